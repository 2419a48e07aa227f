/** Seats taken at the laptop: a token that a page holds in memory, for one member of one session. Gone when the app closes. */
import type { Space } from '../../shared/contract.ts'
import type { MemberId, SessionId } from '../../shared/ids.ts'

interface Taken {
  readonly space: Space
  readonly memberId: MemberId
  readonly sessionId: SessionId
}

export interface Seats {
  take(token: string, taken: Taken): void
  find(token: string, space: Space): Taken | undefined
  leave(token: string): void
  /** Ends every seat of a member, for instance when a new PIN is made. */
  release(memberId: MemberId): void
  releaseAll(): void
}

/** An empty register of taken seats. */
export function makeSeats(): Seats {
  const taken = new Map<string, Taken>()
  return {
    take: (token, seat) => void taken.set(token, seat),
    find(token, space) {
      const seat = taken.get(token)
      return seat?.space === space ? seat : undefined
    },
    leave: (token) => void taken.delete(token),
    release(memberId) {
      for (const [token, seat] of taken) if (seat.memberId === memberId) taken.delete(token)
    },
    releaseAll: () => taken.clear()
  }
}
