/**
 * Facts to figures. Every figure is the length of a list that `rowsOf` gives for the same question, so that what is counted and what is
 * shown behind it are one. In every table the products of its rows add up to the total; producers do not, for one may stand in several rows.
 */
import { type CertificateState, certificateStates } from '../certificate.ts'
import {
  isNewer,
  isWithdrawn,
  type Movement,
  movements,
  newestOf,
  type Recognised,
  recognisedIn,
  runningTally,
  type StarCount,
  statesOn,
  tally
} from './count.ts'
import { type Ask, type CandidateFact, type Dimension, dimensions, type RecognitionFact } from './facts.ts'
import { grouped } from '../grouped.ts'
import { asCandidate, type FunnelCount, funnelOf, funnelRows } from './funnel.ts'

export interface TableRow {
  /** '': not known. */
  readonly key: string
  /** On the day of the count, whenever they were recognised. */
  readonly present: StarCount
  /** Within the span. */
  readonly recognised: StarCount
}

export interface YearCount {
  readonly year: number
  /** In the year. */
  readonly recognised: StarCount
  /** On its last day, or on the day of the count where that is earlier. */
  readonly present: StarCount
}

export interface Counted {
  readonly asOf: string
  /** withdrawn is not in total; the states add up to total. inForce: on the day of the count still valid. */
  readonly present: StarCount & {
    readonly inForce: number
    readonly withdrawn: number
    readonly states: Readonly<Record<CertificateState, number>>
  }
  readonly recognised: StarCount & { readonly movements: Readonly<Record<Movement, number>> }
  /** Rows with a product, by key; the caller adds rows that are to stand there empty. */
  readonly tables: Readonly<Record<Dimension, readonly TableRow[]>>
  readonly funnel: readonly FunnelCount[]
  /** From the first year that is known. */
  readonly years: readonly YearCount[]
  /** undated: in no span of days. later: decided after the day of the count. undatedCandidates: in no span either. */
  readonly left: { readonly undated: number; readonly later: number; readonly undatedCandidates: number }
}

/** A figure as a question: which rows are behind it. */
export interface FigureKey {
  readonly basis: 'present' | 'withdrawn' | 'recognised' | 'funnel'
  /** state only of present ones, movement only of recognised ones, step only of the funnel. */
  readonly by: 'all' | Dimension | 'state' | 'movement' | 'step' | 'inForce'
  readonly key: string
  /** null: whatever the star. */
  readonly star: 3 | 4 | 5 | null
}

/** Valid on the day of the count: a certificate without a day of issue cannot be called so. */
const inForce: readonly CertificateState[] = ['valid', 'soon', 'window', 'late', 'extended']

const none: StarCount = { total: 0, star3: 0, star4: 0, star5: 0, producers: 0 }

/** All figures of a question. Depends on the facts only, never on their order. */
export function countFigures(facts: readonly RecognitionFact[], candidates: readonly CandidateFact[], ask: Ask): Counted {
  const newest = newestOf(facts, ask)
  const present = newest.filter((fact) => !isWithdrawn(fact, ask.asOf))
  const recognised = recognisedIn(facts, ask)
  // of all the time, what was recognised is what is there, but of producers of whom something was withdrawn since
  const gone = new Set(newest.filter((fact) => isWithdrawn(fact, ask.asOf)).map(({ producer }) => producer))
  const isOfBoth = ({ producer }: RecognitionFact) => ask.span.kind === 'all' && !gone.has(producer)
  const isOfOne = (fact: RecognitionFact) => !isOfBoth(fact)
  const stateOf = statesOn(ask.asOf)
  const states = countBy(certificateStates, present, stateOf)
  const all = [...candidates, ...facts.filter(({ sessionId }) => sessionId === null).map(asCandidate)]
  return {
    asOf: ask.asOf,
    present: {
      ...tally(present),
      inForce: inForce.reduce((sum, state) => sum + states[state], 0),
      withdrawn: newest.length - present.length,
      states
    },
    recognised: { ...tally(recognised), movements: countBy(movements, recognised, ({ movement }) => movement) },
    tables: tablesOf({ both: present.filter(isOfBoth), present: present.filter(isOfOne), recognised: recognised.filter(isOfOne) }),
    funnel: funnelOf(funnelRows(ask.span.kind === 'decision' ? [] : all, recognised, ask)),
    years: yearsOf(facts, ask),
    left: {
      undated: facts.filter(({ date }) => date === null).length,
      later: facts.filter(({ date }) => date !== null && date > ask.asOf).length,
      undatedCandidates: candidates.filter(({ day, year, registered }) => registered && day === null && year === null).length
    }
  }
}

/** The rows behind a figure, each product once. Of the funnel only its products are told: see `funnelRows`. */
export function rowsOf(facts: readonly RecognitionFact[], ask: Ask, { basis, by, key, star }: FigureKey): readonly RecognitionFact[] {
  const rows = basis === 'recognised' ? recognisedIn(facts, ask) : standing(facts, ask, basis === 'withdrawn')
  const stateOf = statesOn(ask.asOf)
  return rows.filter((row) => (star === null || row.star === star) && fits(row, by, key, stateOf))
}

function standing(facts: readonly RecognitionFact[], ask: Ask, withdrawn: boolean): readonly RecognitionFact[] {
  return newestOf(facts, ask).filter((fact) => isWithdrawn(fact, ask.asOf) === withdrawn)
}

