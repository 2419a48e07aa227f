/** Which of the 26 sets of Phụ lục II a cell means: a number, a name in any wording of the decision, or only a larger group. */
import type { CriteriaSet } from '../criteria/schema.ts'
import type { SetNo } from '../ids.ts'
import { searchKey } from '../text-key.ts'

/** The names under which one set is known. */
export interface SetWording {
  readonly no: SetNo
  readonly name: string
  readonly wordings: readonly string[]
  /** Larger groups that it belongs to. */
  readonly groups: readonly string[]
}

export type SetFound =
  | { readonly kind: 'set' | 'guess'; readonly no: SetNo }
  | { readonly kind: 'group' | 'several'; readonly candidates: readonly SetNo[] }
  | { readonly kind: 'conflict'; readonly number: SetNo; readonly named: SetNo }
  | { readonly kind: 'unknown' }

type Named = Pick<CriteriaSet, 'no' | 'name' | 'nameInIndex' | 'group' | 'subgroup' | 'subSubgroup'>

/** The wordings of the decision: form heading, index of Phụ lục II, classification of Phụ lục I. */
export function setWordings(sets: readonly Named[]): SetWording[] {
  return sets.map((set) => {
    const own = [set.name, set.nameInIndex, set.subSubgroup === '' ? set.subgroup : set.subSubgroup]
    const wordings = [...new Set(own.map(wordKey))]
    const groups = [set.group, set.subgroup].map(wordKey).filter((group) => group !== wordKey(set.name))
    return { no: set.no, name: set.name, wordings, groups: [...new Set(groups)] }
  })
}

/** Reads a cell of a column "bộ sản phẩm" or "nhóm sản phẩm". */
export function findSet(text: string, sets: readonly SetWording[]): SetFound {
  const key = searchKey(text)
  const numbered = /^(?:bo )?(?:san pham |tieu chi |sp )?(?:so |mau |phieu )?0?(\d{1,2})(?: (.+))?$/.exec(key)
  if (!numbered) return byName(wordKey(text), sets)
  const number = Number(numbered[1])
  const known = sets.some((set) => set.no === number)
  if (numbered[2] === undefined) return known ? { kind: 'set', no: number } : { kind: 'unknown' }
  const named = byName(wordKey(numbered[2]), sets)
  const agrees = 'no' in named ? named.no === number : 'candidates' in named && named.candidates.includes(number)
  if (known && agrees) return { kind: 'set', no: number }
  return known && 'no' in named ? { kind: 'conflict', number, named: named.no } : { kind: 'unknown' }
}

function byName(name: string, sets: readonly SetWording[]): SetFound {
  if (name === '') return { kind: 'unknown' }
  const group = sets.filter((set) => set.groups.includes(name)).map((set) => set.no)
  const exact = sets.find((set) => set.wordings.includes(name))
  // "Thủ công mỹ nghệ" is set 21 in the index and also the group of 21 and 22: taken, but said
  if (exact) return { kind: group.length > 1 ? 'guess' : 'set', no: exact.no }
  if (group.length > 0)
    return group.length === 1 && group[0] !== undefined ? { kind: 'set', no: group[0] } : { kind: 'group', candidates: group }
  const asked = name.split(' ')
  const within = sets.filter((set) => set.wordings.some((wording) => isSubset(asked, wording.split(' ')))).map((set) => set.no)
  const around = sets.filter((set) => set.wordings.some((wording) => isSubset(wording.split(' '), asked))).map((set) => set.no)
  const near = within.length > 0 ? within : around
  if (near.length === 0) return { kind: 'unknown' }
  return near.length === 1 && near[0] !== undefined ? { kind: 'guess', no: near[0] } : { kind: 'several', candidates: near }
}

function isSubset(few: readonly string[], many: readonly string[]): boolean {
  return few.every((word) => many.includes(word))
}

/** The words that tell sets apart, each once, in order of the alphabet: "Chè tươi, chế biến" and "Chè tươi, chè chế biến" are alike. */
function wordKey(text: string): string {
  const key = searchKey(text)
    .replace(/^(nhom |bo )?(san pham |nganh |hang )*/, '')
    .replace('cacao', 'ca cao')
  return [...new Set(key.split(' ').filter((word) => word !== '' && word !== 'va' && word !== 'cac'))].toSorted().join(' ')
}
