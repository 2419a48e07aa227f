import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aggregate } from '../../../shared/domain/aggregate.ts'
import type { EntryResult } from '../../../shared/domain/model.ts'
import { anIndex, ladder, sheetsAddingTo, sheetsOf, someRules } from './make.ts'

test('no sheet has no result', () => expect(aggregate(ladder, [], someRules(), [])).toBeNull())

test('everything that follows from two sheets', () =>
  expect(aggregate(ladder, sheetsOf(80, 69), someRules(), [])).toEqual({
    n: 2,
    sum: 149,
    parts: { A: 80, B: 50, C: 19 },
    totals: [
      { memberId: 'm1', total: 80, A: 40, B: 25, C: 15 },
      { memberId: 'm2', total: 69, A: 40, B: 25, C: 4 }
    ],
    highest: 80,
    lowest: 69,
    gap: 11,
    gapOver: true,
    starByPoints: 4,
    minima: [],
    starAllowed: 4,
    up: { star: 5, points: 31, byOneStep: true },
    down: { star: 4, points: 9, byOneStep: true }
  } satisfies EntryResult))

test.each([
  { mean: '0', sum: 0, n: 15, star: 1 },
  { mean: '29.99', sum: 2999, n: 100, star: 1 },
  { mean: '30', sum: 30, n: 1, star: 2 },
  { mean: '30', sum: 450, n: 15, star: 2 },
  { mean: '49.93', sum: 749, n: 15, star: 2 },
  { mean: '49.99', sum: 4999, n: 100, star: 2 },
  { mean: '49.9999', sum: 499_999, n: 10_000, star: 2 },
  { mean: '50', sum: 50, n: 1, star: 3 },
  { mean: '50', sum: 100, n: 2, star: 3 },
  { mean: '69.5', sum: 139, n: 2, star: 3 },
  { mean: '69.99', sum: 6999, n: 100, star: 3 },
  { mean: '70', sum: 1050, n: 15, star: 4 },
  { mean: '89.5', sum: 179, n: 2, star: 4 },
  { mean: '89.99', sum: 8999, n: 100, star: 4 },
  { mean: '89.996, which is printed as 90,00', sum: 22_499, n: 250, star: 4 },
  { mean: '90', sum: 90, n: 1, star: 5 },
  { mean: '90', sum: 1350, n: 15, star: 5 },
  { mean: '100', sum: 1500, n: 15, star: 5 }
])('a mean of $mean over $n sheets is $star stars', ({ sum, n, star }) =>
  expect(aggregate(ladder, sheetsAddingTo(sum, n), someRules(), [])).toMatchObject({ sum, n, starByPoints: star, starAllowed: star })
)

test.each([
  { totals: [80, 70], limit: 10, gap: 10, over: false },
  { totals: [81, 70], limit: 10, gap: 11, over: true },
  { totals: [70, 75, 80], limit: 10, gap: 10, over: false },
  { totals: [80, 75, 69, 70], limit: 10, gap: 11, over: true },
  { totals: [77], limit: 0, gap: 0, over: false },
  { totals: [77, 77], limit: 0, gap: 0, over: false },
  { totals: [77, 76], limit: 0, gap: 1, over: true },
  { totals: [100, 0], limit: 100, gap: 100, over: false },
  { totals: [80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 91], limit: 10, gap: 11, over: true }
])('totals $totals with a limit of $limit: gap $gap, over: $over', ({ totals, limit, gap, over }) =>
  expect(aggregate(ladder, sheetsOf(...totals), someRules(limit), [])).toMatchObject({
    gap,
    gapOver: over,
    highest: Math.max(...totals),
    lowest: Math.min(...totals)
  })
)

