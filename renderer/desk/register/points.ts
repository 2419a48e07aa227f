import { fiveStarPoints } from '../../../shared/domain/proposal.ts'
import { proposalText } from '../../text/proposals.ts'

/** Typed points, "92,5" or "92.50", as hundredths; null for nothing typed, undefined for what is none. */
export function typedPoints(text: string): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const parts = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(trimmed)
  if (!parts) return undefined
  const points = Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
  return points <= 10_000 ? points : undefined
}

/** Why these points cannot be those of 5 stars, or of fewer than 90; undefined where they can. */
export function pointsProblem(of: 'recognise' | 'below', points: number | null | undefined): string | undefined {
  if (points === undefined) return proposalText.pointsWrong
  if (points === null) return undefined
  if (of === 'recognise') return points < fiveStarPoints ? proposalText.pointsBelow : undefined
  return points >= fiveStarPoints ? proposalText.pointsAbove : undefined
}
