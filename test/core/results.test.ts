import { expect, test } from 'vitest'
import { oracleEntry, type RawSet } from '../oracle/oracle.ts'
import { defaultRules } from '../../shared/domain/model.ts'
import { formOf, type Marks, marksOf } from './marks.ts'
import { aScene, closeEntry, entryNow, giveSheet, giveSheets, go, nth, resultNow, type Scene, seen, sitAt } from './scene.ts'

test('nothing of an open pass is in any answer: no mark, no total, no mean, whatever is in', async () => {
  const scene = await aScene({ scorers: 2 })
  await giveSheets(scene, 0, [80, 70])
  expect(await resultNow(scene)).toMatchObject({
    state: 'open',
    submitted: 2,
    expected: 2,
    result: null,
    outcome: null,
    conclusionStar: null
  })
  const view = await scene.play('getEntryResult', { entryId: nth(scene.entries, 0).id })
  expect(view).toMatchObject({ state: 'open', result: null, members: [], criteria: [], adviser: null })
  expect(view.passes).toMatchObject([{ no: 1, closedAt: null, totals: null, result: null }])
})

test('where the Quy chế keeps nothing secret the sheets that are in are seen at once, and drafts never', async () => {
  const scene = await aScene({ scorers: 3, rules: { secrecy: false } })
  await giveSheets(scene, 0, [80, 70])
  await giveSheet(scene, { member: 2, give: 10, draft: true })
  expect(await resultNow(scene)).toMatchObject({ state: 'closed', result: { n: 2, sum: 150 } })
})

test('each product can be closed by itself once its own sheets are in, and only then is it seen', async () => {
  const scene = await aScene({ scorers: 2, sets: [25, 24] })
  await giveSheets(scene, 0, [80, 70])
  await giveSheet(scene, { entry: 1, member: 0, give: 50 })
  await closeEntry(scene, 0)
  expect((await scene.play('getResults', { sessionId: scene.sessionId })).map(({ state, result }) => [state, result?.sum])).toEqual([
    ['closed', 150],
    ['open', undefined]
  ])
  const { id: entryId, version: baseVersion } = await entryNow(scene, 1)
  expect(await scene.call('closePass', { entryId, baseVersion, body: 'council' })).toEqual({
    ok: false,
    error: { code: 'NOT_READY', missing: [{ code: 'SHEETS_MISSING', count: 1, article: '', names: ['Sản phẩm 2'] }] }
  })
})

test('numbers are those of the oracle: sums, parts, gap, star, minima with how many meet each, and the way to the next edge', async () => {
  const scene = await aScene({ scorers: 3, sets: [9] })
  const sheets: Marks[] = [marksOf(9, 74, { floor: 3 }), marksOf(9, 69), marksOf(9, 71)]
  await giveSheets(scene, 0, sheets)
  await go(scene, 'lockSession')
  const { result, settlements } = await scene.play('getEntryResult', { entryId: nth(scene.entries, 0).id })
  const oracle = oracleEntry(formOf(9) as unknown as RawSet, sheets, defaultRules, settlements) // a form as it lies on disk
  if (!oracle || !result) throw new Error('no result')
  const { printed: _printed, ...expected } = oracle
  expect({ ...result, totals: result.totals.map(({ memberId: _id, ...totals }) => totals) }).toEqual(expected)
})

test('members stand side by side with their own points for every criterion, in the order of the seats', async () => {
  const scene = await aScene({ scorers: 2 })
  const [high, low] = [marksOf(25, 80), marksOf(25, 60)]
  await giveSheets(scene, 0, [high, low])
  await go(scene, 'lockSession')
  const { members, criteria } = await scene.play('getEntryResult', { entryId: nth(scene.entries, 0).id })
  expect(members.map(({ name, total }) => [name, total])).toEqual([
    ['Lò Thị Mẩy', 80],
    ['Hoàng Văn Páo', 60]
  ])
  expect(criteria).toHaveLength(25)
  expect(
    criteria.every(
      ({ points, sum, spread }) => sum === points.reduce((a, b) => a + b, 0) && spread === Math.max(...points) - Math.min(...points)
    )
  ).toBe(true)
  expect([0, 1].map((place) => criteria.reduce((sum, { points }) => sum + nth(points, place), 0))).toEqual([80, 60])
})

test.each([
  { gap: 10, over: false },
  { gap: 11, over: true }
])('a gap of $gap points with a limit of 10 is over: $over', async ({ gap, over }) => {
  const scene = await aScene({ scorers: 2 })
  await giveSheets(scene, 0, [80, 80 - gap])
  await go(scene, 'lockSession')
  expect((await resultNow(scene)).result).toMatchObject({ gap, gapOver: over })
})

