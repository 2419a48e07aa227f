/** A session in counts: for its page, minutes and report. */
import type { Outcome } from './conclusion.ts'
import type { Star } from './model.ts'

interface SessionCounts {
  readonly entries: number
  /** Excluded with a ground; they have no star and no outcome. */
  readonly excluded: number
  /** Neither excluded nor concluded. */
  readonly open: number
  readonly byOutcome: Readonly<Record<Outcome, number>>
  /** Of the conclusions; 0 is "not recognised" whatever the points. */
  readonly byStar: Readonly<Record<0 | Star, number>>
}

/** Counts that always close: excluded + open + outcomes = entries, and stars = outcomes. */
export function countOutcomes(
  rows: readonly { readonly excluded: boolean; readonly conclusionStar: 0 | Star | null; readonly outcome: Outcome | null }[]
): SessionCounts {
  const byOutcome = { recognise: 0, sendUp: 0, sendBack: 0, notRecognised: 0 }
  const byStar = { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }
  let excluded = 0
  let open = 0
  for (const row of rows) {
    if (row.excluded) excluded += 1
    else if (row.conclusionStar === null || row.outcome === null) open += 1
    else {
      byStar[row.conclusionStar] += 1
      byOutcome[row.outcome] += 1
    }
  }
  return { entries: rows.length, excluded, open, byOutcome, byStar }
}
