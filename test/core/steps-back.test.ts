import { expect, test } from 'vitest'
import { lastSeq, linesAfter, rowsOf } from './dump.ts'
import { aScene, conclude, entryNow, giveSheet, giveSheets, go, nth, resultNow, type Scene, seen } from './scene.ts'

async function aConcluded(): Promise<Scene> {
  const scene = await aScene({ scorers: 2, sets: [25, 24] })
  await giveSheets(scene, 0, [80, 78])
  await giveSheets(scene, 1, [60, 49])
  await go(scene, 'lockSession')
  const { entryId, version: baseVersion } = await resultNow(scene, 1)
  await scene.play('acceptGap', { entryId, baseVersion, reason: 'Hội đồng đã thảo luận' })
  await conclude(scene, 0)
  await conclude(scene, 1, 0, 'Chưa đủ điều kiện')
  await go(scene, 'concludeSession')
  return scene
}

test('steps go back one at a time, each with its reason in the log and nothing of what was concluded lost', async () => {
  const scene = await aConcluded()
  await go(scene, 'issueSession')
  const before = lastSeq(scene)
  const stages = []
  for (let step = 0; step < 3; step += 1) {
    await go(scene, 'stepBack')
    stages.push((await seen(scene)).stage)
  }
  expect(stages).toEqual(['concluded', 'locked', 'scoring'])
  const lines = linesAfter(scene, before)
  expect(lines.map(({ what, detail }) => [what, detail['before'], detail['after'], detail['reason']])).toEqual([
    ['stepBack', 'issued', 'concluded', 'Đọc lại thấy còn sai'],
    ['stepBack', 'concluded', 'locked', 'Đọc lại thấy còn sai'],
    ['stepBack', 'locked', 'scoring', 'Đọc lại thấy còn sai']
  ])
  const taken = lines.at(-1)?.detail['conclusionsTakenBack']
  expect(taken).toMatchObject(
    [{ star: 3 }, { star: 0, reason: 'Chưa đủ điều kiện' }].map(({ star, ...rest }, place) => ({
      ...rest,
      star: place === 0 ? expect.any(Number) : star
    }))
  )
})

test('the decision that was issued is in the log when it is taken back', async () => {
  const scene = await aConcluded()
  await go(scene, 'issueSession')
  const before = lastSeq(scene)
  await go(scene, 'stepBack')
  expect(await seen(scene)).toMatchObject({ stage: 'concluded', issuedAt: null, decisionNumber: '', decisionDate: null })
  expect(linesAfter(scene, before)[0]?.detail).toMatchObject({ decisionNumber: '25/QĐ-UBND', decisionDate: '2026-12-01' })
})

test('back in scoring the marks are hidden again, sheets can be changed, and the session goes forward anew', async () => {
  const scene = await aConcluded()
  await go(scene, 'stepBack')
  expect(await resultNow(scene)).toMatchObject({ state: 'closed', conclusionStar: expect.any(Number) })
  await go(scene, 'stepBack')
  expect(await resultNow(scene)).toMatchObject({ state: 'open', result: null, conclusionStar: null })
  const sheet = { entryId: nth(scene.entries, 0).id, memberId: nth(scene.members, 0).id }
  const { version: baseVersion } = await scene.play('getSheet', sheet)
  await scene.play('reviseSheet', { ...sheet, baseVersion, reason: 'Cộng lại thấy sai' })
  await giveSheet(scene, { member: 0, give: 82 })
  await go(scene, 'lockSession')
  expect((await resultNow(scene)).result).toMatchObject({ sum: 160 })
})

test('a gap that was accepted is no longer once a sheet of it is changed', async () => {
  const scene = await aConcluded()
  await go(scene, 'stepBack')
  await go(scene, 'stepBack')
  expect((await entryNow(scene, 1)).gapAcceptedReason).toBe('Hội đồng đã thảo luận')
  const sheet = { entryId: nth(scene.entries, 1).id, memberId: nth(scene.members, 1).id }
  const { version: baseVersion } = await scene.play('getSheet', sheet)
  await scene.play('reviseSheet', { ...sheet, baseVersion, reason: 'Cộng lại thấy sai' })
  await giveSheet(scene, { entry: 1, member: 1, give: 20 })
  expect((await entryNow(scene, 1)).gapAcceptedReason).toBe('')
  await go(scene, 'lockSession')
  expect((await seen(scene)).next?.missing).toMatchObject([{ code: 'GAP_OPEN', names: ['Sản phẩm 2'] }, { code: 'NOT_CONCLUDED' }])
})

test('nobody goes back to the preparation once a sheet was begun: the frozen forms stand', async () => {
  const scene = await aScene()
  await giveSheet(scene, { member: 0, give: { '1.1': 1 }, draft: true })
  const { sessionId } = scene
  const back = { sessionId, baseVersion: (await seen(scene)).version, reason: 'Đọc lại thấy còn sai' }
  expect(await scene.call('stepBack', back)).toEqual({ ok: false, error: { code: 'IN_USE', what: 'criteriaSet', by: 'Sản phẩm 1' } })
})

test('back in the preparation nothing of the opening is left, and opening anew freezes anew', async () => {
  const scene = await aScene()
  await go(scene, 'stepBack')
  expect(await seen(scene)).toMatchObject({ stage: 'preparing', criteriaHash: null, openedAt: null })
  expect([rowsOf(scene, 'select 1 from pass'), rowsOf(scene, 'select 1 from session_criteria')]).toEqual([[], []])
  await go(scene, 'openSession')
  expect(rowsOf(scene, 'select count(*) as n from pass')).toEqual([{ n: 1 }])
})

test('before the preparation there is nothing to go back to', async () => {
  const scene = await aScene({ until: 'preparing' })
  const back = { sessionId: scene.sessionId, baseVersion: (await seen(scene)).version, reason: 'Đọc lại thấy còn sai' }
  expect(await scene.call('stepBack', back)).toMatchObject({ error: { code: 'WRONG_STAGE', stage: 'preparing' } })
})
