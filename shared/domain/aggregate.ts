/**
 * Member sheets to the result of one product: the only arithmetic behind screen, print, workbook and JSON.
 * Knows nothing of who may see it, which sheets count (expected.ts) or where marks are kept. Whole numbers throughout; nothing is rounded.
 */
import type { CompleteSheet, EntryResult, Rules, Settlement } from './model.ts'
import { minimaOf, starWithin } from './minima.ts'
import { pointsOfSheets, type ScoringIndex } from './scoring-index.ts'
import { edgesAround, starOf, type Steps } from './stars.ts'

/**
 * Everything that follows from the sheets that count in the deciding pass (Article 3.3; minima: the footnote of Phụ lục II).
 * `null` when there is none: no sheets have no mean. Throws for a sheet that is not complete or an option that the form does not offer.
 */
export function aggregate(
  index: ScoringIndex,
  sheets: readonly CompleteSheet[],
  rules: Pick<Rules, 'gapLimit' | 'minima'>,
  settlements: readonly Settlement[]
): EntryResult | null {
  const n = sheets.length
  if (n === 0) return null
  const given = pointsOfSheets(index, sheets)
  const totals = sheets.map((sheet, row) => totalOf(index, given, row, sheet.memberId))
  const parts = { A: 0, B: 0, C: 0 }
  let highest = 0
  let lowest = Number.POSITIVE_INFINITY
  for (const { total, A, B, C } of totals) {
    parts.A += A
    parts.B += B
    parts.C += C
    if (total > highest) highest = total
    if (total < lowest) lowest = total
  }
  const sum = parts.A + parts.B + parts.C
  const gap = highest - lowest
  const starByPoints = starOf(sum, n)
  const minima = minimaOf(index, { given, n, by: rules.minima.value, settlements }, starByPoints)
  const { up, down } = edgesAround(sum, n, largestSteps(index, given))
  return {
    n,
    sum,
    parts,
    totals,
    highest,
    lowest,
    gap,
    // "Không được chênh lệch quá": the limit itself still passes.
    gapOver: gap > rules.gapLimit.value,
    starByPoints,
    minima,
    starAllowed: starWithin(starByPoints, minima),
    up,
    down
  }
}

function totalOf({ count, part }: ScoringIndex, given: Uint8Array, row: number, memberId: string): EntryResult['totals'][number] {
  let A = 0
  let B = 0
  let C = 0
  for (let criterion = 0, at = row * count; criterion < count; criterion += 1, at += 1) {
    const points = given[at]!
    if (part[criterion] === 0) A += points
    else if (part[criterion] === 1) B += points
    else C += points
  }
  return { memberId, total: A + B + C, A, B, C }
}

/** The furthest that one mark could move up and down to another option of its criterion. */
function largestSteps({ count, points, stride }: ScoringIndex, given: Uint8Array): Steps {
  let gain = 0
  let loss = 0
  for (let criterion = 0; criterion < count; criterion += 1) {
    let best = 0
    let worst = Number.POSITIVE_INFINITY
    for (let at = criterion * stride; at < (criterion + 1) * stride; at += 1) {
      const offered = points[at]!
      if (offered > best) best = offered
      if (offered >= 0 && offered < worst) worst = offered
    }
    for (let at = criterion; at < given.length; at += count) {
      const mark = given[at]!
      if (best - mark > gain) gain = best - mark
      if (mark - worst > loss) loss = mark - worst
    }
  }
  return { gain, loss }
}
