/** Where members differ, and scoring again for all criteria or for chosen ones. */
import type { AppError } from '../errors.ts'
import { err, ok, type Result } from '../result.ts'
import type { CompleteSheet } from './model.ts'
import { pointsOfSheets, type ScoringIndex } from './scoring-index.ts'

/** What all members gave for one criterion. */
interface CriterionMarks {
  /** Place in the form, from 0. */
  readonly index: number
  readonly code: string
  /** In the order of the sheets. */
  readonly given: readonly { readonly memberId: string; readonly option: number; readonly points: number }[]
  readonly sum: number
  /** Highest minus lowest points; 0 also where members chose different options of equal points. */
  readonly spread: number
}

/** Every criterion in form order with who gave what. Throws as `aggregate` does. */
export function criterionMarks(index: ScoringIndex, sheets: readonly CompleteSheet[]): CriterionMarks[] {
  const points = pointsOfSheets(index, sheets)
  return index.scorables.map(({ code }, criterion) => {
    const given = sheets.map(({ memberId, options }, row) => ({
      memberId,
      option: options[criterion]!,
      points: points[row * index.count + criterion]!
    }))
    const highest = given.reduce((most, mark) => Math.max(most, mark.points), 0)
    const lowest = given.reduce((least, mark) => Math.min(least, mark.points), highest)
    return { index: criterion, code, given, sum: given.reduce((sum, mark) => sum + mark.points, 0), spread: highest - lowest }
  })
}

/** The criteria for which members gave different points: widest spread first, then in form order. */
export function disputed(index: ScoringIndex, sheets: readonly CompleteSheet[]): CriterionMarks[] {
  return criterionMarks(index, sheets)
    .filter((criterion) => criterion.spread > 0)
    .toSorted((a, b) => b.spread - a.spread || a.index - b.index)
}

/** The scope of a re-scoring as the pass keeps it: codes in form order, each once; `null` for all. UNKNOWN_CRITERION for a code not in the form. */
export function checkScope(index: ScoringIndex, scope: readonly string[] | null): Result<readonly string[] | null, AppError> {
  if (scope === null) return ok(null)
  const codes = index.scorables.map((criterion) => criterion.code)
  const unknown = scope.find((code) => !codes.includes(code))
  return unknown === undefined ? ok(codes.filter((code) => scope.includes(code))) : err({ code: 'UNKNOWN_CRITERION', criterion: unknown })
}

/** Whether a pass with this scope takes a mark for the criterion. */
export function scopeAllowed(scope: readonly string[] | null, criterion: string): boolean {
  return scope === null || scope.includes(criterion)
}

/** The marks that stand as in the member's sheet of the pass before: those outside the scope. `undefined` where a new one is asked for. */
export function carriedOptions(index: ScoringIndex, before: readonly number[], scope: readonly string[] | null): (number | undefined)[] {
  return before.map((option, criterion) => (scopeAllowed(scope, index.scorables[criterion]!.code) ? undefined : option))
}
