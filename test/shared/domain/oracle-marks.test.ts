/** Half a million random marks over the 26 forms, each entry worked out by the product and by the oracle. */
import { randomInt } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import type { SetIndex } from '../../../shared/criteria/schema.ts'
import { indexSet } from '../../../shared/criteria/set.ts'
import { aggregate } from '../../../shared/domain/aggregate.ts'
import {
  defaultRules,
  type CompleteSheet,
  type EntryResult,
  type MinimaBy,
  type Rules,
  type Settlement
} from '../../../shared/domain/model.ts'
import { formatPoints } from '../../../shared/domain/print-number.ts'
import { starOf } from '../../../shared/domain/stars.ts'
import { oracleEntry, type OracleEntry, type RawSet } from '../../oracle/oracle.ts'
import { asSet, formsOnDisk, seeded } from './make.ts'

const wanted = 500_000

test('500,000 random marks over the 26 forms: the product and the oracle differ nowhere', () => {
  const forms = formsOnDisk().map((raw) => ({ raw: raw as RawSet, index: indexSet(asSet(raw)) })) // parsed by asSet
  expect(forms).toHaveLength(26)
  const seed = randomInt(2 ** 31)
  const random = seeded(seed)
  const met = new Set<string>()
  const differences: unknown[] = []
  let marks = 0
  for (let turn = 0; marks < wanted; turn += 1) {
    const form = forms[turn % forms.length]!
    const sheets = someSheets(form.index, random)
    const rules = anyRules(random)
    const settlements = someSettlements(form.index, random)
    const result = aggregate(form.index, sheets, rules, settlements)!
    const oracle = oracleEntry(
      form.raw,
      sheets.map((sheet) => byCode(form.index, sheet)),
      rules,
      settlements
    )
    if (!isDeepStrictEqual(comparable(result, rules), oracle)) differences.push({ seed, turn, result, oracle })
    marks += sheets.length * form.index.count
    for (const kind of kindsOf(result, rules)) met.add(kind)
  }
  expect(differences.slice(0, 1)).toEqual([])
  // What was drawn must have reached every case, or the comparison would prove little.
  expect([...met].toSorted()).toEqual(everyKind)
}, 120_000)

const everyKind = [
  '1 by points',
  '1 sheet',
  '15 sheets',
  '2 by points',
  '3 by points',
  '4 by points',
  '5 by points',
  'allowed below points',
  'allowed none',
  'down by more',
  'down by one step',
  'gap at the limit',
  'gap over',
  'met by all',
  'met by majority',
  'met by mean',
  'missed by all',
  'missed by majority',
  'missed by mean',
  'settled against the rule',
  'up by more',
  'up by one step'
]

function kindsOf(result: EntryResult, rules: Pick<Rules, 'gapLimit' | 'minima'>): string[] {
  const by = rules.minima.value
  return [
    `${result.starByPoints} by points`,
    ...(result.n === 1 ? ['1 sheet'] : result.n === 15 ? ['15 sheets'] : []),
    ...(result.starAllowed === 0 ? ['allowed none'] : result.starAllowed < result.starByPoints ? ['allowed below points'] : []),
    ...(result.up ? [result.up.byOneStep ? 'up by one step' : 'up by more'] : []),
    ...(result.down ? [result.down.byOneStep ? 'down by one step' : 'down by more'] : []),
    ...(result.gapOver ? ['gap over'] : result.gap === rules.gapLimit.value ? ['gap at the limit'] : []),
    ...result.minima.map((minimum) => (minimum.byRule ? `met by ${by}` : `missed by ${by}`)),
    ...(result.minima.some((minimum) => minimum.met !== minimum.byRule) ? ['settled against the rule'] : [])
  ]
}

/** The product's result with its printed means, in the oracle's shape. */
function comparable({ totals, ...result }: EntryResult, { decimals }: Pick<Rules, 'decimals'>): OracleEntry {
  const print = (sum: number) => formatPoints({ sum, n: result.n }, decimals.value)
  return {
    ...result,
    totals: totals.map(({ A, B, C, total }) => ({ A, B, C, total })),
    printed: { mean: print(result.sum), A: print(result.parts.A), B: print(result.parts.B), C: print(result.parts.C) }
  }
}

