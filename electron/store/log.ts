/**
 * What happened, in order, in the same transaction as the act itself. Rows are only ever added (triggers in the schema).
 * "Chain": hash = SHA-256 in hex of the hash before, a line feed, and the row as JSON with its columns in the order of the alphabet;
 * before the first row stand 64 zeros. So nobody can change, drop or slip in a row without every later hash telling.
 */
import { hash as digest } from 'node:crypto'
import type { SessionId } from '../../shared/ids.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Reader, Writer } from './db.ts'
import { refuse, type StoreError } from './failure.ts'

export interface LogEntry {
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly actorKind: 'desk' | 'seat' | 'member' | 'system'
  /** A member's id; null for the desk and the system. */
  readonly actorId: string | null
  readonly sessionId: string | null
  /** The method's name. */
  readonly what: string
  /** Id of the thing that was changed. */
  readonly about: string | null
  /** before, after, reason and facts; kept as canonical JSON. */
  readonly detail: Readonly<Record<string, unknown>>
}

export interface LogRow extends LogEntry {
  /** The receipt number. */
  readonly seq: number
  readonly deviceId: string
  /** Hash of the row before, of whatever session. */
  readonly prevHash: string
  readonly hash: string
}

/** Which rows are wanted; what is left out does not narrow. */
interface LogFilter {
  /** 'none': rows that belong to no session. */
  readonly sessionId?: string | null
  readonly about?: string | null
  /** Members' ids: one person is another member in each session. */
  readonly actorIds?: readonly string[] | null
  /** Only rows with smaller numbers: the last `seq` of the page before. */
  readonly before?: number | null
  /** At most so many rows. */
  readonly limit: number
}

interface Stored {
  readonly seq: number
  readonly at: string
  readonly device_id: string
  readonly actor_kind: LogEntry['actorKind']
  readonly actor_id: string | null
  readonly session_id: string | null
  readonly what: string
  readonly about: string | null
  readonly detail: string
  readonly prev_hash: string
  readonly hash: string
}

const columns = 'seq, at, device_id, actor_kind, actor_id, session_id, what, about, detail, prev_hash, hash'
const beforeFirst = '0'.repeat(64)
const insertRow = `
  insert into log (${columns})
  values (@seq, @at, @device_id, @actor_kind, @actor_id, @session_id, @what, @about, @detail, @prev_hash, @hash)`

/** Adds a row at the end of the chain and gives its number, the receipt. */
export function addLog(db: Writer, entry: LogEntry): number {
  const last = db.prepare<Pick<Stored, 'seq' | 'hash'>>('select seq, hash from log order by seq desc limit 1').get()
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    device_id: db.deviceId,
    actor_kind: entry.actorKind,
    actor_id: entry.actorId,
    session_id: entry.sessionId,
    what: entry.what,
    about: entry.about,
    detail: canonical(entry.detail),
    prev_hash: last?.hash ?? beforeFirst
  }
  db.prepare(insertRow).run({ ...row, hash: hashOf(row) })
  return row.seq
}

/** Rows that fit the filter, the newest first. */
export function listLog(db: Reader, { sessionId = null, about = null, actorIds = null, before = null, limit }: LogFilter): LogRow[] {
  // only what narrows stands in the text, so that the indexes serve it
  const wanted = [
    sessionId !== null && (sessionId === 'none' ? 'session_id is null' : 'session_id = @sessionId'),
    about !== null && 'about = @about',
    actorIds !== null && 'actor_id in (select value from json_each(@actors))',
    before !== null && 'seq < @before'
  ].filter((part) => part !== false)
  const where = wanted.length > 0 ? `where ${wanted.join(' and ')}` : ''
  return db
    .prepare<Stored>(`select ${columns} from log ${where} order by seq desc limit @limit`)
    .all({ sessionId, about, actors: JSON.stringify(actorIds), before, limit })
    .map(fromRow)
}

/** Whether the session was ever issued, also when that was taken back since. */
export function wasIssued(db: Reader, sessionId: SessionId): boolean {
  return db.prepare("select 1 from log where what = 'issueSession' and session_id = ? limit 1").get(sessionId) !== undefined
}

/** A row of the log, by its number and its hash. */
export interface LogLine {
  readonly seq: number
  readonly hash: string
}

/** The newest row that is none of these acts: equal hashes mean that nothing else happened between. */
export function lastChange(db: Reader, except: readonly string[]): LogLine | undefined {
  const sql = 'select seq, hash from log where what not in (select value from json_each(?)) order by seq desc limit 1'
  return db.prepare<LogLine>(sql).get(JSON.stringify(except))
}

/** Whether the row of another log is in this one: numbers have no gaps, so it has the same number here. */
export function hasLogLine(db: Reader, { seq, hash }: LogLine): boolean {
  return db.prepare('select 1 from log where seq = ? and hash = ?').get(seq, hash) !== undefined
}

/** How far a chain is sound: so many rows, and the hash of the last of them. */
export interface Chain {
  readonly rows: number
  readonly lastHash: string
}

/**
 * Reads the chain, from the first row on or behind what has been read. LOG_BROKEN names the first row that is wrong and how: 'hash' its own
 * bytes, 'link' the row before it, 'gap' a number is missing before it, 'end' rows after it are gone.
 */
export function verifyLog(db: Reader, read: Chain = { rows: 0, lastHash: beforeFirst }): Result<Chain, StoreError> {
  let { rows, lastHash } = read
  for (const row of db.prepare<Stored>(`select ${columns} from log where seq > ? order by seq`).iterate(rows)) {
    const broken = breakOf(row, rows, lastHash)
    if (broken) return refuse('LOG_BROKEN', { seq: row.seq, break: broken, rows })
    rows = row.seq
    lastHash = row.hash
  }
  const given = db.prepare("select seq from sqlite_sequence where name = 'log'").pluck<number>().get() ?? 0
  return given === rows ? ok({ rows, lastHash }) : refuse('LOG_BROKEN', { seq: rows, break: 'end', rows })
}

function breakOf(row: Stored, before: number, lastHash: string): 'gap' | 'link' | 'hash' | undefined {
  if (row.seq !== before + 1) return 'gap'
  if (row.prev_hash !== lastHash) return 'link'
  return hashOf(row) === row.hash ? undefined : 'hash'
}

function hashOf({ about, actor_id, actor_kind, at, detail, device_id, prev_hash, seq, session_id, what }: Omit<Stored, 'hash'>): string {
  const row = JSON.stringify({ about, actor_id, actor_kind, at, detail, device_id, seq, session_id, what })
  return digest('sha256', `${prev_hash}\n${row}`, 'hex')
}

/** JSON with the keys of every object sorted, so that the same facts are always the same text. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each ?? null)).join(',')}]`
  const members = Object.keys(value)
    .toSorted()
    .map((key) => [key, (value as Record<string, unknown>)[key]] as const) // any object has text keys
  return `{${members.flatMap(([key, inner]) => (inner === undefined ? [] : `${JSON.stringify(key)}:${canonical(inner)}`)).join(',')}}`
}

function fromRow(row: Stored): LogRow {
  return {
    seq: row.seq,
    at: row.at,
    deviceId: row.device_id,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    sessionId: row.session_id,
    what: row.what,
    about: row.about,
    detail: JSON.parse(row.detail) as LogEntry['detail'], // written by addLog, and the schema checks that it is JSON
    prevHash: row.prev_hash,
    hash: row.hash
  }
}
