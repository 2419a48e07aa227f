/**
 * The two databases: the real one and the one to practise on, each a file of its own, so that they cannot mix.
 * Holds why a database could not be opened, so that the page can say it; a bad file is never replaced by an empty one.
 */
import { rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Space } from '../../shared/contract.ts'
import type { BackupView } from '../../shared/contract/app.ts'
import { ok, type Result } from '../../shared/result.ts'
import { type Backup, backup, backupsFolder, listBackups, verifyBackup } from '../store/backup.ts'
import type { Store } from '../store/db.ts'
import { refuse, type StoreError } from '../store/failure.ts'
import { migrations } from '../store/migrations/index.ts'
import { type OpenOptions, openStore } from '../store/open.ts'
import { restore } from '../store/restore.ts'
import { unflushed } from '../store/unflushed.ts'
import type { BackupKind } from './context.ts'

export interface Spaces {
  /** The open store, or why there is none. */
  readonly store: (space: Space) => Result<Store, StoreError>
  readonly backup: (space: Space, kind: BackupKind) => Result<BackupView, StoreError>
  readonly backups: (space: Space) => Result<readonly BackupView[], StoreError>
  readonly restore: (space: Space, name: string) => Result<{ readonly kept: string }, StoreError>
  /** Throws the practice data away, begins an empty file and lets `fill` fill it. Real data cannot be reached from here. */
  readonly renewPractice: <T>(fill: () => Promise<T>) => Promise<Result<T, StoreError>>
  readonly folder: string
  readonly mirror: string
  readonly close: () => void
}

export interface SpacesOptions {
  readonly dataDir: string
  /** A second folder for copies, such as a stick; '' for none. */
  readonly mirrorDir: string
  readonly now: () => Date
  readonly newId: () => string
}

/** Opens the real database at once, with a backup of it as it was found, and the practice one when it is first asked for. */
export function openSpaces({ dataDir, mirrorDir, now, newId }: SpacesOptions): Spaces {
  const files: Record<Space, string> = { real: join(dataDir, 'ocop.sqlite'), practice: join(dataDir, 'practice', 'practice.sqlite') }
  const options: OpenOptions = { migrations, now, newId }
  const open = new Map<Space, Result<Store, StoreError>>()

  function store(space: Space): Result<Store, StoreError> {
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
    // a stick holds copies of real data only
    const done = backup(opened.value, kind, { mirrorDir: mirrorDir === '' || space === 'practice' ? undefined : mirrorDir })
    return done.ok ? ok(viewOf(done.value.backup)) : done
  }

  const first = store('real')
  // what was there before this program touched it; a file that nobody has written to yet needs no copy
  if (first.ok && first.value.info().lastSeq > 1) makeBackup('real', 'start')

  return {
    store,
    backup: makeBackup,
    backups(space) {
      const listed = listBackups(backupsFolder(files[space]))
      return listed.ok ? ok(listed.value.map(viewOf)) : listed
    },
    restore(space, name) {
      const file = join(backupsFolder(files[space]), basename(name))
      const sound = verifyBackup(file, migrations.length)
      if (!sound.ok) return sound
      closeOne(space)
      const done = restore(files[space], file, options)
      if (!done.ok) return done
      open.set(space, ok(done.value.store))
      return ok({ kept: done.value.kept?.name ?? '' })
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
    folder: dataDir,
    mirror: mirrorDir,
    close() {
      closeOne('real')
      closeOne('practice')
    }
  }
}

function viewOf({ name, at, reason, bytes, verified }: Backup): BackupView {
  return { name, at, reason, bytes, verified }
}
