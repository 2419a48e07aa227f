import type { BookSpec, ColumnSpec, RowSpec } from '../../files/xlsx/spec.ts'

interface ListBook {
  readonly title: string
  /** Under the title: which rows, as of when. */
  readonly lines: readonly string[]
  readonly columns: readonly ColumnSpec[]
  readonly rows: readonly RowSpec[]
  /** When it is handed out. */
  readonly at: string
}

/** A workbook of one list as a page shows it. */
export function listBook({ title, lines, columns, rows, at }: ListBook): BookSpec {
  const head = [{ text: title.toLocaleUpperCase('vi'), bold: true, size: 14 }, ...lines.map((text) => ({ text, italic: true }))]
  return {
    title,
    creator: 'Hội đồng OCOP',
    created: at,
    sheets: [
      {
        name: title,
        purpose: 'data',
        orientation: 'landscape',
        frozenColumns: 2,
        above: [{ kind: 'lines', lines: head }],
        columns,
        rows
      }
    ]
  }
}
