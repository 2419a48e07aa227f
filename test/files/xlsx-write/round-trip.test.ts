import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BookSpec, type Cell, compareBook, csv, readBack, type SheetSpec, writeWorkbook } from '../../../electron/files/xlsx-write.ts'
import { aBook, aCertificationList } from './make.ts'

const VIETNAMESE = [
  ...'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ',
  ...'AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆGHIÌÍỈĨỊKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVXYỲÝỶỸỴ'
]
const SIGNS = [
  ...'0123456789 \n\t.,;:!?()[]{}<>&"\'“”‘’–—…/\\|_=+-@#%^*~`₫',
  '🌾',
  '👩🏽‍🌾',
  '&amp;',
  '_x0041_',
  '_x005F_',
  '\u00a0',
  ']]>',
  '<!--'
]
const letters = fc.constantFrom(...VIETNAMESE, ...SIGNS)
/** As people write, composed or decomposed, with anything in front. */
const someText = fc
  .tuple(
    fc.constantFrom('', '=', '+', '-', '@', ' ', '\n', "'"),
    fc.string({ unit: letters, maxLength: 500 }),
    fc.constantFrom('NFC', 'NFD')
  )
  .map(([first, rest, form]) => (first + rest).normalize(form))

const columns: SheetSpec['columns'] = [
  { key: 'a', title: 'A', width: 20, kind: 'text' },
  { key: 'b', title: 'B', width: 20, kind: 'center' }
]

test('any Vietnamese text is read back as it was written, composed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(someText, someText), { minLength: 1, maxLength: 30 }), async (texts) => {
      const book = aBook({ columns, rows: texts.map(([a, b]) => ({ cells: { a, b } })) })
      const bytes = await writeWorkbook(book)
      const cells = (await readBack(bytes)).sheets[0]?.cells
      const found = texts.map((_, i) => [cells?.get(`A${i + 2}`) ?? '', cells?.get(`B${i + 2}`) ?? ''])
      expect(found).toEqual(texts.map((pair) => pair.map((text) => text.normalize('NFC'))))
      expect(await compareBook(book, bytes)).toEqual([])
    }),
    { numRuns: 40 }
  )
})

test('any Vietnamese text stands unharmed in titles, groups, totals, signatures, tabs and page edges', async () => {
  await fc.assert(
    fc.asyncProperty(someText, someText, async (one, two) => {
      const book = aBook({
        purpose: 'paper',
        name: one,
        columns,
        above: [
          { kind: 'lines', lines: [{ text: one, rule: 'part' }] },
          { kind: 'pair', left: [one], right: [two] }
        ],
        rows: [
          { kind: 'group', text: one },
          { kind: 'total', label: two, cells: { b: one } }
        ],
        below: [{ kind: 'signatures', left: [one, two], right: { placeAndDate: one, posts: [two], name: one } }],
        footer: one,
        watermark: two
      })
      expect(await compareBook(book, await writeWorkbook(book))).toEqual([])
    }),
    { numRuns: 40 }
  )
})

test('any number and any day is read back as it was written', async () => {
  const numbers = fc.double({ noNaN: true, noDefaultInfinity: true })
  const days = fc
    .date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(numbers, days), { minLength: 1, maxLength: 30 }), async (rows) => {
      const typed: SheetSpec['columns'] = [
        { key: 'a', title: 'A', width: 20, kind: 'decimal' },
        { key: 'b', title: 'B', width: 20, kind: 'date' }
      ]
      const bytes = await writeWorkbook(aBook({ columns: typed, rows: rows.map(([a, b]) => ({ cells: { a, b } })) }))
      const cells = (await readBack(bytes)).sheets[0]?.cells
      const found = rows.map((_, i) => [cells?.get(`A${i + 2}`), cells?.get(`B${i + 2}`)])
      expect(found).toEqual(rows.map(([number, date]) => [number === 0 ? 0 : number, { date }]))
    }),
    { numRuns: 40 }
  )
})

/** The same book with another value in one cell of its only table. */
function withCell(book: BookSpec, row: number, column: string, cell: Cell): BookSpec {
  const [sheet] = book.sheets
  if (!sheet) throw new Error('a book without a sheet')
  const rows = sheet.rows.map((given, i) =>
    i === row && 'cells' in given ? { ...given, cells: { ...given.cells, [column]: cell } } : given
  )
  return { ...book, sheets: [{ ...sheet, rows }] }
}

