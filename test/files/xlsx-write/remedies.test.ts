import { afterEach, describe, expect, test } from 'vitest'
import {
  type BookSpec,
  type CellValue,
  readBack,
  type SheetSpec,
  WorkbookRefused,
  writeWorkbook
} from '../../../electron/files/xlsx-write.ts'
import { aBook, aCertificationList } from './make.ts'
import { attributes, partXml, sheetXml, unzip } from './unzip.ts'

const LONG = 'Dịch vụ du lịch cộng đồng rừng ngập mặn, trải nghiệm xổ vuông, bắt ba khía đêm và thưởng thức đặc sản địa phương'
const refusal = async (book: BookSpec) => {
  const error = await writeWorkbook(book).then(
    () => undefined,
    (thrown: unknown) => thrown
  )
  if (!(error instanceof WorkbookRefused)) throw new Error(`not refused: ${String(error)}`)
  return { code: error.code, sheet: error.sheet, place: error.place }
}
const withCell = (value: CellValue, kind: 'text' | 'decimal' | 'date' = 'text') =>
  aBook({ columns: [{ key: 'a', title: 'A', width: 20, kind }], rows: [{ cells: { a: value } }] })

describe('row heights', () => {
  test('every row that holds text has a height of its own', async () => {
    const xml = await sheetXml(await writeWorkbook(aBook(aCertificationList(20))))
    const rows = xml.match(/<row [^>]*>/g) ?? []
    expect(rows.length).toBeGreaterThan(25)
    expect(rows.filter((row) => !/ ht="[\d.]+" customHeight="1"/.test(row))).toEqual([])
  })

  test('a row grows with the lines that its longest cell wraps into', async () => {
    const columns = [{ key: 'a', title: 'A', width: 20, kind: 'text' as const }]
    const xml = await sheetXml(
      await writeWorkbook(aBook({ columns, rows: [{ cells: { a: 'Tôm' } }, { cells: { a: LONG } }, { cells: { a: 'a\nb\nc' } }] }))
    )
    const [one, long, three] = [2, 3, 4].map((row) => Number(attributes(xml, 'row', `${row}`).ht))
    // 112 letters of about 5.3 points in a room of 112 points: six lines at least.
    expect(long).toBeGreaterThanOrEqual(6 * 15)
    expect(long).toBeLessThanOrEqual(8 * 16.5)
    expect(three).toBeGreaterThanOrEqual(3 * 15)
    expect(one).toBeLessThan(24)
  })

  test('bold letters are measured as bold', async () => {
    const columns = [{ key: 'a', title: 'A', width: 40, kind: 'text' as const }]
    const rows = [{ cells: { a: LONG.repeat(3) } }, { cells: { a: LONG.repeat(3) }, look: 'strong' as const }]
    const xml = await sheetXml(await writeWorkbook(aBook({ columns, rows })))
    expect(Number(attributes(xml, 'row', '3').ht)).toBeGreaterThan(Number(attributes(xml, 'row', '2').ht))
  })

  test('a merged title over a narrow table has room for all its lines', async () => {
    const above = [{ kind: 'lines' as const, lines: [LONG] }]
    const columns = ['a', 'b'].map((key) => ({ key, title: key, width: 15, kind: 'center' as const }))
    const xml = await sheetXml(await writeWorkbook(aBook({ above, columns, rows: [] })))
    expect(Number(attributes(xml, 'row', '1').ht)).toBeGreaterThanOrEqual(4 * 15)
  })

  test('a title merged over two head rows has room in the two together', async () => {
    const columns: SheetSpec['columns'] = [
      { key: 'a', title: LONG, width: 20, kind: 'text' },
      { key: 'b', title: 'B', group: 'Điểm', width: 10, kind: 'decimal' }
    ]
    const xml = await sheetXml(await writeWorkbook(aBook({ columns, rows: [] })))
    expect(Number(attributes(xml, 'row', '1').ht) + Number(attributes(xml, 'row', '2').ht)).toBeGreaterThanOrEqual(6 * 15)
  })

  test('a text too long for the tallest row is set in smaller letters, not cut off', async () => {
    const bytes = await writeWorkbook(aBook({ rows: [{ cells: { a: LONG.repeat(6) } }] }))
    const height = Number(attributes(await sheetXml(bytes), 'row', '2').ht)
    expect(height).toBeLessThanOrEqual(409)
    const style = Number(attributes(await sheetXml(bytes), 'c', 'A2').s)
    const styles = await partXml(bytes, 'xl/styles.xml')
    const font = Number(/fontId="(\d+)"/.exec((/<cellXfs.*<\/cellXfs>/.exec(styles)?.[0].match(/<xf [^>]*>/g) ?? [])[style] ?? '')?.[1])
    expect(Number(/<sz val="(\d+)"/.exec((styles.match(/<font>.*?<\/font>/g) ?? [])[font] ?? '')?.[1])).toBeLessThan(12)
  })
})

