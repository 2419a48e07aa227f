import type { FigureScope } from '../../../shared/contract/figures.ts'
import type { ProgrammePaperData } from '../../../shared/contract/paper-data.ts'
import type { RewardsView } from '../../../shared/contract/rewards.ts'
import { formatViDate } from '../../../shared/domain/dates.ts'
import { money, moneyWords } from '../../../shared/papers/decree/number-words.ts'
import { rewardKindWords, rewardsSummary, rewardsTitle } from '../../../shared/papers/report/rewards.ts'
import { scopePhrase } from '../../../shared/papers/report/scope.ts'
import type { BlockSpec, BookSpec, ColumnSpec, RowSpec, SheetSpec } from '../../files/xlsx/spec.ts'
import { programmeAbove, programmeBelow } from '../report/book-frame.ts'

const amount = { key: 'amount', title: 'Số tiền (đồng)', width: 16, kind: 'integer', format: '#,##0' } as const

interface Shown {
  readonly view: RewardsView
  readonly data: ProgrammePaperData
  readonly scope: FigureScope
  readonly at: string
  readonly watermark: string
}

/** Producers with their sums, products with what each is rewarded with, and what is not rewarded with the reason. */
export function rewardsBook(shown: Shown): BookSpec {
  return { title: rewardsTitle, creator: 'Hội đồng OCOP', created: shown.at, sheets: [producerSheet(shown), productSheet(shown)] }
}

function above({ view }: Shown, title: string): BlockSpec[] {
  return [{ kind: 'lines', lines: [{ text: title, bold: true, size: 14 }, { text: view.words, italic: true }, ''] }]
}

const producerColumns: readonly ColumnSpec[] = [
  { key: 'no', title: 'TT', width: 5, kind: 'center' },
  { key: 'producer', title: 'Chủ thể', width: 30, kind: 'text' },
  { key: 'commune', title: 'Xã, phường', width: 18, kind: 'text' },
  { key: 'products', title: 'Số sản phẩm', width: 9, kind: 'integer' },
  amount
]

function producerSheet(shown: Shown): SheetSpec {
  const { view, data, scope, watermark } = shown
  const { producers, total, words } = view
  const rows = producers.map(
    (one, place): RowSpec => ({
      key: `p${place}`,
      cells: {
        no: place + 1,
        producer: { text: one.name },
        commune: { text: one.commune },
        products: one.rowIds.length,
        amount: one.amount
      }
    })
  )
  const products = producers.reduce((sum, one) => sum + one.rowIds.length, 0)
  return {
    key: 'producers',
    name: 'Chủ thể',
    purpose: 'paper',
    orientation: 'portrait',
    above: programmeAbove(data, ['DANH SÁCH', rewardsSummary(scopePhrase(scope, words))]),
    columns: producerColumns,
    rows: [...rows, totalRow(rows, { products, amount: total })],
    below: [
      {
        kind: 'lines',
        lines: [
          { text: `Tổng số tiền thưởng: ${money(total)}`, bold: true },
          { text: `(Bằng chữ: ${moneyWords(total)})`, italic: true },
          ''
        ]
      },
      programmeBelow(data)
    ],
    ...(watermark === '' ? {} : { watermark })
  }
}

/** Sums as live formulas with the results that the program worked out. */
function totalRow(rows: readonly RowSpec[], sums: Readonly<Record<string, number>>): RowSpec {
  const [first, last] = [rows[0]?.key, rows.at(-1)?.key]
  const cells = Object.entries(sums).map(([column, result]) => {
    const live = { formula: ['SUM(', { column, row: first ?? '', toRow: last ?? '' }, ')'], result } as const
    return [column, first === undefined ? result : live] as const
  })
  return { kind: 'total', label: 'Tổng cộng', cells: Object.fromEntries(cells) }
}

const productColumns: readonly ColumnSpec[] = [
  { key: 'no', title: 'TT', width: 5, kind: 'center' },
  { key: 'product', title: 'Sản phẩm', width: 26, kind: 'text' },
  { key: 'producer', title: 'Chủ thể', width: 24, kind: 'text' },
  { key: 'commune', title: 'Xã, phường', width: 15, kind: 'text' },
  { key: 'star', title: 'Hạng sao', width: 7, kind: 'integer' },
  { key: 'decision', title: 'Số quyết định', width: 15, kind: 'text' },
  { key: 'date', title: 'Ngày quyết định', width: 12, kind: 'date' },
  { key: 'why', title: 'Diễn giải', width: 24, kind: 'text' },
  amount,
  { key: 'note', title: 'Ghi chú', width: 18, kind: 'text' }
]

function productSheet(shown: Shown): SheetSpec {
  const { view, watermark } = shown
  const rows = view.rows.map(
    (one, place): RowSpec => ({
      key: `r${place}`,
      cells: {
        no: place + 1,
        product: { text: one.productName },
        producer: { text: one.producerName },
        commune: { text: one.commune },
        star: one.star,
        decision: { text: one.decisionNumber },
        date: one.decisionDate === null ? null : { date: one.decisionDate },
        why: { text: rewardKindWords(one.kind, one.before) },
        amount: one.amount,
        note: { text: one.withdrawnOn === null ? '' : `Đã thu hồi ngày ${formatViDate(one.withdrawnOn)}` }
      }
    })
  )
  return {
    key: 'products',
    name: 'Sản phẩm',
    purpose: 'data',
    orientation: 'landscape',
    above: above(shown, 'KHEN THƯỞNG THEO SẢN PHẨM'),
    columns: productColumns,
    rows: [...rows, totalRow(rows, { amount: view.total })],
    frozenColumns: 2,
    ...(watermark === '' ? {} : { watermark })
  }
}
