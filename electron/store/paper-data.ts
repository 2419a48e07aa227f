import type { CouncilPaperData, SessionPaperData } from '../../shared/contract/paper-data.ts'
import type { CouncilId, SessionId } from '../../shared/ids.ts'
import type { DecreeKind } from '../../shared/papers/kinds.ts'
import type { Reader, Writer } from './db.ts'

/** Data of papers with the version that counts its changes, from 1. */
export interface Versioned<Data> {
  readonly version: number
  readonly data: Data
}

type Raw = Versioned<string> | undefined

function fromRow<Data>(row: Raw): Versioned<Data> | undefined {
  return row && { version: row.version, data: JSON.parse(row.data) as Data } // written from parsed input only
}

/** What the council's papers need; undefined where nothing was stored yet. */
export function findCouncilPapers(db: Reader, councilId: CouncilId): Versioned<CouncilPaperData> | undefined {
  return fromRow(db.prepare('select version, data from council_papers where council_id = ?').get(councilId) as Raw)
}

/** What the session's papers need, without what was said of products taken out since; undefined where nothing was stored yet. */
export function findSessionPapers(db: Reader, sessionId: SessionId): Versioned<SessionPaperData> | undefined {
  const found = fromRow<SessionPaperData>(db.prepare('select version, data from session_papers where session_id = ?').get(sessionId) as Raw)
  if (!found) return undefined
  const ids = new Set(db.prepare('select id from entry where session_id = ?').pluck().all(sessionId))
  const entries = Object.fromEntries(Object.entries(found.data.entries).filter(([id]) => ids.has(id)))
  return { version: found.version, data: { ...found.data, entries } }
}

/** Puts the data of a council in place; answers its new version. */
export function putCouncilPapers(db: Writer, councilId: CouncilId, data: CouncilPaperData): number {
  const sql = `
    insert into council_papers (council_id, data) values (?, ?)
    on conflict (council_id) do update set version = version + 1, data = excluded.data returning version`
  return changed(db.prepare(sql).get(councilId, JSON.stringify(data)))
}

/** Puts the data of a session in place; answers its new version. */
export function putSessionPapers(db: Writer, sessionId: SessionId, data: SessionPaperData): number {
  const sql = `
    insert into session_papers (session_id, data) values (?, ?)
    on conflict (session_id) do update set version = version + 1, data = excluded.data returning version`
  return changed(db.prepare(sql).get(sessionId, JSON.stringify(data)))
}

/** A wording of a council by kind of paper; null: the program's, after an own one was given up. */
export interface WordingRow {
  readonly kind: DecreeKind
  readonly version: number
  readonly wording: string | null
}

/** Every wording that the council ever made its own, also those given up. */
export function wordingRowsOf(db: Reader, councilId: CouncilId): WordingRow[] {
  const sql = 'select kind, version, wording from paper_wording where council_id = ? order by kind'
  return db.prepare(sql).all(councilId) as WordingRow[]
}

/** Only the wordings that are the council's own now. */
export function wordingsOf(db: Reader, councilId: CouncilId): ReadonlyMap<DecreeKind, string> {
  return new Map(wordingRowsOf(db, councilId).flatMap(({ kind, wording }) => (wording === null ? [] : [[kind, wording]])))
}

/** Makes a wording the council's own, or goes back to the program's with null; answers its new version. */
export function putWording(db: Writer, councilId: CouncilId, kind: DecreeKind, wording: string | null): number {
  const sql = `
    insert into paper_wording (council_id, kind, wording) values (?, ?, ?)
    on conflict (council_id, kind) do update set version = version + 1, wording = excluded.wording returning version`
  return changed(db.prepare(sql).get(councilId, kind, wording))
}

function changed(row: unknown): number {
  return (row as { version: number }).version // "returning version" of the one row that was put
}
