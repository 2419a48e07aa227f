import { describe, expect, test } from 'vitest'
import { problemsOf } from '../../../shared/criteria/check.ts'
import { allCriteria, leaves, setNo, sets } from './sets.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
const maxima = (parts: readonly { max: number }[]) => sum(parts.map((part) => part.max))
const numbersWhere = (holds: (set: (typeof sets)[number]) => boolean) => sets.filter(holds).map((set) => set.no)

test('the 26 sets of Phụ lục II are there, each once, by number, each citing the decision', () => {
  expect(sets.map((set) => set.no)).toEqual(Array.from({ length: 26 }, (_, place) => place + 1))
  expect(new Set(sets.map((set) => set.id)).size).toBe(26)
  expect(new Set(sets.map((set) => JSON.stringify(set.decision)))).toEqual(
    new Set([
      JSON.stringify({
        number: '26/2026/QĐ-TTg',
        date: '2026-05-22',
        annex: 'Phụ lục II',
        cited: '26/2026/QĐ-TTg (22/05/2026), Phụ lục II'
      })
    ])
  )
})

describe.each(sets.map((set) => ({ no: set.no, name: set.name, set })))('set $no, $name', ({ set }) => {
  test('has parts A, B, C of 40, 25 and 35 points, 100 in all', () => {
    expect(set.parts.map((part) => [part.code, part.max])).toEqual([
      ['A', 40],
      ['B', 25],
      ['C', 35]
    ])
    expect(set.totalPrinted).toBe(100)
  })

  test('adds up from sub-criteria to criteria to sections to parts', () => {
    for (const part of set.parts) {
      expect([part.code, maxima(part.sections)]).toEqual([part.code, part.max])
      for (const section of part.sections) {
        expect([section.code, maxima(section.criteria)]).toEqual([section.code, section.max])
        for (const { code, max, criteria } of section.criteria) {
          if (criteria) expect([code, maxima(criteria)]).toEqual([code, max])
        }
      }
    }
    expect(sum(leaves(set).map((criterion) => criterion.max))).toBe(100)
  })

  test('has options that reach the maximum of their criterion and never pass it, or is binary with one point', () => {
    const reached = leaves(set).map(({ code, options, binary }) => [
      code,
      binary ? 1 : Math.max(...options.map((option) => option.points)),
      Boolean(binary) !== options.length > 0
    ])
    expect(reached).toEqual(leaves(set).map(({ code, max }) => [code, max, true]))
  })

  test('never names two sections or two criteria by one code, and numbers the options of each criterion 1, 2, 3', () => {
    const codes = allCriteria(set).map((criterion) => criterion.code)
    const sectionCodes = set.parts.flatMap((part) => part.sections.map((section) => section.code))
    expect(new Set(codes).size).toBe(codes.length)
    expect(new Set(sectionCodes).size).toBe(sectionCodes.length)
    for (const { options } of allCriteria(set)) expect(options.map((option) => option.key)).toEqual(options.map((_, place) => place + 1))
  })

  test('gives more points, never fewer, from option to option within a case, and higher stars only to more points', () => {
    for (const { code, options } of leaves(set)) {
      for (const words of ['a', 'b', undefined]) {
        const points = options.filter((option) => option.case === words).map((option) => option.points)
        expect([code, points]).toEqual([code, points.toSorted((a, b) => a - b)])
      }
      const starred = options.flatMap(({ minStar, points }) => (minStar ? [{ minStar, points }] : []))
      for (const [place, option] of starred.entries()) {
        const before = starred[place - 1]
        if (before) expect([code, option.minStar > before.minStar && option.points > before.points]).toEqual([code, true])
      }
    }
  })

  test('is composed text without stray space', () => {
    const text = JSON.stringify(set)
    expect(text).toBe(text.normalize('NFC'))
    for (const { title, note, options } of allCriteria(set)) {
      for (const words of [title, note, ...options.flatMap((option) => [option.label, option.note])]) expect(words).toBe(words?.trim())
    }
  })

  test('passes the check that the app makes when it loads it', () => expect(problemsOf(set)).toEqual([]))
})

test('the 26 forms hold 787 scorable criteria, 2535 printed options and 575 star marks', () => {
  const options = sets.flatMap((set) => leaves(set).flatMap((criterion) => criterion.options))
  expect({
    criteria: sum(sets.map((set) => leaves(set).length)),
    options: options.length,
    stars: options.filter((option) => option.minStar).length,
    binary: sum(sets.map((set) => leaves(set).filter((criterion) => criterion.binary).length)),
    withoutZero: sets.flatMap(leaves).filter((criterion) => !criterion.binary && criterion.options.every((option) => option.points > 0))
      .length
  }).toEqual({ criteria: 787, options: 2535, stars: 575, binary: 22, withoutZero: 378 })
})

test('the bilingual label is the only criterion without options: 2.4 in sets 1 to 20, 2.3 in sets 21 and 22', () => {
  const found = sets.flatMap((set) =>
    leaves(set)
      .filter((criterion) => criterion.binary)
      .map(({ code, title }) => [set.no, code, title])
  )
  const title = 'Ghi nhãn hàng hóa có sử dụng song ngữ (Việt - Anh hoặc ngôn ngữ nước ngoài khác)'
  expect(found).toEqual(Array.from({ length: 22 }, (_, place) => [place + 1, place < 20 ? '2.4' : '2.3', title]))
})

