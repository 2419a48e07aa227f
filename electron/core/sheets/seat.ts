import { err, ok } from '../../../shared/result.ts'
import { findMember, setPin, setPinFailures } from '../../store/members.ts'
import type { Ctx, Handler } from '../context.ts'
import { record } from '../log.ts'
import type { MemberRow } from '../../store/members.ts'
import { hashPin, newPin, pinMatches, triesLeft, waitAfter } from './pin.ts'

/** Makes a new PIN, shown this once. An earlier one, its failures and a taken seat end. */
export const issuePin: Handler<'issuePin'> = async (input, ctx) => {
  const pin = newPin()
  const hash = await hashPin(pin)
  return ctx.store.write((db) => {
    const member = findMember(db, input.memberId)
    if (!member) return err({ code: 'NOT_FOUND', what: 'member' })
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
}

/** A member takes the seat at the laptop. Wrong tries are counted in the file, so closing the app does not forgive them. */
export const takeSeat: Handler<'takeSeat'> = async (input, ctx) => {
  const member = ctx.store.read((db) => findMember(db, input.memberId))
  if (!member) return err({ code: 'NOT_FOUND', what: 'member' })
  if (member.replacedAt !== null) return err({ code: 'NOT_ALLOWED', why: 'replaced' })
  if (member.pinHash === null) return err({ code: 'NO_PIN' })
  if (waitAfter(member.pinFailures) === 'locked') return err({ code: 'PIN_LOCKED' })
  if (member.pinWaitUntil !== null && member.pinWaitUntil > ctx.at) return err({ code: 'PIN_WAIT', until: member.pinWaitUntil })
  if (!(await pinMatches(input.pin, member.pinHash))) return refuse(member, ctx)
  const token = ctx.newId()
  ctx.store.write((db) => {
    if (member.pinFailures > 0) setPinFailures(db, member.id, 0, null)
    record(ctx, db, 'takeSeat', { sessionId: member.sessionId, about: member.id, detail: { member: member.id, taken: true } })
  })
  ctx.seats.take(token, { space: ctx.space, memberId: member.id, sessionId: member.sessionId })
  const { id: memberId, sessionId, name, post, agency } = member
  return ok({ seatToken: token, memberId, sessionId, name, post, agency })
}

function refuse(tried: MemberRow, ctx: Ctx): ReturnType<Handler<'takeSeat'>> {
  // counted on the row as it is now: two tries at once are two failures
  const { failures, wait, until } = ctx.store.write((db) => {
    const count = (findMember(db, tried.id)?.pinFailures ?? tried.pinFailures) + 1
    const pause = waitAfter(count)
    const end = pause === 'locked' || pause === 0 ? null : new Date(Date.parse(ctx.at) + pause).toISOString()
    setPinFailures(db, tried.id, count, end)
    record(ctx, db, 'takeSeat', {
      sessionId: tried.sessionId,
      about: tried.id,
      detail: { member: tried.id, taken: false, failures: count }
    })
    return { failures: count, wait: pause, until: end }
  })
  if (wait === 'locked') return err({ code: 'PIN_LOCKED' })
  return until === null ? err({ code: 'PIN_WRONG', left: triesLeft(failures) }) : err({ code: 'PIN_WAIT', until })
}

/** Gives the seat back; the token is worth nothing from then on. Dispatch drops it, the log keeps when. */
export const leaveSeat: Handler<'leaveSeat'> = (_input, ctx) => {
  const { actor } = ctx
  if (actor.kind !== 'member') return err({ code: 'NOT_ALLOWED', why: 'role' })
  ctx.store.write((db) => {
    record(ctx, db, 'leaveSeat', { sessionId: actor.sessionId, about: actor.memberId, detail: { member: actor.memberId } })
  })
  ctx.seats.release(actor.memberId)
  return ok({})
}
