/** Members on phones of their own: the desk opens the room's network and invites, a phone joins with a key and the PIN. */
import { z } from 'zod'
import type { Post, Stage } from '../domain/model.ts'
import type { DeviceId, MemberId, SessionId } from '../ids.ts'
import { id, method, reason, text } from './method.ts'

/** Under which address of this computer phones can reach it. `usual`: offered first; virtual and VPN cards come last. */
export interface LanCard {
  readonly name: string
  readonly address: string
  readonly kind: 'wifi' | 'cable' | 'hotspot' | 'virtual' | 'other'
  readonly usual: boolean
}

export interface LanDevice {
  readonly deviceId: DeviceId
  /** As the phone's page called it: "iPhone, Safari". */
  readonly name: string
  readonly joinedAt: string
  /** null: not since the program was started. */
  readonly lastSeenAt: string | null
  /** Marks that the phone holds and that have not reached the host, as it said last. */
  readonly unsent: number
}

export interface LanMember {
  readonly memberId: MemberId
  readonly name: string
  readonly post: Post
  readonly agency: string
  readonly hasPin: boolean
  /** An invitation that still holds. */
  readonly invited: boolean
  readonly device: LanDevice | null
}

export interface LanAddress {
  readonly address: string
  readonly port: number
  /** With a slash at its end. */
  readonly url: string
}

export interface LanView {
  readonly open: LanAddress | null
  /** Closed, but open when the program ended: where. It opens again by itself as soon as it can. */
  readonly was: Omit<LanAddress, 'url'> | null
  /** Those who score, in the order of their seats. */
  readonly members: readonly LanMember[]
}

export interface InviteSeen {
  readonly sessionName: string
  readonly councilName: string
  readonly memberName: string
  readonly post: Post
  readonly agency: string
  readonly hasPin: boolean
  /** Name of the device that is active now. */
  readonly other: string | null
  readonly practice: boolean
  /** Of the data, not of the address: what a phone keeps unsent belongs to it. */
  readonly hostId: string
}

export interface DeviceJoined {
  readonly deviceToken: string
  readonly memberId: MemberId
  readonly sessionId: SessionId
  readonly memberName: string
  readonly post: Post
  readonly agency: string
  readonly sessionName: string
  readonly hostId: string
}

export interface MeView {
  readonly memberId: MemberId
  /** Place among the members of the session, as at the desk. */
  readonly order: number
  readonly name: string
  readonly post: Post
  readonly agency: string
  readonly sessionId: SessionId
  readonly sessionName: string
  readonly councilName: string
  readonly stage: Stage
  readonly practice: boolean
  readonly hostId: string
  /** Whether the council shows the running total while scoring. */
  readonly runningTotal: boolean
}

/** The key as it stands in the address, or the code as typed: eight letters and digits in any case, with spaces or hyphens. */
const inviteKey = z
  .string()
  .max(64)
  .transform((typed) => {
    const code = typed.replace(/[\s-]/g, '').toUpperCase()
    return code.length === 8 ? code : typed.trim()
  })
  .pipe(z.string().regex(/^([2-9A-HJ-NP-Z]{8}|[\w-]{22})$/))

const none = z.strictObject({})

export const devices = {
  listLanCards: method<readonly LanCard[]>()({ who: ['desk'], effect: 'read', input: none }),
  /** Lets phones in under the address; port null takes 8787 or the next free one. PORT_TAKEN, NO_SUCH_ADDRESS. */
  openLan: method<LanAddress>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ address: z.ipv4(), port: z.int().min(1024).max(65_535).nullable() })
  }),
  closeLan: method<Record<string, never>>()({ who: ['desk'], effect: 'write', input: none }),
  getLan: method<LanView>()({ who: ['desk'], effect: 'read', input: z.strictObject({ sessionId: id<SessionId>() }) }),
  /** Makes an invitation, shown this once; an earlier one of the member ends. LAN_CLOSED while no phone could come. */
  inviteMember: method<{ url: string; code: string }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ memberId: id<MemberId>() })
  }),
  endDevice: method<Record<string, never>>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ deviceId: id<DeviceId>(), reason })
  }),
  /** Whom an invitation is for. NOT_FOUND (invite) where it was never made or has ended. */
  seeInvite: method<InviteSeen>()({ who: ['guest'], effect: 'read', input: z.strictObject({ key: inviteKey }) }),
  /** As takeSeat, on a phone. DEVICE_ACTIVE unless `takeOver`; the device before is ended and told so at its next call. */
  joinDevice: method<DeviceJoined>()({
    who: ['guest'],
    effect: 'write',
    input: z.strictObject({ key: inviteKey, pin: text(12, 1), name: text(80, 1), takeOver: z.boolean() })
  }),
  getMe: method<MeView>()({ who: ['member'], effect: 'read', input: none }),
  /** Here I am. Kept in memory only. `seq` is another number whenever what this member may see has changed. */
  beat: method<{ seq: number }>()({
    who: ['member'],
    effect: 'read',
    input: z.strictObject({ unsent: z.int().min(0).max(100_000) })
  }),
  leaveDevice: method<Record<string, never>>()({ who: ['member'], effect: 'write', input: none })
}
