/**
 * How a product moved from one recognition to the next: recognised for the first time, raised (Article 7.5), or assessed again (Article 7.6).
 * Days are ISO days in Vietnam. Knows no clock.
 */
import { certificateDates } from './certificate.ts'
import type { RecognisedStar, RegistrationForm } from './model.ts'

/** One recognition of a product, as far as its movement asks. */
export interface MovementFact {
  readonly id: string
  readonly star: RecognisedStar
  /** Day of the decision; null: not known, which is taken for older than every known day. */
  readonly decidedOn: string | null
  /** As it was registered for a session; undefined or null where nobody wrote it down. */
  readonly form?: RegistrationForm | null | undefined
}

export type Movement =
  | { readonly kind: 'first'; readonly to: RecognisedStar }
  | { readonly kind: 'upgrade'; readonly from: RecognisedStar; readonly to: RecognisedStar }
  | {
      readonly kind: 'reevaluation'
      readonly result: 'higher' | 'same' | 'lower'
      readonly from: RecognisedStar
      readonly to: RecognisedStar
    }

/**
 * The movement of each recognition of one product by its id, whatever order they come in. Two of one day go by their stars, then their ids.
 * A higher star is an upgrade until the window of the older certificate opens, a result of its re-evaluation from then on (our reading: the
 * decisions of older lists do not say which they were); where the session knows what was registered, that decides. A star that is not higher
 * is always a re-evaluation, also where a session was told of an upgrade that failed.
 */
export function movements(history: readonly MovementFact[]): ReadonlyMap<string, Movement> {
  const inOrder = history.toSorted(oldestFirst)
  return new Map(inOrder.map((one, place) => [one.id, movementFrom(inOrder[place - 1], one)]))
}

function oldestFirst(a: MovementFact, b: MovementFact): number {
  const [left, right] = [a.decidedOn ?? '', b.decidedOn ?? '']
  if (left !== right) return left < right ? -1 : 1
  return a.star - b.star || (a.id < b.id ? -1 : 1)
}

/** From the recognition before it; undefined where there is none. */
export function movementFrom(before: Omit<MovementFact, 'id'> | undefined, one: Omit<MovementFact, 'id'>): Movement {
  const { star: to } = one
  if (!before) return { kind: 'first', to }
  const { star: from } = before
  if (to <= from) return { kind: 'reevaluation', result: to === from ? 'same' : 'lower', from, to }
  return isUpgrade(before, one) ? { kind: 'upgrade', from, to } : { kind: 'reevaluation', result: 'higher', from, to }
}

function isUpgrade(before: Omit<MovementFact, 'id'>, { form, decidedOn }: Omit<MovementFact, 'id'>): boolean {
  if (form === 'upgrade' || form === 'reevaluation') return form === 'upgrade'
  if (before.decidedOn === null || decidedOn === null) return true
  return decidedOn < certificateDates(before.decidedOn).windowOpens
}
