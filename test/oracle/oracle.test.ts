import { expect, test } from 'vitest'
import { defaultRules, type Settlement } from '../../shared/domain/model.ts'
import { oracleEntry, type RawSet } from './oracle.ts'

const form: RawSet = {
  parts: [
    {
      code: 'A',
      sections: [
        {
          criteria: [
            { code: '1.1', options: [option(1, 10), option(2, 40, 3)] },
            { code: '1.2', binary: true, options: [] }
          ]
        }
      ]
    },
    { code: 'B', sections: [{ criteria: [{ code: '3', options: [option(1, 0), option(2, 24, 5)] }] }] },
    {
      code: 'C',
      sections: [
        {
          criteria: [
            {
              code: '6.1',
              options: [],
              criteria: [
                { code: '6.1.1', options: [option(1, 0), option(2, 5, 4), option(3, 10)] },
                { code: '6.1.2', options: [option(1, 1), option(2, 25)] }
              ]
            }
          ]
        }
      ]
    }
  ]
}
const full = { '1.1': 2, '1.2': 1, '3': 2, '6.1.1': 3, '6.1.2': 2 }
const poor = { '1.1': 1, '1.2': 0, '3': 1, '6.1.1': 1, '6.1.2': 0 }

test('an entry worked out by hand on paper comes out as on paper', () =>
  // 100, 99 and 64 points: 263 over three sheets is 87,67; two of three meet *** of 1.1 (40), all meet **** of 6.1.1 (5).
  // 7 points are missing to 270, and the third member can add 30 in 1.1; 53 lie above 210, and no single mark can lose more than 40.
  expect(oracleEntry(form, [full, { ...full, '1.2': 0 }, { ...full, '1.1': 1, '6.1.1': 2, '1.2': 0, '3': 2 }], defaultRules, [])).toEqual({
    n: 3,
    sum: 263,
    parts: { A: 91, B: 72, C: 100 },
    totals: [
      { A: 41, B: 24, C: 35, total: 100 },
      { A: 40, B: 24, C: 35, total: 99 },
      { A: 10, B: 24, C: 30, total: 64 }
    ],
    highest: 100,
    lowest: 64,
    gap: 36,
    gapOver: true,
    starByPoints: 4,
    minima: [
      { criterion: '1.1', star: 3, required: 40, meets: 2, n: 3, byRule: true, settled: null, met: true },
      { criterion: '6.1.1', star: 4, required: 5, meets: 3, n: 3, byRule: true, settled: null, met: true }
    ],
    starAllowed: 4,
    up: { star: 5, points: 7, byOneStep: true },
    down: { star: 4, points: 53, byOneStep: false },
    printed: { mean: '87,67', A: '30,33', B: '24,00', C: '33,33' }
  }))

test("the council's word on a minimum comes before the rule", () => {
  const word: Settlement = { criterion: '1.1', star: 3, met: false, words: 'không đủ minh chứng' }
  expect(oracleEntry(form, [full], defaultRules, [word])).toMatchObject({ starByPoints: 5, starAllowed: 0 })
})

test('no sheets give no result', () => expect(oracleEntry(form, [], defaultRules, [])).toBeNull())

test('a mark that the form does not have, or a missing one, is refused', () => {
  const { '1.2': _, ...incomplete } = full
  expect(() => oracleEntry(form, [{ ...poor, '6.1.2': 3 }], defaultRules, [])).toThrow('no such option: 6.1.2, 3')
  expect(() => oracleEntry(form, [incomplete], defaultRules, [])).toThrow('too many or too few')
})

function option(key: number, points: number, minStar?: number): { key: number; points: number; minStar?: number } {
  return minStar === undefined ? { key, points } : { key, points, minStar }
}
