/** Raw marks, and a sheet whose live formulas add them up again, so that anybody with a spreadsheet can check every mean. */
import type { PartCode } from '../../../shared/domain/model.ts'
import type { ColumnSpec, FormulaCell, FormulaPart, RowSpec, SheetSpec } from '../../files/xlsx/spec.ts'
import type { Reader } from '../../store/db.ts'
import type { Ctx } from '../context.ts'
import type { Desk } from '../papers/desk.ts'
import type { EntryComputed } from '../results/compute.ts'
import { setOf } from '../sheets/place.ts'
import type { SetAtHand } from '../shelf.ts'
import { dress, meanCell } from './frame.ts'

const partCodes = ['A', 'B', 'C'] as const satisfies readonly PartCode[]
const figures = [...partCodes, 'total'] as const

interface Shown {
  readonly entry: EntryComputed['entry']
  readonly result: NonNullable<EntryComputed['result']>
  readonly sheets: EntryComputed['sheets']
  readonly at: SetAtHand
}

/** Every counted sheet as a row of points by criterion, and the check of every product over it. Excluded products have no result. */
export function checkSheets(db: Reader, ctx: Ctx, desk: Desk, computed: readonly EntryComputed[]): SheetSpec[] {
  const sets = new Map<number, SetAtHand>()
  const setAt = (setNo: number) => {
    const at = sets.get(setNo) ?? setOf(db, ctx, desk.loaded.session, setNo)
    sets.set(setNo, at)
    return at
  }
  const shown = computed.flatMap(({ entry, result, sheets }): Shown[] =>
    entry.excludedAt === null && result !== null ? [{ entry, result, sheets, at: setAt(entry.setNo) }] : []
  )
  return [rawSheet(desk, shown, criteriaOf([...sets.values()])), checkSheet(desk, shown)]
}

/** Codes of the criteria of all sets that are used, by part, in the order of the forms: 2.2 before 2.10. */
function criteriaOf(sets: readonly SetAtHand[]): Record<PartCode, readonly string[]> {
  const inOrder = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true })
  const codes = (part: PartCode) =>
    new Set(sets.flatMap(({ index }) => index.scorables.filter((scorable) => scorable.part === part).map(({ code }) => code)))
  return { A: [...codes('A')].toSorted(inOrder), B: [...codes('B')].toSorted(inOrder), C: [...codes('C')].toSorted(inOrder) }
}

function rawSheet(desk: Desk, shown: readonly Shown[], criteria: Record<PartCode, readonly string[]>): SheetSpec {
  const names = new Map(desk.loaded.members.map((member) => [member.id, member.name]))
  const marks = partCodes.flatMap((part) =>
    criteria[part].map((code): ColumnSpec => ({ key: `${part} ${code}`, title: code, group: `Phần ${part}`, width: 4.5, kind: 'integer' }))
  )
  const rows = shown.flatMap(({ entry, result, sheets, at: { index } }, product) =>
    sheets.map((sheet, place): RowSpec => {
      const totals = result.totals[place]
      if (!totals) throw new Error('a counted sheet without its totals')
      const points = index.scorables.map(({ index: criterion, part, code }) => {
        const key = sheet.options[criterion] ?? 0
        return [`${part} ${code}`, index.points[criterion * index.stride + key] ?? 0] as const
      })
      return {
        key: rowKey(product, place),
        cells: {
          no: entry.order,
          product: { text: entry.productName },
          member: { text: names.get(sheet.memberId) ?? '' },
          receipt: sheet.receipt,
          ...Object.fromEntries(points),
          ...Object.fromEntries(partCodes.map((part) => [part, sumOf(part, criteria[part], totals[part])])),
          total: { formula: ['SUM(', { column: 'A', toColumn: 'C' }, ')'], result: totals.total }
        }
      }
    })
  )
  return {
    key: 'raw',
    name: 'Phiếu',
    purpose: 'data',
    orientation: 'landscape',
    fontSize: 10,
    above: [
      { kind: 'lines', lines: ['Điểm gốc của từng phiếu được tính, theo tiêu chí. Ô trống: bộ sản phẩm không có tiêu chí mang số đó.'] }
    ],
    columns: [
      { key: 'no', title: 'TT', width: 5, kind: 'center' },
      { key: 'product', title: 'Tên sản phẩm', width: 24, kind: 'text' },
      { key: 'member', title: 'Thành viên', width: 20, kind: 'text' },
      { key: 'receipt', title: 'Số biên nhận', width: 8, kind: 'integer' },
      ...marks,
      ...partCodes.map((part): ColumnSpec => ({ key: part, title: part, group: 'Cộng', width: 5, kind: 'integer' })),
      { key: 'total', title: 'Tổng', group: 'Cộng', width: 6, kind: 'integer' }
    ],
    rows,
    frozenColumns: 3,
    ...dress(desk)
  }
}

