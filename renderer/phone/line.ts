/** The way to the host: calls with a limit of time, and a steady question whether it is still there. Knows nothing of sheets. */
import type { Answer, MethodName, Output, Sent } from '../../shared/contract.ts'

/** Rejects when no answer came in time; a refusal is an answer. `requestId` names a write, so that it is carried out once. */
export type CallHost = <M extends MethodName>(method: M, input: Sent<M>, requestId?: string) => Promise<Answer<Output<M>>>

/** Milliseconds that an answer may take before the request counts as lost. */
const patience = 8000

/** Calls the host that the page came from, as the device whose token is given. */
export function createCalls(token: () => string | null, limit = patience): CallHost {
  return async (method, input, requestId) => {
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), limit)
    const held = token()
    try {
      const response = await fetch('/rpc', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(held === null ? {} : { authorization: `Bearer ${held}` }) },
        body: JSON.stringify({ method, input, ...(requestId === undefined ? {} : { requestId }) }),
        signal: stop.signal
      })
      const value: unknown = await response.json()
      if (typeof value !== 'object' || value === null || !('ok' in value)) throw new Error(`no answer: ${response.status}`)
      return value as Answer<never> // the other side is the same build of this program
    } finally {
      clearTimeout(timer)
    }
  }
}

export interface Following {
  /** Asks now, as when the person or the phone says that something may have changed. */
  readonly poke: () => void
  /** A call got no answer. Asks now, and tells of a change as soon as the host answers: what was asked for is still wanted. */
  readonly lost: () => void
  readonly stop: () => void
}

interface Follows {
  /** Asks the host; answers the number of the newest change, or rejects when it is not reached. */
  readonly beat: () => Promise<number | null>
  /** The number is another than before, or the host is back. */
  readonly changed: () => void
  readonly link: (state: 'joined' | 'lost') => void
}

/** Milliseconds between two questions while the host answers, and at most while it does not. */
const usual = 3000
const longest = 10_000
/** Milliseconds from one word of a change to the next. */
const pause = 2000

/** Asks every few seconds until stopped, less often while nobody answers; an event stream, where it passes, tells sooner. */
export function followHost({ beat, changed, link }: Follows): Following {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let asking = false
  let missed = 0
  let seq: number | null = null
  let source: EventSource | undefined
  let telling: ReturnType<typeof setTimeout> | undefined
  let told = -pause

  const heard = (now: number) => {
    if (seq === now) return
    seq = now
    tell()
  }

  // One's own taps change the number too; several in a row are told of once.
  const tell = () => {
    if (telling !== undefined || stopped) return
    const wait = Math.max(0, told + pause - performance.now())
    telling = setTimeout(() => {
      telling = undefined
      told = performance.now()
      changed()
    }, wait)
  }

  const ask = async () => {
    if (asking || stopped) return
    asking = true
    clearTimeout(timer)
    try {
      const now = await beat()
      link('joined')
      if (missed > 0) tell()
      missed = 0
      if (now !== null) heard(now)
      listen()
    } catch {
      missed += 1
      link('lost')
    }
    asking = false
    if (!stopped) timer = setTimeout(() => void ask(), Math.min(longest, usual + (missed > 1 ? missed * 1500 : 0)))
  }

  // Only on top: a stream that does not pass, or ends, costs nothing, for the questions go on.
  const listen = () => {
    if (stopped || source !== undefined) return
    source = new EventSource('/events')
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const told = seqIn(data)
      if (told !== null) heard(told)
    })
  }

  const wake = () => {
    if (document.visibilityState === 'visible') void ask()
  }
  const wakers = [
    [document, 'visibilitychange'],
    [window, 'online'],
    [window, 'pageshow']
  ] as const
  for (const [target, name] of wakers) target.addEventListener(name, wake)
  void ask()

  return {
    poke: () => void ask(),
    lost: () => {
      missed = Math.max(missed, 1)
      void ask()
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
      clearTimeout(telling)
      source?.close()
      for (const [target, name] of wakers) target.removeEventListener(name, wake)
    }
  }
}

function seqIn(text: string): number | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'seq' in value && typeof value.seq === 'number' ? value.seq : null
  } catch {
    return null
  }
}

/** A name for a request; made by hand because phones on plain http have no crypto.randomUUID. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = [...bytes].map((byte, at) => {
    const fixed = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte
    return fixed.toString(16).padStart(2, '0')
  })
  return [4, 6, 8, 10].reduceRight((parts, at) => [...parts.slice(0, at), '-', ...parts.slice(at)], hex).join('')
}
