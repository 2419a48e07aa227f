import { expect, onTestFinished, test } from 'vitest'
import { dump } from '../dump.ts'
import { giveSheet, go, nth, type Scene } from '../scene.ts'
import { aRoom, onPhone } from './room.ts'

type Phone = Awaited<ReturnType<typeof onPhone>>

async function seqOf({ call }: Phone): Promise<number> {
  const answer = await call('beat', { unsent: 0 })
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return (answer.value as { seq: number }).seq
}

function listenTo(scene: Scene, phone: Phone): (number | null)[] {
  const heard: (number | null)[] = []
  const stop = scene.core.watch(phone.caller, (seq) => heard.push(seq))
  if (!stop) throw new Error('the phone is nobody')
  onTestFinished(stop)
  return heard
}

/** All that a member can do on a sheet of their own. */
async function scoreWhole(scene: Scene, member: number): Promise<void> {
  const { pin } = await scene.play('issuePin', { memberId: nth(scene.members, member).id })
  const { seatToken } = await scene.play('takeSeat', { memberId: nth(scene.members, member).id, pin })
  const baseVersion = await giveSheet(scene, { member, give: 75, seat: seatToken })
  const at = { entryId: nth(scene.entries, 0).id, memberId: nth(scene.members, member).id }
  const { version } = await scene.play('reviseSheet', { ...at, baseVersion, reason: 'Chọn nhầm phương án' }, seatToken)
  await scene.play('discardRevision', { ...at, baseVersion: version }, seatToken)
}

test('what others mark, submit and revise moves nothing on a phone: neither its number nor its stream', async () => {
  const scene = await aRoom()
  const phone = await onPhone(scene, 1)
  const { pin } = await scene.play('issuePin', { memberId: nth(scene.members, 0).id })
  const { seatToken } = await scene.play('takeSeat', { memberId: nth(scene.members, 0).id, pin })
  const heard = listenTo(scene, phone)
  const before = await seqOf(phone)
  await giveSheet(scene, { member: 0, give: 75, seat: seatToken })
  await giveSheet(scene, { member: 2, give: 60 })
  expect(await seqOf(phone)).toBe(before)
  expect(heard).toEqual([])
})

test('what the desk keys on the member’s own sheet, and a step of the session, are told as another number and nothing else', async () => {
  const scene = await aRoom()
  const phone = await onPhone(scene)
  const before = await seqOf(phone)
  const heard = listenTo(scene, phone)
  const at = { entryId: nth(scene.entries, 0).id, memberId: phone.memberId }
  await scene.play('setMark', { ...at, baseVersion: 0, criterion: '1.1', option: 1 })
  const keyed = await seqOf(phone)
  await go(scene, 'stepBack').catch(() => {}) // refused once there is a mark, so it tells nobody
  expect(await seqOf(phone)).toBe(keyed)
  const { id: memberId, version: baseVersion } = nth(scene.members, 2)
  await scene.play('setAttendance', { memberId, baseVersion, attendance: 'absent', absenceReason: 'Đi công tác' })
  expect(new Set([before, keyed, await seqOf(phone)]).size).toBe(3)
  expect(heard).toEqual([keyed, await seqOf(phone)])
})

test('where one score is agreed for all, who gives it is told to the others, for they give none any more', async () => {
  const scene = await aRoom({ mode: 'agreed' })
  const phone = await onPhone(scene, 1)
  const before = await seqOf(phone)
  await giveSheet(scene, { member: 0, give: 75 })
  expect(await seqOf(phone)).not.toBe(before)
})

test('a stream is told the end of its device, once', async () => {
  const scene = await aRoom()
  const phone = await onPhone(scene)
  const heard = listenTo(scene, phone)
  const { device } = nth((await scene.play('getLan', { sessionId: scene.sessionId })).members, 0)
  await scene.play('endDevice', { deviceId: device?.deviceId ?? '', reason: 'Mất điện thoại' })
  await scoreWhole(scene, 1)
  expect(heard.filter((seq) => seq === null)).toEqual([null])
  expect(heard.at(-1)).toBeNull()
  expect(scene.core.watch(phone.caller, () => {})).toBeUndefined()
  expect(scene.core.watch({ kind: 'guest', space: 'real' }, () => {})).toBeUndefined()
})

test('the desk sees who has come, when a phone was last heard and what it holds; nothing of it is written', async () => {
  const scene = await aRoom()
  const phone = await onPhone(scene)
  const { sessionId } = scene
  const device = async () => nth((await scene.play('getLan', { sessionId })).members, 0).device
  expect(await device()).toMatchObject({ name: 'iPhone, Safari', joinedAt: '2026-11-24T01:00:00.000Z', lastSeenAt: null, unsent: 0 })
  const before = dump(scene)
  scene.later(4000)
  await phone.call('beat', { unsent: 7 })
  expect(await device()).toMatchObject({ lastSeenAt: '2026-11-24T01:00:04.000Z', unsent: 7 })
  expect(dump(scene)).toBe(before)
  const view = await scene.play('getLan', { sessionId })
  expect(view.open).toEqual({ address: '192.0.2.7', port: 8787, url: 'http://192.0.2.7:8787/' })
  expect(view.members.map(({ hasPin, invited, device: joined }) => [hasPin, invited, joined !== null])).toEqual([
    [true, true, true],
    [false, false, false],
    [false, false, false]
  ])
})
