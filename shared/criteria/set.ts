/**
 * One criteria set read as the council reads it: what may be chosen for each criterion and what each star asks.
 * Knows nothing of sheets, members or words of the screen.
 */
import type { CriteriaSet, CriterionOption, MinStar, OfferedOption, Part, Scorable, Section, SetIndex, SubCriterion } from './schema.ts'

/** Keys run from 0 to 20 (see optionSchema). */
const stride = 21

/**
 * What a member may choose for a criterion: the printed options in their order, then, where none of them has 0 points, "none".
 * A binary criterion offers "yes" and "no". Empty for a criterion that only heads sub-criteria.
 */
export function offeredOptions(criterion: Pick<SubCriterion, 'options' | 'binary'>): OfferedOption[] {
  if (criterion.binary) {
    return [
      { kind: 'yes', key: 1, points: 1 },
      { kind: 'no', key: 0, points: 0 }
    ]
  }
  const printed = criterion.options.map((option) => ({ ...option, kind: 'printed' as const }))
  if (printed.length === 0 || printed.some((option) => option.points === 0)) return printed
  return [...printed, { kind: 'none', key: 0, points: 0 }]
}

/**
 * Points that a star asks of a criterion: those of its highest option marked with that star or a lower one, 0 where none is.
 * Article 3 and the footnote on the stars; that lower marks count too is our reading, nothing prints it.
 */
export function requiredPoints(
  criterion: { readonly options: readonly Pick<CriterionOption, 'points' | 'minStar'>[] },
  star: MinStar
): number {
  const asked = criterion.options.filter((option) => option.minStar !== undefined && option.minStar <= star)
  return Math.max(0, ...asked.map((option) => option.points))
}

/** The criteria of a set that are scored, flat, in the order of the form. */
export function scorables(set: CriteriaSet): Scorable[] {
  return set.parts
    .flatMap((part) => part.sections.flatMap((section) => ofSection(part, section)))
    .map((scorable, index) => ({ index, ...scorable }))
}

/** Lays a set out for arithmetic; build it once for each set and keep it. */
export function indexSet(set: CriteriaSet): SetIndex {
  const flat = scorables(set)
  const points = new Int8Array(flat.length * stride).fill(-1)
  for (const { index, options } of flat) {
    for (const option of options) points[index * stride + option.key] = option.points
  }
  const asks = (star: MinStar) => Uint8Array.from(flat, (scorable) => requiredPoints({ options: scorable.options }, star))
  return {
    count: flat.length,
    scorables: flat,
    byCode: new Map(flat.map((scorable) => [scorable.code, scorable.index])),
    part: Uint8Array.from(flat, (scorable) => ['A', 'B', 'C'].indexOf(scorable.part)),
    max: Uint8Array.from(flat, (scorable) => scorable.max),
    points,
    stride,
    required: { 3: asks(3), 4: asks(4), 5: asks(5) }
  }
}

/** Points of an option of a criterion; `undefined` where the criterion does not exist or offers no such option. */
export function pointsOf(set: SetIndex, index: number, key: number): number | undefined {
  if (!Number.isInteger(key) || key < 0 || key >= set.stride) return undefined
  const points = set.points[index * set.stride + key]
  return points === undefined || points < 0 ? undefined : points
}

function ofSection(part: Part, section: Section): Omit<Scorable, 'index'>[] {
  return section.criteria.flatMap((criterion) => {
    const { code, title, max } = criterion
    const parts = criterion.criteria
    return parts ? parts.map((sub) => asScorable(part, section, sub, { code, title, max })) : [asScorable(part, section, criterion)]
  })
}

function asScorable(part: Part, section: Section, criterion: SubCriterion, parent?: Scorable['parent']): Omit<Scorable, 'index'> {
  const { code, title, max, note, cases } = criterion
  return {
    code,
    title,
    max,
    ...(note === undefined ? {} : { note }),
    ...(cases === undefined ? {} : { cases }),
    part: part.code,
    section: { code: section.code, title: section.title },
    ...(parent === undefined ? {} : { parent }),
    options: offeredOptions(criterion)
  }
}
