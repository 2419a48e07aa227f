/**
 * The council's own past sessions as material for training: only those whose marks are closed. What was read of one is kept, in a byte for
 * each mark, for as long as the session does not change.
 */
import type { Stage } from '../../../shared/domain/model.ts'
import { pointsOfSheets } from '../../../shared/domain/scoring-index.ts'
import type { CouncilId, MemberId, SessionId } from '../../../shared/ids.ts'
import { countMarked } from '../../store/calibration.ts'
import { type CouncilRow, findCouncil } from '../../store/councils.ts'
import type { Reader } from '../../store/db.ts'
import { entriesOf } from '../../store/entries.ts'
import { type MemberRow, membersOf } from '../../store/members.ts'
import { dataVersion, listSessions, type SessionRow } from '../../store/sessions.ts'
import type { Ctx } from '../context.ts'
import { computeSession } from '../results/compute.ts'
import { setOf } from '../sheets/place.ts'
import type { SetAtHand } from '../shelf.ts'
import { breath } from '../slices.ts'

export const closedStages: readonly Stage[] = ['locked', 'concluded', 'issued']

/** A product with counting sheets, whatever became of it later. */
interface Marked {
  readonly at: SetAtHand
  /** Who gave the sheets that count, and the total of each. */
  readonly members: readonly MemberId[]
  readonly totals: readonly number[]
  /** Points of every mark, sheet after sheet in form order. */
  readonly points: Uint8Array
}

export interface ClosedSession {
  readonly members: readonly MemberRow[]
  readonly products: readonly Marked[]
}

export interface PastOfCouncil {
  readonly council: CouncilRow
  /** The newest first. */
  readonly closed: readonly SessionRow[]
}

/** undefined where there is no such council. */
export function pastOf(db: Reader, councilId: CouncilId): PastOfCouncil | undefined {
  const council = findCouncil(db, councilId)
  if (!council) return undefined
  const closed = listSessions(db)
    .filter((session) => session.councilId === councilId && closedStages.includes(session.stage))
    .toSorted((a, b) => (b.lockedAt ?? '').localeCompare(a.lockedAt ?? ''))
  return { council, closed }
}

/**
 * Reads the sessions one after the other, so that others get their turn after each; then, in one moment, what stands now: a session that was
 * changed meanwhile is read anew. `wanted` says which are needed.
 */
export async function readPast<T>(
  ctx: Ctx,
  councilId: CouncilId,
  { wanted, take }: { wanted: (session: SessionRow) => boolean; take: (db: Reader, past: PastOfCouncil | undefined, of: OfSession) => T }
): Promise<T> {
  const held = new Map<SessionId, Kept>()
  const first = ctx.store.read((db) => pastOf(db, councilId))
  for (const session of first?.closed ?? []) {
    ctx.store.read((db) => {
      if (wanted(session)) held.set(session.id, closedSession(db, ctx, councilOf(first), session))
      else countOf(db, session)
    })
    await breath()
  }
  return ctx.store.read((db) => {
    const past = pastOf(db, councilId)
    return take(db, past, (session) => {
      const known = held.get(session.id)
      return known?.key === keyOf(db, session) ? known.value : closedSession(db, ctx, councilOf(past), session).value
    })
  })
}

export type OfSession = (session: SessionRow) => ClosedSession

function councilOf(past: PastOfCouncil | undefined): CouncilRow {
  if (!past) throw new Error('a session is of a council')
  return past.council
}

interface Kept {
  readonly key: string
  readonly value: ClosedSession
}

/** So many marks are kept, of the sessions that were asked for last: a byte each. */
const mostMarks = 16_000_000
const keptSessions = new WeakMap<Reader, Map<SessionId, Kept>>()
const keptCounts = new WeakMap<Reader, Map<SessionId, { readonly key: string; readonly count: number }>>()

/** Another text after every act on the session. */
function keyOf(db: Reader, { id, version, stage }: SessionRow): string {
  return `${stage} ${version} ${dataVersion(db, id)}`
}

/** Products of a closed session that have sheets that count; without adding anything up. */
export function countOf(db: Reader, session: SessionRow): number {
  const counts = keptCounts.get(db) ?? new Map<SessionId, { key: string; count: number }>()
  keptCounts.set(db, counts)
  const key = keyOf(db, session)
  const known = counts.get(session.id)
  if (known?.key === key) return known.count
  const count = countMarked(db, session.id)
  counts.set(session.id, { key, count })
  return count
}

/** Marks come through the one way to results, so what does not count there does not count here. */
function closedSession(db: Reader, ctx: Ctx, council: CouncilRow, session: SessionRow): Kept {
  const sessions = keptSessions.get(db) ?? new Map<SessionId, Kept>()
  keptSessions.set(db, sessions)
  const key = keyOf(db, session)
  const before = sessions.get(session.id)
  const one = before?.key === key ? before : { key, value: read(db, ctx, council, session) }
  // the last asked for stands last
  sessions.delete(session.id)
  sessions.set(session.id, one)
  let marks = 0
  for (const [id, { value }] of [...sessions].toReversed()) {
    marks += value.products.reduce((sum, { points }) => sum + points.length, 0)
    if (marks > mostMarks && id !== session.id) sessions.delete(id)
  }
  return one
}

function read(db: Reader, ctx: Ctx, council: CouncilRow, session: SessionRow): ClosedSession {
  const members = membersOf(db, session.id)
  const rules = session.rules ?? council.rules
  const at = { session, rules, level: council.level, body: 'council', entries: entriesOf(db, session.id), members } as const
  const products = computeSession(db, ctx, at).flatMap(({ entry, sheets, result }): Marked[] => {
    if (sheets.length === 0) return []
    const set = setOf(db, ctx, session, entry.setNo)
    const totals = result?.totals.map(({ total }) => total) ?? []
    return [{ at: set, members: sheets.map(({ memberId }) => memberId), totals, points: pointsOfSheets(set.index, sheets) }]
  })
  return { members, products }
}
