import { describe, expect, test } from 'vitest'
import { countedSheets, dutiesOf, expectedMembers, type PassOf, type PassSheet, type Scorer } from '../../../shared/domain/expected.ts'

const member = (id: string, facts: Partial<Scorer> = {}): Scorer => ({
  id,
  body: 'council',
  post: 'member',
  scores: true,
  attendance: 'present',
  replaces: null,
  replacedAt: null,
  ...facts
})
const submitted = (memberId: string): PassSheet => ({ memberId, state: 'submitted' })
const pass = (facts: Partial<PassOf<Scorer, PassSheet>>): PassOf<Scorer, PassSheet> => ({
  body: 'council',
  mode: 'meeting',
  members: [],
  recused: [],
  sheets: [],
  ...facts
})
const duties = (facts: Partial<PassOf<Scorer, PassSheet>>) => dutiesOf(pass(facts)).map(({ member: { id }, duty }) => `${id} ${duty}`)
const expected = (facts: Partial<PassOf<Scorer, PassSheet>>) => expectedMembers(pass(facts)).map(({ id }) => id)
const counted = (facts: Partial<PassOf<Scorer, PassSheet>>) => countedSheets(pass(facts)).map(({ memberId }) => memberId)

const replacedAt = '2026-11-05T01:00:00.000Z'

test('every scoring member of the body is expected, and each other one says why not', () =>
  expect(
    duties({
      members: [
        member('chair', { post: 'chair' }),
        member('secretary', { post: 'secretary', scores: false }),
        member('away', { attendance: 'absent' }),
        member('cousin'),
        member('adviser', { body: 'adviser', post: 'adviser' }),
        member('unseen', { attendance: 'unknown' })
      ],
      recused: ['cousin']
    })
  ).toEqual(['chair expected', 'secretary notScoring', 'away absent', 'cousin recused', 'unseen expected']))

test('the adviser team is asked apart from the council', () =>
  expect(expected({ body: 'adviser', members: [member('a'), member('b', { body: 'adviser', post: 'leader' })] })).toEqual(['b']))

test('who submitted before leaving stays expected, and the sheet counts', () => {
  const facts = { members: [member('left', { attendance: 'absent' }), member('stayed')], sheets: [submitted('left')] }
  expect([expected(facts), counted(facts)]).toEqual([['left', 'stayed'], ['left']])
})

describe('a seat that was taken over', () => {
  const old = member('old', { replacedAt })
  const next = member('next', { replaces: 'old' })

  test.each(['draft', 'superseded', 'discarded'] as const)('is asked of the successor where the first one left only a %s sheet', (state) =>
    expect(duties({ members: [old, next], sheets: [{ memberId: 'old', state }] })).toEqual(['old replaced', 'next expected'])
  )

  test('gives one sheet: the first one’s where it was submitted', () => {
    const facts = { members: [old, next], sheets: [submitted('old')] }
    expect([duties(facts), counted(facts)]).toEqual([['old expected', 'next seatHasSheet'], ['old']])
  })

  test('gives one sheet even if both were submitted', () =>
    expect(counted({ members: [old, next], sheets: [submitted('next'), submitted('old')] })).toEqual(['old']))

  test('is asked of the successor where the first one is recused, submitted or not', () => {
    const facts = { members: [old, next], recused: ['old'], sheets: [submitted('old'), submitted('next')] }
    expect([duties(facts), counted(facts)]).toEqual([['old recused', 'next expected'], ['next']])
  })

  test('is asked of the successor where the first one was not to score, though a sheet lies there', () =>
    expect(duties({ members: [{ ...old, scores: false }, next], sheets: [submitted('old')] })).toEqual(['old notScoring', 'next expected']))

  test('is asked of nobody again after two replacements, where the first gave a sheet', () =>
    expect(
      duties({
        members: [old, member('next', { replaces: 'old', replacedAt }), member('last', { replaces: 'next' })],
        sheets: [submitted('old')]
      })
    ).toEqual(['old expected', 'next seatHasSheet', 'last seatHasSheet']))

  test('is asked of the successor where the first one is not among the members given', () =>
    expect(duties({ members: [next] })).toEqual(['next expected']))
})

describe('one agreed score', () => {
  const chair = member('chair', { post: 'chair' })
  const agreed = (facts: Partial<PassOf<Scorer, PassSheet>>) => duties({ mode: 'agreed', ...facts })

  test('is asked of the chair alone', () =>
    expect(agreed({ members: [member('a'), chair, member('b', { scores: false })] })).toEqual([
      'a notScoring',
      'chair expected',
      'b notScoring'
    ]))

  test('is asked of the first who scores where there is no chair', () =>
    expect(agreed({ members: [member('s', { scores: false }), member('a'), member('b')] })).toEqual([
      's notScoring',
      'a expected',
      'b notScoring'
    ]))

  test('is asked of the first who scores where the chair is recused or absent', () => {
    expect(agreed({ members: [chair, member('a')], recused: ['chair'] })).toEqual(['chair recused', 'a expected'])
    expect(agreed({ members: [{ ...chair, attendance: 'absent' }, member('a')] })).toEqual(['chair absent', 'a expected'])
  })

  test('stays with who submitted it, though the chair came later', () => {
    const facts = { mode: 'agreed' as const, members: [chair, member('a')], sheets: [submitted('a')] }
    expect([duties(facts), counted(facts)]).toEqual([['chair notScoring', 'a expected'], ['a']])
  })

  test('of the adviser team is asked of its leader', () =>
    expect(
      agreed({ body: 'adviser', members: [member('a', { body: 'adviser' }), member('lead', { body: 'adviser', post: 'leader' })] })
    ).toEqual(['a notScoring', 'lead expected']))

  test('is asked of nobody where nobody may score', () =>
    expect(agreed({ members: [member('a', { scores: false })] })).toEqual(['a notScoring']))
})

test('only submitted sheets count, in the order of the members, and never those of the recused or of who does not score', () =>
  expect(
    counted({
      members: [member('a'), member('b'), member('c'), member('d'), member('e', { scores: false })],
      recused: ['c'],
      sheets: [
        submitted('e'),
        submitted('c'),
        submitted('b'),
        { memberId: 'b', state: 'draft' },
        { memberId: 'b', state: 'superseded' },
        submitted('a'),
        { memberId: 'd', state: 'discarded' }
      ]
    })
  ).toEqual(['a', 'b']))
