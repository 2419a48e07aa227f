/** Ma trận sản phẩm × thành viên: totals only, one column for each scoring member of the session as it really was. */
import type { ColumnSpec, SheetSpec } from '../../files/xlsx/spec.ts'
import type { Desk } from '../papers/desk.ts'
import type { EntryComputed } from '../results/compute.ts'
import { above, dress, meanCell, roundedNote, signatures } from './frame.ts'

/** Words in a cell without a total say why there is none. */
const why = {
  recused: 'không tham gia',
  absent: 'vắng',
  replaced: 'thay người',
  seatHasSheet: '',
  notScoring: '',
  expected: 'chưa nộp'
} as const

export function matrixSheet(desk: Desk, computed: readonly EntryComputed[]): SheetSpec {
  const { rules, members, session } = desk.loaded
  const scoring = members.filter(
    (member) =>
      member.body === 'council' && (member.scores || computed.some((one) => one.sheets.some((sheet) => sheet.memberId === member.id)))
  )
  const columns: ColumnSpec[] = [
    { key: 'no', title: 'TT', width: 5, kind: 'center' },
    { key: 'product', title: 'Tên sản phẩm', width: 22, kind: 'text' },
    ...scoring.map(
      (member, place): ColumnSpec => ({
        key: `m${place}`,
        title: member.name,
        group: 'Tổng điểm của thành viên',
        width: 10,
        kind: 'integer'
      })
    ),
    { key: 'n', title: 'Số phiếu', width: 7, kind: 'integer' },
    { key: 'expected', title: 'Phải có', width: 7, kind: 'integer' },
    { key: 'sum', title: 'Tổng các phiếu', width: 8, kind: 'integer' },
    { key: 'mean', title: 'Điểm trung bình', width: 9.5, kind: 'decimal', decimals: rules.decimals.value },
    { key: 'gap', title: 'Chênh lệch', width: 8, kind: 'integer' }
  ]
  return {
    name: 'Ma trận điểm',
    purpose: 'paper',
    orientation: 'landscape',
    above: above(desk, ['MA TRẬN ĐIỂM', 'Tổng điểm của từng thành viên cho từng sản phẩm', session.name]),
    columns,
    rows: computed.map((one) => {
      const { entry, result, state } = one
      const shown = entry.excludedAt === null ? result : null
      const totals = new Map(shown?.totals.map((total) => [total.memberId, total.total]))
      const cells = scoring.map((member, place) => {
        const total = totals.get(member.id)
        const duty = one.duties.find((each) => each.member.id === member.id)?.duty ?? 'notScoring'
        const words = entry.excludedAt !== null ? 'bị loại' : state === 'open' ? 'đang chấm' : why[duty]
        return [`m${place}`, total ?? { text: words }] as const
      })
      return {
        cells: {
          no: entry.order,
          product: { text: entry.productName },
          ...Object.fromEntries(cells),
          n: shown?.n ?? null,
          expected: shown ? one.expected : null,
          sum: shown?.sum ?? null,
          mean: shown ? meanCell(shown.sum, shown.n, rules.decimals.value) : null,
          gap: shown?.gap ?? null
        }
      }
    }),
    below: [{ kind: 'lines', lines: [{ text: roundedNote, italic: true }] }, signatures(desk)],
    frozenColumns: 2,
    ...dress(desk)
  }
}
