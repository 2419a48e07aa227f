import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { ok, type Result } from '../../shared/result.ts'
import { connectionOf, type Store } from './db.ts'
import { guarded, refuse, type StoreError } from './failure.ts'

/** 'OCOP': tells our files from every other SQLite file. */
export const applicationId = 0x4f434f50

/** 'quick' checks the structure of every page, 'full' the indexes too; 'marks' reads no more than what tells whose file it is. */
export type Depth = 'marks' | 'quick' | 'full'

/**
 * Looks a database file over without changing a byte of it or of its write-ahead log, then asks `look`.
 * UNREADABLE, DAMAGED (also empty), NOT_A_DATABASE, FOREIGN, NEWER_VERSION than `known`, LOCKED by another program.
 */
export function inspect<T>(file: string, known: number, depth: Depth, look: (raw: Database.Database) => T): Result<T, StoreError> {
  return guarded({ file }, () => {
    const head = readHead(file)
    if (!head.ok) return head
    const stranger = checkMarks(file, known, head.value)
    if (stranger) return stranger
    const hadLog = existsSync(`${file}-wal`)
    const raw = new Database(file, { readonly: true, fileMustExist: true, timeout: 1000 })
    try {
      // again through SQLite: what the write-ahead log holds comes after what the first bytes say
      const marks = { application: Number(raw.pragma('application_id', { simple: true })), version: versionOf(raw) }
      const wrong = checkMarks(file, known, marks)
      if (wrong) return wrong
      raw.pragma('trusted_schema = OFF')
      raw.pragma('cell_size_check = ON')
      const found = depth === 'marks' ? 'ok' : verdictOf(raw, depth)
      return found === 'ok' ? ok(look(raw)) : refuse('DAMAGED', { file, cause: found })
    } finally {
      raw.close()
      // a connection that may not write cannot tidy up after itself
      if (!hadLog) for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true })
    }
  })
}

/**
 * Reads a file that is ours alone, and not open elsewhere, against the rules of its tables, without changing a row: SQLite forgets them for a
 * table that it may not write to, so it may, and is told to ask only. DAMAGED.
 */
export function holdsItsRules<T>(file: string, look: (raw: Database.Database) => Result<T, StoreError>): Result<T, StoreError> {
  return guarded({ file }, () => {
    const raw = new Database(file, { fileMustExist: true })
    try {
      for (const guard of ['query_only = ON', 'trusted_schema = OFF', 'cell_size_check = ON']) raw.pragma(guard)
      const found = verdictOf(raw, 'full')
      return found === 'ok' ? look(raw) : refuse('DAMAGED', { file, cause: found })
    } finally {
      raw.close()
    }
  })
}

/** `user_version` of an open database. */
export function versionOf(raw: Database.Database): number {
  return Number(raw.pragma('user_version', { simple: true }))
}

/** Sets what every opening needs, and reads it back. UNSAFE_FOLDER where the write-ahead log cannot be had. */
export function makeSafe(raw: Database.Database, file: string): Result<void, StoreError> {
  return guarded({ file }, () => {
    raw.pragma('journal_mode = WAL')
    // the driver is built to use NORMAL in this mode, which may lose the last commits in a power cut
    raw.pragma('synchronous = FULL')
    // macOS: without these two, flushing stops at the drive's own memory; elsewhere they do nothing
    raw.pragma('fullfsync = ON')
    raw.pragma('checkpoint_fullfsync = ON')
    raw.pragma('foreign_keys = ON')
    // else "insert or replace" would take a row of the log away without asking its trigger
    raw.pragma('recursive_triggers = ON')
    raw.pragma('trusted_schema = OFF')
    raw.pragma('cell_size_check = ON')
    raw.pragma('busy_timeout = 5000')
    const wrong = safeguards.find(([name, wanted]) => String(raw.pragma(name, { simple: true })) !== wanted)
    if (wrong) return refuse('UNSAFE_FOLDER', { file, cause: wrong[0] })
    return ok(undefined)
  })
}

const safeguards = [
  ['journal_mode', 'wal'],
  ['synchronous', '2'],
  ['fullfsync', '1'],
  ['checkpoint_fullfsync', '1'],
  ['foreign_keys', '1'],
  ['recursive_triggers', '1'],
  ['trusted_schema', '0'],
  ['cell_size_check', '1'],
  ['busy_timeout', '5000']
] as const

/** What the app's own check page shows of the open database: 'ok' or SQLite's first complaint, and whether a commit outlives a power cut. */
export function examine(store: Store): { readonly integrity: string; readonly walAndFull: boolean } {
  return { integrity: integrityOf(connectionOf(store).raw), walAndFull: isSafe(store) }
}

/** 'ok' or SQLite's first complaint about the file, its indexes and what its rows point to. */
export function integrityOf(raw: Database.Database): string {
  const orphans = raw.pragma('foreign_key_check') as { table: string }[] // the shape that SQLite documents
  const verdict = verdictOf(raw, 'full')
  return verdict === 'ok' && orphans[0] ? `foreign key: ${orphans[0].table}` : verdict
}

/** Whether a commit of the open database outlives a power cut. */
export function isSafe(store: Store): boolean {
  const { raw } = connectionOf(store)
  return safeguards.every(([name, wanted]) => String(raw.pragma(name, { simple: true })) === wanted)
}

function verdictOf(raw: Database.Database, depth: Exclude<Depth, 'marks'>): string {
  return String(raw.pragma(depth === 'quick' ? 'quick_check(1)' : 'integrity_check(1)', { simple: true }))
}

interface Marks {
  readonly application: number
  readonly version: number
}

/** The marks in the first 100 bytes, read without SQLite. Only for a file that this process has not open: closing it frees SQLite's locks. */
function readHead(file: string): Result<Marks, StoreError> {
  const stat = statSync(file)
  if (!stat.isFile()) return refuse('UNREADABLE', { file, cause: 'not a file' })
  if (stat.size === 0) return refuse('DAMAGED', { file, cause: 'empty' })
  const head = Buffer.alloc(100)
  let read: number
  try {
    const fd = openSync(file, 'r')
    try {
      read = readSync(fd, head)
    } finally {
      closeSync(fd)
    }
  } catch (thrown) {
    return refuse('UNREADABLE', { file, cause: String(thrown instanceof Error && 'code' in thrown ? thrown.code : thrown) })
  }
  if (head.toString('latin1', 0, 16) !== 'SQLite format 3\0') return refuse('NOT_A_DATABASE', { file })
  if (read < 100) return refuse('DAMAGED', { file, cause: 'cut' })
  return ok({ application: head.readUInt32BE(68), version: head.readUInt32BE(60) })
}

function checkMarks(file: string, known: number, { application, version }: Marks): ReturnType<typeof refuse> | undefined {
  if (application !== applicationId) return refuse('FOREIGN', { file, application })
  if (version > known) return refuse('NEWER_VERSION', { file, found: version, known })
  // ours are given their first version before they get their name
  return version < 1 ? refuse('DAMAGED', { file, cause: 'no version' }) : undefined
}
