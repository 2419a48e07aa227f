import { expect, test } from 'vitest'
import { marksOf } from './marks.ts'
import { aScene, closeEntry, conclude, entryNow, giveSheet, giveSheets, go, nth, resultNow, seen, sitAt } from './scene.ts'

test('written opinions need no attendance and no quorum', async () => {
  const scene = await aScene({ mode: 'written', scorers: 2, until: 'preparing' })
  expect(await seen(scene)).toMatchObject({ quorum: null, next: { ready: true } })
  await go(scene, 'openSession')
  await giveSheets(scene, 0, [70, 72])
  await go(scene, 'lockSession')
  expect(await resultNow(scene)).toMatchObject({ result: { n: 2, sum: 142 } })
})

test('one agreed score is given by the chair alone, and is the result', async () => {
  const scene = await aScene({ mode: 'agreed' })
  const entryId = nth(scene.entries, 0).id
  const other = { entryId, memberId: nth(scene.members, 1).id, baseVersion: 0, criterion: '1.1', option: 1 }
  expect(await scene.call('setMark', other)).toEqual({ ok: false, error: { code: 'NOT_ALLOWED', why: 'notScoring' } })
  await giveSheet(scene, { member: 0, give: 77 })
  await go(scene, 'lockSession')
  expect(await resultNow(scene)).toMatchObject({ expected: 1, result: { n: 1, sum: 77, gap: 0 } })
})

test('an agreed score is written down by the next member where the chair is recused, and counts once also when that ends', async () => {
  const scene = await aScene({ mode: 'agreed' })
  const entryId = nth(scene.entries, 0).id
  const recuse = async (recused: boolean) => {
    const { version: baseVersion } = await entryNow(scene)
    await scene.play('setRecusal', { entryId, baseVersion, memberId: nth(scene.members, 0).id, recused, reason: 'Là người thân' })
  }
  await giveSheet(scene, { member: 0, give: 77 })
  await recuse(true)
  await giveSheet(scene, { member: 1, give: 70 })
  await recuse(false)
  await go(scene, 'lockSession')
  const { result, passes, members } = await scene.play('getEntryResult', { entryId })
  expect(result).toMatchObject({ n: 1 })
  expect([members.length, passes[0]?.result]).toEqual([1, result])
})

test('the pass of the Tổ tư vấn is kept apart: its sheets never enter the council’s result, nor the council’s its', async () => {
  const scene = await aScene({ scorers: 2, advisers: 2 })
  const entryId = nth(scene.entries, 0).id
  await giveSheets(scene, 0, [80, 82])
  await giveSheet(scene, { member: 3, give: 50 })
  await giveSheet(scene, { member: 4, give: 52 })
  await go(scene, 'lockSession')
  const view = await scene.play('getEntryResult', { entryId })
  expect(view.result).toMatchObject({ n: 2, sum: 162 })
  expect(view.adviser).toMatchObject({ n: 2, sum: 102 })
  expect(view.passes).toHaveLength(1)
})

test('the adviser team may close before the council, and what it gave is seen then; a missing sheet of its members holds nobody up', async () => {
  const scene = await aScene({ scorers: 2, advisers: 2 })
  const entryId = nth(scene.entries, 0).id
  await giveSheet(scene, { member: 3, give: 50 })
  const close = async () => ({ entryId, baseVersion: (await entryNow(scene)).version, body: 'adviser' as const })
  expect(await scene.call('closePass', await close())).toMatchObject({
    error: { code: 'NOT_READY', missing: [{ code: 'SHEETS_MISSING', count: 1 }] }
  })
  expect((await scene.play('getEntryResult', { entryId })).adviser).toBeNull()
  await giveSheet(scene, { member: 4, give: 52 })
  await scene.play('closePass', await close())
  expect(await scene.play('getEntryResult', { entryId })).toMatchObject({
    state: 'open',
    result: null,
    members: [],
    adviser: { n: 2, sum: 102 }
  })
  await giveSheets(scene, 0, [80, 82])
  await go(scene, 'lockSession')
})

test('an adviser sees and marks their own pass only', async () => {
  const scene = await aScene({ scorers: 2, advisers: 1 })
  const seat = await sitAt(scene, 3)
  const mine = await scene.play('listMyEntries', {}, seat)
  expect(mine).toMatchObject({ body: 'adviser', entries: [{ state: 'empty' }] })
  await giveSheet(scene, { member: 3, give: 61, seat })
  await closeEntry(await withSheets(scene))
  expect(await scene.play('getMatrix', { sessionId: scene.sessionId, body: 'adviser' })).toMatchObject({
    entries: [{ submitted: 1, expected: 1, passClosed: false }]
  })
})

async function withSheets(scene: Awaited<ReturnType<typeof aScene>>) {
  await giveSheets(scene, 0, [80, 82])
  return scene
}

test('without a pass of the adviser team its members give no sheet', async () => {
  const scene = await aScene({ scorers: 2, advisers: 1, until: 'preparing' })
  const { sessionId, play, call } = scene
  const { name, round, year, place, heldOn, mode, version: baseVersion } = await seen(scene)
  await play('updateSession', { sessionId, baseVersion, name, round, year, place, heldOn, mode, adviserPass: false })
  for (const { id: memberId, version } of scene.members)
    await play('setAttendance', { memberId, baseVersion: version, attendance: 'present', absenceReason: '' })
  await go(scene, 'openSession')
  const at = { entryId: nth(scene.entries, 0).id, memberId: nth(scene.members, 3).id }
  expect(await call('getSheet', at)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND', what: 'pass' } })
})

test('the council may conclude above what the points of the Tổ tư vấn give; both are still shown', async () => {
  const scene = await aScene({ scorers: 2, advisers: 1 })
  const good = marksOf(25, 75, { floor: 4 })
  await giveSheets(scene, 0, [good, good])
  await giveSheet(scene, { member: 3, give: 40 })
  await go(scene, 'lockSession')
  await conclude(scene, 0, 4)
  const view = await scene.play('getEntryResult', { entryId: nth(scene.entries, 0).id })
  expect(view).toMatchObject({ conclusionStar: 4, outcome: 'recognise', adviser: { starByPoints: 2 } })
})
