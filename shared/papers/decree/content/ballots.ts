/** What the tellers counted. */
import { numberWords } from '../number-words.ts'
import type { Block } from '../../paper.ts'
import type { Subject } from '../definition.ts'
import { starCell } from '../groups.ts'
import { column, count, dots, mean, paragraph, row, table } from '../lines.ts'

/** TT | Sản phẩm | Đồng ý | Không đồng ý | Ý kiến khác | Điểm TB | Kết quả; a product without a vote has empty columns to write in. */
export function ballotTable({ facts, entries }: Subject): Block[] {
  const columns = [
    column('TT', 6, 'center'),
    column('Sản phẩm', 28),
    column('Đồng ý', 10, 'center'),
    column('Không đồng ý', 11, 'center'),
    column('Ý kiến khác', 11, 'center'),
    column('Điểm trung bình', 12, 'center'),
    column('Kết quả', 15, 'center')
  ]
  return table(
    columns,
    entries
      .filter((entry) => entry.exclusion === null)
      .map((entry, place) => {
        const ballot = entry.data?.ballot ?? null
        const votes = ballot === null ? ['', '', ''] : [ballot.agree, ballot.disagree, ballot.other].map(String)
        return row(String(place + 1), entry.productName, ...votes, mean(entry.result, facts.decimals), starCell(entry))
      })
  )
}

export function tellerLines({ facts }: Subject): Block[] {
  const { tellers } = facts.sessionData
  if (tellers.length === 0) return [paragraph(`- Trưởng ban: ${dots}`), paragraph(`- Ủy viên: ${dots}`)]
  return tellers.map(({ name, post }, place) =>
    paragraph(
      `- ${name === '' ? dots : name}, ${post === '' ? (place === 0 ? 'Trưởng ban' : 'Ủy viên') : post}${place === tellers.length - 1 ? '.' : ';'}`
    )
  )
}

/** "07 phiếu (bảy phiếu)"; '' where nobody counted. */
export function ballotCount(value: number | null): string {
  return value === null ? '' : `${count(value)} phiếu (${numberWords(value)} phiếu)`
}
