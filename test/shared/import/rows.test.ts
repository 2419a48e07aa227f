import { describe, expect, test } from 'vitest'
import { producerFields, productFields } from '../../../shared/contract/products.ts'
import { aSheet, type CellLike, readList } from './sheets.ts'

const head = ['STT', 'Tên sản phẩm', 'Chủ thể', 'Bộ sản phẩm']
const honey = ['1', 'Mật ong rừng', 'HTX Suối Mơ', '4']
/** One row under a head of the names, the set and one more title. */
const oneRow = (title: string, cell: CellLike) =>
  readList(
    aSheet([
      [...head, title],
      [...honey, cell]
    ])
  ).rows[0]
const problemsOf = (rows: readonly (readonly CellLike[])[], options = {}) =>
  readList(aSheet(rows), options).rows.map((row) => [
    row.row,
    row.severity,
    row.problems.map(({ field, code, facts }) => ({ field, code, facts }))
  ])

test('a whole row becomes values', () => {
  const titles = [
    ...head,
    'Loại hình',
    'Người đại diện',
    'SĐT',
    'Email',
    'Địa chỉ',
    'Xã',
    'Huyện cũ',
    'Tỉnh',
    'Hình thức đăng ký',
    'Hạng sao hiện tại',
    'Mã sản phẩm',
    'Điểm tự đánh giá',
    'Ghi chú'
  ]
  const cells = [
    '1',
    ' Mật ong\nrừng ',
    'HTX Suối Mơ',
    '4. Mật ong, mật khác và nông sản thực phẩm khác',
    'Hợp tác xã',
    'Trần Thị Bé',
    '0912 345 678',
    'suoimo@example.vn',
    'Thôn 2',
    'Xã Suối Mơ',
    'Huyện Đá',
    'Lâm Đồng',
    'Nâng hạng',
    '3 sao',
    '68.24712.01.2026',
    '72',
    'gửi mẫu sau'
  ]
  expect(readList(aSheet([titles, cells]))).toEqual({
    kind: 'products',
    skipped: [],
    rows: [
      {
        row: 2,
        problems: [],
        values: {
          productName: 'Mật ong rừng',
          set: 4,
          form: 'upgrade',
          currentStar: 3,
          code: '68.24712.01.2026',
          selfScore: 72,
          producerName: 'HTX Suối Mơ',
          producerKind: 'cooperative',
          representative: 'Trần Thị Bé',
          phone: '0912345678',
          email: 'suoimo@example.vn',
          address: 'Thôn 2',
          commune: 'Xã Suối Mơ',
          oldDistrict: 'Huyện Đá',
          province: 'Lâm Đồng',
          note: 'gửi mẫu sau'
        }
      }
    ]
  })
})

