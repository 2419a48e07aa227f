import { describe, expect, test } from 'vitest'
import type { SessionId } from '../../../shared/ids.ts'
import { type CalendarFacts, calendarOf } from '../../../shared/domain/calendar.ts'
import { afterStep, type ProposalFact, proposalStateOn } from '../../../shared/domain/proposal.ts'
import { roundForFiles, roundOfMeeting, roundsAhead } from '../../../shared/domain/rounds.ts'

describe('the round that a file comes into (Article 5): before the 30th means until the 29th', () => {
  test.each([
    { level: 'province', on: '2026-01-01', filesBy: '2026-04-29', doneBy: '2026-06-29' },
    { level: 'province', on: '2026-04-29', filesBy: '2026-04-29', doneBy: '2026-06-29' },
    { level: 'province', on: '2026-04-30', filesBy: '2026-10-29', doneBy: '2026-12-29' },
    { level: 'province', on: '2026-10-30', filesBy: '2027-04-29', doneBy: '2027-06-29' },
    { level: 'province', on: '2026-12-31', filesBy: '2027-04-29', doneBy: '2027-06-29' },
    { level: 'central', on: '2026-01-29', filesBy: '2026-01-29', doneBy: '2026-03-29' },
    { level: 'central', on: '2026-01-30', filesBy: '2026-07-29', doneBy: '2026-09-29' },
    { level: 'central', on: '2028-02-29', filesBy: '2028-07-29', doneBy: '2028-09-29' },
    { level: 'central', on: '2026-07-30', filesBy: '2027-01-29', doneBy: '2027-03-29' },
    { level: 'central', on: '2026-12-31', filesBy: '2027-01-29', doneBy: '2027-03-29' }
  ] as const)('$level, $on', ({ level, on, filesBy, doneBy }) => expect(roundForFiles(level, on)).toMatchObject({ filesBy, doneBy }))
})

test.each([
  { level: 'province', on: '2028-02-29', doneBy: '2028-06-29' },
  { level: 'province', on: '2026-06-29', doneBy: '2026-06-29' },
  { level: 'province', on: '2026-06-30', doneBy: '2026-12-29' },
  { level: 'province', on: '2026-12-30', doneBy: '2027-06-29' },
  { level: 'central', on: '2026-03-30', doneBy: '2026-09-29' },
  { level: 'central', on: '2026-10-01', doneBy: '2027-03-29' }
] as const)('a meeting of a $level council on $on is to be decided by $doneBy', ({ level, on, doneBy }) =>
  expect(roundOfMeeting(level, on).doneBy).toBe(doneBy)
)

test('ahead are the rounds that are not over, up to the end of the next year', () =>
  expect(roundsAhead('province', '2026-06-30').map(({ no, doneBy }) => [no, doneBy])).toEqual([
    [2, '2026-12-29'],
    [1, '2027-06-29'],
    [2, '2027-12-29']
  ]))

const nothing: CalendarFacts = { today: '2028-02-20', levels: [], certificates: [], proposals: [], concluded: [] }
const certificate = {
  subject: 's1',
  name: 'Mật ong',
  state: 'valid',
  expiry: '2028-12-31',
  windowOpens: '2028-07-04',
  windowCloses: '2028-09-02',
  extendedUntil: null,
  findingOn: null
} as const

describe('each state of a certificate asks for its own day', () => {
  test.each([
    { state: 'valid', is: [] },
    { state: 'soon', is: [['windowOpens', '2028-07-04']] },
    { state: 'window', is: [['windowCloses', '2028-09-02']] },
    { state: 'late', is: [['expiry', '2028-12-31']] },
    { state: 'extended', is: [['extensionEnds', '2029-06-29']] },
    { state: 'expired', is: [] },
    { state: 'withdrawn', is: [] },
    { state: 'unknown', is: [] }
  ] as const)('$state', ({ state, is }) =>
    expect(
      calendarOf({ ...nothing, certificates: [{ ...certificate, state, extendedUntil: '2029-06-29' }] }).map(({ kind, day }) => [kind, day])
    ).toEqual(is)
  )
})

