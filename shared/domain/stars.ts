/** Points to stars and the way to the next edge: Article 3.3. The bands meet, so 69.99 is 3 stars; nothing is rounded. */
import type { Edge, Star } from './model.ts'

/** Points from which each star begins. */
const edges: Readonly<Record<Star, number>> = { 1: 0, 2: 30, 3: 50, 4: 70, 5: 90 }

/** Star of the exact mean sum/n. sum: whole points; n: sheets, at least 1. A single sheet's own star is `starOf(total, 1)`. */
export function starOf(sum: number, n: number): Star {
  if (sum >= edges[5] * n) return 5
  if (sum >= edges[4] * n) return 4
  if (sum >= edges[3] * n) return 3
  return sum >= edges[2] * n ? 2 : 1
}

/** The most that one member may gain or lose by moving one criterion to another option. */
export interface Steps {
  readonly gain: number
  readonly loss: number
}

/**
 * The edges of Article 3.3 on either side of sum/n. `up.star` is the next star; `down.star` the star that the product stands on.
 * `points` are whole points of the sum: up, the least that reaches the edge; down, the most that may be lost and still stand there.
 */
export function edgesAround(sum: number, n: number, { gain, loss }: Steps): { readonly up: Edge | null; readonly down: Edge | null } {
  const star = starOf(sum, n)
  return { up: star === 5 ? null : upTo(next(star), sum, n, gain), down: star === 1 ? null : downFrom(star, sum, n, loss) }
}

function upTo(star: Star, sum: number, n: number, gain: number): Edge {
  const points = edges[star] * n - sum
  return { star, points, byOneStep: gain >= points }
}

function downFrom(star: Star, sum: number, n: number, loss: number): Edge {
  const points = sum - edges[star] * n
  return { star, points, byOneStep: loss > points }
}

function next(star: 1 | 2 | 3 | 4): Star {
  return (star + 1) as Star // 2 to 5
}
