/** From registration to recognition: how many products of how many producers came how far. */
import type { Ask, CandidateFact, RecognitionFact, Span } from './facts.ts'

export const funnelSteps = ['registered', 'district', 'province', 'central', 'proposed', 'recognised'] as const
export type FunnelStep = (typeof funnelSteps)[number]

export interface FunnelCount {
  readonly step: FunnelStep
  readonly products: number
  readonly producers: number
}

interface Named {
  readonly product: string
  readonly producer: string
}

/** Since this day there are no districts that assess; what older lists recognised before it came through one. */
const districtsUntil = '2025-07-01'

/** What is known of a product of an older list: it registered, and was assessed up to the level that recognised it; without a level, by the province. */
export function asCandidate({ product, producer, date, level, sessionId }: RecognitionFact): CandidateFact {
  const above = level !== 'district'
  return {
    product,
    producer,
    sessionId,
    day: date,
    year: null,
    registered: true,
    district: date === null || date < districtsUntil,
    province: above,
    central: level === 'central',
    proposed: level === 'central'
  }
}

/** Products of each step, each once; a product that came before several rounds of the span has its furthest steps. */
export function funnelRows(
  candidates: readonly CandidateFact[],
  recognised: readonly Named[],
  ask: Ask
): Readonly<Record<FunnelStep, ReadonlyMap<string, Named>>> {
  const known = new Map(recognised.map((one) => [one.product, one]))
  const steps: Record<FunnelStep, Map<string, Named>> = {
    // what was recognised had registered, whoever noted it
    registered: new Map(known),
    district: new Map(),
    province: new Map(),
    central: new Map(),
    proposed: new Map(),
    recognised: known
  }
  for (const one of candidates) {
    if (!took(one, ask)) continue
    const sure = known.get(one.product)
    if (one.registered && sure === undefined) put(steps.registered, one)
    if (one.district) take(steps.district, one, sure)
    if (one.province) take(steps.province, one, sure)
    if (one.central) take(steps.central, one, sure)
    if (one.proposed) take(steps.proposed, one, sure)
  }
  return steps
}

/** What was recognised is named as it was then. */
function take(step: Map<string, Named>, one: Named, sure: Named | undefined): void {
  if (sure === undefined) put(step, one)
  else step.set(sure.product, sure)
}

/** Of a product that came with two producers one is taken, whichever came first: that with the lesser key, or that which was recognised. */
function put(step: Map<string, Named>, one: Named): void {
  const known = step.get(one.product)
  if (known === undefined || one.producer < known.producer) step.set(one.product, one)
}

/** The steps in order; those that no product came to are left out, except registration and recognition. */
export function funnelOf(rows: ReturnType<typeof funnelRows>): readonly FunnelCount[] {
  return funnelSteps
    .map((step) => {
      const producers = new Set<string>()
      for (const { producer } of rows[step].values()) producers.add(producer)
      return { step, products: rows[step].size, producers: producers.size }
    })
    .filter(({ step, products }) => products > 0 || step === 'registered' || step === 'recognised')
}

/** One of which only the year is known belongs to spans that hold the whole year; one without either only to all of them, from today on. */
function took({ day, year, sessionId }: CandidateFact, { span, asOf, today }: Ask): boolean {
  if (!(day === null ? (year === null ? asOf >= today : `${year}-01-01` <= asOf) : day <= asOf)) return false
  return within(day, year, sessionId, span)
}

function within(day: string | null, year: number | null, sessionId: string | null, span: Span): boolean {
  switch (span.kind) {
    case 'all':
      return true
    case 'session':
      return sessionId === span.sessionId
    case 'decision':
      return false
    case 'days':
      if (day !== null) return day >= span.from && day <= span.to
      return year !== null && `${year}-01-01` >= span.from && `${year}-12-31` <= span.to
  }
}
