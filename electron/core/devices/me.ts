/** What a member's own page asks about itself. */
import { err, ok } from '../../../shared/result.ts'
import { endDeviceOf } from '../../store/devices.ts'
import type { Handler } from '../context.ts'
import { record } from '../log.ts'
import { loadSession } from '../sessions/load.ts'
import { hostId } from './invite.ts'

/** Who the caller is and in which session; nothing of others. */
export const getMe: Handler<'getMe'> = (_input, ctx) =>
  ctx.store.read((db) => {
    const { actor } = ctx
    if (actor.kind !== 'member') return err({ code: 'NOT_ALLOWED', why: 'role' })
    const loaded = loadSession(db, ctx, actor.sessionId)
    if (!loaded.ok) return loaded
    const { session, council, rules, members } = loaded.value
    const me = members.find((member) => member.id === actor.memberId)
    if (!me) return err({ code: 'NOT_FOUND', what: 'member' })
    return ok({
      memberId: me.id,
      order: me.order,
      name: me.name,
      post: me.post,
      agency: me.agency,
      sessionId: session.id,
      sessionName: session.name,
      councilName: council.name,
      stage: session.stage,
      practice: ctx.space === 'practice',
      hostId: hostId(ctx),
      runningTotal: rules.runningTotal.value
    })
  })

/** A device says that it is there and what it holds unsent; it hears whether there is anything new for it. Nothing of it is written. */
export const beat: Handler<'beat'> = ({ unsent }, ctx) => {
  const { actor } = ctx
  if (actor.kind !== 'member') return err({ code: 'NOT_ALLOWED', why: 'role' })
  if (actor.via === 'device') ctx.presence.seen(actor.deviceId, { at: ctx.at, unsent })
  return ok({ seq: ctx.pulse.seqOf(actor) })
}

/** The device is nobody's from now on; its token is worth nothing. */
export const leaveDevice: Handler<'leaveDevice'> = (_input, ctx) => {
  const { actor } = ctx
  if (actor.kind !== 'member' || actor.via !== 'device') return err({ code: 'NOT_ALLOWED', why: 'role' })
  return ctx.store.write((db) => {
    const { memberId: member, sessionId, deviceId: device } = actor
    endDeviceOf(db, member, 'left', ctx.at)
    record(ctx, db, 'leaveDevice', { sessionId, about: member, detail: { member, device } })
    return ok({})
  })
}
