/** The package of one session: for another laptop to go on with, for the archive, and for a central desk to gather from. */
import { gunzipSync, gzipSync } from 'node:zlib'
import { criteriaSetSchema } from '../../../shared/criteria/schema.ts'
import { indexSet, pointsOf } from '../../../shared/criteria/set.ts'
import { rulesSchema } from '../../../shared/contract/councils.ts'
import type { OpenedPackage } from '../../../shared/contract/packages.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { canonicalJson, type Manifest } from '../../../shared/packages/format.ts'
import { type OneSession, oneSessionSchema, type PackedRow, type SessionLine } from '../../../shared/packages/one-session.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Reader, Writer } from '../../store/db.ts'
import { isBadRow } from '../../store/packages.ts'
import { sessionRecognitions } from '../register/sources.ts'
import { insertSaid, saidOfSession } from '../../store/said.ts'
import { areOfSession, insertSessionIn, linesBrought, linesOfSession, putSession, rowsOfSession } from '../../store/session-rows.ts'
import { findSession } from '../../store/sessions.ts'
import type { Ctx, Handler } from '../context.ts'
import { record } from '../log.ts'
import { computeLoaded, type LoadedSession, loadSession } from '../sessions/load.ts'
import { dataOf, handOutPackage, isOut, refusePackage } from './parts.ts'
import { saidFits } from './said.ts'
import { sha256 } from '../sha256.ts'

/** They change nothing of the session that anybody would miss. */
const noChange = [
  'makeOneSessionPackage',
  'takeInSession',
  'makeMemberPackage',
  'saveWorkbook',
  'saveSessionJson',
  'savePaperPdf',
  'savePaperWord',
  'printPaper'
]

/** Every act of the session on whatever machine: those that came with it, then this machine's own. */
export function linesHere(db: Reader, sessionId: SessionId): SessionLine[] {
  const brought = linesBrought(db, sessionId)
  const before = brought ? (JSON.parse(gunzipSync(brought).toString('utf8')) as SessionLine[]) : [] // packed below
  const known = new Set(before.map(({ hash }) => hash))
  return [...before, ...linesOfSession(db, sessionId, noChange).filter(({ hash }) => !known.has(hash))]
}

/** One hash of everything that belongs to the session: equal on two machines that have the same. */
function hashOf(own: OneSession['own']): string {
  // numbers of log lines are the machine's
  const rows = Object.entries(own).map(([name, list]) => [name, list.map(({ receipt: _receipt, ...row }) => canonicalJson(row)).toSorted()])
  return sha256(canonicalJson(Object.fromEntries(rows.filter(([, list]) => (list?.length ?? 0) > 0))))
}

/** Results in hundredths of a point, half up. */
export function pointsNow(db: Reader, ctx: Ctx, loaded: LoadedSession): OneSession['points'] {
  if (loaded.session.criteriaHash === null) return {}
  const results = computeLoaded(db, ctx, loaded, 'council').flatMap(({ entry, result }) =>
    result ? [[entry.id, Math.floor((200 * result.sum + result.n) / (2 * result.n))] as const] : []
  )
  return Object.fromEntries(results)
}

/** Not in practice: its data are nobody's to hand over. */
export const makeOneSessionPackage: Handler<'makeOneSessionPackage'> = async ({ sessionId, passphrase }, ctx) => {
  if (ctx.space !== 'real') return refusePackage('NOT_HERE')
  const packed = ctx.store.read((db) => {
    const loaded = loadSession(db, ctx, sessionId)
    if (!loaded.ok) return undefined
    const { session } = loaded.value
    const points = pointsNow(db, ctx, loaded.value)
    const said = saidOfSession(db, sessionId)
    return { session, data: { ...rowsOfSession(db, sessionId), lines: linesHere(db, sessionId), points, said } }
  })
  if (!packed) return err({ code: 'NOT_FOUND', what: 'session' })
  const { session, data } = packed
  const id = ctx.newId()
  const facts = {
    kind: 'oneSession',
    id,
    answers: null,
    sessionId,
    sessionName: session.name,
    memberId: null,
    memberName: '',
    criteriaHash: session.criteriaHash
  } as const
  const bytes = new TextEncoder().encode(canonicalJson(data))
  const name = `Goi phien – ${session.name}`
  const saved = await handOutPackage(ctx, facts, { name: 'data.json.gz', bytes }, { passphrase, name })
  if (!saved.ok) return saved
  const { outcome, hash } = saved.value
  if (isOut(outcome))
    ctx.store.write((db) => {
      const detail = { package: id, hash, locked: passphrase !== '', publicKey: ctx.ports.packages.publicKey() }
      record(ctx, db, 'makeOneSessionPackage', { sessionId, detail })
    })
  return ok(outcome)
}