test('a column of width 9 is written', async () => {
  const columns = [8, 9, 10].map((width) => ({ key: `${width}`, title: '', width, kind: 'center' as const }))
  const xml = await sheetXml(await writeWorkbook(aBook({ columns, rows: [] })))
  expect(['1', '2', '3'].map((column) => attributes(xml, 'col', column).width)).toEqual(['8', '9.01', '10'])
})

test('print area and repeated rows are absolute', async () => {
  const xml = await partXml(await writeWorkbook(aBook(aCertificationList(4))), 'xl/workbook.xml')
  expect(xml).toContain('&apos;!$A$1:$I$18</definedName>')
  expect(xml).toContain('&apos;!$8:$9</definedName>')
})

test('names of sheets keep to what Excel allows, and no two are alike', async () => {
  const names = ["Đợt '1'", 'a/b\\c:d*e?f[g]', 'Danh sách các sản phẩm OCOP được công nhận', 'History', '', 'TỔNG', 'tổng', '🌾'.repeat(20)]
  const bytes = await writeWorkbook(aBook(...names.map((name, i) => ({ key: `${i}`, name }))))
  const { sheets } = await readBack(bytes)
  expect(sheets.map((sheet) => sheet.name)).toEqual([
    'Đợt 1',
    'a b c d e f g',
    'Danh sách các sản phẩm OCOP đượ',
    'History (2)',
    'Trang',
    'TỔNG',
    'tổng (2)',
    '🌾'.repeat(15)
  ])
  const broken = (await partXml(bytes, 'xl/workbook.xml')).match(/<definedName [^>]*>(?!&apos;[^'&]+&apos;!\$)[^<]*/g)
  expect(broken).toBeNull()
})

describe('dates', () => {
  const home = process.env.TZ
  afterEach(() => {
    if (home === undefined) delete process.env.TZ
    else process.env.TZ = home
  })

  test.each([
    { zone: 'Asia/Ho_Chi_Minh', offset: -420 },
    { zone: 'America/Los_Angeles', offset: 480 },
    { zone: 'Pacific/Kiritimati', offset: -840 }
  ])('a day is the same day in $zone', async ({ zone, offset }) => {
    process.env.TZ = zone
    expect(new Date(2026, 10, 5).getTimezoneOffset()).toBe(offset)
    const bytes = await writeWorkbook(withCell('2026-11-05', 'date'))
    expect(await sheetXml(bytes)).toContain('<v>46331</v>')
    expect((await readBack(bytes)).sheets[0]?.cells.get('A2')).toEqual({ date: '2026-11-05' })
  })

  test.each(['5/11/2026', '2026-02-30', '1900-02-28', '2026-11-05T00:00:00Z', ''])('%j is refused as a date', async (date) => {
    expect(await refusal(withCell(date, 'date'))).toEqual({ code: 'DATE_INVALID', sheet: 'Danh sách', place: 'A2' })
  })

  test('words may stand in a column of dates', async () => {
    const { sheets } = await readBack(await writeWorkbook(withCell({ text: 'không thời hạn' }, 'date')))
    expect(sheets[0]?.cells.get('A2')).toBe('không thời hạn')
  })
})

describe('what Excel would offer to repair is refused', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%d as a number', async (number) => {
    expect(await refusal(withCell(number, 'decimal'))).toEqual({ code: 'NUMBER_NOT_FINITE', sheet: 'Danh sách', place: 'A2' })
    expect((await refusal(withCell({ formula: ['1/0'], result: number }, 'decimal'))).code).toBe('NUMBER_NOT_FINITE')
  })

  test('a text of 32,768 letters in a cell, a title, a group and a total; 32,767 pass', async () => {
    const long = 'ợ'.repeat(32_768)
    const lines = [{ kind: 'lines' as const, lines: [long] }]
    const places = [
      withCell(long),
      aBook({ above: lines }),
      aBook({ rows: [{ kind: 'group', text: long }] }),
      aBook({ rows: [{ kind: 'total', label: long, cells: {} }] })
    ]
    expect((await Promise.all(places.map(refusal))).map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => 'TEXT_TOO_LONG'))
    const fits = long.slice(1)
    expect((await readBack(await writeWorkbook(withCell(fits)))).sheets[0]?.cells.get('A2')).toBe(fits)
  })

  test('letters that XML forbids are left out, halves of pairs become �', async () => {
    const bytes = await writeWorkbook(withCell('a\u0000\u0008\u000b\u001f\u007f\u0085\ufffe\uffffb\ud83c c\r\nd\re\tf'))
    expect((await readBack(bytes)).sheets[0]?.cells.get('A2')).toBe('ab� c\nd\ne\tf')
  })
})

test('a formula whose result is 0, "" or a text is read back with its result', async () => {
  const results = [0, '', 'Khớp', 12.5] as const
  const bytes = await writeWorkbook(
    aBook({ rows: results.map((result) => ({ cells: { a: { formula: ['IF(1=1,', '"x"', ',"")'], result } } })) })
  )
  const { cells } = (await readBack(bytes)).sheets[0] ?? { cells: new Map() }
  expect(['A2', 'A3', 'A4', 'A5'].map((place) => cells.get(place))).toEqual(
    results.map((result) => ({ formula: 'IF(1=1,"x","")', result }))
  )
})

