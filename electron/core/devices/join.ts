import type { Input } from '../../../shared/contract.ts'
import type { DeviceJoined } from '../../../shared/contract/devices.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { DeviceId } from '../../../shared/ids.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Writer } from '../../store/db.ts'
import { activeDevice, endDeviceOf, insertDevice } from '../../store/devices.ts'
import type { Ctx, Handler } from '../context.ts'
import { record } from '../log.ts'
import { tryPin } from '../sheets/pin-try.ts'
import { hostId, invitedBy } from './invite.ts'
import { hashOfSecret, newToken } from './secrets.ts'

/** A phone becomes a member's own by invitation and PIN. One device is active for each member; the one before is ended. */
export const joinDevice: Handler<'joinDevice'> = async (input, ctx) => {
  const invited = ctx.store.read((db) => invitedBy(db, input.key))
  if (!invited.ok) return invited
  const { id: memberId } = invited.value.member
  return tryPin(ctx, { memberId, pin: input.pin, act: 'joinDevice', enter: (db) => join(db, ctx, input) })
}

function join(db: Writer, ctx: Ctx, { key, name, takeOver }: Input<'joinDevice'>): Result<DeviceJoined, AppError> {
  // it may have ended while the PIN was being checked
  const invited = invitedBy(db, key)
  if (!invited.ok) return invited
  const { member, session } = invited.value
  const before = activeDevice(db, member.id)
  // the same phone, whose answer was lost on the way, is no other device
  const itself = before !== undefined && ctx.requestId !== null && before.joinRequest === ctx.requestId
  if (before && !itself && !takeOver) return err({ code: 'DEVICE_ACTIVE', name: before.name })
  endDeviceOf(db, member.id, 'takenOver', ctx.at)
  const id = ctx.newId() as DeviceId
  const deviceToken = newToken()
  insertDevice(db, {
    id,
    sessionId: session.id,
    memberId: member.id,
    tokenHash: hashOfSecret(deviceToken),
    name,
    joinRequest: ctx.requestId,
    joinedAt: ctx.at
  })
  const detail = { member: member.id, taken: true, device: id, name, before: before?.id ?? null }
  record(ctx, db, 'joinDevice', { sessionId: session.id, about: member.id, detail })
  return ok({
    deviceToken,
    memberId: member.id,
    sessionId: session.id,
    memberName: member.name,
    post: member.post,
    agency: member.agency,
    sessionName: session.name,
    hostId: hostId(ctx)
  })
}
