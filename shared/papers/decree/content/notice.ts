/** What a producer and a commune are told: result, and the criteria in which points were lost. */
import type { Block } from '../../paper.ts'
import type { Subject } from '../definition.ts'
import type { CriterionMean, EntryFacts, SessionFacts } from '../facts.ts'
import { groupOf, verdict } from '../groups.ts'
import { column, mean, paragraph, row, sentence, table, typedLines } from '../lines.ts'
import { paperReference } from '../names.ts'
import { exclusionWords } from './course.ts'

/** More than that nobody works on at once. */
const mostCriteria = 8

/** Missed minima first, then where most of the points were lost; ties in the order of the form. */
export function criteriaToImprove(entry: EntryFacts): (CriterionMean & { readonly missed: boolean })[] {
  const missed = new Set(entry.minima.filter((minimum) => !minimum.met).map((minimum) => minimum.criterion))
  const lost = ({ max, sum, n }: CriterionMean) => max - sum / n
  return entry.criteria
    .map((criterion) => ({ ...criterion, missed: missed.has(criterion.code) }))
    .filter((criterion) => criterion.missed || lost(criterion) > 0)
    .toSorted((a, b) => Number(b.missed) - Number(a.missed) || lost(b) - lost(a))
    .slice(0, mostCriteria)
}

/** Every product of a producer: points, conclusion, request, then the criteria to improve. */
export function entryNotices({ facts, entries }: Subject): Block[] {
  return entries.flatMap((entry, place) => [
    { ...paragraph({ text: `${place + 1}. Sản phẩm: ${entry.productName}`, bold: true }), keep: true } as Block,
    ...resultLines(facts, entry),
    ...improvementTable(facts, entry)
  ])
}

function resultLines(facts: SessionFacts, entry: EntryFacts): Block[] {
  if (entry.exclusion) return [paragraph(`- Hồ sơ bị loại: ${exclusionWords(entry)}`)]
  const requests = typedLines(entry.data?.request ?? '').map((line) => paragraph(`- Yêu cầu hoàn thiện: ${sentence(line)}`))
  if (groupOf(entry) === 'open' || entry.result === null) return [paragraph('- Kết quả: Hội đồng chưa kết luận.'), ...requests]
  const reason = entry.conclusion?.reason ? ` Lý do: ${sentence(entry.conclusion.reason)}` : ''
  return [
    paragraph(`- Điểm trung bình: ${mean(entry.result, facts.decimals)} điểm.`),
    paragraph(`- Kết luận của Hội đồng: ${sentence(verdict(entry))}${reason}`),
    ...decisionLines(facts, entry),
    ...requests
  ]
}

/** The decision that followed, once it has a number. */
function decisionLines(facts: SessionFacts, entry: EntryFacts): Block[] {
  const key = groupOf(entry)
  const recognition = key === 'star5' || key === 'star4' || key === 'star3'
  if (!recognition && key !== 'sendUp') return []
  const reference = paperReference(facts, recognition ? 'recognition' : 'approval')
  return reference === '' ? [] : [paragraph(`- ${recognition ? 'Quyết định công nhận' : 'Quyết định phê duyệt kết quả'}: ${reference}.`)]
}

function improvementTable(facts: SessionFacts, entry: EntryFacts): Block[] {
  if (entry.exclusion || groupOf(entry) === 'open') return []
  const criteria = criteriaToImprove(entry)
  if (criteria.length === 0) return []
  const columns = [
    column('Tiêu chí', 54),
    column('Điểm tối đa', 11, 'center'),
    column('Điểm trung bình', 12, 'center'),
    column('Ghi chú', 23)
  ]
  return [
    { ...paragraph('- Các tiêu chí cần tiếp tục hoàn thiện:'), keep: true } as Block,
    ...table(
      columns,
      criteria.map((criterion) => {
        const star = entry.minima.find((minimum) => !minimum.met && minimum.criterion === criterion.code)?.star
        return row(
          `${criterion.code}. ${plainCase(criterion.title)}`,
          String(criterion.max),
          mean(criterion, facts.decimals),
          criterion.missed ? `Chưa đạt yêu cầu tối thiểu của hạng ${star} sao` : ''
        )
      })
    )
  ]
}

/** A section that is itself a criterion is printed in capitals in the form. */
function plainCase(title: string): string {
  if (title !== title.toLocaleUpperCase('vi')) return title
  return title.charAt(0) + title.slice(1).toLocaleLowerCase('vi')
}
