import { expect, test } from 'vitest'
import { carriedOptions, checkScope, criterionMarks, disputed, scopeAllowed } from '../../../shared/domain/rescoring.ts'
import { anIndex } from './make.ts'

const index = anIndex([{ options: [0, 1, 1, 5] }, { options: [0, 3] }, { options: [2, 3] }, { options: [0, 3] }])
const sheets = [
  { memberId: 'm1', options: [1, 1, 0, 0] },
  { memberId: 'm2', options: [2, 0, 0, 1] }
]

test('every criterion tells in form order who gave what', () =>
  expect(criterionMarks(index, sheets)).toEqual([
    // Two options of the same points: no difference in points.
    { index: 0, code: '1', given: [mark('m1', 1, 1), mark('m2', 2, 1)], sum: 2, spread: 0 },
    { index: 1, code: '2', given: [mark('m1', 1, 3), mark('m2', 0, 0)], sum: 3, spread: 3 },
    { index: 2, code: '3', given: [mark('m1', 0, 2), mark('m2', 0, 2)], sum: 4, spread: 0 },
    { index: 3, code: '4', given: [mark('m1', 0, 0), mark('m2', 1, 3)], sum: 3, spread: 3 }
  ]))

test('disputed are the criteria with different points, widest first, then in form order', () =>
  expect(disputed(index, [...sheets, { memberId: 'm3', options: [3, 1, 1, 1] }]).map(({ code, spread }) => [code, spread])).toEqual([
    ['1', 4],
    ['2', 3],
    ['4', 3],
    ['3', 1]
  ]))

test('nothing is disputed with one sheet or with none', () => {
  expect(disputed(index, sheets.slice(0, 1))).toEqual([])
  expect(criterionMarks(index, []).map(({ given, sum, spread }) => ({ given, sum, spread }))).toEqual(
    Array.from({ length: 4 }, () => ({ given: [], sum: 0, spread: 0 }))
  )
})

test('a scope is kept in form order, each criterion once, and null stays the whole form', () => {
  expect(checkScope(index, ['4', '2', '4'])).toEqual({ ok: true, value: ['2', '4'] })
  expect(checkScope(index, null)).toEqual({ ok: true, value: null })
})

test('a scope with a criterion that the form does not have is refused', () =>
  expect(checkScope(index, ['2', '9.9'])).toEqual({ ok: false, error: { code: 'UNKNOWN_CRITERION', criterion: '9.9' } }))

test('a pass takes marks only within its scope', () =>
  expect([scopeAllowed(null, '1'), scopeAllowed(['2'], '2'), scopeAllowed(['2'], '1')]).toEqual([true, true, false]))

test('marks outside the scope stand as in the pass before; the others are asked for anew', () => {
  expect(carriedOptions(index, [3, 1, 0, 1], ['2', '3'])).toEqual([3, undefined, undefined, 1])
  expect(carriedOptions(index, [3, 1, 0, 1], null)).toEqual([undefined, undefined, undefined, undefined])
})

function mark(memberId: string, option: number, points: number): object {
  return { memberId, option, points }
}
