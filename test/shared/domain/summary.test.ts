import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outcome } from '../../../shared/domain/conclusion.ts'
import { countOutcomes } from '../../../shared/domain/summary.ts'

const row = (conclusionStar: 0 | 1 | 2 | 3 | 4 | 5 | null, excluded = false) => ({
  excluded,
  conclusionStar,
  outcome: conclusionStar === null ? null : outcome('province', 5, conclusionStar)
})

test('a session is counted by outcome and by star, excluded and open entries apart', () =>
  expect(countOutcomes([row(4), row(4), row(3), row(5), row(2), row(0), row(null), row(null, true), row(3, true)])).toEqual({
    entries: 9,
    excluded: 2,
    open: 1,
    byOutcome: { recognise: 3, sendUp: 1, sendBack: 0, notRecognised: 2 },
    byStar: { 0: 1, 1: 0, 2: 1, 3: 1, 4: 2, 5: 1 }
  }))

test('a session without entries counts nothing', () =>
  expect(countOutcomes([])).toEqual({
    entries: 0,
    excluded: 0,
    open: 0,
    byOutcome: { recognise: 0, sendUp: 0, sendBack: 0, notRecognised: 0 },
    byStar: { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }
  }))

test('the counts always close', () =>
  fc.assert(
    fc.property(fc.array(fc.record({ star: fc.constantFrom(0, 1, 2, 3, 4, 5, null), excluded: fc.boolean() })), (drawn) => {
      const counts = countOutcomes(drawn.map(({ star, excluded }) => row(star, excluded)))
      const outcomes = Object.values(counts.byOutcome).reduce((sum, count) => sum + count, 0)
      const stars = Object.values(counts.byStar).reduce((sum, count) => sum + count, 0)
      expect(counts.excluded + counts.open + outcomes).toBe(drawn.length)
      expect(stars).toBe(outcomes)
    })
  ))
