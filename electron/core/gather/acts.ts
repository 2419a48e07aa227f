/** Many packages into one register: each read and shown, then taken whole or not at all. */
import type { GatherDone } from '../../../shared/contract/gather.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Reader, Writer } from '../../store/db.ts'
import { insertGathered, listGathered as listRows } from '../../store/gathered.ts'
import { insertAct, insertRecognition } from '../../store/register.ts'
import type { Ctx, Handler } from '../context.ts'
import { record } from '../log.ts'
import { fingerprintOf, headOf, readPackage } from '../packages/parts.ts'
import { loadRegister } from '../register/load.ts'
import { noteStanding, planSource, shownSource, type Standing } from './plan.ts'
import { type Source, sourcesOf } from './read.ts'
import type { GatherShelfFile } from './shelf.ts'

function standingNow(db: Reader, ctx: Ctx): Standing {
  const standing: Standing = { keys: new Map(), subjects: new Map() }
  // the smallest id first, so that of several subjects of one name it is always the same
  const rows = loadRegister(db, ctx, inHanoi(ctx.at).date).recognitions.toSorted((a, b) => (a.subject < b.subject ? -1 : 1))
  for (const row of rows) noteStanding(standing, row)
  return standing
}

export const openGathered: Handler<'openGathered'> = async ({ fileName, ...input }, ctx) => {
  const read = await readPackage(ctx, input)
  if (!read.ok) return read
  const { manifest, sha256: fileHash } = read.value
  const sources = sourcesOf(ctx, read.value)
  if (!sources.ok) return sources
  const fileId = ctx.newId()
  ctx.gathering.put(fileId, { fileName, fileHash, manifest, sources: sources.value })
  const shown = ctx.store.read((db) => {
    const standing = standingNow(db, ctx)
    return sources.value.map((source) => shownSource(source, planSource(db, standing, source)))
  })
  return ok({ fileId, fileName, head: headOf(manifest), sources: shown })
}

/** One transaction for each file. Files that are known change nothing, and are told with nothing added. */
export const commitGathered: Handler<'commitGathered'> = ({ fileIds }, ctx) => {
  const files = fileIds.map((id) => [id, ctx.gathering.see(id)] as const)
  if (files.some(([, file]) => !file)) return err({ code: 'NOT_FOUND', what: 'package' })
  const kept = ctx.backup('import')
  if (!kept.ok) return kept
  const done: GatherDone[] = []
  for (const [fileId, file] of files) {
    if (!file) continue
    done.push({ fileId, ...ctx.store.write((db) => takeFile(db, ctx, file)) })
    ctx.gathering.drop(fileId)
  }
  return ok({ files: done })
}

function takeFile(db: Writer, ctx: Ctx, file: GatherShelfFile): Omit<GatherDone, 'fileId'> {
  const counts = { added: 0, known: 0, replaced: 0 }
  const standing = standingNow(db, ctx)
  for (const source of file.sources) {
    const plan = planSource(db, standing, source)
    if (plan.verdict !== 'new' && plan.verdict !== 'later') continue
    const fresh = plan.rows.filter(({ what }) => what === 'new')
    const importId = ctx.newId()
    putSource(db, ctx, importId, source, file)
    for (const id of plan.replaced)
      insertAct(db, {
        id: ctx.newId(),
        recognitionId: id,
        ofIssue: '',
        kind: 'takeOut',
        detail: { by: importId },
        reason: replacedBy,
        at: ctx.at
      })
    for (const [place, { row, id, subject }] of plan.rows.entries()) {
      const { sessionId: _session, sessionName: _name, ofIssue: _issue, form: _form, ...values } = row
      insertRecognition(db, { ...values, id, importId, row: place + 1, subject, createdAt: ctx.at })
      noteStanding(standing, { ...row, id, subject })
    }
    const { sessionName, councilName, decisionNumber } = source
    const sum = { added: fresh.length, known: plan.rows.length - fresh.length, replaced: plan.replaced.length }
    const { id: packageId, deviceId, publicKey } = file.manifest
    record(ctx, db, 'commitGathered', {
      detail: {
        fileName: file.fileName,
        package: packageId,
        hash: file.fileHash,
        device: deviceId,
        publicKey,
        session: sessionName,
        council: councilName,
        decisionNumber,
        ...sum
      }
    })
    counts.added += sum.added
    counts.known += sum.known
    counts.replaced += sum.replaced
  }
  return counts
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
