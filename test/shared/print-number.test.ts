import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatPoints, formatWhole } from '../../shared/domain/print-number.ts'

test.each([
  [{ sum: 487, n: 6 }, 2, '81,17'],
  [{ sum: 627, n: 9 }, 2, '69,67'],
  [{ sum: 630, n: 9 }, 2, '70,00'],
  [{ sum: 1, n: 8 }, 2, '0,13'],
  [{ sum: 1999, n: 200 }, 2, '10,00'],
  [{ sum: 999_999, n: 1000 }, 0, '1.000'],
  [{ sum: 5, n: 2 }, 0, '3'],
  [{ sum: 12_345, n: 10 }, 1, '1.234,5'],
  [{ sum: 0, n: 3 }, 2, '0,00']
])('%o with %i decimals is printed %s', (mean, decimals, expected) => expect(formatPoints(mean, decimals)).toBe(expected))

test('rounding is half up on the exact quotient, for every sum, count and number of decimals', () =>
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }), (sum, n, decimals) => {
      const scale = 10n ** BigInt(decimals)
      const rounded = (2n * BigInt(sum) * scale + BigInt(n)) / (2n * BigInt(n))
      const whole = (rounded / scale).toLocaleString('vi-VN')
      const expected = decimals === 0 ? whole : `${whole},${String(rounded % scale).padStart(decimals, '0')}`
      expect(formatPoints({ sum, n }, decimals)).toBe(expected)
    }),
    { numRuns: 2000 }
  ))

test('exact halves go up', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (whole) => {
      expect(formatPoints({ sum: 2 * whole + 1, n: 2 }, 0)).toBe(formatWhole(whole + 1))
    })
  ))

test.each([
  [{ sum: 10, n: 0 }, 2],
  [{ sum: -1, n: 2 }, 2],
  [{ sum: 1.5, n: 2 }, 2],
  [{ sum: 1, n: 1.5 }, 2],
  [{ sum: 1, n: 2 }, 5]
])('%o with %i decimals is refused', (mean, decimals) => expect(() => formatPoints(mean, decimals)).toThrow(RangeError))

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1.000'],
  [1_234_567, '1.234.567'],
  [-1234, '-1.234']
])('%i is printed %s', (value, expected) => expect(formatWhole(value)).toBe(expected))
