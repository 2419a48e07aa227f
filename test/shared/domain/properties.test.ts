/** What stays true of the arithmetic whatever the form and the marks. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aggregate } from '../../../shared/domain/aggregate.ts'
import { countedSheets, type Scorer } from '../../../shared/domain/expected.ts'
import type { CompleteSheet, EntryResult, Settlement, SheetState } from '../../../shared/domain/model.ts'
import type { ScoringIndex } from '../../../shared/domain/scoring-index.ts'
import { starOf } from '../../../shared/domain/stars.ts'
import { someEntry } from './make.ts'

const runs = { numRuns: 1000 }

test('the order of members never matters', () =>
  fc.assert(
    fc.property(
      someEntry().chain((entry) => fc.tuple(fc.constant(entry), fc.shuffledSubarray(entry.sheets, { minLength: entry.sheets.length }))),
      ([{ index, sheets, rules }, shuffled]) => {
        expect(sorted(aggregate(index, shuffled, rules, [])!)).toEqual(sorted(aggregate(index, sheets, rules, [])!))
      }
    ),
    runs
  ))

test('adding a draft, a discarded or a superseded version changes nothing', () =>
  fc.assert(
    fc.property(
      someEntry(),
      fc.array(fc.tuple(fc.nat(20), fc.constantFrom<SheetState>('draft', 'discarded', 'superseded')), { minLength: 1, maxLength: 6 }),
      ({ index, sheets, rules }, others) => {
        const kept = sheets.map((sheet) => ({ ...sheet, state: 'submitted' as SheetState }))
        // Everybody's worst marks: would show at once if they were counted.
        const worst = index.scorables.map(() => 0)
        const added = others.map(([place, state]) => ({ memberId: `m${place + 1}`, options: worst, state }))
        const members = Array.from({ length: 21 }, (_, place) => scorer(`m${place + 1}`))
        const pass = { body: 'council', mode: 'meeting', members, recused: [] } as const
        const counted = countedSheets({ ...pass, sheets: [...added, ...kept] })
        expect(aggregate(index, counted, rules, [])).toEqual(aggregate(index, sheets, rules, []))
      }
    ),
    runs
  ))

test('raising one mark never lowers the sum, the star by points or what is missing to the next star', () =>
  fc.assert(
    fc.property(someEntry(), fc.nat(), fc.nat(), ({ index, sheets, rules }, member, place) => {
      const criterion = place % index.count
      const row = sheets[member % sheets.length]!
      const better = keysOf(index, criterion).filter(
        (key) => pointsOf(index, criterion, key) > pointsOf(index, criterion, row.options[criterion]!)
      )
      const before = aggregate(index, sheets, rules, [])!
      for (const key of better) {
        const after = aggregate(
          index,
          sheets.map((sheet) => (sheet === row ? changed(sheet, criterion, key) : sheet)),
          rules,
          []
        )!
        expect(after.sum).toBeGreaterThan(before.sum)
        expect(after.starByPoints).toBeGreaterThanOrEqual(before.starByPoints)
        if (after.starByPoints === before.starByPoints && after.up && before.up) expect(after.up.points).toBeLessThan(before.up.points)
      }
    }),
    runs
  ))

test('the star allowed is never above the star by points, nor 1 or 2 where the points reach 3', () =>
  fc.assert(
    fc.property(someEntry(), ({ index, sheets, rules }) => {
      const { starAllowed, starByPoints } = aggregate(index, sheets, rules, [])!
      const possible = starByPoints < 3 ? [starByPoints] : [0, 3, 4, 5].filter((star) => star <= starByPoints)
      expect(possible).toContain(starAllowed)
    }),
    runs
  ))

test('a settlement moves its own minimum and the star allowed, nothing else', () =>
  fc.assert(
    fc.property(someEntry(), fc.nat(), fc.boolean(), ({ index, sheets, rules }, which, met) => {
      const before = aggregate(index, sheets, rules, [])!
      fc.pre(before.minima.length > 0)
      const place = which % before.minima.length
      const { criterion, star } = before.minima[place]!
      const settled: Settlement = { criterion, star, met, words: 'Hội đồng thống nhất' }
      const after = aggregate(index, sheets, rules, [settled])!
      const minima = before.minima.map((minimum, at) => (at === place ? { ...minimum, settled, met } : minimum))
      expect(after).toEqual({ ...before, minima, starAllowed: after.starAllowed })
      expect(after.starAllowed >= before.starAllowed).toBe(met || after.starAllowed === before.starAllowed)
    }),
    runs
  ))

test('edges are exact: their points reach or keep the star, and one point more or less does not', () =>
  fc.assert(
    fc.property(someEntry(), ({ index, sheets, rules }) => {
      const { sum, n, starByPoints, up, down } = aggregate(index, sheets, rules, [])!
      const around = {
        reached: up && starOf(sum + up.points, n),
        almost: up && starOf(sum + up.points - 1, n),
        kept: down && starOf(sum - down.points, n),
        lost: down && starOf(sum - down.points - 1, n)
      }
      expect(around).toEqual({
        reached: up && starByPoints + 1,
        almost: up && starByPoints,
        kept: down && starByPoints,
        lost: down && starByPoints - 1
      })
      expect([up?.star ?? null, down?.star ?? null]).toEqual([up && starByPoints + 1, down && starByPoints])
    }),
    runs
  ))

test('"by one step" is said exactly where some single change of one mark changes the star', () =>
  fc.assert(
    fc.property(someEntry(), ({ index, sheets, rules }) => {
      const { starByPoints, up, down } = aggregate(index, sheets, rules, [])!
      const stars = sheets.flatMap((row) =>
        index.scorables.flatMap((_, criterion) =>
          keysOf(index, criterion).map((key) => {
            const moved = sheets.map((sheet) => (sheet === row ? changed(sheet, criterion, key) : sheet))
            return aggregate(index, moved, rules, [])!.starByPoints
          })
        )
      )
      expect(up?.byOneStep ?? false).toBe(stars.some((star) => star > starByPoints))
      expect(down?.byOneStep ?? false).toBe(stars.some((star) => star < starByPoints))
    }),
    { numRuns: 200 }
  ))

function sorted(result: EntryResult): EntryResult {
  return { ...result, totals: result.totals.toSorted((a, b) => a.memberId.localeCompare(b.memberId)) }
}

function keysOf({ points, stride }: ScoringIndex, criterion: number): number[] {
  return Array.from({ length: stride }, (_, key) => key).filter((key) => points[criterion * stride + key]! >= 0)
}

function pointsOf({ points, stride }: ScoringIndex, criterion: number, key: number): number {
  return points[criterion * stride + key]!
}

function changed(sheet: CompleteSheet, criterion: number, key: number): CompleteSheet {
  return { ...sheet, options: sheet.options.with(criterion, key) }
}

function scorer(id: string): Scorer {
  return { id, body: 'council', post: 'member', scores: true, attendance: 'present', replaces: null, replacedAt: null }
}
