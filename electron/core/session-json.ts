/**
 * The whole session as one documented file (docs/session-json.md): raw marks, versions, passes, settings, results, log,
 * so that anybody can add our numbers up again. Sheets of passes that nobody may see yet are sealed: counted, not given.
 */
import type { Body } from '../../shared/domain/model.ts'
import { formatPoints } from '../../shared/domain/print-number.ts'
import type { AppError } from '../../shared/errors.ts'
import type { SessionId } from '../../shared/ids.ts'
import { ok, type Result } from '../../shared/result.ts'
import { holdersOf, seatsOf } from '../store/councils.ts'
import type { Reader } from '../store/db.ts'
import { dossierOf, recusalsOf } from '../store/entries.ts'
import { handedOutOf } from '../store/handed-out.ts'
import { listLog, verifyLog } from '../store/log.ts'
import { openSecretPasses } from '../store/names.ts'
import { findSessionPapers } from '../store/paper-data.ts'
import { type PassRow, passesOfEntry, settlementsOf } from '../store/passes.ts'
import { frozenOf } from '../store/sessions.ts'
import { marksOf, type SheetRow, sheetsOfEntry } from '../store/sheets.ts'
import type { Ctx } from './context.ts'
import { shownDetail } from './log-secrecy.ts'
import { deskOf } from './papers/desk.ts'
import { type EntryComputed, isOpenToView } from './results/compute.ts'
import { computeLoaded } from './sessions/load.ts'
import { setOf } from './sheets/place.ts'
import type { SetAtHand } from './shelf.ts'

const format = { name: 'ocop-session', version: 1, documentation: 'docs/session-json.md' } as const
const everyLine = 10_000_000

interface SessionFile {
  readonly file: Readonly<Record<string, unknown>>
  readonly title: string
  readonly dataVersion: number
}

/** Built inside one read transaction. NOT_FOUND where there is no such session. */
export function sessionFile(db: Reader, ctx: Ctx, sessionId: SessionId): Result<SessionFile, AppError> {
  const desk = deskOf(db, ctx, sessionId)
  if (!desk.ok) return desk
  const { loaded, dataVersion } = desk.value
  const { session, council, rules, members, entries, level } = loaded
  const recusals = recusalsOf(db, sessionId)
  const dossier = dossierOf(db, sessionId)
  const chain = verifyLog(db)
  const secret = openSecretPasses(db)
  // a line has so few possible marks that its hash, and every later one of the chain, would tell which it holds
  const sealed = secret.size > 0
  const bodies: Body[] = session.adviserPass ? ['adviser', 'council'] : ['council']
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
    entries: entries.map((entry) => ({
      ...entry,
      recusals: recusals.filter((row) => row.entryId === entry.id).map(({ memberId, reason }) => ({ memberId, reason })),
      dossier: dossier.filter((row) => row.entryId === entry.id).map(({ entryId: _id, ...row }) => row),
      passes:
        session.criteriaHash === null
          ? []
          : passesOf(db, entry.id, setOf(db, ctx, session, entry.setNo), (pass) => isOpenToView(pass, rules))
    })),
    results: bodies.flatMap((body) => computeLoaded(db, ctx, loaded, body).map((one) => resultOf(one, body, rules.decimals.value))),
    papers: findSessionPapers(db, sessionId) ?? null,
    handedOut: handedOutOf(db, sessionId),
    log: listLog(db, { sessionId, limit: everyLine })
      .toReversed()
      .map((row) => ({ ...row, detail: shownDetail(row, secret), ...(sealed ? { prevHash: null, hash: null } : {}) }))
  }
  return ok({ file, title: `Du lieu phien – ${session.name}`, dataVersion })
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
