import type { ProposalView } from '../../../shared/contract/proposals.ts'
import { likeWords, proposalActWords, proposalSource, proposalStateNames } from '../../../shared/papers/register-words.ts'
import type { BookSpec, ColumnSpec, RowSpec } from '../../files/xlsx/spec.ts'
import { asOfLine, dayCell, listBook, productCells } from '../books/list-book.ts'

const columns: readonly ColumnSpec[] = [
  { key: 'no', title: 'TT', width: 5, kind: 'center' },
  { key: 'product', title: 'Tên sản phẩm', width: 24, kind: 'text' },
  { key: 'producer', title: 'Chủ thể', width: 22, kind: 'text' },
  { key: 'commune', title: 'Xã, phường', width: 15, kind: 'text' },
  { key: 'set', title: 'Bộ sản phẩm', width: 20, kind: 'text' },
  { key: 'points', title: 'Điểm của tỉnh', width: 8, kind: 'decimal' },
  { key: 'source', title: 'Phiên, đợt, quyết định phê duyệt', width: 24, kind: 'text' },
  { key: 'on', title: 'Ngày trình', width: 12, kind: 'date' },
  { key: 'letter', title: 'Công văn', width: 14, kind: 'text' },
  { key: 'waiting', title: 'Đã chờ (ngày)', width: 8, kind: 'integer' },
  { key: 'answerBy', title: 'Hạn của đợt', width: 12, kind: 'date' },
  { key: 'state', title: 'Kết quả', width: 16, kind: 'text' },
  { key: 'steps', title: 'Các bước đã ghi', width: 36, kind: 'text' },
  { key: 'note', title: 'Ghi chú', width: 18, kind: 'text' }
]

/** Proposals as they were shown; `words` says which. Steps that were taken back are left out. */
export function proposalBook(rows: readonly ProposalView[], words: string, at: string): BookSpec {
  return listBook({
    title: 'Sản phẩm đã trình Trung ương',
    lines: [asOfLine(at, words)],
    columns,
    at,
    rows: rows.map(
      (one, place): RowSpec => ({
        cells: {
          ...productCells(one, place),
          points: one.points === null ? null : Number(one.points.replace(',', '.')),
          source: { text: proposalSource(one) },
          on: dayCell(one.proposedOn),
          letter: { text: one.letterNumber },
          waiting: one.waiting,
          answerBy: dayCell(one.answerBy),
          state: { text: [proposalStateNames[one.state], one.like ? likeWords(one.like) : ''].filter(Boolean).join('; ') },
          steps: {
            text: one.acts
              .filter(({ kind, undone }) => kind !== 'undo' && !undone)
              .map(proposalActWords)
              .join('; ')
          },
          note: { text: one.note }
        }
      })
    )
  })
}
