import type { SeatTaken } from '../../../shared/contract/sheets.ts'
import { checkAct } from '../../../shared/domain/stages.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Writer } from '../../store/db.ts'
import { findMember, type MemberRow, setPin } from '../../store/members.ts'
import { findSession } from '../../store/sessions.ts'
import type { Ctx, Handler } from '../context.ts'
import { unseat } from '../devices/end.ts'
import { record } from '../log.ts'
import { hashPin, newPin } from './pin.ts'
import { tryPin } from './pin-try.ts'

/** Makes a new PIN, shown this once. An earlier one, its failures, a taken seat and the device of the member end. */
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
      unseat(ctx, db, member.id, 'newPin')
      return ok({ pin })
    })
  })

/** A member takes the seat at the laptop. */
export const takeSeat: Handler<'takeSeat'> = ({ memberId, pin }, ctx) =>
  tryPin(ctx, { memberId, pin, act: 'takeSeat', enter: (db, member) => ok(takeIt(db, ctx, member)) })

function takeIt(db: Writer, ctx: Ctx, { id: memberId, sessionId, name, post, agency }: MemberRow): SeatTaken {
  record(ctx, db, 'takeSeat', { sessionId, about: memberId, detail: { member: memberId, taken: true } })
  const seatToken = ctx.newId()
  ctx.seats.take(seatToken, { space: ctx.space, memberId, sessionId })
  return { seatToken, memberId, sessionId, name, post, agency }
}

/** Gives the seat back; the token is worth nothing from then on, and the log keeps when. */
export const leaveSeat: Handler<'leaveSeat'> = (_input, ctx) => {
  const { actor } = ctx
  if (actor.kind !== 'member' || actor.via !== 'seat') return err({ code: 'NOT_ALLOWED', why: 'role' })
  ctx.store.write((db) => {
    record(ctx, db, 'leaveSeat', { sessionId: actor.sessionId, about: actor.memberId, detail: { member: actor.memberId } })
  })
  ctx.seats.release(actor.memberId)
  return ok({})
}
