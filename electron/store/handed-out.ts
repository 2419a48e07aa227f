import type { SessionId } from '../../shared/ids.ts'
import type { Reader, Writer } from './db.ts'

export interface HandedOutRow {
  readonly id: string
  /** null: a blank form of the law. */
  readonly sessionId: SessionId | null
  /** Which paper, workbook or export: "pdf sheetsOfSession". */
  readonly kind: string
  readonly name: string
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string
  /** Last log number of the session when it was made. */
  readonly dataVersion: number
  readonly at: string
}

/** Keeps what left the program. */
export function insertHandedOut(db: Writer, row: HandedOutRow): void {
  db.prepare(`
    insert into handed_out (id, session_id, kind, name, hash, data_version, at)
    values (@id, @sessionId, @kind, @name, @hash, @dataVersion, @at)`).run({ ...row })
}

/** What left of a session, the oldest first. */
export function handedOutOf(db: Reader, sessionId: SessionId): HandedOutRow[] {
  const sql = `
    select id, session_id as sessionId, kind, name, hash, data_version as dataVersion, at from handed_out
    where session_id = ? order by at, id`
  return db.prepare<HandedOutRow>(sql).all(sessionId)
}
