import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreement, severity } from '../../../shared/domain/agreement.ts'

// The example that Krippendorff publishes with its solution (Computing Krippendorff's Alpha-Reliability): for interval data 0.849.
const published = ['12332141 2...', '12332241 25.3', '.3332342 251.', '12332441 251.'].map((row) => row.replace(' ', ''))
const units = (rows: readonly string[]): number[][] =>
  Array.from({ length: rows[0]?.length ?? 0 }, (_, at) => rows.flatMap((row) => (row[at] === '.' ? [] : [Number(row[at])])))

test('alpha is the one that its author publishes for his own example', () => {
  expect(agreement(units(published))).toEqual({ alpha: 849, band: 'high', products: 11, marks: 40 })
})

test('where all marks are alike, or no product has two of them, alpha is not defined', () => {
  for (const given of [
    [],
    [[3]],
    [[3], [4]],
    [
      [2, 2],
      [2, 2, 2]
    ]
  ])
    expect(agreement(given)).toMatchObject({ alpha: null, band: 'undefined' })
})

test('full agreement is 1, whatever the number of members; of few products it is said to be of little weight', () => {
  const full = Array.from({ length: 12 }, (_, at) => Array.from({ length: 2 + (at % 3) }, () => at % 5))
  expect(agreement(full)).toMatchObject({ alpha: 1000, band: 'high', products: 12 })
  expect(agreement(full.slice(0, 9))).toMatchObject({ alpha: 1000, band: 'few', products: 9 })
})

/** The definition, pair by pair, in floating numbers. */
function byDefinition(given: readonly (readonly number[])[]): number {
  const paired = given.filter((unit) => unit.length > 1)
  const all = paired.flat()
  const pairs = (values: readonly number[]) => values.reduce((sum, a) => sum + values.reduce((inner, b) => inner + (a - b) ** 2, 0), 0)
  const seen = paired.reduce((sum, unit) => sum + pairs(unit) / (unit.length - 1), 0) / all.length
  return 1 - seen / (pairs(all) / (all.length * (all.length - 1)))
}

test('alpha equals its definition pair by pair, in any order of members and products', () => {
  const marks = fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 15 }), { maxLength: 25 })
  fc.assert(
    fc.property(marks, (given) => {
      const { alpha } = agreement(given)
      const wanted = byDefinition(given)
      expect(alpha !== null).toBe(Number.isFinite(wanted))
      if (alpha !== null) expect(Math.abs(alpha / 1000 - wanted)).toBeLessThan(0.0010001)
      expect(agreement(given.toReversed().map((unit) => unit.toReversed())).alpha).toBe(alpha)
    })
  )
})

test('severity is the mean distance from the others on the same products, to the nearest hundredth', () => {
  expect(
    severity([
      { own: 80, others: [70, 75] },
      { own: 60, others: [61] },
      { own: 50, others: [] }
    ])
  ).toEqual({ hundredths: 325, products: 2 })
  expect(severity([{ own: 70, others: [71, 70, 70] }])).toEqual({ hundredths: -33, products: 1 })
  expect(severity([{ own: 70, others: [] }])).toEqual({ hundredths: null, products: 0 })
})

test('where everybody gave every product, all severities weigh each other out', () => {
  const totals = fc
    .integer({ min: 2, max: 9 })
    .chain((members) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: members, maxLength: members }), { minLength: 1, maxLength: 12 })
    )
  fc.assert(
    fc.property(totals, (products) => {
      const members = products[0]?.length ?? 0
      const each = Array.from({ length: members }, (_, at) =>
        severity(products.map((given) => ({ own: given[at] ?? 0, others: given.toSpliced(at, 1) })))
      )
      const sum = each.reduce((total, { hundredths }) => total + (hundredths ?? Number.NaN), 0)
      expect(Math.abs(sum)).toBeLessThanOrEqual(members) // each is rounded once
    })
  )
})
