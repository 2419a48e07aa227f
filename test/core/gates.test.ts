import { expect, test } from 'vitest'
import type { Missing } from '../../shared/errors.ts'
import {
  allPresent,
  aScene,
  closeEntry,
  conclude,
  entryNow,
  giveSheet,
  giveSheets,
  go,
  memberNow,
  nth,
  resultNow,
  type Scene,
  seen
} from './scene.ts'

async function waiting(scene: Scene): Promise<Missing['code'][]> {
  const { next } = await seen(scene)
  if (!next) throw new Error('no further step')
  expect(next.ready).toBe(next.missing.length === 0)
  return next.missing.map((missing) => missing.code)
}

async function attend(scene: Scene, place: number, attendance: 'unknown' | 'present' | 'absent'): Promise<void> {
  const { id: memberId, version: baseVersion } = await memberNow(scene, nth(scene.members, place).id)
  await scene.play('setAttendance', { memberId, baseVersion, attendance, absenceReason: '' })
}

async function reseat(scene: Scene, place: number, change: { post?: 'chair' | 'member'; scores?: boolean }): Promise<void> {
  const { seats } = await scene.play('getCouncil', { councilId: scene.councilId })
  const { id: seatId, version: baseVersion, post, scores, order } = nth(seats, place)
  await scene.play('updateSeat', { seatId, baseVersion, post, scores, order, ...change })
}

test('a session without products cannot open, and can once there is one', async () => {
  const scene = await aScene({ until: 'preparing', sets: [25] })
  await allPresent(scene)
  expect(await waiting(scene)).toEqual([])
  const entry = await entryNow(scene)
  await scene.play('removeEntry', { entryId: entry.id, baseVersion: entry.version })
  expect(await waiting(scene)).toEqual(['NO_PRODUCTS'])
})

test('a session of which every product is excluded cannot open', async () => {
  const scene = await aScene({ until: 'preparing' })
  await allPresent(scene)
  const { id: entryId, version: baseVersion } = await entryNow(scene)
  await scene.play('excludeEntry', { entryId, baseVersion, ground: 'forged', words: 'Hồ sơ giả mạo' })
  expect(await waiting(scene)).toEqual(['NO_PRODUCTS'])
})

test('a council of which nobody scores cannot open a session', async () => {
  const scene = await aScene({ until: 'preparing', scorers: 2 })
  await allPresent(scene)
  for (const place of [0, 1]) await reseat(scene, place, { scores: false })
  expect(await waiting(scene)).toEqual(['NO_SCORERS', 'PRODUCT_WITHOUT_SCORER'])
  await reseat(scene, 1, { scores: true })
  expect(await waiting(scene)).toEqual([])
})

test('a council without a chair cannot open a session', async () => {
  const scene = await aScene({ until: 'preparing', rules: { chairRequired: false } })
  await allPresent(scene)
  await reseat(scene, 0, { post: 'member' })
  expect(await waiting(scene)).toEqual(['NO_CHAIR'])
  await reseat(scene, 0, { post: 'chair' })
  expect(await waiting(scene)).toEqual([])
})

test('a meeting opens only when it is known of everybody whether they are there; they are named', async () => {
  const scene = await aScene({ until: 'preparing' })
  expect((await seen(scene)).next?.missing).toEqual([
    { code: 'ATTENDANCE_UNKNOWN', count: 4, article: '', names: ['Lò Thị Mẩy', 'Hoàng Văn Páo', 'Nông Thị Hằng', 'Bùi Thị Ghi'] }
  ])
  await allPresent(scene)
  expect(await waiting(scene)).toEqual([])
})

test('too few present are refused with how many more the Quy chế asks for; one more is enough', async () => {
  const scene = await aScene({ until: 'preparing', scorers: 7, rules: { quorum: { numerator: 3, denominator: 4 } } })
  await allPresent(scene)
  for (const place of [1, 2, 3]) await attend(scene, place, 'absent')
  expect((await seen(scene)).next?.missing).toEqual([{ code: 'NO_QUORUM', count: 1, article: '', names: [] }])
  expect((await seen(scene)).quorum).toMatchObject({ members: 8, present: 5, needed: 6, ok: false })
  await attend(scene, 3, 'present')
  expect(await waiting(scene)).toEqual([])
})

test('an absent chair keeps a session from opening where the Quy chế asks for them, and only there', async () => {
  const scene = await aScene({ until: 'preparing', scorers: 5, rules: { quorum: { numerator: 1, denominator: 2 } } })
  await allPresent(scene)
  await attend(scene, 0, 'absent')
  expect(await waiting(scene)).toEqual(['CHAIR_ABSENT'])
  const lenient = await aScene({ until: 'preparing', scorers: 5, rules: { chairRequired: false } })
  await allPresent(lenient)
  await attend(lenient, 0, 'absent')
  expect(await waiting(lenient)).toEqual([])
})

