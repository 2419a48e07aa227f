/** When each device was last heard of and what it held unsent then. In memory: it is of this hour, and worth no line of the log. */
import type { DeviceId } from '../../../shared/ids.ts'

interface Seen {
  /** ISO time in UTC, of the host's clock. */
  readonly at: string
  readonly unsent: number
}

export interface Presence {
  seen(device: DeviceId, seen: Seen): void
  of(device: DeviceId): Seen | undefined
}

/** Nobody has been heard of yet. */
export function makePresence(): Presence {
  const last = new Map<DeviceId, Seen>()
  return {
    seen: (device, seen) => void last.set(device, seen),
    of: (device) => last.get(device)
  }
}
