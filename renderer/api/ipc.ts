import type { Answer, ChangeEvent, Envelope } from '../../shared/contract.ts'
import type { Transport } from './transport.ts'

/** What the preload puts on the page's window. */
interface Bridge {
  readonly call: (envelope: Envelope) => Promise<unknown>
  readonly onEvent: (listener: (event: ChangeEvent) => void) => () => void
}

/** The transport of the desktop window; `undefined` in a browser. */
export function ipcTransport(): Transport | undefined {
  const bridge = (globalThis as { ocopHost?: Bridge }).ocopHost // set by our preload, or not there
  if (!bridge) return undefined
  return {
    send: async (envelope) => (await bridge.call(envelope)) as Answer, // the other side is the same build of this program
    listen: ({ event }) => void bridge.onEvent(event)
  }
}
