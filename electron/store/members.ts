import type { Attendance, Body, Post } from '../../shared/domain/model.ts'
import type { MemberId, PersonId, SeatId, SessionId } from '../../shared/ids.ts'
import type { Reader, Writer } from './db.ts'

export interface MemberRow {
  readonly id: MemberId
  readonly version: number
  readonly sessionId: SessionId
  readonly seatId: SeatId
  readonly personId: PersonId
  readonly body: Body
  readonly post: Post
  readonly order: number
  readonly scores: boolean
  readonly name: string
  readonly agency: string
  readonly position: string
  readonly attendance: Attendance
  readonly absenceReason: string
  readonly replaces: MemberId | null
  readonly replacedAt: string | null
  readonly pinHash: string | null
  readonly pinFailures: number
  readonly pinWaitUntil: string | null
}

const columns = `
  id, version, session_id as sessionId, seat_id as seatId, person_id as personId, body, post, ord as "order", scores, name, agency, position,
  attendance, absence_reason as absenceReason, replaces, replaced_at as replacedAt, pin_hash as pinHash, pin_failures as pinFailures,
  pin_wait_until as pinWaitUntil`

type Raw = Omit<MemberRow, 'scores'> & { scores: number }

function fromRow(row: Raw): MemberRow {
  return { ...row, scores: row.scores === 1 }
}

// asked at every tap: put together once
const findOne = `select ${columns} from member where id = ?`

/** The member, or undefined. */
export function findMember(db: Reader, id: MemberId): MemberRow | undefined {
  const row = db.prepare(findOne).get(id) as Raw | undefined
  return row && fromRow(row)
}

/** Everyone who sits or sat in the session, the council before the adviser team, in the order of seats, a predecessor before the successor. */
export function membersOf(db: Reader, sessionId: SessionId): MemberRow[] {
  const rows = db
    .prepare(`select ${columns} from member where session_id = ? order by body = 'adviser', ord, replaced_at is null, replaced_at, id`)
    .all(sessionId) as Raw[]
  return rows.map(fromRow)
}

type NewMember = Pick<
  MemberRow,
  | 'id'
  | 'sessionId'
  | 'seatId'
  | 'personId'
  | 'body'
  | 'post'
  | 'order'
  | 'scores'
  | 'name'
  | 'agency'
  | 'position'
  | 'attendance'
  | 'replaces'
>

export function insertMember(db: Writer, row: NewMember): void {
  db.prepare(`
    insert into member (id, session_id, seat_id, person_id, body, post, ord, scores, name, agency, position, attendance, absence_reason, replaces)
    values (@id, @sessionId, @seatId, @personId, @body, @post, @order, @scores, @name, @agency, @position, @attendance, '', @replaces)`).run(
    {
      ...row,
      scores: row.scores ? 1 : 0
    }
  )
}

/** Takes a member out of a session that is still being prepared; nothing but recusals and who replaces them hangs on them yet. */
export function deleteMember(db: Writer, id: MemberId): void {
  db.prepare('delete from recusal where member_id = ?').run(id)
  db.prepare('update member set replaces = null where replaces = ?').run(id)
  db.prepare('delete from member where id = ?').run(id)
}

/** Another person in the seat while the session is still being prepared: the row is theirs from now on, without PIN, attendance and recusals. */
export function reseatMember(
  db: Writer,
  row: Pick<MemberRow, 'id' | 'personId' | 'post' | 'order' | 'scores' | 'name' | 'agency' | 'position'>
): void {
  db.prepare('delete from recusal where member_id = @id and (select person_id from member where id = @id) <> @personId').run({
    id: row.id,
    personId: row.personId
  })
  db.prepare(`
    update member set version = version + 1, post = @post, ord = @order, scores = @scores, name = @name, agency = @agency, position = @position,
      pin_hash = iif(person_id = @personId, pin_hash, null), pin_failures = iif(person_id = @personId, pin_failures, 0),
      pin_wait_until = iif(person_id = @personId, pin_wait_until, null), attendance = iif(person_id = @personId, attendance, 'unknown'),
      absence_reason = iif(person_id = @personId, absence_reason, ''), person_id = @personId
    where id = @id`).run({ ...row, scores: row.scores ? 1 : 0 })
}

const bump = 'update member set version = version + 1,'

function changed(row: unknown): number {
  return (row as { version: number }).version // "returning version" of a row found before in the same transaction
}

export function setAttendance(db: Writer, id: MemberId, attendance: Attendance, reason: string): number {
  return changed(db.prepare(`${bump} attendance = ?, absence_reason = ? where id = ? returning version`).get(attendance, reason, id))
}

export function setScores(db: Writer, id: MemberId, scores: boolean): number {
  return changed(db.prepare(`${bump} scores = ? where id = ? returning version`).get(scores ? 1 : 0, id))
}

export function markReplaced(db: Writer, id: MemberId, at: string): number {
  return changed(db.prepare(`${bump} replaced_at = ?, pin_hash = null where id = ? returning version`).get(at, id))
}

/** A new PIN ends failures and waiting. */
export function setPin(db: Writer, id: MemberId, hash: string): number {
  return changed(db.prepare(`${bump} pin_hash = ?, pin_failures = 0, pin_wait_until = null where id = ? returning version`).get(hash, id))
}

export function setPinFailures(db: Writer, id: MemberId, failures: number, waitUntil: string | null): number {
  return changed(db.prepare(`${bump} pin_failures = ?, pin_wait_until = ? where id = ? returning version`).get(failures, waitUntil, id))
}
