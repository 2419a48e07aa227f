import { expect, test } from 'vitest'
import { decreePaper } from '../../../shared/papers/decree/build.ts'
import { checkWording, fieldsOfKind, shippedWording } from '../../../shared/papers/decree/index.ts'
import { money, moneyWords, numberWords } from '../../../shared/papers/decree/number-words.ts'
import { decreeKindKeys } from '../../../shared/papers/kinds.ts'
import { anEntry, facts, made, words } from './facts.ts'

test.each(decreeKindKeys)('the shipped wording of %s has no mistake', (kind) =>
  expect(checkWording(kind, shippedWording(kind))).toEqual([])
)

test.each(decreeKindKeys)('every field of %s has a name of its own and says what it is', (kind) => {
  const fields = fieldsOfKind(kind)
  expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length)
  for (const { about } of fields) expect(about).toMatch(/^["\p{Lu}\d].*\.$/u)
})

test('mistakes are told with their line and field', () => {
  const wording = 'Kính gửi: {người quyết định}.\n\n{không có}\nNgày {ngày họp\nXem {bảng kết quả} sau\n{{tên phiên}}\nthừa}'
  expect(checkWording('minutes', wording)).toEqual([
    { line: 3, field: 'không có', mistake: 'unknown' },
    { line: 4, field: 'ngày họp', mistake: 'unclosed' },
    { line: 5, field: 'bảng kết quả', mistake: 'notAlone' },
    { line: 6, field: '', mistake: 'unclosed' },
    { line: 6, field: '', mistake: 'unclosed' },
    { line: 7, field: 'thừa', mistake: 'unclosed' }
  ])
})

test('a field is known in capitals, with more spaces and in decomposed letters', () =>
  expect(checkWording('minutes', `{ TÊN  phiên }\n${'{địa điểm họp}'.normalize('NFD')}`)).toEqual([]))

test('a product whose name holds a field is printed as it is named', () => {
  const entry = anEntry({ productName: 'Bánh {tên phiên} (loại "{{A}}") [1]' })
  const { papers } = decreePaper('appraisal', facts({ entries: [entry] }), { entryId: 'e1' }, 'Sản phẩm: {tên sản phẩm}.', made)
  expect(words(papers[0]!)).toContain('Sản phẩm: Bánh {tên phiên} (loại "{{A}}") [1].')
})

test('a missing value is dots on the paper and stands once in the list of what is missing', () => {
  const given = facts()
  const session = { ...given.session, place: '' }
  const { papers, missing } = decreePaper('invitation', { ...given, session }, {}, 'Tại {địa điểm họp}.\nLại tại {địa điểm họp}.', made)
  expect(missing).toEqual(['số văn bản', 'ngày văn bản', 'địa điểm họp'])
  expect(words(papers[0]!)).toContain('Tại ……\nLại tại ……\n')
})

test('words of the secretary stand where the wording has them, a line a paragraph, and leave nothing where there are none', () => {
  const given = facts()
  const typed = { ...given.sessionData, words: { ...given.sessionData.words, report: 'Câu một.\n\nCâu {hai}.' } }
  const wording = 'Trước.\n{ý kiến bổ sung}\nSau.'
  expect(words(decreePaper('report', { ...given, sessionData: typed }, {}, wording, made).papers[0]!)).toContain(
    'Trước.\nCâu một.\nCâu {hai}.\nSau.'
  )
  expect(words(decreePaper('report', given, {}, wording, made).papers[0]!)).toContain('Trước.\nSau.')
})

test('lines look as the decree has them by how they begin', () => {
  const wording = 'Căn cứ Luật thử;\nQUYẾT ĐỊNH:\nĐiều 1. Nội dung.\nI. PHẦN\nKính gửi: Ai.\n{tên sản phẩm}'
  const entry = anEntry({ productName: 'GẠO THƠM' })
  const blocks = decreePaper('withdrawal', facts({ entries: [entry] }), { entryId: 'e1' }, wording, made).papers[0]!.blocks.slice(2, -1)
  expect(blocks).toEqual([
    { kind: 'paragraph', runs: [{ text: 'Căn cứ Luật thử;', italic: true }], indent: true },
    { kind: 'paragraph', runs: [{ text: 'QUYẾT ĐỊNH:', bold: true }], align: 'center', keep: true },
    { kind: 'paragraph', runs: [{ text: 'Điều 1.', bold: true }, ' Nội dung.'], indent: true },
    { kind: 'paragraph', runs: [{ text: 'I. PHẦN', bold: true }], indent: true, keep: true },
    { kind: 'paragraph', runs: ['Kính gửi: Ai.'], align: 'center' },
    { kind: 'paragraph', runs: ['GẠO THƠM'], indent: true }
  ])
})

test.each([
  [0, 'không'],
  [4, 'bốn'],
  [10, 'mười'],
  [15, 'mười lăm'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [95, 'chín mươi lăm'],
  [101, 'một trăm linh một'],
  [204, 'hai trăm linh tư'],
  [1005, 'một nghìn không trăm linh năm'],
  [2_000_010, 'hai triệu không trăm mười'],
  [1_000_000_000, 'một tỷ'],
  [1_470_000_000, 'một tỷ bốn trăm bảy mươi triệu'],
  [21_005_000_000, 'hai mươi mốt tỷ không trăm linh năm triệu'],
  [1_500_000_000_000, 'một nghìn năm trăm tỷ']
])('%i in words', (value, said) => expect(numberWords(value)).toBe(said))

test('money is printed in figures with dots and in words that begin with a capital', () => {
  expect([1_470_000_000, 0].map((amount) => [money(amount), moneyWords(amount)])).toEqual([
    ['1.470.000.000 đồng', 'Một tỷ bốn trăm bảy mươi triệu đồng'],
    ['0 đồng', 'Không đồng']
  ])
})