/** What the package holds, where it could have been written by the program; else BROKEN. */
export function oneSessionOf(db: Reader, manifest: Manifest, bytes: Uint8Array): Result<OneSession, AppError> {
  const data = dataOf(oneSessionSchema, bytes)
  if (!data.ok) return data
  const { own } = data.value
  const [session] = own['session'] ?? []
  if (!session || manifest.sessionId === null || !areOfSession(db, data.value, manifest.sessionId)) return refusePackage('BROKEN')
  if (session['criteria_hash'] !== manifest.criteriaHash || !fitsRules(session)) return refusePackage('BROKEN')
  return manifest.criteriaHash === null || formsFit(own, manifest.criteriaHash) ? data : refusePackage('BROKEN')
}

function fitsRules(session: PackedRow): boolean {
  const given = session['rules'] ?? null
  return given === null ? session['stage'] === 'preparing' : parsed(rulesSchema, given) !== undefined
}

function parsed<T>(schema: { safeParse: (value: unknown) => { success: boolean; data?: T } }, text: unknown): T | undefined {
  try {
    return schema.safeParse(JSON.parse(String(text))).data
  } catch {
    return undefined // no JSON at all
  }
}

/** The frozen forms are those of the hash, and every mark has the points of its option in them. */
function formsFit(own: OneSession['own'], criteriaHash: string): boolean {
  const frozen = own['session_criteria'] ?? []
  const hashes = frozen.toSorted((a, b) => Number(a['set_no']) - Number(b['set_no'])).map((row) => `${row['set_no']}:${row['hash']}`)
  if (sha256(hashes.join('\n')) !== criteriaHash) return false
  const forms = new Map<unknown, ReturnType<typeof indexSet>>()
  for (const row of frozen) {
    const set = sha256(String(row['body'])) === row['hash'] ? parsed(criteriaSetSchema, row['body']) : undefined
    if (!set) return false
    forms.set(row['set_no'], indexSet(set))
  }
  const byId = (name: string) => new Map((own[name] ?? []).map((row) => [row['id'], row]))
  const [entries, passes, sheets] = [byId('entry'), byId('pass'), byId('sheet')]
  return (own['mark'] ?? []).every((mark) => {
    const entry = entries.get(passes.get(sheets.get(mark['sheet_id'])?.['pass_id'])?.['entry_id'])
    const form = forms.get(entry?.['set_no'])
    return form !== undefined && pointsOf(form, Number(mark['criterion']), Number(mark['option_key'])) === mark['points']
  })
}

type View = Omit<Extract<OpenedPackage, { kind: 'oneSession' }>, 'packageId' | 'head' | 'kind'>

/** How a package of one session stands to this machine: by the acts that each knows, never by a clock. */
export function compareOne(db: Reader, manifest: Manifest, data: OneSession): Result<View, AppError> {
  const sessionId = manifest.sessionId as SessionId // of a package that was checked; found below, or new
  const { own, lines } = data
  const here = findSession(db, sessionId)
  const facts = {
    stage: String(own['session']?.[0]?.['stage']) as View['stage'], // the schema of the table says the rest when it is written
    products: own['entry']?.length ?? 0,
    members: (own['member'] ?? []).filter((row) => row['replaced_at'] === null).length,
    lines: lines.length,
    hash: hashOf(own)
  }
  if (!here) return ok({ ...facts, verdict: 'new' })
  if (here.criteriaHash !== null && here.criteriaHash !== manifest.criteriaHash) return refusePackage('OTHER_CRITERIA')
  const mine = linesHere(db, sessionId).map(({ hash }) => hash)
  const theirs = lines.map(({ hash }) => hash)
  const inTheirs = mine.length === 0 || theirs.includes(mine.at(-1) ?? '')
  const inMine = theirs.length === 0 || mine.includes(theirs.at(-1) ?? '')
  return ok({ ...facts, verdict: inTheirs && inMine ? 'same' : inTheirs ? 'forward' : inMine ? 'older' : 'other' })
}