describe('single cells', () => {
  test.each([
    ['SĐT', '0912.345.678', 'phone', '0912345678', undefined],
    ['SĐT', 912345678, 'phone', '0912345678', 'PHONE_ZERO_RESTORED'],
    ['SĐT', '+84 912 345 678', 'phone', '0912345678', undefined],
    ['SĐT', 84912345678, 'phone', '0912345678', undefined],
    ['SĐT', '0912345678/ 987654321', 'phone', '0912345678; 0987654321', 'PHONE_ZERO_RESTORED'],
    ['SĐT', '(0263) 3822 311', 'phone', '02633822311', undefined],
    ['SĐT', 'gặp anh Nam', 'phone', 'gặp anh Nam', 'PHONE_ODD'],
    ['SĐT', '12345', 'phone', '12345', 'PHONE_ODD'],
    ['Email', 'khong co', 'email', 'khong co', 'EMAIL_ODD'],
    ['Điểm tự đánh giá', '92', 'selfScore', 92, undefined],
    ['Điểm tự đánh giá', '92,0 điểm', 'selfScore', 92, undefined],
    ['Điểm tự đánh giá', '85/100', 'selfScore', 85, undefined],
    ['Điểm tự đánh giá', '92,35', 'selfScore', undefined, 'SELF_SCORE_NOT_WHOLE'],
    ['Điểm tự đánh giá', 92.35, 'selfScore', undefined, 'SELF_SCORE_NOT_WHOLE'],
    ['Điểm tự đánh giá', '120', 'selfScore', undefined, 'SELF_SCORE_RANGE'],
    ['Điểm tự đánh giá', 'khá', 'selfScore', undefined, 'SELF_SCORE_UNKNOWN'],
    ['Hạng sao', 4, 'currentStar', 4, undefined],
    ['Hạng sao', 'Hạng 5 sao', 'currentStar', 5, undefined],
    ['Hạng sao', '★★★', 'currentStar', 3, undefined],
    ['Hạng sao', '***', 'currentStar', 3, undefined],
    ['Hạng sao', '0', 'currentStar', undefined, undefined],
    ['Hạng sao', 'Chưa', 'currentStar', undefined, undefined],
    ['Hạng sao', '2 sao', 'currentStar', undefined, undefined],
    ['Hạng sao', 'vàng', 'currentStar', undefined, 'STAR_UNKNOWN'],
    ['Hình thức đăng ký', 'Đăng ký lần đầu', 'form', 'first', undefined],
    ['Hình thức đăng ký', 'NÂNG HẠNG', 'form', 'upgrade', undefined],
    ['Hình thức đăng ký', 'Đánh giá, phân hạng lại', 'form', 'reevaluation', undefined],
    ['Hình thức đăng ký', 'lần đầu / nâng hạng', 'form', undefined, 'FORM_UNKNOWN'],
    ['Loại hình', 'THT', 'producerKind', 'cooperativeGroup', undefined],
    ['Loại hình', 'Công ty TNHH', 'producerKind', 'company', undefined],
    ['Loại hình', 'Hộ SXKD', 'producerKind', 'household', undefined],
    ['Loại hình', 'Trang trại', 'producerKind', 'farm', undefined],
    ['Loại hình', 'gì đó', 'producerKind', 'cooperative', 'KIND_UNKNOWN'],
    ['Xã', { text: '#N/A', kind: 'error' as const }, 'commune', undefined, 'CELL_IS_ERROR'],
    ['Xã', 'Xã Su?i Mơ', 'commune', 'Xã Su?i Mơ', 'BROKEN_LETTERS'],
    ['Xã', 'Xã Su\uFFFDi', 'commune', 'Xã Su\uFFFDi', 'BROKEN_LETTERS'],
    ['Ghi chú', 'Có mẫu chưa? Rồi', 'note', 'Có mẫu chưa? Rồi', undefined]
  ])('%s: %o', (title, cell, field, value, code) => {
    const row = oneRow(title, cell)
    expect([row?.values[field as 'phone'], row?.problems.map((one) => [one.field, one.code])]).toEqual([value, code ? [[field, code]] : []])
  })

  test('the kind of a producer is taken from the name where that begins with it; people named Hồ are no household', () => {
    const rows = ['HTX A', 'Tổ hợp tác B', 'CÔNG TY TNHH C', 'Hộ kinh doanh D', 'Hồ Văn E', 'Cơ sở G'].map((name, at) => [
      String(at + 1),
      `Chè ${at}`,
      name,
      '11'
    ])
    expect(readList(aSheet([head, ...rows])).rows.map((row) => row.values.producerKind)).toEqual([
      'cooperative',
      'cooperativeGroup',
      'company',
      'household',
      undefined,
      undefined
    ])
  })

  test('columns to tick give the form; two ticks give none', () => {
    const titles = [...head, 'Lần đầu', 'Nâng hạng', 'Đánh giá lại']
    const rows = [
      ['x', '', ''],
      ['', 'X', ''],
      ['', '', '✓'],
      ['x', 'x', ''],
      ['', '', '']
    ].map((ticks, at) => [String(at + 1), `Chè ${at}`, 'HTX A', '11', ...ticks])
    const list = readList(aSheet([titles, ...rows]))
    expect(list.rows.map((row) => [row.values.form, row.problems.map((one) => one.code)])).toEqual([
      ['first', []],
      ['upgrade', []],
      ['reevaluation', []],
      [undefined, ['FORM_UNKNOWN']],
      [undefined, []]
    ])
  })
})

