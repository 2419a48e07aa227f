/**
 * The whole session as one documented file (docs/session-json.md): raw marks, versions, passes, settings, results, log,
 * so that anybody can add our numbers up again. Sheets of passes that nobody may see yet are sealed: counted, not given.
 */
import { grouped } from '../../shared/domain/grouped.ts'
import type { Body } from '../../shared/domain/model.ts'
import { formatPoints } from '../../shared/domain/print-number.ts'
import type { AppError } from '../../shared/errors.ts'
import type { SessionId } from '../../shared/ids.ts'
import { ok, type Result } from '../../shared/result.ts'
import { holdersOf, seatsOf } from '../store/councils.ts'
import type { Reader } from '../store/db.ts'
import { dossierOf, recusalsOf } from '../store/entries.ts'
import { handedOutOf } from '../store/handed-out.ts'
import { type Chain, listLog, type LogRow, verifyLog } from '../store/log.ts'
import { openSecretPasses } from '../store/names.ts'
import { findSessionPapers } from '../store/paper-data.ts'
import { type PassRow, passesOfEntry, settlementsOf } from '../store/passes.ts'
import { frozenOf } from '../store/sessions.ts'
import { marksOf, type SheetRow, sheetsOfEntry } from '../store/sheets.ts'
import type { Ctx } from './context.ts'
import { shownDetail } from './log-secrecy.ts'
import { deskOf } from './papers/desk.ts'
import { type EntryComputed, isOpenToView } from './results/compute.ts'
import type { Steps } from './slices.ts'
import { computeLoaded } from './sessions/load.ts'
import { setOf } from './sheets/place.ts'
import type { SetAtHand } from './shelf.ts'

const format = { name: 'ocop-session', version: 1, documentation: 'docs/session-json.md' } as const
/** Signs of the file that are put into bytes at once. */
const partLength = 1 << 20
/** Lines of the log that are read in one step. */
const linesAtOnce = 1000

interface SessionFile {
  readonly file: Readonly<Record<string, unknown>>
  readonly title: string
  readonly dataVersion: number
}

/** Built of one moment. `read`: how far the chain of the log was found sound before, by `chain`. NOT_FOUND where there is no such session. */
export function* sessionFile(
  db: Reader,
  ctx: Ctx,
  sessionId: SessionId,
  read: Result<Chain, AppError>
): Steps<Result<SessionFile, AppError>> {
  const desk = deskOf(db, ctx, sessionId)
  if (!desk.ok) return desk
  const { loaded, dataVersion } = desk.value
  const { session, council, rules, members, entries, level } = loaded
  const recusals = grouped(recusalsOf(db, sessionId), ({ entryId }) => entryId)
  const dossier = grouped(dossierOf(db, sessionId), ({ entryId }) => entryId)
  const chain = read.ok ? verifyLog(db, read.value) : read
  const secret = openSecretPasses(db)
  // a line has so few possible marks that its hash, and every later one of the chain, would tell which it holds
  const sealed = secret.size > 0
  const bodies: Body[] = session.adviserPass ? ['adviser', 'council'] : ['council']
  const brought: object[] = []
  for (const entry of entries) {
    const passes =
      session.criteriaHash === null ? [] : passesOf(db, entry.id, setOf(db, ctx, session, entry.setNo), (pass) => isOpenToView(pass, rules))
    brought.push({
      ...entry,
      recusals: (recusals.get(entry.id) ?? []).map(({ memberId, reason }) => ({ memberId, reason })),
      dossier: (dossier.get(entry.id) ?? []).map(({ entryId: _id, ...row }) => row),
      passes
    })
    yield
  }
  const results: object[] = []
  for (const body of bodies) {
    for (const one of computeLoaded(db, ctx, loaded, body)) results.push(resultOf(one, body, rules.decimals.value))
    yield
  }
  const file = {
    format,
    practice: ctx.space === 'practice',
    madeAt: ctx.at,
    appVersion: ctx.ports.appVersion,
    dataVersion,
    logChain: chain.ok ? { ok: true, rows: chain.value.rows, lastHash: sealed ? null : chain.value.lastHash } : { ok: false },
    council: { ...council, seats: seatsOf(db, council.id), holders: holdersOf(db, council.id) },
    session: { ...session, level, rules },
    criteriaSets: frozenOf(db, sessionId).map(({ setNo, hash, body }) => ({ setNo, hash, body: JSON.parse(body) as unknown })),
    members: members.map(({ pinHash: _hash, pinFailures: _failures, pinWaitUntil: _until, ...member }) => member),
    entries: brought,
    results,
    papers: findSessionPapers(db, sessionId) ?? null,
    handedOut: handedOutOf(db, sessionId),
    log: yield* linesOf(db, sessionId, (row) => ({
      ...row,
      detail: shownDetail(row, secret),
      ...(sealed ? { prevHash: null, hash: null } : {})
    }))
  }
  return ok({ file, title: `Du lieu phien – ${session.name}`, dataVersion })
}

