import Database from 'better-sqlite3'

/**
 * Why a database file, a backup or the log could not be used.
 * MISSING: no database where backups say one was. FOREIGN: SQLite, but another program's. UNSAFE_FOLDER: the folder cannot keep a
 * write-ahead log (network or synchronised folders). CHANGED: a copy is not the same as what was copied.
 */
type StoreReason =
  | 'MISSING'
  | 'NOT_A_DATABASE'
  | 'FOREIGN'
  | 'NEWER_VERSION'
  | 'DAMAGED'
  | 'LOCKED'
  | 'READ_ONLY'
  | 'DISK_FULL'
  | 'UNREADABLE'
  | 'UNSAFE_FOLDER'
  | 'MIGRATION_FAILED'
  | 'CHANGED'
  | 'LOG_BROKEN'

type Facts = Readonly<Record<string, string | number>>

/** An expected failure of the store; may be handed on as an AppError as it is. */
export interface StoreError {
  readonly code: 'STORE'
  readonly reason: StoreReason
  readonly facts: Facts
}

/** Makes the refusal of a store function. */
export function refuse(reason: StoreReason, facts: Facts = {}): { readonly ok: false; readonly error: StoreError } {
  return { ok: false, error: { code: 'STORE', reason, facts } }
}

const ofSqlite: readonly (readonly [prefix: string, reason: StoreReason])[] = [
  ['SQLITE_CORRUPT', 'DAMAGED'],
  ['SQLITE_IOERR_CORRUPTFS', 'DAMAGED'],
  ['SQLITE_NOTADB', 'NOT_A_DATABASE'],
  ['SQLITE_BUSY', 'LOCKED'],
  ['SQLITE_LOCKED', 'LOCKED'],
  ['SQLITE_READONLY', 'READ_ONLY'],
  ['SQLITE_PERM', 'READ_ONLY'],
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_CANTOPEN', 'UNREADABLE'],
  ['SQLITE_IOERR', 'UNREADABLE']
]

const ofSystem: Readonly<Record<string, StoreReason>> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EFBIG: 'DISK_FULL',
  EROFS: 'READ_ONLY',
  EACCES: 'READ_ONLY',
  EPERM: 'READ_ONLY'
}

/** The failure that a thrown SQLite or file system error stands for; `undefined` when it is a fault of the program. */
export function faultOf(thrown: unknown, facts: Facts = {}): StoreError | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined
  const cause = String(thrown.code)
  const reason = reasonOf(thrown, cause)
  return reason && { code: 'STORE', reason, facts: { ...facts, cause } }
}

function reasonOf(thrown: Error, cause: string): StoreReason | undefined {
  if (thrown instanceof Database.SqliteError) return ofSqlite.find(([prefix]) => cause.startsWith(prefix))?.[1]
  // only what the operating system refused has the name of a call
  return 'syscall' in thrown ? (ofSystem[cause] ?? 'UNREADABLE') : undefined
}

/** Runs `work`; what the disk or SQLite throws becomes a refusal, all else is thrown on. */
export function guarded<T extends { readonly ok: boolean }>(
  facts: Facts,
  work: () => T
): T | { readonly ok: false; readonly error: StoreError } {
  try {
    return work()
  } catch (thrown) {
    const error = faultOf(thrown, facts)
    if (!error) throw thrown
    return { ok: false, error }
  }
}
