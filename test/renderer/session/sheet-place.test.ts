import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Marks, nextOpen, stepFrom, unmetMinima } from '../../../renderer/state/sheet-place.ts'
import { criteriaSetSchema } from '../../../shared/criteria/schema.ts'
import { indexSet } from '../../../shared/criteria/set.ts'

const order = ['1.1', '1.2', '1.3']

test.each<{ situation: string; marks: Marks; at: string; to: string }>([
  { situation: 'the next one has no mark', marks: { '1.1': 2 }, at: '1.1', to: '1.2' },
  { situation: 'the next one has a mark, the one after it has none', marks: { '1.1': 2, '1.2': 0 }, at: '1.1', to: '1.3' },
  { situation: 'only an earlier one has no mark', marks: { '1.2': 1, '1.3': 1 }, at: '1.3', to: '1.1' },
  { situation: 'none is left', marks: { '1.1': 1, '1.2': 1, '1.3': 1 }, at: '1.3', to: '1.3' }
])('after a first mark, when $situation, the sheet goes to $to', ({ marks, at, to }) => expect(nextOpen(order, marks, at)).toBe(to))

test('a mark of 0 points is a mark', () => expect(nextOpen(order, { '1.1': 1, '1.2': 0 }, '1.1')).toBe('1.3'))

test.each([
  { at: '1.1', by: 1, to: '1.2' },
  { at: '1.1', by: -1, to: '1.1' },
  { at: '1.3', by: 1, to: '1.3' }
])('from $at a step of $by leads to $to', ({ at, by, to }) => expect(stepFrom(order, at, by)).toBe(to))

const set = indexSet(
  criteriaSetSchema.parse(
    JSON.parse(readFileSync(new URL('../../../resources/criteria/qd26-06-che-bien-tu-gao-ngu-coc.json', import.meta.url), 'utf8'))
  )
)
const chain = set.scorables.find((criterion) => criterion.code === '1.5')
const keyOf = (points: number) => chain?.options.find((option) => option.points === points)?.key ?? -1

test.each([
  { points: 0, missed: [4, 5] },
  { points: 2, missed: [5] },
  { points: 3, missed: [] }
])('1.5 of set 6 with $points points misses the minima of the stars $missed', ({ points, missed }) =>
  expect(unmetMinima(set, { '1.5': keyOf(points) }).map((minimum) => minimum.star)).toEqual(missed)
)

test('a criterion without a mark misses no minimum yet', () => expect(unmetMinima(set, {})).toEqual([]))
