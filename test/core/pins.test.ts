import { expect, test } from 'vitest'
import { player } from '../../electron/core/practice/seed.ts'
import { rowsOf } from './dump.ts'
import { aDesk } from './make.ts'
import { aScene, memberNow, nth, person, type Scene, sitAt } from './scene.ts'

async function withPin(scene: Scene, member = 0) {
  const { id: memberId } = nth(scene.members, member)
  const { pin } = await scene.play('issuePin', { memberId })
  const wrong = pin === '000000' ? '000001' : '000000'
  return {
    memberId,
    pin,
    wrong,
    right: () => scene.call('takeSeat', { memberId, pin }),
    fail: () => scene.call('takeSeat', { memberId, pin: wrong })
  }
}

const left = { ok: false, error: { code: 'NOT_ALLOWED', why: 'seatLeft' } }

test('a member takes the seat with the PIN and is told who they are; only salt and key of it are kept', async () => {
  const scene = await aScene()
  const { memberId, pin, right } = await withPin(scene)
  expect(pin).toMatch(/^\d{6}$/)
  expect(await right()).toMatchObject({ ok: true, value: { memberId, sessionId: scene.sessionId, name: 'Lò Thị Mẩy', post: 'chair' } })
  const [row] = rowsOf(scene, 'select pin_hash from member where id = ?', memberId)
  expect(row?.['pin_hash']).toMatch(/^scrypt\$[0-9a-f]{32}\$[0-9a-f]{64}$/)
  expect(rowsOf(scene, 'select 1 from log where instr(detail, ?)', pin)).toEqual([])
})

test('five wrong tries wait 15 seconds, and each one more twice as long', async () => {
  const scene = await aScene()
  const { right, fail } = await withPin(scene)
  const tries = []
  for (let count = 0; count < 5; count += 1) tries.push(await fail())
  const wait = (until: string) => ({ ok: false, error: { code: 'PIN_WAIT', until } })
  expect(tries.slice(0, 4)).toEqual([4, 3, 2, 1].map((tries) => ({ ok: false, error: { code: 'PIN_WRONG', left: tries } })))
  expect(tries[4]).toEqual(wait('2026-11-24T01:00:15.000Z'))
  scene.later(14_999)
  expect(await right()).toEqual(wait('2026-11-24T01:00:15.000Z'))
  scene.later(1)
  expect(await fail()).toEqual(wait('2026-11-24T01:00:45.000Z'))
  scene.later(30_000)
  expect(await fail()).toEqual(wait('2026-11-24T01:01:45.000Z'))
  scene.later(60_000)
  expect(await right()).toMatchObject({ ok: true })
})

test('the right PIN forgets the wrong tries before it', async () => {
  const scene = await aScene()
  const { right, fail } = await withPin(scene)
  for (let count = 0; count < 4; count += 1) await fail()
  await right()
  expect(await fail()).toEqual({ ok: false, error: { code: 'PIN_WRONG', left: 4 } })
})

test('fifteen wrong tries lock for good, however long one waits, until the desk makes a new PIN', async () => {
  const scene = await aScene()
  const { memberId, right, fail } = await withPin(scene)
  for (let count = 0; count < 14; count += 1) {
    await fail()
    scene.later(100_000_000)
  }
  const locked = { ok: false, error: { code: 'PIN_LOCKED' } }
  expect(await fail()).toEqual(locked)
  scene.later(100_000_000)
  expect(await right()).toEqual(locked)
  expect(await memberNow(scene, memberId)).toMatchObject({ hasPin: true, pinLocked: true })
  const again = await withPin(scene)
  expect(await again.right()).toMatchObject({ ok: true })
  expect(await memberNow(scene, memberId)).toMatchObject({ pinLocked: false })
})

test('wrong tries at once are no more tries: after the fifth even the right PIN among them waits', async () => {
  const scene = await aScene()
  const { right, fail } = await withPin(scene)
  const answers = await Promise.all([fail(), fail(), fail(), fail(), fail(), fail(), right()])
  expect(answers.at(-1)).toMatchObject({ ok: false, error: { code: 'PIN_WAIT' } })
})

