/** What a target is held against. A target itself is typed in and never worked out. */
import { isWithdrawn, newestOf, recognisedIn } from './count.ts'
import type { RecognitionFact } from './facts.ts'

/** Which figure is shown beside a target; none: nothing that is counted here. */
export const targetFigures = ['none', 'products', 'newProducts', 'producers', 'fiveStar'] as const
export type TargetFigure = (typeof targetFigures)[number]

export interface TargetSpan {
  readonly from: string
  readonly to: string
}

/**
 * The figure of the facts of a place, on the last day of the target's span or on `asOf` where that is earlier; newProducts within the span.
 * null for none, and where the span has not begun.
 */
export function actualOf(
  facts: readonly RecognitionFact[],
  figure: TargetFigure,
  { from, to }: TargetSpan,
  { asOf, today }: { readonly asOf: string; readonly today: string }
): number | null {
  if (figure === 'none' || from > asOf) return null
  const at = { asOf: to < asOf ? to : asOf, today }
  if (figure === 'newProducts')
    return recognisedIn(facts, { ...at, span: { kind: 'days', from, to } }).filter(({ movement }) => movement === 'first').length
  const present = newestOf(facts, at).filter((fact) => !isWithdrawn(fact, at.asOf))
  if (figure === 'producers') return new Set(present.map(({ producer }) => producer)).size
  return figure === 'fiveStar' ? present.filter(({ star }) => star === 5).length : present.length
}
