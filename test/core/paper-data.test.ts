import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { CouncilPaperData } from '../../shared/contract/paper-data.ts'
import { blankEntryPapers } from '../../shared/papers/blank-entry.ts'
import { defaultCouncilPapers, defaultSessionPapers } from '../../shared/papers/decree/defaults.ts'
import { checkWording, shippedWording } from '../../shared/papers/decree/index.ts'
import { decreeKindKeys } from '../../shared/papers/kinds.ts'
import { aDesk } from './make.ts'
import { sessionPapersOf } from './paper-data.ts'
import { aScene, closeEntry, conclude, council, entryNow, giveSheets, go, nth, rulesWith, type Scene, seen } from './scene.ts'

function lastLine({ play }: Pick<Scene, 'play'>, about: string) {
  return play('getLog', { sessionId: null, about, before: null }).then(({ lines }) => nth(lines, 0))
}

function signed(name: string): CouncilPaperData {
  const blank = defaultCouncilPapers({ level: 'province', superiorBody: '' })
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
    await call('setSessionPapers', { sessionId, baseVersion: 0, data: defaultSessionPapers() })
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
  const { papers, each, ...kept } = await play('getSessionPapers', { sessionId })
  expect(each.find(({ kind }) => kind === 'withdrawal')?.targets).toEqual([{ key: nth(entries, 1).id, name: nth(entries, 1).productName }])
  expect(papers).toContainEqual({ kind: 'minutes', numbered: true, series: 'BB-HĐOCOP' })
  expect(kept).toEqual({
    sessionId,
    version: 1,
    data,
    entries: entries.map(({ id, productName, producerName }) => ({ id, productName, producerName }))
  })
})

test('data that an older program stored are read with what came later at its default', async () => {
  const { play, dataDir, councilId, sessionId, entries } = await aScene()
  const entryId = nth(entries, 0).id
  const data = sessionPapersOf(entryId)
  await play('setSessionPapers', { sessionId, baseVersion: 0, data })
  await play('setCouncilPapers', { councilId, baseVersion: 0, data: signed('Lò Thị Mẩy') })
  const raw = new Database(`${dataDir}/ocop.sqlite`)
  const older = `json_remove(data, '$.each', '$.tellers', '$.numbers.withdrawal', '$.entries."${entryId}".appraisal')`
  raw.prepare(`update session_papers set data = json_set(${older}, '$.stranger', 1)`).run()
  raw.prepare(`update council_papers set data = json_remove(data, '$.signers.teller', '$.series.recognition')`).run()
  raw.close()
  const read = await play('getSessionPapers', { sessionId })
  expect(read.data).toEqual({ ...data, tellers: [], each: defaultSessionPapers().each })
  const council = await play('getCouncilPapers', { councilId })
  const blank = defaultCouncilPapers({ level: 'province', superiorBody: '' })
  expect(council.data.signers).toEqual({ ...signed('Lò Thị Mẩy').signers, teller: blank.signers.teller })
  expect(council.data.series.recognition).toBe(blank.series.recognition)
  // and may be kept again as they were read
  await play('setSessionPapers', { sessionId, baseVersion: 1, data: read.data })
})

