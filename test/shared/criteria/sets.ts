import { fileURLToPath } from 'node:url'
import { loadCriteria } from '../../../electron/files/criteria.ts'
import type { CriteriaSet, Criterion, SubCriterion } from '../../../shared/criteria/schema.ts'

export const criteriaDir = fileURLToPath(new URL('../../../resources/criteria', import.meta.url))
export const sets = loadCriteria(criteriaDir)

/** Every criterion of a set, heads and sub-criteria, walked apart from the product's own walk. */
export function allCriteria(set: CriteriaSet): (Criterion | SubCriterion)[] {
  const found: (Criterion | SubCriterion)[] = []
  for (const part of set.parts)
    for (const section of part.sections)
      for (const criterion of section.criteria) {
        found.push(criterion)
        for (const sub of criterion.criteria ?? []) found.push(sub)
      }
  return found
}

/** Those that are scored. */
export function leaves(set: CriteriaSet): (Criterion | SubCriterion)[] {
  return allCriteria(set).filter((criterion) => !('criteria' in criterion))
}

export function setNo(no: number): CriteriaSet {
  const set = sets.find((each) => each.no === no)
  if (!set) throw new Error(`no set ${no}`)
  return set
}
