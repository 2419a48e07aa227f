/** The page's side of the one door: typed calls, word of changes, and whether the host can be reached. */
import type { Answer, ChangeEvent, MethodName, Output, Sent, Space } from '../../shared/contract.ts'
import { httpTransport } from './http.ts'
import { ipcTransport } from './ipc.ts'
import type { LinkState, Transport } from './transport.ts'

export interface Client {
  /** Calls a method in the page's present space and seat. Rejects when no answer came; a refusal is an answer. */
  readonly callHost: <M extends MethodName>(method: M, input: Sent<M>) => Promise<Answer<Output<M>>>
  /** Hears of every change; null means that everything shown must be asked again. Answers how to stop. */
  readonly onEvent: (listener: (event: ChangeEvent | null) => void) => () => void
  /** Observable, in the shape that useSyncExternalStore takes. */
  readonly linkState: { readonly get: () => LinkState; readonly subscribe: (listener: () => void) => () => void }
  /** Real data or practice, for the calls from now on. */
  readonly setSpace: (space: Space) => void
  /** The seat that a member took at this page, for the calls from now on; held in memory only. */
  readonly setSeatToken: (token: string | undefined) => void
}

/** Makes the client over a transport, which is made, and begins to hear, at the client's first use. */
export function createClient(makeTransport: () => Transport): Client {
  const listeners = new Set<(event: ChangeEvent | null) => void>()
  const watchers = new Set<() => void>()
  let link: LinkState = 'joined'
  let space: Space = 'real'
  let seatToken: string | undefined
  let made: Transport | undefined

  const transport = (): Transport => {
    if (made) return made
    made = makeTransport()
    made.listen({
      event: (event) => listeners.forEach((listener) => listener(event)),
      link: (state) => {
        link = state
        watchers.forEach((watcher) => watcher())
      }
    })
    return made
  }

  return {
    // the core parsed the input by the method's own schema and answered by its own use case
    callHost: <M extends MethodName>(method: M, input: Sent<M>) =>
      transport().send({ method, input, space, seatToken }) as Promise<Answer<Output<M>>>,
    onEvent: (listener) => {
      transport()
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    linkState: {
      get: () => link,
      subscribe: (watcher) => {
        transport()
        watchers.add(watcher)
        return () => void watchers.delete(watcher)
      }
    },
    setSpace: (given) => {
      space = given
    },
    setSeatToken: (token) => {
      seatToken = token
    }
  }
}

/** The client of this page: over IPC in the desktop window, over HTTP in a browser. */
export const { callHost, onEvent, linkState, setSpace, setSeatToken }: Client = createClient(() => ipcTransport() ?? httpTransport())
