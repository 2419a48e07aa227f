/** Where a row of an older list lies today, by the table of communes: what the list says is kept beside what the table gives. */
import type { ImportProblem } from '../contract/imports.ts'
import { sameKey } from '../text-key.ts'
import { type CommuneChange, type CommuneFinder, provinceKey } from './communes.ts'
import { problem } from './problems.ts'

export interface Place {
  /** Present; '' where it is not known. */
  readonly commune: string
  readonly oldCommune: string
  readonly oldDistrict: string
  readonly province: string
  readonly oldProvince: string
}

export interface Placed extends Place {
  /** The table gave the present commune. */
  readonly offered?: true
  /** The table has nothing about where this is. */
  readonly outside?: true
}

/**
 * A row's place with the present commune from the table where the list does not give it. A name that may be of today stays as it is;
 * what the table cannot tell is said in `problems`. `code`: of the commune, '' where the list has none.
 */
export function placeRow(given: Place, code: string, finder: CommuneFinder, problems: ImportProblem[]): Placed {
  const old = given.oldCommune || given.commune
  if (finder.size === 0 || (old === '' && code === '')) return given
  const { commune, oldCommune, oldDistrict: district } = given
  const found = finder.find({ commune: old, district, province: given.oldProvince || given.province, code })
  const onlyCommune = oldCommune === '' && commune !== ''
  const maybePresent = onlyCommune && district === '' && code === '' && (found.kind === 'none' || finder.isPresent(commune, given.province))
  const unclear = (changes: readonly CommuneChange[], also = '') =>
    problems.push(
      problem('commune', 'COMMUNE_UNCLEAR', {
        text: old,
        candidates: [...(also === '' ? [] : [also]), ...changes.map(changeWords)].join('; ')
      })
    )
  switch (found.kind) {
    case 'none':
      if (onlyCommune && finder.isPresent(commune, given.province))
        return { ...given, province: given.province || finder.provinceOf(commune) }
      if (maybePresent) return given
      if (!finder.covers({ commune: old, district, province: given.oldProvince || given.province, code }))
        return { ...given, outside: true }
      problems.push(
        problem(oldCommune === '' ? 'commune' : 'oldCommune', 'COMMUNE_UNKNOWN', {
          text: [old, district].filter(Boolean).join(', ') || code
        })
      )
      return given
    case 'several':
      if (oldCommune !== '' && commune !== '') return given
      unclear(found.changes)
      return maybePresent ? given : { ...given, oldCommune: old, commune: '' }
    case 'one': {
      const { change, near } = found
      if (sameKey(change.commune) === sameKey(commune))
        return withProvince({ ...given, oldDistrict: district || change.oldDistrict }, change)
      if (oldCommune !== '' && commune !== '') {
        problems.push(problem('commune', 'COMMUNE_DIFFERS', { text: commune, table: change.commune }))
        return given
      }
      if (maybePresent) {
        if (!near) unclear([change], commune)
        return given
      }
      if (near) problems.push(problem('commune', 'COMMUNE_NEAR', { text: old, known: change.oldCommune, district: change.oldDistrict }))
      const placed = {
        ...given,
        commune: change.commune,
        oldCommune: old || change.oldCommune,
        oldDistrict: district || change.oldDistrict
      }
      return { ...withProvince(placed, change), offered: true }
    }
  }
}

/** The present province, the one that the list names kept as the old one where it is another. */
function withProvince(place: Place, change: CommuneChange): Place {
  if (change.province === '' || provinceKey(place.province) === provinceKey(change.province)) return place
  return { ...place, province: change.province, oldProvince: place.oldProvince || place.province }
}

function changeWords({ oldDistrict, oldCommune, commune }: CommuneChange): string {
  return `${commune} (${[oldCommune, oldDistrict].filter(Boolean).join(', ')})`
}
