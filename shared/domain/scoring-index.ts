/**
 * What the arithmetic needs of a criteria set, by structure; `SetIndex` of shared/criteria fits it.
 * Arrays are in form order, by the place of the scorable criterion, from 0.
 */
import type { CompleteSheet, RecognisedStar } from './model.ts'

export interface ScoringIndex {
  readonly count: number
  readonly scorables: readonly { readonly code: string }[]
  /** 0 for A, 1 for B, 2 for C. */
  readonly part: ArrayLike<number>
  /** Whole points of option `key` of criterion `c` at `c * stride + key`, negative where it offers no such option. At most 255. */
  readonly points: ArrayLike<number>
  readonly stride: number
  /** Points that a star asks of each criterion, 0 where it asks nothing; a higher star never asks less. */
  readonly required: { readonly [star in RecognisedStar]: ArrayLike<number> }
}

/** Points of an offered option. Throws for any other: a mark is checked where it is written, so here it can only be damage. */
export function pointsAt(index: ScoringIndex, criterion: number, key: number): number {
  // A key from `stride` on would read the next criterion's points.
  const points = key < index.stride ? index.points[criterion * index.stride + key] : undefined
  if (points === undefined || points < 0 || key < 0) throw new Error(`criterion no. ${criterion} offers no option ${key}`)
  return points
}

/** Points of every mark, row by row as the sheets, `count` to a row. Throws for a sheet that is not complete. */
export function pointsOfSheets(index: ScoringIndex, sheets: readonly CompleteSheet[]): Uint8Array {
  const { count } = index
  const given = new Uint8Array(sheets.length * count)
  let at = 0
  for (const { options } of sheets) {
    if (options.length !== count) throw new Error(`a complete sheet has ${count} marks, not ${options.length}`)
    for (let criterion = 0; criterion < count; criterion += 1) {
      given[at] = pointsAt(index, criterion, options[criterion]!)
      at += 1
    }
  }
  return given
}
