/**
 * Facts to figures. Every figure is the length of a list that `rowsOf` gives for the same question, so that what is counted and what is
 * shown behind it are one. In every table the products of its rows add up to the total; producers do not, for one may stand in several rows.
 */
import { type CertificateState, certificateStates } from '../certificate.ts'
import { isWithdrawn, type Movement, movements, newestOf, type Recognised, recognisedIn, type StarCount, tally } from './count.ts'
import { type Ask, type CandidateFact, type Dimension, dimensions, type RecognitionFact } from './facts.ts'
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
const inForce: ReadonlySet<CertificateState> = new Set(['valid', 'soon', 'window', 'late', 'extended'])

const none: StarCount = { total: 0, star3: 0, star4: 0, star5: 0, producers: 0 }

/** All figures of a question. Depends on the facts only, never on their order. */
export function countFigures(facts: readonly RecognitionFact[], candidates: readonly CandidateFact[], ask: Ask): Counted {
  const newest = newestOf(facts, ask)
  const present = newest.filter((fact) => !isWithdrawn(fact, ask.asOf))
  const recognised = recognisedIn(facts, ask)
  const all = [...candidates, ...facts.filter(({ sessionId }) => sessionId === null).map(asCandidate)]
  return {
    asOf: ask.asOf,
    present: {
      ...tally(present),
      inForce: present.filter(({ state }) => inForce.has(state)).length,
      withdrawn: newest.length - present.length,
      states: countBy(certificateStates, present, ({ state }) => state)
    },
    recognised: { ...tally(recognised), movements: countBy(movements, recognised, ({ movement }) => movement) },
    tables: Object.fromEntries(dimensions.map((by) => [by, tableOf(by, present, recognised)])) as Record<Dimension, TableRow[]>, // a row for each
    funnel: funnelOf(funnelRows(ask.span.kind === 'decision' ? [] : all, recognised, ask)),
    years: yearsOf(facts, ask),
    left: {
      undated: facts.filter(({ date }) => date === null).length,
      later: facts.filter(({ date }) => date !== null && date > ask.asOf).length,
      undatedCandidates: candidates.filter(({ day, year }) => day === null && year === null).length
    }
  }
}

/** The rows behind a figure, each product once. Of the funnel only its products are told: see `funnelRows`. */
export function rowsOf(facts: readonly RecognitionFact[], ask: Ask, { basis, by, key, star }: FigureKey): readonly RecognitionFact[] {
  const rows = basis === 'recognised' ? recognisedIn(facts, ask) : standing(facts, ask, basis === 'withdrawn')
  return rows.filter((row) => (star === null || row.star === star) && fits(row, by, key))
}

function standing(facts: readonly RecognitionFact[], ask: Ask, withdrawn: boolean): readonly RecognitionFact[] {
  return newestOf(facts, ask).filter((fact) => isWithdrawn(fact, ask.asOf) === withdrawn)
}

function fits(row: RecognitionFact | Recognised, by: FigureKey['by'], key: string): boolean {
  switch (by) {
    case 'all':
      return true
    case 'inForce':
      return inForce.has(row.state)
    case 'state':
      return row.state === key
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

function tableOf(by: Dimension, present: readonly RecognitionFact[], recognised: readonly RecognitionFact[]): TableRow[] {
  const [now, then] = [grouped(present, by), grouped(recognised, by)]
  return [...new Set([...now.keys(), ...then.keys()])].map((key) => ({
    key,
    present: tally(now.get(key) ?? []),
    recognised: tally(then.get(key) ?? [])
  }))
}

function grouped(facts: readonly RecognitionFact[], by: Dimension): Map<string, RecognitionFact[]> {
  const groups = new Map<string, RecognitionFact[]>()
  for (const fact of facts) {
    const group = groups.get(fact.keys[by])
    if (group) group.push(fact)
    else groups.set(fact.keys[by], [fact])
  }
  return groups
}

/** A row of a table to which nothing belongs. */
export function emptyRow(key: string): TableRow {
  return { key, present: none, recognised: none }
}

function yearsOf(facts: readonly RecognitionFact[], { asOf, today }: Ask): YearCount[] {
  let first = asOf.slice(0, 4)
  for (const { date } of facts) if (date !== null && date.slice(0, 4) < first) first = date.slice(0, 4)
  const years = Array.from({ length: Number(asOf.slice(0, 4)) - Number(first) + 1 }, (_, place) => Number(first) + place)
  return years.map((year) => {
    const end = `${year}-12-31` < asOf ? `${year}-12-31` : asOf
    const span = { kind: 'days', from: `${year}-01-01`, to: end } as const
    return {
      year,
      recognised: tally(
        newestOf(
          facts.filter((fact) => fact.date !== null && fact.date >= span.from && fact.date <= end),
          { asOf: end, today }
        )
      ),
      present: tally(standing(facts, { span, asOf: end, today }, false))
    }
  })
}
