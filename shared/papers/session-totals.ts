/** Bảng tổng hợp kết quả của phiên [DRAFT: no national form], grouped by the council's conclusion. */
import { headBlock, type Issuer, type Signers, signaturesOf } from './frame.ts'
import type { Paper, TableRow } from './paper.ts'

export interface SessionTotalsRow {
  readonly productName: string
  readonly producerName: string
  readonly address: string
  readonly setName: string
  readonly form: string
  /** "9/9", or '' for a product without sheets. */
  readonly sheets: string
  readonly A: string
  readonly B: string
  readonly C: string
  readonly mean: string
  readonly star: string
  readonly note: string
}

export interface SessionTotals {
  readonly issuer: Issuer
  readonly signers: Signers
  readonly placeAndDate: string
  readonly sessionLine: string
  /** In the order of print; an empty group is left out. */
  readonly groups: readonly { readonly title: string; readonly rows: readonly SessionTotalsRow[] }[]
  readonly title: string
  readonly footer: string
  readonly watermark: string
}

const columns = [
  { title: 'TT', align: 'center', width: 4 },
  { title: 'Tên sản phẩm', align: 'left', width: 17 },
  { title: 'Chủ thể', align: 'left', width: 13 },
  { title: 'Địa chỉ', align: 'left', width: 9 },
  { title: 'Bộ sản phẩm', align: 'left', width: 11 },
  { title: 'Hình thức', align: 'left', width: 6 },
  { title: 'Số phiếu', align: 'center', width: 5 },
  { title: 'A', align: 'center', width: 5 },
  { title: 'B', align: 'center', width: 5 },
  { title: 'C', align: 'center', width: 5 },
  { title: 'Điểm TB', align: 'center', width: 5 },
  { title: 'Hạng', align: 'center', width: 5 },
  { title: 'Ghi chú', align: 'left', width: 10 }
] as const

export function sessionTotalsPaper(data: SessionTotals): Paper {
  const groups = data.groups.filter((group) => group.rows.length > 0)
  let number = 0
  const rows: TableRow[] = groups.flatMap((group) => [
    { kind: 'group', cells: [`${group.title}: ${group.rows.length} sản phẩm`] } as const,
    ...group.rows.map((row): TableRow => {
      number += 1
      const { productName, producerName, address, setName, form, sheets, A, B, C, mean, star, note } = row
      return { kind: 'row', cells: [String(number), productName, producerName, address, setName, form, sheets, A, B, C, mean, star, note] }
    })
  ])
  const { title, footer, watermark } = data
  return {
    title,
    orientation: 'landscape',
    footer,
    numbering: 'form',
    watermark,
    blocks: [
      headBlock(data.issuer),
      { kind: 'title', lines: ['BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP'] },
      { kind: 'paragraph', runs: [data.sessionLine], align: 'center' },
      { kind: 'table', columns, rows },
      { kind: 'paragraph', runs: [{ text: `Tổng cộng: ${number} sản phẩm.`, bold: true }] },
      signaturesOf(data.signers, data.placeAndDate)
    ]
  }
}
