/** How the members' phones stand, and what the secretary does next. Knows nothing of marks. */
import type { LanMember, LanView } from '../../../../shared/contract/devices.ts'
import type { Stage } from '../../../../shared/domain/model.ts'

/** A phone asks every 3 s, and every 10 s where it has trouble; twice that and some more is silence. Milliseconds. */
const silence = 30_000

export type Standing = 'notInvited' | 'invited' | 'here' | 'lost'

/** What is known of a member's phone at `now` (milliseconds). One that was in before the program was started, and not seen since, is lost. */
export function standingOf({ device, invited }: Pick<LanMember, 'device' | 'invited'>, now: number): Standing {
  if (device === null) return invited ? 'invited' : 'notInvited'
  return now - Date.parse(device.lastSeenAt ?? device.joinedAt) <= silence ? 'here' : 'lost'
}

/** Whether phones are of use: what is locked may be scored again, a product or a criterion of it. */
export function mayScore(stage: Stage): boolean {
  return stage === 'preparing' || stage === 'scoring' || stage === 'locked'
}

export type NextStep =
  | { readonly kind: 'over' }
  | { readonly kind: 'open' }
  | { readonly kind: 'moved' }
  | { readonly kind: 'noMembers' }
  | { readonly kind: 'lost'; readonly names: readonly string[]; readonly unsent: number }
  | { readonly kind: 'pins'; readonly names: readonly string[] }
  | { readonly kind: 'invite'; readonly names: readonly string[]; readonly joined: number }
  | { readonly kind: 'ready'; readonly count: number; readonly preparing: boolean }

interface Seen {
  readonly lan: Pick<LanView, 'open' | 'members'>
  readonly stage: Stage
  /** Members who are not at the meeting: nothing is asked of them. */
  readonly absent: ReadonlySet<string>
  /** Whether the address that is open is still one of this machine's. */
  readonly there: boolean
  readonly now: number
}

/** The one thing to do now: marks at risk come before people who are not in yet. */
export function nextStep({ lan, absent, stage, there, now }: Seen): NextStep {
  const members = lan.members.filter(({ memberId, device }) => device !== null || !absent.has(memberId))
  const names = (of: readonly LanMember[]) => of.map(({ name }) => name)
  if (!mayScore(stage)) return { kind: 'over' }
  if (lan.open === null) return { kind: 'open' }
  if (!there) return { kind: 'moved' }
  if (members.length === 0) return { kind: 'noMembers' }
  const lost = members.filter((member) => standingOf(member, now) === 'lost')
  const holding = lost.filter(({ device }) => device !== null && device.unsent > 0)
  const unsent = holding.reduce((sum, { device }) => sum + (device?.unsent ?? 0), 0)
  if (unsent > 0) return { kind: 'lost', names: names(holding), unsent }
  const without = members.filter(({ hasPin }) => !hasPin)
  if (without.length > 0) return { kind: 'pins', names: names(without) }
  const missing = members.filter(({ device }) => device === null)
  if (missing.length > 0) return { kind: 'invite', names: names(missing), joined: members.length - missing.length }
  if (lost.length > 0) return { kind: 'lost', names: names(lost), unsent: 0 }
  return { kind: 'ready', count: members.length, preparing: stage === 'preparing' }
}
