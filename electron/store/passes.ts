import type { Body, Settlement } from '../../shared/domain/model.ts'
import type { EntryId, PassId, SessionId } from '../../shared/ids.ts'
import type { Reader, Writer } from './db.ts'

export interface PassRow {
  readonly id: PassId
  readonly entryId: EntryId
  readonly body: Body
  readonly no: number
  /** null: every criterion; else codes of those to be marked again, the others stand as in the pass before. */
  readonly scope: readonly string[] | null
  readonly reason: string
  readonly openedAt: string
  readonly closedAt: string | null
}

type Raw = Omit<PassRow, 'scope'> & { scope: string | null }
const columns = 'id, entry_id as entryId, body, no, scope, reason, opened_at as openedAt, closed_at as closedAt'

function fromRow(row: Raw): PassRow {
  return { ...row, scope: row.scope === null ? null : (JSON.parse(row.scope) as string[]) } // written by insertPass only
}

/** Passes of an entry by body, the first one first. */
export function passesOfEntry(db: Reader, entryId: EntryId): PassRow[] {
  return (db.prepare(`select ${columns} from pass where entry_id = ? order by body, no`).all(entryId) as Raw[]).map(fromRow)
}

/** Every pass of a body in a session. */
export function passesOfBody(db: Reader, sessionId: SessionId, body: Body): PassRow[] {
  const sql = `select ${columns} from pass where body = ? and entry_id in (select id from entry where session_id = ?) order by id`
  return (db.prepare(sql).all(body, sessionId) as Raw[]).map(fromRow)
}

// chosen below, since SQLite prepares a statement with both a bound value and "order by" anew each time, and this one is asked at every tap
const findAll = `select ${columns} from pass where entry_id = ? and body = ?`

/** The latest pass of a body for an entry: the one that is scored, and that decides once closed. */
export function latestPass(db: Reader, entryId: EntryId, body: Body): PassRow | undefined {
  const rows = db.prepare(findAll).all(entryId, body) as Raw[]
  const last = rows.reduce<Raw | undefined>((latest, row) => (latest && latest.no > row.no ? latest : row), undefined)
  return last && fromRow(last)
}

/** The latest pass of each entry of a session and body. */
export function latestPasses(db: Reader, sessionId: SessionId, body: Body): PassRow[] {
  const sql = `
    select ${columns} from pass p
    where body = @body and entry_id in (select id from entry where session_id = @sessionId)
      and no = (select max(no) from pass where entry_id = p.entry_id and body = p.body)
    order by entry_id`
  return (db.prepare(sql).all({ sessionId, body }) as Raw[]).map(fromRow)
}

export function findPass(db: Reader, id: PassId): PassRow | undefined {
  const row = db.prepare(`select ${columns} from pass where id = ?`).get(id) as Raw | undefined
  return row && fromRow(row)
}

export function insertPass(db: Writer, pass: Omit<PassRow, 'closedAt'>): void {
  db.prepare(`
    insert into pass (id, entry_id, body, no, scope, reason, opened_at) values (@id, @entryId, @body, @no, @scope, @reason, @openedAt)`).run(
    {
      ...pass,
      scope: pass.scope && JSON.stringify(pass.scope)
    }
  )
}

/** Closes a pass, or with null opens it again. */
export function setPassClosed(db: Writer, id: PassId, at: string | null): void {
  db.prepare('update pass set closed_at = ? where id = ?').run(at, id)
}

/** What the council said of minima in a pass. */
export function settlementsOf(db: Reader, passId: PassId): Settlement[] {
  const rows = db.prepare('select criterion, star, met, words from settlement where pass_id = ? order by star, criterion').all(passId)
  return (rows as (Omit<Settlement, 'met'> & { met: number })[]).map((row) => ({ ...row, met: row.met === 1 }))
}

/** Settlements of every pass of a session. */
export function settlementsOfSession(db: Reader, sessionId: SessionId): (Settlement & { passId: PassId })[] {
  // from the few there are to their session, not from each of its passes to none
  const sql = `
    select s.pass_id as passId, s.criterion, s.star, s.met, s.words from settlement s
    cross join pass p on p.id = s.pass_id cross join entry e on e.id = p.entry_id
    where e.session_id = ? order by s.pass_id, s.star, s.criterion`
  const rows = db.prepare(sql).all(sessionId) as (Omit<Settlement, 'met'> & { met: number; passId: PassId })[]
  return rows.map((row) => ({ ...row, met: row.met === 1 }))
}

export function putSettlement(db: Writer, passId: PassId, settlement: Settlement, at: string): void {
  db.prepare(`
    insert into settlement (pass_id, criterion, star, met, words, at) values (@passId, @criterion, @star, @met, @words, @at)
    on conflict (pass_id, criterion, star) do update set met = excluded.met, words = excluded.words, at = excluded.at`).run({
    ...settlement,
    met: settlement.met ? 1 : 0,
    passId,
    at
  })
}

/** Name of the first product of the session of which anybody has begun a sheet; undefined where nobody has. */
export function firstWithSheets(db: Reader, sessionId: SessionId): string | undefined {
  const sql = `
    select e.product_name as name from sheet s join pass p on p.id = s.pass_id join entry e on e.id = p.entry_id
    where e.session_id = ? order by e.ord, e.id limit 1`
  return (db.prepare(sql).get(sessionId) as { name: string } | undefined)?.name
}

/** Takes back an opening that nobody has marked in: its empty passes and frozen sets. */
export function clearPasses(db: Writer, sessionId: SessionId): void {
  db.prepare('delete from pass where entry_id in (select id from entry where session_id = ?)').run(sessionId)
  db.prepare('delete from session_criteria where session_id = ?').run(sessionId)
}
