/** Invitations, the devices that joined by them, and what devices were answered. */
import type { DeviceEnd } from '../../shared/errors.ts'
import type { DeviceId, MemberId, SessionId } from '../../shared/ids.ts'
import type { Reader, Writer } from './db.ts'

interface NewInvite {
  readonly id: string
  readonly sessionId: SessionId
  readonly memberId: MemberId
  readonly keyHash: string
  readonly codeHash: string
  readonly at: string
}

export interface DeviceRow {
  readonly id: DeviceId
  readonly sessionId: SessionId
  readonly memberId: MemberId
  readonly name: string
  readonly joinRequest: string | null
  readonly joinedAt: string
  readonly endedWhy: DeviceEnd | null
}

interface NewDevice extends Omit<DeviceRow, 'endedWhy'> {
  readonly tokenHash: string
}

export interface KeptAnswer {
  readonly contentHash: string
  /** JSON of the value that was answered. */
  readonly answer: string
  readonly receipt: number | null
}

export function insertInvite(db: Writer, row: NewInvite): void {
  db.prepare(`
    insert into invite (id, session_id, member_id, key_hash, code_hash, at)
    values (@id, @sessionId, @memberId, @keyHash, @codeHash, @at)`).run({ ...row })
}

/** Whom the invitation is for whose key or code has this hash, while it holds. */
export function findInvited(db: Reader, hash: string): MemberId | undefined {
  const sql = 'select member_id as memberId from invite where (key_hash = @hash or code_hash = @hash) and ended_at is null'
  return (db.prepare(sql).get({ hash }) as { memberId: MemberId } | undefined)?.memberId
}

/** Members of the session with an invitation that holds. */
export function invitedOf(db: Reader, sessionId: SessionId): Set<MemberId> {
  const sql = 'select distinct member_id as memberId from invite where session_id = ? and ended_at is null order by 1'
  return new Set((db.prepare(sql).all(sessionId) as { memberId: MemberId }[]).map(({ memberId }) => memberId))
}

/** Answers whether there was one. */
export function endInvites(db: Writer, memberId: MemberId, at: string): boolean {
  return db.prepare('update invite set ended_at = ? where member_id = ? and ended_at is null').run(at, memberId).changes > 0
}

const columns = `
  id, session_id as sessionId, member_id as memberId, name, join_request as joinRequest, joined_at as joinedAt, ended_why as endedWhy`

export function insertDevice(db: Writer, row: NewDevice): void {
  db.prepare(`
    insert into device (id, session_id, member_id, token_hash, name, join_request, joined_at)
    values (@id, @sessionId, @memberId, @tokenHash, @name, @joinRequest, @joinedAt)`).run({ ...row })
}

/** The device that holds the token, also one that has ended. */
export function findDeviceByToken(db: Reader, tokenHash: string): DeviceRow | undefined {
  return db.prepare(`select ${columns} from device where token_hash = ?`).get(tokenHash) as DeviceRow | undefined
}

/** The device, while it is active. */
export function findActive(db: Reader, id: DeviceId): DeviceRow | undefined {
  return db.prepare(`select ${columns} from device where id = ? and ended_at is null`).get(id) as DeviceRow | undefined
}

/** The one active device of a member. */
export function activeDevice(db: Reader, memberId: MemberId): DeviceRow | undefined {
  return db.prepare(`select ${columns} from device where member_id = ? and ended_at is null`).get(memberId) as DeviceRow | undefined
}

/** The active devices of a session. */
export function activeDevices(db: Reader, sessionId: SessionId): DeviceRow[] {
  const sql = `select ${columns} from device where session_id = ? and ended_at is null order by joined_at, id`
  return db.prepare(sql).all(sessionId) as DeviceRow[]
}

/** Ends a member's active device, if there is one; what it was answered is not needed any more. */
export function endDeviceOf(db: Writer, memberId: MemberId, why: DeviceEnd, at: string): void {
  const active = activeDevice(db, memberId)
  if (!active) return
  db.prepare('update device set ended_at = ?, ended_why = ? where id = ?').run(at, why, active.id)
  db.prepare('delete from device_answer where device_id = ?').run(active.id)
}

/** Forgets what the devices of a session were answered; they stay. */
export function clearAnswers(db: Writer, sessionId: SessionId): void {
  db.prepare('delete from device_answer where device_id in (select id from device where session_id = ?)').run(sessionId)
}

/** Ends every device there is. */
export function endAllDevices(db: Writer, why: DeviceEnd, at: string): void {
  db.prepare('update device set ended_at = ?, ended_why = ? where ended_at is null').run(at, why)
  db.prepare('delete from device_answer').run()
}

export function findAnswer(db: Reader, deviceId: DeviceId, requestId: string): KeptAnswer | undefined {
  const sql = 'select content_hash as contentHash, answer, receipt from device_answer where device_id = ? and request_id = ?'
  return db.prepare(sql).get(deviceId, requestId) as KeptAnswer | undefined
}

/** Keeps an answer of a device that is still active; one that has just left does not come again. */
export function putAnswer(db: Writer, row: KeptAnswer & { readonly deviceId: DeviceId; readonly requestId: string }): void {
  db.prepare(`
    insert into device_answer (device_id, request_id, content_hash, answer, receipt)
    select @deviceId, @requestId, @contentHash, @answer, @receipt
    where exists (select 1 from device where id = @deviceId and ended_at is null)`).run({ ...row })
}
