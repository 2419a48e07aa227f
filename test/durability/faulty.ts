/** A network that loses things: between phones and the host it drops requests on the way, and answers on the way back. */
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

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

export interface FaultyNetwork {
  readonly url: string
  readonly lost: { requests: number; answers: number }
  readonly close: () => Promise<void>
}

/** Where each phone's calls come from, so that the host sees as many addresses as phones. */
export const addressHeader = 'x-test-address'

/** Passes calls on to the host at `to`, headers and all, but for those that it loses: each way with the probability `losing`. */
export async function faultyNetwork(to: () => string, losing: number, random: () => number): Promise<FaultyNetwork> {
  const lost = { requests: 0, answers: 0 }
  const server: Server = createServer((asked, reply) => {
    if (random() < losing) {
      lost.requests += 1
      asked.socket.destroy()
      return
    }
    const { [addressHeader]: localAddress, ...headers } = asked.headers
    const { hostname, port } = new URL(to())
    const given = typeof localAddress === 'string' ? { localAddress } : {}
    const onward = request({ hostname, port, path: asked.url, method: asked.method, headers, agent: false, ...given }, (answer) => {
      // whatever the host had to write is written by now
      answer.once('end', () => {
        if (random() >= losing) return
        lost.answers += 1
        reply.destroy()
      })
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        if (reply.destroyed) return
        reply.writeHead(answer.statusCode ?? 500, answer.headers)
        reply.end(Buffer.concat(chunks))
      })
      answer.on('error', () => reply.destroy())
    })
    onward.on('error', () => reply.destroy())
    asked.pipe(onward)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo // it listens on a port
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${port}/`, lost, close }
}
