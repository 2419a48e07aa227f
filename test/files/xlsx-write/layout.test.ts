import { describe, expect, test } from 'vitest'
import {
  type BookSpec,
  type FormulaPart,
  readBack,
  type SheetSpec,
  WorkbookRefused,
  writeWorkbook
} from '../../../electron/files/xlsx-write.ts'
import { aBook, aCertificationList } from './make.ts'
import { attributes, sheetXml } from './unzip.ts'

const columnsOf = (...keys: string[]): SheetSpec['columns'] =>
  keys.map((key) => ({ key, title: key.toUpperCase(), width: 12, kind: 'text' }))
const codeOf = (book: BookSpec) =>
  writeWorkbook(book).then(
    () => 'written',
    (error: unknown) => (error instanceof WorkbookRefused ? error.code : String(error))
  )

describe('the table', () => {
  test('neighbouring columns of one group stand under one title, others reach over both head rows', async () => {
    const [sheet] = (await readBack(await writeWorkbook(aBook({ ...aCertificationList(2), above: [], below: [] })))).sheets
    expect(sheet?.merges).toEqual(expect.arrayContaining(['A1:A2', 'B1:B2', 'C1:C2', 'D1:G1', 'H1:H2', 'I1:I2']))
    expect(['D1', 'D2', 'G2', 'H1'].map((place) => sheet?.cells.get(place))).toEqual(['Điểm trung bình', 'A', 'Tổng', 'Hạng sao'])
  })

  test('a total’s label reaches up to its first figure, a group’s over the whole table', async () => {
    const rows: SheetSpec['rows'] = [
      { kind: 'group', text: 'I. Sản phẩm đạt 4 sao' },
      { kind: 'total', label: 'Cộng', cells: { c: 5 } },
      { kind: 'total', label: 'Ghi', cells: {} }
    ]
    const [sheet] = (await readBack(await writeWorkbook(aBook({ columns: columnsOf('a', 'b', 'c', 'd'), rows })))).sheets
    expect(sheet?.merges.toSorted()).toEqual(['A2:D2', 'A3:B3', 'A4:D4'])
    expect(sheet?.cells.get('C3')).toBe(5)
  })

  test('on paper text columns share what the page has left, figures keep their width', async () => {
    const columns: SheetSpec['columns'] = [
      { key: 'n', title: 'TT', width: 5, kind: 'center' },
      { key: 'a', title: 'Tên', width: 20, kind: 'text' },
      { key: 'b', title: 'Nơi', width: 10, kind: 'text' }
    ]
    const widths = async (purpose: 'paper' | 'data') => {
      const xml = await sheetXml(await writeWorkbook(aBook({ columns, rows: [], purpose })))
      return ['1', '2', '3'].map((column) => Number(attributes(xml, 'col', column).width))
    }
    expect(await widths('data')).toEqual([5, 20, 10])
    const [no = 0, name = 0, place = 0] = await widths('paper')
    expect(no).toBe(5)
    expect(name / place).toBeCloseTo(2, 1)
    // 165 mm of Nghị định 30/2020 are 77.9 digits.
    expect(no + name + place).toBeGreaterThan(75)
    expect(no + name + place).toBeLessThan(77.9)
  })

  test('a column too narrow for its figures is widened, so that no #### is printed', async () => {
    const columns: SheetSpec['columns'] = [
      { key: 'a', title: 'A', width: 2, kind: 'decimal' },
      { key: 'b', title: 'B', width: 2, kind: 'date' }
    ]
    const xml = await sheetXml(await writeWorkbook(aBook({ columns, rows: [{ cells: { a: 1234567.891, b: '2026-11-05' } }] })))
    expect(Number(attributes(xml, 'col', '1').width)).toBeGreaterThan(11)
    expect(Number(attributes(xml, 'col', '2').width)).toBeGreaterThan(10)
  })

  test('no word of a title is cut in two', async () => {
    const columns: SheetSpec['columns'] = [{ key: 'a', title: 'Nguyễn Thị Phương', width: 3, kind: 'center' }]
    const xml = await sheetXml(await writeWorkbook(aBook({ columns, rows: [] })))
    // "Phương" in bold 12 is some 43 points, 7 digits, and the cell has edges.
    expect(Number(attributes(xml, 'col', '1').width)).toBeGreaterThan(7.5)
    expect(Number(attributes(xml, 'row', '1').ht)).toBeLessThan(3 * 17)
  })

  test.each([
    { situation: 'many columns', widths: [5, 20, 15, 8, 8, 8, 8] },
    { situation: 'three columns, one of them at the wrong place', widths: [5, 25, 20] },
    { situation: 'two columns', widths: [30, 30] }
  ])('Quốc hiệu stands on one line over $situation', async ({ widths }) => {
    const columns = widths.map((width, i) => ({
      key: `${i}`,
      title: '',
      width,
      kind: i === 0 && widths.length > 2 ? ('center' as const) : ('text' as const)
    }))
    const left = [{ text: 'UBND TỈNH X', size: 13 }]
    const right = [{ text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 13, bold: true }]
    const xml = await sheetXml(await writeWorkbook(aBook({ purpose: 'paper', columns, rows: [], above: [{ kind: 'pair', left, right }] })))
    expect(Number(attributes(xml, 'row', '1').ht)).toBeLessThan(20)
  })

  test('a head without a title over it stays in view, a tall title does not', async () => {
    const pane = async (sheet: Partial<SheetSpec>) =>
      (await sheetXml(await writeWorkbook(aBook(sheet)))).match(/<pane [^>]*>/)?.[0] ?? 'none'
    expect(await pane({})).toContain('ySplit="1"')
    expect(await pane({ frozenColumns: 1 })).toContain('xSplit="1" ySplit="1" topLeftCell="B2"')
    expect(await pane({ above: [{ kind: 'lines', lines: Array.from({ length: 12 }, () => 'Hướng dẫn') }] })).toBe('none')
    expect(await pane({ purpose: 'paper' })).toBe('none')
  })
})

