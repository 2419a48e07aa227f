import { expect, test } from 'vitest'
import {
  aScene,
  closeEntry,
  conclude,
  entryNow,
  giveSheet,
  giveSheets,
  go,
  memberNow,
  nth,
  person,
  resultNow,
  type Scene,
  seen,
  sitAt
} from './scene.ts'

async function attend(scene: Scene, place: number, attendance: 'present' | 'absent', absenceReason = ''): Promise<void> {
  const { id: memberId, version: baseVersion } = await memberNow(scene, nth(scene.members, place).id)
  await scene.play('setAttendance', { memberId, baseVersion, attendance, absenceReason })
}

async function recuse(scene: Scene, place: number, recused = true, entry = 0): Promise<void> {
  const { id: entryId, version: baseVersion } = await entryNow(scene, entry)
  await scene.play('setRecusal', {
    entryId,
    baseVersion,
    memberId: nth(scene.members, place).id,
    recused,
    reason: 'Là người thân của chủ thể'
  })
}

async function replace(scene: Scene, place: number) {
  const { id: memberId, version: baseVersion } = await memberNow(scene, nth(scene.members, place).id)
  const { personId } = await scene.play('createPerson', { ...person, name: 'Thạch Sơn' })
  return (await scene.play('replaceMember', { memberId, baseVersion, personId, reason: 'Bận việc đột xuất' })).memberId
}

async function states(scene: Scene, entry = 0) {
  const { members, entries } = await scene.play('getMatrix', { sessionId: scene.sessionId, body: 'council' })
  return Object.fromEntries(
    nth(entries, entry).cells.map(({ memberId, state }) => [members.find(({ id }) => id === memberId)?.name, state])
  )
}

const refused = (why: string) => ({ ok: false, error: { code: 'NOT_ALLOWED', why } })

function mark(scene: Scene, place: number, seat?: string) {
  const at = { entryId: nth(scene.entries, 0).id, memberId: nth(scene.members, place).id }
  return scene.call('setMark', { ...at, baseVersion: 0, criterion: '1.1', option: 1 }, seat)
}

test('who is absent owes no sheet, cannot give one, and is kept with the reason', async () => {
  const scene = await aScene()
  await attend(scene, 2, 'absent', 'Đi công tác')
  expect(await memberNow(scene, nth(scene.members, 2).id)).toMatchObject({ attendance: 'absent', absenceReason: 'Đi công tác' })
  expect(await mark(scene, 2)).toEqual(refused('absent'))
  await giveSheets(scene, 0, [80, 70])
  await go(scene, 'lockSession')
  expect(await resultNow(scene)).toMatchObject({ expected: 2, submitted: 2, result: { n: 2, sum: 150 } })
})

test('who comes back owes a sheet again, and no reason of absence is left', async () => {
  const scene = await aScene()
  await attend(scene, 2, 'absent', 'Đi công tác')
  await attend(scene, 2, 'present', 'Đi công tác')
  expect(await memberNow(scene, nth(scene.members, 2).id)).toMatchObject({ attendance: 'present', absenceReason: '' })
  expect((await seen(scene)).next?.missing).toMatchObject([{ code: 'SHEETS_MISSING', count: 3 }])
})

test('who leaves after handing a sheet in stays in the mean; what they only began does not count', async () => {
  const scene = await aScene({ sets: [25, 24] })
  await giveSheets(scene, 0, [80, 70, 75])
  await giveSheets(scene, 1, [60, 61])
  await giveSheet(scene, { entry: 1, member: 2, give: 90, draft: true })
  await attend(scene, 2, 'absent')
  await go(scene, 'lockSession')
  expect(await resultNow(scene, 0)).toMatchObject({ result: { n: 3, sum: 225 } })
  expect(await resultNow(scene, 1)).toMatchObject({ result: { n: 2, sum: 121 } })
})

test('a recused member owes nothing for that product and everything for the others', async () => {
  const scene = await aScene({ sets: [25, 24] })
  await recuse(scene, 1)
  expect(await mark(scene, 1)).toEqual(refused('recused'))
  expect(await states(scene, 0)).toEqual({ 'Lò Thị Mẩy': 'empty', 'Hoàng Văn Páo': 'recused', 'Nông Thị Hằng': 'empty' })
  expect(await states(scene, 1)).toMatchObject({ 'Hoàng Văn Páo': 'empty' })
  const seat = await sitAt(scene, 1)
  expect((await scene.play('listMyEntries', {}, seat)).entries.map(({ state }) => state)).toEqual(['recused', 'empty'])
})

test('a sheet of a member recused afterwards is kept and leaves the mean; ending the recusal brings it back', async () => {
  const scene = await aScene()
  await giveSheets(scene, 0, [80, 50, 71])
  await go(scene, 'lockSession')
  expect(await resultNow(scene)).toMatchObject({ result: { n: 3, sum: 201, gap: 30 } })
  await recuse(scene, 1)
  expect(await resultNow(scene)).toMatchObject({ expected: 2, result: { n: 2, sum: 151, gap: 9 } })
  const { members, passes } = await scene.play('getEntryResult', { entryId: nth(scene.entries, 0).id })
  expect([members.length, passes[0]?.result?.n]).toEqual([2, 2])
  await recuse(scene, 1, false)
  expect(await resultNow(scene)).toMatchObject({ result: { n: 3, sum: 201 } })
})

