import { expect, test } from 'vitest'
import { makeRateLimit } from '../../electron/lan/rate.ts'

test('an address may come as often as the burst at once and then at the rate, also one that never stops asking; others are not held up', () => {
  let now = 0
  const mayCome = makeRateLimit({ burst: 3, perSecond: 10 }, () => now)
  expect(['a', 'a', 'a', 'a', 'b'].map(mayCome)).toEqual([true, true, true, false, true])
  let allowed = 0
  for (now = 1; now <= 1000; now += 1) if (mayCome('a')) allowed += 1
  expect(allowed).toBe(10)
})

test('an address that stays away has its burst again, and no more than that', () => {
  let now = 0
  const mayCome = makeRateLimit({ burst: 3, perSecond: 10 }, () => now)
  const four = () => Array.from({ length: 4 }, () => mayCome('a'))
  expect(four()).toEqual([true, true, true, false])
  now = 60_000
  expect(four()).toEqual([true, true, true, false])
})
