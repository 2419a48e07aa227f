/** What is on the screen for the hall, its code, and what was published. */
import type { EntryId, PassId, SessionId } from '../../shared/ids.ts'
import type { Reader, Writer } from './db.ts'

interface DisplayRow {
  readonly version: number
  /** JSON of the state, as core/display writes it. */
  readonly state: string
  readonly hasCode: boolean
}

export interface PublicationRow {
  readonly entryId: EntryId
  readonly passId: PassId
  /** JSON of what was published. */
  readonly content: string
}

export function findDisplay(db: Reader, sessionId: SessionId): DisplayRow | undefined {
  const sql = 'select version, state, code_hash is not null as hasCode from display where session_id = ?'
  const row = db.prepare(sql).get(sessionId) as { version: number; state: string; hasCode: number } | undefined
  return row && { ...row, hasCode: row.hasCode === 1 }
}

/** Writes the state and answers the new version. */
export function putDisplay(db: Writer, sessionId: SessionId, state: string): number {
  const sql = `
    insert into display (session_id, state) values (@sessionId, @state)
    on conflict (session_id) do update set state = excluded.state, version = version + 1
    returning version`
  return (db.prepare(sql).get({ sessionId, state }) as { version: number }).version
}

/** Sets the hash of the code, null for none. The row must be there. */
export function putDisplayCode(db: Writer, sessionId: SessionId, hash: string | null): void {
  db.prepare('update display set code_hash = ? where session_id = ?').run(hash, sessionId)
}

/** No screen comes by any code that there was. */
export function endAllDisplayCodes(db: Writer): void {
  db.prepare('update display set code_hash = null').run()
}

/** Whose screen a code opens. */
export function sessionOfCode(db: Reader, hash: string): SessionId | undefined {
  return (db.prepare('select session_id as id from display where code_hash = ?').get(hash) as { id: SessionId } | undefined)?.id
}

export function publicationsOf(db: Reader, sessionId: SessionId): PublicationRow[] {
  const sql = `
    select p.entry_id as entryId, p.pass_id as passId, p.content from publication p join entry e on e.id = p.entry_id
    where e.session_id = ? order by e.ord, e.id`
  return db.prepare(sql).all(sessionId) as PublicationRow[]
}

export function putPublication(db: Writer, row: PublicationRow & { readonly at: string }): void {
  db.prepare(`
    insert into publication (entry_id, pass_id, content, at) values (@entryId, @passId, @content, @at)
    on conflict (entry_id) do update set pass_id = excluded.pass_id, content = excluded.content, at = excluded.at`).run({ ...row })
}

export function deletePublication(db: Writer, entryId: EntryId): void {
  db.prepare('delete from publication where entry_id = ?').run(entryId)
}
