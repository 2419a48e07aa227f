/** What the desk has put on the screen, kept with the data, so that a host that was started anew shows what it showed. */
import type { DisplayView, ReportScene } from '../../../shared/contract/display.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { EntryId, SessionId } from '../../../shared/ids.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Reader, Writer } from '../../store/db.ts'
import { findDisplay, putDisplay } from '../../store/display.ts'

export type Shown =
  | { readonly kind: 'blank' | 'welcome' }
  | { readonly kind: 'product' | 'result'; readonly entryId: EntryId }
  | { readonly kind: 'list'; readonly page: number }
  /** What the desk put there, whatever is counted since. */
  | ReportScene
  /** step 0: the name; then one star each; then the result. */
  | { readonly kind: 'ceremony'; readonly entryIds: readonly EntryId[]; readonly at: number; readonly step: number }

/** Stopped with what is left, or running until a moment of the host's clock. Milliseconds. */
export type TimerState = { readonly left: number } | { readonly until: number } | null

export interface DisplayState {
  readonly shown: Shown
  readonly dark: boolean
  readonly timer: TimerState
  /** What stands on the screen while it is frozen. */
  readonly frozen: DisplayView | null
}

const atFirst: DisplayState = { shown: { kind: 'welcome' }, dark: true, timer: null, frozen: null }

interface Standing {
  readonly version: number
  readonly state: DisplayState
  readonly hasCode: boolean
}

/** The state of a session's screen; version 0 where the desk has not touched it. */
export function standing(db: Reader, sessionId: SessionId): Standing {
  const row = findDisplay(db, sessionId)
  if (!row) return { version: 0, state: atFirst, hasCode: false }
  return { version: row.version, hasCode: row.hasCode, state: JSON.parse(row.state) as DisplayState } // written by `keep` only
}

/** The state as the caller has seen it; STALE where it has changed since. */
export function standingAt(
  db: Reader,
  { sessionId, baseVersion }: { readonly sessionId: SessionId; readonly baseVersion: number }
): Result<Standing, AppError> {
  const now = standing(db, sessionId)
  return now.version === baseVersion ? ok(now) : err({ code: 'STALE', what: 'display', yours: baseVersion, current: now.version })
}

/** Writes the state; answers its version. */
export function keep(db: Writer, sessionId: SessionId, state: DisplayState): number {
  return putDisplay(db, sessionId, JSON.stringify(state))
}
