import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSheetCode, sheetCode, shownSheetCode } from '../../../shared/domain/sheet-code.ts'

const signs = [...'23456789CFGHJKLMNPQRTVX']
const someCode = () =>
  fc.tuple(fc.uuid(), fc.uuid(), fc.integer({ min: 1, max: 9 })).map(([entry, member, pass]) => sheetCode(entry, member, pass))

test('a code is ten signs that nobody takes for others, and that typing Vietnamese does not change', () => {
  fc.assert(
    fc.property(someCode(), (code) => {
      expect(code).toMatch(/^[2-9CFGHJKLMNPQRTVX]{10}$/)
    })
  )
})

test('however it is written down, the same code is read', () => {
  const breakSign = fc.constantFrom('', ' ', '-', ' – ', '.', '\t')
  fc.assert(
    fc.property(someCode(), fc.array(breakSign, { minLength: 10, maxLength: 10 }), fc.boolean(), (code, breaks, small) => {
      const typed = [...code].map((sign, at) => `${sign}${breaks[at]}`).join('')
      expect(readSheetCode(small ? typed.toLowerCase() : typed)).toBe(code)
      expect(readSheetCode(shownSheetCode(code))).toBe(code)
      // what a hand makes of the figures
      expect(readSheetCode(code.replaceAll('2', 'Z').replaceAll('5', 's').replaceAll('8', 'B'))).toBe(code)
    })
  )
})

test('one wrong sign, or two that changed places, is never another sheet', () => {
  fc.assert(
    fc.property(someCode(), fc.nat(9), fc.nat(9), fc.constantFrom(...signs), (code, at, other, sign) => {
      const changed = (changes: Record<number, string>) => [...code].map((old, place) => changes[place] ?? old).join('')
      if (sign !== code[at]) expect(readSheetCode(changed({ [at]: sign }))).toBeNull()
      const swapped = changed({ [at]: code[other] ?? '', [other]: code[at] ?? '' })
      if (swapped !== code) expect(readSheetCode(swapped)).toBeNull()
      expect(readSheetCode(code.slice(1))).toBeNull()
      expect(readSheetCode(`${code}${sign}`)).toBeNull()
    })
  )
})

test('the sheets of a large round have codes of their own', () => {
  const codes = new Set<string>()
  for (let entry = 0; entry < 150; entry += 1)
    for (let member = 0; member < 15; member += 1)
      for (const pass of [1, 2]) codes.add(sheetCode(`entry ${entry}`, `member ${member}`, pass))
  expect(codes.size).toBe(150 * 15 * 2)
})
