/** Many packages into one register: each read and shown, then taken whole or not at all. */
import type { GatherDone } from '../../../shared/contract/gather.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Reader, Writer } from '../../store/db.ts'
import { gatheredOf, insertGathered, listGathered as listRows } from '../../store/gathered.ts'
import { insertAct, insertRecognition } from '../../store/register.ts'
import { insertGatheredProposal, insertSaid, insertSource } from '../../store/said.ts'
import type { Ctx, Handler } from '../context.ts'
import { record } from '../log.ts'
import { fingerprintOf, headOf, readPackage } from '../packages/parts.ts'
import { type LoadedRegister, loadRegister } from '../register/load.ts'
import { gatheredId, noteStanding, type PlannedSource, planSource, shownSource, type Standing } from './plan.ts'
import { type Source, sourcesOf } from './read.ts'
import { settle } from './said.ts'
import type { GatherShelfFile } from './shelf.ts'

interface Now {
  readonly loaded: LoadedRegister
  readonly standing: Standing
}

function standingNow(db: Reader, ctx: Ctx): Now {
  const standing: Standing = { keys: new Map(), subjects: new Map() }
  const loaded = loadRegister(db, ctx, inHanoi(ctx.at).date)
  // the smallest id first, so that of several subjects of one name it is always the same
  const rows = loaded.recognitions.toSorted((a, b) => (a.subject < b.subject ? -1 : 1))
  for (const row of rows) noteStanding(standing, row)
  return { loaded, standing }
}

export const openGathered: Handler<'openGathered'> = async ({ fileName, ...input }, ctx) => {
  const read = await readPackage(ctx, input)
  if (!read.ok) return read
  const { manifest, sha256: fileHash } = read.value
  const sources = sourcesOf(ctx, read.value)
  read.value.database?.release()
  if (!sources.ok) return sources
  const fileId = ctx.newId()
  ctx.gathering.put(fileId, { fileName, fileHash, manifest, sources: sources.value })
  const shown = ctx.store.read((db) => {
    const { loaded, standing } = standingNow(db, ctx)
    return sources.value.map((source) => shownSource(source, planSource(db, loaded, standing, source)))
  })
  return ok({ fileId, fileName, head: headOf(manifest), sources: shown })
}

/** One transaction for each file. Files that are known change nothing, and are told with nothing added. */
export const commitGathered: Handler<'commitGathered'> = async ({ fileIds, choices }, ctx) => {
  const files = fileIds.map((id) => [id, ctx.gathering.see(id)] as const)
  if (files.some(([, file]) => !file)) return err({ code: 'NOT_FOUND', what: 'package' })
  const kept = await ctx.backup('import')
  if (!kept.ok) return kept
  // a second press may have taken them while the copy was made
  if (fileIds.some((id) => !ctx.gathering.see(id))) return err({ code: 'NOT_FOUND', what: 'package' })
  const done: GatherDone[] = []
  for (const [fileId, file] of files) {
    if (!file) continue
    const chosen = new Map(choices.flatMap((choice) => (choice.fileId === fileId ? [[choice.of, choice.take]] : [])))
    done.push({ fileId, ...ctx.store.write((db) => takeFile(db, ctx, file, chosen)) })
    ctx.gathering.drop(fileId)
  }
  return ok({ files: done })
}

type Counts = Omit<GatherDone, 'fileId'>
type Chosen = ReadonlyMap<string, 'here' | 'there'>

function takeFile(db: Writer, ctx: Ctx, file: GatherShelfFile, chosen: Chosen): Counts {
  const counts = { added: 0, known: 0, replaced: 0, said: 0, open: 0 }
  let now = standingNow(db, ctx)
  for (const source of file.sources) {
    const sum = takeSource(db, ctx, now, source, file, chosen)
    // what the next one is planned against
    if (sum.said > 0) now = standingNow(db, ctx)
    for (const what of Object.keys(counts) as (keyof Counts)[]) counts[what] += sum[what] // of the same shape
  }
  return counts
}