describe('errors and warnings of a row', () => {
  test('a missing name of product or producer is an error, and the other rows stay good', () => {
    expect(problemsOf([head, ['1', '', 'HTX A', '4'], ['2', 'Chè', '', '11'], honey])).toEqual([
      [2, 'error', [{ field: 'productName', code: 'NAME_MISSING', facts: {} }]],
      [3, 'error', [{ field: 'producerName', code: 'PRODUCER_MISSING', facts: {} }]],
      [4, undefined, []]
    ])
  })

  test('a formula error instead of a name is an error of its own', () => {
    const lost = { text: '#REF!', kind: 'error' as const }
    expect(problemsOf([head, ['1', lost, 'HTX A', '4']])[0]?.slice(1)).toEqual([
      'error',
      [
        { field: 'productName', code: 'NAME_MISSING', facts: {} },
        { field: 'productName', code: 'NAME_IS_ERROR', facts: { text: '#REF!' } }
      ]
    ])
  })

  test('a set that is missing, unknown, only a group, several or contradictory is an error that names what it could be', () => {
    const sets = ['', 'Thảo dược', 'Đồ uống', 'Mật ong', '5. Rượu trắng']
    expect(
      problemsOf([head, ...sets.map((set, at) => [String(at + 1), `Sản phẩm ${at}`, 'HTX A', set])]).map(([, severity, problems]) => [
        severity,
        problems
      ])
    ).toEqual([
      ['error', [{ field: 'set', code: 'SET_MISSING', facts: {} }]],
      ['error', [{ field: 'set', code: 'SET_UNKNOWN', facts: { text: 'Thảo dược' } }]],
      ['error', [{ field: 'set', code: 'SET_ONLY_GROUP', facts: { text: 'Đồ uống', candidates: '14, 15, 16, 17' } }]],
      ['error', [{ field: 'set', code: 'SET_AMBIGUOUS', facts: { text: 'Mật ong', candidates: '4, 8' } }]],
      ['error', [{ field: 'set', code: 'SET_CONFLICT', facts: { text: '5. Rượu trắng', number: 5, named: 14 } }]]
    ])
  })

  test('a default set settles rows without one, warns where the row said something else, and never contradicts a group or a name', () => {
    const sets = ['', 'Thảo dược', 'Đồ uống', 'Sinh vật cảnh', '5. Rượu trắng', '4']
    const list = readList(aSheet([head, ...sets.map((set, at) => [String(at + 1), `Sản phẩm ${at}`, 'HTX A', set])]), { defaultSet: 17 })
    expect(list.rows.map((row) => [row.values.set, row.severity, row.problems.map((one) => one.code)])).toEqual([
      [17, undefined, []],
      [17, 'warning', ['SET_BY_DEFAULT']],
      [17, 'warning', ['SET_BY_DEFAULT']],
      [undefined, 'error', ['SET_ONLY_GROUP']],
      [undefined, 'error', ['SET_CONFLICT']],
      [4, undefined, []]
    ])
  })

  test('the same product of the same producer, case and place of tones aside, is a warning that names the first row; other marks are another product', () => {
    const rows = [
      honey,
      ['2', 'mật ong  RỪNG', 'htx suối mơ', '4'],
      ['3', 'Mật ong rừng', 'HTX Khác', '4'],
      ['4', 'Mật ông rừng', 'HTX Suối Mơ', '4']
    ]
    expect(problemsOf([head, ...rows])).toEqual([
      [2, undefined, []],
      [3, 'warning', [{ field: 'productName', code: 'DUPLICATE_ROW', facts: { firstRow: 2 } }]],
      [4, undefined, []],
      [5, undefined, []]
    ])
  })

  test('names that are numbers or dates are shown as odd', () => {
    const row = oneRow('Ghi chú', '')
    expect(row?.problems).toEqual([])
    expect(problemsOf([head, ['1', { text: '2026-11-05', kind: 'date' as const }, 'HTX A', '4']])[0]?.slice(1)).toEqual([
      'warning',
      [{ field: 'productName', code: 'NOT_TEXT', facts: { text: '2026-11-05' } }]
    ])
  })

  test('too long a text is an error at the very length where the contract refuses it', () => {
    const titles: Record<string, { title: string; schema: { safeParse(value: unknown): { success: boolean } }; max: number }> = {
      address: { title: 'Địa chỉ', schema: producerFields.address, max: 300 },
      code: { title: 'Mã sản phẩm', schema: productFields.code, max: 60 },
      note: { title: 'Ghi chú', schema: productFields.note, max: 4000 }
    }
    for (const { title, schema, max } of Object.values(titles)) {
      const codes = [max, max + 1].map((length) => oneRow(title, 'ạ'.repeat(length))?.problems.map((one) => one.code))
      expect([codes, schema.safeParse('ạ'.repeat(max)).success, schema.safeParse('ạ'.repeat(max + 1)).success]).toEqual([
        [[], ['TOO_LONG']],
        true,
        false
      ])
    }
  })

  test('a text that the reader cut is an error', () => {
    expect(oneRow('Ghi chú', { text: 'a'.repeat(2000), kind: 'text', cut: true })?.problems).toEqual([
      { field: 'note', code: 'TOO_LONG', severity: 'error', facts: { length: 2000, max: 4000 } }
    ])
  })
})

