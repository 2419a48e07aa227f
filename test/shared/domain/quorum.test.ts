import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quorum } from '../../../shared/domain/quorum.ts'

const rules = (numerator: number, denominator: number, chairRequired = true) => ({
  quorum: { value: { numerator, denominator }, article: 'Điều 5' },
  chairRequired: { value: chairRequired, article: 'Điều 6' }
})

test.each([
  { members: 9, of: [3, 4], needed: 7 },
  { members: 8, of: [3, 4], needed: 6 },
  { members: 7, of: [5, 7], needed: 5 },
  { members: 13, of: [2, 3], needed: 9 },
  { members: 12, of: [2, 3], needed: 8 },
  { members: 11, of: [1, 1], needed: 11 },
  { members: 49, of: [1, 49], needed: 1 },
  { members: 0, of: [3, 4], needed: 1 }
] as const)('$needed of $members members are $of', ({ members, of: [numerator, denominator], needed }) =>
  expect([needed - 1, needed].map((present) => quorum(rules(numerator, denominator), { members, present, chairPresent: true }).ok)).toEqual(
    [false, true]
  )
)

test('what is lacking is named, with the article that asks for it', () =>
  expect(quorum(rules(3, 4), { members: 9, present: 5, chairPresent: false })).toEqual({
    members: 9,
    present: 5,
    needed: 7,
    chairPresent: false,
    chairRequired: true,
    ok: false,
    article: 'Điều 5',
    reasons: [
      { code: 'NO_QUORUM', count: 2, article: 'Điều 5', names: [] },
      { code: 'CHAIR_ABSENT', count: 1, article: 'Điều 6', names: [] }
    ]
  }))

test('where the Quy chế does not ask for the chair, members alone make a quorum', () =>
  expect(quorum(rules(3, 4, false), { members: 9, present: 7, chairPresent: false })).toMatchObject({ ok: true, reasons: [] }))

test('the needed number is the least that reaches the fraction', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (members, a, b) => {
      const [numerator, denominator] = a <= b ? [a, b] : [b, a]
      const { needed } = quorum(rules(numerator, denominator), { members, present: members, chairPresent: true })
      expect(needed * denominator).toBeGreaterThanOrEqual(members * numerator)
      expect((needed - 1) * denominator).toBeLessThan(members * numerator)
    })
  ))
