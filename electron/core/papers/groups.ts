/** The results of a session in the groups that its tables show, in print and in workbooks alike. */
import type { Level } from '../../../shared/domain/model.ts'
import { exclusionGroundNames, starWords } from '../../../shared/papers/words.ts'
import type { EntryComputed } from '../results/compute.ts'

export interface ResultGroup {
  readonly key: 'sendUp' | 'star5' | 'star4' | 'star3' | 'sendBack' | 'notRecognised' | 'open' | 'excluded'
  readonly title: string
  /** By mean, the highest first. */
  readonly entries: readonly EntryComputed[]
}

/** Every product of the session in exactly one group; empty groups are there too. */
export function sessionGroups(level: Level, computed: readonly EntryComputed[]): ResultGroup[] {
  const keys = computed.map(groupKey)
  const at = (key: ResultGroup['key'], title: string): ResultGroup => ({
    key,
    title,
    entries: computed.filter((_, place) => keys[place] === key).toSorted(byMean)
  })
  return [
    ...(level === 'province'
      ? [at('sendUp', 'Đạt từ 90 điểm, đề nghị trình Bộ Nông nghiệp và Môi trường')]
      : [at('star5', 'Đạt 5 sao'), at('sendBack', 'Dưới 90 điểm, thông báo về Ủy ban nhân dân cấp tỉnh')]),
    at('star4', 'Đạt 4 sao'),
    at('star3', 'Đạt 3 sao'),
    at('notRecognised', 'Không đủ điều kiện công nhận'),
    at('open', 'Chưa kết luận'),
    at('excluded', 'Hồ sơ bị loại')
  ]
}

function groupKey({ entry, outcome }: EntryComputed): ResultGroup['key'] {
  if (entry.excludedAt !== null) return 'excluded'
  if (outcome === null) return 'open'
  if (outcome !== 'recognise') return outcome
  return entry.conclusionStar === 5 ? 'star5' : entry.conclusionStar === 4 ? 'star4' : 'star3'
}

/** Exact, so that means that print alike keep their true order; then the order of the session. */
function byMean(a: EntryComputed, b: EntryComputed): number {
  const difference = (b.result?.sum ?? 0) * (a.result?.n ?? 1) - (a.result?.sum ?? 0) * (b.result?.n ?? 1)
  return difference || a.entry.order - b.entry.order
}

/** The council's conclusion in the column of stars: 5 stars are the Ministry's to give, so a province sends up. '' without a conclusion. */
export function conclusionWords({ entry, outcome }: EntryComputed): string {
  if (entry.conclusionStar === null || entry.excludedAt !== null) return ''
  return outcome === 'sendUp' ? 'Trình Bộ' : starWords(entry.conclusionStar)
}

/** What the table says of a product beside its figures: ground of exclusion, missed minima, the council's words. */
export function noteOf({ entry, result, state }: EntryComputed): string {
  if (entry.excludedAt !== null)
    return [exclusionGroundNames[entry.exclusionGround] ?? entry.exclusionGround, entry.exclusionWords].filter(Boolean).join(': ')
  if (state === 'open') return 'Đang chấm'
  const missed = result?.minima.filter((minimum) => !minimum.met).map((minimum) => `${minimum.criterion} (${minimum.star} sao)`) ?? []
  const minima = missed.length === 0 ? '' : `Chưa đạt tối thiểu: ${missed.join(', ')}`
  const accepted = result?.gapOver && entry.gapAcceptedReason !== '' ? `Chênh lệch ${result.gap} điểm: ${entry.gapAcceptedReason}` : ''
  return [minima, accepted, entry.conclusionReason, entry.conclusionWords].filter(Boolean).join('; ')
}
