/**
 * What changed, told to the pages over HTTP: a stream for each page, and the same by asking, for networks that hold streams back.
 * Events are numbered from 1; the newest are kept, so a page that was away hears what it missed, or that it missed something.
 */
import type { ServerResponse } from 'node:http'
import type { ChangeEvent } from '../../shared/contract.ts'

export interface Missed {
  readonly seq: number
  /** false: more happened than is kept, so the page must ask for everything again. */
  readonly complete: boolean
  readonly events: readonly ChangeEvent[]
}

export interface EventStreams {
  tell(event: ChangeEvent): void
  /** Number of the newest event; 0 before the first. */
  newest(): number
  since(seq: number): Missed
  /** Sends what came after `seq` (null: a page that is new) and then everything that comes. */
  open(response: ServerResponse, seq: number | null): void
  /** Ends every stream in good order. */
  close(): void
}

const kept = 200
// proxies and virus scanners cut a connection that says nothing
const heartbeat = 15_000

/** Makes the streams of one host. */
export function createEventStreams(): EventStreams {
  const streams = new Set<ServerResponse>()
  const recent: ChangeEvent[] = []
  let seq = 0
  const beat = setInterval(() => streams.forEach((stream) => stream.write(': still here\n\n')), heartbeat).unref()

  const since = (after: number): Missed => {
    const missed = seq - after
    const complete = missed >= 0 && missed <= recent.length
    return { seq, complete, events: complete && missed > 0 ? recent.slice(-missed) : [] }
  }

  return {
    since,
    newest: () => seq,
    tell: (event) => {
      seq += 1
      recent.push(event)
      if (recent.length > kept) recent.shift()
      streams.forEach((stream) => stream.write(line(seq, { complete: true, events: [event] })))
    },
    open: (response, after) => {
      streams.add(response)
      response.on('close', () => streams.delete(response))
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff'
      })
      response.write(line(seq, after === null ? { complete: true, events: [] } : since(after)))
    },
    close: () => {
      clearInterval(beat)
      streams.forEach((stream) => stream.end())
    }
  }
}

function line(seq: number, { complete, events }: Omit<Missed, 'seq'>): string {
  return `id: ${seq}\ndata: ${JSON.stringify({ seq, complete, events } satisfies Missed)}\n\n`
}
