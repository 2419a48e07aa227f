import { describe, expect, test } from 'vitest'
import { checkConclusion, isPlain, outcome, type Concluding } from '../../../shared/domain/conclusion.ts'
import type { Star } from '../../../shared/domain/model.ts'

const result = { gap: 4, gapOver: false, starByPoints: 4, starAllowed: 4 } as const
const concluding = (facts: Partial<Concluding>): Concluding => ({
  result,
  level: 'province',
  excluded: false,
  gapAccepted: false,
  gapLimit: 10,
  star: 4,
  reason: '',
  ...facts
})
const check = (facts: Partial<Concluding>) => checkConclusion(concluding(facts))
const refused = (error: object) => ({ ok: false, error })

test('the allowed star is concluded without a reason', () => expect(check({})).toEqual({ ok: true, value: 'recognise' }))

test.each([
  { star: 5, allowed: 4 },
  { star: 4, allowed: 3 },
  { star: 2, allowed: 0 },
  { star: 1, allowed: 0 }
] as const)('$star stars are refused where points and minima allow $allowed, whatever the reason', ({ star, allowed }) =>
  expect(check({ star, result: { ...result, starAllowed: allowed }, reason: 'Hội đồng thống nhất' })).toEqual(
    refused({ code: 'STAR_TOO_HIGH', asked: star, allowed })
  )
)

describe('a lower star', () => {
  test.each(['', 'abcd', '  abcd  '])('is refused with %j as its reason', (reason) =>
    expect(check({ star: 3, reason })).toEqual(refused({ code: 'REASON_NEEDED' }))
  )

  test('may be concluded with a reason of five characters', () =>
    expect(check({ star: 3, reason: ' bao bì ' })).toEqual({ ok: true, value: 'recognise' }))

  test('may be none at all, with a reason', () =>
    expect(check({ star: 0, reason: 'Chủ thể xin rút' })).toEqual({ ok: true, value: 'notRecognised' }))
})

test('0 needs no reason of its own where a minimum of 3 stars is missed', () =>
  expect(check({ star: 0, result: { ...result, starAllowed: 0 } })).toEqual({ ok: true, value: 'notRecognised' }))

test('a gap over the limit stops the conclusion until it is accepted', () => {
  const wide = { ...result, gap: 11, gapOver: true }
  expect(check({ result: wide })).toEqual(refused({ code: 'GAP_OPEN', gap: 11, limit: 10 }))
  expect(check({ result: wide, gapAccepted: true })).toEqual({ ok: true, value: 'recognise' })
})

test('an excluded product cannot be concluded, whatever else holds', () =>
  expect(check({ excluded: true, result: null })).toEqual(refused({ code: 'EXCLUDED' })))

test('a product without a sheet that counts cannot be concluded', () =>
  expect(check({ result: null, star: 0 })).toEqual(
    refused({ code: 'NOT_READY', missing: [{ code: 'SHEETS_MISSING', count: 1, article: '', names: [] }] })
  ))

describe('what follows from a conclusion', () => {
  const all = (level: 'province' | 'central') => ([0, 1, 2, 3, 4, 5] as const).map((star) => outcome(level, 5, star))

  test('a province recognises 3 and 4 stars and sends 90 points at 5 stars up', () =>
    expect(all('province')).toEqual(['notRecognised', 'notRecognised', 'notRecognised', 'recognise', 'recognise', 'sendUp']))

  test('the centre recognises 5 stars and sends the others back to the province', () =>
    expect(all('central')).toEqual(['notRecognised', 'notRecognised', 'notRecognised', 'sendBack', 'sendBack', 'recognise']))

  test('1 and 2 stars by points have no decision and no certificate', () =>
    expect([outcome('province', 1, 1), outcome('province', 2, 2), outcome('central', 2, 2)]).toEqual([
      'notRecognised',
      'notRecognised',
      'notRecognised'
    ]))

  test('a star above the points has no outcome at all', () =>
    expect(() => outcome('province', 4, 5)).toThrow('concluded 5 stars where the points give 4'))
})

describe('an entry that may be concluded together with others', () => {
  const plain = (facts: Partial<Concluding>) => isPlain(concluding(facts))

  test('leaves nothing for the council to weigh', () => {
    const stars: Star[] = [1, 2, 3, 4, 5]
    expect(stars.map((star) => plain({ result: { ...result, starByPoints: star, starAllowed: star } }))).toEqual(stars.map(() => true))
    expect(plain({ result: { ...result, gapOver: true }, gapAccepted: true })).toBe(true)
  })

  test.each([
    { situation: 'it is excluded', facts: { excluded: true } },
    { situation: 'no sheet counts', facts: { result: null } },
    { situation: 'its gap is open', facts: { result: { ...result, gapOver: true } } },
    { situation: 'a minimum is missed', facts: { result: { ...result, starAllowed: 3 } } }
  ] as const)('is not one where $situation', ({ facts }) => expect(plain(facts)).toBe(false))
})
