import { expect, test } from 'vitest'
import { marksOf } from './marks.ts'
import { aScene, conclude, entryNow, giveSheets, go, resultNow, type Scene, seen, type Wanted } from './scene.ts'

/** A locked session with these totals of all members for each product, every minimum met. */
async function aLocked(totals: readonly number[], wanted: Wanted = {}): Promise<Scene> {
  const scene = await aScene({ scorers: 2, sets: totals.map(() => 25), ...wanted })
  for (const [entry, total] of totals.entries()) {
    const floor = total >= 90 ? 5 : total >= 70 ? 4 : total >= 50 ? 3 : undefined
    await giveSheets(scene, entry, [marksOf(25, total, { floor }), marksOf(25, total, { floor })])
  }
  await go(scene, 'lockSession')
  return scene
}

async function tryStar(scene: Scene, star: number, reason = '') {
  const { entryId, version: baseVersion } = await resultNow(scene)
  return scene.call('concludeEntry', { entryId, baseVersion, star, reason, words: '' })
}

test('a conclusion is never higher than points and minima allow', async () => {
  const scene = await aLocked([75])
  expect(await tryStar(scene, 5, 'Hội đồng thống nhất')).toEqual({ ok: false, error: { code: 'STAR_TOO_HIGH', asked: 5, allowed: 4 } })
  expect((await resultNow(scene)).conclusionStar).toBeNull()
})

test('a lower conclusion needs a reason that says something', async () => {
  const scene = await aLocked([75])
  const refused = { ok: false, error: { code: 'REASON_NEEDED' } }
  expect(await tryStar(scene, 3)).toEqual(refused)
  expect(await tryStar(scene, 3, '  ab  ')).toEqual(refused)
  expect(await tryStar(scene, 3, 'Bao bì chưa đạt')).toMatchObject({ ok: true })
  expect((await entryNow(scene)).conclusion).toEqual({ star: 3, reason: 'Bao bì chưa đạt', words: '', at: '2026-11-24T01:00:00.000Z' })
})

test('a conclusion may be changed until the session is concluded', async () => {
  const scene = await aLocked([75])
  await conclude(scene, 0, 3, 'Bao bì chưa đạt')
  await conclude(scene, 0, 4)
  expect((await entryNow(scene)).conclusion).toMatchObject({ star: 4, reason: '' })
  await go(scene, 'concludeSession')
  expect(await tryStar(scene, 3, 'Bao bì chưa đạt')).toMatchObject({
    error: { code: 'WRONG_STAGE', stage: 'concluded', needs: ['locked'] }
  })
})

test('an open gap keeps a product from being concluded, until the chair lets it stand', async () => {
  const scene = await aScene({ scorers: 2 })
  await giveSheets(scene, 0, [80, 69])
  await go(scene, 'lockSession')
  expect(await tryStar(scene, 0, 'Không đạt')).toEqual({ ok: false, error: { code: 'GAP_OPEN', gap: 11, limit: 10 } })
  const { entryId, version: baseVersion } = await resultNow(scene)
  await scene.play('acceptGap', { entryId, baseVersion, reason: 'Hội đồng đã thảo luận' })
  await conclude(scene)
})

test.each([
  { level: 'province' as const, total: 92, outcome: 'sendUp' },
  { level: 'province' as const, total: 75, outcome: 'recognise' },
  { level: 'province' as const, total: 55, outcome: 'recognise' },
  { level: 'province' as const, total: 49, outcome: 'notRecognised' },
  { level: 'central' as const, total: 92, outcome: 'recognise' },
  { level: 'central' as const, total: 75, outcome: 'sendBack' },
  { level: 'central' as const, total: 20, outcome: 'notRecognised' }
])('$total points before a council of level $level come out as $outcome', async ({ level, total, outcome }) => {
  const scene = await aLocked([total], { level })
  await conclude(scene)
  expect(await resultNow(scene)).toMatchObject({ outcome })
})

test('90 points concluded at 4 stars are recognised by the province, with the reason', async () => {
  const scene = await aLocked([92])
  await conclude(scene, 0, 4, 'Chưa đủ điều kiện xuất khẩu')
  expect(await resultNow(scene)).toMatchObject({ conclusionStar: 4, outcome: 'recognise' })
})

test('concluding all plain ones leaves what the council must weigh: a gap, a missed minimum, an excluded product', async () => {
  const scene = await aScene({ scorers: 2, sets: [25, 25, 25, 25, 25] })
  const good = marksOf(25, 75, { floor: 4 })
  await giveSheets(scene, 0, [good, good])
  await giveSheets(scene, 1, [80, 60])
  await giveSheets(scene, 2, [marksOf(25, 74, { fixed: { '2.1': 1 } }), marksOf(25, 74, { fixed: { '2.1': 1 } })])
  await giveSheets(scene, 4, [40, 40])
  const { id: entryId, version: baseVersion } = await entryNow(scene, 3)
  await scene.play('excludeEntry', { entryId, baseVersion, ground: 'forged', words: 'Hồ sơ giả mạo' })
  await go(scene, 'lockSession')
  const { sessionId } = scene
  expect(await scene.play('concludeAllPlain', { sessionId, baseVersion: (await seen(scene)).version })).toEqual({ concluded: 2, left: 2 })
  expect((await scene.play('getResults', { sessionId })).map((row) => row.conclusionStar)).toEqual([4, null, null, null, 2])
})

test('concluding all plain ones where none is left changes nothing at all', async () => {
  const scene = await aLocked([75])
  const { sessionId } = scene
  await scene.play('concludeAllPlain', { sessionId, baseVersion: (await seen(scene)).version })
  const before = await seen(scene)
  const answer = await scene.call('concludeAllPlain', { sessionId, baseVersion: before.version })
  expect(answer).toEqual({ ok: true, value: { concluded: 0, left: 0 }, receipt: null })
  expect(await seen(scene)).toEqual(before)
})

test('the decision is kept with its number and day, and is the last step', async () => {
  const scene = await aLocked([75])
  await conclude(scene)
  await go(scene, 'concludeSession')
  await go(scene, 'issueSession')
  expect(await seen(scene)).toMatchObject({ stage: 'issued', decisionNumber: '25/QĐ-UBND', decisionDate: '2026-12-01', next: null })
})
