/**
 * The server for phones in the room: one address at a time, opened and closed by the desk. Knows nothing of the methods but which of
 * them are for guests; every call goes through the one door. The room's network is not trusted: whatever comes is bounded.
 */
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { FastifyInstance } from 'fastify'
import type { AppError } from '../../shared/errors.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { Core } from '../core/dispatch.ts'
import type { LanOpened, LanPort } from '../core/ports.ts'
import type { Bundle } from '../web/bundle.ts'
import { cardsOf } from './cards.ts'
import { type PhoneLimits, roomLimits } from './phone-limits.ts'

interface Served {
  readonly core: Pick<Core, 'call' | 'watch'>
  /** What a phone may fetch, by address; `/` is the page. */
  readonly files: Bundle
}

interface Running {
  readonly opened: LanOpened
  readonly app: FastifyInstance
}

const usualPort = 8787
const portsTried = 20

type Wanted = Parameters<LanPort['open']>[0]

/** Makes the server, closed. */
export function createPhoneServer(served: Served, limits: PhoneLimits = roomLimits): LanPort {
  let running: Running | undefined
  let turn: Promise<unknown> = Promise.resolve()

  /** One opening or closing after the other, so that none is forgotten open. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work, work)
    turn = mine
    return mine
  }

  async function stop(): Promise<void> {
    const before = running
    running = undefined
    await before?.app.close()
  }

  async function start(wanted: Wanted): Promise<Result<LanOpened, AppError>> {
    const { address, port, space } = wanted
    const now = running?.opened
    const samePlace = now?.address === address && (port === null || port === now.port)
    if (now && samePlace && now.space === space) return ok(now)
    if (samePlace) await stop()
    const started = await listen(wanted)
    if (!started.ok) return started
    await stop()
    running = started.value
    return ok(started.value.opened)
  }

  async function listen({ address, port, space }: Wanted): Promise<Result<Running, AppError>> {
    // a web server that the first screen need not wait for
    const { phoneApp } = await import('./phone-app.ts')
    const ports = port === null ? Array.from({ length: portsTried }, (_, step) => usualPort + step) : [port]
    for (const tried of ports) {
      const app = phoneApp({ ...served, space, host: `${address}:${tried}` }, limits)
      try {
        await app.listen({ host: address, port: tried })
        const { port: taken } = app.server.address() as AddressInfo // listening on a port, so it has one
        return ok({ app, opened: { address, port: taken, url: `http://${address}:${taken}/`, space } })
      } catch (thrown) {
        await app.close()
        const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
        if (code === 'EADDRNOTAVAIL') return err({ code: 'NO_SUCH_ADDRESS', address })
        // EACCES: Windows keeps ranges of ports for itself
        if (code !== 'EADDRINUSE' && code !== 'EACCES') throw thrown
      }
    }
    return err({ code: 'PORT_TAKEN', port: port ?? usualPort })
  }

  return {
    cards: () => cardsOf(networkInterfaces()),
    open: (wanted) => inTurn(() => start(wanted)),
    close: () => inTurn(stop),
    opened: () => running?.opened
  }
}
