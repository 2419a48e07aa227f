/**
 * The unsent tail: taps that the host has not answered yet, kept in the phone's own storage, a key for each sheet.
 * Knows nothing of the host or the page. What is stored is read anew before every change, so two tabs of one phone share one tail.
 * "Waiting": one tap on its way. `base` is fixed, and stored, before it is first sent; from then on it is sent again unchanged.
 */
import type { EntryId } from '../../shared/ids.ts'
import type { SheetView } from '../../shared/contract/sheets.ts'
import type { Wish } from '../state/sheet.ts'

export interface Waiting {
  /** Names the request, however often it is sent. */
  readonly id: string
  readonly wish: Wish
  /** What stood there when it was tapped: option or null, or the note. */
  readonly over: number | string | null
  /** Version of the sheet that it names; null while it was never sent. */
  readonly base: number | null
}

export interface Tail {
  /** Version of the sheet at the last answer, from which the next tap goes on. */
  readonly version: number
  /** In the order of the taps. */
  readonly waiting: readonly Waiting[]
}

export interface Tails {
  readonly read: (entryId: EntryId) => Tail
  /** Sheets with something waiting. */
  readonly entries: () => readonly EntryId[]
  /** How many taps wait in all sheets. */
  readonly count: () => number
  /** Puts a tap last; one of the same place that was never sent gives way to it. `version`: of the sheet as this page knows it. */
  readonly add: (entryId: EntryId, tap: Pick<Waiting, 'id' | 'wish' | 'over'>, version: number) => void
  /** Fixes the version that the first tap names; null when nothing waits. */
  readonly claim: (entryId: EntryId) => (Waiting & { readonly base: number }) | null
  /** Takes a tap off, because it was answered (with the version it made) or is given up (null). */
  readonly takeOff: (entryId: EntryId, id: string, version: number | null) => void
  /** Puts other taps in the place of those that wait, based on a version of the sheet that was just read. */
  readonly replace: (entryId: EntryId, tail: Tail) => void
  /** The storage cannot take more: what waits is in memory only and goes with the page. */
  readonly unkept: () => boolean
  /** Something stored could not be read; it was put aside. */
  readonly damaged: () => boolean
  /** Every sheet's tail, to be carried to another address. */
  readonly all: () => Readonly<Record<string, Tail>>
  /** Takes over tails that were carried here; a tap that is here already is not doubled. */
  readonly join: (carried: Readonly<Record<string, Tail>>) => void
}

export type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const none: Tail = { version: 0, waiting: [] }

/** The tails under a prefix that names host, session and member. `keeper` undefined: the browser gives no storage at all. */
export function createTails(keeper: Keeper | undefined, prefix: string): Tails {
  // What the storage refused to take; it counts before what is stored.
  const held = new Map<string, Tail>()
  let broken = false

  const keyOf = (entryId: string) => `${prefix}/${entryId}`

  const stored = (key: string): Tail => {
    const text = keeper?.getItem(key) ?? null
    if (text === null) return none
    const tail = parsed(text)
    if (tail?.whole !== true) {
      broken = true
      setAside(key, text)
    }
    return tail?.tail ?? none
  }

  const setAside = (key: string, text: string) => {
    try {
      keeper?.setItem(`${asidePrefix}${key}`, text)
    } catch {
      // no room even for that: the person is told that something could not be read
    }
  }

  const read = (entryId: string): Tail => held.get(keyOf(entryId)) ?? stored(keyOf(entryId))

  const write = (entryId: string, tail: Tail) => {
    const key = keyOf(entryId)
    try {
      if (!keeper) throw new Error('no storage')
      if (tail.waiting.length === 0) keeper.removeItem(key)
      else keeper.setItem(key, JSON.stringify(tail))
      held.delete(key)
    } catch {
      // an older text must not come back in place of what is held in memory
      try {
        keeper?.removeItem(key)
      } catch {
        // a storage that refuses this too holds nothing of ours that is newer
      }
      if (tail.waiting.length === 0) held.delete(key)
      else held.set(key, tail)
    }
  }

  const entries = (): EntryId[] => {
    const names = new Set<string>()
    for (let at = 0; at < (keeper?.length ?? 0); at += 1) {
      const key = keeper?.key(at) ?? ''
      if (key.startsWith(`${prefix}/`)) names.add(key.slice(prefix.length + 1))
    }
    for (const key of held.keys()) names.add(key.slice(prefix.length + 1))
    // oxlint-disable-next-line unicorn/no-array-sort -- a fresh array; phones of 2020 have no toSorted
    return [...names].filter((entryId) => read(entryId).waiting.length > 0).sort() as EntryId[] // the keys were made of entry ids
  }

  return {
    read,
    entries,
    count: () => entries().reduce((sum, entryId) => sum + read(entryId).waiting.length, 0),
    add: (entryId, tap, version) => {
      const tail = read(entryId)
      const place = tail.waiting.findIndex((other) => other.base === null && samePlace(other.wish, tap.wish))
      const before = tail.waiting[place]
      // what the person saw before the first of the two taps is what the later one goes over
      const waiting = { ...tap, over: before === undefined ? tap.over : before.over, base: null }
      const next = before === undefined ? [...tail.waiting, waiting] : tail.waiting.map((other, at) => (at === place ? waiting : other))
      write(entryId, { version: tail.waiting.length === 0 ? version : tail.version, waiting: next })
    },
    claim: (entryId) => {
      const { version, waiting } = read(entryId)
      const [first, ...rest] = waiting
      if (!first) return null
      const claimed = { ...first, base: first.base ?? version }
      if (first.base === null) write(entryId, { version, waiting: [claimed, ...rest] })
      return claimed
    },
    takeOff: (entryId, id, version) => {
      const tail = read(entryId)
      // another tab was told first
      if (!tail.waiting.some((waiting) => waiting.id === id)) return
      write(entryId, { version: version ?? tail.version, waiting: tail.waiting.filter((waiting) => waiting.id !== id) })
    },
    replace: (entryId, { version, waiting }) => write(entryId, { version, waiting: waiting.map((one) => ({ ...one, base: null })) }),
    unkept: () => held.size > 0,
    damaged: () => broken,
    all: () => Object.fromEntries(entries().map((entryId) => [entryId, read(entryId)])),
    join: (carried) => {
      for (const [entryId, given] of Object.entries(carried)) {
        const tail = parsed(JSON.stringify(given))?.tail
        if (!tail || tail.waiting.length === 0) continue
        const here = read(entryId)
        const known = new Set(here.waiting.map((waiting) => waiting.id))
        const added = tail.waiting.filter((waiting) => !known.has(waiting.id))
        write(entryId, { version: here.waiting.length === 0 ? tail.version : here.version, waiting: [...here.waiting, ...added] })
      }
    }
  }
}

