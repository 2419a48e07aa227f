import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newestOf, recognisedIn } from '../../../../shared/domain/figures/count.ts'
import { type CandidateFact, dimensions } from '../../../../shared/domain/figures/facts.ts'
import { countFigures, rowsOf } from '../../../../shared/domain/figures/figures.ts'
import { actualOf } from '../../../../shared/domain/figures/targets.ts'
import { aFact, ask, someAsk, someFacts, today, year } from './make.ts'

const rising = [
  aFact({ product: 'a', star: 3, date: '2020-05-01' }),
  aFact({ product: 'a', star: 4, date: '2023-05-01' }),
  aFact({ product: 'b', star: 3, date: '2023-06-01', withdrawnOn: '2025-01-10' })
]

test.each([
  { on: '2020-04-30', counts: [0, 0, 0] },
  { on: '2020-05-01', counts: [1, 0, 0] },
  { on: '2023-05-01', counts: [0, 1, 0] },
  { on: '2025-01-09', counts: [1, 1, 0] },
  { on: '2025-01-10', counts: [0, 1, 1] }
])('on $on each product is counted once with its star of that day, the withdrawn one apart', ({ on, counts }) => {
  const { present } = countFigures(rising, [], ask({ kind: 'all' }, on))
  expect([present.star3, present.star4, present.withdrawn]).toEqual(counts)
})

test.each([
  { situation: 'never before', facts: [aFact({ product: 'a', date: '2024-01-05' })], moved: 'first' },
  { situation: 'a better star', facts: [rising[0], aFact({ product: 'a', star: 4, date: '2024-01-05' })], moved: 'higher' },
  {
    situation: 'a better star before the older certificate asked for anything',
    facts: [aFact({ product: 'a', date: '2023-05-01' }), aFact({ product: 'a', star: 4, date: '2024-01-05' })],
    moved: 'upgraded'
  },
  { situation: 'the same star', facts: [rising[0], aFact({ product: 'a', star: 3, date: '2024-01-05' })], moved: 'same' },
  {
    situation: 'a lower star',
    facts: [aFact({ product: 'a', star: 4, date: '2021-01-05' }), aFact({ product: 'a', star: 3, date: '2024-01-05' })],
    moved: 'lower'
  },
  {
    situation: 'a star that only the producer tells of',
    facts: [aFact({ product: 'a', star: 4, date: '2024-01-05', form: 'upgrade', previousStar: 3 })],
    moved: 'upgraded'
  },
  {
    situation: 'a star that nobody tells',
    facts: [aFact({ product: 'a', star: 4, date: '2024-01-05', form: 'reevaluation' })],
    moved: 'unknown'
  }
])('recognised in the year after $situation: $moved', ({ facts, moved }) => {
  const known = facts.filter((fact) => fact !== undefined)
  expect(recognisedIn(known, ask(year(2024))).map(({ movement }) => movement)).toEqual([moved])
})

test('what has no day of decision counts today and from then on, on no day that is past and in no year', () => {
  const facts = [aFact({ product: 'a', date: null })]
  const count = (asOf: string) => countFigures(facts, [], ask(year(2026), asOf))
  expect([count('2026-11-21').present.total, count(today).present.total, count(today).recognised.total]).toEqual([0, 1, 0])
  expect(count(today).left.undated).toBe(1)
})

test('the years tell what was recognised in each and what stood at its end', () => {
  const { years } = countFigures(rising, [], ask({ kind: 'all' }, '2025-06-30'))
  expect(years.map(({ year: of, recognised, present }) => [of, recognised.total, present.total])).toEqual([
    [2020, 1, 1],
    [2021, 0, 1],
    [2022, 0, 1],
    [2023, 2, 2],
    [2024, 0, 2],
    [2025, 0, 1]
  ])
})

const candidate: CandidateFact = {
  product: 'x',
  producer: 'q',
  sessionId: null,
  day: null,
  year: 2020,
  registered: true,
  district: true,
  province: true,
  central: false,
  proposed: false
}

