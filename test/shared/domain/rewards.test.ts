import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Rewardable, rewardsOf, type RewardTable, tableOn } from '../../../shared/domain/rewards.ts'

const million = 1_000_000
const amounts = { 3: 15 * million, 4: 30 * million, 5: 80 * million }
const whole: RewardTable = { from: '2022-01-01', amounts, upgrade: 'whole' }
const difference: RewardTable = { ...whole, upgrade: 'difference' }
const later: RewardTable = { from: '2025-07-01', amounts: { 3: 20 * million, 4: 40 * million, 5: 100 * million }, upgrade: 'difference' }

type Step = readonly [star: 3 | 4 | 5, day: string | null]

/** Recognitions of one product; their ids are their places. */
function product(...steps: readonly Step[]): Rewardable[] {
  return steps.map(([star, date], place) => ({ id: String(place), product: 'p', star, date, previousStar: null }))
}

test.each<{ situation: string; tables: readonly RewardTable[]; steps: readonly Step[]; paid: readonly (readonly [string, number])[] }>([
  { situation: 'the first time, by star', tables: [whole], steps: [[4, '2023-05-05']], paid: [['first', 30]] },
  { situation: 'on the first day of a table', tables: [whole], steps: [[3, '2022-01-01']], paid: [['first', 15]] },
  { situation: 'on the day before the first table', tables: [whole], steps: [[3, '2021-12-31']], paid: [['noTable', 0]] },
  { situation: 'without any table', tables: [], steps: [[3, '2023-05-05']], paid: [['noTable', 0]] },
  { situation: 'without a day', tables: [whole], steps: [[3, null]], paid: [['noDay', 0]] },
  {
    situation: 'higher than before, whole',
    tables: [whole],
    steps: [
      [3, '2022-05-05'],
      [4, '2025-05-05']
    ],
    paid: [
      ['first', 15],
      ['upgrade', 30]
    ]
  },
  {
    situation: 'higher than before, the difference',
    tables: [difference],
    steps: [
      [3, '2022-05-05'],
      [5, '2025-05-05']
    ],
    paid: [
      ['first', 15],
      ['upgrade', 65]
    ]
  },
  {
    situation: 'the same again after 36 months',
    tables: [whole],
    steps: [
      [3, '2022-05-05'],
      [3, '2025-05-05']
    ],
    paid: [
      ['first', 15],
      ['none', 0]
    ]
  },
  {
    situation: 'back to what it had before it fell',
    tables: [difference],
    steps: [
      [4, '2022-05-05'],
      [3, '2023-05-05'],
      [4, '2024-05-05'],
      [5, '2025-05-05']
    ],
    paid: [
      ['first', 30],
      ['none', 0],
      ['none', 0],
      ['upgrade', 50]
    ]
  },
  {
    situation: 'across two tables, by that of the day of each decision',
    tables: [later, whole],
    steps: [
      [3, '2025-06-30'],
      [4, '2025-07-01']
    ],
    paid: [
      ['first', 15],
      ['upgrade', 20]
    ]
  },
  {
    situation: 'after one without a day',
    tables: [difference],
    steps: [
      [4, '2023-05-05'],
      [3, null]
    ],
    paid: [
      ['upgrade', 15],
      ['noDay', 0]
    ]
  },
  {
    situation: 'two decisions of one day',
    tables: [difference],
    steps: [
      [4, '2023-05-05'],
      [3, '2023-05-05']
    ],
    paid: [
      ['upgrade', 15],
      ['first', 15]
    ]
  }
])('$situation', ({ tables, steps, paid }) => {
  const rewards = rewardsOf(product(...steps), tables)
  expect(steps.map((_step, place) => rewards.get(String(place))).map((one) => [one?.kind, (one?.amount ?? 0) / million])).toEqual(paid)
})

test('what the producer said the product had before counts where nothing else is known', () => {
  const one = { id: '0', product: 'p', star: 5, date: '2023-05-05', previousStar: 4 } as const
  expect(rewardsOf([one], [difference]).get('0')).toEqual({ kind: 'upgrade', before: 4, amount: 50 * million })
})

