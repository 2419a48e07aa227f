/** What a workbook of ours holds, as exceljs alone is to write it again: the same cells with the same looks, heights, widths and merges. */
import ExcelJS from 'exceljs'
import type { BareBook, BareSheet } from './bare-thread.ts'

export async function bareBook(bytes: Uint8Array): Promise<BareBook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer) // its own name for the same thing
  const places = new Map<string, number>()
  const looks: Partial<ExcelJS.Style>[] = []
  const lookOf = (style: Partial<ExcelJS.Style>): number => {
    const key = JSON.stringify(style)
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, looks.length)
    return looks.push(style) - 1
  }
  const sheets = book.worksheets.map((sheet): BareSheet => {
    const rows: BareSheet['rows'][number][] = []
    sheet.eachRow({ includeEmpty: true }, (row) => {
      const cells: [number, ExcelJS.CellValue, number][] = []
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.type !== ExcelJS.ValueType.Merge) cells.push([Number(cell.col), cell.value, lookOf(cell.style)])
      })
      rows.push({ height: row.height, cells })
    })
    return { name: sheet.name, widths: sheet.columns.map(({ width }) => width), rows, merges: sheet.model.merges }
  })
  return { looks, sheets }
}
