import type { Rate } from './rate.ts'

/** What one room may need, and no more. */
export interface PhoneLimits {
  /** Bytes of a body. */
  readonly body: number
  /** Bytes of all headers of a request. */
  readonly headers: number
  /** Milliseconds within which the headers, and the whole request, must have come. */
  readonly headersTime: number
  readonly requestTime: number
  /** Open connections in all, and from one address: a router may put a whole room behind one. */
  readonly connections: number
  readonly connectionsOfOne: number
  /** Requests from one address. */
  readonly rate: Rate
  /** Tries of keys and PINs from one address. */
  readonly knocks: Rate
}

/** For fifteen phones behind one address, each with the page's six connections, sending what they kept while the Wi-Fi was away. */
export const roomLimits: PhoneLimits = {
  body: 64 * 1024,
  headers: 8 * 1024,
  headersTime: 5_000,
  requestTime: 10_000,
  connections: 400,
  connectionsOfOne: 120,
  rate: { burst: 300, perSecond: 150 },
  knocks: { burst: 60, perSecond: 2 }
}
