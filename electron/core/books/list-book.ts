import { formatViDate } from '../../../shared/domain/dates.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
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

/** "Tính đến ngày …", with the words that say which rows these are. */
export function asOfLine(at: string, words: string): string {
  return `Tính đến ngày ${formatViDate(inHanoi(at).date)}${words === '' ? '' : `. ${words}`}`
}

/** Cells that every list of products begins with; `place` from 0. */
export function productCells(one: ListedProduct, place: number) {
  return {
    no: place + 1,
    product: { text: one.productName },
    producer: { text: one.producerName },
    commune: { text: one.commune },
    set: { text: one.setNo === null ? one.setName : `${one.setNo}. ${one.setName}` }
  }
}

interface ListedProduct {
  readonly productName: string
  readonly producerName: string
  readonly commune: string
  readonly setNo: number | null
  readonly setName: string
}

/** A day, or an empty cell. */
export function dayCell(date: string | null): { readonly date: string } | null {
  return date === null ? null : { date }
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