test('a table whose higher star is worth less takes nothing back', () => {
  const odd: RewardTable = { from: '2022-01-01', amounts: { 3: 50, 4: 20, 5: 10 }, upgrade: 'difference' }
  const rewards = rewardsOf(product([3, '2022-05-05'], [4, '2023-05-05']), [odd])
  expect(rewards.get('1')).toEqual({ kind: 'upgrade', before: 3, amount: 0 })
})

const days = ['2021-03-01', '2022-01-01', '2022-08-15', '2023-05-05', '2024-02-29', '2025-07-01', '2026-11-22'] as const
const someTables = fc.uniqueArray(
  fc.record({
    from: fc.constantFrom(...days),
    amounts: fc.record({ 3: fc.nat(10 ** 9), 4: fc.nat(10 ** 9), 5: fc.nat(10 ** 9) }),
    upgrade: fc.constantFrom('whole' as const, 'difference' as const)
  }),
  { selector: (table) => table.from }
)
const someRecognitions = fc
  .array(
    fc.record({
      product: fc.constantFrom('a', 'b', 'c'),
      star: fc.constantFrom(3, 4, 5),
      date: fc.option(fc.constantFrom(...days)),
      previousStar: fc.option(fc.constantFrom(3, 4, 5))
    })
  )
  .map((list) => list.map((one, place) => ({ ...one, id: `r${place}` }) as Rewardable))

/** The same told another way: for every recognition everything that lies before it is looked through again. */
function naive(all: readonly Rewardable[], tables: readonly RewardTable[]): number {
  let sum = 0
  for (const one of all) {
    if (one.date === null) continue
    const rank = (each: Rewardable) => `${each.date ?? '0'}|${each.star}|${each.id}`
    const earlier = all.filter((each) => each.product === one.product && rank(each) < rank(one))
    const before = Math.max(one.previousStar ?? 0, ...earlier.flatMap(({ star, previousStar }) => [star, previousStar ?? 0]))
    const [table] = tables.filter(({ from }) => from <= one.date!).toSorted((a, b) => (a.from < b.from ? 1 : -1))
    if (!table || before >= one.star) continue
    const paidBefore = before === 0 || table.upgrade === 'whole' ? 0 : table.amounts[before as 3 | 4 | 5]
    sum += Math.max(0, table.amounts[one.star] - paidBefore)
  }
  return sum
}

test('sums are those of a naive re-computation, whatever the order in which recognitions and tables come', () =>
  fc.assert(
    fc.property(someRecognitions, someTables, fc.infiniteStream(fc.nat()), (recognitions, tables, places) => {
      const shuffled = recognitions.map((one) => ({ one, at: places.next().value as number })).toSorted((a, b) => a.at - b.at)
      const rewards = rewardsOf(
        shuffled.map(({ one }) => one),
        tables.toReversed()
      )
      const sum = [...rewards.values()].reduce((so, { amount }) => so + amount, 0)
      expect(sum).toBe(naive(recognitions, tables))
      expect(rewards.size).toBe(recognitions.length)
    }),
    { numRuns: 500 }
  ))

test('no star of a product is paid twice', () =>
  fc.assert(
    fc.property(someRecognitions, someTables, (recognitions, tables) => {
      const rewards = rewardsOf(recognitions, tables)
      const paid = recognitions.filter(({ id }) => ['first', 'upgrade'].includes(rewards.get(id)?.kind ?? ''))
      const stars = paid.map(({ product: name, star }) => `${name} ${star}`)
      expect(new Set(stars).size).toBe(stars.length)
    }),
    { numRuns: 300 }
  ))

test('the table of a day is the newest that has begun', () => {
  const tables = [later, whole]
  expect(['2021-12-31', '2022-01-01', '2025-06-30', '2025-07-01'].map((day) => tableOn(tables, day)?.from)).toEqual([
    undefined,
    whole.from,
    whole.from,
    later.from
  ])
})
