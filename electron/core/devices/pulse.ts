/**
 * Whether there is anything new for a member, as a number that is another one then. Nothing else is told: not what, not whose.
 * What others do on their sheets moves nobody's number, so that its pace tells nothing of them.
 */
import { randomInt } from 'node:crypto'
import type { ChangeEvent, MethodName, Space } from '../../../shared/contract.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { MemberId, SessionId } from '../../../shared/ids.ts'
import type { Result } from '../../../shared/result.ts'

interface Place {
  readonly memberId: MemberId
  readonly sessionId: SessionId
}

/** Where the one sits who watches, as things stand; a refusal once they sit nowhere. */
type WhereNow = () => Result<Place, AppError>

interface Watcher {
  readonly whereNow: WhereNow
  readonly tell: (seq: number | null) => void
  readonly place: Place
  last: number
}

export interface Pulse {
  seqOf(place: Place): number
  /** To be told of every commit, with the member whose sheet it concerned, where it did. */
  note(event: ChangeEvent, memberId: string | null): void
  /** Tells of every other number, and null at the end. Answers how to stop; undefined where nobody sits. */
  watch(whereNow: WhereNow, tell: Watcher['tell']): (() => void) | undefined
}

const sheetActs: ReadonlySet<MethodName> = new Set([
  'setMark',
  'clearMark',
  'setSheetNote',
  'submitSheet',
  'reviseSheet',
  'discardRevision'
])

/** Counts from an arbitrary number, so that a host that was started anew seldom repeats one. */
export function makePulse(scoresAreAgreed: (space: Space, sessionId: SessionId) => boolean): Pulse {
  let everywhere = randomInt(2 ** 32)
  const counts = new Map<string, number>()
  const watchers = new Set<Watcher>()
  // how scores are given cannot change while marks are given, so that it is asked anew only after something else has happened
  const agreed = new Map<string, boolean>()
  function isAgreed(space: Space, sessionId: SessionId): boolean {
    const key = `${space} ${sessionId}`
    const known = agreed.get(key) ?? scoresAreAgreed(space, sessionId)
    agreed.set(key, known)
    return known
  }
  const seqOf = ({ memberId, sessionId }: Place) => everywhere + (counts.get(sessionId) ?? 0) + (counts.get(memberId) ?? 0)

  function raise({ space, what, sessionId }: ChangeEvent, memberId: string | null): void {
    if (!sheetActs.has(what)) agreed.clear()
    const isSheet = sheetActs.has(what) && memberId !== null
    // where one score is agreed for all, who may still give it hangs on who has given it
    const counted = isSheet && sessionId !== null && !isAgreed(space, sessionId as SessionId) ? memberId : sessionId // an event's id is one of a session
    if (counted === null) everywhere += 1
    else counts.set(counted, (counts.get(counted) ?? 0) + 1)
  }

  function tellOne(watcher: Watcher, byMark: boolean): void {
    // nobody's device ends by a mark, and marks are many
    if (!byMark && !watcher.whereNow().ok) {
      watchers.delete(watcher)
      watcher.tell(null)
      return
    }
    const seq = seqOf(watcher.place)
    if (seq === watcher.last) return
    watcher.last = seq
    watcher.tell(seq)
  }

  return {
    seqOf,
    note: (event, memberId) => {
      raise(event, memberId)
      for (const watcher of watchers) tellOne(watcher, sheetActs.has(event.what))
    },
    watch: (whereNow, tell) => {
      const place = whereNow()
      if (!place.ok) return undefined
      const watcher = { whereNow, tell, place: place.value, last: seqOf(place.value) }
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    }
  }
}

/** The member that an input names. */
export function memberIn(input: unknown): string | null {
  const named = typeof input === 'object' && input !== null && 'memberId' in input ? input.memberId : null
  return typeof named === 'string' ? named : null
}
