/**
 * Who may come in over HTTP. A page proves itself by a cookie that it got for a one-time token; before that, the request must be
 * addressed to this host by a name from the table (so that no other site's name can be bent to it) and come from this host's own page.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export type Refusal = 'wrongHost' | 'wrongOrigin' | 'noTicket'

export interface Guard {
  /** A token that opens the desk once. */
  newToken(): string
  /** Trades a token for the value of a cookie, once. */
  exchange(token: string): string | undefined
  /** Why a request may not come in; `undefined` when it may. */
  refuse(request: { readonly method: string; readonly headers: IncomingHttpHeaders }, ticketNeeded: boolean): Refusal | undefined
  readonly cookieName: string
}

const tokensKept = 8

/** Makes the guard of a host that is called by the names of `hosts` (name:port, known once it listens) and by no other. */
export function createGuard(hosts: () => ReadonlySet<string>, cookieName: string): Guard {
  const tokens = new Set<string>()
  const tickets = new Set<string>()

  return {
    cookieName,
    newToken: () => {
      const token = secret()
      tokens.add(digest(token))
      for (const old of tokens) if (tokens.size > tokensKept) tokens.delete(old)
      return token
    },
    exchange: (token) => {
      if (!tokens.delete(digest(token))) return undefined
      const ticket = secret()
      tickets.add(digest(ticket))
      return ticket
    },
    refuse: ({ method, headers }, ticketNeeded) => {
      if (headers.host === undefined || !hosts().has(headers.host)) return 'wrongHost'
      if (!isSameSite({ method, headers })) return 'wrongOrigin'
      const ticket = cookie(headers.cookie, cookieName)
      return !ticketNeeded || (ticket !== undefined && tickets.has(digest(ticket))) ? undefined : 'noTicket'
    }
  }
}

/** Whether the request comes from a page of the host that it is addressed to, or from none. */
export function isSameSite({ method, headers }: { readonly method: string; readonly headers: IncomingHttpHeaders }): boolean {
  if (headers.origin !== undefined) return headers.origin === `http://${headers.host}`
  // a browser names the origin of every POST, and tells of every other request whether a foreign page asked for it
  const site = headers['sec-fetch-site']
  return method === 'GET' && (site === undefined || site === 'same-origin' || site === 'none')
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

// compared by their hashes, so that the time it takes tells nothing of the secret
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

/** Value of a cookie in the header of that name. */
export function cookie(header: string | undefined, name: string): string | undefined {
  const found = header?.split('; ').find((pair) => pair.startsWith(`${name}=`))
  return found?.slice(name.length + 1)
}
