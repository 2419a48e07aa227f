import type { Input } from '../../../shared/contract.ts'
import type { SeatTaken } from '../../../shared/contract/sheets.ts'
import { checkAct } from '../../../shared/domain/stages.ts'
import type { AppError } from '../../../shared/errors.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Writer } from '../../store/db.ts'
import { findMember, type MemberRow, setPin, setPinFailures } from '../../store/members.ts'
import { findSession } from '../../store/sessions.ts'
import type { Ctx, Handler } from '../context.ts'
import { record } from '../log.ts'
import { hashPin, newPin, pinMatches, triesLeft, waitAfter } from './pin.ts'

/** Makes a new PIN, shown this once. An earlier one, its failures and a taken seat end. */
export const issuePin: Handler<'issuePin'> = (input, ctx) =>
  ctx.seats.inTurn(input.memberId, async () => {
    const pin = newPin()
    const hash = await hashPin(pin)
    return ctx.store.write((db) => {
      const member = findMember(db, input.memberId)
      const session = member && findSession(db, member.sessionId)
      if (!member || !session) return err({ code: 'NOT_FOUND', what: 'member' })
      const allowed = checkAct('issuePin', session.stage)
      if (!allowed.ok) return allowed
      if (member.replacedAt !== null) return err({ code: 'NOT_ALLOWED', why: 'replaced' })
      setPin(db, member.id, hash)
      record(ctx, db, 'issuePin', {
        sessionId: member.sessionId,
        about: member.id,
        detail: { member: member.id, again: member.pinHash !== null }
      })
      ctx.seats.release(member.id)
      return ok({ pin })
    })
  })

/** A member takes the seat at the laptop. Wrong tries are counted in the file, so closing the app does not forgive them. */
export const takeSeat: Handler<'takeSeat'> = (input, ctx) => ctx.seats.inTurn(input.memberId, () => tryPin(input, ctx))

async function tryPin({ memberId, pin }: Input<'takeSeat'>, ctx: Ctx): Promise<Result<SeatTaken, AppError>> {
  const member = ctx.store.read((db) => findMember(db, memberId))
  if (!member) return err({ code: 'NOT_FOUND', what: 'member' })
  if (member.replacedAt !== null) return err({ code: 'NOT_ALLOWED', why: 'replaced' })
  if (member.pinHash === null) return err({ code: 'NO_PIN' })
  if (waitAfter(member.pinFailures) === 'locked') return err({ code: 'PIN_LOCKED' })
  if (member.pinWaitUntil !== null && member.pinWaitUntil > ctx.at) return err({ code: 'PIN_WAIT', until: member.pinWaitUntil })
  const matches = await pinMatches(pin, member.pinHash)
  // a refused Result would roll the counting back, so what is refused comes out as an error alone
  const done = ctx.store.write((db): AppError | SeatTaken => {
    // the member may have been replaced, or the data restored, while the PIN was being checked
    if (findMember(db, memberId)?.pinHash !== member.pinHash) return { code: 'NO_PIN' }
    return matches ? takeIt(db, ctx, member) : countFailure(db, ctx, member)
  })
  return 'code' in done ? err(done) : ok(done)
}

function takeIt(db: Writer, ctx: Ctx, { id: memberId, sessionId, name, post, agency, pinFailures }: MemberRow): SeatTaken {
  if (pinFailures > 0) setPinFailures(db, memberId, 0, null)
  record(ctx, db, 'takeSeat', { sessionId, about: memberId, detail: { member: memberId, taken: true } })
  const seatToken = ctx.newId()
  ctx.seats.take(seatToken, { space: ctx.space, memberId, sessionId })
  return { seatToken, memberId, sessionId, name, post, agency }
}

function countFailure(db: Writer, ctx: Ctx, { id: memberId, sessionId, pinFailures }: MemberRow): AppError {
  const failures = pinFailures + 1
  const pause = waitAfter(failures)
  const until = pause === 'locked' || pause === 0 ? null : new Date(Date.parse(ctx.at) + pause).toISOString()
  setPinFailures(db, memberId, failures, until)
  record(ctx, db, 'takeSeat', { sessionId, about: memberId, detail: { member: memberId, taken: false, failures } })
  if (pause === 'locked') return { code: 'PIN_LOCKED' }
  return until === null ? { code: 'PIN_WRONG', left: triesLeft(failures) } : { code: 'PIN_WAIT', until }
}

/** Gives the seat back; the token is worth nothing from then on, and the log keeps when. */
export const leaveSeat: Handler<'leaveSeat'> = (_input, ctx) => {
  const { actor } = ctx
  if (actor.kind !== 'member') return err({ code: 'NOT_ALLOWED', why: 'role' })
  ctx.store.write((db) => {
    record(ctx, db, 'leaveSeat', { sessionId: actor.sessionId, about: actor.memberId, detail: { member: actor.memberId } })
  })
  ctx.seats.release(actor.memberId)
  return ok({})
}
