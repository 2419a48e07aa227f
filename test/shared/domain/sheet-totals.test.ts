import { expect, test } from 'vitest'
import { sheetTotals } from '../../../shared/domain/sheet-totals.ts'
import { ladder } from './make.ts'

test('an empty sheet has no points, no star, and everything is missing', () =>
  expect(sheetTotals(ladder, [])).toEqual({ A: 0, B: 0, C: 0, total: 0, star: null, missing: ['1', '2', '3'] }))

test('a mark of 0 points is a mark; a criterion without one is named and gives no star', () =>
  expect(sheetTotals(ladder, [40, undefined, 0])).toEqual({ A: 40, B: 0, C: 0, total: 40, star: null, missing: ['2'] }))

test.each([
  { options: [40, 25, 25], total: 90, star: 5 },
  { options: [40, 25, 24], total: 89, star: 4 },
  { options: [0, 0, 29], total: 29, star: 1 }
])('a complete sheet of $total points is $star stars', ({ options: [A, B, C], total, star }) =>
  expect(sheetTotals(ladder, [A, B, C])).toEqual({ A, B, C, total, star, missing: [] })
)

test('an option that the form does not offer is never added up', () =>
  expect(() => sheetTotals(ladder, [41])).toThrow('criterion no. 0 offers no option 41'))
