/** The council's own past sessions as material for training: only those whose marks are closed. */
import type { CouncilId } from '../../../shared/ids.ts'
import type { Stage } from '../../../shared/domain/model.ts'
import { type CouncilRow, findCouncil } from '../../store/councils.ts'
import type { Reader } from '../../store/db.ts'
import { entriesOf } from '../../store/entries.ts'
import { type MemberRow, membersOf } from '../../store/members.ts'
import { listSessions, type SessionRow } from '../../store/sessions.ts'
import type { Ctx } from '../context.ts'
import { computeSession, type EntryComputed } from '../results/compute.ts'

export const closedStages: readonly Stage[] = ['locked', 'concluded', 'issued']

export interface ClosedSession {
  readonly session: SessionRow
  readonly members: readonly MemberRow[]
  /** Products with counting sheets, whatever became of them later. */
  readonly computed: readonly EntryComputed[]
}

export interface PastOfCouncil {
  readonly council: CouncilRow
  /** The newest first. */
  readonly closed: readonly ClosedSession[]
}

/** undefined where there is no such council. Marks come through the one way to results, so what does not count there does not count here. */
export function loadPast(db: Reader, ctx: Ctx, councilId: CouncilId): PastOfCouncil | undefined {
  const council = findCouncil(db, councilId)
  if (!council) return undefined
  const closed = listSessions(db)
    .filter((session) => session.councilId === councilId && closedStages.includes(session.stage))
    .toSorted((a, b) => (b.lockedAt ?? '').localeCompare(a.lockedAt ?? ''))
    .map((session) => {
      const members = membersOf(db, session.id)
      const rules = session.rules ?? council.rules
      const at = { session, rules, level: council.level, body: 'council', entries: entriesOf(db, session.id), members } as const
      return { session, members, computed: computeSession(db, ctx, at).filter(({ sheets }) => sheets.length > 0) }
    })
  return { council, closed }
}
