/**
 * How far members agree, and who is stricter than the others: advice to a council about its own past sessions, never a change of a result.
 * Krippendorff's alpha with the distance of points (interval data, (a − b)²): 1 is full agreement, 0 what chance would give, below 0 worse.
 * Sums are whole numbers of any size; only what is shown is rounded.
 */

/** undefined: nobody can say, because no product has two marks or all marks are alike. few: said, but of too little to build on. */
export type AgreementBand = 'undefined' | 'few' | 'low' | 'fair' | 'high'

export interface Agreement {
  /** Thousandths, rounded towards the lower; null where it is not defined. */
  readonly alpha: number | null
  readonly band: AgreementBand
  /** Products with at least two marks, and the marks of these. */
  readonly products: number
  readonly marks: number
}

/** Krippendorff's own edges: above the first one may rely on it, above the second one may draw careful conclusions. */
const edges = { high: 800, fair: 667 } as const
/** Fewer products than this say little; told beside the figure. */
const fewProducts = 10

/** Agreement on one criterion. Each unit holds the whole points that members gave one product; those with fewer than two marks say nothing. */
export function agreement(units: readonly (readonly number[])[]): Agreement {
  const paired = units.filter((unit) => unit.length > 1)
  const all = paired.flat()
  const expected = squares(all)
  const products = paired.length
  const marks = all.length
  if (expected === 0n) return { alpha: null, band: 'undefined', products, marks }
  let seen: Fraction = { over: 0n, under: 1n }
  for (const unit of paired) seen = plus(seen, { over: squares(unit), under: BigInt(unit.length - 1) })
  // alpha = 1 − (marks − 1) × seen / expected
  const under = expected * seen.under
  const alpha = Number(floor(1000n * (under - BigInt(marks - 1) * seen.over), under))
  return { alpha, band: bandOf(alpha, products), products, marks }
}

function bandOf(alpha: number, products: number): AgreementBand {
  if (products < fewProducts) return 'few'
  if (alpha >= edges.high) return 'high'
  return alpha >= edges.fair ? 'fair' : 'low'
}

export interface Severity {
  /** Hundredths of a point above (more generous) or below (stricter) what the others gave the same products; null without such products. */
  readonly hundredths: number | null
  readonly products: number
}

/** One member beside the others: their total and the others' of each product. Products that nobody else marked say nothing. */
export function severity(given: readonly { readonly own: number; readonly others: readonly number[] }[]): Severity {
  const shared = given.filter(({ others }) => others.length > 0)
  if (shared.length === 0) return { hundredths: null, products: 0 }
  let sum: Fraction = { over: 0n, under: 1n }
  for (const { own, others } of shared) {
    const rest = others.reduce((total, one) => total + one, 0)
    sum = plus(sum, { over: BigInt(own * others.length - rest), under: BigInt(others.length) })
  }
  const under = sum.under * BigInt(shared.length)
  return { hundredths: Number(floor(200n * sum.over + under, 2n * under)), products: shared.length }
}

interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

function plus(a: Fraction, b: Fraction): Fraction {
  const over = a.over * b.under + b.over * a.under
  const under = a.under * b.under
  const by = commonDivisor(over < 0n ? -over : over, under)
  return { over: over / by, under: under / by }
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b)
}

function floor(over: bigint, under: bigint): bigint {
  const whole = over / under
  return over < 0n && whole * under !== over ? whole - 1n : whole
}

/** Sum of (a − b)² over all pairs, each pair once: n Σv² − (Σv)². */
function squares(values: readonly number[]): bigint {
  let sum = 0
  let ofSquares = 0
  for (const value of values) {
    sum += value
    ofSquares += value * value
  }
  return BigInt(values.length) * BigInt(ofSquares) - BigInt(sum) ** 2n
}
