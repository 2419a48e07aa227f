import { expect, test } from 'vitest'
import { dump, lastSeq, linesAfter, rowsOf } from '../dump.ts'
import { callAs, guest, joined, phoneOf } from '../phones.ts'
import { go, memberNow, nth, person, type Scene } from '../scene.ts'
import { aRoom, invited, onPhone, tokenIn } from './room.ts'

const noInvite = { ok: false, error: { code: 'NOT_FOUND', what: 'invite' } }
const ended = (why: string) => ({ ok: false, error: { code: 'DEVICE_ENDED', why } })

test('an invitation tells whom it is for, to whoever holds its key or types its code in any way', async () => {
  const scene = await aRoom()
  const { memberId } = await invited(scene)
  const { url, code } = await scene.play('inviteMember', { memberId })
  expect(url).toMatch(/^http:\/\/192\.0\.2\.7:8787\/#\/moi\/[\w-]{22}$/)
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
  const seen = {
    sessionName: 'Phiên thử',
    memberName: 'Lò Thị Mẩy',
    post: 'chair',
    hasPin: true,
    other: null,
    practice: false
  }
  for (const key of [url.slice(-22), code, ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `])
    expect(await callAs(scene, guest, 'seeInvite', { key })).toMatchObject({ ok: true, value: seen })
})

test('of key, code and token only hashes are kept, and the log has none of them', async () => {
  const scene = await aRoom()
  const { pin, memberId } = await invited(scene)
  const { url, code } = await scene.play('inviteMember', { memberId })
  const { deviceToken } = await joined(scene, { key: code, pin })
  const kept = JSON.stringify(['invite', 'device', 'log'].map((table) => rowsOf(scene, `select * from ${table}`)))
  for (const secret of [url.slice(-22), code, deviceToken, pin]) expect(kept).not.toContain(`"${secret}"`)
  expect(deviceToken).toMatch(/^[\w-]{43}$/)
})

test('a key that was never given, and one that was replaced by another, invite nobody', async () => {
  const scene = await aRoom()
  const first = await invited(scene)
  await scene.play('inviteMember', { memberId: first.memberId })
  for (const key of [first.key, 'A'.repeat(22), 'ABCDEFGH']) expect(await callAs(scene, guest, 'seeInvite', { key })).toEqual(noInvite)
  expect(await first.join()).toEqual(noInvite)
})

test('nobody is invited while no phone could come, nor who was replaced', async () => {
  const scene = await aRoom()
  const { id: memberId, version: baseVersion } = nth(scene.members, 1)
  await scene.play('closeLan', {})
  expect(await scene.call('inviteMember', { memberId })).toEqual({ ok: false, error: { code: 'LAN_CLOSED' } })
  await scene.play('openLan', { address: '192.0.2.7', port: 9000 })
  const { personId } = await scene.play('createPerson', { ...person, name: 'Thạch Sơn' })
  await scene.play('replaceMember', { memberId, baseVersion, personId, reason: 'Bận việc đột xuất' })
  expect(await scene.call('inviteMember', { memberId })).toEqual({ ok: false, error: { code: 'NOT_ALLOWED', why: 'replaced' } })
})

test('the LAN is open to one space: the other invites nobody, and says that it is closed', async () => {
  const scene = await aRoom()
  const opened = await scene.core.call({ method: 'openLan', input: { address: '192.0.2.7', port: null }, space: 'practice' })
  expect(opened).toMatchObject({ ok: true })
  expect((await scene.play('getLan', { sessionId: scene.sessionId })).open).toBeNull()
  expect(await scene.call('inviteMember', { memberId: nth(scene.members, 0).id })).toMatchObject({ error: { code: 'LAN_CLOSED' } })
})

test('a phone joins with the PIN, is the member from then on, and the log says so', async () => {
  const scene = await aRoom()
  const before = lastSeq(scene)
  const phone = await onPhone(scene, 1)
  expect(await phone.call('getMe', {})).toMatchObject({
    value: { memberId: phone.memberId, name: nth(scene.members, 1).name, sessionId: scene.sessionId, stage: 'scoring', runningTotal: true }
  })
  const entryId = nth(scene.entries, 0).id
  const marked = await phone.call('setMark', { entryId, memberId: phone.memberId, baseVersion: 0, criterion: '1.1', option: 1 })
  expect(marked).toMatchObject({ ok: true, receipt: lastSeq(scene) })
  expect(linesAfter(scene, before).map(({ what, actor, about }) => [what, actor, about])).toEqual([
    ['issuePin', 'desk', phone.memberId],
    ['inviteMember', 'desk', phone.memberId],
    ['joinDevice', 'member', phone.memberId],
    ['setMark', 'member', entryId]
  ])
  expect(rowsOf(scene, 'select origin from sheet')).toEqual([{ origin: 'self' }])
})

test('wrong PINs at the laptop and on a phone are counted together: five wait 15 seconds, doubling', async () => {
  const scene = await aRoom()
  const { memberId, wrong, join } = await invited(scene)
  const atLaptop = () => scene.call('takeSeat', { memberId, pin: wrong })
  const onThePhone = () => join({ pin: wrong })
  const answers = []
  for (const fail of [atLaptop, onThePhone, onThePhone, atLaptop, onThePhone]) answers.push(await fail())
  expect(answers.slice(0, 4)).toEqual([4, 3, 2, 1].map((left) => ({ ok: false, error: { code: 'PIN_WRONG', left } })))
  const wait = (until: string) => ({ ok: false, error: { code: 'PIN_WAIT', until } })
  expect(answers[4]).toEqual(wait('2026-11-24T01:00:15.000Z'))
  expect(await join()).toEqual(wait('2026-11-24T01:00:15.000Z'))
  scene.later(15_000)
  expect(await onThePhone()).toEqual(wait('2026-11-24T01:00:45.000Z'))
  scene.later(30_000)
  expect(await join()).toMatchObject({ ok: true })
})

test('fifteen wrong PINs on phones lock seat and phone until the desk makes a new one', async () => {
  const scene = await aRoom()
  const { memberId, key, pin, wrong, join } = await invited(scene)
  for (let count = 0; count < 15; count += 1) {
    await join({ pin: wrong })
    scene.later(100_000_000)
  }
  const locked = { ok: false, error: { code: 'PIN_LOCKED' } }
  expect(await join()).toEqual(locked)
  expect(await scene.call('takeSeat', { memberId, pin })).toEqual(locked)
  const { pin: fresh } = await scene.play('issuePin', { memberId })
  expect(await callAs(scene, guest, 'joinDevice', { key, pin: fresh, name: 'Máy', takeOver: false })).toMatchObject({ ok: true })
})

test('wrong PINs tried on many phones at once are no more tries than one after the other', async () => {
  const scene = await aRoom()
  const { wrong, join } = await invited(scene)
  const answers = await Promise.all([...Array.from({ length: 6 }, () => join({ pin: wrong })), join()])
  expect(answers.at(-1)).toMatchObject({ error: { code: 'PIN_WAIT' } })
})

test('a second phone asks before it takes over; then the first is told why it ended, and the log has both', async () => {
  const scene = await aRoom()
  const { key, join } = await invited(scene)
  const first = phoneOf(scene, tokenIn(await join({ name: 'iPhone, Safari' })))
  const before = dump(scene)
  expect(await join({ name: 'Samsung, Chrome' })).toEqual({ ok: false, error: { code: 'DEVICE_ACTIVE', name: 'iPhone, Safari' } })
  expect(dump(scene)).toBe(before)
  expect(await callAs(scene, guest, 'seeInvite', { key })).toMatchObject({ value: { other: 'iPhone, Safari' } })
  const second = phoneOf(scene, tokenIn(await join({ name: 'Samsung, Chrome', takeOver: true })))
  expect(await first.call('getMe', {})).toEqual(ended('takenOver'))
  expect(await second.call('getMe', {})).toMatchObject({ ok: true })
  expect(rowsOf(scene, 'select ended_why from device order by ended_why')).toEqual([{ ended_why: null }, { ended_why: 'takenOver' }])
})

test('a phone whose answer was lost joins again by the same request and is not asked whether to take over from itself', async () => {
  const scene = await aRoom()
  const { join } = await invited(scene)
  const requestId = crypto.randomUUID()
  await join({ requestId })
  const again = phoneOf(scene, tokenIn(await join({ requestId })))
  expect(await again.call('getMe', {})).toMatchObject({ ok: true })
  expect(await join({ requestId, pin: 'not it' })).toMatchObject({ error: { code: 'PIN_WRONG' } })
})

async function replace(scene: Scene): Promise<void> {
  const { id: memberId, version: baseVersion } = await memberNow(scene, nth(scene.members, 0).id)
  const { personId } = await scene.play('createPerson', { ...person, name: 'Thạch Sơn' })
  await scene.play('replaceMember', { memberId, baseVersion, personId, reason: 'Bận việc đột xuất' })
}

type Phone = Awaited<ReturnType<typeof onPhone>>
const ends: { why: string; how: (scene: Scene, phone: Phone) => Promise<unknown>; again: string }[] = [
  {
    why: 'recalled',
    how: async (scene) => {
      const { device } = nth((await scene.play('getLan', { sessionId: scene.sessionId })).members, 0)
      return scene.play('endDevice', { deviceId: device?.deviceId ?? '', reason: 'Mất điện thoại' })
    },
    again: 'ok'
  },
  { why: 'left', how: (_scene, phone) => phone.call('leaveDevice', {}), again: 'ok' },
  { why: 'newPin', how: (scene, { memberId }) => scene.play('issuePin', { memberId }), again: 'PIN_WRONG' },
  { why: 'replaced', how: replace, again: 'NOT_FOUND' },
  {
    why: 'restored',
    how: async (scene) => scene.play('restoreBackup', { name: (await scene.play('makeBackup', {})).backup.name }),
    again: 'ok'
  }
]
test.each(ends)(
  'a device that ended because of “$why” is told so and does nothing more; the invitation then says $again',
  async (given) => {
    const scene = await aRoom()
    const phone = await onPhone(scene)
    const entryId = nth(scene.entries, 0).id
    const mark = { entryId, memberId: phone.memberId, baseVersion: 0, criterion: '1.1', option: 1 }
    await phone.call('setMark', mark)
    await given.how(scene, phone)
    const before = dump(scene)
    for (const call of [phone.call('getMe', {}), phone.call('beat', { unsent: 3 }), phone.call('setMark', { ...mark, baseVersion: 1 })])
      expect(await call).toEqual(ended(given.why))
    expect(dump(scene)).toBe(before)
    expect(rowsOf(scene, 'select * from device_answer')).toEqual([])
    const { key, pin } = phone
    const rejoined = await callAs(scene, guest, 'joinDevice', { key, pin, name: 'Máy', takeOver: false })
    expect(rejoined.ok ? 'ok' : rejoined.error.code).toBe(given.again)
  }
)

test('a token is worth nothing in the other space, nor is one that nobody was given', async () => {
  const scene = await aRoom()
  const { memberId, key, pin } = await invited(scene)
  const { deviceToken } = await joined(scene, { key, pin })
  const other = { kind: 'device', space: 'practice', token: deviceToken } as const
  expect(await callAs(scene, other, 'getMe', {})).toEqual(ended('unknown'))
  expect(await phoneOf(scene, 'A'.repeat(43)).call('getMe', {})).toEqual(ended('unknown'))
  // what an envelope says of itself counts for nothing
  const seatToken = (await scene.play('takeSeat', { memberId, pin })).seatToken
  const posing = { method: 'getMe', input: {}, seatToken, space: 'real' } as const
  expect(await scene.core.call(posing, other)).toEqual(ended('unknown'))
  expect(await scene.core.call(posing, guest)).toEqual({ ok: false, error: { code: 'NOT_ALLOWED', why: 'role' } })
})

test('while the session is being prepared, the phone of who leaves the council, or gives up the seat to another, ends with its invitation', async () => {
  const scene = await aRoom({ until: 'preparing' })
  const [going, giving] = [await onPhone(scene, 1), await onPhone(scene, 2)]
  const { seats } = await scene.play('getCouncil', { councilId: scene.councilId })
  const seatOf = (name: string) => {
    const { id: seatId, version: baseVersion } = nth(
      seats.filter((seat) => seat.holder?.name === name),
      0
    )
    return { seatId, baseVersion }
  }
  await scene.play('removeSeat', { ...seatOf(nth(scene.members, 1).name), reason: 'Thay đổi thành phần' })
  const { personId } = await scene.play('createPerson', { ...person, name: 'Thạch Sơn' })
  await scene.play('seatPerson', {
    ...seatOf(nth(scene.members, 2).name),
    personId,
    since: '2026-12-01',
    reason: 'Nghỉ hưu theo chế độ'
  })
  expect(await going.call('getMe', {})).toEqual(ended('unknown'))
  expect(await giving.call('getMe', {})).toEqual(ended('replaced'))
  for (const { key } of [going, giving]) expect(await callAs(scene, guest, 'seeInvite', { key })).toEqual(noInvite)
  expect(rowsOf(scene, 'pragma foreign_key_check')).toEqual([])
})

test('after the session is concluded nobody joins any more, and who has joined still sees their own sheet', async () => {
  const { conclude, giveSheet } = await import('../scene.ts')
  const scene = await aRoom({ scorers: 1 })
  const phone = await onPhone(scene)
  await giveSheet(scene, { member: 0, give: 70 })
  await go(scene, 'lockSession')
  await conclude(scene)
  await go(scene, 'concludeSession')
  const stage = { ok: false, error: { code: 'WRONG_STAGE', stage: 'concluded', needs: ['preparing', 'scoring', 'locked'] } }
  expect(await callAs(scene, guest, 'seeInvite', { key: phone.key })).toEqual(stage)
  expect(await phone.call('getMe', {})).toMatchObject({ value: { stage: 'concluded' } })
  const entryId = nth(scene.entries, 0).id
  expect(await phone.call('getSheet', { entryId, memberId: phone.memberId })).toMatchObject({ value: { totals: { total: 70 } } })
})