/** Where unreadable text goes, so that nothing is thrown away unseen. */
const asidePrefix = 'ocop/aside/'

/**
 * What still waits once the sheet was read anew: of each place the last tap, unless it stands there already.
 * `open`: those whose place somebody else gave another value meanwhile; the person chooses.
 */
export function meet(
  { waiting }: Pick<Tail, 'waiting'>,
  view: Pick<SheetView, 'marks' | 'note'>
): { readonly waiting: readonly Waiting[]; readonly open: readonly Waiting[] } {
  const left: Waiting[] = []
  const open: Waiting[] = []
  for (const last of waiting.filter((one, at) => !waiting.slice(at + 1).some((later) => samePlace(one.wish, later.wish)))) {
    const current = standsAt(view, last.wish)
    if (current === valueOf(last.wish)) continue
    const ours = waiting.filter((one) => samePlace(one.wish, last.wish))
    // what stood there before our first tap, or one of our own taps whose answer was lost
    const known = ours.some((one) => valueOf(one.wish) === current) || ours[0]?.over === current
    const kept = { ...last, over: known ? current : (ours[0]?.over ?? null) }
    left.push(kept)
    if (!known) open.push(kept)
  }
  return { waiting: left, open }
}

/** The tap goes over what stands there now, as the person chose. */
export function insisted(waiting: Waiting, view: Pick<SheetView, 'marks' | 'note'>): Waiting {
  return { ...waiting, over: standsAt(view, waiting.wish) }
}

function standsAt({ marks, note }: Pick<SheetView, 'marks' | 'note'>, wish: Wish): number | string | null {
  return wish.kind === 'note' ? note : (marks[wish.criterion] ?? null)
}

function valueOf(wish: Wish): number | string | null {
  return wish.kind === 'note' ? wish.note : wish.option
}

function placeOf(wish: Wish): string {
  return wish.kind === 'note' ? 'note' : wish.criterion
}

export function samePlace(one: Wish, other: Wish): boolean {
  return placeOf(one) === placeOf(other)
}

/** What a stored text holds that can still be used; `whole` when that is all of it. `undefined` when there is nothing. */
function parsed(text: string): { readonly tail: Tail; readonly whole: boolean } | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isObject(value) || !isCount(value['version']) || !Array.isArray(value['waiting'])) return undefined
  const waiting = value['waiting'].filter(isWaiting)
  return { tail: { version: value['version'], waiting }, whole: waiting.length === value['waiting'].length }
}

function isWaiting(value: unknown): value is Waiting {
  if (!isObject(value) || typeof value['id'] !== 'string' || value['id'] === '' || !isWish(value['wish'])) return false
  const { over, base } = value
  return (over === null || typeof over === 'number' || typeof over === 'string') && (base === null || isCount(base))
}

function isWish(value: unknown): value is Wish {
  if (!isObject(value)) return false
  if (value['kind'] === 'note') return typeof value['note'] === 'string'
  return value['kind'] === 'mark' && typeof value['criterion'] === 'string' && (value['option'] === null || isCount(value['option']))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0
}
