/**
 * Who this phone is to its host, kept in the phone's own storage, and the way to another address of the same host.
 * An address belongs to a browser's storage, so what is unsent travels behind the '#', which is in no request and no log.
 */
import type { Post } from '../../shared/domain/model.ts'
import type { MemberId, SessionId } from '../../shared/ids.ts'
import type { Keeper, Tail } from './queue.ts'

export interface Me {
  readonly deviceToken: string
  readonly hostId: string
  readonly sessionId: SessionId
  readonly memberId: MemberId
  readonly memberName: string
  readonly post: Post
  readonly agency: string
  readonly sessionName: string
}

type Slot = Pick<Keeper, 'getItem' | 'setItem' | 'removeItem'>

const slot = 'ocop/me'
const fields = ['deviceToken', 'hostId', 'sessionId', 'memberId', 'memberName', 'post', 'agency', 'sessionName'] as const

/** Null where nobody joined on this phone, or what is stored cannot be read. */
export function readMe(keeper: Slot | undefined): Me | null {
  try {
    return asMe(JSON.parse(keeper?.getItem(slot) ?? 'null'))
  } catch {
    return null
  }
}

/** False when the storage did not take it: then the member joins again after a reload. */
export function keepMe(keeper: Slot | undefined, me: Me | null): boolean {
  try {
    if (me === null) keeper?.removeItem(slot)
    else keeper?.setItem(slot, JSON.stringify(me))
    return keeper !== undefined
  } catch {
    return false
  }
}

/** Where a member's unsent taps are kept. */
export function tailPrefix({ hostId, sessionId, memberId }: Me): string {
  return `ocop/tail/${hostId}/${sessionId}/${memberId}`
}

export interface Luggage {
  readonly me: Me
  readonly tails: Readonly<Record<string, Tail>>
}

const mark = '#mang='

/** The page at another address with who this is and what is unsent; `address` as typed: with or without http and port. Undefined for no address. */
export function addressWith(address: string, port: string, luggage: Luggage): string | undefined {
  const typed = /^\s*(?:http:\/\/)?([\w.-]+)(?::(\d{1,5}))?\/?(?:#.*)?\s*$/i.exec(address)
  const [, name, given] = typed ?? []
  // a name without a dot is no address of a room's network; a number alone would be read as one
  if (name === undefined || !name.includes('.') || Number(given ?? 0) > 65_535) return undefined
  const bytes = new TextEncoder().encode(JSON.stringify(luggage))
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  const packed = btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')
  return `http://${name}:${given ?? port}/${mark}${packed}`
}

/** What came along in the address; null where nothing did, or nothing that can be read. */
export function luggageIn(hash: string): Luggage | null {
  if (!hash.startsWith(mark)) return null
  try {
    const text = atob(hash.slice(mark.length).replace(/-/g, '+').replace(/_/g, '/'))
    const value: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0))))
    if (typeof value !== 'object' || value === null || !('me' in value) || !('tails' in value)) return null
    const me = asMe(value.me)
    const { tails } = value
    return me === null || typeof tails !== 'object' || tails === null ? null : { me, tails: tails as Luggage['tails'] } // each tail is checked where it is taken in
  } catch {
    return null
  }
}

function asMe(value: unknown): Me | null {
  if (typeof value !== 'object' || value === null) return null
  const given = value as Record<string, unknown>
  return fields.every((field) => typeof given[field] === 'string') ? (value as Me) : null // every field was seen
}