/** Lines of a session's log as they are shown, the first one first. */
function* linesOf(db: Reader, sessionId: SessionId, shown: (row: LogRow) => object): Steps<object[]> {
  const lines: object[] = []
  for (let before: number | null = null; ; ) {
    const rows: LogRow[] = listLog(db, { sessionId, before, limit: linesAtOnce })
    for (const row of rows) lines.push(shown(row))
    const last = rows.at(-1)
    if (!last || rows.length < linesAtOnce) return lines.toReversed()
    before = last.seq
    yield
  }
}

/** The file as text in UTF-8, as JSON.stringify with an indent of one puts it. */
export function* bytesOf(file: SessionFile['file']): Steps<Uint8Array> {
  const parts: Uint8Array[] = []
  let open = ''
  const say = (text: string) => {
    open += text
    if (open.length < partLength) return
    parts.push(Buffer.from(open))
    open = ''
  }
  // a line feed within a text stands there as two signs
  const indented = (value: unknown, by: string) => JSON.stringify(value, null, 1).replaceAll('\n', `\n${by}`)
  const names = Object.keys(file)
  say('{\n')
  for (const [place, name] of names.entries()) {
    const value = file[name]
    const end = place === names.length - 1 ? '\n' : ',\n'
    if (!Array.isArray(value) || value.length === 0) say(` ${JSON.stringify(name)}: ${indented(value, ' ')}${end}`)
    else {
      say(` ${JSON.stringify(name)}: [\n`)
      for (const [at, each] of value.entries()) {
        say(`  ${indented(each, '  ')}${at === value.length - 1 ? '\n' : ',\n'}`)
        yield
      }
      say(` ]${end}`)
    }
  }
  parts.push(Buffer.from(`${open}}\n`))
  yield
  return Buffer.concat(parts)
}

/** What the program computed in the latest pass of a body, and how papers print it. */
function resultOf({ entry, result, state, outcome, expected, submitted, sheets }: EntryComputed, body: Body, decimals: number) {
  const print = (sum: number) => formatPoints({ sum, n: result?.n ?? 1 }, decimals)
  return {
    entryId: entry.id,
    body,
    state,
    expected,
    submitted,
    countedSheets: sheets.map((sheet) => sheet.sheetId),
    result,
    printed: result && { A: print(result.parts.A), B: print(result.parts.B), C: print(result.parts.C), mean: print(result.sum) },
    outcome
  }
}

function passesOf(db: Reader, entryId: PassRow['entryId'], at: SetAtHand, visible: (pass: PassRow) => boolean) {
  const sheets = sheetsOfEntry(db, entryId)
  return passesOfEntry(db, entryId).map((pass) => {
    const mine = sheets.filter((sheet) => sheet.passId === pass.id)
    const seen = visible(pass)
    return {
      ...pass,
      settlements: seen ? settlementsOf(db, pass.id) : [],
      sealedSheets: seen ? 0 : mine.length,
      sheets: seen ? mine.map((sheet) => sheetOf(db, sheet, at)) : []
    }
  })
}

/** Every mark with its option key and its points, by the criterion's code, in form order. */
function sheetOf(db: Reader, sheet: SheetRow, { index }: SetAtHand) {
  const marks = [...marksOf(db, sheet.id)].map(([criterion, option]) => ({
    criterion: index.scorables[criterion]?.code ?? '',
    option,
    points: index.points[criterion * index.stride + option] ?? 0
  }))
  return { ...sheet, marks }
}
