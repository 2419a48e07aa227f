/** Who calls, as the transport says and the core finds out. An envelope never says who it is. */
import { contract, type Envelope, type MethodName, type Space } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { findDeviceByToken } from '../store/devices.ts'
import { sessionOfCode } from '../store/display.ts'
import type { Actor, DeviceActor } from './context.ts'
import { hashOfSecret } from './devices/secrets.ts'
import type { Seats } from './seats.ts'
import type { Spaces } from './spaces.ts'

/** desk: the secretary's own page. screen: a screen for the hall that shows its code there. guest: whoever reaches the LAN server. device: who shows a token there. The server has one space. */
export type Caller =
  | { readonly kind: 'desk' }
  | { readonly kind: 'guest'; readonly space: Space }
  | { readonly kind: 'device'; readonly space: Space; readonly token: string }
  | { readonly kind: 'screen'; readonly space: Space; readonly code: string }

/** The space that is meant; undefined where it is named wrongly, which is not the real one. */
export function spaceOf(caller: Caller, named: unknown): Space | undefined {
  if (caller.kind !== 'desk') return caller.space
  if (named === undefined || named === 'real') return 'real'
  return named === 'practice' || named === 'package' ? named : undefined
}

interface Known {
  readonly seats: Seats
  readonly spaces: Spaces
}

/** Who acts. A device is a member, but a guest where only guests may come: an invitation speaks for itself. */
export function actorOf(
  caller: Caller,
  method: MethodName,
  seatToken: Envelope['seatToken'],
  space: Space,
  known: Known
): Result<Actor, AppError> {
  if (caller.kind === 'screen') return screenActor(known.spaces, space, caller.code)
  if (caller.kind === 'guest' || (caller.kind === 'device' && contract[method].who.includes('guest'))) return ok({ kind: 'guest' })
  if (caller.kind === 'device') return deviceActor(known.spaces, space, caller.token)
  // in a member's package there is nobody but that member
  if (seatToken === undefined) return space === 'package' ? err({ code: 'NOT_ALLOWED', why: 'seatLeft' }) : ok({ kind: 'desk' })
  const seat = known.seats.find(seatToken, space)
  return seat
    ? ok({ kind: 'member', memberId: seat.memberId, sessionId: seat.sessionId, via: 'seat' })
    : err({ code: 'NOT_ALLOWED', why: 'seatLeft' })
}

/** The screen of the session that the code was made for; NOT_FOUND (displayCode) where it has ended or never was. */
function screenActor(spaces: Spaces, space: Space, code: string): Result<Actor, AppError> {
  const store = spaces.store(space)
  if (!store.ok) return store
  const sessionId = store.value.read((db) => sessionOfCode(db, hashOfSecret(code)))
  return sessionId ? ok({ kind: 'screen', sessionId }) : err({ code: 'NOT_FOUND', what: 'displayCode' })
}

/** The member whose device holds the token; DEVICE_ENDED with the reason where it holds none any more. */
export function deviceActor(spaces: Spaces, space: Space, token: string): Result<DeviceActor, AppError> {
  const store = spaces.store(space)
  if (!store.ok) return store
  const device = store.value.read((db) => findDeviceByToken(db, hashOfSecret(token)))
  if (!device) return err({ code: 'DEVICE_ENDED', why: 'unknown' })
  if (device.endedWhy !== null) return err({ code: 'DEVICE_ENDED', why: device.endedWhy })
  return ok({ kind: 'member', memberId: device.memberId, sessionId: device.sessionId, via: 'device', deviceId: device.id })
}
