import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BookSpec, readBack, type SheetSpec, writeWorkbook } from '../../../electron/files/xlsx-write.ts'
import { aBook, aCertificationList } from './make.ts'
import { unzip } from './unzip.ts'

/** The tables of a file and its texts: merges in one order, for that is of no matter. */
async function tables(bytes: Uint8Array): Promise<unknown> {
  const parts = await unzip(bytes)
  const sheets = [...parts].filter(([name]) => /^xl\/worksheets\/.*xml$/.test(name)).map(([, xml]) => xml)
  return {
    texts: parts.get('xl/sharedStrings.xml'),
    sheets: sheets.map((xml) => ({
      dimension: /<dimension [^>]*>/.exec(xml)?.[0],
      rows: /<sheetData.*<\/sheetData>|<sheetData\/>/s.exec(xml)?.[0],
      merges: (xml.match(/<mergeCells? [^>]*>/g) ?? []).toSorted()
    }))
  }
}

async function byExceljs(bytes: Uint8Array): Promise<{ readonly book: ExcelJS.Workbook; readonly again: Uint8Array }> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer) // its own name for the same thing
  return { book, again: new Uint8Array(await book.xlsx.writeBuffer()) }
}

const someText = fc.string({ unit: fc.constantFrom(...'ạợĐ aA09=<>&"\'\n\t_x'), maxLength: 40 })
const someNumber = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
const columns: SheetSpec['columns'] = [
  { key: 'a', title: 'A', width: 20, kind: 'text' },
  { key: 'b', title: 'B', group: 'Nhóm', width: 20, kind: 'decimal' },
  { key: 'c', title: 'C', group: 'Nhóm', width: 20, kind: 'date' }
]
const someBook = fc.array(fc.tuple(someText, someNumber, fc.boolean()), { minLength: 1, maxLength: 12 }).map(
  (rows): BookSpec =>
    aBook(
      {
        columns,
        above: [{ kind: 'pair', left: [{ text: 'UBND', bold: true, rule: 'part' }], right: ['Độc lập'] }],
        rows: [
          { kind: 'group', text: 'I. Nhóm' },
          ...rows.map(([a, b, empty]) => ({ cells: { a, b: empty ? null : b, c: empty ? { text: a } : '2026-11-05' } })),
          { kind: 'total', label: 'Cộng', cells: { b: { formula: ['SUM(1,2)&"<"'], result: 3 } } }
        ]
      },
      { ...aCertificationList(rows.length), name: 'Danh sách công nhận' }
    )
)

test('the tables that we write ourselves are letter for letter those that exceljs makes of the same cells', async () => {
  await fc.assert(
    fc.asyncProperty(someBook, async (spec) => {
      const bytes = await writeWorkbook(spec)
      expect(await tables((await byExceljs(bytes)).again)).toEqual(await tables(bytes))
    }),
    { numRuns: 25 }
  )
})

test('exceljs reads in a file of ours what our own reader reads in it', async () => {
  await fc.assert(
    fc.asyncProperty(someBook, async (spec) => {
      const bytes = await writeWorkbook(spec)
      const { book } = await byExceljs(bytes)
      const found = book.worksheets.map((sheet) => {
        const cells = new Map<string, unknown>()
        sheet.eachRow((row) => row.eachCell((cell) => void (cell.type === ExcelJS.ValueType.Merge || cells.set(cell.address, plain(cell)))))
        return cells
      })
      const ours = (await readBack(bytes)).sheets.map(({ cells }) => cells)
      expect(ours.map((cells) => [...cells])).toEqual(found.map((cells) => [...cells].filter(([, value]) => value !== '')))
    }),
    { numRuns: 25 }
  )
})

function plain({ value, type, formula, result }: ExcelJS.Cell): unknown {
  if (type === ExcelJS.ValueType.Formula) return { formula, result }
  if (value instanceof Date) return { date: value.toISOString().slice(0, 10) }
  if (typeof value === 'object' && value !== null && 'richText' in value) return value.richText.map(({ text }) => text).join('')
  return value
}