describe('comparing a file with what it should say', () => {
  const book = aBook(aCertificationList(12))

  test('finds nothing in a file that was just written', async () => {
    expect(await compareBook(book, await writeWorkbook(book))).toEqual([])
  })

  test.each([
    { what: 'another text', row: 3, column: 'product', cell: 'Sản phẩm giả', place: 'B13', expected: /^"/, found: '"Sản phẩm giả"' },
    { what: 'a hundredth more', row: 1, column: 'total', cell: 87.76, place: 'G11', expected: /^87\.75$/, found: '87.76' },
    { what: 'a number as text', row: 1, column: 'total', cell: { text: '87.75' }, place: 'G11', expected: /^87\.75$/, found: '"87.75"' },
    { what: 'a mark of 0 where there was 30', row: 5, column: 'c', cell: 0, place: 'F15', expected: /^30$/, found: '0' },
    { what: 'an empty cell', row: 5, column: 'c', cell: null, place: 'F15', expected: /^30$/, found: '' },
    { what: 'another day', row: 2, column: 'decided', cell: '2026-11-06', place: 'I12', expected: /^2026-11-05$/, found: '2026-11-06' },
    {
      what: 'another result',
      row: 14,
      column: 'total',
      cell: { formula: ['SUM(1)'], result: 1 },
      place: 'G24',
      expected: /^=ROUND\(/,
      found: '=SUM(1) → 1'
    }
  ])('finds $what in one cell, and only that', async ({ row, column, cell, place, expected, found }) => {
    const differences = await compareBook(book, await writeWorkbook(withCell(book, row, column, cell)))
    expect(differences).toEqual([{ what: 'cell', sheet: 'Danh sách', place, expected: expect.stringMatching(expected), found }])
  })

  test('finds nothing when a formula results in a name with codes of the web in it', async () => {
    const named = aBook({ rows: [{ key: 'r', cells: { a: { formula: ['TRIM("x")'], result: 'Tôm &amp; Cua &lt;3' } } }] })
    expect(await compareBook(named, await writeWorkbook(named))).toEqual([])
  })

  test('finds rows too many, merges elsewhere, sheets missing, hidden or renamed', async () => {
    const bytes = await writeWorkbook(book)
    const longer = aBook(aCertificationList(13))
    const placesOf = async (spec: BookSpec, file: Uint8Array) => (await compareBook(spec, file)).map(({ what }) => what)
    expect(await placesOf(longer, bytes)).toEqual(expect.arrayContaining(['cell', 'merge']))
    expect(await placesOf(book, await writeWorkbook(longer))).toEqual(expect.arrayContaining(['cell', 'merge']))
    const two = aBook({ name: 'Một' }, { name: 'Hai' })
    const other = await writeWorkbook(aBook({ name: 'Một' }, { name: 'Hai', hidden: true }))
    expect(await compareBook(two, other)).toEqual([{ what: 'sheet', sheet: 'Hai', place: '', expected: 'Hai', found: 'Hai (hidden)' }])
    expect(await placesOf(two, await writeWorkbook(aBook({ name: 'Một' })))).toEqual(['sheet'])
    expect(await placesOf(aBook({ name: 'Một' }), await writeWorkbook(two))).toEqual(['sheet'])
  })

  test('says so when the file is cut off, empty or no workbook', async () => {
    const bytes = await writeWorkbook(book)
    const broken = [bytes.subarray(0, bytes.length / 2), new Uint8Array(), new TextEncoder().encode('không phải sổ tính')]
    const found = await Promise.all(broken.map((file) => compareBook(book, file)))
    expect(found.map((differences) => differences.map(({ what }) => what))).toEqual([['file'], ['file'], ['file']])
  })
})

describe('CSV', () => {
  const text = (rows: Parameters<typeof csv>[0]) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv(rows))

  test('has the mark of UTF-8, semicolons, decimal commas and CR LF', () => {
    expect(
      text([
        ['Tên', 'Điểm', null],
        ['Tôm; "khô"', 87.5, -1]
      ])
    ).toBe('\ufeffTên;Điểm;\r\n"Tôm; ""khô""";87,5;-1\r\n')
  })

  test.each(['=1+1', '+84', '-5', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n@x', '＝1', "=cmd|'/c calc'!A1"])(
    '%j goes out with an apostrophe',
    (cell) => {
      expect(text([[cell]])).toMatch(/^\ufeff"?'/)
    }
  )

  test('numbers are not guarded, and those that are none are refused', () => {
    expect(text([[-5]])).toBe('\ufeff-5\r\n')
    expect(() => csv([[Number.NaN]])).toThrow(RangeError)
  })
})