function rowKey(product: number, place: number): string {
  return `p${product}m${place}`
}

function sumOf(part: PartCode, codes: readonly string[], result: number): FormulaCell | number {
  const [first, last] = [codes.at(0), codes.at(-1)]
  if (first === undefined || last === undefined) return result
  return { formula: ['SUM(', { column: `${part} ${first}`, toColumn: `${part} ${last}` }, ')'], result }
}

const titles = { A: 'A', B: 'B', C: 'C', total: 'Tổng' } as const

function checkSheet(desk: Desk, shown: readonly Shown[]): SheetSpec {
  const decimals = desk.loaded.rules.decimals.value
  const counted = (group: string, prefix: string): ColumnSpec[] => [
    { key: `${prefix} n`, title: 'Số phiếu', group, width: 7, kind: 'integer' },
    ...figures.map((key): ColumnSpec => ({ key: `${prefix} ${key}`, title: titles[key], group, width: 7, kind: 'integer' })),
    { key: `${prefix} mean`, title: 'Trung bình', group, width: 9.5, kind: 'decimal', decimals }
  ]
  const rows = shown.map((one, product): RowSpec => ({ key: `p${product}`, cells: checkCells(one, product, decimals) }))
  const differing: RowSpec[] =
    rows.length === 0
      ? []
      : [
          {
            kind: 'total',
            label: 'Số sản phẩm lệch',
            cells: {
              same: { formula: ['COUNTIF(', { column: 'same', row: 'p0', toRow: `p${rows.length - 1}` }, ',"Lệch")'], result: 0 }
            }
          }
        ]
  return {
    name: 'Kiểm tra',
    purpose: 'data',
    orientation: 'landscape',
    above: [{ kind: 'lines', lines: ['“Cộng lại” là công thức cộng từ trang Phiếu; “Phần mềm” là kết quả mà phần mềm dùng để xếp hạng.'] }],
    columns: [
      { key: 'no', title: 'TT', width: 5, kind: 'center' },
      { key: 'product', title: 'Tên sản phẩm', width: 26, kind: 'text' },
      ...counted('Cộng lại', 'again'),
      ...counted('Phần mềm', 'ours'),
      { key: 'same', title: 'Đối chiếu', width: 10, kind: 'center' }
    ],
    rows: [...rows, ...differing],
    frozenColumns: 2,
    ...dress(desk)
  }
}

function checkCells({ entry, result, sheets }: Shown, product: number, decimals: number) {
  const { n, sum } = result
  const figure = { ...result.parts, total: sum }
  const mean = meanCell(sum, n, decimals)
  const range = (column: string) => ({ sheet: 'raw', column, row: rowKey(product, 0), toRow: rowKey(product, sheets.length - 1) })
  const again = figures.map((key) => [`again ${key}`, { formula: ['SUM(', range(key), ')'], result: figure[key] }] as const)
  const ours = figures.map((key) => [`ours ${key}`, figure[key]] as const)
  const compared = ['n', ...figures, 'mean']
  const equal = compared.flatMap((key, place): FormulaPart[] => [
    place === 0 ? '' : ',',
    { column: `again ${key}` },
    '=',
    { column: `ours ${key}` }
  ])
  return {
    no: entry.order,
    product: { text: entry.productName },
    'again n': { formula: ['COUNT(', range('total'), ')'], result: n },
    ...Object.fromEntries(again),
    'again mean': { formula: ['ROUND(', { column: 'again total' }, '/', { column: 'again n' }, `,${decimals})`], result: mean },
    'ours n': n,
    ...Object.fromEntries(ours),
    'ours mean': mean,
    same: { formula: ['IF(AND(', ...equal, '),"Khớp","Lệch")'], result: 'Khớp' }
  }
}
