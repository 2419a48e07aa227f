import type { FigureLine } from '../../../shared/contract/figures.ts'
import { formatViDate } from '../../../shared/domain/dates.ts'
import { certificateStateNames } from '../../../shared/papers/register-words.ts'
import type { BookSpec, ColumnSpec, RowSpec } from '../../files/xlsx/spec.ts'
import { dayCell, listBook, productCells } from '../books/list-book.ts'

const columns: readonly ColumnSpec[] = [
  { key: 'no', title: 'TT', width: 5, kind: 'center' },
  { key: 'product', title: 'Tên sản phẩm', width: 28, kind: 'text' },
  { key: 'producer', title: 'Chủ thể', width: 26, kind: 'text' },
  { key: 'commune', title: 'Xã, phường', width: 18, kind: 'text' },
  { key: 'district', title: 'Huyện cũ', width: 16, kind: 'text' },
  { key: 'set', title: 'Bộ sản phẩm', width: 26, kind: 'text' },
  { key: 'star', title: 'Hạng sao', width: 8, kind: 'integer' },
  { key: 'decision', title: 'Số quyết định', width: 16, kind: 'text' },
  { key: 'date', title: 'Ngày quyết định', width: 12, kind: 'date' },
  { key: 'state', title: 'Giấy chứng nhận', width: 18, kind: 'text' }
]

/** The rows behind a figure; the lines above say which, of what, up to which day. */
export function figureBook(
  rows: readonly FigureLine[],
  { words, asOf, figure }: { readonly words: string; readonly asOf: string; readonly figure: string },
  at: string
): BookSpec {
  const title = 'Sản phẩm theo số liệu OCOP'
  const producers = new Set(rows.map(({ producerKey }) => producerKey)).size
  const lines = [
    `${figure === '' ? '' : `${figure}. `}${words}, tính đến ngày ${formatViDate(asOf)}`,
    `${rows.length} sản phẩm của ${producers} chủ thể`
  ]
  return listBook({
    title,
    lines,
    columns,
    at,
    rows: rows.map(
      (one, place): RowSpec => ({
        cells: {
          ...productCells(one, place),
          district: { text: one.oldDistrict },
          star: one.star,
          decision: { text: one.decisionNumber },
          date: dayCell(one.decisionDate),
          state: one.state === null ? null : { text: certificateStateNames[one.state] }
        }
      })
    )
  })
}
