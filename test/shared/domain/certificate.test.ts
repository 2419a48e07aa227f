import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CertificateFacts,
  certificateDates,
  certificateState,
  certificateStates,
  checkExtension,
  withdrawalBy,
  withdrawalDue
} from '../../../shared/domain/certificate.ts'
import { addDays, daysBetween } from '../../../shared/domain/dates.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'

describe('36 months from the day of issue (Article 4.3)', () => {
  test.each([
    ['an ordinary day', '2026-08-05', '2029-08-05'],
    ['29 February, no leap year 36 months later', '2024-02-29', '2027-02-28'],
    ['28 February stays 28 February in a leap year', '2025-02-28', '2028-02-28'],
    ['the last of a month', '2023-08-31', '2026-08-31'],
    ['the last day of a year', '2025-12-31', '2028-12-31'],
    ['the last certificates of before Quyết định 26/2026 (Article 12.1)', '2026-05-21', '2029-05-21']
  ])('%s', (_situation, issued, expiry) => expect(certificateDates(issued).expiry).toBe(expiry))
})

test('the window is 180 to 120 days before the end (Article 7.6.a), an extension at most 180 days after it (Article 12.3)', () => {
  expect(certificateDates('2026-08-05')).toEqual({
    expiry: '2029-08-05',
    windowOpens: '2029-02-06',
    windowCloses: '2029-04-07',
    longestExtension: '2030-02-01'
  })
})

const plain: CertificateFacts = { issued: '2026-08-05', withdrawnOn: null, extendedUntil: null }

describe('the state on a day', () => {
  test.each([
    ['on its first day', plain, '2026-08-05', 'valid'],
    ['the day before the notice', plain, '2029-01-06', 'valid'],
    ['30 days before the window', plain, '2029-01-07', 'soon'],
    ['the day before the window', plain, '2029-02-05', 'soon'],
    ['180 days before the end', plain, '2029-02-06', 'window'],
    ['120 days before the end', plain, '2029-04-07', 'window'],
    ['119 days before the end', plain, '2029-04-08', 'late'],
    ['on its last day', plain, '2029-08-05', 'late'],
    ['the day after', plain, '2029-08-06', 'expired'],
    ['extended, the day after the end', { ...plain, extendedUntil: '2029-12-31' }, '2029-08-06', 'extended'],
    ['extended, its last day', { ...plain, extendedUntil: '2029-12-31' }, '2029-12-31', 'extended'],
    ['extended, the day after that', { ...plain, extendedUntil: '2029-12-31' }, '2030-01-01', 'expired'],
    ['extended while still valid', { ...plain, extendedUntil: '2029-12-31' }, '2029-07-01', 'extended'],
    ['withdrawn on that day', { ...plain, withdrawnOn: '2027-01-15' }, '2027-01-15', 'withdrawn'],
    ['the day before it is withdrawn', { ...plain, withdrawnOn: '2027-01-15' }, '2027-01-14', 'valid'],
    ['withdrawn after its end', { ...plain, withdrawnOn: '2027-01-15' }, '2031-01-01', 'withdrawn'],
    ['with no day of issue', { ...plain, issued: null }, '2027-01-15', 'unknown'],
    ['withdrawn with no day of issue', { issued: null, withdrawnOn: '2027-01-15', extendedUntil: null }, '2027-01-15', 'withdrawn']
  ] as const)('%s', (_situation, facts, today, state) => expect(certificateState(facts, today)).toBe(state))

  test('a day begins at midnight in Vietnam, whatever the laptop is set to', () => {
    expect(certificateState(plain, inHanoi('2029-08-05T16:59:59.999Z').date)).toBe('late')
    expect(certificateState(plain, inHanoi('2029-08-05T17:00:00.000Z').date)).toBe('expired')
  })
})

test.each([
  ['the last day of validity is none', '2029-08-05', { ok: false, error: 'tooEarly' }],
  ['the day after it', '2029-08-06', { ok: true, value: undefined }],
  ['180 days', '2030-02-01', { ok: true, value: undefined }],
  ['181 days', '2030-02-02', { ok: false, error: 'tooLong' }]
] as const)('an extension: %s (Article 12.3)', (_situation, until, answer) => expect(checkExtension('2026-08-05', until)).toEqual(answer))

test('a certificate is withdrawn within 15 days of the conclusion (Article 8.4), by the authority of its star (Article 8.2)', () => {
  expect(['2026-11-22', '2028-02-20', '2026-12-20'].map(withdrawalDue)).toEqual(['2026-12-07', '2028-03-06', '2027-01-04'])
  expect(([3, 4, 5] as const).map(withdrawalBy)).toEqual(['province', 'province', 'ministry'])
})

const someDay = () => fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days))

test('the window lies 61 days long within the validity, and its ends are 180 and 120 days from the end, whatever the day of issue', () =>
  fc.assert(
    fc.property(someDay(), (issued) => {
      const { expiry, windowOpens, windowCloses, longestExtension } = certificateDates(issued)
      expect([daysBetween(windowOpens, expiry), daysBetween(windowCloses, expiry), daysBetween(expiry, longestExtension)]).toEqual([
        180, 120, 180
      ])
      // three years have 1095 or 1096 days, of which the end of February may take one
      expect([1095, 1096]).toContain(daysBetween(issued, expiry))
    })
  ))

test('as the days go by a certificate goes valid, soon, window, late, expired, and never back', () =>
  fc.assert(
    fc.property(someDay(), fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 0, max: 400 }), (issued, first, more) => {
      const way = ['valid', 'soon', 'window', 'late', 'expired']
      const at = (days: number) => way.indexOf(certificateState({ ...plain, issued }, addDays(issued, days)))
      expect(at(first)).toBeGreaterThanOrEqual(0)
      expect(at(first + more)).toBeGreaterThanOrEqual(at(first))
    })
  ))

test('what may be extended ends on the day of the extension and not a day later', () =>
  fc.assert(
    fc.property(someDay(), fc.integer({ min: -50, max: 260 }), (issued, days) => {
      const { expiry } = certificateDates(issued)
      const until = addDays(expiry, days)
      const allowed = checkExtension(issued, until).ok
      expect(allowed).toBe(days >= 1 && days <= 180)
      if (!allowed) return
      const facts = { ...plain, issued, extendedUntil: until }
      expect([certificateState(facts, until), certificateState(facts, addDays(until, 1))]).toEqual(['extended', 'expired'])
    })
  ))

test('every state is in the list of states', () =>
  fc.assert(
    fc.property(
      fc.option(someDay()),
      fc.option(someDay()),
      fc.option(someDay()),
      someDay(),
      (issued, withdrawnOn, extendedUntil, today) => {
        expect(certificateStates).toContain(certificateState({ issued, withdrawnOn, extendedUntil }, today))
      }
    )
  ))
