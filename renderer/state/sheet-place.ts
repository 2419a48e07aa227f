/** Where one stands in a sheet and what its marks still lack. Plain functions of the set and the marks. */
import type { MinStar, SetIndex } from '../../shared/criteria/schema.ts'
import { pointsOf } from '../../shared/criteria/set.ts'

export type Marks = Readonly<Record<string, number>>

/** Criterion to go to when `at` got its first mark: the next one without, round again from the top; `at` itself when none is left. */
export function nextOpen(order: readonly string[], marks: Marks, at: string): string {
  const place = order.indexOf(at)
  const round = [...order.slice(place + 1), ...order.slice(0, Math.max(place, 0))]
  return round.find((code) => marks[code] === undefined) ?? at
}

/** The criterion `by` places further, stopping at either end. */
export function stepFrom(order: readonly string[], at: string, by: number): string {
  const place = Math.max(0, order.indexOf(at)) + by
  return order[Math.max(0, Math.min(order.length - 1, place))] ?? at
}

/** A star minimum that a chosen option does not reach. */
export interface UnmetMinimum {
  readonly star: MinStar
  readonly criterion: string
  /** Points that the star asks for. */
  readonly required: number
  /** Only the highest option reaches it. */
  readonly top: boolean
}

/**
 * Minima that the marks given so far miss, by star, then in form order; a criterion stands again only where the higher star asks for more.
 * A criterion without a mark misses nothing yet.
 */
export function unmetMinima(set: SetIndex, marks: Marks): UnmetMinimum[] {
  const { 3: three, 4: four, 5: five } = set.required
  return [
    { star: 3 as const, asked: three, before: undefined },
    { star: 4 as const, asked: four, before: three },
    { star: 5 as const, asked: five, before: four }
  ].flatMap(({ star, asked, before }) =>
    set.scorables.flatMap(({ index, code, max }) => {
      const key = marks[code]
      const points = key === undefined ? undefined : pointsOf(set, index, key)
      const required = asked[index] ?? 0
      if (points === undefined || required <= (before?.[index] ?? 0) || points >= required) return []
      return [{ star, criterion: code, required, top: required === max }]
    })
  )
}