describe('formulas', () => {
  const withFormula = (formula: readonly FormulaPart[]) =>
    aBook(
      { key: 'check', name: 'Kiểm tra', columns: columnsOf('a', 'b'), rows: [{ key: 'r', cells: { a: 1, b: { formula, result: 1 } } }] },
      {
        key: 'marks',
        name: "Phiếu '1'",
        columns: columnsOf('x', 'y'),
        above: [{ kind: 'lines', lines: ['Tiêu đề'] }],
        rows: [
          { kind: 'group', key: 'g', text: 'G' },
          { key: 'm1', cells: { x: 3 } },
          { key: 'm2', cells: { x: 4, y: 5 } }
        ]
      }
    )
  const textOf = async (formula: readonly FormulaPart[]) => {
    const found = (await readBack(await writeWorkbook(withFormula(formula)))).sheets[0]?.cells.get('B2')
    return typeof found === 'object' && 'formula' in found ? found.formula : found
  }

  test.each([
    { situation: 'the same row', formula: [{ column: 'a' }, '*2'], text: 'A2*2' },
    {
      situation: 'rows of another sheet',
      formula: ['SUM(', { sheet: 'marks', column: 'x', row: 'm1', toRow: 'm2' }, ')'],
      text: "SUM('Phiếu 1'!A5:A6)"
    },
    {
      situation: 'columns of a row',
      formula: ['SUM(', { sheet: 'marks', column: 'x', toColumn: 'y', row: 'm2' }, ')'],
      text: "SUM('Phiếu 1'!A6:B6)"
    },
    { situation: 'words in quotes', formula: ['IF(', { column: 'a' }, '=1,"đạt (|)","")'], text: 'IF(A2=1,"đạt (|)","")' }
  ])('keys become addresses: $situation', async ({ formula, text }) => {
    expect(await textOf(formula)).toBe(text)
  })

  test.each([
    'HYPERLINK("x")',
    'WEBSERVICE("x")',
    "cmd|'/c calc'!A1",
    '[1]Sheet1!A1',
    'XLOOKUP(1,A1:A2,B1:B2)',
    '_xlfn.CONCAT(A1)',
    'Sheet9!A1',
    'INDIRECT("A1")',
    '=A1',
    '',
    '"open'
  ])('%j is refused', async (formula) => {
    expect(await codeOf(withFormula([formula]))).toBe('FORMULA_FORBIDDEN')
  })

  test('a place that does not exist is refused', async () => {
    expect(await codeOf(withFormula([{ column: 'z' }]))).toBe('PLACE_UNKNOWN')
    expect(await codeOf(withFormula([{ column: 'a', row: 'nowhere' }]))).toBe('PLACE_UNKNOWN')
    expect(await codeOf(withFormula([{ sheet: 'nowhere', column: 'a' }]))).toBe('PLACE_UNKNOWN')
  })
})

