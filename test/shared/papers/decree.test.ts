import { expect, test } from 'vitest'
import type { SessionPaperData } from '../../../shared/contract/paper-data.ts'
import { decreePaper } from '../../../shared/papers/decree/build.ts'
import { defaultCouncilPapers } from '../../../shared/papers/decree/defaults.ts'
import type { SessionFacts } from '../../../shared/papers/decree/facts.ts'
import { shippedWording } from '../../../shared/papers/decree/index.ts'
import { fieldValues } from '../../../shared/papers/decree/values.ts'
import { type DecreeKind, decreeKindKeys } from '../../../shared/papers/kinds.ts'
import { aMember, anEntry, concluded, facts, made, words } from './facts.ts'

function build(kind: DecreeKind, given: SessionFacts = facts(), target = {}) {
  return decreePaper(kind, given, target, shippedWording(kind), made)
}

function numbered(given: SessionFacts, kind: DecreeKind, number: string, date: string | null = null): SessionFacts {
  const sessionData: SessionPaperData = { ...given.sessionData, numbers: { ...given.sessionData.numbers, [kind]: { number, date } } }
  return { ...given, sessionData }
}

test.each([
  { situation: 'a number below 10 has a leading 0', number: '5', printed: 'Số: 05/BC-HĐOCOP' },
  { situation: 'a leading 0 is not doubled', number: '05', printed: 'Số: 05/BC-HĐOCOP' },
  { situation: 'a number of two digits stays', number: '12', printed: 'Số: 12/BC-HĐOCOP' },
  { situation: 'a number typed with its series stays', number: '7/BC-HĐ', printed: 'Số: 7/BC-HĐ' },
  { situation: 'no number yet is dots', number: '', printed: 'Số: ……/BC-HĐOCOP' }
])('$situation', ({ number, printed }) => expect(words(build('report', numbered(facts(), 'report', number)).papers[0]!)).toContain(printed))

test.each([
  ['2026-02-05', 'Thử, ngày 05 tháng 02 năm 2026'],
  ['2026-06-28', 'Thử, ngày 28 tháng 6 năm 2026'],
  ['2026-12-03', 'Thử, ngày 03 tháng 12 năm 2026']
])('the day %s has a leading 0 for days below 10 and for January and February only', (date, printed) =>
  expect(words(build('report', numbered(facts(), 'report', '1', date)).papers[0]!)).toContain(printed)
)

test('authority lines stand above the post, the post in the agency above the name', () => {
  const given = facts()
  const chair = { authority: 'TM. HỘI ĐỒNG\nKT. CHỦ TỊCH', councilPost: 'Phó Chủ tịch', agencyPost: 'Giám đốc Sở Thử', name: 'Thạch Sơn' }
  const councilData = { ...given.councilData, signers: { ...given.councilData.signers, chair } }
  expect(build('report', { ...given, councilData }).papers[0]!.blocks.at(-1)).toMatchObject({
    columns: [null, { posts: ['TM. HỘI ĐỒNG', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], agencyPost: 'Giám đốc Sở Thử', name: 'Thạch Sơn' }],
    recipients: ['- Như trên;', '- Thành viên Hội đồng;', '- Lưu: VT, Hồ sơ.']
  })
})

test('who signs a letter of the committee signs for it; the office in a decision stays the chairman where a deputy signs', () => {
  const given = facts()
  const decision = { authority: 'KT. CHỦ TỊCH', councilPost: '', agencyPost: 'Phó Chủ tịch', name: 'Thạch Sơn' }
  const deputy = { ...given, councilData: { ...given.councilData, signers: { ...given.councilData.signers, decision } } }
  expect(words(build('ministryLetter', deputy).papers[0]!)).toContain('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH')
  expect(words(build('recognition', deputy).papers[0]!)).toContain('\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THỬ\n')
})

