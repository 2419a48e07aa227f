/**
 * The criteria sets at hand: as shipped, and as frozen in sessions, each parsed and indexed once.
 * A frozen set is found by its hash, so sessions that froze the same text share it.
 */
import type { CriteriaSet, SetIndex } from '../../shared/criteria/schema.ts'
import { indexSet } from '../../shared/criteria/set.ts'

export interface SetAtHand {
  readonly hash: string
  readonly set: CriteriaSet
  readonly index: SetIndex
}

export interface Shelf {
  /** The 26 sets as shipped, by number. */
  readonly shipped: ReadonlyMap<number, SetAtHand>
  /** A frozen set; `body` is read only when the hash is not on the shelf yet. */
  frozen(hash: string, body: () => string): SetAtHand
}

/** Builds the shelf from the shipped sets and the function that hashes one. */
export function makeShelf(sets: readonly CriteriaSet[], hashOf: (set: CriteriaSet) => string): Shelf {
  const shipped = new Map(sets.map((set) => [set.no, { hash: hashOf(set), set, index: indexSet(set) }]))
  const byHash = new Map([...shipped.values()].map((at) => [at.hash, at]))
  return {
    shipped,
    frozen(hash, body) {
      const known = byHash.get(hash)
      if (known) return known
      const set = JSON.parse(body()) as CriteriaSet // our own row, written by openSession and checked by its hash in selfCheck
      const at = { hash, set, index: indexSet(set) }
      byHash.set(hash, at)
      return at
    }
  }
}
