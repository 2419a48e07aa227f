/**
 * The databases: the real one, the one to practise on, and that of a member's package, each a file of its own, so that they cannot mix.
 * Holds why a database could not be opened, so that the page can say it; a bad file is never replaced by an empty one.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Space } from '../../shared/contract.ts'
import type { BackupView } from '../../shared/contract/app.ts'
import { ok, type Result } from '../../shared/result.ts'
import { type Backup, backup, backupsFolder, listBackups, verifyBackup } from '../store/backup.ts'
import type { Store } from '../store/db.ts'
import { guarded, refuse, type StoreError } from '../store/failure.ts'
import { migrations } from '../store/migrations/index.ts'
import { type OpenOptions, openStore } from '../store/open.ts'
import { setMeta } from '../store/packages.ts'
import { restore } from '../store/restore.ts'
import { unflushed } from '../store/unflushed.ts'
import type { BackupKind } from './context.ts'
import { memberFiles, type MemberFiles } from './packages/member-files.ts'

export interface Spaces {
  /** The open store, or why there is none. */
  readonly store: (space: Space) => Result<Store, StoreError>
  readonly backup: (space: Space, kind: BackupKind) => Result<BackupView, StoreError>
  readonly backups: (space: Space) => Result<readonly BackupView[], StoreError>
  readonly restore: (space: Space, name: string) => Result<{ readonly kept: string }, StoreError>
  /** Throws the practice data away, begins an empty file and lets `fill` fill it. Real data cannot be reached from here. */
  readonly renewPractice: <T>(fill: () => Promise<T>) => Promise<Result<T, StoreError>>
  /** Members' packages that were opened on this machine. The one that is entered is the store of the space 'package'. */
  readonly members: MemberFiles
  /** A checked copy of the real database, as it is now, in bytes. */
  readonly snapshot: () => Result<Uint8Array, StoreError>
  /** Opens a whole database, in bytes or in a file of a folder of its own, apart from the data of this machine, for as long as `look` runs. */
  readonly lookInto: <T>(from: Uint8Array | string, look: (store: Store) => T) => Result<T, StoreError>
  /** Puts such a database in the place of the real one, which becomes a backup. */
  readonly takeOver: (from: Uint8Array | string) => Result<{ readonly kept: string }, StoreError>
  readonly folder: string
  /** Of the real database, for a process that copies it; it may be open. */
  readonly file: string
  readonly close: () => void
}

export interface SpacesOptions {
  readonly dataDir: string
  readonly now: () => Date
  readonly newId: () => string
}

/** Opens the real database at once, with a backup of it as it was found, and the practice one when it is first asked for. */
export function openSpaces({ dataDir, now, newId }: SpacesOptions): Spaces {
  const files: Record<Exclude<Space, 'package'>, string> = {
    real: join(dataDir, 'ocop.sqlite'),
    practice: join(dataDir, 'practice', 'practice.sqlite')
  }
  const options: OpenOptions = { migrations, now, newId }
  const open = new Map<Space, Result<Store, StoreError>>()
  const members = memberFiles(join(dataDir, 'packages'), options)
  const beside = join(dataDir, 'packages', '~look')

  function store(space: Space): Result<Store, StoreError> {
    if (space === 'package') return members.entered()
    const known = open.get(space)
    if (known) return known
    const opened = openStore(files[space], options)
    open.set(space, opened)
    return opened
  }

  function closeOne(space: Space): void {
    const known = open.get(space)
    if (known?.ok) known.value.close()
    open.delete(space)
  }

  function makeBackup(space: Space, kind: BackupKind): Result<BackupView, StoreError> {
    const opened = store(space)
    if (!opened.ok) return opened
    const done = backup(opened.value, kind)
    return done.ok ? ok(viewOf(done.value)) : done
  }

  function replace(space: Exclude<Space, 'package'>, from: string): Result<{ readonly kept: string }, StoreError> {
    const sound = verifyBackup(from, migrations.length)
    if (!sound.ok) return sound
    closeOne(space)
    const done = restore(files[space], from, options)
    if (!done.ok) return done
    open.set(space, ok(done.value.store))
    return ok({ kept: done.value.kept?.name ?? '' })
  }

  /** A database that came in bytes, in a folder of its own that is gone again afterwards; one that lies in a folder of its own, as it lies there. */
  function aside<T>(from: Uint8Array | string, work: (file: string) => Result<T, StoreError>): Result<T, StoreError> {
    // opening what is not there would make it
    if (typeof from === 'string') return existsSync(from) ? work(from) : refuse('MISSING', { file: from })
    return guarded({ file: beside }, () => {
      rmSync(beside, { recursive: true, force: true })
      try {
        mkdirSync(beside, { recursive: true, mode: 0o700 })
        const file = join(beside, 'package.sqlite')
        writeFileSync(file, from, { mode: 0o600 })
        return work(file)
      } finally {
        rmSync(beside, { recursive: true, force: true, maxRetries: 3 })
      }
    })
  }

  const first = store('real')
  // what was there before this program touched it; a file that nobody has written to yet needs no copy
  if (first.ok && first.value.info().lastSeq > 1) makeBackup('real', 'start')

  return {
    store,
    backup: makeBackup,
    backups(space) {
      const listed = space === 'package' ? ok([]) : listBackups(backupsFolder(files[space]))
      return listed.ok ? ok(listed.value.map(viewOf)) : listed
    },
    restore(space, name) {
      if (space === 'package') return refuse('MISSING')
      return replace(space, join(backupsFolder(files[space]), basename(name)))
    },
    async renewPractice(fill) {
      closeOne('practice')
      try {
        rmSync(dirname(files.practice), { recursive: true, force: true })
      } catch (thrown) {
        return refuse('UNREADABLE', { file: files.practice, cause: thrown instanceof Error ? thrown.message : String(thrown) })
      }
      const fresh = store('practice')
      return fresh.ok ? ok(await unflushed(fresh.value, fill)) : fresh
    },
    members,
    snapshot() {
      const made = makeBackup('real', 'manual')
      if (!made.ok) return made
      return guarded({ file: files.real }, () => ok(readFileSync(join(backupsFolder(files.real), made.value.name))))
    },
    lookInto: (from, look) =>
      aside(from, (file) => {
        const opened = openStore(file, options)
        if (!opened.ok) return opened
        try {
          return ok(look(opened.value))
        } finally {
          opened.value.close()
        }
      }),
    takeOver: (from) =>
      aside(from, (file) => {
        const mine = store('real')
        if (!mine.ok) return mine
        const { deviceId } = mine.value.info()
        const theirs = openStore(file, options)
        if (!theirs.ok) return theirs
        // this machine stays itself in the log, whose data it goes on with
        theirs.value.write((db) => setMeta(db, 'device_id', deviceId))
        theirs.value.close()
        return replace('real', file)
      }),
    folder: dataDir,
    file: files.real,
    close() {
      closeOne('real')
      closeOne('practice')
      members.leave()
    }
  }
}

function viewOf({ name, at, reason, bytes, verified }: Backup): BackupView {
  return { name, at, reason, bytes, verified }
}
