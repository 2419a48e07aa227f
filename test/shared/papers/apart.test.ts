import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keysApart, numberedOn } from '../../../shared/papers/decree/apart.ts'
import { decreePaper } from '../../../shared/papers/decree/build.ts'
import type { SessionFacts } from '../../../shared/papers/decree/facts.ts'
import { shippedWording } from '../../../shared/papers/decree/index.ts'
import { fieldValues } from '../../../shared/papers/decree/values.ts'
import { anEntry, facts, made, words } from './facts.ts'

test.each<{ first: string; given: Record<string, string>; numbers: string[] }>([
  { first: '08', given: {}, numbers: ['08', '09', '10'] },
  { first: '8', given: {}, numbers: ['8', '9', '10'] },
  { first: 'GCN-099/2026', given: {}, numbers: ['GCN-099/2026', 'GCN-100/2026', 'GCN-101/2026'] },
  { first: '12/TB-HĐ', given: {}, numbers: ['12/TB-HĐ', '13/TB-HĐ', '14/TB-HĐ'] },
  { first: '08', given: { b: '09' }, numbers: ['08', '09', '10'] },
  { first: '', given: { a: '31', b: '32' }, numbers: ['31', '32', '33'] },
  { first: '', given: {}, numbers: ['', '', ''] },
  { first: 'không số', given: {}, numbers: ['không số', '', ''] }
])('papers are numbered on from “$first” where $given is there already', ({ first, given, numbers }) => {
  const made = numberedOn(first, ['a', 'b', 'c'], given)
  expect(['a', 'b', 'c'].map((key) => made[key] ?? '')).toEqual(numbers)
})

test('numbers that were given stay, no two are alike, and numbering again changes nothing', () => {
  const keys = Array.from({ length: 12 }, (_, place) => `k${place}`)
  const some = fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), fc.integer({ min: 1, max: 20 }).map(String)), {
    selector: ([, number]) => number,
    maxLength: 8
  })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }).map(String), some, (first, pairs) => {
      const given = Object.fromEntries(pairs)
      const numbers = numberedOn(first, keys, given)
      expect(numbers).toMatchObject(given)
      expect(new Set(keys.map((key) => numbers[key])).size).toBe(keys.length)
      expect(numberedOn(first, keys, numbers)).toEqual(numbers)
    })
  )
})

function twoProducers(): SessionFacts {
  const given = facts({ entries: [anEntry({ id: 'one', producerName: 'HTX Một' }), anEntry({ id: 'two', producerName: 'HTX Hai' })] })
  const each = { ...given.sessionData.each, producerNotice: { 'HTX Một': { number: '8', date: '2026-02-05' } } }
  const numbers = { ...given.sessionData.numbers, producerNotice: { number: '8', date: '2026-03-12' } }
  return { ...given, sessionData: { ...given.sessionData, each, numbers } }
}

test('each of several notices prints the number and the day of its own, and dots where it has no number yet', () => {
  const given = twoProducers()
  const noticeOf = (producer: string) => decreePaper('producerNotice', given, { producer }, shippedWording('producerNotice'), made)
  const [one, two] = [noticeOf('HTX Một'), noticeOf('HTX Hai')]
  expect(words(one.papers[0]!)).toContain('Số: 08/TB-SNNMT')
  expect(words(one.papers[0]!)).toContain('Thử, ngày 05 tháng 02 năm 2026')
  expect(words(two.papers[0]!)).toContain('Số: ……/TB-SNNMT')
  expect(words(two.papers[0]!)).toContain('Thử, ngày 12 tháng 3 năm 2026')
  expect([one.missing.includes('số văn bản'), two.missing.includes('số văn bản')]).toEqual([false, true])
  expect(fieldValues('producerNotice', given, { producer: 'HTX Một' })['số văn bản']).toBe('08/TB-SNNMT')
})

test('where there is only one notice, the number typed for the kind is its number', () => {
  const given = twoProducers()
  const alone = { ...given, entries: given.entries.filter(({ id }) => id === 'two') }
  expect(keysApart('producerNotice', alone.entries)).toEqual(['HTX Hai'])
  const { papers } = decreePaper('producerNotice', alone, { producer: 'HTX Hai' }, shippedWording('producerNotice'), made)
  expect(words(papers[0]!)).toContain('Số: 08/TB-SNNMT')
})
