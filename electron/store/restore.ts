import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { ok, type Result } from '../../shared/result.ts'
import { type Backup, backup, backupsFolder, contentsOf, describe, freeName, verifyBackup, writeNote } from './backup.ts'
import { holdsItsRules, inspect } from './check.ts'
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
  const known = latestOf(options.migrations)
  return locked(file, options, (release) => {
    const staged = stageBackup(file, from, known)
    if (!staged.ok) return staged
    if (existsSync(file)) foldIn(file, known)
    const done = exchange(file, staged.value, options, release)
    if (!done.ok) return done
    const { store, aside } = done.value
    const kept = aside && noteAside(aside, known, store.info().deviceId)
    return ok({ store, kept, snapshot: backup(store, 'start') })
  })
}

/** The same with a copy that was staged before: nothing is read through, so it takes no time however big the files are. Answers where the present file went. */
export function putInPlace(
  file: string,
  staged: string,
  options: OpenOptions
): Result<{ readonly store: Store; readonly aside: Aside | undefined }, StoreError> {
  return locked(file, options, (release) => exchange(file, staged, options, release))
}

/** Copies a backup beside the database that it is for, checked before and after; what only a file that may be written to tells, in the copy. Answers where it lies. */
export function stageBackup(file: string, from: string, known: number): Result<string, StoreError> {
  return guarded({ file: from }, () => {
    const sound = verifyBackup(from, known)
    if (!sound.ok) return sound
    const staged = `${file}.restore`
    let kept = false
    try {
      copyFileSync(from, staged)
      flushFile(staged)
      if (hashFile(staged) !== hashFile(from)) return refuse('CHANGED', { file: from })
      const fits = holdsItsRules(staged, () => ok(staged))
      kept = fits.ok
      return fits
    } finally {
      if (!kept) rmSync(staged, { force: true })
    }
  })
}

function locked<T>(file: string, options: OpenOptions, work: (release: () => void) => Result<T, StoreError>): Result<T, StoreError> {
  return guarded({ file }, () => {
    const lock = takeLock(file, options.now)
    if (!lock.ok) return lock
    let done: Result<T, StoreError> | undefined
    try {
      done = work(lock.value.release)
      return done
    } finally {
      rmSync(`${file}.restore`, { force: true })
      if (!done?.ok) lock.value.release()
    }
  })
}

/** A database that was taken out of its place, among the backups. */
export interface Aside {
  readonly file: string
  readonly at: Date
}

function exchange(
  file: string,
  staged: string,
  options: OpenOptions,
  release: () => void
): Result<{ readonly store: Store; readonly aside: Aside | undefined }, StoreError> {
  const at = options.now()
  mkdirSync(backupsFolder(file), { recursive: true })
  const aside = freeName(backupsFolder(file), at, 'restore')
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
  return ok({ store: opened.value, aside: moved.includes('') ? { file: aside, at } : undefined })
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

/** Reads what was taken out of its place through, and writes its note where it is sound. */
export function noteAside({ file, at }: Aside, known: number, deviceId: string): Backup {
  const contents = inspect(file, known, 'full', contentsOf)
  if (contents.ok) writeNote(file, { at: at.toISOString(), deviceId, ...contents.value })
  return describe(file, 'restore', at)
}