describe('text in old codes', () => {
  const old = { text: 'MËt ong', kind: 'text' as const, legacy: { encoding: 'TCVN3' as const, proposal: 'Mật ong' } }
  const vni = { text: 'Hôïp taùc xaõ', kind: 'text' as const, legacy: { encoding: 'VNI' as const, proposal: 'Hợp tác xã' } }

  test('is a warning with the proposal, and stays as it is', () => {
    const [row] = readList(aSheet([head, ['1', old, vni, '4']])).rows
    expect([row?.values.productName, row?.problems]).toEqual([
      'MËt ong',
      [
        { field: 'producerName', code: 'LEGACY_VNI', severity: 'warning', facts: { text: 'Hôïp taùc xaõ', proposal: 'Hợp tác xã' } },
        { field: 'productName', code: 'LEGACY_TCVN3', severity: 'warning', facts: { text: 'MËt ong', proposal: 'Mật ong' } }
      ]
    ])
  })

  test('is converted when a person says so', () => {
    const [row] = readList(aSheet([head, ['1', old, vni, '4']]), { convertLegacy: true }).rows
    expect([row?.values.productName, row?.values.producerName, row?.values.producerKind, row?.problems]).toEqual([
      'Mật ong',
      'Hợp tác xã',
      'cooperative',
      []
    ])
  })
})

test('a list of producers alone is read without asking for products or sets', () => {
  const list = readList(
    aSheet([
      ['TT', 'Tên chủ thể', 'SĐT'],
      ['1', 'HTX A', '0912345678'],
      ['2', 'HTX A', ''],
      ['', 'Tổng cộng', '']
    ])
  )
  expect([
    list.kind,
    list.rows.map((row) => [row.values.producerName, row.problems.map((one) => one.code)]),
    list.skipped.map((one) => one.why)
  ]).toEqual([
    'producers',
    [
      ['HTX A', []],
      ['HTX A', ['DUPLICATE_ROW']]
    ],
    ['TOTAL']
  ])
})

test('an address in two columns is joined', () => {
  const sheet = aSheet([
    ['Tên sản phẩm', 'Chủ thể', 'Thôn', 'Địa chỉ'],
    ['Chè', 'HTX A', 'Thôn 2', 'Xã B']
  ])
  const list = readList(sheet, { defaultSet: 11 }, { 1: 'productName', 2: 'producerName', 3: 'address', 4: 'address' })
  expect(list.rows[0]?.values.address).toBe('Thôn 2, Xã B')
})
