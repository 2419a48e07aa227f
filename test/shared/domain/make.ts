/** Sets, indexes and sheets for the tests of the arithmetic. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { criteriaSetSchema, type CriteriaSet } from '../../../shared/criteria/schema.ts'
import type { CompleteSheet, MinimaBy, PartCode, RecognisedStar, Rules } from '../../../shared/domain/model.ts'
import type { ScoringIndex } from '../../../shared/domain/scoring-index.ts'

type GapAndMinima = Pick<Rules, 'gapLimit' | 'minima'>

/** The 26 forms as they lie on disk, unread by the product. */
export function formsOnDisk(): unknown[] {
  const folder = new URL('../../../resources/criteria/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown)
}

export function asSet(form: unknown): CriteriaSet {
  return criteriaSetSchema.parse(form)
}

export function someRules(gapLimit = 10, minima: MinimaBy = 'majority'): GapAndMinima {
  return { gapLimit: { value: gapLimit, article: '' }, minima: { value: minima, article: '' } }
}

/** One criterion: the points of its options by key, and what stars 3, 4 and 5 ask of it. */
export interface Line {
  readonly part?: PartCode
  readonly options: readonly number[]
  readonly required?: Partial<Record<RecognisedStar, number>>
}

/** An index of criteria with codes '1', '2' …; a star that a line does not name asks what the star below asks. */
export function anIndex(lines: readonly Line[]): ScoringIndex {
  const stride = Math.max(0, ...lines.map((line) => line.options.length))
  const asks = (stars: readonly RecognisedStar[]) =>
    Uint8Array.from(lines, (line) => Math.max(0, ...stars.map((star) => line.required?.[star] ?? 0)))
  return {
    count: lines.length,
    scorables: lines.map((_, place) => ({ code: String(place + 1) })),
    part: Uint8Array.from(lines, (line) => ['A', 'B', 'C'].indexOf(line.part ?? 'A')),
    points: Int8Array.from(lines.flatMap((line) => Array.from({ length: stride }, (_, key) => line.options[key] ?? -1))),
    stride,
    required: { 3: asks([3]), 4: asks([3, 4]), 5: asks([3, 4, 5]) }
  }
}

/** Three criteria of 40, 25 and 35 points, one option for every point: any total can be given. */
export const ladder = anIndex([
  { part: 'A', options: upTo(40) },
  { part: 'B', options: upTo(25) },
  { part: 'C', options: upTo(35) }
])

/** A sheet on the ladder with this total, 0 to 100. */
export function sheetOf(total: number, memberId = 'm'): CompleteSheet {
  const A = Math.min(40, total)
  const B = Math.min(25, total - A)
  return { memberId, options: [A, B, total - A - B] }
}

/** Sheets on the ladder of members m1, m2 … with these totals. */
export function sheetsOf(...totals: readonly number[]): CompleteSheet[] {
  return totals.map((total, place) => sheetOf(total, `m${place + 1}`))
}

/** n sheets on the ladder whose totals add up to `sum`, as even as can be. */
export function sheetsAddingTo(sum: number, n: number): CompleteSheet[] {
  return sheetsOf(...Array.from({ length: n }, (_, place) => Math.floor((sum + place) / n)))
}

/** Any entry: 1 to 10 criteria of 2 to 5 options, some with minima, and 1 to 15 complete sheets; totals spread over all stars. */
export function someEntry(): fc.Arbitrary<{ index: ScoringIndex; sheets: CompleteSheet[]; rules: GapAndMinima }> {
  const part = fc.constantFrom<PartCode>('A', 'B', 'C')
  const lines = fc.array(
    fc.record({ part, options: fc.array(fc.nat(20), { minLength: 2, maxLength: 5 }), asks: fc.array(fc.nat(4), { maxLength: 3 }) }),
    {
      minLength: 1,
      maxLength: 10
    }
  )
  const rules = fc
    .record({ gap: fc.nat(40), minima: fc.constantFrom<MinimaBy>('majority', 'all', 'mean') })
    .map(({ gap, minima }) => someRules(gap, minima))
  return lines.chain((drawn) => {
    const index = anIndex(
      drawn.map(({ part, options, asks }) => {
        const points = asks.map((key) => options[key % options.length] ?? 0)
        return { part, options, required: { 3: points[0] ?? 0, 4: points[1] ?? 0, 5: points[2] ?? 0 } }
      })
    )
    const sheet = fc.tuple(...drawn.map(({ options }) => fc.nat(options.length - 1)))
    const sheets = fc
      .array(sheet, { minLength: 1, maxLength: 15 })
      .map((rows) => rows.map((options, place) => ({ memberId: `m${place + 1}`, options })))
    return fc.record({ index: fc.constant(index), sheets, rules })
  })
}

/** Seeded numbers from 0 to under 1 (mulberry32): a failure names its seed and can be played again. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function upTo(points: number): number[] {
  return Array.from({ length: points + 1 }, (_, place) => place)
}