test('a product that everybody is recused from keeps a session from opening and from being locked', async () => {
  const scene = await aScene({ until: 'preparing', scorers: 2, sets: [25, 24] })
  await allPresent(scene)
  const recuse = async (place: number, recused: boolean) => {
    const { id: entryId, version: baseVersion } = await entryNow(scene, 1)
    await scene.play('setRecusal', { entryId, baseVersion, memberId: nth(scene.members, place).id, recused, reason: 'Là người thân' })
  }
  for (const place of [0, 1]) await recuse(place, true)
  expect((await seen(scene)).next?.missing).toEqual([{ code: 'PRODUCT_WITHOUT_SCORER', count: 1, article: '', names: ['Sản phẩm 2'] }])
  await recuse(1, false)
  await go(scene, 'openSession')
  await recuse(1, true)
  await giveSheets(scene, 0, [70, 70])
  expect(await waiting(scene)).toEqual(['PRODUCT_WITHOUT_SCORER'])
})

test('marks are locked only when every sheet is in and none is being changed', async () => {
  const scene = await aScene({ scorers: 2 })
  expect((await seen(scene)).next?.missing).toEqual([{ code: 'SHEETS_MISSING', count: 2, article: '', names: ['Sản phẩm 1'] }])
  await giveSheet(scene, { member: 0, give: 70 })
  const baseVersion = await giveSheet(scene, { member: 1, give: 70 })
  expect(await waiting(scene)).toEqual([])
  const sheet = { entryId: nth(scene.entries, 0).id, memberId: nth(scene.members, 1).id }
  const { version } = await scene.play('reviseSheet', { ...sheet, baseVersion, reason: 'Xem lại điểm' })
  expect(await waiting(scene)).toEqual(['SHEETS_REVISING'])
  await scene.play('discardRevision', { ...sheet, baseVersion: version })
  expect(await waiting(scene)).toEqual([])
})

test('a session is concluded only when every gap is settled, every pass closed and every product concluded', async () => {
  const scene = await aScene({ scorers: 2, sets: [25, 24] })
  await giveSheets(scene, 0, [80, 69])
  await giveSheets(scene, 1, [60, 60])
  await go(scene, 'lockSession')
  expect((await seen(scene)).next?.missing).toMatchObject([
    { code: 'GAP_OPEN', names: ['Sản phẩm 1'] },
    { code: 'NOT_CONCLUDED', count: 2 }
  ])
  const { entryId, version: baseVersion } = await resultNow(scene)
  await scene.play('requestRescoring', { entryId, baseVersion, scope: null, reason: 'Chênh lệch quá giới hạn' })
  expect(await waiting(scene)).toEqual(['PASS_OPEN', 'NOT_CONCLUDED'])
  await giveSheets(scene, 0, [75, 70])
  await closeEntry(scene)
  await conclude(scene, 1)
  expect(await waiting(scene)).toEqual(['NOT_CONCLUDED'])
  await conclude(scene, 0)
  expect(await waiting(scene)).toEqual([])
  await go(scene, 'concludeSession')
  expect(await waiting(scene)).toEqual([])
})

test('a step that is not ready is refused with the very list that the page shows, and changes nothing', async () => {
  const scene = await aScene({ until: 'preparing' })
  const { version: baseVersion, next } = await seen(scene)
  expect(await scene.call('openSession', { sessionId: scene.sessionId, baseVersion })).toEqual({
    ok: false,
    error: { code: 'NOT_READY', missing: next?.missing }
  })
  expect((await seen(scene)).stage).toBe('preparing')
})

test('every step names the provision that carries it, of the province or of the Ministry', async () => {
  const articles = async (level: 'province' | 'central') => {
    const scene = await aScene({ level, scorers: 1 })
    const found = [(await seen(scene)).next?.article]
    await giveSheet(scene, { member: 0, give: 70 })
    await go(scene, 'lockSession')
    await conclude(scene)
    await go(scene, 'concludeSession')
    return [...found, (await seen(scene)).next?.article]
  }
  expect(await articles('province')).toEqual([
    'điểm d khoản 3 Điều 7 Quyết định 26/2026/QĐ-TTg',
    'điểm e khoản 3 Điều 7 Quyết định 26/2026/QĐ-TTg'
  ])
  expect(await articles('central')).toEqual([
    'điểm d khoản 4 Điều 7 Quyết định 26/2026/QĐ-TTg',
    'điểm e khoản 4 Điều 7 Quyết định 26/2026/QĐ-TTg'
  ])
})
