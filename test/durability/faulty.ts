/** A network that loses things: between a phone and the host it drops requests on the way, and answers on the way back. */
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** Random numbers that are the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What one phone is in, and may be changed while it goes. */
interface Weather {
  /** Of calls, and of answers after the commit. */
  losing: number
  /** Nothing comes through; what was sent meanwhile arrives when it is over, even where the phone has given it up long ago. */
  away: Promise<unknown> | undefined
}

export interface FaultyNetwork {
  /** An HTTP proxy: it is asked for whole addresses. */
  readonly url: string
  readonly weather: Weather
  readonly lost: { requests: number; answers: number; late: number }
  readonly close: () => Promise<void>
}

/** One phone's way to wherever it calls; the host sees it come from `from`. Pages and scripts are not lost, calls are. */
export async function faultyNetwork(from: string | undefined, random: () => number): Promise<FaultyNetwork> {
  const lost = { requests: 0, answers: 0, late: 0 }
  const weather: Weather = { losing: 0, away: undefined }

  async function pass(asked: IncomingMessage, reply: ServerResponse): Promise<void> {
    const body = await buffer(asked)
    const target = new URL(asked.url ?? '')
    const mayBeLost = target.pathname === '/rpc'
    if (mayBeLost && random() < weather.losing) {
      lost.requests += 1
      reply.destroy()
      return
    }
    await weather.away
    if (reply.destroyed) lost.late += 1
    const { 'proxy-connection': _ours, ...headers } = asked.headers
    const { hostname, port, pathname, search } = target
    const path = `${pathname}${search}`
    const onward = request({ hostname, port, path, method: asked.method, headers, agent: false, localAddress: from }, (answer) => {
      void back(answer, reply, mayBeLost)
    })
    onward.on('error', () => reply.destroy())
    onward.end(body)
  }

  async function back(answer: IncomingMessage, reply: ServerResponse, mayBeLost: boolean): Promise<void> {
    if (answer.headers['content-type']?.startsWith('text/event-stream') === true) {
      reply.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(reply)
      reply.on('close', () => answer.destroy())
      answer.on('error', () => reply.destroy())
      return
    }
    // whatever the host had to write is written by now
    const whole = await buffer(answer).catch(() => undefined)
    await weather.away
    if (mayBeLost && random() < weather.losing) lost.answers += 1
    else if (whole && !reply.destroyed) {
      reply.writeHead(answer.statusCode ?? 500, answer.headers)
      reply.end(whole)
      return
    }
    reply.destroy()
  }

  const server: Server = createServer((asked, reply) => {
    pass(asked, reply).catch(() => reply.destroy())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo // it listens on a port
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${port}/`, weather, lost, close }
}