test('the limit of the gap is the Quy chế’s own', async () => {
  const scene = await aScene({ scorers: 2, rules: { gapLimit: 5 } })
  await giveSheets(scene, 0, [80, 74])
  await go(scene, 'lockSession')
  expect((await resultNow(scene)).result).toMatchObject({ gap: 6, gapOver: true })
})

test('after a re-scoring the new pass decides; both are kept with their totals', async () => {
  const scene = await aScene({ scorers: 2 })
  await giveSheets(scene, 0, [80, 60])
  await go(scene, 'lockSession')
  const { entryId, version: baseVersion } = await resultNow(scene)
  await scene.play('requestRescoring', { entryId, baseVersion, scope: null, reason: 'Chênh lệch quá giới hạn' })
  expect(await resultNow(scene)).toMatchObject({ passNo: 2, state: 'open', result: null, submitted: 0, expected: 2 })
  await giveSheets(scene, 0, [74, 72])
  await closeEntry(scene)
  const { result, passes } = await scene.play('getEntryResult', { entryId })
  expect(result).toMatchObject({ n: 2, sum: 146, gapOver: false })
  expect(passes.map(({ no, reason, totals, result: own }) => [no, reason, totals?.map(({ total }) => total), own?.sum])).toEqual([
    [1, '', [80, 60], 140],
    [2, 'Chênh lệch quá giới hạn', [74, 72], 146]
  ])
  expect(passes[1]?.result).toEqual(result)
})

test('a re-scoring asks only those who scored before, and waits for all of them', async () => {
  const scene = await aScene({ scorers: 3 })
  const { id: entryId, version } = await entryNow(scene)
  const absent = nth(scene.members, 2)
  await scene.play('setRecusal', { entryId, baseVersion: version, memberId: absent.id, recused: true, reason: 'Là người thân' })
  await giveSheets(scene, 0, [80, 60])
  await closeEntry(scene)
  const again = { entryId, baseVersion: (await entryNow(scene)).version }
  await scene.play('setRecusal', { ...again, memberId: absent.id, recused: false, reason: 'Đã ghi nhầm' })
  await scene.play('requestRescoring', { entryId, baseVersion: (await entryNow(scene)).version, scope: null, reason: 'Chênh lệch lớn' })
  const late = { entryId, memberId: absent.id, baseVersion: 0, criterion: '1.1', option: 1 }
  expect(await scene.call('setMark', late)).toEqual({ ok: false, error: { code: 'NOT_ALLOWED', why: 'notScoring' } })
  expect((await seen(scene)).next?.missing).toMatchObject([{ code: 'SHEETS_MISSING', count: 2 }])
})

test('a re-scoring is asked for over closed sheets only, and for criteria of the form', async () => {
  const scene = await aScene({ scorers: 2 })
  const { id: entryId } = await entryNow(scene)
  const ask = async (scope: string[] | null) =>
    scene.call('requestRescoring', { entryId, baseVersion: (await entryNow(scene)).version, scope, reason: 'Chênh lệch lớn' })
  expect(await ask(null)).toMatchObject({ error: { code: 'NOT_READY', missing: [{ code: 'PASS_OPEN' }] } })
  await giveSheets(scene, 0, [80, 60])
  await closeEntry(scene)
  expect(await ask(['99'])).toEqual({ ok: false, error: { code: 'UNKNOWN_CRITERION', criterion: '99' } })
})

test('an accepted gap stands with its reason, where there is a gap over the limit', async () => {
  const scene = await aScene({ scorers: 2, sets: [25, 24] })
  await giveSheets(scene, 0, [80, 60])
  await giveSheets(scene, 1, [80, 79])
  await go(scene, 'lockSession')
  const accept = async (entry: number) => {
    const { entryId, version: baseVersion } = await resultNow(scene, entry)
    return scene.call('acceptGap', { entryId, baseVersion, reason: 'Hội đồng đã thảo luận' })
  }
  expect(await accept(0)).toMatchObject({ ok: true })
  expect((await resultNow(scene)).gapAcceptedReason).toBe('Hội đồng đã thảo luận')
  expect(await accept(1)).toEqual({ ok: false, error: { code: 'NOT_FOUND', what: 'gap' } })
})

