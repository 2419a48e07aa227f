import type { DeviceEnd } from '../../../shared/errors.ts'
import type { MemberId, SessionId } from '../../../shared/ids.ts'
import type { Writer } from '../../store/db.ts'
import { activeDevices, endDeviceOf, endInvites } from '../../store/devices.ts'
import { wasIssued } from '../../store/log.ts'
import type { Ctx } from '../context.ts'

/** Ends where a member sits: the seat taken at the laptop and the device of their own. */
export function unseat(ctx: Ctx, db: Writer, memberId: MemberId, why: DeviceEnd): void {
  ctx.seats.release(memberId)
  endDeviceOf(db, memberId, why, ctx.at)
}

/** As `unseat`, for a row of the session that is another person's from now on: their invitation ends too. */
export function unseatForGood(ctx: Ctx, db: Writer, memberId: MemberId): void {
  unseat(ctx, db, memberId, 'replaced')
  endInvites(db, memberId, ctx.at)
}

/**
 * Before marks may be given again: where the session was issued, nobody knows any more what its devices were answered, and a request that was
 * lost long ago might fit a newer version of a sheet. So they join anew.
 */
export function endForgotten(ctx: Ctx, db: Writer, sessionId: SessionId): void {
  if (!wasIssued(db, sessionId)) return
  for (const { memberId } of activeDevices(db, sessionId)) endDeviceOf(db, memberId, 'recalled', ctx.at)
}