function takeSource(db: Writer, ctx: Ctx, { loaded, standing }: Now, source: Source, file: GatherShelfFile, chosen: Chosen): Counts {
  const plan = planSource(db, loaded, standing, source)
  const { verdict, rows, replaced, said } = plan
  const settled = said.conflicts.filter(({ shown }) => chosen.has(shown.of))
  const comesIn = verdict === 'new' || verdict === 'later'
  const importId = comesIn ? ctx.newId() : (gatheredOf(db, source.sessionId).at(-1)?.id ?? '')
  if (comesIn) putRows(db, ctx, importId, source, file, plan, standing)
  // those that came in before anybody asked for it get the name that they have at their desk
  if (comesIn || verdict === 'same') for (const row of source.rows) insertSource(db, gatheredId(source, row), row.id, row.ofIssue)
  const proposed = comesIn || verdict === 'same' ? source.proposed : []
  const letters = proposed.filter((row) => insertGatheredProposal(db, importId, source.lines, row)).length
  const { publicKey } = file.manifest
  const bringer = { publicKey, fileHash: file.fileHash, at: ctx.at }
  const coming = [said.fresh, ...settled.map(({ fresh }) => fresh)]
  for (const each of coming) insertSaid(db, each, importId, bringer)
  const both = [
    ...said.doubled.map((one) => [one, 'here'] as const),
    ...settled.map((one) => [one, chosen.get(one.shown.of) ?? 'here'] as const)
  ]
  if (both.length > 0) {
    const after = loadRegister(db, ctx, inHanoi(ctx.at).date)
    for (const [one, take] of both) settle(db, ctx, after, one, take)
  }
  const known = rows.filter(({ what }) => what === 'known').length
  const acts = coming.reduce((sum, one) => sum + one.acts.length + one.proposals.length + one.steps.length, 0)
  const sum = { added: rows.length - known, known, replaced: replaced.length, said: acts, open: said.conflicts.length - settled.length }
  if (comesIn || acts + letters > 0) tell(db, ctx, source, file, sum)
  return sum
}

function tell(
  db: Writer,
  ctx: Ctx,
  { sessionName, councilName, decisionNumber }: Source,
  { manifest, fileName, fileHash }: GatherShelfFile,
  sum: Counts
): void {
  const { id: packageId, deviceId, publicKey } = manifest
  const from = { fileName, package: packageId, hash: fileHash, device: deviceId, publicKey }
  record(ctx, db, 'commitGathered', { detail: { ...from, session: sessionName, council: councilName, decisionNumber, ...sum } })
}

function putRows(
  db: Writer,
  ctx: Ctx,
  importId: string,
  source: Source,
  file: GatherShelfFile,
  { rows, replaced }: PlannedSource,
  standing: Standing
): void {
  putSource(db, ctx, importId, source, file)
  for (const id of replaced)
    insertAct(db, {
      id: ctx.newId(),
      recognitionId: id,
      ofIssue: '',
      kind: 'takeOut',
      detail: { by: importId },
      reason: replacedBy,
      at: ctx.at
    })
  for (const [place, { row, id, subject }] of rows.entries()) {
    const { sessionId: _session, sessionName: _name, ofIssue: _issue, form: _form, ...values } = row
    insertRecognition(db, { ...values, id, importId, row: place + 1, subject, createdAt: ctx.at })
    noteStanding(standing, { ...row, id, subject })
  }
}

const replacedBy = 'Phiên đã ban hành lại; thay bằng gói sau'

function putSource(db: Writer, ctx: Ctx, id: string, { sessionId, sessionName, councilName, issues }: Source, file: GatherShelfFile): void {
  const { deviceId, publicKey, madeAt } = file.manifest
  const { fileName, fileHash } = file
  insertGathered(db, { id, sessionId, sessionName, councilName, issues, deviceId, publicKey, madeAt, fileName, fileHash, at: ctx.at })
}

export const listGathered: Handler<'listGathered'> = (_input, ctx) =>
  ctx.store.read((db) =>
    ok(
      listRows(db).map(({ id, sessionName, councilName, fileName, publicKey, madeAt, at, recognitions }) => ({
        id,
        sessionName,
        councilName,
        fileName,
        fingerprint: fingerprintOf(publicKey),
        madeAt,
        at,
        recognitions
      }))
    )
  )