test('căn cứ end with ";" and the last one with "."', () => {
  const given = facts()
  const grounds = { ...given.councilData.grounds, report: 'Căn cứ Một;\nCăn cứ Hai.\nCăn cứ số {quyết định thành lập Hội đồng}' }
  const { papers } = build('report', { ...given, councilData: { ...given.councilData, grounds } })
  expect(words(papers[0]!)).toContain('Căn cứ Một;\nCăn cứ Hai;\nCăn cứ số số 12/QĐ-UBND ngày 05 tháng 02 năm 2026.\n')
})

test('the list of the decision has 3 stars and more by star and mean, never 1 and 2 stars, those sent up or excluded', () => {
  const entries = [
    concluded('hai', 2, 'notRecognised', 80),
    concluded('ba thấp', 3, 'recognise', 110),
    concluded('ba cao', 3, 'recognise', 120),
    concluded('bốn', 4, 'recognise', 150),
    concluded('trình', 5, 'sendUp', 190),
    { ...concluded('loại', 4, 'recognise', 160), exclusion: { ground: 'forged', words: '' } }
  ]
  const [decision, annex] = build('recognition', facts({ entries })).papers
  expect(words(decision!)).toContain('cho 03 sản phẩm (01 sản phẩm 4 sao và 02 sản phẩm 3 sao), theo danh sách')
  const named = words(annex!).match(/Sản phẩm (hai|ba thấp|ba cao|bốn|trình|loại)|^I+\. .*$/gm)
  expect(named).toEqual([
    'I. Sản phẩm đạt 4 sao: 01 sản phẩm',
    'Sản phẩm bốn',
    'II. Sản phẩm đạt 3 sao: 02 sản phẩm',
    'Sản phẩm ba cao',
    'Sản phẩm ba thấp'
  ])
  expect(annex).toMatchObject({ orientation: 'landscape', numbering: 'decree' })
  expect(words(build('approval', facts({ entries })).papers[1]!)).toContain('Sản phẩm trình | Hợp tác xã Thử | Ấp 1, Xã Thử')
})

test('written opinions tell of sheets out and back, and of no attendance', () => {
  const given = facts({ quorum: null })
  const written: SessionFacts = {
    ...given,
    session: { ...given.session, mode: 'written' },
    sessionData: { ...given.sessionData, sentOn: '2026-02-01', backOn: '2026-03-09' }
  }
  const said = words(build('writtenMinutes', written).papers[0]!)
  expect(said).toContain('- Gửi phiếu lấy ý kiến: ngày 01 tháng 02 năm 2026.\n- Nhận phiếu cuối cùng: ngày 09 tháng 3 năm 2026.')
  expect(said).not.toMatch(/[Cc]ó mặt|Vắng/)
  expect(words(build('report', written).papers[0]!)).toContain(
    'Hội đồng đánh giá bằng hình thức lấy ý kiến bằng văn bản; gửi phiếu ngày 01 tháng 02 năm 2026, nhận phiếu cuối cùng ngày 09 tháng 3 năm 2026.'
  )
})

test('minutes name who is absent with the reason, and the vice chair who presides in the place of an absent chair', () => {
  const members = [
    aMember({ attendance: 'absent', absenceReason: 'đi công tác' }),
    aMember({ id: 'm2', post: 'viceChair', name: 'Nông Thị Hằng' }),
    aMember({ id: 'm3', post: 'secretary', name: 'Ksor Đức' })
  ]
  const quorum = { members: 3, present: 2, needed: 3, chairPresent: false, ok: false, article: 'Điều 6 Quy chế', known: true }
  const said = words(build('minutes', facts({ members, quorum })).papers[0]!)
  expect(said).toContain('Vắng: Lò Thị Mẩy (đi công tác).')
  expect(said).toContain('Không đủ điều kiện họp theo Điều 6 Quy chế: có mặt 02/03 thành viên, tối thiểu 03, Chủ tịch Hội đồng vắng mặt.')
  expect(said).toContain('Chủ trì (chủ tọa): Nông Thị Hằng, Phó Chủ tịch Hội đồng.')
})

