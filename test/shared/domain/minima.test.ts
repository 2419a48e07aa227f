import { describe, expect, test } from 'vitest'
import { aggregate } from '../../../shared/domain/aggregate.ts'
import type { MinimaBy, RecognisedStar, Settlement } from '../../../shared/domain/model.ts'
import { anIndex, someRules, type Line } from './make.ts'

/** Makes up the points to any total without a minimum of its own. */
const rest: Line = { part: 'C', options: Array.from({ length: 101 }, (_, points) => points) }

/** A council whose members each gave `marks[i]` points in a criterion that asks `required`, and `total` points in all. */
function judged(by: MinimaBy, required: number, marks: readonly number[], settlements: readonly Settlement[] = []) {
  const index = anIndex([{ options: [0, 1, 2, 3], required: { 3: required } }, rest])
  const sheets = marks.map((mark, place) => ({ memberId: `m${place}`, options: [mark, 60 - mark] }))
  const { minima, starAllowed } = aggregate(index, sheets, someRules(10, by), settlements)!
  return { minimum: minima[0], starAllowed }
}

describe('how a minimum is judged where members chose differently', () => {
  test.each([
    { by: 'majority', marks: [2, 1], meets: 1, met: false },
    { by: 'majority', marks: [2, 3, 1], meets: 2, met: true },
    { by: 'majority', marks: [2, 2, 1, 1], meets: 2, met: false },
    { by: 'majority', marks: [2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1], meets: 7, met: false },
    { by: 'majority', marks: [2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1], meets: 8, met: true },
    { by: 'all', marks: [2, 3, 3], meets: 3, met: true },
    { by: 'all', marks: [3, 3, 1], meets: 2, met: false },
    { by: 'mean', marks: [3, 1], meets: 1, met: true },
    { by: 'mean', marks: [3, 0, 2], meets: 2, met: false },
    { by: 'mean', marks: [3, 3, 3, 0, 0], meets: 3, met: false },
    { by: 'mean', marks: [3, 3, 3, 1, 0], meets: 3, met: true }
  ] as const)('by $by, marks $marks against 2: met $met', ({ by, marks, meets, met }) =>
    expect(judged(by, 2, marks)).toEqual({
      minimum: { criterion: '1', star: 3, required: 2, meets, n: marks.length, byRule: met, settled: null, met },
      starAllowed: met ? 3 : 0
    })
  )
})

describe("the council's word", () => {
  const word = (met: boolean, criterion = '1', star: RecognisedStar = 3): Settlement => ({
    criterion,
    star,
    met,
    words: 'Hội đồng thống nhất'
  })

  test('a missed minimum settled as met counts as met, and the rule stays visible', () =>
    expect(judged('majority', 2, [2, 1], [word(true)])).toMatchObject({
      minimum: { byRule: false, settled: word(true), met: true, meets: 1 },
      starAllowed: 3
    }))

  test('a met minimum settled as missed counts as missed', () =>
    expect(judged('majority', 2, [2, 2], [word(false)])).toMatchObject({ minimum: { byRule: true, met: false }, starAllowed: 0 }))

  test('the later of two words stands', () =>
    expect(judged('all', 2, [2, 1], [word(false), word(true)])).toMatchObject({ minimum: { settled: word(true), met: true } }))

  test('a word on another star or another criterion changes nothing', () =>
    expect(judged('majority', 2, [2, 2], [word(false, '1', 4), word(false, '2')])).toEqual(judged('majority', 2, [2, 2])))
})

describe('which minima stand, and the star they allow', () => {
  const index = anIndex([
    { options: [0, 1, 2, 3], required: { 3: 1, 4: 2, 5: 3 } },
    { options: [0, 1, 2], required: { 4: 1 } },
    { options: [0, 1], required: { 5: 1 } },
    // A **** on a lower option than the ***: it asks for nothing more.
    { options: [0, 1, 2], required: { 3: 2, 4: 1 } },
    rest
  ])
  const concluded = (marks: readonly number[], total: number) => {
    const sum = marks.reduce((points, mark) => points + mark, 0)
    const { starByPoints, starAllowed, minima } = aggregate(index, [{ memberId: 'm', options: [...marks, total - sum] }], someRules(), [])!
    return { starByPoints, starAllowed, minima: minima.map(({ star, criterion, met }) => `${star}:${criterion}${met ? '' : ' missed'}`) }
  }

  test.each([
    { situation: '5 stars with all met', marks: [3, 1, 1, 2], total: 95, allowed: 5, minima: ['3:1', '3:4', '4:1', '4:2', '5:1', '5:3'] },
    {
      situation: 'a 5-star minimum missed',
      marks: [3, 1, 0, 2],
      total: 95,
      allowed: 4,
      minima: ['3:1', '3:4', '4:1', '4:2', '5:1', '5:3 missed']
    },
    {
      situation: 'a 4-star minimum missed and the 5-star ones met elsewhere',
      marks: [3, 0, 1, 2],
      total: 95,
      allowed: 3,
      minima: ['3:1', '3:4', '4:1', '4:2 missed', '5:1', '5:3']
    },
    {
      situation: 'only a 3-star minimum missed',
      marks: [3, 1, 1, 1],
      total: 95,
      allowed: 0,
      minima: ['3:1', '3:4 missed', '4:1', '4:2', '5:1', '5:3']
    },
    { situation: '75 points that miss a ****', marks: [1, 1, 0, 2], total: 75, allowed: 3, minima: ['3:1', '3:4', '4:1 missed', '4:2'] },
    { situation: '3 stars, where higher minima are not asked', marks: [1, 0, 0, 2], total: 55, allowed: 3, minima: ['3:1', '3:4'] },
    { situation: '3 stars by points without a ***', marks: [0, 0, 0, 2], total: 55, allowed: 0, minima: ['3:1 missed', '3:4'] },
    { situation: '2 stars, for which nothing is asked', marks: [0, 0, 0, 0], total: 49, allowed: 2, minima: [] },
    { situation: '1 star', marks: [0, 0, 0, 0], total: 10, allowed: 1, minima: [] }
  ])('$situation', ({ marks, total, allowed, minima }) => expect(concluded(marks, total)).toMatchObject({ starAllowed: allowed, minima }))
})