describe('choices', () => {
  const template: Partial<SheetSpec> = {
    columns: [
      { key: 'a', title: 'Tên', width: 20, kind: 'text' },
      {
        key: 'b',
        title: 'Xã',
        width: 20,
        kind: 'text',
        choices: { items: ['xã "A", B', 'phường C'], refusal: 'Hãy chọn trong danh sách.' }
      }
    ],
    rows: [{ cells: { a: 'Tôm', b: 'phường C' } }],
    blankRows: 100
  }

  test('are bounded to the rows of the table and stand on a hidden sheet', async () => {
    const bytes = await writeWorkbook(aBook(template))
    const xml = await sheetXml(bytes)
    expect(attributes(xml, 'dataValidation')).toMatchObject({ type: 'list', sqref: 'B2:B102', error: 'Hãy chọn trong danh sách.' })
    expect(xml).toContain('<formula1>&apos;Danh mục chọn&apos;!$A$2:$A$3</formula1>')
    const hidden = (await readBack(bytes)).sheets[1]
    expect([hidden?.hidden, [...(hidden?.cells.values() ?? [])]]).toEqual([true, ['Xã', 'xã "A", B', 'phường C']])
  })

  test('rows to fill in keep text as text, so that a telephone number keeps its 0', async () => {
    const bytes = await writeWorkbook(aBook(template))
    const last = attributes(await sheetXml(bytes), 'c', 'A102')
    const first = attributes(await sheetXml(bytes), 'c', 'A2')
    expect(last.s).toBe(first.s)
  })
})

test('a page breaks above the last rows rather than leave the signatures alone', async () => {
  const breaks = await Promise.all(
    Array.from({ length: 24 }, async (_, i) => {
      const xml = await sheetXml(await writeWorkbook(aBook(aCertificationList(i + 6))))
      const lastRow = Number(/<dimension ref="A1:\w(\d+)"/.exec(xml)?.[1])
      const at = /<brk id="(\d+)"/.exec(xml)?.[1]
      // Below the break: two rows of the table, a gap, the signatures.
      return at === undefined ? undefined : lastRow - Number(at)
    })
  )
  expect(new Set(breaks)).toEqual(new Set([undefined, 4]))
})

test.each([
  { situation: 'no column', sheet: { columns: [] }, code: 'NO_COLUMN' },
  { situation: 'a column twice', sheet: { columns: columnsOf('a', 'a') }, code: 'KEY_TWICE' },
  { situation: 'a row twice', sheet: { rows: ['r', 'r'].map((key) => ({ key, cells: {} })) }, code: 'KEY_TWICE' },
  { situation: 'a cell of no column', sheet: { rows: [{ cells: { aa: 1 } }] }, code: 'COLUMN_UNKNOWN' },
  {
    situation: 'a total without room for its label',
    sheet: { rows: [{ kind: 'total', label: 'x', cells: { a: 1 } }] },
    code: 'NO_ROOM_FOR_LABEL'
  },
  { situation: 'only hidden sheets', sheet: { hidden: true }, code: 'NO_VISIBLE_SHEET' },
  { situation: 'blank rows without end', sheet: { blankRows: 5001 }, code: 'TOO_LARGE' }
] satisfies { situation: string; sheet: Partial<SheetSpec>; code: string }[])('$situation is refused', async ({ sheet, code }) => {
  expect(await codeOf(aBook(sheet))).toBe(code)
})