describe('distance to the edges', () => {
  // One criterion moves by at most 3 points, so that steps of one member are small.
  const fine = anIndex([{ options: [0, 1, 3] }, { options: [60, 58] }, { part: 'B', options: [6, 7] }])
  const edges = (...rows: readonly number[][]) => {
    const sheets = rows.map((options, place) => ({ memberId: `m${place}`, options }))
    const { up, down } = aggregate(fine, sheets, someRules(), [])!
    return { up, down }
  }

  test('a step that just reaches the edge carries the product up', () =>
    // 0 + 60 + 7 = 67: three points are missing, and the first criterion gives three.
    expect(edges([0, 0, 1]).up).toEqual({ star: 4, points: 3, byOneStep: true }))

  test('a step that ends one short of the edge does not', () =>
    expect(edges([0, 0, 0]).up).toEqual({ star: 4, points: 4, byOneStep: false }))

  test('a step of several members is not counted as one', () =>
    // 63 + 3 and 63 + 3 over two: 134 of 140.
    expect(edges([0, 0, 1], [0, 0, 1]).up).toEqual({ star: 4, points: 6, byOneStep: false }))

  test('a step down to the edge itself keeps the star', () =>
    // 3 + 60 + 7 = 70: nothing may be lost; 1 + 60 + 7 = 68 at 3 stars may lose 18.
    expect([edges([2, 0, 1]).down, edges([1, 0, 1]).down]).toEqual([
      { star: 4, points: 0, byOneStep: true },
      { star: 3, points: 18, byOneStep: false }
    ]))

  test('a loss as large as what may be lost does not carry it down, a larger one does', () => {
    const ladderOf = (first: number) => anIndex([{ options: [first, 0] }, { options: [70 - first + 3] }])
    const downOf = (first: number) => aggregate(ladderOf(first), [{ memberId: 'm', options: [0, 0] }], someRules(), [])?.down
    expect([downOf(3), downOf(4)]).toEqual([
      { star: 4, points: 3, byOneStep: false },
      { star: 4, points: 3, byOneStep: true }
    ])
  })

  test('nothing lies above 5 stars and nothing below 1 star', () => {
    expect(aggregate(ladder, sheetsOf(95), someRules(), [])).toMatchObject({ up: null, down: { star: 5, points: 5 } })
    expect(aggregate(ladder, sheetsOf(12), someRules(), [])).toMatchObject({ up: { star: 2, points: 18 }, down: null })
  })

  test('where a criterion has no option of 0 points, no more than its lowest can be lost', () =>
    // As criterion 6.2 of set 23, whose options begin at 1.
    expect(aggregate(anIndex([{ options: [51, 50] }]), [{ memberId: 'm', options: [0] }], someRules(), [])?.down).toEqual({
      star: 3,
      points: 1,
      byOneStep: false
    }))
})

describe('a sheet that cannot be', () => {
  const two = anIndex([{ options: [1, 2, 3] }, { options: [0, 5] }])
  const adding = (...options: number[]) => aggregate(two, [{ memberId: 'm', options }], someRules(), [])

  test.each([
    { what: 'a mark too few', options: [1], says: 'a complete sheet has 2 marks, not 1' },
    { what: 'a mark too many', options: [1, 1, 1], says: 'a complete sheet has 2 marks, not 3' },
    { what: 'a key that only another criterion has', options: [1, 2], says: 'criterion no. 1 offers no option 2' },
    { what: 'a key that would read the next criterion', options: [3, 1], says: 'criterion no. 0 offers no option 3' },
    { what: 'a key below zero, that would read the criterion before', options: [1, -1], says: 'criterion no. 1 offers no option -1' },
    { what: 'a broken key', options: [1, 0.5], says: 'criterion no. 1 offers no option 0.5' },
    { what: 'no key', options: [1, Number.NaN], says: 'criterion no. 1 offers no option NaN' }
  ])('$what is never added up', ({ options, says }) => expect(() => adding(...options)).toThrow(says))
})

test('parts, totals and the sum agree whatever the marks', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(100), { minLength: 1, maxLength: 15 }), (totals) => {
      const result = aggregate(ladder, sheetsOf(...totals), someRules(), [])!
      expect(result.totals.map(({ total }) => total)).toEqual(totals)
      expect(result.totals.every(({ total, A, B, C }) => total === A + B + C)).toBe(true)
      expect(result.parts.A + result.parts.B + result.parts.C).toBe(result.sum)
      expect(result.sum).toBe(totals.reduce((sum, total) => sum + total, 0))
    })
  ))
