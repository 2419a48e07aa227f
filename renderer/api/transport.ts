/** How a page reaches its host. The page's code sees only this; which one it is was settled when the page was loaded. */
import type { Answer, ChangeEvent, Envelope } from '../../shared/contract.ts'

/**
 * joined: the host hears us. lost: it does not at the moment, and is being tried again.
 * ended: it does not know this page any more (it was started anew, or closed), so the program must be opened again.
 */
export type LinkState = 'joined' | 'lost' | 'ended'

export interface Hears {
  /** Word of a change; null: something may have changed while we could not hear, so everything shown must be asked again. */
  readonly event: (event: ChangeEvent | null) => void
  readonly link: (state: LinkState) => void
}

export interface Transport {
  /** Rejects when no answer came; a refusal is an answer. */
  readonly send: (envelope: Envelope) => Promise<Answer>
  /** Begins to hear; called once. */
  readonly listen: (hears: Hears) => void
}