describe('a withdrawal is due 15 days after the conclusion (Article 8.4)', () => {
  test.each([
    { findingOn: '2028-02-14', due: '2028-02-29' },
    { findingOn: '2027-02-14', due: '2027-03-01' },
    { findingOn: '2026-12-17', due: '2027-01-01' },
    { findingOn: '2026-10-16', due: '2026-10-31' }
  ])('$findingOn', ({ findingOn, due }) =>
    expect(calendarOf({ ...nothing, certificates: [{ ...certificate, findingOn }] })).toMatchObject([
      { kind: 'withdrawal', day: due, since: findingOn, subject: 's1' }
    ])
  )
})

test('certificates of one day are one line with at most five names, and one alone leads to its product', () => {
  const many = ['g', 'f', 'e', 'd', 'c', 'b'].map((name) => ({ ...certificate, name, subject: name, state: 'window' as const }))
  const one = { ...certificate, state: 'window', windowCloses: '2028-03-01' } as const
  expect(calendarOf({ ...nothing, certificates: [...many, one] })).toMatchObject([
    { day: '2028-03-01', count: 1, names: ['Mật ong'], subject: 's1' },
    { day: '2028-09-02', count: 6, names: ['b', 'c', 'd', 'e', 'f'], subject: null }
  ])
})

test('the earliest day comes first, overdue days before it, and what has no day last', () => {
  const proposal = { subject: 'p', name: 'Gạo', proposedOn: '2027-07-29', since: '2027-07-29' } as const
  const items = calendarOf({
    ...nothing,
    levels: ['central'],
    proposals: [
      { ...proposal, state: 'waiting' },
      { ...proposal, state: 'below', since: '2028-01-05' },
      { ...proposal, state: 'recognised' },
      { ...proposal, state: 'waiting', proposedOn: null, since: null }
    ],
    concluded: [{ id: 'x' as SessionId, name: 'Phiên 2', level: 'central', on: '2028-02-10' }]
  })
  expect(items.map(({ kind, day }) => [kind, day])).toEqual([
    ['answer', '2027-09-29'],
    ['decision', '2028-03-29'],
    ['round', '2028-03-29'],
    ['files', '2028-07-29'],
    ['round', '2028-09-29'],
    ['files', '2029-01-29'],
    ['round', '2029-03-29'],
    ['files', '2029-07-29'],
    ['round', '2029-09-29'],
    ['answer', null],
    ['below', null]
  ])
})

describe('which step may follow which', () => {
  test.each([
    ['waiting', 'send', 'waiting'],
    ['waiting', 'recognise', 'recognised'],
    ['waiting', 'below', 'below'],
    ['waiting', 'decide', 'decided'],
    ['waiting', 'reassess', 'reassess'],
    ['waiting', 'return', 'returned'],
    ['below', 'decide', 'decided'],
    ['below', 'reassess', 'reassess'],
    ['below', 'recognise', null],
    ['returned', 'send', 'waiting'],
    ['returned', 'recognise', null],
    ['recognised', 'send', null],
    ['decided', 'recognise', null],
    ['reassess', 'decide', null]
  ] as const)('%s, %s', (state, step, to) => {
    const next = afterStep(state, step)
    expect(next.ok ? next.value : null).toBe(to)
  })
})

const facts: readonly ProposalFact[] = [
  { step: 'below', on: '2027-03-20' },
  { step: 'decide', on: '2027-04-02' }
]

test.each([
  ['2026-11-30', null],
  ['2026-12-01', 'waiting'],
  ['2027-03-19', 'waiting'],
  ['2027-03-20', 'below'],
  ['2027-04-02', 'decided']
] as const)('proposed on 01/12/2026, on %s it is %s', (day, is) => expect(proposalStateOn('2026-12-01', facts, day)).toBe(is))

test('a proposal without a day counts on none', () => expect(proposalStateOn(null, [], '2030-01-01')).toBeNull())
