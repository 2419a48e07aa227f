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

/** Builds the shelf from the shipped sets, which are asked for once something is taken from it, and the function that hashes one. */
export function makeShelf(sets: () => readonly CriteriaSet[], hashOf: (set: CriteriaSet) => string): Shelf {
  let shipped: Shelf['shipped'] | undefined
  const thawed = new Map<string, SetAtHand>()
  function fill(): Shelf['shipped'] {
    const filled = new Map(sets().map((set) => [set.no, { hash: hashOf(set), set, index: indexSet(set) }]))
    for (const at of filled.values()) thawed.set(at.hash, at)
    return filled
  }
  return {
    get shipped() {
      return (shipped ??= fill())
    },
    frozen(hash, body) {
      // a host that was started anew in the middle of scoring needs its few sets, not the 26
      const known = thawed.get(hash)
      if (known) return known
      const set = JSON.parse(body()) as CriteriaSet // our own row, written by openSession and checked by its hash in selfCheck
      // a row that somebody changed is not taken where the program has the text itself
      if (hashOf(set) !== hash) shipped ??= fill()
      const at = thawed.get(hash) ?? { hash, set, index: indexSet(set) }
      thawed.set(hash, at)
      return at
    }
  }
}
