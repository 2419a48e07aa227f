/**
 * What is typed into a form over what the database held when it was opened.
 * When somebody else saves meanwhile, nothing typed is lost and nothing of theirs is overwritten unseen.
 */
import { useCallback, useState } from 'react'

/** Values of a form as one version of a row holds them. */
export interface Source<T> {
  readonly values: T
  readonly version: number
}

export interface Draft<T> {
  readonly values: T
  readonly set: <K extends keyof T>(key: K, value: T[K]) => void
  /** Several fields at once. */
  readonly put: (values: T) => void
  /** Something typed is not in the database. */
  readonly dirty: boolean
  /** Version that the values were typed over; a save is sent with it. */
  readonly version: number
  /** What somebody else saved meanwhile and the form does not show yet; empty when the row is as it was. */
  readonly elsewhere: readonly (keyof T)[]
  /** Goes on over the newer version: theirs where nothing was typed, mine where something was. */
  readonly keepMine: () => void
  /** Drops what was typed. */
  readonly takeTheirs: () => void
  /** What was typed without spaces around it and in whole letters (NFC), as it will be saved. */
  readonly tidied: () => T
}

/** A form over `source`, the newest answer of the host. Follows newer versions by itself while nothing is typed. */
export function useDraft<T extends object>(source: Source<T>): Draft<T> {
  const [held, setHeld] = useState({ base: source, values: source.values })
  const newer = source.version !== held.base.version
  const dirty = !same(held.values, held.base.values)
  // Nothing typed, or the very same saved by somebody (as after one's own save): simply follow.
  if (newer && (!dirty || same(tidy(held.values), source.values))) setHeld({ base: source, values: source.values })
  const moved = newer && dirty
  // the same function at each drawing, so that long forms may keep the rows that nothing changed in
  const set = useCallback(<K extends keyof T>(key: K, value: T[K]) => {
    setHeld((now) => ({ ...now, values: { ...now.values, [key]: value } }))
  }, [])

  return {
    values: held.values,
    set,
    put: (values) => setHeld((now) => ({ ...now, values })),
    dirty,
    version: held.base.version,
    elsewhere: moved ? changed(held.base.values, source.values) : [],
    keepMine: () => setHeld((now) => ({ base: source, values: merge(now.base.values, now.values, source.values) })),
    takeTheirs: () => setHeld({ base: source, values: source.values }),
    tidied: () => tidy(held.values)
  }
}

/** Fields whose values differ. */
export function changed<T extends object>(before: T, after: T): (keyof T)[] {
  return (Object.keys(after) as (keyof T)[]).filter((key) => !same(before[key], after[key])) // keys of that very type
}

/** Theirs, with mine over it in every field that I changed. */
export function merge<T extends object>(base: T, mine: T, theirs: T): T {
  const kept = changed(base, mine).map((key) => [key, mine[key]])
  return { ...theirs, ...Object.fromEntries(kept) }
}

/** Every text in whole letters (NFC) and without spaces around it. */
export function tidy<T>(value: T): T {
  if (typeof value === 'string') return value.normalize('NFC').trim() as T & string
  if (Array.isArray(value)) return value.map(tidy) as T & unknown[]
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidy(inner)])) as T & object
}

/** Compares plain values; the order of fields does not matter. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && same(Reflect.get(a, key), Reflect.get(b, key)))
}