export const takeInSession: Handler<'takeInSession'> = async ({ packageId }, ctx) => {
  const opened = ctx.opened.see(packageId)
  if (!opened || opened.read.manifest.kind !== 'oneSession') return err({ code: 'NOT_FOUND', what: 'package' })
  if (ctx.space !== 'real') return refusePackage('NOT_HERE')
  const { manifest, sha256: fileHash } = opened.read
  const read = ctx.store.read((db) => {
    const data = oneSessionOf(db, manifest, opened.read.data)
    if (!data.ok) return data
    const view = compareOne(db, manifest, data.value)
    return view.ok ? ok({ data: data.value, view: view.value }) : view
  })
  if (!read.ok) return read
  const { data, view } = read.value
  if (view.verdict === 'same' || view.verdict === 'older') return refusePackage('NOTHING_NEWER')
  if (view.verdict === 'other') return refusePackage('OTHER_DATA')
  const kept = await ctx.backup('import')
  if (!kept.ok) return kept
  return writeIn(ctx, packageId, { manifest, fileHash, data, hash: view.hash })
}

interface Bringer {
  readonly id: string
  readonly publicKey: string
  readonly fileHash: string
  readonly at: string
}

/** Puts what a checked package holds into a database. BROKEN where something is said of what is not the session's, or against the rules. */
export function putOneSession(db: Writer, one: OneSession, sessionId: SessionId, { id, ...bringer }: Bringer): Result<void, AppError> {
  putSession(db, one, sessionId)
  insertSessionIn(db, { ...bringer, id, sessionId, lines: gzipSync(canonicalJson(one.lines)) })
  insertSaid(db, one.said, id, bringer)
  const stands = saidOfSession(db, sessionId)
  const ids = new Set([...stands.acts, ...stands.proposals, ...stands.steps].map((each) => each.id))
  const reaches = [...one.said.acts, ...one.said.proposals, ...one.said.steps].every((each) => ids.has(each.id))
  const own = sessionRecognitions(db).filter((row) => row.sessionId === sessionId)
  return reaches && saidFits(own, one.said) ? ok(undefined) : refusePackage('BROKEN')
}

interface Taking {
  readonly manifest: Manifest
  readonly fileHash: string
  readonly data: OneSession
  readonly hash: string
}

function writeIn(ctx: Ctx, packageId: string, { manifest, fileHash, data, hash }: Taking): Result<{ hash: string }, AppError> {
  const sessionId = manifest.sessionId as SessionId // of a package that was checked
  const { publicKey, deviceId: from, madeAt } = manifest
  try {
    const done = ctx.store.write((db): Result<{ hash: string }, AppError> => {
      // somebody may have acted on the session while the copy was made
      const still = compareOne(db, manifest, data)
      if (!still.ok) return still
      if (still.value.verdict !== 'new' && still.value.verdict !== 'forward') return refusePackage('CHANGED_MEANWHILE')
      const put = putOneSession(db, data, sessionId, { id: ctx.newId(), at: ctx.at, publicKey, fileHash })
      if (!put.ok) return put
      // what the schema made of the rows is what the package said
      if (hashOf(rowsOfSession(db, sessionId).own) !== hash) return refusePackage('BROKEN')
      record(ctx, db, 'takeInSession', {
        sessionId,
        detail: { package: manifest.id, hash: fileHash, session: hash, publicKey, from, madeAt }
      })
      return ok({ hash })
    })
    if (!done.ok) return done
    ctx.seats.releaseAll(ctx.space)
    ctx.opened.drop(packageId)
    return done
  } catch (thrown) {
    if (isBadRow(thrown)) return refusePackage('BROKEN')
    throw thrown
  }
}
