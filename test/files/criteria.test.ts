import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashOf, loadCriteria } from '../../electron/files/criteria.ts'
import type { CriteriaSet } from '../../shared/criteria/schema.ts'
import { criteriaDir, setNo, sets } from '../shared/criteria/sets.ts'

const flowers = 'qd26-23-hoa.json'
let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ocop-criteria-'))
  cpSync(criteriaDir, dir, { recursive: true })
})
afterEach(() => rmSync(dir, { recursive: true }))

const rewrite = (change: (text: string) => string) => writeFileSync(join(dir, flowers), change(readFileSync(join(dir, flowers), 'utf8')))

test('a whole folder gives its 26 sets in order, whatever else lies there', () => {
  writeFileSync(join(dir, 'README.md'), 'not a set')
  expect(loadCriteria(dir).map((set) => set.no)).toEqual(Array.from({ length: 26 }, (_, place) => place + 1))
})

test.each([
  { situation: 'cut off', spoil: (text: string) => text.slice(0, 5000) },
  { situation: 'empty', spoil: () => '' },
  { situation: 'with a key that the schema does not know', spoil: (text: string) => text.replace('"ministry"', '"minister"') },
  { situation: 'with a number that is text', spoil: (text: string) => text.replace('"points": 1,', '"points": "1",') },
  { situation: 'with a sum that does not close', spoil: (text: string) => text.replace('"max": 40', '"max": 39') },
  { situation: 'with the id of another set', spoil: (text: string) => text.replace('"id": "qd26-23-hoa"', '"id": "qd26-24-hoa"') }
])('a file $situation is refused by its name', ({ spoil }) => {
  rewrite((text) => {
    expect(spoil(text)).not.toBe(text)
    return spoil(text)
  })
  expect(() => loadCriteria(dir)).toThrow(`criteria file ${flowers} is damaged`)
})

test('a missing set is told', () => {
  rmSync(join(dir, flowers))
  expect(() => loadCriteria(dir)).toThrow('criteria sets 1 to 26 wanted, found 1, 2,')
})

test('a set that stands in a file of another name is refused', () => {
  renameSync(join(dir, flowers), join(dir, 'qd26-23-hoa-2.json'))
  expect(() => loadCriteria(dir)).toThrow('qd26-23-hoa-2.json')
})

test('the hash is that of the canonical text, 64 hex digits, and different for every set', () => {
  const hashes = sets.map(hashOf)
  expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true)
  expect(new Set(hashes).size).toBe(26)
})

test('one changed letter changes the hash, a copy does not', () => {
  const set: CriteriaSet = structuredClone(setNo(1))
  expect(hashOf(set)).toBe(hashOf(setNo(1)))
  set.name = set.name.replace('Rau', 'rau')
  expect(hashOf(set)).not.toBe(hashOf(setNo(1)))
})