test('communes stand in the order of the alphabet, Đ after D', () => {
  const communes = ['Xã Đông', 'Xã Dương', 'Xã Ân', 'Xã An', 'Phường Bình']
  const entries = communes.map((commune, place) => anEntry({ id: `e${place}`, commune }))
  const said = words(build('report', facts({ entries })).papers[0]!)
  expect(said.match(/^(Xã|Phường) .*?(?= \|)/gm)).toEqual(['Phường Bình', 'Xã An', 'Xã Ân', 'Xã Dương', 'Xã Đông'])
})

test('the notice names missed minima first, then where most points were lost, eight at most', () => {
  const criteria = Array.from({ length: 12 }, (_, place) => ({
    code: `1.${place + 1}`,
    title: `Tiêu chí ${place + 1}`,
    max: 5,
    sum: 10 - (place % 5),
    n: 2
  }))
  const minima = [
    { criterion: '1.1', star: 4, required: 5, meets: 0, n: 2, byRule: false, settled: null, met: false, title: 'Tiêu chí 1' }
  ] as const
  const entry = { ...concluded('e1', 3, 'recognise', 140), criteria, minima }
  const said = words(build('producerNotice', facts({ entries: [entry] }), { producer: 'Hợp tác xã Thử' }).papers[0]!)
  expect(said.match(/^1\.\d+(?=\. Tiêu chí)/gm)).toEqual(['1.1', '1.5', '1.10', '1.4', '1.9', '1.3', '1.8', '1.2'])
  expect(said).toContain('1.1. Tiêu chí 1 | 5 | 5,00 | Chưa đạt yêu cầu tối thiểu của hạng 4 sao')
})

test('a withdrawal gives its ground in the words of the law', () => {
  const data = {
    discussion: '',
    request: '',
    ballot: null,
    appraisal: '',
    withdrawalGround: 'đ',
    withdrawalWords: 'Xác nhận của xã.',
    certificateNumber: '06'
  } as const
  const said = words(build('withdrawal', facts({ entries: [anEntry({ data, previousStar: 3 })] }), { entryId: 'e1' }).papers[0]!)
  expect(said).toContain(
    'điểm đ khoản 1 Điều 8 Quyết định số 26/2026/QĐ-TTg: “Chủ thể OCOP không còn hoạt động sản xuất sản phẩm OCOP”.\nXác nhận của xã.'
  )
  expect(said).toContain('Thu hồi Giấy chứng nhận sản phẩm OCOP 3 sao, số 06,')
})

test.each(decreeKindKeys)('bad data never stop %s: a session of nothing prints, and says what is missing', (kind) => {
  const council = {
    ...facts().council,
    superiorBody: '',
    issuingBody: '',
    place: '',
    decisionNumber: '',
    decisionDate: null,
    decisionBy: ''
  }
  const empty = facts({
    council,
    councilData: defaultCouncilPapers({ level: 'central', superiorBody: '' }),
    members: [],
    entries: [],
    quorum: null
  })
  const { papers, missing } = build(kind, empty)
  expect(papers).toHaveLength(1)
  expect(missing).not.toEqual([])
  expect(words(papers[0]!)).not.toMatch(/(?<![Cc])[Hh]uyện|undefined|null|NaN/)
})

test('values for a template of a province hold every field, and lists of products and members', () => {
  const values = fieldValues('minutes', facts({ entries: [concluded('e1', 3, 'recognise', 141)] }), {})
  expect(values).toMatchObject({
    'tên phiên': 'Phiên thử',
    'sản phẩm': [{ 'tên sản phẩm': 'Sản phẩm e1', 'điểm trung bình': '70,50', 'hạng sao': '3 sao' }],
    'thành viên': [{ 'họ và tên': 'Lò Thị Mẩy' }, { 'họ và tên': 'Ksor Đức' }]
  })
  expect(values['diễn biến từng sản phẩm']).toContainEqual({ dòng: '- Hội đồng kết luận: đề nghị công nhận 3 sao.' })
})
