import { type Act, checkAct } from '../../../shared/domain/stages.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Reader } from '../../store/db.ts'
import {
  findMember,
  insertMember,
  type MemberRow,
  markReplaced,
  membersOf,
  setAttendance as putAttendance,
  setScores as putScores
} from '../../store/members.ts'
import { findPerson } from '../../store/people.ts'
import { findSession, type SessionRow } from '../../store/sessions.ts'
import type { Handler } from '../context.ts'
import { unseatForGood } from '../devices/end.ts'
import { record } from '../log.ts'

function memberAt(
  db: Reader,
  act: Act,
  input: { memberId: MemberId; baseVersion: number }
): Result<{ member: MemberRow; session: SessionRow }, AppError> {
  const member = findMember(db, input.memberId)
  const session = member && findSession(db, member.sessionId)
  if (!member || !session) return err({ code: 'NOT_FOUND', what: 'member' })
  const allowed = checkAct(act, session.stage)
  if (!allowed.ok) return allowed
  if (member.replacedAt !== null) return err({ code: 'NOT_ALLOWED', why: 'replaced' })
  if (member.version !== input.baseVersion) return err({ code: 'STALE', what: 'member', yours: input.baseVersion, current: member.version })
  return ok({ member, session })
}

/** Present or absent. Who leaves during the session stays counted where they had handed in a sheet. */
export const setAttendance: Handler<'setAttendance'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = memberAt(db, 'setAttendance', input)
    if (!found.ok) return found
    const { member, session } = found.value
    const version = putAttendance(db, member.id, input.attendance, input.attendance === 'absent' ? input.absenceReason : '')
    const detail = { before: member.attendance, after: input.attendance, reason: input.absenceReason }
    record(ctx, db, 'setAttendance', { sessionId: session.id, about: member.id, detail })
    return ok({ version })
  })

/** Whether a member scores in this session ("được chấm điểm"). */
export const setScores: Handler<'setScores'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = memberAt(db, 'setScores', input)
    if (!found.ok) return found
    const { member, session } = found.value
    const version = putScores(db, member.id, input.scores)
    record(ctx, db, 'setScores', { sessionId: session.id, about: member.id, detail: { before: member.scores, after: input.scores } })
    return ok({ version })
  })

/** Another person takes the seat in this session from now on. Sheets that the first one handed in stay theirs and count. */
export const replaceMember: Handler<'replaceMember'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = memberAt(db, 'replaceMember', input)
    if (!found.ok) return found
    const { member, session } = found.value
    const person = findPerson(db, input.personId)
    if (!person) return err({ code: 'NOT_FOUND', what: 'person' })
    const sitting = membersOf(db, session.id).find((other) => other.personId === person.id && other.replacedAt === null)
    if (sitting) return err({ code: 'IN_USE', what: 'person', by: sitting.name })
    const id = ctx.newId() as MemberId
    markReplaced(db, member.id, ctx.at)
    const { seatId, body, post, order, scores } = member
    const { name, agency, position } = person
    insertMember(db, {
      id,
      sessionId: session.id,
      seatId,
      personId: person.id,
      body,
      post,
      order,
      scores,
      name,
      agency,
      position,
      attendance: 'present',
      replaces: member.id
    })
    unseatForGood(ctx, db, member.id)
    const detail = { before: member.id, after: id, person: person.id, reason: input.reason }
    record(ctx, db, 'replaceMember', { sessionId: session.id, about: member.id, detail })
    return ok({ memberId: id })
  })
