/** Names that mean one thing: of producers and of places, as lists write them. */
import type { RecognitionLevel } from '../../../shared/domain/figures/facts.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import { compareVi, sameKey, searchKey } from '../../../shared/text-key.ts'
import type { CommuneLink, ProducerFacts } from '../../store/figures.ts'

/** How things are written, by key: the commonest spelling, the first of equals in Vietnamese order. `times`: how often it is written so. */
export function spellings(): { add: (key: string, name: string, times?: number) => string; names: () => ReadonlyMap<string, string> } {
  const counts = new Map<string, Map<string, number>>()
  return {
    add: (key, name, times = 1) => {
      const ways = counts.get(key) ?? new Map<string, number>()
      if (ways.size === 0) counts.set(key, ways)
      ways.set(name, (ways.get(name) ?? 0) + times)
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

interface PlaceNow {
  readonly commune: string
  readonly oldDistrict: string
  readonly communeKey: string
  readonly oldDistrictKey: string
}

/** One and the same object for all rows of one place. */
export type PlaceOf = (row: Place) => PlaceNow

/** The present commune of an old one and the old district of a commune, where the table leaves no choice. */
export function placesOf(links: readonly CommuneLink[]): PlaceOf {
  const present = choices()
  const districts = choices()
  for (const { oldCommune, oldDistrict, commune } of links) {
    present.add(`${sameKey(oldCommune)}|${sameKey(oldDistrict)}`, commune)
    present.add(`${sameKey(oldCommune)}|`, commune)
    districts.add(`old|${sameKey(oldCommune)}`, oldDistrict)
    districts.add(sameKey(commune), oldDistrict)
  }
  return oncePerPlace(({ commune, oldCommune, oldDistrict }) => {
    const now = commune || (oldCommune && present.only(`${sameKey(oldCommune)}|${sameKey(oldDistrict)}`))
    const district = oldDistrict || (oldCommune && districts.only(`old|${sameKey(oldCommune)}`)) || (now && districts.only(sameKey(now)))
    return { commune: now, oldDistrict: district, communeKey: sameKey(now), oldDistrictKey: sameKey(district) }
  })
}

/** Thousands of products come from some hundred places. */
function oncePerPlace(find: PlaceOf): PlaceOf {
  const known = new Map<string, Map<string, Map<string, PlaceNow>>>()
  return (row) => {
    const ofCommune = known.get(row.commune) ?? new Map<string, Map<string, PlaceNow>>()
    const ofOld = ofCommune.get(row.oldCommune) ?? new Map<string, PlaceNow>()
    const before = ofOld.get(row.oldDistrict)
    if (before) return before
    const place = find(row)
    known.set(row.commune, ofCommune.set(row.oldCommune, ofOld.set(row.oldDistrict, place)))
    return place
  }
}

/** Values under keys; `only` answers the value of a key that has one and no other, else ''. */
function choices(): { add: (key: string, value: string) => void; only: (key: string) => string } {
  const found = new Map<string, string | null>()
  return {
    add: (key, value) => {
      const before = found.get(key)
      if (before !== value) found.set(key, before === undefined ? value : null)
    },
    only: (key) => found.get(key) ?? ''
  }
}

interface Named {
  readonly producerName: string
  readonly commune: string
  readonly oldCommune: string
}

export type ProducerOf = (row: Named) => string

/**
 * The producer that a row of a list names: its id where the list of producers has it, else a key of its name and commune. `rows`: all of them,
 * asked for where one says no commune.
 */
export function producersOf(people: readonly ProducerFacts[], rows: () => readonly Named[]): ProducerOf {
  const listed = grouped(people, ({ name }) => sameKey(name))
  let seats: ReturnType<typeof choices> | undefined
  // one and the same text for one producer, so that comparing them by the ten thousand is quick
  const known = new Map<string, Map<string, string>>()
  return (row) => {
    const name = sameKey(row.producerName)
    const commune = communeKey(row) || (seats ??= seatsOf(rows())).only(name)
    const ofName = known.get(name) ?? new Map<string, string>()
    const before = ofName.get(commune)
    if (before !== undefined) return before
    const producer = producerAt(listed.get(name) ?? [], commune) ?? [name, commune].join('|')
    known.set(name, ofName.set(commune, producer))
    return producer
  }
}

/** Of where a row says that its producer is; '' where it does not. */
export function communeKey({ commune, oldCommune }: Named): string {
  return sameKey(commune || oldCommune)
}

/** The communes of producers by their names, where rows leave no choice. */
function seatsOf(rows: readonly Named[]): ReturnType<typeof choices> {
  const seats = choices()
  for (const row of rows) {
    const commune = communeKey(row)
    if (commune !== '') seats.add(sameKey(row.producerName), commune)
  }
  return seats
}

/** Of those of one name that of the commune; the only one where either says no commune. */
function producerAt(alike: readonly ProducerFacts[], commune: string): string | undefined {
  const here = alike.find((one) => sameKey(one.commune) === commune)
  if (here) return here.id
  const [only, ...others] = alike
  return only && others.length === 0 && (commune === '' || only.commune === '') ? only.id : undefined
}

/** Few bodies decide on thousands of products. */
export function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = find(text)
    known.set(text, found)
    return found
  }
}

/** Of who decided, where their name leaves no doubt: a "thành phố" may be of either kind. */
export function levelOf(decidedBy: string): RecognitionLevel {
  const key = decidedBy === '' ? '' : searchKey(decidedBy)
  if (/\b(huyen|quan|thi xa)\b/.test(key)) return 'district'
  if (/\btinh\b/.test(key)) return 'province'
  return /^bo\b/.test(key) ? 'central' : ''
}
