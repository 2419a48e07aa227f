/** The desk's hand on the room's network: which card, open and closed, who has come. */
import type { LanAddress, LanDevice } from '../../../shared/contract/devices.ts'
import { err, ok } from '../../../shared/result.ts'
import { activeDevices, type DeviceRow, endDeviceOf, findActive, invitedOf } from '../../store/devices.ts'
import type { Ctx, Handler } from '../context.ts'
import { record } from '../log.ts'
import { loadSession } from '../sessions/load.ts'

/** Where phones reach the data of this space; undefined while they cannot. */
export function lanOf(ctx: Ctx): LanAddress | undefined {
  const open = ctx.ports.lan.opened()
  if (open?.space !== ctx.space) return undefined
  const { address, port, url } = open
  return { address, port, url }
}

/** The computer's network cards, the one that is most likely meant first. */
export const listLanCards: Handler<'listLanCards'> = (_input, ctx) => ok(ctx.ports.lan.cards())

/** Lets phones in, to the data of this space only. What was open before closes. */
export const openLan: Handler<'openLan'> = async ({ address, port }, ctx) => {
  const opened = await ctx.ports.lan.open({ address, port, space: ctx.space })
  if (!opened.ok) return opened
  const { port: taken, url } = opened.value
  ctx.lan.remember({ address, port: taken, space: ctx.space })
  ctx.store.write((db) => {
    record(ctx, db, 'openLan', { detail: { address, port: taken } })
  })
  return ok({ address, port: taken, url })
}

/** Lets no phone in any more. Devices stay joined: they go on when it is opened again. */
export const closeLan: Handler<'closeLan'> = async (_input, ctx) => {
  const open = lanOf(ctx)
  ctx.lan.forget(ctx.space)
  if (!open) return ok({})
  await ctx.ports.lan.close()
  ctx.store.write((db) => {
    record(ctx, db, 'closeLan', { detail: { address: open.address, port: open.port } })
  })
  return ok({})
}

/** Who is invited, who has joined, when they were last seen and what they still hold. */
export const getLan: Handler<'getLan'> = (input, ctx) =>
  ctx.store.read((db) => {
    const loaded = loadSession(db, ctx, input.sessionId)
    if (!loaded.ok) return loaded
    const invited = invitedOf(db, input.sessionId)
    const joined = new Map(activeDevices(db, input.sessionId).map((device) => [device.memberId, device]))
    const members = loaded.value.members.filter((member) => member.scores && member.replacedAt === null)
    return ok({
      open: lanOf(ctx) ?? null,
      was: lanOf(ctx) ? null : ctx.lan.was(ctx.space),
      members: members.map(({ id: memberId, name, post, agency, pinHash }) => {
        const device = joined.get(memberId)
        return {
          memberId,
          name,
          post,
          agency,
          hasPin: pinHash !== null,
          invited: invited.has(memberId),
          device: device ? deviceView(ctx, device) : null
        }
      })
    })
  })

function deviceView(ctx: Ctx, { id: deviceId, name, joinedAt }: DeviceRow): LanDevice {
  const seen = ctx.presence.of(deviceId)
  return { deviceId, name, joinedAt, lastSeenAt: seen?.at ?? null, unsent: seen?.unsent ?? 0 }
}

/** Takes a device back: lost, or in the wrong hands. It is told so at its next call. */
export const endDevice: Handler<'endDevice'> = ({ deviceId, reason }, ctx) =>
  ctx.store.write((db) => {
    const device = findActive(db, deviceId)
    if (!device) return err({ code: 'NOT_FOUND', what: 'device' })
    const { memberId, sessionId, name } = device
    endDeviceOf(db, memberId, 'recalled', ctx.at)
    record(ctx, db, 'endDevice', { sessionId, about: memberId, detail: { member: memberId, device: deviceId, name, reason } })
    return ok({})
  })