/** Two of three meet every minimum of 4 stars; the third misses the one of 2.1. */
async function aMissedMinimum(minima: 'majority' | 'all' | 'mean'): Promise<Scene> {
  const scene = await aScene({ scorers: 3, rules: { minima } })
  const meets = marksOf(25, 76, { floor: 4 })
  await giveSheets(scene, 0, [meets, meets, marksOf(25, 74, { fixed: { '2.1': 1 } })])
  await go(scene, 'lockSession')
  return scene
}

test.each([
  { by: 'majority' as const, star: 4 },
  { by: 'all' as const, star: 3 }
])('a minimum that two of three meet allows $star stars by the rule “$by”', async ({ by, star }) => {
  const { result } = await resultNow(await aMissedMinimum(by))
  expect(result).toMatchObject({ starByPoints: 4 })
  expect(result?.starAllowed).toBeLessThanOrEqual(star)
  expect(result?.minima.find(({ criterion, star: level }) => criterion === '2.1' && level === 4)).toMatchObject({
    meets: 2,
    n: 3,
    met: star === 4
  })
})

test('the council’s word on a minimum stands before the rule, both ways, with its words, and can be changed', async () => {
  const scene = await aMissedMinimum('majority')
  const minimum = async () => (await resultNow(scene)).result?.minima.find((each) => each.criterion === '2.1' && each.star === 4)
  const settle = async (met: boolean, words: string) => {
    const { entryId, version: baseVersion } = await resultNow(scene)
    await scene.play('settleMinimum', { entryId, baseVersion, criterion: '2.1', star: 4, met, words })
  }
  expect((await resultNow(scene)).result?.starAllowed).toBe(4)
  await settle(false, 'Chưa có hợp đồng liên kết')
  expect(await minimum()).toMatchObject({ byRule: true, met: false, settled: { words: 'Chưa có hợp đồng liên kết' } })
  expect((await resultNow(scene)).result?.starAllowed).toBe(3)
  await settle(true, 'Đã xem hợp đồng bản gốc')
  expect(await minimum()).toMatchObject({ met: true })
  expect((await resultNow(scene)).result?.starAllowed).toBe(4)
  expect((await scene.play('getEntryResult', { entryId: nth(scene.entries, 0).id })).settlements).toEqual([
    { criterion: '2.1', star: 4, met: true, words: 'Đã xem hợp đồng bản gốc' }
  ])
})

test('the council speaks only of a minimum that the form has and the points reach', async () => {
  const scene = await aMissedMinimum('majority')
  const { entryId, version: baseVersion } = await resultNow(scene)
  const word = { entryId, baseVersion, met: true, words: 'Hội đồng thống nhất' }
  const unknown = { ok: false, error: { code: 'NOT_FOUND', what: 'minimum' } }
  expect(await scene.call('settleMinimum', { ...word, criterion: '1.1', star: 4 })).toEqual(unknown)
  expect(await scene.call('settleMinimum', { ...word, criterion: '2.1', star: 5 })).toEqual(unknown)
})

test('what the council said of a minimum is of its own pass: a re-scoring begins without it', async () => {
  const scene = await aMissedMinimum('majority')
  const { entryId, version: baseVersion } = await resultNow(scene)
  const { version } = await scene.play('settleMinimum', { entryId, baseVersion, criterion: '2.1', star: 4, met: false, words: 'Chưa đạt' })
  await scene.play('requestRescoring', { entryId, baseVersion: version, scope: ['2.1'], reason: 'Xem lại minh chứng' })
  for (const member of [0, 1, 2]) await giveSheet(scene, { member, give: { '2.1': marksOf(25, 76, { floor: 4 })['2.1'] ?? 0 } })
  await closeEntry(scene)
  const { settlements, passes } = await scene.play('getEntryResult', { entryId })
  expect(settlements).toEqual([])
  expect(passes[0]?.result?.minima.find((each) => each.criterion === '2.1' && each.star === 4)?.settled).toMatchObject({
    words: 'Chưa đạt'
  })
})

test('a member sees no results, before closing nor after', async () => {
  const scene = await aScene({ scorers: 1 })
  const seat = await sitAt(scene, 0)
  await giveSheet(scene, { member: 0, give: 70, seat })
  await go(scene, 'lockSession')
  const refused = { ok: false, error: { code: 'NOT_ALLOWED', why: 'role' } }
  expect(await scene.call('getResults', { sessionId: scene.sessionId }, seat)).toEqual(refused)
  expect(await scene.call('getEntryResult', { entryId: nth(scene.entries, 0).id }, seat)).toEqual(refused)
})