test('every formula is stored with a result', async () => {
  const bytes = await writeWorkbook(
    aBook({ rows: [{ cells: { a: { formula: ['SUM(1,2)'], result: 3 } } }, { cells: { a: { formula: ['SUM()'], result: 0 } } }] })
  )
  const xml = await sheetXml(bytes)
  expect(xml.match(/<f>/g)).toHaveLength(2)
  expect(xml.match(/<\/f><v>\d+<\/v>/g)).toHaveLength(2)
})

test('page texts never ask for today’s date, double their own & and stay within 255 letters', async () => {
  const xml = await sheetXml(await writeWorkbook(aBook({ footer: `R&D & bạn ${'dài '.repeat(200)}`, watermark: 'THỰC HÀNH' })))
  const unescaped = (name: string) =>
    (new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  const [head, foot] = [unescaped('oddHeader'), unescaped('oddFooter')]
  expect(head).toBe('&C&20&"Times New Roman,Bold"THỰC HÀNH')
  expect(foot.length).toBeLessThanOrEqual(255)
  expect(foot).toMatch(/^&L&9&"Times New Roman,Regular"R&&D && bạn dài .*…&R&9&"Times New Roman,Regular"Trang &P\/&N$/)
  expect(foot.replaceAll('&&', '')).not.toMatch(/&[DTFAZ]/)
})

test('figures have no thousands mark by themselves, so that a year stays a year on an English computer', async () => {
  const columns: SheetSpec['columns'] = [
    { key: 'i', title: 'Năm', width: 8, kind: 'integer' },
    { key: 'd', title: 'Điểm', width: 8, kind: 'decimal', decimals: 1 }
  ]
  const bytes = await writeWorkbook(aBook({ columns, rows: [{ cells: { i: 2026, d: 87.5 } }] }))
  const formats = [...(await partXml(bytes, 'xl/styles.xml')).matchAll(/formatCode="([^"]*)"/g)].map(([, code]) => code)
  expect(formats).toEqual(['0.0'])
  const used = await partXml(bytes, 'xl/styles.xml')
  expect(used).toContain('numFmtId="1" ')
})

test('text that begins like a formula is text, now and after somebody has touched the cell', async () => {
  const texts = ['=1+1', '+84912345678', '-5', '@SUM(A1)', "=cmd|'/c calc'!A1", '－5']
  const bytes = await writeWorkbook(aBook({ rows: texts.map((a) => ({ cells: { a } })) }))
  const xml = await sheetXml(bytes)
  expect(xml).not.toContain('<f>')
  const styles = /<cellXfs.*<\/cellXfs>/.exec(await partXml(bytes, 'xl/styles.xml'))?.[0].match(/<xf [^>]*>/g) ?? []
  for (const [i] of texts.entries()) {
    const cell = attributes(xml, 'c', `A${i + 2}`)
    expect(cell.t).toBe('s')
    // 49 is the format "@": Excel keeps what is typed there as text.
    expect(styles[Number(cell.s)]).toContain('numFmtId="49"')
  }
})

test('the normal font is Times New Roman, and no other font is named', async () => {
  const styles = await partXml(await writeWorkbook(aBook(aCertificationList(3))), 'xl/styles.xml')
  expect(/<font>.*?<\/font>/.exec(styles)?.[0]).toContain('Times New Roman')
  expect(new Set([...styles.matchAll(/<name val="([^"]*)"/g)].map(([, name]) => name))).toEqual(new Set(['Times New Roman']))
})

/** ECMA-376, CT_Worksheet: Excel calls a file damaged when the order is another. */
const ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' '
  )

test('elements of a sheet with everything in it stand in the order of the standard, without protection or filter', async () => {
  const full = aCertificationList(40)
  const choices = { items: ['3 sao', '4 sao'], refusal: 'Hãy chọn trong danh sách.' }
  const columns = full.columns.map((column) => (column.key === 'star' ? { ...column, choices } : column))
  const bytes = await writeWorkbook(aBook({ ...full, columns, frozenColumns: 2, watermark: 'THỰC HÀNH' }))
  const xml = (await sheetXml(bytes)).replace(/^<\?xml[^>]*>\s*<worksheet[^>]*>/, '')
  const found: string[] = []
  let depth = 0
  for (const [, close, name = '', empty] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (close) depth--
    else {
      if (depth === 0) found.push(name)
      if (!empty) depth++
    }
  }
  expect(found).toEqual(found.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)))
  expect(found).toEqual(expect.arrayContaining(['sheetViews', 'mergeCells', 'dataValidations', 'printOptions', 'headerFooter']))
  expect(found.filter((name) => ['sheetProtection', 'autoFilter', 'extLst'].includes(name))).toEqual([])
})

test('the day of making is the one given, not that of the clock', async () => {
  const parts = await unzip(await writeWorkbook(aBook()))
  expect(parts.get('docProps/core.xml')?.match(/2026-11-05T00:00:00/g)).toHaveLength(2)
})
