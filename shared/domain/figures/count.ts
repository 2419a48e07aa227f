/** Each product once: as it stands on a day, and as it was recognised within a span. */
import { type CertificateState, certificateState } from '../certificate.ts'
import { grouped } from '../grouped.ts'
import type { RecognisedStar } from '../model.ts'
import { movementFrom } from '../movement.ts'
import type { Ask, RecognitionFact, Span } from './facts.ts'

/** first: never recognised before. upgraded, higher: a better star, by registration for it or by re-evaluation. unknown: it had a star before, but which one nobody said. */
export const movements = ['first', 'upgraded', 'higher', 'same', 'lower', 'unknown'] as const
export type Movement = (typeof movements)[number]

/** Products; producers among them, each once. star3 + star4 + star5 = total. */
export interface StarCount {
  readonly total: number
  readonly star3: number
  readonly star4: number
  readonly star5: number
  readonly producers: number
}

/** Counts from the day of its decision on; without a day, from today on, for nobody can say when before that it was. */
function isDecided({ date }: Pick<RecognitionFact, 'date'>, { asOf, today }: Pick<Ask, 'asOf' | 'today'>): boolean {
  return date === null ? asOf >= today : date <= asOf
}

/** Whether the recognition lies within the span; one without a day lies in no span of days. */
export function isWithin({ date, sessionId, decisionNumber }: RecognitionFact, span: Span): boolean {
  switch (span.kind) {
    case 'all':
      return true
    case 'days':
      return date !== null && date >= span.from && date <= span.to
    case 'session':
      return sessionId === span.sessionId
    case 'decision':
      return decisionNumber === span.number && date === span.date
  }
}

/** By the day of the decision, then by star, then by id: the same whatever the order in which they came. */
export function isNewer(one: RecognitionFact, other: RecognitionFact): boolean {
  const [left, right] = [one.date ?? '', other.date ?? '']
  if (left !== right) return left > right
  return one.star === other.star ? one.id > other.id : one.star > other.star
}

const rounds = new WeakMap<readonly RecognitionFact[], readonly (readonly RecognitionFact[])[]>()

/** Facts by product. The same facts are asked for many things one after the other, so they are sorted out once. */
function byProduct(facts: readonly RecognitionFact[]): readonly (readonly RecognitionFact[])[] {
  const before = rounds.get(facts)
  if (before) return before
  const sorted = [...grouped(facts, ({ product }) => product).values()]
  rounds.set(facts, sorted)
  return sorted
}

function newer(one: RecognitionFact | undefined, other: RecognitionFact): RecognitionFact {
  return one === undefined || isNewer(other, one) ? other : one
}

/** Each product with its newest recognition on the day of the count, those withdrawn by then among them. */
export function newestOf(facts: readonly RecognitionFact[], ask: Pick<Ask, 'asOf' | 'today'>): readonly RecognitionFact[] {
  const found: RecognitionFact[] = []
  for (const own of byProduct(facts)) {
    let newest: RecognitionFact | undefined
    for (const fact of own) if (isDecided(fact, ask)) newest = newer(newest, fact)
    if (newest !== undefined) found.push(newest)
  }
  return found
}

/** Whether its newest recognition no longer stands on a day: withdrawn on or before it (Article 8). Lapsed ones stand, and are told apart by their state. */
export function isWithdrawn({ withdrawnOn }: Pick<RecognitionFact, 'withdrawnOn'>, asOf: string): boolean {
  return withdrawnOn !== null && withdrawnOn <= asOf
}

/** State of certificates on a day. Thousands of them have a few dozen days of issue, and days are slow to reckon. */
export function statesOn(asOf: string): (fact: RecognitionFact) => CertificateState {
  const known = new Map<string, CertificateState>()
  return ({ date, withdrawnOn, extendedUntil }) => {
    const key = `${date}|${withdrawnOn}|${extendedUntil}`
    const before = known.get(key)
    if (before !== undefined) return before
    const state = certificateState({ issued: date, withdrawnOn, extendedUntil }, asOf)
    known.set(key, state)
    return state
  }
}

export interface Recognised extends RecognitionFact {
  readonly movement: Movement
}

/** Each product recognised within the span once, with its newest recognition there and how it moved against the one before the span. */
export function recognisedIn(facts: readonly RecognitionFact[], ask: Ask): readonly Recognised[] {
  const found: Recognised[] = []
  for (const own of byProduct(facts)) {
    let newest: RecognitionFact | undefined
    let oldest: RecognitionFact | undefined
    for (const fact of own) {
      if (!isDecided(fact, ask) || !isWithin(fact, ask.span)) continue
      newest = newer(newest, fact)
      if (oldest === undefined || isNewer(oldest, fact)) oldest = fact
    }
    if (newest === undefined || oldest === undefined) continue
    let before: RecognitionFact | undefined
    for (const fact of own) if (isDecided(fact, ask) && !isWithin(fact, ask.span) && isNewer(oldest, fact)) before = newer(before, fact)
    found.push({ ...newest, movement: movementOf(newest, oldest, before) })
  }
  return found
}

function movementOf(newest: RecognitionFact, oldest: RecognitionFact, before: RecognitionFact | undefined): Movement {
  const star: RecognisedStar | null = before?.star ?? oldest.previousStar
  if (star === null) return oldest.form === null || oldest.form === 'first' ? 'first' : 'unknown'
  const moved = movementFrom({ star, decidedOn: before?.date ?? null }, { star: newest.star, decidedOn: newest.date, form: newest.form })
  switch (moved.kind) {
    case 'first':
      return 'first'
    case 'upgrade':
      return 'upgraded'
    case 'reevaluation':
      return moved.result
  }
}

/** Stars and producers of products, each of which stands there once. */
export function tally(rows: readonly Pick<RecognitionFact, 'star' | 'producer'>[]): StarCount {
  const stars = { 3: 0, 4: 0, 5: 0 }
  const producers = new Set<string>()
  for (const { star, producer } of rows) {
    stars[star] += 1
    producers.add(producer)
  }
  return { total: rows.length, star3: stars[3], star4: stars[4], star5: stars[5], producers: producers.size }
}

/** The same of products that come and go. Only what was put there may be taken. */
export function runningTally(): {
  readonly put: (row: Pick<RecognitionFact, 'star' | 'producer'>) => void
  readonly take: (row: Pick<RecognitionFact, 'star' | 'producer'>) => void
  readonly count: () => StarCount
} {
  const stars = { 3: 0, 4: 0, 5: 0 }
  const producers = new Map<string, number>()
  return {
    put: ({ star, producer }) => {
      stars[star] += 1
      producers.set(producer, (producers.get(producer) ?? 0) + 1)
    },
    take: ({ star, producer }) => {
      stars[star] -= 1
      const left = (producers.get(producer) ?? 0) - 1
      if (left === 0) producers.delete(producer)
      else producers.set(producer, left)
    },
    count: () => ({ total: stars[3] + stars[4] + stars[5], star3: stars[3], star4: stars[4], star5: stars[5], producers: producers.size })
  }
}
