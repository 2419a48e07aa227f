import fc from 'fast-check'
import type { Ask, RecognitionFact } from '../../../../shared/domain/figures/facts.ts'

export const today = '2026-11-22'

/** A fact, naming only what matters. */
export function aFact(given: Partial<RecognitionFact> & { readonly product: string }): RecognitionFact {
  const fact = {
    id: `${given.product} ${given.date ?? ''}`,
    producer: 'p',
    star: 3,
    date: '2024-05-01',
    withdrawnOn: null,
    extendedUntil: null,
    form: null,
    previousStar: null,
    sessionId: null,
    decisionNumber: '1',
    level: 'province',
    ...given
  } as const
  const keys = {
    group: 'g',
    set: '1',
    commune: 'c',
    oldDistrict: 'd',
    producerKind: '',
    level: '',
    gender: '',
    ethnicity: '',
    ...given.keys
  }
  return { ...fact, keys }
}

export function ask(span: Ask['span'], asOf = today): Ask {
  return { span, asOf, today }
}

export function year(of: number): Ask['span'] {
  return { kind: 'days', from: `${of}-01-01`, to: `${of}-12-31` }
}

const day = fc.constantFrom('2019-03-05', '2020-02-29', '2021-12-31', '2022-01-01', '2024-07-15', '2026-11-22', '2027-01-01')
const few = (...values: readonly string[]) => fc.constantFrom(...values)

/** A register: some products recognised several times, rows without days, withdrawn ones, unknown places. */
export const someFacts: fc.Arbitrary<readonly RecognitionFact[]> = fc
  .array(
    fc.record({
      product: few('a', 'b', 'c', 'd', 'e', 'f'),
      producer: few('p', 'q', 'r'),
      star: fc.constantFrom(3, 4, 5),
      date: fc.option(day, { nil: null }),
      withdrawnOn: fc.option(day, { nil: null, freq: 4 }),
      extendedUntil: fc.option(day, { nil: null, freq: 4 }),
      form: fc.constantFrom(null, 'first', 'upgrade', 'reevaluation'),
      previousStar: fc.constantFrom(null, 3, 4),
      sessionId: fc.constantFrom(null, 's1', 's2'),
      decisionNumber: few('1', '2'),
      level: fc.constantFrom('', 'district', 'province', 'central'),
      group: few('', 'g', 'h'),
      commune: few('', 'c', 'e'),
      oldDistrict: few('', 'd'),
      gender: few('', 'female', 'male')
    }),
    { maxLength: 30 }
  )
  .map((rows) =>
    rows.map(({ group, commune, oldDistrict, gender, ...row }, place) => ({
      ...row,
      id: `r${place}`,
      keys: { group, set: group, commune, oldDistrict, producerKind: gender, level: row.level, gender, ethnicity: gender }
    }))
  )

export const someAsk: fc.Arbitrary<Ask> = fc.record({
  span: fc.oneof(
    fc.constant({ kind: 'all' } as const),
    fc.tuple(day, day).map(([a, b]) => ({ kind: 'days', from: a < b ? a : b, to: a < b ? b : a }) as const),
    fc.constant({ kind: 'session', sessionId: 's1' } as const),
    fc.constant({ kind: 'decision', number: '1', date: '2024-07-15' } as const)
  ),
  asOf: day,
  today: fc.constant(today)
})
