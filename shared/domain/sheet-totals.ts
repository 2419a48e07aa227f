/** One member's own sheet, complete or not. Missing is not zero: a criterion without a mark adds nothing and is named. */
import type { Star } from './model.ts'
import { pointsAt, type ScoringIndex } from './scoring-index.ts'
import { starOf } from './stars.ts'

/**
 * Whole points of the marks so far, by part, and the star that they give once every criterion is marked (Article 3.3).
 * `options`: chosen key by criterion in form order, `undefined` where nothing is marked. `missing`: codes in form order.
 */
export function sheetTotals(
  index: ScoringIndex,
  options: readonly (number | undefined)[]
): {
  readonly A: number
  readonly B: number
  readonly C: number
  readonly total: number
  readonly star: Star | null
  readonly missing: readonly string[]
} {
  const parts: [number, number, number] = [0, 0, 0]
  const missing: string[] = []
  for (const [criterion, { code }] of index.scorables.entries()) {
    const key = options[criterion]
    if (key === undefined) missing.push(code)
    else parts[index.part[criterion] as 0 | 1 | 2] += pointsAt(index, criterion, key) // ScoringIndex.part holds nothing else
  }
  const [A, B, C] = parts
  const total = A + B + C
  return { A, B, C, total, star: missing.length === 0 ? starOf(total, 1) : null, missing }
}