test('a conclusion and an accepted gap no longer stand when a recusal changes whose sheets count', async () => {
  const scene = await aScene()
  await giveSheets(scene, 0, [80, 60, 71])
  await recuse(scene, 2)
  await recuse(scene, 2, false)
  await go(scene, 'lockSession')
  const { entryId, version: baseVersion } = await resultNow(scene)
  await scene.play('acceptGap', { entryId, baseVersion, reason: 'Hội đồng đã thảo luận' })
  await conclude(scene)
  await recuse(scene, 2)
  expect(await resultNow(scene)).toMatchObject({ conclusionStar: null, outcome: null, gapAcceptedReason: '' })
})

test('a member replaced before marking leaves their place to the successor, who owes the sheet', async () => {
  const scene = await aScene()
  await giveSheet(scene, { member: 1, give: 90, draft: true })
  const successor = await replace(scene, 1)
  expect(await memberNow(scene, successor)).toMatchObject({ name: 'Thạch Sơn', replaces: nth(scene.members, 1).id, scores: true })
  expect(await mark(scene, 1)).toEqual(refused('replaced'))
  await giveSheets(scene, 0, [80])
  await giveSheet(scene, { member: 2, give: 70 })
  expect((await seen(scene)).next?.missing).toMatchObject([{ code: 'SHEETS_MISSING', count: 1 }])
  await giveSheet(scene, { member: successor, give: 75 })
  await go(scene, 'lockSession')
  const view = await scene.play('getEntryResult', { entryId: nth(scene.entries, 0).id })
  expect(view.members.map(({ name, total }) => [name, total])).toEqual([
    ['Lò Thị Mẩy', 80],
    ['Thạch Sơn', 75],
    ['Nông Thị Hằng', 70]
  ])
})

test('a sheet handed in before the member was replaced counts, and the successor is not asked twice', async () => {
  const scene = await aScene({ sets: [25, 24] })
  await giveSheet(scene, { entry: 0, member: 1, give: 66 })
  const successor = await replace(scene, 1)
  const at = { entryId: nth(scene.entries, 0).id, memberId: successor }
  expect(await scene.call('setMark', { ...at, baseVersion: 0, criterion: '1.1', option: 1 })).toEqual(refused('seatHasSheet'))
  await giveSheet(scene, { entry: 1, member: successor, give: 55 })
  for (const entry of [0, 1]) for (const member of [0, 2]) await giveSheet(scene, { entry, member, give: 60 })
  await go(scene, 'lockSession')
  expect((await resultNow(scene, 0)).result?.totals.map(({ total }) => total)).toEqual([60, 66, 60])
  expect((await resultNow(scene, 1)).result?.totals.map(({ total }) => total)).toEqual([60, 55, 60])
})

test('a re-scoring asks the successor, whose sheet begins with what the seat gave before for criteria that stand', async () => {
  const scene = await aScene({ scorers: 2 })
  await giveSheets(scene, 0, [80, 60])
  await closeEntry(scene)
  const { id: entryId, version: baseVersion } = await entryNow(scene)
  await scene.play('requestRescoring', { entryId, baseVersion, scope: ['1.1'], reason: 'Chênh lệch quá giới hạn' })
  const before = (await scene.play('getEntryResult', { entryId })).passes[0]?.totals
  const successor = await replace(scene, 1)
  await scene.play('setMark', { entryId, memberId: successor, baseVersion: 0, criterion: '1.1', option: 1 })
  const { marks, totals } = await scene.play('getSheet', { entryId, memberId: successor })
  expect([Object.keys(marks).length, totals.missing]).toEqual([25, []])
  expect(before).toMatchObject([{ total: 80 }, { total: 60 }])
})

test('one person sits in one seat of a session at a time', async () => {
  const scene = await aScene()
  const { id: memberId, version: baseVersion } = nth(scene.members, 1)
  const change = { memberId, baseVersion, personId: nth(scene.members, 0).personId, reason: 'Bận việc đột xuất' }
  expect(await scene.call('replaceMember', change)).toEqual({ ok: false, error: { code: 'IN_USE', what: 'person', by: 'Lò Thị Mẩy' } })
})

test('a member who was replaced is not replaced again, nor marked present', async () => {
  const scene = await aScene()
  await replace(scene, 1)
  const { id: memberId, version: baseVersion } = await memberNow(scene, nth(scene.members, 1).id)
  const { personId } = await scene.play('createPerson', { ...person, name: 'Ksor Đức' })
  expect(await scene.call('replaceMember', { memberId, baseVersion, personId, reason: 'Bận việc đột xuất' })).toEqual(refused('replaced'))
  expect(await scene.call('setAttendance', { memberId, baseVersion, attendance: 'absent', absenceReason: '' })).toEqual(refused('replaced'))
})

test('who was not to score in the session cannot give a sheet', async () => {
  const scene = await aScene()
  expect(await mark(scene, 3)).toEqual(refused('notScoring'))
})

test('the quorum counts whoever sits there now, a successor among them', async () => {
  const scene = await aScene({ scorers: 3 })
  await attend(scene, 1, 'absent')
  await attend(scene, 2, 'absent')
  expect((await seen(scene)).quorum).toMatchObject({ members: 4, present: 2, needed: 3, ok: false })
  await replace(scene, 1)
  expect((await seen(scene)).quorum).toMatchObject({ members: 4, present: 3, needed: 3, ok: true })
})
