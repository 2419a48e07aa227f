import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MovementFact, movementFrom, movements } from '../../../shared/domain/movement.ts'

const at = (star: 3 | 4 | 5, decidedOn: string | null, form?: MovementFact['form']) => ({ star, decidedOn, form })

describe('the movement from one recognition to the next', () => {
  // 36 months from 15/03/2023 end on 15/03/2026; the window opens 180 days before, on 16/09/2025
  test.each([
    { situation: 'nothing before it', before: undefined, one: at(4, '2023-03-15'), is: { kind: 'first', to: 4 } },
    {
      situation: 'a higher star before the window opens',
      before: at(3, '2023-03-15'),
      one: at(4, '2025-09-15'),
      is: { kind: 'upgrade', from: 3, to: 4 }
    },
    {
      situation: 'a higher star on the day on which the window opens',
      before: at(3, '2023-03-15'),
      one: at(4, '2025-09-16'),
      is: { kind: 'reevaluation', result: 'higher', from: 3, to: 4 }
    },
    {
      situation: 'two stars higher at once',
      before: at(3, '2023-03-15'),
      one: at(5, '2024-01-01'),
      is: { kind: 'upgrade', from: 3, to: 5 }
    },
    {
      situation: 'the same star at the end',
      before: at(4, '2023-03-15'),
      one: at(4, '2026-03-01'),
      is: { kind: 'reevaluation', result: 'same', from: 4, to: 4 }
    },
    {
      situation: 'a lower star, also before the window',
      before: at(4, '2023-03-15'),
      one: at(3, '2024-03-01'),
      is: { kind: 'reevaluation', result: 'lower', from: 4, to: 3 }
    },
    {
      situation: 'registered as an upgrade, in the window',
      before: at(3, '2023-03-15'),
      one: at(4, '2026-01-10', 'upgrade'),
      is: { kind: 'upgrade', from: 3, to: 4 }
    },
    {
      situation: 'registered as a re-evaluation, before the window',
      before: at(3, '2023-03-15'),
      one: at(4, '2025-01-10', 'reevaluation'),
      is: { kind: 'reevaluation', result: 'higher', from: 3, to: 4 }
    },
    {
      situation: 'an upgrade that failed',
      before: at(4, '2023-03-15'),
      one: at(4, '2025-01-10', 'upgrade'),
      is: { kind: 'reevaluation', result: 'same', from: 4, to: 4 }
    },
    {
      situation: 'registered as if for the first time, though it was recognised before',
      before: at(3, '2023-03-15'),
      one: at(4, '2025-01-10', 'first'),
      is: { kind: 'upgrade', from: 3, to: 4 }
    },
    { situation: 'days that are not known', before: at(3, null), one: at(4, null), is: { kind: 'upgrade', from: 3, to: 4 } },
    {
      situation: 'an issue on 29 February: 36 months end on 28/02/2027, the window opens on 01/09/2026',
      before: at(3, '2024-02-29'),
      one: at(4, '2026-08-31'),
      is: { kind: 'upgrade', from: 3, to: 4 }
    },
    {
      situation: 'the day after that',
      before: at(3, '2024-02-29'),
      one: at(4, '2026-09-01'),
      is: { kind: 'reevaluation', result: 'higher', from: 3, to: 4 }
    }
  ])('$situation', ({ before, one, is }) => expect(movementFrom(before, one)).toEqual(is))
})

const fact = fc.record({
  id: fc.uuid(),
  star: fc.constantFrom(3 as const, 4 as const, 5 as const),
  decidedOn: fc.option(fc.constantFrom('2019-12-31', '2020-02-29', '2023-02-28', '2026-11-22'))
})

test('whatever order recognitions come in, each has one movement, one alone is the first, and each starts where the one before ended', () =>
  fc.assert(
    fc.property(fc.uniqueArray(fact, { selector: ({ id }) => id, maxLength: 6 }), (history) => {
      const told = movements(history)
      expect(movements(history.toReversed())).toEqual(told)
      expect(told.size).toBe(history.length)
      const chain = [...told.values()]
      expect(chain.filter(({ kind }) => kind === 'first')).toHaveLength(Math.min(1, history.length))
      for (const [place, one] of chain.entries()) if (one.kind !== 'first') expect(one.from).toBe(chain[place - 1]?.to)
    })
  ))
