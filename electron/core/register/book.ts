import type { RecognitionView } from '../../../shared/contract/register.ts'
import type { Movement } from '../../../shared/domain/movement.ts'
import { certificateWords, movementWords } from '../../../shared/papers/register-words.ts'
import type { BookSpec, ColumnSpec, RowSpec } from '../../files/xlsx/spec.ts'
import { asOfLine, dayCell, listBook, productCells } from '../books/list-book.ts'

const columns: readonly ColumnSpec[] = [
  { key: 'no', title: 'TT', width: 5, kind: 'center' },
  { key: 'product', title: 'Tên sản phẩm', width: 26, kind: 'text' },
  { key: 'producer', title: 'Chủ thể', width: 24, kind: 'text' },
  { key: 'commune', title: 'Xã, phường', width: 16, kind: 'text' },
  { key: 'oldCommune', title: 'Nơi ghi khi công nhận', width: 18, kind: 'text' },
  { key: 'set', title: 'Bộ sản phẩm', width: 24, kind: 'text' },
  { key: 'star', title: 'Hạng sao', width: 8, kind: 'integer' },
  { key: 'decision', title: 'Số quyết định', width: 16, kind: 'text' },
  { key: 'date', title: 'Ngày quyết định', width: 12, kind: 'date' },
  { key: 'by', title: 'Cơ quan công nhận', width: 22, kind: 'text' },
  { key: 'expiry', title: 'Có giá trị đến', width: 12, kind: 'date' },
  { key: 'state', title: 'Giấy chứng nhận', width: 20, kind: 'text' },
  { key: 'rounds', title: 'Số lần công nhận', width: 10, kind: 'integer' },
  { key: 'movement', title: 'Diễn biến', width: 24, kind: 'text' }
]

/** Rows of the register as they were shown; `words` says which. */
export function registerBook(
  rows: readonly (RecognitionView & { rounds: number; movement: Movement })[],
  words: string,
  at: string
): BookSpec {
  const title = 'Sổ sản phẩm OCOP'
  return listBook({
    title,
    lines: [asOfLine(at, words)],
    columns,
    at,
    rows: rows.map(
      (one, place): RowSpec => ({
        cells: {
          ...productCells(one, place),
          oldCommune: { text: [one.oldCommune, one.oldDistrict, one.oldProvince].filter(Boolean).join(', ') },
          star: one.star,
          decision: { text: one.decisionNumber },
          date: dayCell(one.decisionDate),
          by: { text: one.decidedBy },
          expiry: dayCell(one.expiry),
          state: { text: certificateWords(one) },
          rounds: one.rounds,
          movement: { text: movementWords(one.movement) }
        }
      })
    )
  })
}
