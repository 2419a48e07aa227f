/**
 * Things kept for a page under a name that nobody can guess: papers to look at, files to fetch once.
 * Knows nothing of transports. The newest are kept, within a bound on number and bytes.
 */
import { randomBytes } from 'node:crypto'

export interface Keep<Item> {
  /** Keeps the item and answers its name: 192 random bits, fit for an address. */
  put(item: Item): string
  see(name: string): Item | undefined
  /** Hands the item out once. */
  take(name: string): Item | undefined
}

/** Makes a keep that drops the oldest items beyond `items` in number or `bytes` in size; the newest always stays. */
export function createKeep<Item>(limit: { readonly items: number; readonly bytes: number }, sizeOf: (item: Item) => number): Keep<Item> {
  const kept = new Map<string, Item>()
  const total = () => [...kept.values()].reduce((sum, item) => sum + sizeOf(item), 0)

  const dropOldest = () => {
    for (const name of kept.keys()) {
      if (kept.size <= 1 || (kept.size <= limit.items && total() <= limit.bytes)) return
      kept.delete(name)
    }
  }

  return {
    put: (item) => {
      const name = randomBytes(24).toString('base64url')
      kept.set(name, item)
      dropOldest()
      return name
    },
    see: (name) => kept.get(name),
    take: (name) => {
      const item = kept.get(name)
      kept.delete(name)
      return item
    }
  }
}