/** A product is good or poor as a whole and members mostly agree, so that all stars, small gaps and large ones come up. */
function someSheets(index: SetIndex, random: () => number): CompleteSheet[] {
  const n = [1, 2, 15][Math.floor(random() * 12)] ?? 1 + Math.floor(random() * 15)
  const quality = random() < 0.25 ? 1 : random() ** 0.5
  const agreement = random() < 0.1 ? 1 : random()
  const common = index.scorables.map((_, criterion) => someKey(index, criterion, quality, random))
  const sheets = Array.from({ length: n }, (_, place) => ({
    memberId: `m${place + 1}`,
    options: common.map((key, criterion) => (random() < agreement ? key : someKey(index, criterion, quality, random)))
  }))
  return random() < 0.5 ? sheets : nudged(index, sheets, random)
}

function someKey(index: SetIndex, criterion: number, quality: number, random: () => number): number {
  const options = index.scorables[criterion]!.options.toSorted((a, b) => a.points - b.points)
  const place =
    random() < quality
      ? options.length - 1 - Math.floor(random() ** (1 + 8 * quality) * options.length)
      : Math.floor(random() * options.length)
  return options[place]!.key
}

/** Moves single marks until the sum lies within a few points of an edge, where mistakes would hide. */
function nudged(index: SetIndex, sheets: CompleteSheet[], random: () => number): CompleteSheet[] {
  const edge = [30, 50, 70, 90][Math.floor(random() * 4)]! * sheets.length
  const aim = edge + Math.floor(random() * 5) - 2
  const rows = sheets.map((sheet) => [...sheet.options])
  const pointsOf = (criterion: number, key: number) => index.points[criterion * index.stride + key]!
  let sum = rows.reduce((total, row) => total + row.reduce((points, key, criterion) => points + pointsOf(criterion, key), 0), 0)
  for (let tries = 0; tries < 60 * sheets.length && sum !== aim; tries += 1) {
    const row = rows[Math.floor(random() * rows.length)]!
    const criterion = Math.floor(random() * index.count)
    const key = someKey(index, criterion, 0, random)
    const moved = sum + pointsOf(criterion, key) - pointsOf(criterion, row[criterion]!)
    if (Math.abs(moved - aim) > Math.abs(sum - aim)) continue
    row[criterion] = key
    sum = moved
  }
  return sheets.map((sheet, place) => ({ ...sheet, options: rows[place]! }))
}

function anyRules(random: () => number): Rules {
  const ways: readonly MinimaBy[] = ['majority', 'all', 'mean']
  return {
    ...defaultRules,
    minima: { value: ways[Math.floor(random() * 3)]!, article: '' },
    gapLimit: { value: random() < 0.5 ? 10 : Math.floor(random() * 30), article: '' },
    decimals: { value: Math.floor(random() * 5), article: '' }
  }
}

/** Words on some minima, a few of them twice and some on minima that the form does not have. */
function someSettlements(index: SetIndex, random: () => number): Settlement[] {
  return Array.from({ length: Math.floor(random() ** 2 * 12) }, () => ({
    criterion: index.scorables[Math.floor(random() * index.count)]!.code,
    star: ([3, 4, 5] as const)[Math.floor(random() * 3)]!,
    met: random() < 0.7,
    words: 'Hội đồng thống nhất'
  }))
}

function byCode(index: SetIndex, { options }: CompleteSheet): Record<string, number> {
  return Object.fromEntries(index.scorables.map(({ code }, criterion) => [code, options[criterion]!]))
}

test('every reachable mean of up to 15 sheets gets the same star by multiplication as by exact fractions', () => {
  for (let n = 1; n <= 15; n += 1) {
    for (let sum = 0; sum <= 100 * n; sum += 1) {
      const hundredths = (BigInt(sum) * 10n ** 12n) / BigInt(n)
      const bands = [30n, 50n, 70n, 90n].filter((edge) => hundredths >= edge * 10n ** 12n)
      expect(starOf(sum, n)).toBe(1 + bands.length)
    }
  }
})
