import type { Sent } from '../../../../shared/contract.ts'
import type { DisplayDesk } from '../../../../shared/contract/display.ts'
import type { EntryId, SessionId } from '../../../../shared/ids.ts'
import { useTell } from '../../../state/host.ts'
import type { Trouble } from '../../../text/errors.ts'

/** What the desk can do with the screen. One wish at a time; each knows which state it was made for. */
export interface Hand {
  readonly busy: boolean
  readonly trouble: Trouble | null
  readonly clear: () => void
  readonly show: (show: Sent<'showOnDisplay'>['show']) => void
  readonly step: (by: 1 | -1) => void
  readonly freeze: (frozen: boolean) => void
  readonly ground: (dark: boolean) => void
  readonly timer: (seconds: number | null, running: boolean) => void
  /** Resolve to whether it was done. */
  readonly publish: (entryId: EntryId | null) => Promise<boolean>
  readonly withdraw: (entryId: EntryId, reason: string) => Promise<boolean>
}

export function useHand(sessionId: SessionId, desk: DisplayDesk): Hand {
  const { tell, busy, trouble, clear } = useTell()
  const at = { sessionId, baseVersion: desk.version }
  const free = (act: () => Promise<unknown>) => {
    // a key pressed while the last one is on its way is dropped: its state is not known yet
    if (!busy) void act()
  }
  const mode = (frozen: boolean, dark: boolean) => free(() => tell('setDisplayMode', { ...at, frozen, dark }))
  return {
    busy,
    trouble,
    clear,
    show: (show) => free(() => tell('showOnDisplay', { ...at, show })),
    step: (by) => free(() => tell('stepCeremony', { ...at, by })),
    freeze: (frozen) => mode(frozen, desk.next.dark),
    ground: (dark) => mode(desk.frozen, dark),
    timer: (seconds, running) => free(() => tell('setDisplayTimer', { ...at, seconds, running })),
    publish: async (entryId) => (await tell('publishResults', { ...at, entryId })) !== null,
    withdraw: async (entryId, reason) => (await tell('withdrawResults', { ...at, entryId, reason })) !== null
  }
}
