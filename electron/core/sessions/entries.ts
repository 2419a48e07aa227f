import { type Act, checkAct } from '../../../shared/domain/stages.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { EntryId } from '../../../shared/ids.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Reader, Writer } from '../../store/db.ts'
import {
  deleteEntry,
  dossierOf,
  type EntryRow,
  findEntry,
  putDossierRow,
  putRecusal,
  recusalsOfEntry,
  setConclusion,
  setExclusion,
  setGapAccepted,
  touchEntry
} from '../../store/entries.ts'
import { findMember, membersOf } from '../../store/members.ts'
import { setPassClosed } from '../../store/passes.ts'
import { findSession, type SessionRow, stepSession } from '../../store/sessions.ts'
import type { Handler } from '../context.ts'
import { record } from '../log.ts'
import { sessionDuties } from './duties.ts'

/** The entry and its session, when the caller named its present version and the stage allows the act. */
export function entryAt(
  db: Reader,
  act: Act,
  input: { entryId: EntryId; baseVersion: number }
): Result<{ entry: EntryRow; session: SessionRow }, AppError> {
  const entry = findEntry(db, input.entryId)
  const session = entry && findSession(db, entry.sessionId)
  if (!entry || !session) return err({ code: 'NOT_FOUND', what: 'entry' })
  const allowed = checkAct(act, session.stage)
  if (!allowed.ok) return allowed
  if (entry.version !== input.baseVersion) return err({ code: 'STALE', what: 'entry', yours: input.baseVersion, current: entry.version })
  return ok({ entry, session })
}

/** Takes a product off the session's list while it is being prepared; the product itself stays. */
export const removeEntry: Handler<'removeEntry'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = entryAt(db, 'removeEntry', input)
    if (!found.ok) return found
    const { entry, session } = found.value
    deleteEntry(db, entry.id)
    stepSession(db, session.id, {})
    record(ctx, db, 'removeEntry', {
      sessionId: session.id,
      about: entry.id,
      detail: { product: entry.productId, name: entry.productName }
    })
    return ok({})
  })

/** One of the 15 rows of evidence of Mẫu 02, Phụ lục III. */
export const setDossierRow: Handler<'setDossierRow'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = entryAt(db, 'setDossierRow', input)
    if (!found.ok) return found
    const { entry, session } = found.value
    const before = dossierOf(db, session.id).find((row) => row.entryId === entry.id && row.no === input.no) ?? null
    const row = { no: input.no, state: input.state, validUntil: input.validUntil, note: input.note }
    putDossierRow(db, entry.id, row)
    record(ctx, db, 'setDossierRow', { sessionId: session.id, about: entry.id, detail: { before: before && { ...before }, after: row } })
    return ok({ version: touchEntry(db, entry.id) })
  })

/** "Hồ sơ bị loại khi …": the product has no score from now on; sheets already handed in are kept and do not count. */
export const excludeEntry: Handler<'excludeEntry'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = entryAt(db, 'excludeEntry', input)
    if (!found.ok) return found
    const { entry, session } = found.value
    if (entry.excludedAt !== null) return err({ code: 'EXCLUDED' })
    if (entry.conclusionStar !== null) setConclusion(db, entry.id, null)
    const version = setExclusion(db, entry.id, { at: ctx.at, ground: input.ground, words: input.words })
    const detail = { ground: input.ground, words: input.words, conclusionTakenBack: entry.conclusionStar }
    record(ctx, db, 'excludeEntry', { sessionId: session.id, about: entry.id, detail })
    return ok({ version })
  })

/** Takes an exclusion back. Where marks were locked without all of its sheets, its pass is open again: nobody concludes on a part of the council. */
export const readmitEntry: Handler<'readmitEntry'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = entryAt(db, 'readmitEntry', input)
    if (!found.ok) return found
    const { entry, session } = found.value
    if (entry.excludedAt === null) return err({ code: 'NOT_FOUND', what: 'exclusion' })
    const version = setExclusion(db, entry.id, null)
    const passReopened = reopenIfShort(db, session, entry)
    record(ctx, db, 'readmitEntry', {
      sessionId: session.id,
      about: entry.id,
      detail: { before: { ground: entry.exclusionGround, words: entry.exclusionWords }, reason: input.reason, passReopened }
    })
    return ok({ version })
  })

function reopenIfShort(db: Writer, session: SessionRow, entry: EntryRow): boolean {
  const [duties] = session.stage === 'locked' ? sessionDuties(db, session, 'council', [entry], membersOf(db, session.id)) : []
  if (!duties?.pass || duties.pass.closedAt === null || duties.submitted >= duties.expected) return false
  setPassClosed(db, duties.pass.id, null)
  return true
}

/** Takes back what the council said over sheets that are no longer those that count. Answers it for the log. */
export function takeBack(db: Writer, entry: EntryRow): { conclusionTakenBack: EntryRow['conclusionStar']; gapTakenBack: string } {
  const { id, conclusionStar, gapAcceptedReason } = entry
  if (conclusionStar !== null) setConclusion(db, id, null)
  if (gapAcceptedReason !== '') setGapAccepted(db, id, '')
  return { conclusionTakenBack: conclusionStar, gapTakenBack: gapAcceptedReason }
}

/** A member takes no part in one product, with the reason; the number of sheets shrinks with it. */
export const setRecusal: Handler<'setRecusal'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = entryAt(db, 'setRecusal', input)
    if (!found.ok) return found
    const { entry, session } = found.value
    const member = findMember(db, input.memberId)
    if (!member || member.sessionId !== session.id) return err({ code: 'NOT_FOUND', what: 'member' })
    const before = recusalsOfEntry(db, entry.id).find((row) => row.memberId === member.id)?.reason ?? null
    if (before === null && !input.recused) return err({ code: 'NOT_FOUND', what: 'recusal' })
    putRecusal(db, entry.id, member.id, input.recused ? { reason: input.reason, at: ctx.at } : null)
    // fewer or more sheets count now, so what was said of the others no longer stands
    const takenBack = (before !== null) === input.recused ? {} : takeBack(db, entry)
    const detail = { member: member.id, before, recused: input.recused, reason: input.reason, ...takenBack }
    record(ctx, db, 'setRecusal', { sessionId: session.id, about: entry.id, detail })
    return ok({ version: touchEntry(db, entry.id) })
  })
