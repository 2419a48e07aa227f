/** What the papers of a council and of a session need beyond marks and results: read, and changed with what was there before in the log. */
import type { CouncilPaperData, SessionPaperData, SessionPapersView } from '../../shared/contract/paper-data.ts'
import type { AppError } from '../../shared/errors.ts'
import type { SessionId } from '../../shared/ids.ts'
import { defaultCouncilPapers, defaultSessionPapers } from '../../shared/papers/decree/defaults.ts'
import { apartKinds, decreeKindKeys, sessionKindKeys } from '../../shared/papers/kinds.ts'
import { keysApart } from '../../shared/papers/decree/apart.ts'
import { definitions } from '../../shared/papers/decree/kinds/index.ts'
import { mistakesIn } from '../../shared/papers/decree/wording.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { type CouncilRow, findCouncil } from '../store/councils.ts'
import type { Reader } from '../store/db.ts'
import { type EntryRow, entriesOf } from '../store/entries.ts'
import { findCouncilPapers, findSessionPapers, putCouncilPapers, putSessionPapers, type Versioned } from '../store/paper-data.ts'
import { findSession } from '../store/sessions.ts'
import { differing } from './differing.ts'
import type { Handler } from './context.ts'
import { record } from './log.ts'
import { sessionsOf, textFields, wordingViews } from './wordings.ts'

/** Version 0 with what the program gives, where nothing was stored. */
function councilPapers(db: Reader, council: CouncilRow): Versioned<CouncilPaperData> {
  return findCouncilPapers(db, council.id) ?? { version: 0, data: defaultCouncilPapers(council) }
}

/** The same of a session. */
function sessionPapers(db: Reader, sessionId: SessionId): Versioned<SessionPaperData> {
  return findSessionPapers(db, sessionId) ?? { version: 0, data: defaultSessionPapers() }
}

function fresh(what: string, yours: number, current: number): Result<void, AppError> {
  return yours === current ? ok(undefined) : err({ code: 'STALE', what, yours, current })
}

/** Bodies, signers, series, căn cứ and Nơi nhận of a council's papers. */
export const getCouncilPapers: Handler<'getCouncilPapers'> = (input, ctx) =>
  ctx.store.read((db) => {
    const council = findCouncil(db, input.councilId)
    if (!council) return err({ code: 'NOT_FOUND', what: 'council' })
    return ok({
      councilId: council.id,
      ...councilPapers(db, council),
      wordings: wordingViews(db, council.id),
      sessions: sessionsOf(db, council.id)
    })
  })

export const setCouncilPapers: Handler<'setCouncilPapers'> = (input, ctx) =>
  ctx.store.write((db) => {
    const { councilId, baseVersion, data } = input
    const council = findCouncil(db, councilId)
    if (!council) return err({ code: 'NOT_FOUND', what: 'council' })
    const before = councilPapers(db, council)
    const base = fresh('councilPapers', baseVersion, before.version)
    if (!base.ok) return base
    const checked = checkLists(data)
    if (!checked.ok) return checked
    const version = putCouncilPapers(db, councilId, data)
    record(ctx, db, 'setCouncilPapers', { about: councilId, detail: { ...differing(before.data, data) } })
    return ok({ version })
  })

/** Căn cứ and Nơi nhận may name text fields of their paper, as its wording does. */
function checkLists(data: CouncilPaperData): Result<void, AppError> {
  for (const part of ['grounds', 'recipients'] as const)
    for (const paper of decreeKindKeys) {
      const mistakes = mistakesIn(data[part][paper], textFields(paper))
      if (mistakes.length > 0) return err({ code: 'BAD_WORDING', paper, part, mistakes })
    }
  return ok(undefined)
}

/** What a session's papers need, with the products that it may speak of. */
export const getSessionPapers: Handler<'getSessionPapers'> = (input, ctx) =>
  ctx.store.read((db) => {
    const { sessionId } = input
    const session = findSession(db, sessionId)
    const council = session && findCouncil(db, session.councilId)
    if (!council) return err({ code: 'NOT_FOUND', what: 'session' })
    const { series } = councilPapers(db, council).data
    const papers = sessionKindKeys.flatMap((kind) => {
      const { numbered, dated } = definitions[kind]
      return numbered || dated ? [{ kind, numbered, series: series[kind] }] : []
    })
    const stored = sessionPapers(db, sessionId)
    const rows = entriesOf(db, sessionId)
    const entries = rows.map(({ id, productName, producerName }) => ({ id, productName, producerName }))
    return ok({ sessionId, ...stored, papers, each: eachOf(rows, stored.data), entries })
  })

/** What notices, withdrawals and certificates of the session are about; a certificate is for 3 to 5 stars (Article 4.1). */
function eachOf(rows: readonly EntryRow[], { entries }: SessionPaperData): SessionPapersView['each'] {
  const about = rows.map((row) => ({ ...row, data: entries[row.id] ?? null }))
  const names = new Map<string, string>(rows.map(({ id, productName }) => [id, productName]))
  const recognised = rows.filter(({ conclusionStar, excludedAt }) => excludedAt === null && (conclusionStar ?? 0) >= 3)
  const keys = [
    ...apartKinds.map((kind) => ({ kind, keys: keysApart(kind, about) })),
    { kind: 'certificate' as const, keys: recognised.map(({ id }): string => id) }
  ]
  return keys.map(({ kind, keys: of }) => ({ kind, targets: of.map((key) => ({ key, name: names.get(key) ?? key })) }))
}

/** Open in every stage: numbers and dates of papers come after the conclusion. The log tells in which stage it was. */
export const setSessionPapers: Handler<'setSessionPapers'> = (input, ctx) =>
  ctx.store.write((db) => {
    const { sessionId, baseVersion, data } = input
    const session = findSession(db, sessionId)
    if (!session) return err({ code: 'NOT_FOUND', what: 'session' })
    const ids = new Set<string>(entriesOf(db, sessionId).map(({ id }) => id))
    const before = sessionPapers(db, sessionId)
    const base = fresh('sessionPapers', baseVersion, before.version)
    if (!base.ok) return base
    const named = { 'data.entries': data.entries, 'data.each.withdrawal': data.each.withdrawal }
    const strangers = Object.entries(named).flatMap(([path, of]) => Object.keys(of).flatMap((id) => (ids.has(id) ? [] : `${path}.${id}`)))
    if (strangers.length > 0) return err({ code: 'BAD_INPUT', issues: strangers.slice(0, 20).map((path) => ({ path, issue: 'choice' })) })
    const version = putSessionPapers(db, sessionId, data)
    record(ctx, db, 'setSessionPapers', { sessionId, about: sessionId, detail: { stage: session.stage, ...differing(before.data, data) } })
    return ok({ version })
  })
