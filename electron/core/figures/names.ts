/** Names that mean one thing: of producers and of places, as lists write them. */
import type { RecognitionLevel } from '../../../shared/domain/figures/facts.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import { compareVi, sameKey, searchKey } from '../../../shared/text-key.ts'
import type { CommuneLink, ProducerFacts } from '../../store/figures.ts'

export type KeyOf = (text: string) => string

/** `sameKey` that remembers: names come again and again, and their keys are slow to make. */
export function keys(): KeyOf {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const key = sameKey(text)
    known.set(text, key)
    return key
  }
}

/** One and the same text for equal ones, so that comparing them by the ten thousand is quick. */
export function same(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    known.set(text, text)
    return text
  }
}

/** How things are written, by key: the commonest spelling, the first of equals in Vietnamese order. */
export function spellings(): { add: (key: string, name: string) => string; names: () => ReadonlyMap<string, string> } {
  const counts = new Map<string, Map<string, number>>()
  return {
    add: (key, name) => {
      const ways = counts.get(key) ?? new Map<string, number>()
      if (ways.size === 0) counts.set(key, ways)
      ways.set(name, (ways.get(name) ?? 0) + 1)
      return key
    },
    names: () =>
      new Map([...counts].map(([key, ways]) => [key, [...ways].toSorted((a, b) => b[1] - a[1] || compareVi(a[0], b[0]))[0]?.[0] ?? '']))
  }
}

interface Place {
  readonly commune: string
  readonly oldCommune: string
  readonly oldDistrict: string
}

export type PlaceOf = (row: Place) => { readonly commune: string; readonly oldDistrict: string }

/** The present commune of an old one and the old district of a commune, where the table leaves no choice. */
export function placesOf(links: readonly CommuneLink[], keyOf: KeyOf): PlaceOf {
  const present = choices()
  const districts = choices()
  for (const { oldCommune, oldDistrict, commune } of links) {
    present.add(`${keyOf(oldCommune)}|${keyOf(oldDistrict)}`, commune)
    present.add(`${keyOf(oldCommune)}|`, commune)
    districts.add(`old|${keyOf(oldCommune)}`, oldDistrict)
    districts.add(keyOf(commune), oldDistrict)
  }
  return ({ commune, oldCommune, oldDistrict }) => {
    const now = commune || (oldCommune && present.only(`${keyOf(oldCommune)}|${keyOf(oldDistrict)}`))
    return {
      commune: now,
      oldDistrict: oldDistrict || (oldCommune && districts.only(`old|${keyOf(oldCommune)}`)) || (now && districts.only(keyOf(now)))
    }
  }
}

/** Values under keys; `only` answers the value of a key that has one and no other, else ''. */
function choices(): { add: (key: string, value: string) => void; only: (key: string) => string } {
  const found = new Map<string, string | null>()
  return {
    add: (key, value) => found.set(key, found.has(key) && found.get(key) !== value ? null : value),
    only: (key) => found.get(key) ?? ''
  }
}

interface Named {
  readonly producerName: string
  readonly commune: string
  readonly oldCommune: string
}

export type ProducerOf = (row: Named) => string

/** The producer that a row of a list names: its id where the list of producers has it, else a key of its name and commune. */
export function producersOf(people: readonly ProducerFacts[], rows: readonly Named[], keyOf: KeyOf): ProducerOf {
  const listed = grouped(people, ({ name }) => keyOf(name))
  const communeOf = ({ commune, oldCommune }: Named) => keyOf(commune || oldCommune)
  const seats = choices()
  for (const row of rows) if (communeOf(row) !== '') seats.add(keyOf(row.producerName), communeOf(row))
  return (row) => {
    const name = keyOf(row.producerName)
    const commune = communeOf(row) || seats.only(name)
    const alike = listed.get(name) ?? []
    const here = alike.find((one) => keyOf(one.commune) === commune)
    if (here) return here.id
    const [only, ...others] = alike
    if (only && others.length === 0 && (commune === '' || only.commune === '')) return only.id
    return `${name}|${commune}`
  }
}

/** Of who decided, where their name leaves no doubt: a "thành phố" may be of either kind. */
export function levelOf(decidedBy: string): RecognitionLevel {
  const key = decidedBy === '' ? '' : searchKey(decidedBy)
  if (/\b(huyen|quan|thi xa)\b/.test(key)) return 'district'
  if (/\btinh\b/.test(key)) return 'province'
  return /^bo\b/.test(key) ? 'central' : ''
}
