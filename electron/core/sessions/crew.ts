import type { AppError } from '../../../shared/errors.ts'
import type { CouncilId, MemberId } from '../../../shared/ids.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { findCouncil, holdersOf, preparingSessions, seatsOf } from '../../store/councils.ts'
import type { Reader, Writer } from '../../store/db.ts'
import { deleteMember, insertMember, membersOf, reseatMember } from '../../store/members.ts'
import { findSession, type SessionRow } from '../../store/sessions.ts'
import type { Ctx } from '../context.ts'

/** Lets the composition of a session that is being prepared follow its council: new seats come, removed ones go, people change. */
export function followCouncil(ctx: Ctx, db: Writer, session: Pick<SessionRow, 'id' | 'councilId'>): void {
  const council = findCouncil(db, session.councilId)
  if (!council) throw new Error('a session without its council')
  const holders = new Map(
    holdersOf(db, council.id)
      .filter((holder) => holder.until === null)
      .map((holder) => [holder.seatId, holder])
  )
  const members = new Map(membersOf(db, session.id).map((member) => [member.seatId, member]))
  for (const seat of seatsOf(db, council.id)) {
    const holder = holders.get(seat.id)
    if (!holder) continue
    const { personId, name, agency, position } = holder
    const scores = seat.scores && (seat.post !== 'secretary' || council.rules.secretaryScores.value)
    const row = { personId, name, agency, position, post: seat.post, order: seat.order, scores }
    const member = members.get(seat.id)
    members.delete(seat.id)
    if (!member) {
      const id = ctx.newId() as MemberId
      insertMember(db, { ...row, id, sessionId: session.id, seatId: seat.id, body: seat.body, attendance: 'unknown', replaces: null })
    } else if (differs(member, row)) reseatMember(db, { ...row, id: member.id })
  }
  for (const gone of members.values()) deleteMember(db, gone.id)
}

function differs<T extends object>(before: T, after: Partial<T>): boolean {
  return (Object.keys(after) as (keyof T)[]).some((key) => before[key] !== after[key]) // keys of a literal of that very type
}

/** After a change of a council: every session of it that is still being prepared follows. */
export function followInSessions(ctx: Ctx, db: Writer, councilId: CouncilId): void {
  for (const id of preparingSessions(db, councilId)) followCouncil(ctx, db, { id, councilId })
}

/** The session, when the caller named its present version. */
export function sessionAt(db: Reader, input: { sessionId: SessionRow['id']; baseVersion: number }): Result<SessionRow, AppError> {
  const session = findSession(db, input.sessionId)
  if (!session) return err({ code: 'NOT_FOUND', what: 'session' })
  if (session.version !== input.baseVersion)
    return err({ code: 'STALE', what: 'session', yours: input.baseVersion, current: session.version })
  return ok(session)
}

/** Refuses where the session is not in one of these stages. */
export function inStage(session: Pick<SessionRow, 'stage'>, ...needs: SessionRow['stage'][]): AppError | null {
  return needs.includes(session.stage) ? null : { code: 'WRONG_STAGE', stage: session.stage, needs }
}
