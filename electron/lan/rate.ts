/** How often an address may come: a bucket for each, that fills by itself. */

export interface Rate {
  /** How many at once. */
  readonly burst: number
  /** How many a second in the long run. */
  readonly perSecond: number
}

const addressesKept = 1000

/** Answers whether one more is allowed. `now` in milliseconds. */
export function makeRateLimit({ burst, perSecond }: Rate, now: () => number): (address: string) => boolean {
  const buckets = new Map<string, { left: number; at: number }>()
  return (address) => {
    const moment = now()
    const { left, at } = buckets.get(address) ?? { left: burst, at: moment }
    const filled = Math.min(burst, left + ((moment - at) / 1000) * perSecond)
    const allowed = filled >= 1
    buckets.delete(address)
    buckets.set(address, { left: allowed ? filled - 1 : filled, at: moment })
    // the one that was longest away has been forgiven by now
    for (const oldest of buckets.keys()) if (buckets.size > addressesKept) buckets.delete(oldest)
    return allowed
  }
}
