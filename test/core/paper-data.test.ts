import { expect, test } from 'vitest'
import type { CouncilPaperData } from '../../shared/contract/paper-data.ts'
import { blankCouncilPapers, blankEntryPapers, blankSessionPapers } from '../../shared/papers/blank-data.ts'
import { aDesk } from './make.ts'
import { sessionPapersOf } from './paper-data.ts'
import { aScene, closeEntry, conclude, council, entryNow, giveSheets, go, nth, rulesWith, type Scene, seen } from './scene.ts'

function lastLine({ play }: Pick<Scene, 'play'>, about: string) {
  return play('getLog', { sessionId: null, about, before: null }).then(({ lines }) => nth(lines, 0))
}

function signed(name: string): CouncilPaperData {
  const blank = blankCouncilPapers()
  return {
    ...blank,
    advisory: { superior: 'UBND TỈNH THỬ', name: 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG' },
    signers: {
      ...blank.signers,
      chair: { authority: 'TM. HỘI ĐỒNG\nKT. CHỦ TỊCH', councilPost: 'PHÓ CHỦ TỊCH', agencyPost: 'GIÁM ĐỐC SỞ', name }
    },
    series: { ...blank.series, minutes: 'BB-HĐOCOP' },
    grounds: { ...blank.grounds, recognition: 'Luật Tổ chức chính quyền địa phương;\nQuyết định số 26/2026/QĐ-TTg' }
  }
}

test('a council’s data for papers come back as they were given, and each write counts the version up', async () => {
  const { play, councilId } = await aScene({ until: 'preparing' })
  const given = signed('Lò Thị Mẩy')
  const first = await play('setCouncilPapers', { councilId, baseVersion: 0, data: given })
  const kept = await play('getCouncilPapers', { councilId })
  const second = await play('setCouncilPapers', { councilId, baseVersion: first.version, data: signed('Ksor Đức') })
  expect({ kept: { version: kept.version, data: kept.data }, first, second }).toEqual({
    kept: { version: 1, data: given },
    first: { version: 1 },
    second: { version: 2 }
  })
})

test('who saves over a version that is no longer there changes nothing and is told both versions', async () => {
  const { play, call, councilId, sessionId, entries } = await aScene({ until: 'preparing' })
  await play('setCouncilPapers', { councilId, baseVersion: 0, data: signed('Lò Thị Mẩy') })
  await play('setSessionPapers', { sessionId, baseVersion: 0, data: sessionPapersOf(nth(entries, 0).id) })
  const refused = [
    await call('setCouncilPapers', { councilId, baseVersion: 0, data: signed('Ksor Đức') }),
    await call('setSessionPapers', { sessionId, baseVersion: 0, data: blankSessionPapers() })
  ]
  expect(refused).toEqual([
    { ok: false, error: { code: 'STALE', what: 'councilPapers', yours: 0, current: 1 } },
    { ok: false, error: { code: 'STALE', what: 'sessionPapers', yours: 0, current: 1 } }
  ])
  expect((await play('getCouncilPapers', { councilId })).data.signers.chair.name).toBe('Lò Thị Mẩy')
  expect((await play('getSessionPapers', { sessionId })).data.guests).not.toBe('')
})

test('a session’s data for papers come back as they were given, with the products that they may speak of', async () => {
  const { play, sessionId, entries } = await aScene({ sets: [25, 24] })
  const data = sessionPapersOf(nth(entries, 1).id)
  await play('setSessionPapers', { sessionId, baseVersion: 0, data })
  expect(await play('getSessionPapers', { sessionId })).toEqual({
    sessionId,
    version: 1,
    data,
    entries: entries.map(({ id, productName, producerName }) => ({ id, productName, producerName }))
  })
})

test('the log keeps of a form what was changed, as it was and as it is, and nothing else', async () => {
  const { play, councilId, sessionId, entries } = await aScene()
  const [a, b] = ['Lò Thị Mẩy', 'Ksor Đức'].map(signed)
  if (!a || !b) throw new Error('two were made')
  await play('setCouncilPapers', { councilId, baseVersion: 0, data: a })
  await play('setCouncilPapers', { councilId, baseVersion: 1, data: b })
  const entryId = nth(entries, 0).id
  const papers = sessionPapersOf(entryId)
  await play('setSessionPapers', { sessionId, baseVersion: 0, data: papers })
  const about = { ...blankEntryPapers, ...papers.entries[entryId], request: '' }
  await play('setSessionPapers', { sessionId, baseVersion: 1, data: { ...papers, endedAt: '12:00', entries: { [entryId]: about } } })
  expect((await lastLine({ play }, councilId)).detail).toEqual({
    before: { signers: { chair: { name: 'Lò Thị Mẩy' } } },
    after: { signers: { chair: { name: 'Ksor Đức' } } }
  })
  expect((await lastLine({ play }, sessionId)).detail).toEqual({
    stage: 'scoring',
    before: { endedAt: '11:30', entries: { [entryId]: { request: 'Hoàn thiện nhãn trước ngày 15 tháng 12' } } },
    after: { endedAt: '12:00', entries: { [entryId]: { request: '' } } }
  })
})

test('numbers and dates of papers are still taken after the decision, and the log says in which stage', async () => {
  const scene = await aScene()
  await giveSheets(scene, 0, [75, 75, 75])
  await closeEntry(scene)
  await go(scene, 'lockSession')
  await conclude(scene)
  await go(scene, 'concludeSession')
  await go(scene, 'issueSession')
  const { play, sessionId } = scene
  await play('setSessionPapers', { sessionId, baseVersion: 0, data: sessionPapersOf(nth(scene.entries, 0).id) })
  expect((await lastLine(scene, sessionId)).detail).toMatchObject({ stage: 'issued', after: { numbers: { minutes: { number: '05' } } } })
})

test('words about a product of another session are refused, with their place, and nothing is kept', async () => {
  const scene = await aScene()
  const { play, call, sessionId, councilId, productIds } = scene
  const other = await play('createSession', {
    councilId,
    name: 'Phiên khác',
    round: '',
    year: 2026,
    place: '',
    heldOn: null,
    mode: 'meeting',
    adviserPass: false
  })
  await play('addEntries', { sessionId: other.sessionId, baseVersion: 1, productIds: [...productIds] })
  const { id } = await entryNow({ ...scene, sessionId: other.sessionId })
  expect(await call('setSessionPapers', { sessionId, baseVersion: 0, data: sessionPapersOf(id) })).toEqual({
    ok: false,
    error: { code: 'BAD_INPUT', issues: [{ path: `data.entries.${id}`, issue: 'choice' }] }
  })
  expect((await play('getSessionPapers', { sessionId })).version).toBe(0)
})

test('what was written of a product that is taken out of the session is neither shown nor in the way', async () => {
  const scene = await aScene({ sets: [25, 24], until: 'preparing' })
  const { play, sessionId, entries } = scene
  const gone = nth(entries, 1)
  await play('setSessionPapers', { sessionId, baseVersion: 0, data: sessionPapersOf(gone.id) })
  await play('removeEntry', { entryId: gone.id, baseVersion: gone.version })
  const { version, data } = await play('getSessionPapers', { sessionId })
  expect(data.entries).toEqual({})
  expect(await play('setSessionPapers', { sessionId, baseVersion: version, data })).toEqual({ version: 2 })
})

test('a text longer than its field is refused with the field and the limit', async () => {
  const { call, sessionId, entries } = await aScene()
  const { id } = nth(entries, 0)
  const data = sessionPapersOf(id)
  const long = { ...blankEntryPapers, discussion: 'ý'.repeat(4001) }
  expect(await call('setSessionPapers', { sessionId, baseVersion: 0, data: { ...data, entries: { [id]: long } } })).toMatchObject({
    error: { code: 'BAD_INPUT', issues: [{ path: `data.entries.${id}.discussion`, issue: 'tooLong', limit: 4000 }] }
  })
})

test('decomposed letters are kept whole', async () => {
  const { play, sessionId } = await aScene()
  const data = { ...blankSessionPapers(), guests: 'Bà Điểu Thị Lệ Thuỷ\nÔng Phạm Ngọc Ánh'.normalize('NFD') }
  await play('setSessionPapers', { sessionId, baseVersion: 0, data })
  expect((await play('getSessionPapers', { sessionId })).data.guests).toBe('Bà Điểu Thị Lệ Thuỷ\nÔng Phạm Ngọc Ánh'.normalize('NFC'))
})

test('papers’ data of 71 products at their longest are kept whole', async () => {
  const scene = await aScene({ sets: Array.from({ length: 71 }, () => 25), until: 'preparing' })
  const full = { ...blankEntryPapers, discussion: 'ộ'.repeat(4000), request: 'ở'.repeat(4000), appraisal: 'ữ'.repeat(4000) }
  const data = { ...blankSessionPapers(), entries: Object.fromEntries((await seen(scene)).entries.map(({ id }) => [id, full])) }
  await scene.play('setSessionPapers', { sessionId: scene.sessionId, baseVersion: 0, data })
  expect((await scene.play('getSessionPapers', { sessionId: scene.sessionId })).data).toEqual(data)
})

test('two councils have each their own', async () => {
  const desk = aDesk()
  const [one, two] = [
    await desk.play('createCouncil', { ...council, rules: rulesWith() }),
    await desk.play('createCouncil', { ...council, name: 'Hội đồng khác', rules: rulesWith() })
  ]
  if (!one || !two) throw new Error('two were made')
  await desk.play('setCouncilPapers', { councilId: one.councilId, baseVersion: 0, data: signed('Lò Thị Mẩy') })
  expect((await desk.play('getCouncilPapers', { councilId: two.councilId })).version).toBe(0)
})
