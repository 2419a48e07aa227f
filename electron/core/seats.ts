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
  /** Ends every seat of a member, for instance when a new PIN is made. */
  release(memberId: MemberId): void
  releaseAll(space: Space): void
  /** Does what concerns a member's PIN one after the other, so that tries at once are no more tries. */
  inTurn<T>(memberId: MemberId, work: () => Promise<T>): Promise<T>
}

/** An empty register of taken seats. */
export function makeSeats(): Seats {
  const taken = new Map<string, Taken>()
  const turns = new Map<MemberId, Promise<unknown>>()
  function drop(wanted: (seat: Taken) => boolean): void {
    for (const [token, seat] of taken) if (wanted(seat)) taken.delete(token)
  }
  return {
    take: (token, seat) => void taken.set(token, seat),
    find(token, space) {
      const seat = taken.get(token)
      return seat?.space === space ? seat : undefined
    },
    release: (memberId) => drop((seat) => seat.memberId === memberId),
    releaseAll: (space) => drop((seat) => seat.space === space),
    async inTurn(memberId, work) {
      const before = turns.get(memberId) ?? Promise.resolve()
      const mine = before.then(work, work)
      turns.set(memberId, mine)
      try {
        return await mine
      } finally {
        if (turns.get(memberId) === mine) turns.delete(memberId)
      }
    }
  }
}
