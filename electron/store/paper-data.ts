import type { CouncilPaperData, SessionPaperData } from '../../shared/contract/paper-data.ts'
import type { CouncilId, SessionId } from '../../shared/ids.ts'
import { blankEntryPapers } from '../../shared/papers/blank-entry.ts'
import { defaultCouncilPapers, defaultSessionPapers } from '../../shared/papers/decree/defaults.ts'
import type { DecreeKind } from '../../shared/papers/kinds.ts'
import { findCouncil } from './councils.ts'
import type { Reader, Writer } from './db.ts'

/** Data of papers with the version that counts its changes, from 1. */
export interface Versioned<Data> {
  readonly version: number
  readonly data: Data
}

type Raw = Versioned<string> | undefined

/** What was stored over what the program gives: a kind of paper or a field that came later has its default, one that is no more is left out. */
function fromRow<Data extends object>(row: Raw, defaults: Data): Versioned<Data> | undefined {
  return row && { version: row.version, data: over(defaults, JSON.parse(row.data)) as Data } // written from parsed input only
}

function over(given: unknown, stored: unknown): unknown {
  if (!isRecord(given) || !isRecord(stored)) return stored
  const keys = Object.keys(given)
  // an empty record holds what people put into it by names and ids
  if (keys.length === 0) return stored
  return Object.fromEntries(keys.map((key) => [key, key in stored ? over(given[key], stored[key]) : given[key]]))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What the council's papers need; undefined where nothing was stored yet. */
export function findCouncilPapers(db: Reader, councilId: CouncilId): Versioned<CouncilPaperData> | undefined {
  const row = db.prepare('select version, data from council_papers where council_id = ?').get(councilId) as Raw
  const council = row && findCouncil(db, councilId)
  return council && fromRow(row, defaultCouncilPapers(council))
}

/** What the session's papers need, without what was said of products taken out since; undefined where nothing was stored yet. */
export function findSessionPapers(db: Reader, sessionId: SessionId): Versioned<SessionPaperData> | undefined {
  const row = db.prepare('select version, data from session_papers where session_id = ?').get(sessionId) as Raw
  const found = fromRow(row, defaultSessionPapers())
  if (!found) return undefined
  const ids = new Set(db.prepare('select id from entry where session_id = ?').pluck().all(sessionId))
  const still = <Value>(of: Readonly<Record<string, Value>>) => Object.entries(of).filter(([id]) => ids.has(id))
  const entries = Object.fromEntries(still(found.data.entries).map(([id, entry]) => [id, { ...blankEntryPapers, ...entry }]))
  const each = { ...found.data.each, withdrawal: Object.fromEntries(still(found.data.each.withdrawal)) }
  return { version: found.version, data: { ...found.data, entries, each } }
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
