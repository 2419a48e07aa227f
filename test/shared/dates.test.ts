import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  formatAdministrative,
  formatTime,
  formatViDate,
  isIsoDate,
  parseViDate
} from '../../shared/domain/dates.ts'

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('typed dates', () => {
  test.each(['5/11/2026', '05112026', '05/11/2026', '5-11-2026', '5.11.2026', ' 5 / 11 / 2026 '])('%s is the fifth of November', (text) =>
    expect(parseViDate(text)).toEqual({ ok: true, value: '2026-11-05' })
  )
  test.each(['31/02/2026', '31/04/2026', '29/02/2025', '00/01/2026', '1/13/2026', '11/25/2026', '01010000'])(
    '%s is refused as a day that does not exist',
    (text) => expect(parseViDate(text)).toEqual({ ok: false, error: 'impossible' })
  )
  test.each(['', '5/11', '5/11/26', '5112026', '2026-11-05', '5/11/20261', 'mai', '051126', '5/11/2O26'])(
    '"%s" is not read as a date',
    (text) => expect(parseViDate(text)).toEqual({ ok: false, error: 'unreadable' })
  )
  test('29 February is read in leap years only', () => {
    expect(parseViDate('29/02/2028')).toEqual({ ok: true, value: '2028-02-29' })
    expect(parseViDate('29/02/2100')).toEqual({ ok: false, error: 'impossible' })
  })
  test('what is printed can be typed back, with and without slashes', () =>
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(parseViDate(formatViDate(date))).toEqual({ ok: true, value: date })
        expect(parseViDate(formatViDate(date).replaceAll('/', ''))).toEqual({ ok: true, value: date })
      })
    ))
})

describe('printed dates and times', () => {
  test.each([
    ['2026-02-05', 'ngày 05 tháng 02 năm 2026'],
    ['2026-01-31', 'ngày 31 tháng 01 năm 2026'],
    ['2026-03-09', 'ngày 09 tháng 3 năm 2026'],
    ['2026-11-24', 'ngày 24 tháng 11 năm 2026']
  ])('%s is written "%s" in papers', (date, words) => expect(formatAdministrative(date)).toBe(words))
  test.each([
    ['8:30', '08 giờ 30 phút', '08:30'],
    ['08:30:59', '08 giờ 30 phút', '08:30'],
    ['14:05', '14 giờ 05 phút', '14:05'],
    ['0:00', '00 giờ 00 phút', '00:00']
  ])('%s is "%s" in words and "%s" in digits', (time, words, digits) =>
    expect([formatTime(time, 'words'), formatTime(time, 'digits')]).toEqual([words, digits])
  )
  test.each(['24:00', '8:60', '830', ''])('"%s" is no time of day', (time) => expect(() => formatTime(time, 'digits')).toThrow(RangeError))
  test.each(['2026-02-31', '2026-2-5', '05/02/2026', ''])('"%s" is never printed as a date', (date) => {
    expect(() => formatViDate(date)).toThrow(RangeError)
    expect(() => formatAdministrative(date)).toThrow(RangeError)
  })
})

describe('counting', () => {
  test.each([
    ['2026-11-24', 36, '2029-11-24'],
    ['2028-02-29', 36, '2031-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15']
  ])('%s and %i months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected))
  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28']
  ])('%s and %i days is %s', (date, days, expected) => expect(addDays(date, days)).toBe(expected))
  test('adding days and counting them are each other’s inverse', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      })
    ))
  test('months added never pass the end of the month asked for, and keep the day where they can', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const later = addMonths(date, months)
        const [year, month, day] = date.split('-').map(Number) as [number, number, number]
        const [toYear, toMonth, toDay] = later.split('-').map(Number) as [number, number, number]
        expect(isIsoDate(later)).toBe(true)
        expect(toYear * 12 + toMonth - (year * 12 + month)).toBe(months)
        expect(toDay === day || (toDay < day && addDays(later, 1).endsWith('-01'))).toBe(true)
      })
    ))
  test('a day outside the years 1000 to 9999 is refused, not wrapped', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
    expect(() => addMonths('1000-01-01', -1)).toThrow(RangeError)
    expect(() => daysBetween('2026-02-30', '2026-03-01')).toThrow(RangeError)
  })
})
