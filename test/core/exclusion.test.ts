import { expect, test } from 'vitest'
import { aScene, closeEntry, conclude, entryNow, giveSheet, giveSheets, go, nth, resultNow, type Scene, seen } from './scene.ts'

async function exclude(scene: Scene, entry = 0): Promise<void> {
  const { id: entryId, version: baseVersion } = await entryNow(scene, entry)
  await scene.play('excludeEntry', { entryId, baseVersion, ground: 'foodSafety', words: 'Giấy chứng nhận đã hết hạn' })
}

async function readmit(scene: Scene, entry = 0): Promise<void> {
  const { id: entryId, version: baseVersion } = await entryNow(scene, entry)
  await scene.play('readmitEntry', { entryId, baseVersion, reason: 'Đã bổ sung giấy chứng nhận' })
}

test('an excluded product has its ground and its words, and no sheet of it can be given or concluded on', async () => {
  const scene = await aScene({ sets: [25, 24] })
  await exclude(scene)
  expect((await entryNow(scene)).exclusion).toEqual({
    ground: 'foodSafety',
    words: 'Giấy chứng nhận đã hết hạn',
    at: '2026-11-24T01:00:00.000Z'
  })
  const at = { entryId: nth(scene.entries, 0).id, memberId: nth(scene.members, 0).id }
  const refused = { ok: false, error: { code: 'EXCLUDED' } }
  expect(await scene.call('setMark', { ...at, baseVersion: 0, criterion: '1.1', option: 1 })).toEqual(refused)
  const { id: entryId, version: baseVersion } = await entryNow(scene)
  expect(await scene.call('closePass', { entryId, baseVersion, body: 'council' })).toEqual(refused)
  expect(await scene.call('excludeEntry', { entryId, baseVersion, ground: 'other', words: 'Lần thứ hai' })).toEqual(refused)
  const { entries } = await scene.play('getMatrix', { sessionId: scene.sessionId, body: 'council' })
  expect(nth(entries, 0).cells.map(({ state }) => state)).toEqual(['excluded', 'excluded', 'excluded'])
})

test('a session is locked and concluded without the sheets of an excluded product, which is told apart from 0 points', async () => {
  const scene = await aScene({ scorers: 2, sets: [25, 24] })
  await giveSheet(scene, { member: 0, give: 40 })
  await exclude(scene)
  await giveSheets(scene, 1, [80, 80])
  await go(scene, 'lockSession')
  await conclude(scene, 1)
  await go(scene, 'concludeSession')
  expect(await resultNow(scene, 0)).toMatchObject({ excluded: true, conclusionStar: null, outcome: null })
})

test('a conclusion is taken back when the product is excluded after it', async () => {
  const scene = await aScene({ scorers: 1 })
  await giveSheets(scene, 0, [80])
  await go(scene, 'lockSession')
  await conclude(scene)
  await exclude(scene)
  expect(await resultNow(scene)).toMatchObject({ excluded: true, conclusionStar: null })
})

test('a product that is readmitted goes on where it was, its sheets with it', async () => {
  const scene = await aScene({ scorers: 2 })
  await giveSheet(scene, { member: 0, give: 80 })
  await exclude(scene)
  await readmit(scene)
  expect((await entryNow(scene)).exclusion).toBeNull()
  expect((await seen(scene)).next?.missing).toMatchObject([{ code: 'SHEETS_MISSING', count: 1 }])
  await giveSheet(scene, { member: 1, give: 82 })
  await go(scene, 'lockSession')
  expect(await resultNow(scene)).toMatchObject({ result: { n: 2, sum: 162 } })
})

test('a product readmitted after the marks were locked is concluded on only when every sheet is in', async () => {
  const scene = await aScene({ scorers: 2, sets: [25, 24] })
  await giveSheets(scene, 1, [80, 80])
  await giveSheet(scene, { member: 0, give: 80 })
  await exclude(scene)
  await go(scene, 'lockSession')
  await readmit(scene)
  expect(await resultNow(scene)).toMatchObject({ state: 'open', result: null, submitted: 1, expected: 2 })
  const { id: entryId, version: baseVersion } = await entryNow(scene)
  expect(await scene.call('concludeEntry', { entryId, baseVersion, star: 0, reason: 'Không đạt', words: '' })).toMatchObject({
    error: { code: 'NOT_READY', missing: [{ code: 'PASS_OPEN' }] }
  })
  await giveSheet(scene, { member: 1, give: 82 })
  await closeEntry(scene)
  expect(await resultNow(scene)).toMatchObject({ result: { n: 2, sum: 162 } })
})

test('a product readmitted after locking with every sheet in may be concluded on at once', async () => {
  const scene = await aScene({ scorers: 2 })
  await giveSheets(scene, 0, [80, 80])
  await go(scene, 'lockSession')
  await exclude(scene)
  await readmit(scene)
  expect(await resultNow(scene)).toMatchObject({ state: 'closed', result: { n: 2 } })
})

test('what is not excluded cannot be readmitted', async () => {
  const scene = await aScene()
  const { id: entryId, version: baseVersion } = await entryNow(scene)
  expect(await scene.call('readmitEntry', { entryId, baseVersion, reason: 'Đã bổ sung hồ sơ' })).toEqual({
    ok: false,
    error: { code: 'NOT_FOUND', what: 'exclusion' }
  })
})

test('each of the 15 rows of the dossier is kept with its state, its last day and a note, and the latest word stands', async () => {
  const scene = await aScene()
  const put = async (no: number, state: 'present' | 'missing', validUntil: string | null) => {
    const { id: entryId, version: baseVersion } = await entryNow(scene)
    await scene.play('setDossierRow', { entryId, baseVersion, no, state, validUntil, note: 'bản sao' })
  }
  await put(3, 'missing', null)
  await put(15, 'present', '2027-01-31')
  await put(3, 'present', null)
  expect((await entryNow(scene)).dossier).toEqual([
    { no: 3, state: 'present', validUntil: null, note: 'bản sao' },
    { no: 15, state: 'present', validUntil: '2027-01-31', note: 'bản sao' }
  ])
})
