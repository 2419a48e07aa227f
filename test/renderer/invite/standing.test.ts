import { expect, test } from 'vitest'
import { nextStep, standingOf } from '../../../renderer/desk/session/invite/standing.ts'
import { agoWords } from '../../../renderer/text/invite.ts'
import type { LanDevice, LanMember, LanView } from '../../../shared/contract/devices.ts'
import type { Stage } from '../../../shared/domain/model.ts'
import type { DeviceId, MemberId } from '../../../shared/ids.ts'

const now = Date.parse('2026-11-24T02:00:00.000Z')
const secondsAgo = (seconds: number) => new Date(now - seconds * 1000).toISOString()

function aDevice(given: Partial<LanDevice> = {}): LanDevice {
  return { deviceId: 'd' as DeviceId, name: 'iPhone, Safari', joinedAt: secondsAgo(600), lastSeenAt: secondsAgo(2), unsent: 0, ...given }
}

function aMember(name: string, given: Partial<LanMember> = {}): LanMember {
  return { memberId: name as MemberId, name, post: 'member', agency: '', hasPin: true, invited: true, device: aDevice(), ...given }
}

test.each([
  { situation: 'nobody has invited the member', device: null, invited: false, standing: 'notInvited' },
  { situation: 'an invitation was made', device: null, invited: true, standing: 'invited' },
  { situation: 'the phone asked a moment ago', device: aDevice(), invited: false, standing: 'here' },
  { situation: 'the phone is slow', device: aDevice({ lastSeenAt: secondsAgo(30) }), invited: true, standing: 'here' },
  { situation: 'the phone is silent', device: aDevice({ lastSeenAt: secondsAgo(31) }), invited: true, standing: 'lost' },
  { situation: 'the phone has just come', device: aDevice({ lastSeenAt: null, joinedAt: secondsAgo(1) }), invited: true, standing: 'here' },
  { situation: 'the program was started anew', device: aDevice({ lastSeenAt: null }), invited: true, standing: 'lost' }
])('a member stands as “$standing” when $situation', ({ device, invited, standing }) =>
  expect(standingOf({ device, invited }, now)).toBe(standing)
)

const open: LanView['open'] = { address: '192.168.1.20', port: 8787, url: 'http://192.168.1.20:8787/' }
const away = (unsent: number) => aDevice({ lastSeenAt: secondsAgo(90), unsent })

interface Case {
  readonly situation: string
  readonly members: readonly LanMember[]
  readonly step: unknown
  readonly stage?: Stage
  readonly closed?: boolean
  readonly moved?: boolean
}

const cases: readonly Case[] = [
  { situation: 'the session is concluded', stage: 'concluded', members: [aMember('An')], step: { kind: 'over' } },
  { situation: 'nothing is open yet', closed: true, members: [aMember('An', { hasPin: false })], step: { kind: 'open' } },
  { situation: 'the machine went to another network', moved: true, members: [aMember('An')], step: { kind: 'moved' } },
  { situation: 'nobody scores', members: [], step: { kind: 'noMembers' } },
  {
    situation: 'a silent phone holds marks, whoever has no PIN',
    members: [aMember('An', { device: away(2) }), aMember('Bình', { hasPin: false, device: null }), aMember('Chi', { device: away(0) })],
    step: { kind: 'lost', names: ['An'], unsent: 2 }
  },
  {
    situation: 'somebody has no PIN',
    members: [aMember('An', { device: null }), aMember('Bình', { hasPin: false, device: null })],
    step: { kind: 'pins', names: ['Bình'] }
  },
  {
    situation: 'somebody is not in, though another phone is silent',
    members: [aMember('An', { device: away(0) }), aMember('Bình', { device: null })],
    step: { kind: 'invite', names: ['Bình'], joined: 1 }
  },
  {
    situation: 'all were in and one phone is silent',
    members: [aMember('An', { device: away(0) }), aMember('Bình')],
    step: { kind: 'lost', names: ['An'], unsent: 0 }
  },
  {
    situation: 'all are in but who is absent',
    members: [aMember('An'), aMember('vắng', { hasPin: false, invited: false, device: null })],
    step: { kind: 'ready', count: 1, preparing: false }
  },
  { situation: 'all are in', members: [aMember('An'), aMember('Bình')], step: { kind: 'ready', count: 2, preparing: false } },
  {
    situation: 'all are in before the scoring',
    stage: 'preparing',
    members: [aMember('An')],
    step: { kind: 'ready', count: 1, preparing: true }
  }
]

test.each(cases)('the next step is told when $situation', ({ members, step, stage = 'scoring', closed = false, moved = false }) =>
  expect(nextStep({ lan: { open: closed ? null : open, members }, stage, absent: new Set(['vắng']), there: !moved, now })).toEqual(step)
)

test.each([
  [0, 'vừa xong'],
  [9_999, 'vừa xong'],
  [10_000, '10 giây trước'],
  [59_999, '50 giây trước'],
  [60_000, '1 phút trước'],
  [3_599_999, '59 phút trước'],
  [7_200_000, '2 giờ trước']
])('%i milliseconds are “%s”', (milliseconds, words) => expect(agoWords(milliseconds)).toBe(words))