test('the funnel has what was not recognised beside what was, each product once, those of unknown day in spans of their whole year', () => {
  const again = { ...candidate, province: false }
  const funnel = (from: string) =>
    countFigures(rising.slice(0, 1), [candidate, again], ask({ kind: 'days', from, to: '2020-12-31' })).funnel
  expect(funnel('2020-01-01')).toEqual([
    { step: 'registered', products: 2, producers: 2 },
    { step: 'district', products: 2, producers: 2 },
    { step: 'province', products: 2, producers: 2 },
    { step: 'recognised', products: 1, producers: 1 }
  ])
  expect(funnel('2020-01-02')[0]).toEqual({ step: 'registered', products: 1, producers: 1 })
})

test.each([
  { figure: 'products', actual: 2 },
  { figure: 'newProducts', actual: 1 },
  { figure: 'producers', actual: 1 },
  { figure: 'fiveStar', actual: 0 },
  { figure: 'none', actual: null }
] as const)('beside a target of $figure until 2024 stands $actual', ({ figure, actual }) => {
  expect(actualOf(rising, figure, { from: '2021-01-01', to: '2024-12-31' }, { asOf: today, today })).toBe(actual)
})

test('a target of years to come has nothing beside it yet', () => {
  expect(actualOf(rising, 'products', { from: '2027-01-01', to: '2030-12-31' }, { asOf: today, today })).toBeNull()
})

test('figures are the same whatever the order in which rows came', () =>
  fc.assert(
    fc.property(
      someFacts.chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length }))),
      someAsk,
      ([facts, other], question) => {
        const sorted = (list: typeof facts) => {
          const { tables, ...rest } = countFigures(list, [], question)
          return { rest, tables: dimensions.map((by) => tables[by].toSorted((a, b) => (a.key < b.key ? -1 : 1))) }
        }
        expect(sorted(other)).toEqual(sorted(facts))
      }
    )
  ))

test('no product is counted twice, on any day and in any span', () =>
  fc.assert(
    fc.property(someFacts, someAsk, (facts, question) => {
      for (const rows of [newestOf(facts, question), recognisedIn(facts, question)])
        expect(new Set(rows.map(({ product }) => product)).size).toBe(rows.length)
    })
  ))

test('every table adds up to the total, and every figure has as many rows behind it as it says', () =>
  fc.assert(
    fc.property(someFacts, someAsk, (facts, question) => {
      const counted = countFigures(facts, [], question)
      for (const basis of ['present', 'recognised'] as const) {
        const { total, star3, star4, star5 } = counted[basis]
        expect(star3 + star4 + star5).toBe(total)
        for (const by of dimensions) {
          expect(counted.tables[by].reduce((sum, row) => sum + row[basis].total, 0)).toBe(total)
          for (const { key, [basis]: row } of counted.tables[by]) {
            expect(rowsOf(facts, question, { basis, by, key, star: null })).toHaveLength(row.total)
            expect(rowsOf(facts, question, { basis, by, key, star: 4 })).toHaveLength(row.star4)
          }
        }
      }
      const { present, recognised } = counted
      expect(Object.values(present.states).reduce((sum, count) => sum + count, 0)).toBe(present.total)
      expect(Object.values(recognised.movements).reduce((sum, count) => sum + count, 0)).toBe(recognised.total)
      expect(rowsOf(facts, question, { basis: 'present', by: 'inForce', key: '', star: null })).toHaveLength(present.inForce)
      expect(rowsOf(facts, question, { basis: 'withdrawn', by: 'all', key: '', star: null })).toHaveLength(present.withdrawn)
    })
  ))

test('the last of the years tells the same as the count on its day', () =>
  fc.assert(
    fc.property(someFacts, someAsk, (facts, question) => {
      const { present, years } = countFigures(facts, [], question)
      const { inForce: _inForce, withdrawn: _withdrawn, states: _states, ...counted } = present
      expect(years.at(-1)?.present).toEqual(counted)
    })
  ))
