/** exceljs alone on a thread of its own, as the product has one: gets cells with their looks, heights and merges, answers the bytes. */
import ExcelJS from 'exceljs'
import { serveRequests } from '../electron/files/kept-thread.ts'

export interface BareSheet {
  readonly name: string
  readonly widths: readonly (number | undefined)[]
  /** Column, value and place of the look. */
  readonly rows: readonly { readonly height: number; readonly cells: readonly (readonly [number, ExcelJS.CellValue, number])[] }[]
  readonly merges: readonly string[]
}
export interface BareBook {
  readonly looks: readonly Partial<ExcelJS.Style>[]
  readonly sheets: readonly BareSheet[]
}

async function writeBare({ looks, sheets }: BareBook): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook()
  for (const { name, widths, rows, merges } of sheets) {
    const page = book.addWorksheet(name)
    widths.forEach((width, at) => {
      if (width !== undefined) page.getColumn(at + 1).width = width
    })
    rows.forEach(({ height, cells }, at) => {
      const row = page.getRow(at + 1)
      row.height = height
      for (const [column, value, look] of cells) {
        const cell = row.getCell(column)
        cell.value = value
        cell.style = looks[look] ?? {}
      }
    })
    for (const merge of merges) page.mergeCells(merge)
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

serveRequests(
  (book: BareBook) => writeBare(book),
  (bytes) => [bytes]
)
