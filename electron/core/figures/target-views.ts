/** Targets with what is counted beside them. */
import type { TargetView } from '../../../shared/contract/figures.ts'
import type { RecognitionFact } from '../../../shared/domain/figures/facts.ts'
import { actualOf } from '../../../shared/domain/figures/targets.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import { sameKey } from '../../../shared/text-key.ts'
import type { Reader } from '../../store/db.ts'
import { listPeriods, listTargets } from '../../store/figures.ts'
import type { LoadedFacts } from './facts.ts'

/** Every target, by the end of its span, then as typed in. A place is a commune by its name, else an old district. */
export function targetsOf(
  db: Reader,
  { facts, communes }: Pick<LoadedFacts, 'facts' | 'communes'>,
  at: { readonly asOf: string; readonly today: string }
): TargetView[] {
  const periods = new Map(listPeriods(db).map((period) => [period.id, period]))
  const ofPlace = byPlace(facts)
  const views = listTargets(db).map((target): TargetView => {
    const period = target.periodId === null ? undefined : periods.get(target.periodId)
    const [first, last] = period ? [period.fromYear, period.toYear] : [target.year ?? 0, target.year ?? 0]
    const span = { from: `${first}-01-01`, to: `${last}-12-31` }
    const key = sameKey(target.place)
    const here = key === '' ? facts : ofPlace(communes.has(key) ? 'commune' : 'oldDistrict', key)
    return { ...target, of: period?.name ?? `Năm ${target.year}`, ...span, actual: actualOf(here, target.figure, span, at) }
  })
  return views.toSorted((a, b) => (a.to === b.to ? 0 : a.to < b.to ? -1 : 1))
}

/** Each place's facts, sorted out once: a province has targets for each of its communes. */
function byPlace(facts: readonly RecognitionFact[]): (by: 'commune' | 'oldDistrict', key: string) => readonly RecognitionFact[] {
  const sorted: { [by in 'commune' | 'oldDistrict']?: ReadonlyMap<string, readonly RecognitionFact[]> } = {}
  return (by, key) => (sorted[by] ??= grouped(facts, ({ keys }) => keys[by])).get(key) ?? []
}
