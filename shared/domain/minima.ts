/**
 * Star minima: the marks ***, **** and ***** of the forms.
 * That a star asks for the marks of lower stars too, and how members who chose differently are judged, no national text says:
 * the first is our reading, the second the council's rule, and the council's own word comes before both.
 */
import type { MinimaBy, MinimumResult, RecognisedStar, Settlement, Star } from './model.ts'
import type { ScoringIndex } from './scoring-index.ts'

const recognised: readonly RecognisedStar[] = [3, 4, 5]

/** Points of n sheets, as `pointsOfSheets` gives them, with what the council decided about judging them. */
interface Judged {
  readonly given: Uint8Array
  readonly n: number
  readonly by: MinimaBy
  /** Of two for the same minimum the later one stands; one that meets no minimum of the form changes nothing. */
  readonly settlements: readonly Settlement[]
}

/** Minima of the stars 3..`upTo`, by star, then in form order; a criterion stands again only where the higher star asks for more. */
export function minimaOf(index: ScoringIndex, judged: Judged, upTo: Star): MinimumResult[] {
  const minima: MinimumResult[] = []
  for (const { star, criterion, required } of askedBy(index)) if (star <= upTo) minima.push(judge(index, judged, criterion, star, required))
  return minima
}

type Asked = readonly { readonly star: RecognisedStar; readonly criterion: number; readonly required: number }[]

/** A set asks the same of every product: looked up once, not for each of five thousand. */
const known = new WeakMap<ScoringIndex, Asked>()

function askedBy(index: ScoringIndex): Asked {
  const before = known.get(index)
  if (before) return before
  const asked = recognised.flatMap((star) => {
    const lower = star === 3 ? undefined : index.required[star === 4 ? 3 : 4]
    return Array.from({ length: index.count }, (_, criterion) => ({ star, criterion, required: index.required[star][criterion]! })).filter(
      ({ criterion, required }) => required > (lower === undefined ? 0 : lower[criterion]!)
    )
  })
  known.set(index, asked)
  return asked
}

/** Highest star whose minima, and those of every lower star, are met; 0 where a minimum of 3 stars is missed. Order: as `minimaOf`. */
export function starWithin(byPoints: Star, minima: readonly MinimumResult[]): 0 | Star {
  const missed = minima.find((minimum) => !minimum.met)?.star
  if (missed === undefined) return byPoints
  return missed === 3 ? 0 : missed === 4 ? 3 : 4
}

function judge(index: ScoringIndex, judged: Judged, place: number, star: RecognisedStar, required: number): MinimumResult {
  const { given, n, by, settlements } = judged
  let meets = 0
  let sum = 0
  for (let at = place; at < given.length; at += index.count) {
    const points = given[at]!
    sum += points
    if (points >= required) meets += 1
  }
  const criterion = index.scorables[place]!.code
  const byRule = isMet(by, { meets, n, sum, required })
  const settled =
    settlements.length === 0 ? null : (settlements.findLast((one) => one.star === star && one.criterion === criterion) ?? null)
  return { criterion, star, required, meets, n, byRule, settled, met: settled?.met ?? byRule }
}

function isMet(by: MinimaBy, { meets, n, sum, required }: { meets: number; n: number; sum: number; required: number }): boolean {
  switch (by) {
    case 'majority':
      return meets * 2 > n
    case 'all':
      return meets === n
    case 'mean':
      return sum >= required * n
  }
}
