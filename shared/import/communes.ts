/**
 * Finds what an old commune is called today, in the table that the province keeps.
 * Offers, and says where it cannot tell: two communes of one name, one commune divided among several. Never changes what a list says.
 */
import { sameKey, searchKey } from '../text-key.ts'

/** A commune and what became of it: one row for each present commune that took it over. */
export interface CommuneChange {
  readonly oldProvince: string
  readonly oldDistrict: string
  readonly oldCommune: string
  readonly oldCode: string
  readonly province: string
  /** '' where there is none. */
  readonly district: string
  readonly commune: string
  readonly code: string
}

export interface CommuneAsked {
  readonly commune: string
  readonly district: string
  readonly province: string
  /** Of the statistics office; '' where the list has none. */
  readonly code: string
}

export type CommuneFound =
  /** `near`: under another kind ("xã" for "thị trấn") or without marks: to be looked at. */
  | { readonly kind: 'one'; readonly change: CommuneChange; readonly near: boolean }
  | { readonly kind: 'several'; readonly changes: readonly CommuneChange[] }
  | { readonly kind: 'none' }

export interface CommuneFinder {
  /** What became of an old commune. District and province narrow it down where they are given. */
  readonly find: (asked: CommuneAsked) => CommuneFound
  /** Whether the table has anything about where that is: it may be of another province. */
  readonly covers: (asked: CommuneAsked) => boolean
  /** The one present province of a commune of this name; '' where there is none, or several. */
  readonly provinceOf: (commune: string) => string
  /** Whether a commune of today is called so; of this province, where it is given. */
  readonly isPresent: (commune: string, province: string) => boolean
  readonly size: number
}

const communeKinds = /^(xa|phuong|thi tran|dac khu|tt|p|x)\s+(?=\S)/
const districtKinds = /^(huyen|quan|thi xa|thanh pho|tp|tx|tt|h|q)\s+(?=\S)/
const provinceKinds = /^(tinh|thanh pho|tp|t)\s+(?=\S)/

/** Kind and name of a commune apart; a kind is taken off by its unmarked key, for "Xã" and "Xa" are alike. */
function apart(text: string, kinds: RegExp): { kind: string; bare: string; key: string } {
  const marked = sameKey(text)
  const unmarked = searchKey(text)
  const kind = kinds.exec(unmarked)?.[1] ?? ''
  const words = kind === '' ? 0 : kind.split(' ').length
  const drop = (key: string) => key.split(' ').slice(words).join(' ')
  return { kind: kindNames[kind] ?? kind, bare: drop(marked), key: drop(unmarked) }
}

const kindNames: Readonly<Record<string, string>> = { tt: 'thi tran', p: 'phuong', x: 'xa' }

/** Under one key for search, whatever stands before the name: "Huyện Mẫu", "Mẫu", "H. Mẫu". */
export function districtKey(text: string): string {
  return apart(text, districtKinds).key
}

export function provinceKey(text: string): string {
  return apart(text, provinceKinds).key
}

interface Keyed {
  readonly change: CommuneChange
  readonly kind: string
  readonly bare: string
  readonly district: string
  readonly province: string
}

/** Makes the finder over the whole table, stopping after each row to go on when it is asked: there are 10,000 in the country. */
export function* communeFinder(changes: readonly CommuneChange[]): Generator<undefined, CommuneFinder> {
  const byKey = new Map<string, Keyed[]>()
  const byCode = new Map<string, Keyed[]>()
  const present = new Map<string, Set<string>>()
  const areas = new Set<string>()
  const provinceNames = new Map<string, string>()
  for (const change of changes) {
    yield
    const { kind, bare, key } = apart(change.oldCommune, communeKinds)
    const keyed = { change, kind, bare, district: districtKey(change.oldDistrict), province: provinceKey(change.oldProvince) }
    push(byKey, key, keyed)
    if (change.oldCode !== '') push(byCode, codeKey(change.oldCode), keyed)
    areas
      .add(`d|${keyed.district}`)
      .add(`p|${keyed.province}`)
      .add(`p|${provinceKey(change.province)}`)
    provinceNames.set(provinceKey(change.province), change.province)
    const now = apart(change.commune, communeKinds)
    const at = `${now.kind}|${now.bare}`
    present.set(at, (present.get(at) ?? new Set()).add(provinceKey(change.province)))
    present.set(`|${now.bare}`, (present.get(`|${now.bare}`) ?? new Set()).add(provinceKey(change.province)))
  }
  return {
    size: changes.length,
    find: (asked) => {
      const coded = asked.code === '' ? undefined : byCode.get(codeKey(asked.code))
      return coded ? settled(coded, false) : byName(asked, byKey)
    },
    covers: ({ district, province }) =>
      district !== '' ? areas.has(`d|${districtKey(district)}`) : areas.has(`p|${provinceKey(province)}`),
    provinceOf: (commune) => {
      const { kind, bare } = apart(commune, communeKinds)
      const [only, ...more] = present.get(`${kind}|${bare}`) ?? []
      return only === undefined || more.length > 0 ? '' : (provinceNames.get(only) ?? '')
    },
    isPresent: (commune, province) => {
      const { kind, bare } = apart(commune, communeKinds)
      const provinces = present.get(`${kind}|${bare}`)
      return provinces !== undefined && (province === '' || provinces.has(provinceKey(province)) || provinces.has(''))
    }
  }
}

function push(map: Map<string, Keyed[]>, key: string, keyed: Keyed): void {
  const list = map.get(key)
  if (list) list.push(keyed)
  else map.set(key, [keyed])
}

/** Excel drops the zeros that codes begin with. */
function codeKey(code: string): string {
  return code.replace(/^0+/, '')
}

function byName({ commune, district, province }: CommuneAsked, byKey: ReadonlyMap<string, Keyed[]>): CommuneFound {
  const asked = apart(commune, communeKinds)
  const all = byKey.get(asked.key) ?? []
  const [districtAsked, provinceAsked] = [districtKey(district), provinceKey(province)]
  // the list may name the province as it was, or as it is called since
  const here = all.filter(
    (one) =>
      (districtAsked === '' || one.district === '' || one.district === districtAsked) &&
      (provinceAsked === '' || one.province === '' || one.province === provinceAsked || provinceKey(one.change.province) === provinceAsked)
  )
  if (here.length === 0) return { kind: 'none' }
  const marked = here.filter((one) => one.bare === asked.bare)
  const exact = marked.filter((one) => one.kind === asked.kind || asked.kind === '')
  if (exact.length > 0) return settled(exact, false)
  return settled(marked.length > 0 ? marked : here, true)
}

function settled(found: readonly Keyed[], near: boolean): CommuneFound {
  const [first] = found
  if (!first) return { kind: 'none' }
  const same = found.every(
    ({ change }) => sameKey(change.commune) === sameKey(first.change.commune) && change.province === first.change.province
  )
  return same ? { kind: 'one', change: first.change, near } : { kind: 'several', changes: found.map(({ change }) => change) }
}
