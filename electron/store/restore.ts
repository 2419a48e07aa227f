import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { ok, type Result } from '../../shared/result.ts'
import { type Backup, backup, backupsFolder, contentsOf, describe, freeName, verifyBackup, writeNote } from './backup.ts'
import { inspect } from './check.ts'
import type { Store } from './db.ts'
import { flushFile, hashFile, moveWhole, trio } from './disk.ts'
import { guarded, refuse, type StoreError } from './failure.ts'
import { takeLock } from './lock.ts'
import { latestOf } from './migrate.ts'
import { type OpenOptions, openLocked } from './open.ts'

interface Restored {
  readonly store: Store
  /** The database as it was before, now in the list of backups; restoring it undoes this. `undefined` when there was none. */
  readonly kept: Backup | undefined
  /** A checked copy of what has been restored, so that the newest backup is again of the data in use. */
  readonly snapshot: Result<Backup, StoreError>
}

/**
 * Puts a backup in the place of a database that is not open, and opens it. The backup is checked first and stays; the present file
 * with its write-ahead log goes to the backups under a new name. On any failure everything is as it was before.
 */
export function restore(file: string, from: string, options: OpenOptions): Result<Restored, StoreError> {
  return guarded({ file }, () => {
    const sound = verifyBackup(from, latestOf(options.migrations))
    if (!sound.ok) return sound
    const lock = takeLock(file, options.now)
    if (!lock.ok) return lock
    const staged = `${file}.restore`
    let done: Result<Restored, StoreError> | undefined
    try {
      copyFileSync(from, staged)
      flushFile(staged)
      done = hashFile(staged) === hashFile(from) ? exchange(file, staged, options, lock.value.release) : refuse('CHANGED', { file: from })
      return done
    } finally {
      rmSync(staged, { force: true })
      if (!done?.ok) lock.value.release()
    }
  })
}

function exchange(file: string, staged: string, options: OpenOptions, release: () => void): Result<Restored, StoreError> {
  const at = options.now()
  mkdirSync(backupsFolder(file), { recursive: true })
  const aside = freeName(backupsFolder(file), at, 'restore')
  const known = latestOf(options.migrations)
  if (existsSync(file)) foldIn(file, known)
  const moved: (typeof trio)[number][] = []
  let placed = false
  let opened: Result<Store, StoreError> | undefined
  try {
    for (const end of trio) {
      if (!existsSync(file + end)) continue
      moveWhole(file + end, aside + end)
      moved.push(end)
    }
    moveWhole(staged, file)
    placed = true
    opened = openLocked(file, options, release)
    if (!opened.ok) return opened
  } finally {
    if (!opened?.ok) {
      if (placed) for (const end of trio) rmSync(file + end, { force: true })
      for (const end of moved) moveWhole(aside + end, file + end)
    }
  }
  const store = opened.value
  const kept = moved.includes('') ? noteAside(aside, at, known, store.info().deviceId) : undefined
  const snapshot = backup(store, 'start')
  return ok({ store, kept, snapshot })
}

/** Brings what is only in the write-ahead log into a sound file, so that it is one file; a file that is not sound stays untouched. */
function foldIn(file: string, known: number): void {
  if (!inspect(file, known, 'full', () => undefined).ok) return
  const raw = new Database(file, { fileMustExist: true })
  try {
    raw.pragma('journal_mode = DELETE')
  } finally {
    raw.close()
  }
}

function noteAside(aside: string, at: Date, known: number, deviceId: string): Backup {
  const contents = inspect(aside, known, 'full', contentsOf)
  if (contents.ok) writeNote(aside, { at: at.toISOString(), deviceId, ...contents.value })
  return describe(aside, 'restore', at)
}
