/** Bảng tổng hợp kết quả của phiên as a sheet. */
import { formNames } from '../../../shared/papers/words.ts'
import type { RowSpec, SheetSpec } from '../../files/xlsx/spec.ts'
import type { Ctx } from '../context.ts'
import type { Desk } from '../papers/desk.ts'
import { conclusionWords, noteOf, sessionGroups } from '../papers/groups.ts'
import type { EntryComputed } from '../results/compute.ts'
import { above, dress, meanCell, roundedNote, signatures } from './frame.ts'

export function totalsSheet(ctx: Ctx, desk: Desk, computed: readonly EntryComputed[]): SheetSpec {
  const { rules, level, session } = desk.loaded
  const decimals = rules.decimals.value
  const rows: RowSpec[] = []
  let number = 0
  for (const group of sessionGroups(level, computed).filter((each) => each.entries.length > 0)) {
    rows.push({ kind: 'group', text: `${group.title} (${group.entries.length} sản phẩm)` })
    for (const one of group.entries) rows.push({ cells: cellsOf(ctx, one, decimals, (number += 1)) })
  }
  const mean = { group: 'Điểm trung bình', kind: 'decimal', decimals, width: 8 } as const
  return {
    name: 'Tổng hợp kết quả',
    purpose: 'paper',
    orientation: 'landscape',
    above: above(desk, ['BẢNG TỔNG HỢP', 'Kết quả đánh giá, phân hạng sản phẩm OCOP', session.name]),
    columns: [
      { key: 'no', title: 'TT', width: 5, kind: 'center' },
      { key: 'product', title: 'Tên sản phẩm', width: 20, kind: 'text' },
      { key: 'producer', title: 'Chủ thể', width: 18, kind: 'text' },
      { key: 'commune', title: 'Xã, phường', width: 12, kind: 'text' },
      { key: 'set', title: 'Bộ sản phẩm', width: 15, kind: 'text' },
      { key: 'form', title: 'Hình thức', width: 9.5, kind: 'text' },
      { key: 'sheets', title: 'Số phiếu', width: 7, kind: 'center' },
      { key: 'A', title: 'A', ...mean },
      { key: 'B', title: 'B', ...mean },
      { key: 'C', title: 'C', ...mean },
      { key: 'mean', title: 'Tổng', ...mean },
      { key: 'star', title: 'Hạng', width: 9.5, kind: 'center' },
      { key: 'note', title: 'Ghi chú', width: 18, kind: 'text' }
    ],
    rows,
    below: [
      {
        kind: 'lines',
        lines: [
          { text: `Tổng cộng: ${number} sản phẩm.`, bold: true },
          { text: roundedNote, italic: true }
        ]
      },
      signatures(desk)
    ],
    ...dress(desk)
  }
}

function cellsOf(ctx: Ctx, one: EntryComputed, decimals: number, no: number) {
  const { entry, result, expected } = one
  // an excluded product has no score: its marks, where there were any, are kept and not shown as points
  const shown = entry.excludedAt === null ? result : null
  const mean = (sum: number | undefined) => (shown && sum !== undefined ? meanCell(sum, shown.n, decimals) : null)
  return {
    no,
    product: { text: entry.productName },
    producer: { text: entry.producerName },
    commune: { text: entry.commune },
    set: { text: `${entry.setNo}. ${ctx.shelf.shipped.get(entry.setNo)?.set.name ?? ''}` },
    form: { text: formNames[entry.form] },
    sheets: { text: shown ? `${shown.n} trên ${expected}` : '' },
    A: mean(shown?.parts.A),
    B: mean(shown?.parts.B),
    C: mean(shown?.parts.C),
    mean: mean(shown?.sum),
    star: { text: conclusionWords(one) },
    note: { text: noteOf(one) }
  }
}
