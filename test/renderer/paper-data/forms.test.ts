import { expect, test } from 'vitest'
import { formOf as councilForm, sentOf as councilSent } from '../../../renderer/desk/council/papers/papers-form.ts'
import { entryField, formOf, readClock, sentOf } from '../../../renderer/desk/session/paper-data/session-form.ts'
import { merge } from '../../../renderer/state/draft.ts'
import { mistakeWords } from '../../../renderer/text/paper-data.ts'
import type { WordingMistake } from '../../../shared/errors.ts'
import { blankEntryPapers } from '../../../shared/papers/blank-entry.ts'
import { defaultCouncilPapers, defaultSessionPapers } from '../../../shared/papers/decree/defaults.ts'

const [one, two] = ['7b0f0f43-3d4b-4a53-9a68-0d0f8f5d7a01', '7b0f0f43-3d4b-4a53-9a68-0d0f8f5d7a02'] as const

test.each([
  ['8:30', '08:30'],
  ['8h30', '08:30'],
  ['8 giờ 05 phút', '08:05'],
  ['14.05', '14:05'],
  ['0830', '08:30'],
  ['8h', '08:00'],
  ['23:59', '23:59'],
  ['', ''],
  ['  ', '']
])('the time typed as “%s” is read as “%s”', (typed, time) => expect(readClock(typed)).toBe(time))

test.each(['25h', '8:60', '24:00', 'sáng', '8:3', '8:300', '-8:00', '12345'])('“%s” is no time of day', (typed) =>
  expect(readClock(typed)).toBeUndefined()
)

test('a council’s data go through their form unchanged', () => {
  const data = defaultCouncilPapers({ level: 'province', superiorBody: 'Ủy ban nhân dân tỉnh An Bình' })
  expect(councilSent(councilForm(data))).toEqual(data)
})

test('a session’s data go through their form unchanged, and a product of which nothing is said is not sent', () => {
  const data = {
    ...defaultSessionPapers(),
    guests: 'Bà Đặng Thị Kim Hoa',
    each: { ...defaultSessionPapers().each, communeNotice: { 'xã Hòa Bình': { number: '08', date: null } } },
    entries: { [one]: { ...blankEntryPapers, request: 'Sửa nhãn' } }
  }
  expect(sentOf(formOf(data, [one, two]), [one, two])).toEqual(data)
})

test('two people who write of two products at once both keep what they wrote', () => {
  const base = formOf(defaultSessionPapers(), [one, two])
  const mine = { ...base, [entryField(one)]: { ...blankEntryPapers, request: 'của tôi' } }
  const theirs = { ...base, [entryField(two)]: { ...blankEntryPapers, request: 'của người khác' } }
  const { entries } = sentOf(merge(base, mine, theirs), [one, two])
  expect([entries[one]?.request, entries[two]?.request]).toEqual(['của tôi', 'của người khác'])
})

test.each<[WordingMistake, string]>([
  [{ line: 3, field: 'tên phien', mistake: 'unknown' }, 'Dòng 3: không có trường {tên phien}'],
  [{ line: 3, field: '', mistake: 'unknown' }, 'Dòng 3: dấu { } còn trống'],
  [{ line: 4, field: 'không đóng', mistake: 'unclosed' }, 'Dòng 4: dấu { } thiếu một nửa, gần chữ “không đóng”'],
  [{ line: 5, field: 'bảng kết quả', mistake: 'notAlone' }, 'Dòng 5: {bảng kết quả} là bảng nên phải đứng riêng một dòng']
])('%o is said as “%s”', (mistake, words) => expect(mistakeWords(mistake)).toBe(words))
