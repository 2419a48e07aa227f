/** What the Tổ tư vấn found: evidence by the 15 rows of Mẫu 02, its provisional points, its table of all dossiers. */
import { formatViDate } from '../../../domain/dates.ts'
import { dossierDemands } from '../../evidence.ts'
import { formNames } from '../../words.ts'
import type { Block } from '../../paper.ts'
import type { Subject } from '../definition.ts'
import type { EntryFacts } from '../facts.ts'
import { column, count, joined, mean, paragraph, paragraphs, row, table } from '../lines.ts'

const states = { present: 'Có', missing: 'Thiếu', notNeeded: 'Không cần' } as const

/** TT | Tài liệu | Có/không | Còn hạn đến | Nhận xét. */
export function evidenceTable({ entry }: Subject): Block[] {
  const columns = [
    column('TT', 6, 'center'),
    column('Tài liệu minh chứng', 42),
    column('Có / không', 13, 'center'),
    column('Còn hạn đến', 15, 'center'),
    column('Nhận xét', 24)
  ]
  return table(
    columns,
    dossierDemands.map(({ no, name }) => {
      const found = entry?.dossier.find((each) => each.no === no)
      return row(
        String(no),
        name.replace(/,$/, ''),
        found ? states[found.state] : '',
        found?.validUntil ? formatViDate(found.validUntil) : '',
        found?.note ?? ''
      )
    })
  )
}

/** Which of the 15 rows are missing or not yet looked at. */
function gapsOf({ dossier }: EntryFacts): { readonly missing: string[]; readonly unchecked: number } {
  const missing = dossierDemands.filter(({ no }) => dossier.some((each) => each.no === no && each.state === 'missing'))
  return { missing: missing.map(({ name }) => name.replace(/,$/, '')), unchecked: dossierDemands.length - dossier.length }
}

/** The conclusion that the checklist gives by itself. */
export function dossierWords({ entry }: Pick<Subject, 'entry'>): string {
  if (!entry) return ''
  const { missing, unchecked } = gapsOf(entry)
  if (missing.length > 0) return `Hồ sơ cần bổ sung ${count(missing.length)} tài liệu: ${missing.join('; ')}.`
  return unchecked === 0 ? 'Hồ sơ đủ thành phần theo quy định, đủ điều kiện trình Hội đồng.' : ''
}

/** The team's points stand apart and say that they are none of the council's. */
export function provisionalLines({ entry, facts }: Subject): Block[] {
  const adviser = entry?.adviser
  if (!adviser) return [paragraph('Tổ tư vấn không chấm điểm tạm tính.')]
  const part = (name: 'A' | 'B' | 'C') => `phần ${name} ${mean(adviser, facts.decimals, adviser.parts[name])}`
  return [
    paragraph(
      `Điểm trung bình tạm tính của ${count(adviser.n)} thành viên Tổ tư vấn: `,
      { text: mean(adviser, facts.decimals), bold: true },
      ` (${part('A')}; ${part('B')}; ${part('C')}), tương ứng hạng ${adviser.starByPoints} sao. Điểm này để Hội đồng tham khảo, không tính vào kết quả của Hội đồng.`
    )
  ]
}

export function findingLines({ entry }: Subject): Block[] {
  const typed = paragraphs(entry?.data?.appraisal ?? '')
  return typed.length === 0 ? [paragraph('……')] : typed
}

/** All dossiers of the session: what is missing, the team's points and remarks. */
export function dossierTable({ facts, entries }: Subject): Block[] {
  const columns = [
    column('TT', 4, 'center'),
    column('Tên sản phẩm', 15),
    column('Chủ thể', 15),
    column('Xã, phường', 9),
    column('Hình thức', 7),
    column('Điểm tự đánh giá', 7, 'center'),
    column('Điểm tạm tính', 7, 'center'),
    column('Tài liệu thiếu', 14),
    column('Nhận xét', 22)
  ]
  return table(
    columns,
    entries.map((entry, place) => {
      const { missing, unchecked } = gapsOf(entry)
      const lacking = missing.length > 0 ? missing.join('; ') : unchecked === 0 ? 'Không' : ''
      return row(
        String(place + 1),
        entry.productName,
        entry.producerName,
        entry.commune,
        formNames[entry.form],
        entry.selfScore === null ? '' : String(entry.selfScore),
        mean(entry.adviser, facts.decimals),
        lacking,
        (entry.data?.appraisal ?? '').replaceAll('\n', '; ')
      )
    })
  )
}

/** "10 hồ sơ đủ thành phần, 02 hồ sơ còn thiếu tài liệu và 03 hồ sơ chưa kiểm tra xong". */
export function dossierCounts({ entries }: Subject): string {
  const found = entries.map(gapsOf)
  const lacking = found.filter(({ missing }) => missing.length > 0).length
  const unchecked = found.filter(({ missing, unchecked: open }) => missing.length === 0 && open > 0).length
  const whole = found.length - lacking - unchecked
  return joined(
    [
      whole > 0 ? `${count(whole)} hồ sơ đủ thành phần` : '',
      lacking > 0 ? `${count(lacking)} hồ sơ còn thiếu tài liệu` : '',
      unchecked > 0 ? `${count(unchecked)} hồ sơ chưa kiểm tra xong` : ''
    ].filter(Boolean)
  )
}
