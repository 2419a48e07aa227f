/** Raw marks, and a sheet whose live formulas add them up again, so that anybody with a spreadsheet can check every mean. */
import type { RowSpec, SheetSpec } from '../../files/xlsx/spec.ts'
import type { Reader } from '../../store/db.ts'
import type { Ctx } from '../context.ts'
import type { Desk } from '../papers/desk.ts'
import type { EntryComputed } from '../results/compute.ts'
import { setOf } from '../sheets/place.ts'
import { dress, meanCell } from './frame.ts'

/** Every counted sheet as a row of points by part and criterion, and the check of every product over it. */
export function checkSheets(db: Reader, ctx: Ctx, desk: Desk, computed: readonly EntryComputed[]): SheetSpec[] {
  const shown = computed.filter((one) => one.entry.excludedAt === null && one.result !== null)
  return [rawSheet(db, ctx, desk, shown), checkSheet(desk, shown)]
}

function rawSheet(db: Reader, ctx: Ctx, desk: Desk, shown: readonly EntryComputed[]): SheetSpec {
  const names = new Map(desk.loaded.members.map((member) => [member.id, member.name]))
  const rows: RowSpec[] = shown.flatMap(({ entry, sheets, result }, product) => {
    const { index } = setOf(db, ctx, desk.loaded.session, entry.setNo)
    return sheets.map((sheet, place) => {
      const { A = 0, B = 0, C = 0, total = 0 } = result?.totals[place] ?? {}
      const marks = index.scorables.map(
        (scorable) => `${scorable.code}=${index.points[scorable.index * index.stride + (sheet.options[scorable.index] ?? 0)] ?? 0}`
      )
      return {
        key: `p${product}m${place}`,
        cells: {
          no: entry.order,
          product: { text: entry.productName },
          member: { text: names.get(sheet.memberId) ?? '' },
          receipt: sheet.receipt,
          A,
          B,
          C,
          total,
          marks: { text: marks.join('; ') }
        }
      }
    })
  })
  return {
    key: 'raw',
    name: 'Phiếu',
    purpose: 'data',
    orientation: 'landscape',
    columns: [
      { key: 'no', title: 'TT', width: 5, kind: 'center' },
      { key: 'product', title: 'Tên sản phẩm', width: 24, kind: 'text' },
      { key: 'member', title: 'Thành viên', width: 20, kind: 'text' },
      { key: 'receipt', title: 'Số biên nhận', width: 10, kind: 'integer' },
      { key: 'A', title: 'Phần A', width: 7, kind: 'integer' },
      { key: 'B', title: 'Phần B', width: 7, kind: 'integer' },
      { key: 'C', title: 'Phần C', width: 7, kind: 'integer' },
      { key: 'total', title: 'Tổng', width: 7, kind: 'integer' },
      { key: 'marks', title: 'Điểm từng tiêu chí', width: 60, kind: 'text' }
    ],
    rows,
    frozenColumns: 3,
    ...dress(desk)
  }
}

function checkSheet(desk: Desk, shown: readonly EntryComputed[]): SheetSpec {
  const decimals = desk.loaded.rules.decimals.value
  return {
    name: 'Kiểm tra',
    purpose: 'data',
    orientation: 'landscape',
    above: [{ kind: 'lines', lines: ['Cột “Cộng lại” tính bằng công thức từ trang Phiếu; cột “Phần mềm” là kết quả của phần mềm.'] }],
    columns: [
      { key: 'no', title: 'TT', width: 5, kind: 'center' },
      { key: 'product', title: 'Tên sản phẩm', width: 30, kind: 'text' },
      { key: 'n', title: 'Số phiếu', width: 8, kind: 'integer' },
      { key: 'again', title: 'Cộng lại', width: 10, kind: 'integer' },
      { key: 'sum', title: 'Phần mềm', width: 10, kind: 'integer' },
      { key: 'mean', title: 'Điểm trung bình', width: 10, kind: 'decimal', decimals },
      { key: 'same', title: 'Đối chiếu', width: 11, kind: 'center' }
    ],
    rows: shown.map(({ entry, result, sheets }, product) => {
      const { sum = 0, n = 1 } = result ?? {}
      const range = { sheet: 'raw', column: 'total', row: `p${product}m0`, toRow: `p${product}m${sheets.length - 1}` }
      return {
        key: `p${product}`,
        cells: {
          no: entry.order,
          product: { text: entry.productName },
          n: { formula: ['COUNT(', range, ')'], result: n },
          again: { formula: ['SUM(', range, ')'], result: sum },
          sum,
          mean: { formula: ['ROUND(', { column: 'again' }, '/', { column: 'n' }, `,${decimals})`], result: meanCell(sum, n, decimals) },
          same: { formula: ['IF(', { column: 'again' }, '=', { column: 'sum' }, ',"Khớp","Lệch")'], result: 'Khớp' }
        }
      }
    }),
    ...dress(desk)
  }
}