test('the number of a paper about a product that is not in the session is refused', async () => {
  const { call, sessionId } = await aScene()
  const stranger = '00000000-0000-4000-8000-00000000beef'
  const each = { ...defaultSessionPapers().each, withdrawal: { [stranger]: { number: '5', date: null } } }
  expect(await call('setSessionPapers', { sessionId, baseVersion: 0, data: { ...defaultSessionPapers(), each } })).toMatchObject({
    ok: false,
    error: { code: 'BAD_INPUT', issues: [{ path: `data.each.withdrawal.${stranger}`, issue: 'choice' }] }
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
  const data = { ...defaultSessionPapers(), guests: 'Bà Điểu Thị Lệ Thuỷ\nÔng Phạm Ngọc Ánh'.normalize('NFD') }
  await play('setSessionPapers', { sessionId, baseVersion: 0, data })
  expect((await play('getSessionPapers', { sessionId })).data.guests).toBe('Bà Điểu Thị Lệ Thuỷ\nÔng Phạm Ngọc Ánh'.normalize('NFC'))
})

test('papers’ data of 71 products at their longest are kept whole', async () => {
  const scene = await aScene({ sets: Array.from({ length: 71 }, () => 25), until: 'preparing' })
  const full = { ...blankEntryPapers, discussion: 'ộ'.repeat(4000), request: 'ở'.repeat(4000), appraisal: 'ữ'.repeat(4000) }
  const data = { ...defaultSessionPapers(), entries: Object.fromEntries((await seen(scene)).entries.map(({ id }) => [id, full])) }
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

const own = (text = 'HỘI ĐỒNG THỬ') => `${shippedWording('minutes')}\n${text}`

async function wordingOf({ play }: Pick<Scene, 'play'>, councilId: Scene['councilId']) {
  const { wordings } = await play('getCouncilPapers', { councilId })
  return wordings.find(({ kind }) => kind === 'minutes')
}

test('every paper has a wording without a mistake, and fields to name in it', async () => {
  const { play, councilId } = await aScene({ until: 'preparing' })
  const { wordings } = await play('getCouncilPapers', { councilId })
  expect(wordings.map(({ kind }) => kind)).toEqual(decreeKindKeys)
  for (const { kind, wording, shipped, own: isOwn, version, fields } of wordings) {
    expect({ kind, mistakes: checkWording(kind, wording), isOwn, version }).toEqual({ kind, mistakes: [], isOwn: false, version: 0 })
    expect({ kind, same: wording === shipped, filled: wording.length > 0, known: fields.length > 0 }).toEqual({
      kind,
      same: true,
      filled: true,
      known: true
    })
  }
})

test('a council makes a wording its own and goes back to the program’s; the log keeps both, and no version comes twice', async () => {
  const scene = await aScene({ until: 'preparing' })
  const { play, councilId } = scene
  const set = (baseVersion: number, wording: string | null) => play('setWording', { councilId, kind: 'minutes', baseVersion, wording })
  const versions = [(await set(0, own())).version]
  const kept = await wordingOf(scene, councilId)
  versions.push((await set(1, null)).version)
  const back = await wordingOf(scene, councilId)
  versions.push((await set(2, own('KHÁC'))).version)
  expect({ kept: [kept?.own, kept?.wording], back: [back?.own, back?.wording === back?.shipped, back?.version], versions }).toEqual({
    kept: [true, own()],
    back: [false, true, 2],
    versions: [1, 2, 3]
  })
  const { lines } = await play('getLog', { sessionId: null, about: councilId, before: null })
  expect(lines.slice(0, 3).map(({ detail }) => detail)).toEqual([
    { paper: 'minutes', before: null, after: own('KHÁC') },
    { paper: 'minutes', before: own(), after: null },
    { paper: 'minutes', before: null, after: own() }
  ])
})

test('a wording over a version that is no longer there is refused with both', async () => {
  const { play, call, councilId } = await aScene({ until: 'preparing' })
  await play('setWording', { councilId, kind: 'minutes', baseVersion: 0, wording: own() })
  expect(await call('setWording', { councilId, kind: 'minutes', baseVersion: 0, wording: null })).toEqual({
    ok: false,
    error: { code: 'STALE', what: 'wording', yours: 0, current: 1 }
  })
})

const broken = 'Căn cứ vào đâu\nPhiên {tên phien} đã họp\nDấu mở { không đóng'

test('a field that is not there is named with its line, in a preview and when it is to be kept, and nothing is kept', async () => {
  const scene = await aScene({ until: 'preparing' })
  const { play, call, councilId, sessionId } = scene
  const mistakes = [
    { line: 2, field: 'tên phien', mistake: 'unknown' },
    { line: 3, field: 'không đóng', mistake: 'unclosed' }
  ]
  expect(await call('setWording', { councilId, kind: 'minutes', baseVersion: 0, wording: broken })).toEqual({
    ok: false,
    error: { code: 'BAD_WORDING', paper: 'minutes', part: 'wording', mistakes }
  })
  expect(await play('previewWording', { councilId, kind: 'minutes', wording: broken, sessionId })).toMatchObject({ url: null, mistakes })
  expect((await wordingOf(scene, councilId))?.version).toBe(0)
})

test('a căn cứ or Nơi nhận that names a field which is not there is refused with the paper and the line', async () => {
  const { call, councilId } = await aScene({ until: 'preparing' })
  const data = signed('Lò Thị Mẩy')
  const grounds = { ...data.grounds, submission: 'Luật\nQuyết định {số của ai}' }
  expect(await call('setCouncilPapers', { councilId, baseVersion: 0, data: { ...data, grounds } })).toEqual({
    ok: false,
    error: { code: 'BAD_WORDING', paper: 'submission', part: 'grounds', mistakes: [{ line: 2, field: 'số của ai', mistake: 'unknown' }] }
  })
})

test('a wording is looked at over the data of the session named, or of the newest, before it is kept', async () => {
  const papers: string[] = []
  const openPaper = async ({ html }: { html: string }) => (papers.push(html), `/paper/${papers.length}`)
  const { play, councilId, sessionId } = await aScene({ openPaper })
  const look = { councilId, kind: 'minutes', wording: own('CÂU CHỮ CỦA HỘI ĐỒNG THỬ') } as const
  const urls = [await play('previewWording', { ...look, sessionId }), await play('previewWording', { ...look, sessionId: null })]
  expect(urls.map(({ url }) => url)).toEqual(['/paper/1', '/paper/2'])
  for (const html of papers) expect(html).toContain('CÂU CHỮ CỦA HỘI ĐỒNG THỬ')
})

test.each(decreeKindKeys)('the paper “%s” is shown in its shipped wording over a session that only begins', async (kind) => {
  const papers: string[] = []
  const { play, councilId } = await aScene({ openPaper: async ({ html }) => (papers.push(html), '/paper'), until: 'preparing' })
  expect(await play('previewWording', { councilId, kind, wording: shippedWording(kind), sessionId: null })).toMatchObject({ url: '/paper' })
  expect(papers[0]).not.toMatch(/undefined|NaN|\[object/)
})

test('without a session, or without a product that the paper could be about, there is nothing to show and no failure', async () => {
  const desk = aDesk()
  const { councilId } = await desk.play('createCouncil', { ...council, rules: rulesWith() })
  const look = { councilId, wording: 'Một dòng', sessionId: null }
  const none = await desk.play('previewWording', { ...look, kind: 'minutes' })
  await desk.play('createSession', {
    councilId,
    name: 'Phiên trống',
    round: '',
    year: 2026,
    place: '',
    heldOn: null,
    mode: 'meeting',
    adviserPass: false
  })
  const empty = await desk.play('previewWording', { ...look, kind: 'certificate' })
  expect([none, empty]).toMatchObject([
    { url: null, mistakes: [] },
    { url: null, mistakes: [] }
  ])
})

test('a session of another council is not there for this one', async () => {
  const scene = await aScene({ until: 'preparing' })
  const { councilId } = await scene.play('createCouncil', { ...council, name: 'Hội đồng khác', rules: rulesWith() })
  const look = { councilId, kind: 'minutes', wording: 'Một dòng', sessionId: scene.sessionId } as const
  expect(await scene.call('previewWording', look)).toEqual({ ok: false, error: { code: 'NOT_FOUND', what: 'session' } })
})
