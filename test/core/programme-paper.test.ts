import { expect, test } from 'vitest'
import type { BookSpec } from '../../electron/files/xlsx/spec.ts'
import type { FigureScope } from '../../shared/contract/figures.ts'
import type { ProgrammePaperData, ProgrammePaperKey } from '../../shared/contract/paper-data.ts'
import { contentText } from '../../shared/papers/content.ts'
import type { Paper } from '../../shared/papers/paper.ts'
import { ok } from '../../shared/result.ts'
import { rowsOf } from './dump.ts'
import { aDesk } from './make.ts'
import { aScene, conclude, giveSheets, go, nth, type Scene } from './scene.ts'

const year = (year: number): FigureScope => ({ kind: 'year', year, until: null })

/** One product recognised on 01/12/2026 and rewarded, with what Word and Excel were given last. */
async function aRewarded() {
  const papers: Paper[][] = []
  const books: BookSpec[] = []
  const desk = aDesk({
    writeWord: async (given) => (papers.push([...given]), new Uint8Array(1)),
    writeBook: async (spec) => (books.push(spec), ok({ bytes: new Uint8Array(1), checked: 1 }))
  })
  const scene = await aScene({ desk, scorers: 2, sets: [25] })
  await giveSheets(scene, 0, [60, 61])
  await go(scene, 'lockSession')
  await conclude(scene, 0)
  await go(scene, 'concludeSession')
  await go(scene, 'issueSession')
  const amounts = { star3: 15_000_000, star4: 30_000_000, star5: 80_000_000, upgrade: 'whole', basis: '' } as const
  await scene.play('setRewardTable', { tableId: null, baseVersion: 0, from: '2026-01-01', ...amounts })
  scene.later(10 * 86_400_000)
  const printed = async (paper: ProgrammePaperKey, scope = year(2026)) => {
    await scene.play('savePaperWord', { paper: { kind: paper, scope } })
    await scene.play(paper === 'report' ? 'saveReport' : 'saveRewards', { scope })
    const word = nth(papers, papers.length - 1).map(contentText)
    return { word, excel: JSON.stringify(nth(nth(books, books.length - 1).sheets, 0)) }
  }
  return { scene, printed }
}

async function type({ play }: Scene, paper: ProgrammePaperKey, scope: FigureScope, more: Partial<ProgrammePaperData>) {
  const { version: baseVersion, data } = await play('getProgrammePaper', { paper, scope })
  return play('setProgrammePaper', { paper, scope, baseVersion, data: { ...data, ...more } })
}

test('a report bears number, day, căn cứ, Kính gửi, signer and Nơi nhận as typed, on paper, in its Phụ lục and in the workbook', async () => {
  const { scene, printed } = await aRewarded()
  const typed = {
    number: '5',
    date: '2026-12-02',
    place: 'An Bình',
    superior: 'Ủy ban nhân dân tỉnh An Bình',
    name: 'Sở Nông nghiệp và Môi trường',
    addressee: 'Ủy ban nhân dân tỉnh An Bình',
    grounds: 'Căn cứ Kế hoạch số 12/KH-UBND;\nCăn cứ Công văn số 3/UBND-NN',
    authority: 'KT. GIÁM ĐỐC',
    post: 'Phó Giám đốc',
    signer: 'Lê Văn Thử',
    recipients: 'Như trên\nLưu: VT, OCOP'
  }
  await type(scene, 'report', year(2026), typed)
  const { word, excel } = await printed('report')
  const lines = [
    'Số: 05/BC-SNNMT',
    'An Bình, ngày 02 tháng 12 năm 2026',
    'Kính gửi: Ủy ban nhân dân tỉnh An Bình.',
    'Căn cứ Kế hoạch số 12/KH-UBND;',
    'Căn cứ Công văn số 3/UBND-NN.',
    'KT. GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
    'Lê Văn Thử',
    '- Như trên;',
    '- Lưu: VT, OCOP.'
  ]
  for (const line of lines) expect(nth(word, 0)).toContain(line)
  expect(nth(word, 1)).toContain('(Kèm theo Báo cáo số 05/BC-SNNMT ngày 02 tháng 12 năm 2026 của Sở Nông nghiệp và Môi trường)')
  for (const line of lines.filter((one) => !one.startsWith('Căn cứ') && !one.startsWith('Kính gửi'))) expect(excel).toContain(line)
  expect((await scene.play('getReport', { scope: year(2026) })).missing).toEqual([])
})

test('before anything is typed the report leaves room for the pen, and says what is missing', async () => {
  const { scene, printed } = await aRewarded()
  const { word } = await printed('report')
  expect(nth(word, 0)).toMatch(/Số:\s{8,}\/BC-SNNMT/)
  expect(nth(word, 0)).toMatch(/ngày\s{8}tháng\s{8}năm/)
  expect((await scene.play('getReport', { scope: year(2026) })).missing).toEqual(expect.arrayContaining(['số văn bản', 'ngày văn bản']))
})

test('a list of rewards goes with a decision, and has a number of its own only where the office gives one', async () => {
  const { scene, printed } = await aRewarded()
  const blank = await printed('rewards')
  expect(nth(blank.word, 0)).not.toContain('Số:')
  expect(nth(blank.word, 0)).toMatch(/\(Kèm theo Quyết định số\s{9,}ngày\s{8}/)
  const enclosedIn = { paper: 'Quyết định', number: '1234/QĐ-UBND', date: '2026-12-03', by: 'Chủ tịch Ủy ban nhân dân tỉnh An Bình' }
  await type(scene, 'rewards', year(2026), { enclosedIn, number: '3', series: 'DS-SNNMT', date: '2026-12-03' })
  const { word, excel } = await printed('rewards')
  const line = '(Kèm theo Quyết định số 1234/QĐ-UBND ngày 03 tháng 12 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh An Bình)'
  for (const text of [nth(word, 0), excel]) {
    expect(text).toContain(line)
    expect(text).toContain('Số: 03/DS-SNNMT')
  }
})

test('what was typed stays with its scope; another scope begins with it but for number and day, and with the council’s data where those changed since', async () => {
  const { scene } = await aRewarded()
  await type(scene, 'report', year(2026), {
    number: '5',
    date: '2026-12-02',
    recipients: 'Như trên\nBan Chỉ đạo\nLưu: VT',
    signer: 'Người Cũ'
  })
  const next = () => scene.play('getProgrammePaper', { paper: 'report', scope: year(2027) })
  expect(await next()).toMatchObject({
    version: 0,
    data: { number: '', date: null, recipients: 'Như trên\nBan Chỉ đạo\nLưu: VT', signer: 'Người Cũ' }
  })
  const { version: baseVersion, data } = await scene.play('getCouncilPapers', { councilId: scene.councilId })
  const signers = { ...data.signers, advisory: { ...data.signers.advisory, name: 'Người Mới' } }
  await scene.play('setCouncilPapers', { councilId: scene.councilId, baseVersion, data: { ...data, signers } })
  expect((await next()).data).toMatchObject({ recipients: 'Như trên\nBan Chỉ đạo\nLưu: VT', signer: 'Người Mới' })
  const own = await scene.play('getProgrammePaper', { paper: 'report', scope: year(2026) })
  expect(own).toMatchObject({ version: 1, data: { number: '5', signer: 'Người Cũ' } })
  const stale = { paper: 'report' as const, scope: year(2026), baseVersion: 0, data: own.data }
  expect(await scene.call('setProgrammePaper', stale)).toMatchObject({ error: { code: 'STALE', current: 1 } })
  expect(rowsOf(scene, "select detail from log where what = 'setProgrammePaper'")).toHaveLength(1)
})
