/** Danh sách sản phẩm được công nhận: grouped by star; what goes up to the Ministry stands on a sheet of its own; 1 and 2 stars never (Article 4.1.a). */
import type { CertificationColumn } from '../../../shared/contract/papers.ts'
import { addMonths, formatViDate } from '../../../shared/domain/dates.ts'
import type { Cell, ColumnSpec, RowSpec, SheetSpec } from '../../files/xlsx/spec.ts'
import type { Ctx } from '../context.ts'
import type { Desk } from '../papers/desk.ts'
import { type ResultGroup, sessionGroups } from '../papers/groups.ts'
import type { EntryComputed } from '../results/compute.ts'
import { above, dress, meanCell, roundedNote, signatures } from './frame.ts'

/** Months that a certificate is valid from the day of the decision (Article 4.3). */
const validMonths = 36

const optional: Record<CertificationColumn, (decimals: number) => ColumnSpec> = {
  address: () => ({ key: 'address', title: 'Địa chỉ chủ thể', width: 20, kind: 'text' }),
  commune: () => ({ key: 'commune', title: 'Xã, phường', width: 15, kind: 'text' }),
  set: () => ({ key: 'set', title: 'Bộ sản phẩm', width: 20, kind: 'text' }),
  points: (decimals) => ({ key: 'points', title: 'Điểm', width: 8, kind: 'decimal', decimals }),
  code: () => ({ key: 'code', title: 'Mã số sản phẩm', width: 15, kind: 'text' }),
  decision: () => ({ key: 'decision', title: 'Số, ngày quyết định', width: 16, kind: 'text' }),
  expiry: () => ({ key: 'expiry', title: 'Ngày hết hạn', width: 11, kind: 'date' })
}

const order: readonly CertificationColumn[] = ['address', 'commune', 'set', 'points', 'code', 'decision', 'expiry']

/** The list as one sheet, and, where a province has products from 90 points on, those as another. No sheet where there is nothing to list. */
export function certificationSheets(
  ctx: Ctx,
  desk: Desk,
  computed: readonly EntryComputed[],
  wanted: readonly CertificationColumn[]
): SheetSpec[] {
  const { rules, level, session } = desk.loaded
  const groups = sessionGroups(level, computed)
  const find = (key: ResultGroup['key']) => groups.find((group) => group.key === key)?.entries ?? []
  const columns = (chosen: readonly CertificationColumn[]): ColumnSpec[] => [
    { key: 'no', title: 'TT', width: 5, kind: 'center' },
    { key: 'product', title: 'Tên sản phẩm', width: 24, kind: 'text' },
    { key: 'producer', title: 'Tên chủ thể', width: 22, kind: 'text' },
    ...order.filter((key) => chosen.includes(key)).map((key) => optional[key](rules.decimals.value)),
    { key: 'star', title: 'Hạng sao', width: 8, kind: 'center' }
  ]
  const stars = level === 'province' ? ([4, 3] as const) : ([5] as const)
  const rows: RowSpec[] = []
  let number = 0
  for (const star of stars) {
    const entries = find(`star${star}`)
    if (entries.length === 0) continue
    rows.push({
      kind: 'group',
      text: `${roman(rows.filter((row) => row.kind === 'group').length + 1)}. Sản phẩm đạt ${star} sao (${entries.length} sản phẩm)`
    })
    for (const one of entries) rows.push({ cells: cellsOf(ctx, desk, one, (number += 1), `${star} sao`, wanted) })
  }
  const title = ['DANH SÁCH', 'Sản phẩm OCOP được công nhận, cấp giấy chứng nhận', session.name]
  const list: SheetSpec = {
    name: 'Danh sách công nhận',
    purpose: 'paper',
    orientation: 'landscape',
    above: above(
      desk,
      session.issuedAt === null ? [title[0]!, 'Sản phẩm OCOP đề nghị công nhận, cấp giấy chứng nhận', session.name] : title
    ),
    columns: columns(wanted),
    rows,
    below: [
      {
        kind: 'lines',
        lines: [
          { text: `Danh sách gồm ${number} sản phẩm.`, bold: true },
          ...(wanted.includes('points') ? [{ text: roundedNote, italic: true }] : [])
        ]
      },
      signatures(desk)
    ],
    ...dress(desk)
  }
  const up = level === 'province' ? find('sendUp') : []
  const lists = number === 0 ? [] : [list]
  if (up.length === 0) return lists
  const plain = wanted.filter((key) => key !== 'decision' && key !== 'expiry')
  return [
    ...lists,
    {
      name: 'Trình Bộ từ 90 điểm',
      purpose: 'paper',
      orientation: 'landscape',
      above: above(desk, [
        'DANH SÁCH',
        'Sản phẩm đạt từ 90 điểm, đề nghị Bộ Nông nghiệp và Môi trường đánh giá, phân hạng 5 sao',
        session.name
      ]),
      columns: columns(plain),
      rows: up.map((one, place) => ({ cells: cellsOf(ctx, desk, one, place + 1, 'Trình Bộ', plain) })),
      below: [{ kind: 'lines', lines: [{ text: `Danh sách gồm ${up.length} sản phẩm.`, bold: true }] }, signatures(desk)],
      ...dress(desk)
    }
  ]
}

function cellsOf(
  ctx: Ctx,
  { loaded }: Desk,
  { entry, result }: EntryComputed,
  no: number,
  star: string,
  wanted: readonly CertificationColumn[]
) {
  const { session, rules } = loaded
  const { decisionNumber, decisionDate } = session
  const cells: Record<string, Cell> = {
    no,
    product: { text: entry.productName },
    producer: { text: entry.producerName },
    star: { text: star }
  }
  const all: Record<CertificationColumn, () => Cell> = {
    address: () => ({ text: entry.address }),
    commune: () => ({ text: entry.commune }),
    set: () => ({ text: `${entry.setNo}. ${ctx.shelf.shipped.get(entry.setNo)?.set.name ?? ''}` }),
    points: () => (result ? meanCell(result.sum, result.n, rules.decimals.value) : null),
    code: () => ({ text: entry.productCode }),
    decision: () => ({ text: decisionDate === null ? '' : `${decisionNumber}, ${formatViDate(decisionDate)}` }),
    expiry: () => (decisionDate === null ? null : { date: addMonths(decisionDate, validMonths) })
  }
  for (const key of wanted) cells[key] = all[key]()
  return cells
}

function roman(value: number): string {
  return ['', 'I', 'II', 'III', 'IV', 'V'][value] ?? String(value)
}
