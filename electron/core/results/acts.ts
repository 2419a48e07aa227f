import { checkConclusion, isPlain } from '../../../shared/domain/conclusion.ts'
import { checkScope } from '../../../shared/domain/rescoring.ts'
import { checkAct } from '../../../shared/domain/stages.ts'
import type { Act } from '../../../shared/domain/stages.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { EntryId, PassId } from '../../../shared/ids.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Reader } from '../../store/db.ts'
import { type EntryRow, setConclusion, setGapAccepted, touchEntry } from '../../store/entries.ts'
import { insertPass, type PassRow, putSettlement, setPassClosed } from '../../store/passes.ts'
import { stepSession } from '../../store/sessions.ts'
import type { Ctx, Handler } from '../context.ts'
import { record } from '../log.ts'
import { sessionAt } from '../sessions/crew.ts'
import { sessionDuties } from '../sessions/duties.ts'
import { entryAt } from '../sessions/entries.ts'
import { computeLoaded, type LoadedSession, loadSession } from '../sessions/load.ts'
import { setOf } from '../sheets/place.ts'
import type { EntryComputed } from './compute.ts'

interface Found {
  readonly entry: EntryRow
  readonly loaded: LoadedSession
  readonly one: EntryComputed
  readonly pass: PassRow
}

/** The entry with its council result, when the caller named its version and the stage allows the act. Excluded ones are refused. */
function resultAt(db: Reader, ctx: Ctx, act: Act, input: { entryId: EntryId; baseVersion: number }): Result<Found, AppError> {
  const found = entryAt(db, act, input)
  if (!found.ok) return found
  const { entry, session } = found.value
  if (entry.excludedAt !== null) return err({ code: 'EXCLUDED' })
  const loaded = loadSession(db, ctx, session.id)
  if (!loaded.ok) return loaded
  const [one] = computeLoaded(db, ctx, { ...loaded.value, entries: [entry] }, 'council')
  if (!one?.pass) return err({ code: 'NOT_FOUND', what: 'pass' })
  return ok({ entry, loaded: loaded.value, one, pass: one.pass })
}

/** As `resultAt`, when the pass is closed too: nobody decides over marks that are still being given. */
function closedResultAt(db: Reader, ctx: Ctx, act: Act, input: { entryId: EntryId; baseVersion: number }): Result<Found, AppError> {
  const found = resultAt(db, ctx, act, input)
  if (!found.ok || found.value.pass.closedAt !== null) return found
  const { entry } = found.value
  return err({ code: 'NOT_READY', missing: [{ code: 'PASS_OPEN', count: 1, article: '', names: [entry.productName] }] })
}

/** Closes the open pass of one product once every expected sheet is in and none is being changed. */
export const closePass: Handler<'closePass'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = entryAt(db, 'closePass', input)
    if (!found.ok) return found
    const { entry, session } = found.value
    if (entry.excludedAt !== null) return err({ code: 'EXCLUDED' })
    const loaded = loadSession(db, ctx, session.id)
    if (!loaded.ok) return loaded
    const [duties] = sessionDuties(db, session, input.body, [entry], loaded.value.members)
    if (!duties?.pass) return err({ code: 'NOT_FOUND', what: 'pass' })
    if (duties.pass.closedAt !== null) return err({ code: 'PASS_CLOSED' })
    const names = [entry.productName]
    const late = duties.expected - duties.submitted
    if (duties.expected === 0)
      return err({ code: 'NOT_READY', missing: [{ code: 'PRODUCT_WITHOUT_SCORER', count: 1, article: '', names }] })
    if (late > 0) return err({ code: 'NOT_READY', missing: [{ code: 'SHEETS_MISSING', count: late, article: '', names }] })
    if (duties.revising > 0)
      return err({ code: 'NOT_READY', missing: [{ code: 'SHEETS_REVISING', count: duties.revising, article: '', names }] })
    setPassClosed(db, duties.pass.id, ctx.at)
    record(ctx, db, 'closePass', {
      sessionId: session.id,
      about: entry.id,
      detail: { body: input.body, pass: duties.pass.no, sheets: duties.submitted }
    })
    return ok({ version: touchEntry(db, entry.id) })
  })

