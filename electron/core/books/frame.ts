/** What the workbooks of a session share: the two-column head, title, signatures and footer of its papers. */
import { motto, nation } from '../../../shared/papers/words.ts'
import { formatPoints } from '../../../shared/domain/print-number.ts'
import type { BlockSpec, SheetSpec } from '../../files/xlsx/spec.ts'
import type { Desk } from '../papers/desk.ts'

/** The blocks over a table that is handed in. */
export function above({ loaded, placeAndDate }: Desk, title: readonly string[]): BlockSpec[] {
  const { superiorBody, issuingBody } = loaded.council
  return [
    {
      kind: 'pair',
      left: [
        ...(superiorBody === '' ? [] : [superiorBody.toLocaleUpperCase('vi')]),
        { text: issuingBody.toLocaleUpperCase('vi'), bold: true, rule: 'part' }
      ],
      right: [
        { text: nation, bold: true },
        { text: motto, bold: true, rule: 'whole' },
        { text: placeAndDate, italic: true }
      ]
    },
    { kind: 'lines', lines: ['', ...title.map((text, line) => ({ text, bold: line < 2, size: line === 0 ? 14 : 12 })), ''] }
  ]
}

/** Secretary at the left, chair at the right. */
export function signatures({ signers }: Desk): BlockSpec {
  const hint = '(Ký, ghi rõ họ tên)'
  return {
    kind: 'signatures',
    left: { posts: ['THƯ KÝ'], hint, name: signers.secretary },
    right: { posts: ['CHỦ TỊCH HỘI ĐỒNG'], hint, name: signers.chair }
  }
}

/** Footer and practice words of every sheet. */
export function dress({ footer, watermark, concluded }: Desk): Pick<SheetSpec, 'footer' | 'watermark'> {
  return { footer: footer('', !concluded), ...(watermark === '' ? {} : { watermark }) }
}

/** A mean as a number with the council's decimals, rounded half up from the exact sum: what the paper prints, as a number. */
export function meanCell(sum: number, n: number, decimals: number): number {
  return Number(formatPoints({ sum, n }, decimals).replaceAll('.', '').replace(',', '.'))
}

export const roundedNote =
  'Điểm trung bình ghi trong bảng đã làm tròn để in; xếp hạng so điểm chính xác (tổng điểm chia số phiếu), không làm tròn.'
