import type { AppError } from '../../../shared/errors.ts'
import type { CouncilId, MemberId, SeatId } from '../../../shared/ids.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { findCouncil, type HolderRow, holdersOf, preparingSessions, seatsOf } from '../../store/councils.ts'
import type { Reader, Writer } from '../../store/db.ts'
import { deleteMember, insertMember, type MemberRow, membersOf, reseatMember } from '../../store/members.ts'
import { findPerson } from '../../store/people.ts'
import { findSession, type SessionRow } from '../../store/sessions.ts'
import type { Ctx } from '../context.ts'
import { unseatForGood } from '../devices/end.ts'

/**
 * Lets the composition of a session that is being prepared follow its council: new seats come, removed ones go, people change.
 * What the session itself said stands: who scores, but for the seats of `anew`, whose right to score the council has just changed,
 * and whom it put in another's place.
 */
export function followCouncil(
  ctx: Ctx,
  db: Writer,
  session: Pick<SessionRow, 'id' | 'councilId'>,
  anew: ReadonlySet<SeatId> = new Set()
): void {
  const council = findCouncil(db, session.councilId)
  if (!council) throw new Error('a session without its council')
  const holders = new Map(
    holdersOf(db, council.id)
      .filter((holder) => holder.until === null)
      .map((holder) => [holder.seatId, holder])
  )
  const members = bySeat(membersOf(db, session.id))
  for (const seat of seatsOf(db, council.id)) {
    const holder = holders.get(seat.id)
    if (!holder) continue
    const { id: seatId, post, order, body } = seat
    const right = seat.scores && (post !== 'secretary' || council.rules.secretaryScores.value)
    const seated = members.get(seatId)
    members.delete(seatId)
    if (!seated) {
      const id = ctx.newId() as MemberId
      insertMember(db, {
        ...whoOf(holder),
        id,
        sessionId: session.id,
        seatId,
        body,
        post,
        order,
        scores: right,
        attendance: 'unknown',
        replaces: null
      })
    }
    for (const member of seated ?? []) {
      const row = { ...whoSits(db, member, holder), post, order, scores: anew.has(seatId) ? right : member.scores }
      if (row.personId !== member.personId) unseatForGood(ctx, db, member.id)
      if (differs(member, row)) reseatMember(db, { ...row, id: member.id })
    }
  }
  for (const gone of [...members.values()].flat()) {
    ctx.seats.release(gone.id)
    deleteMember(db, gone.id)
  }
}

function bySeat(members: readonly MemberRow[]): Map<SeatId, MemberRow[]> {
  const seats = new Map<SeatId, MemberRow[]>()
  for (const member of members) seats.set(member.seatId, [...(seats.get(member.seatId) ?? []), member])
  return seats
}

type Who = Pick<MemberRow, 'personId' | 'name' | 'agency' | 'position'>

function whoOf({ personId, name, agency, position }: HolderRow): Who {
  return { personId, name, agency, position }
}

/** Who the row of a seat is: the council's holder, unless the session put somebody else there; then that person as they stand now. */
function whoSits(db: Reader, member: MemberRow, holder: HolderRow): Who {
  if (member.replaces === null && member.replacedAt === null) return whoOf(holder)
  const { name, agency, position } = findPerson(db, member.personId) ?? member
  return { personId: member.personId, name, agency, position }
}

function differs<T extends object>(before: T, after: Partial<T>): boolean {
  return (Object.keys(after) as (keyof T)[]).some((key) => before[key] !== after[key]) // keys of a literal of that very type
}

/** After a change of a council: every session of it that is still being prepared follows. */
export function followInSessions(ctx: Ctx, db: Writer, councilId: CouncilId, anew?: ReadonlySet<SeatId>): void {
  for (const id of preparingSessions(db, councilId)) followCouncil(ctx, db, { id, councilId }, anew)
}

/** The session, when the caller named its present version. */
export function sessionAt(db: Reader, input: { sessionId: SessionRow['id']; baseVersion: number }): Result<SessionRow, AppError> {
  const session = findSession(db, input.sessionId)
  if (!session) return err({ code: 'NOT_FOUND', what: 'session' })
  if (session.version !== input.baseVersion)
    return err({ code: 'STALE', what: 'session', yours: input.baseVersion, current: session.version })
  return ok(session)
}