test('set 26 alone lacks the exclusion line and the footnote on stars, and has the two cases in 8, 9 and 15', () => {
  expect(numbersWhere((set) => !set.conditions.some((condition) => condition.type === 'exclusion'))).toEqual([26])
  expect(numbersWhere((set) => !set.conditions.some((condition) => condition.type === 'starMarks'))).toEqual([26])
  expect(
    sets.flatMap((set) =>
      leaves(set)
        .filter((criterion) => criterion.cases)
        .map(({ code, options }) => [set.no, code, options.map((option) => option.case).join('')])
    )
  ).toEqual([
    [26, '8', 'aabb'],
    [26, '9', 'aabb'],
    [26, '15', 'aabb']
  ])
})

test('sub-criteria stand in sets 11 and 13 alone', () => {
  const heads = (no: number) => allCriteria(setNo(no)).flatMap((criterion) => ('criteria' in criterion ? criterion.code : []))
  expect(numbersWhere((set) => heads(set.no).length > 0)).toEqual([11, 13])
  expect([heads(11), heads(13)]).toEqual([
    ['6.1', '6.2'],
    ['6.1', '6.2']
  ])
})

/** RULES of the law, section 8, by hand: set, place, words that the Vietnamese line must hold. */
const listed: readonly (readonly [number, string | undefined, ...string[]])[] = [
  [1, '8', '*****', '22 bộ'],
  [3, '5.1', '(* * * *)'],
  [4, '1.2', '"Không được cấp giấy chứng nhận chất lượng"', 'để trống', '0 điểm'],
  [4, '7', '13', '"Có trên 2 chỉ tiêu"', '3 điểm'],
  [4, '4.1', '"đường dân gian hàng điện tử"', '"đường dẫn gian hàng điện tử"'],
  [5, '8', '"Sản Tiêu chuẩn sản phẩm"', '"Bản tiêu chuẩn sản phẩm"'],
  [7, '1.2', '"Không được cấp giấy chứng nhận chất lượng"', 'để trống', '0 điểm'],
  [7, '3.1', '1 điểm', '25 bộ', '2 điểm', 'PDF đã ký'],
  [8, '1.7', '"phế phẩm nông nghiệp"', '"phụ phẩm nông nghiệp"'],
  [10, '1.2', '"Không được cấp giấy chứng nhận chất lượng"', 'để trống', '0 điểm'],
  [10, '8', '"8 CÔNG BỐ CHẤT LƯỢNG SẢN PHẨM"'],
  [10, '3.5', '****', '24 bộ', 'PDF đã ký'],
  [11, '1.2', '"Không được cấp giấy chứng nhận chất lượng"', 'để trống', '0 điểm'],
  [11, '6.1.1', '11', '"Có rất ít tạp chất, chấp nhận được"', '1 điểm'],
  [16, '3.5', '"có đăng độc quyền kiểu dáng công nghiệp"', '"có Bằng độc quyền"'],
  [16, '5.3', '"giá trị độc trưng"', '"đặc trưng"'],
  [17, '5.3', '"giá trị độc trưng"', '"đặc trưng"'],
  [22, '2.1', '"truyền thông"', '"truyền thống"'],
  [23, '9', '"4" và "1"', '35 điểm'],
  [23, '6.2', '1 điểm', 'PDF đã ký'],
  [26, 'A', '(35 Điểm)', '40'],
  [26, undefined, '"Hồ sơ bị loại khi"', '3.4', '3.5'],
  // found by comparing the forms with each other
  [8, '6.1', '"lông, lông, len"'],
  [12, '1.4', '"sản lượng"', '"số lượng"'],
  [17, undefined, '"hoặc giấy phép sản xuất"', '"hoặc không có giấy phép sản xuất"'],
  [19, undefined, '"Bị loại khi"'],
  ...Array.from({ length: 22 }, (_, place) => [place + 1, place < 20 ? '2.4' : '2.3', 'song ngữ', 'Có = 1 điểm, không = 0 điểm'] as const)
]

test('every line to be compared with the signed copy is told in Vietnamese at its place, and no other', () => {
  const untold = listed.filter(([no, at, ...words]) => {
    const lines = setNo(no).anomalies.filter((anomaly) => anomaly.at === at)
    return lines.length !== 1 || words.some((word) => !lines[0]?.text.includes(word))
  })
  expect(untold).toEqual([])
  expect(sum(sets.map((set) => set.anomalies.length))).toBe(listed.length)
})

test('what was printed stays beside each mended number', () => {
  const options = sets.flatMap((set) =>
    allCriteria(set).flatMap(({ code, options }) =>
      options.flatMap(({ points, pointsPrinted }) => (pointsPrinted === undefined ? [] : [[set.no, code, points, pointsPrinted]]))
    )
  )
  expect(options).toEqual([
    [4, '1.2', 0, ''],
    [4, '7', 3, '13'],
    [7, '1.2', 0, ''],
    [10, '1.2', 0, ''],
    [11, '1.2', 0, ''],
    [11, '6.1.1', 1, '11']
  ])
  const sections = sets.flatMap((set) => set.parts.flatMap((part) => part.sections.filter((section) => section.maxPrinted !== undefined)))
  expect(sections.map((section) => [section.code, section.max, section.maxPrinted])).toEqual([['9', 4, '4 1']])
})
