/** Whether enough of the council sit to score: the Quy chế of Article 7.3.b and 7.4.b. */
import type { Missing } from '../errors.ts'
import type { Rules } from './model.ts'

interface Quorum {
  readonly members: number
  readonly present: number
  /** Least number of members present; never under 1. */
  readonly needed: number
  readonly chairPresent: boolean
  readonly chairRequired: boolean
  readonly ok: boolean
  readonly article: string
  /** What is lacking, each with the article that asks for it; NO_QUORUM counts the members still wanted. */
  readonly reasons: readonly Missing[]
}

/** members: all who sit on the council, scoring or not; present: those of them who are there; `chairPresent` counts a delegate too. */
export function quorum(
  rules: Pick<Rules, 'quorum' | 'chairRequired'>,
  { members, present, chairPresent }: { readonly members: number; readonly present: number; readonly chairPresent: boolean }
): Quorum {
  const { numerator, denominator } = rules.quorum.value
  // Multiplied first: a quotient of whole numbers is exact where it is whole, so ceil never goes one too far.
  const needed = Math.max(1, Math.ceil((members * numerator) / denominator))
  const chairRequired = rules.chairRequired.value
  const reasons: Missing[] = []
  if (present < needed) reasons.push({ code: 'NO_QUORUM', count: needed - present, article: rules.quorum.article, names: [] })
  if (chairRequired && !chairPresent) reasons.push({ code: 'CHAIR_ABSENT', count: 1, article: rules.chairRequired.article, names: [] })
  return { members, present, needed, chairPresent, chairRequired, ok: reasons.length === 0, article: rules.quorum.article, reasons }
}