function fits(row: RecognitionFact | Recognised, by: FigureKey['by'], key: string, stateOf: ReturnType<typeof statesOn>): boolean {
  switch (by) {
    case 'all':
      return true
    case 'inForce':
      return inForce.includes(stateOf(row))
    case 'state':
      return stateOf(row) === key
    case 'movement':
      return 'movement' in row && row.movement === key
    case 'step':
      return false
    default:
      return row.keys[by] === key
  }
}

function countBy<K extends string, T>(keys: readonly K[], rows: readonly T[], keyOf: (row: T) => K): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number> // a count for each key
  for (const row of rows) counts[keyOf(row)] += 1
  return counts
}

interface Cell {
  star3: number
  star4: number
  star5: number
  producers: number
  /** Place of the producer that was counted last. */
  last: number
}

type Cells = Map<string, Cell>

/** One walk through the rows, those of one producer together, so that each cell counts a producer where its rows begin. */
function cellsOf(rows: readonly RecognitionFact[]): Readonly<Record<Dimension, Cells>> {
  const cells = Object.fromEntries(dimensions.map((by) => [by, new Map()])) as Record<Dimension, Cells> // one for each
  let place = 0
  for (const own of grouped(rows, ({ producer }) => producer).values()) {
    for (const { star, keys } of own) {
      // each by its own name: looked up by a name that changes, it takes five times as long
      count(cells.group, keys.group, star, place)
      count(cells.set, keys.set, star, place)
      count(cells.commune, keys.commune, star, place)
      count(cells.oldDistrict, keys.oldDistrict, star, place)
      count(cells.producerKind, keys.producerKind, star, place)
      count(cells.level, keys.level, star, place)
      count(cells.gender, keys.gender, star, place)
      count(cells.ethnicity, keys.ethnicity, star, place)
    }
    place += 1
  }
  return cells
}

function count(cells: Cells, key: string, star: RecognitionFact['star'], place: number): void {
  let cell = cells.get(key)
  if (cell === undefined) {
    cell = { star3: 0, star4: 0, star5: 0, producers: 0, last: -1 }
    cells.set(key, cell)
  }
  if (star === 3) cell.star3 += 1
  else if (star === 4) cell.star4 += 1
  else cell.star5 += 1
  if (cell.last === place) return
  cell.last = place
  cell.producers += 1
}

interface Counting {
  /** Rows of producers whose rows are the same in both. */
  readonly both: readonly RecognitionFact[]
  readonly present: readonly RecognitionFact[]
  readonly recognised: readonly RecognitionFact[]
}

/** No producer has rows among those of both and elsewhere too, so that the producers of a cell may be added up. */
function tablesOf({ both, present, recognised }: Counting): Record<Dimension, TableRow[]> {
  const [base, now, then] = [cellsOf(both), cellsOf(present), cellsOf(recognised)]
  const table = (by: Dimension) =>
    [...new Set([...base[by].keys(), ...now[by].keys(), ...then[by].keys()])].map((key) => {
      const cell = base[by].get(key)
      return { key, present: starsIn(cell, now[by].get(key)), recognised: starsIn(cell, then[by].get(key)) }
    })
  return Object.fromEntries(dimensions.map((by) => [by, table(by)])) as Record<Dimension, TableRow[]> // a row for each
}

const nothing: Cell = { star3: 0, star4: 0, star5: 0, producers: 0, last: -1 }

function starsIn(one: Cell = nothing, other: Cell = nothing): StarCount {
  const [star3, star4, star5] = [one.star3 + other.star3, one.star4 + other.star4, one.star5 + other.star5]
  return { total: star3 + star4 + star5, star3, star4, star5, producers: one.producers + other.producers }
}

/** A row of a table to which nothing belongs. */
export function emptyRow(key: string): TableRow {
  return { key, present: none, recognised: none }
}

/** One walk through the facts by year: at each year's end every product stands there with its newest so far. */
function yearsOf(facts: readonly RecognitionFact[], { asOf, today }: Ask): YearCount[] {
  const undated = asOf >= today ? facts.filter(({ date }) => date === null) : []
  const dated = facts.filter(({ date }) => date !== null && date <= asOf)
  const byYear = grouped(dated, ({ date }) => String(date).slice(0, 4))
  const [last, first] = [asOf.slice(0, 4), [...byYear.keys()].reduce((least, year) => (year < least ? year : least), asOf.slice(0, 4))]
  const newest = new Map<string, RecognitionFact>()
  const standing = runningTally()
  const withdrawn = facts.filter(({ withdrawnOn }) => withdrawnOn !== null)
  const learn = (fact: RecognitionFact) => {
    const known = newest.get(fact.product)
    if (known !== undefined && !isNewer(fact, known)) return
    newest.set(fact.product, fact)
    if (known !== undefined) standing.take(known)
    standing.put(fact)
  }
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, place) => {
    const year = Number(first) + place
    const end = String(year) === last ? asOf : `${year}-12-31`
    const here = byYear.get(String(year)) ?? []
    for (const fact of here) learn(fact)
    if (end >= today) for (const fact of undated) learn(fact)
    const gone = withdrawn.filter((fact) => isWithdrawn(fact, end) && newest.get(fact.product) === fact)
    for (const fact of gone) standing.take(fact)
    const present = standing.count()
    for (const fact of gone) standing.put(fact)
    return { year, recognised: tally(newestOf(here, { asOf: end, today })), present }
  })
}
