/** The transport of a page in the machine's own browser: calls by POST, changes by an event stream, or by asking where streams do not pass. */
import type { Answer, ChangeEvent } from '../../shared/contract.ts'
import { fromWire, seqHeader, toWire } from '../../shared/wire.ts'
import type { Hears, LinkState, Transport } from './transport.ts'

interface Told {
  readonly seq: number
  readonly complete: boolean
  readonly events: readonly ChangeEvent[]
}

interface Timing {
  /** Milliseconds that the stream's first word may take before we ask instead. */
  readonly firstWord: number
  /** Milliseconds between two questions. */
  readonly between: number
}

/** The transport to the host that this page came from. */
export function httpTransport(timing: Timing = { firstWord: 4000, between: 2000 }): Transport {
  let hears: Hears | undefined
  let link: LinkState = 'joined'
  let seq: number | null = null
  let source: EventSource | undefined

  const tell = (state: LinkState) => {
    if (link === state || link === 'ended') return
    const back = link === 'lost' && state === 'joined'
    link = state
    hears?.link(state)
    // calls that failed meanwhile may have been carried out, their answers lost
    if (back) hears?.event(null)
  }

  const take = (told: Told) => {
    tell('joined')
    // the events must begin right after the last that we know of, else some were missed
    const whole = told.complete && (seq === null || told.seq - told.events.length === seq)
    seq = told.seq
    if (whole) told.events.forEach((event) => hears?.event(event))
    else hears?.event(null)
  }

  const reach = async (address: string, init?: RequestInit) => {
    try {
      const response = await fetch(address, init)
      if (response.status === 401) end()
      else tell('joined')
      return response
    } catch (error) {
      tell('lost')
      throw error
    }
  }

  const end = () => {
    source?.close()
    tell('ended')
  }

  /** Opens the stream; turns to asking when it is refused, or when nothing comes through it. */
  const stream = () => {
    const opened = new EventSource('/events')
    source = opened
    const instead = () => {
      opened.close()
      void ask()
    }
    const silence = setTimeout(instead, timing.firstWord)
    opened.addEventListener('message', ({ data }: MessageEvent<string>) => {
      clearTimeout(silence)
      take(JSON.parse(data) as Told) // the other side is the same build of this program
    })
    opened.addEventListener('error', () => {
      clearTimeout(silence)
      // while it is connecting the browser tries again by itself
      if (opened.readyState === EventSource.CLOSED) instead()
      else tell('lost')
    })
  }

  const ask = async () => {
    const response = await reach(`/events/since/${seq ?? 0}`).catch(() => undefined)
    if (link === 'ended') return
    if (response?.ok) {
      const told = (await response.json()) as Told // as above
      take(seq === null ? { seq: told.seq, complete: true, events: [] } : told)
    }
    setTimeout(() => void ask(), timing.between)
  }

  return {
    send: async (envelope) => {
      const response = await reach('/rpc', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: toWire(envelope, encode)
      })
      const shown = response.headers.get(seqHeader)
      if (seq === null && shown !== null) seq = Number(shown)
      if (!response.headers.get('content-type')?.startsWith('application/json')) throw new Error(`no answer: ${response.status}`)
      return fromWire(await response.json(), decode) as Answer // as above
    },
    listen: (given) => {
      hears = given
      stream()
    }
  }
}

function encode(bytes: Uint8Array): string {
  const piece = 0x8000 // more arguments than this do not fit on every browser's stack
  let text = ''
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece))
  return btoa(text)
}

function decode(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
