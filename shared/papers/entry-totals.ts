/** Bảng tổng hợp điểm một sản phẩm [DRAFT: no national form]. Means come exact and are rounded only here, in print. */
import type { EntryResult } from '../domain/model.ts'
import { formatPoints } from '../domain/print-number.ts'
import { headBlock, type Issuer, type Signers, signaturesOf } from './frame.ts'
import type { Block, Paper, TableRow } from './paper.ts'
import { starWords } from './words.ts'

export interface EntryTotals {
  readonly issuer: Issuer
  readonly signers: Signers
  readonly placeAndDate: string
  readonly productName: string
  readonly productCode: string
  readonly producerName: string
  readonly expected: number
  readonly result: EntryResult
  readonly decimals: number
  readonly gapLimit: number
  readonly members: readonly { readonly name: string; readonly agency: string; readonly note: string }[]
  /** "1.5 Liên kết sản xuất" by code. */
  readonly criteria: Readonly<Record<string, string>>
  readonly gapAcceptedReason: string
  /** null: not concluded yet. */
  readonly conclusion: { readonly star: number; readonly reason: string; readonly words: string; readonly sendUp: boolean } | null
  readonly title: string
  readonly footer: string
  readonly watermark: string
}

const columns = [
  { title: 'TT', align: 'center', width: 6 },
  { title: 'Họ và tên thành viên', align: 'left', width: 24 },
  { title: 'Cơ quan', align: 'left', width: 22 },
  { title: 'Phần A (40)', align: 'center', width: 9 },
  { title: 'Phần B (25)', align: 'center', width: 9 },
  { title: 'Phần C (35)', align: 'center', width: 9 },
  { title: 'Tổng điểm (100)', align: 'center', width: 10 },
  { title: 'Ghi chú', align: 'left', width: 11 }
] as const

export function entryTotalsPaper(data: EntryTotals): Paper {
  const { result, decimals, members } = data
  const mean = (sum: number) => formatPoints({ sum, n: result.n }, decimals)
  const rows: TableRow[] = [
    ...result.totals.map((total, place): TableRow => {
      const { name = '', agency = '', note = '' } = members[place] ?? {}
      return {
        kind: 'row',
        cells: [String(place + 1), name, agency, String(total.A), String(total.B), String(total.C), String(total.total), note]
      }
    }),
    { kind: 'total', cells: ['Điểm trung bình', mean(result.parts.A), mean(result.parts.B), mean(result.parts.C), mean(result.sum), ''] }
  ]
  const blocks: Block[] = [
    headBlock(data.issuer),
    { kind: 'title', lines: ['BẢNG TỔNG HỢP ĐIỂM'] },
    line('Sản phẩm', data.productName, 'center'),
    {
      kind: 'paragraph',
      runs: [`Chủ thể: ${data.producerName}${data.productCode === '' ? '' : ` – Mã số: ${data.productCode}`}`],
      align: 'center'
    },
    { kind: 'table', columns, rows },
    line('Số phiếu hợp lệ', `${result.n}/${data.expected}`),
    line('Điểm trung bình', `${mean(result.sum)} (${result.sum}/${result.n})`),
    line(
      'Cao nhất / thấp nhất / chênh lệch',
      `${result.highest} / ${result.lowest} / ${result.gap} (giới hạn ${data.gapLimit})${gapWords(data)}`
    ),
    ...minimaBlocks(data),
    line('Xếp hạng theo điểm', starWords(result.starByPoints)),
    line('Hội đồng kết luận', conclusionWords(data)),
    signaturesOf(data.signers, data.placeAndDate)
  ]
  const { title, footer, watermark } = data
  return { title, orientation: 'portrait', footer, numbering: 'form', watermark, blocks }
}

function line(label: string, value: string, align: 'center' | 'justify' = 'justify'): Block {
  return { kind: 'paragraph', runs: [`${label}: `, { text: value, bold: true }], align }
}

function gapWords({ result, gapAcceptedReason }: EntryTotals): string {
  if (!result.gapOver) return ''
  return gapAcceptedReason === '' ? '; vượt giới hạn' : `; Hội đồng chấp nhận: ${gapAcceptedReason}`
}

function minimaBlocks({ result, criteria }: EntryTotals): Block[] {
  const missed = result.minima.filter((minimum) => !minimum.met)
  if (missed.length === 0) return [line('Các tiêu chí có dấu sao', 'đạt yêu cầu tối thiểu')]
  return [
    { kind: 'paragraph', runs: ['Các tiêu chí có dấu sao chưa đạt:'] },
    ...missed.map(({ criterion, star, required, meets, n, settled }): Block => {
      const said = settled ? ` Hội đồng: ${settled.words}` : ''
      const text = `- ${criteria[criterion] ?? criterion}: tối thiểu ${required} điểm đối với hạng ${star} sao; ${meets}/${n} thành viên cho đạt.${said}`
      return { kind: 'paragraph', runs: [text] }
    })
  ]
}

function conclusionWords({ conclusion }: EntryTotals): string {
  if (conclusion === null) return 'chưa kết luận'
  const star = conclusion.sendUp ? `${starWords(conclusion.star)} (trình Bộ Nông nghiệp và Môi trường)` : starWords(conclusion.star)
  return [star, conclusion.reason, conclusion.words].filter((part) => part !== '').join('; ')
}
