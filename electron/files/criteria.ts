import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalText } from '../../shared/criteria/canonical.ts'
import { problemsOf } from '../../shared/criteria/check.ts'
import { type CriteriaSet, criteriaSetSchema } from '../../shared/criteria/schema.ts'

/** Forms of Phụ lục II, Quyết định 26/2026/QĐ-TTg. */
const setCount = 26

/**
 * The 26 criteria sets of a folder, by number. Reads the disk each time; the caller keeps them.
 * They are our own files, so anything wrong is thrown, with the file's name: unreadable, not a set, not adding up, misnamed, one missing.
 */
export function loadCriteria(dir: string): CriteriaSet[] {
  const files = readdirSync(dir).filter((file) => file.endsWith('.json'))
  const sets = files.map((file) => readSet(dir, file)).toSorted((a, b) => a.no - b.no)
  const numbers = sets.map((set) => set.no)
  const wanted = Array.from({ length: setCount }, (_, place) => place + 1)
  if (numbers.join() !== wanted.join()) throw new Error(`criteria sets 1 to ${setCount} wanted, found ${numbers.join(', ')}`)
  return sets
}

/** SHA-256 of the set's canonical text, in hex: what a session freezes when it opens. */
export function hashOf(set: CriteriaSet): string {
  return createHash('sha256').update(canonicalText(set), 'utf8').digest('hex')
}

function readSet(dir: string, file: string): CriteriaSet {
  try {
    const set = criteriaSetSchema.parse(JSON.parse(readFileSync(join(dir, file), 'utf8')))
    const problems = set.id === file.replace(/\.json$/, '') ? problemsOf(set) : [`id ${set.id}: not the name of the file`]
    if (problems.length > 0) throw new Error(problems.join('; '))
    return set
  } catch (cause) {
    throw new Error(`criteria file ${file} is damaged: ${String(cause)}`, { cause })
  }
}
