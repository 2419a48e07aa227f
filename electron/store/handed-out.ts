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

/** What a paper said when it left. */
export interface PaperCopy {
  /** Canonical JSON of what was asked for. */
  readonly request: string
  /** SHA-256 of what stood in it without the footer, in hex. */
  readonly contentHash: string
  /** The session was concluded: it may have been signed. */
  readonly final: boolean
}

/** Keeps what left the program; `copy` where it was a paper. */
export function insertHandedOut(db: Writer, row: HandedOutRow, copy: PaperCopy | null): void {
  db.prepare(`
    insert into handed_out (id, session_id, kind, name, hash, data_version, at, request, content_hash, final)
    values (@id, @sessionId, @kind, @name, @hash, @dataVersion, @at, @request, @contentHash, @final)`).run({
    ...row,
    request: copy?.request ?? null,
    contentHash: copy?.contentHash ?? null,
    final: copy?.final ? 1 : 0
  })
}

/** What left of a session, the oldest first. */
export function handedOutOf(db: Reader, sessionId: SessionId): HandedOutRow[] {
  const sql = `
    select id, session_id as sessionId, kind, name, hash, data_version as dataVersion, at from handed_out
    where session_id = ? order by at, id`
  return db.prepare<HandedOutRow>(sql).all(sessionId)
}

/** The newest copy of each paper that left after the session was concluded, by request. */
export function finalCopiesOf(
  db: Reader,
  sessionId: SessionId
): ReadonlyMap<string, { readonly at: string; readonly contentHash: string }> {
  const sql = `
    select request, content_hash as contentHash, at from handed_out
    where session_id = ? and final = 1 and request is not null and content_hash is not null order by at, id`
  const rows = db.prepare<{ request: string; contentHash: string; at: string }>(sql).all(sessionId)
  return new Map(rows.map(({ request, contentHash, at }) => [request, { at, contentHash }]))
}