/** Opens the next pass for everyone who scored: all criteria, or chosen ones while the others stand. Both passes are kept. */
export const requestRescoring: Handler<'requestRescoring'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = closedResultAt(db, ctx, 'requestRescoring', input)
    if (!found.ok) return found
    const { entry, loaded, one, pass } = found.value
    if (!one.result)
      return err({ code: 'NOT_READY', missing: [{ code: 'SHEETS_MISSING', count: 1, article: '', names: [entry.productName] }] })
    const scope = checkScope(setOf(db, ctx, loaded.session, entry.setNo).index, input.scope)
    if (!scope.ok) return scope
    const no = pass.no + 1
    insertPass(db, {
      id: ctx.newId() as PassId,
      entryId: entry.id,
      body: 'council',
      no,
      scope: scope.value,
      reason: input.reason,
      openedAt: ctx.at
    })
    const takenBack = { conclusion: entry.conclusionStar, gapAccepted: entry.gapAcceptedReason }
    if (entry.conclusionStar !== null) setConclusion(db, entry.id, null)
    const version = setGapAccepted(db, entry.id, '')
    const detail = { pass: no, scope: scope.value, reason: input.reason, gap: one.result.gap, takenBack }
    record(ctx, db, 'requestRescoring', { sessionId: loaded.session.id, about: entry.id, detail })
    return ok({ version, passNo: no })
  })

/** The chair lets a gap over the limit stand; the reason goes into the minutes. */
export const acceptGap: Handler<'acceptGap'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = closedResultAt(db, ctx, 'acceptGap', input)
    if (!found.ok) return found
    const { entry, loaded, one } = found.value
    if (!one.result?.gapOver) return err({ code: 'NOT_FOUND', what: 'gap' })
    const version = setGapAccepted(db, entry.id, input.reason)
    const detail = { gap: one.result.gap, limit: loaded.rules.gapLimit.value, before: entry.gapAcceptedReason, reason: input.reason }
    record(ctx, db, 'acceptGap', { sessionId: loaded.session.id, about: entry.id, detail })
    return ok({ version })
  })

/** The council's word on one star minimum, for the minutes. A conclusion that it no longer allows is taken back. */
export const settleMinimum: Handler<'settleMinimum'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = closedResultAt(db, ctx, 'settleMinimum', input)
    if (!found.ok) return found
    const { entry, loaded, one, pass } = found.value
    const minimum = one.result?.minima.find((each) => each.criterion === input.criterion && each.star === input.star)
    if (!minimum) return err({ code: 'NOT_FOUND', what: 'minimum' })
    const { criterion, star, met, words } = input
    putSettlement(db, pass.id, { criterion, star, met, words }, ctx.at)
    if (entry.conclusionStar !== null) setConclusion(db, entry.id, null)
    const detail = { pass: pass.no, criterion, star, met, words, before: minimum.settled, conclusionTakenBack: entry.conclusionStar }
    record(ctx, db, 'settleMinimum', { sessionId: loaded.session.id, about: entry.id, detail })
    return ok({ version: touchEntry(db, entry.id) })
  })

/** The council's conclusion on one product (Article 7.3.d): never above what points and minima allow, lower only with a reason. */
export const concludeEntry: Handler<'concludeEntry'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = closedResultAt(db, ctx, 'concludeEntry', input)
    if (!found.ok) return found
    const { entry, loaded, one } = found.value
    const star = input.star as 0 | 1 | 2 | 3 | 4 | 5 // the contract lets nothing else in
    const { reason, words } = input
    const checked = checkConclusion({ ...concluding(entry, loaded, one), star, reason })
    if (!checked.ok) return checked
    const version = setConclusion(db, entry.id, { star, reason, words, at: ctx.at })
    const detail = { before: entry.conclusionStar, star, outcome: checked.value, reason, words, sum: one.result?.sum, n: one.result?.n }
    record(ctx, db, 'concludeEntry', { sessionId: loaded.session.id, about: entry.id, detail })
    return ok({ version })
  })

/** Concludes, at the star that the points give, every product of which nothing is left to weigh. The others stay for the council. */
export const concludeAllPlain: Handler<'concludeAllPlain'> = (input, ctx) =>
  ctx.store.write((db) => {
    const session = sessionAt(db, input)
    if (!session.ok) return session
    const allowed = checkAct('concludeAllPlain', session.value.stage)
    if (!allowed.ok) return allowed
    const loaded = loadSession(db, ctx, input.sessionId)
    if (!loaded.ok) return loaded
    const open = computeLoaded(db, ctx, loaded.value, 'council').filter(
      ({ entry }) => entry.excludedAt === null && entry.conclusionStar === null
    )
    const plain = open.filter((one) => one.pass?.closedAt != null && isPlain(concluding(one.entry, loaded.value, one)))
    for (const { entry, result } of plain) {
      const star = result?.starAllowed ?? 0
      setConclusion(db, entry.id, { star, reason: '', words: '', at: ctx.at })
      record(ctx, db, 'concludeAllPlain', { sessionId: input.sessionId, about: entry.id, detail: { star, sum: result?.sum, n: result?.n } })
    }
    if (plain.length > 0) stepSession(db, input.sessionId, {})
    return ok({ concluded: plain.length, left: open.length - plain.length })
  })

function concluding(entry: EntryRow, { level, rules }: LoadedSession, { result }: EntryComputed) {
  return { result, level, excluded: entry.excludedAt !== null, gapAccepted: entry.gapAcceptedReason !== '', gapLimit: rules.gapLimit.value }
}
