/** Products in the groups that every paper speaks of, and their counts in words. */
import type { EntryFacts, SessionFacts } from './facts.ts'
import { count, joined } from './lines.ts'

export type GroupKey = 'sendUp' | 'star5' | 'star4' | 'star3' | 'sendBack' | 'notRecognised' | 'open' | 'excluded'

/** Exactly one for each product; the same as in the tables of totals. */
export function groupOf({ exclusion, conclusion, outcome }: EntryFacts): GroupKey {
  if (exclusion !== null) return 'excluded'
  if (outcome === null || conclusion === null) return 'open'
  if (outcome !== 'recognise') return outcome
  return conclusion.star === 5 ? 'star5' : conclusion.star === 4 ? 'star4' : 'star3'
}

/** Products of a group, the highest mean first; exact, so that means that print alike keep their order. */
export function inGroup(entries: readonly EntryFacts[], key: GroupKey): EntryFacts[] {
  return entries.filter((entry) => groupOf(entry) === key).toSorted(byMean)
}

function byMean(a: EntryFacts, b: EntryFacts): number {
  return (b.result?.sum ?? 0) * (a.result?.n ?? 1) - (a.result?.sum ?? 0) * (b.result?.n ?? 1) || a.order - b.order
}

export const recognisedKeys = ['star5', 'star4', 'star3'] as const

/** Products to be recognised at 3 stars or more by this level. 1 and 2 stars never are (Article 4.1.a). */
export function recognised(entries: readonly EntryFacts[]): EntryFacts[] {
  return recognisedKeys.flatMap((key) => inGroup(entries, key))
}

const starOfKey = { star5: 5, star4: 4, star3: 3 } as const

/** "02 sản phẩm 4 sao, 05 sản phẩm 3 sao"; '' where there is none. */
export function starCounts(entries: readonly EntryFacts[]): string {
  return joined(
    recognisedKeys.flatMap((key) => {
      const { length } = inGroup(entries, key)
      return length === 0 ? [] : [`${products(length)} ${starOfKey[key]} sao`]
    })
  )
}

export function products(value: number): string {
  return `${count(value)} sản phẩm`
}

/** Headings of the groups, in the order of print. */
export function groupTitles({ council }: SessionFacts): readonly (readonly [GroupKey, string])[] {
  return [
    ['sendUp', 'Sản phẩm đạt từ 90 điểm, đề nghị trình Bộ Nông nghiệp và Môi trường'],
    ['star5', 'Sản phẩm đạt 5 sao'],
    ['sendBack', 'Sản phẩm dưới 90 điểm, thông báo về Ủy ban nhân dân cấp tỉnh'],
    ['star4', 'Sản phẩm đạt 4 sao'],
    ['star3', 'Sản phẩm đạt 3 sao'],
    ['notRecognised', council.level === 'province' ? 'Sản phẩm không đủ điều kiện công nhận' : 'Sản phẩm không đạt'],
    ['open', 'Sản phẩm chưa kết luận'],
    ['excluded', 'Hồ sơ bị loại']
  ]
}

/** What the council proposes for a product, in a few words: "Đề nghị công nhận 4 sao". */
export function verdict(entry: EntryFacts): string {
  const { conclusion } = entry
  switch (groupOf(entry)) {
    case 'excluded':
      return 'Hồ sơ bị loại'
    case 'open':
      return 'Chưa kết luận'
    case 'sendUp':
      return 'Đạt từ 90 điểm, đề nghị phê duyệt kết quả và trình Bộ Nông nghiệp và Môi trường'
    case 'sendBack':
      return `Đạt ${conclusion?.star} sao, thông báo kết quả về Ủy ban nhân dân cấp tỉnh`
    case 'notRecognised':
      return conclusion === null || conclusion.star === 0
        ? 'Không đề nghị công nhận'
        : `Đạt ${conclusion.star} sao, không thuộc trường hợp công nhận`
    case 'star5':
    case 'star4':
    case 'star3':
      return `Đề nghị công nhận ${conclusion?.star} sao`
  }
}

/** The star as a table shows it: "4 sao", "Trình Bộ", "Không công nhận"; '' without a conclusion. */
export function starCell(entry: EntryFacts): string {
  const key = groupOf(entry)
  if (key === 'excluded' || key === 'open' || entry.conclusion === null) return ''
  if (key === 'sendUp') return 'Trình Bộ'
  return entry.conclusion.star === 0 ? 'Không công nhận' : `${entry.conclusion.star} sao`
}