test('a PIN that is made new while the old one is being checked ends the old one', async () => {
  const scene = await aScene()
  const { right } = await withPin(scene)
  const [taken, made] = await Promise.all([right(), withPin(scene)])
  const seat = taken.ok ? (taken.value as { seatToken: string }).seatToken : 'none'
  expect(await scene.call('listMyEntries', {}, seat)).toEqual(left)
  expect(await made.right()).toMatchObject({ ok: true })
})

test('wrong tries are counted in the file: closing and opening the program does not forgive them', async () => {
  const scene = await aScene({ keepFolder: true })
  const { memberId, pin, fail } = await withPin(scene)
  for (let count = 0; count < 5; count += 1) await fail()
  scene.core.close()
  const again = aDesk({ dataDir: scene.dataDir })
  expect(await again.call('takeSeat', { memberId, pin })).toEqual({
    ok: false,
    error: { code: 'PIN_WAIT', until: '2026-11-24T01:00:15.000Z' }
  })
})

test('nobody takes a seat without a PIN, nor one of a member who was replaced', async () => {
  const scene = await aScene()
  const { id: memberId, version: baseVersion } = nth(scene.members, 1)
  expect(await scene.call('takeSeat', { memberId, pin: '123456' })).toEqual({ ok: false, error: { code: 'NO_PIN' } })
  const { right } = await withPin(scene, 1)
  const { personId } = await scene.play('createPerson', { ...person, name: 'Thạch Sơn' })
  await scene.play('replaceMember', { memberId, baseVersion: baseVersion + 1, personId, reason: 'Bận việc đột xuất' })
  const replaced = { ok: false, error: { code: 'NOT_ALLOWED', why: 'replaced' } }
  expect(await right()).toEqual(replaced)
  expect(await scene.call('issuePin', { memberId })).toEqual(replaced)
})

test.each([
  { ends: 'a new PIN', how: async (scene: Scene) => void (await scene.play('issuePin', { memberId: nth(scene.members, 0).id })) },
  { ends: 'leaving it', how: async (scene: Scene, seat: string) => void (await scene.play('leaveSeat', {}, seat)) },
  {
    ends: 'a restore of a backup',
    how: async (scene: Scene) => {
      const { backup } = await scene.play('makeBackup', {})
      await scene.play('restoreBackup', { name: backup.name })
    }
  },
  {
    ends: 'another person in it',
    how: async (scene: Scene) => {
      const { id: memberId, version: baseVersion } = await memberNow(scene, nth(scene.members, 0).id)
      const { personId } = await scene.play('createPerson', { ...person, name: 'Thạch Sơn' })
      await scene.play('replaceMember', { memberId, baseVersion, personId, reason: 'Bận việc đột xuất' })
    }
  }
])('$ends ends a taken seat: its token is worth nothing from then on', async ({ how }) => {
  const scene = await aScene()
  const seat = await sitAt(scene, 0)
  expect(await scene.call('listMyEntries', {}, seat)).toMatchObject({ ok: true })
  await how(scene, seat)
  expect(await scene.call('listMyEntries', {}, seat)).toEqual(left)
})

test('a seat is of its own space: in the other one its token is worth nothing', async () => {
  const scene = await aScene()
  const seatToken = await sitAt(scene, 0)
  const answer = await scene.core.call({ method: 'listMyEntries', input: {}, space: 'practice', seatToken })
  expect(answer).toEqual(left)
})

test('practising ends no seat that was taken in earnest', async () => {
  const scene = await aScene()
  const seat = await sitAt(scene, 0)
  const practise = player(scene.core.call, 'practice')
  await practise('createPerson', { ...person, name: 'Người thử' })
  const { backup } = await practise('makeBackup', {})
  await practise('restoreBackup', { name: backup.name })
  expect(await scene.call('listMyEntries', {}, seat)).toMatchObject({ ok: true })
})

test('no PIN is made once the session is concluded', async () => {
  const scene = await aScene({ scorers: 1 })
  const { giveSheet, go, conclude } = await import('./scene.ts')
  await giveSheet(scene, { member: 0, give: 70 })
  await go(scene, 'lockSession')
  await conclude(scene)
  await go(scene, 'concludeSession')
  expect(await scene.call('issuePin', { memberId: nth(scene.members, 0).id })).toMatchObject({
    error: { code: 'WRONG_STAGE', stage: 'concluded' }
  })
})
