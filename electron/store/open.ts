import { closeSync, existsSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { ok, type Result } from '../../shared/result.ts'
import { backupsFolder, listBackups, takeBackup } from './backup.ts'
import { applicationId, inspect, makeSafe, versionOf } from './check.ts'
import { type Connection, type Store, storeOver, transactions } from './db.ts'
import { flushFile, moveWhole } from './disk.ts'
import { guarded, refuse, type StoreError } from './failure.ts'
import { takeLock } from './lock.ts'
import { addLog } from './log.ts'
import { latestOf, type Migration, migrate } from './migrate.ts'

export interface OpenOptions {
  readonly migrations: readonly Migration[]
  /** This machine's name in the log; without it the database keeps one of its own. */
  readonly deviceId?: string
  readonly now: () => Date
  readonly newId: () => string
  /** Makes a new database even though backups tell of an older one: only when the user has said so. */
  readonly startAfresh?: boolean
  /** A file of more bytes is opened without reading it through, for a caller that has that done beside the program. */
  readonly readThrough?: number
}

/**
 * Opens the database, or makes it where there is none: lock, marks, quick check, safeguards, a verified backup before the first pending
 * migration, migrations. A file that is damaged, foreign, newer, locked or cannot be written is refused with the reason and left as it is.
 * MISSING where there is no file but there are backups.
 */
export function openStore(file: string, options: OpenOptions): Result<Store, StoreError> {
  return guarded({ file }, () => {
    mkdirSync(dirname(file), { recursive: true })
    const lock = takeLock(file, options.now)
    if (!lock.ok) return lock
    let opened: Result<Store, StoreError> | undefined
    try {
      opened = openLocked(file, options, lock.value.release)
      return opened
    } finally {
      if (!opened?.ok) lock.value.release()
    }
  })
}

/** The same for a caller who holds the lock, and keeps it when this fails. `release` is called when the store is closed. */
export function openLocked(file: string, options: OpenOptions, release: () => void): Result<Store, StoreError> {
  return guarded({ file }, () => {
    const there = existsSync(file) ? ok(undefined) : create(file, options)
    if (!there.ok) return there
    const depth = statSync(file).size > (options.readThrough ?? Number.POSITIVE_INFINITY) ? 'marks' : 'quick'
    const sound = inspect(file, latestOf(options.migrations), depth, () => undefined)
    if (!sound.ok) return sound
    // SQLite would open a file that may not be written all the same, and leave an empty log beside it
    closeSync(openSync(file, 'r+'))
    const raw = new Database(file, { fileMustExist: true, timeout: 1000 })
    let opened: Result<Store, StoreError> | undefined
    try {
      opened = prepare(raw, file, options, release)
      return opened
    } finally {
      if (!opened?.ok) raw.close()
    }
  })
}

function prepare(raw: Database.Database, file: string, options: OpenOptions, release: () => void): Result<Store, StoreError> {
  const safe = makeSafe(raw, file)
  if (!safe.ok) return safe
  const connection: Connection = { raw, now: options.now, deviceId: deviceOf(raw, options) }
  const current = update(connection, file, options)
  return current.ok ? ok(storeOver(file, connection, release)) : current
}

function update(connection: Connection, file: string, { migrations, now }: OpenOptions): Result<number, StoreError> {
  const { raw } = connection
  if (versionOf(raw) === latestOf(migrations)) return ok(versionOf(raw))
  const kept = takeBackup(connection, backupsFolder(file), 'migration')
  if (!kept.ok) return kept
  const { inside } = transactions(connection)
  return migrate(raw, migrations, (from, to) => {
    inside((db) =>
      addLog(db, {
        at: now().toISOString(),
        actorKind: 'system',
        actorId: null,
        sessionId: null,
        what: 'migrate',
        about: null,
        detail: { from, to, backup: kept.value.name }
      })
    )
  })
}

/** Made whole under another name first, so that a half-made database is never found in its place. */
function create(file: string, { migrations, startAfresh = false }: OpenOptions): Result<void, StoreError> {
  if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0)
    return refuse('DAMAGED', { file, cause: 'write-ahead log without database' })
  const older = listBackups(backupsFolder(file))
  if (!older.ok) return older
  if (older.value.length > 0 && !startAfresh) return refuse('MISSING', { file, backups: older.value.length })
  const fresh = `${file}.new`
  for (const end of ['', '-journal']) rmSync(fresh + end, { force: true })
  const raw = new Database(fresh)
  try {
    // nobody has it before it is whole, flushed and moved into its place, so that no step of its making need outlive a power cut
    raw.pragma('journal_mode = MEMORY')
    raw.pragma('synchronous = OFF')
    raw.pragma(`application_id = ${applicationId}`)
    const made = migrate(raw, migrations, () => undefined)
    if (!made.ok) return made
  } finally {
    raw.close()
  }
  for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true })
  flushFile(fresh)
  moveWhole(fresh, file)
  return ok(undefined)
}

/** The given name, else the one that the database has kept, else a new one, kept from now on. */
function deviceOf(raw: Database.Database, { deviceId, newId }: OpenOptions): string {
  if (deviceId !== undefined) return deviceId
  raw.prepare("insert into meta (key, value) values ('device_id', ?) on conflict (key) do nothing").run(newId())
  return String(raw.prepare("select value from meta where key = 'device_id'").pluck().get())
}
