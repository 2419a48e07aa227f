/**
 * The databases: the real one, the one to practise on, and that of a member's package, each a file of its own, so that they cannot mix.
 * Holds why a database could not be opened, so that the page can say it; a bad file is never replaced by an empty one.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Space } from '../../shared/contract.ts'
import type { BackupView } from '../../shared/contract/app.ts'
import type { AppError } from '../../shared/errors.ts'
import { ok, type Result } from '../../shared/result.ts'
import { type AsideAnswers, type AsideJob, type Examined, examineRows, type StoreAside } from '../store/aside.ts'
import { type Backup, backup, backupsFolder, listBackups, verifyBackup } from '../store/backup.ts'
import { examine, isSafe } from '../store/check.ts'
import type { Store } from '../store/db.ts'
import { guarded, refuse, type StoreError } from '../store/failure.ts'
import { type Chain, verifyLog } from '../store/log.ts'
import { migrations } from '../store/migrations/index.ts'
import { type OpenOptions, openStore } from '../store/open.ts'
import { setMeta } from '../store/packages.ts'
import { putInPlace, restore } from '../store/restore.ts'
import { unflushed } from '../store/unflushed.ts'
import type { BackupKind } from './context.ts'
import { memberFiles, type MemberFiles } from './packages/member-files.ts'

export interface Spaces {
  /** The open store, or why there is none. */
  readonly store: (space: Space) => Result<Store, StoreError>
  /** A checked copy of the database as it is now. A big one is copied beside the program, which answers everybody meanwhile. */
  readonly backup: (space: Space, kind: BackupKind) => Promise<Result<BackupView, StoreError>>
  /** Reads the file and the chain of its log through; a big one beside the program. */
  readonly examine: (space: Space) => Promise<Result<Examined & { readonly walAndFull: boolean }, StoreError>>
  /** How far the chain of the log was read and is sound; a big one is read beside the program, and may have grown since. */
  readonly chain: (space: Space) => Promise<Result<Chain, StoreError>>
  readonly backups: (space: Space) => Result<readonly BackupView[], StoreError>
  /** Puts a backup in place; what was there becomes one itself. A big one is checked and copied beside the program first, and noted after. */
  readonly restore: (space: Space, name: string) => Promise<Result<{ readonly kept: string }, AppError>>
  /** Throws the practice data away, begins an empty file and lets `fill` fill it. Real data cannot be reached from here. */
  readonly renewPractice: <T>(fill: () => Promise<T>) => Promise<Result<T, StoreError>>
  /** Members' packages that were opened on this machine. The one that is entered is the store of the space 'package'. */
  readonly members: MemberFiles
  /** A checked copy of the real database, as it is now, in bytes. */
  readonly snapshot: () => Promise<Result<Uint8Array, StoreError>>
  /** Opens a whole database, in bytes or in a file of a folder of its own, apart from the data of this machine, for as long as `look` runs. */
  readonly lookInto: <T>(from: Uint8Array | string, look: (store: Store) => T) => Result<T, StoreError>
  /**
   * Puts such a database in the place of the real one, which becomes a backup. A big one is read through and copied beside the program, so
   * others may write until right before: `still` is asked then, and nothing is put in place where it refuses.
   */
  readonly takeOver: (
    from: Uint8Array | string,
    still: () => Result<unknown, AppError>
  ) => Promise<Result<{ readonly kept: string }, AppError>>
  readonly folder: string
  /** A folder for what is brought in to be looked at; whoever uses it begins with an empty one, and nothing of it outlives the program. */
  readonly scratch: (of: 'copy' | 'beside') => string
  /** Of the real database, for a process that copies it; it may be open. */
  readonly file: string
  readonly close: () => void
}

export interface SpacesOptions {
  readonly dataDir: string
  readonly now: () => Date
  readonly newId: () => string
  /** Works on whole files beside the program; without it everything is done here. `from`: bytes of a database that is big. */
  readonly aside?: StoreAside & { readonly from?: number }
}

/** Bytes up to which a database is copied in less time than anybody notices. */
const small = 8 * 1024 ** 2
/** Bytes up to which it is read through before it is opened; a bigger one is, beside the program, right after. */
const readAtOnce = 64 * 1024 ** 2

/** Opens the real database at once, with a backup of it as it was found, and the practice one when it is first asked for. */
export function openSpaces({ dataDir, now, newId, aside: helper }: SpacesOptions): Spaces {
  const files: Record<Exclude<Space, 'package'>, string> = {
    real: join(dataDir, 'ocop.sqlite'),
    practice: join(dataDir, 'practice', 'practice.sqlite')
  }
  const options: OpenOptions = { migrations, now, newId }
  const bigFrom = helper?.from ?? small
  const own: OpenOptions = helper ? { ...options, readThrough: Math.min(helper.from ?? readAtOnce, readAtOnce) } : options
  const open = new Map<Space, Result<Store, StoreError>>()
  const members = memberFiles(join(dataDir, 'packages'), options)
  const looking = join(dataDir, 'packages', '~look')
  const scratch: Spaces['scratch'] = (of) => join(dataDir, 'packages', `~${of}`)
  // what was left when the power went; what cannot be taken away now is emptied when it is used
  for (const left of [looking, scratch('copy'), scratch('beside')])
    guarded({ file: left }, () => ok(rmSync(left, { recursive: true, force: true })))

  function store(space: Space): Result<Store, StoreError> {
    if (space === 'package') return members.entered()
    const known = open.get(space)
    if (known) return known
    const opened = openStore(files[space], own)
    open.set(space, opened)
    return opened
  }

  function closeOne(space: Space): void {
    const known = open.get(space)
    if (known?.ok) known.value.close()
    open.delete(space)
  }

  const lines = new Map<Space, Promise<unknown>>()
  /** One after the other: a copy that begins clears away what another one left half made. */
  function inLine<T>(space: Space, work: () => T | Promise<T>): Promise<T> {
    const mine = (lines.get(space) ?? Promise.resolve()).then(work)
    lines.set(
      space,
      mine.catch(() => undefined)
    )
    return mine
  }

  /** Does the job beside the program where the database is big; `here` where it is not, or where no process could be had. */
  async function beside<J extends AsideJob>(opened: Store, job: J, here: () => AsideAnswers[J['do']]): Promise<AsideAnswers[J['do']]> {
    const big = helper !== undefined && opened.info().bytes >= bigFrom
    return (big ? await helper.run(job) : undefined) ?? here()
  }

  function makeBackup(space: Space, kind: BackupKind): Promise<Result<BackupView, StoreError>> {
    return inLine(space, async () => {
      const opened = store(space)
      if (!opened.ok) return opened
      const done = await beside(opened.value, backupJob(opened.value, kind), () => backup(opened.value, kind))
      return done.ok ? ok(viewOf(done.value)) : done
    })
  }

  function backupJob({ file, info }: Store, reason: BackupKind) {
    const at = now().toISOString()
    return { do: 'backup', file, folder: backupsFolder(file), reason, at, deviceId: info().deviceId, check: reason === 'start' } as const
  }

  /** Keeps why the real database, that was opened a moment ago, is not to be used. */
  function giveUp(found: Store, why: Result<never, StoreError>): void {
    const known = open.get('real')
    if (!known?.ok || known.value !== found) return
    found.close()
    open.set('real', why)
  }

  function lookAtFound(found: Store): void {
    const seen = guarded({ file: found.file }, () => ok(found.info()))
    if (!seen.ok) giveUp(found, seen)
    else if (seen.value.lastSeq > 1) copyAsFound(found)
  }

  /** A copy as the data were found. What was too big to be read through before it was opened is now: damaged, it is closed again, and every call says so. */
  function copyAsFound(found: Store): void {
    if (helper === undefined || found.info().bytes < bigFrom) {
      backup(found, 'start')
      return
    }
    void inLine('real', async () => {
      const done = await beside(found, backupJob(found, 'start'), () => backup(found, 'start'))
      if (!done.ok && done.error.reason === 'DAMAGED') giveUp(found, done)
    })
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

  /** As `replace`, with nothing done here that takes long. `undefined` where the process could not be had. */
  async function replaceBeside(
    space: Exclude<Space, 'package'>,
    from: string,
    { run }: StoreAside,
    still: () => Result<unknown, AppError> = () => ok(undefined)
  ): Promise<Result<{ readonly kept: string }, AppError> | undefined> {
    const file = files[space]
    const staged = await run({ do: 'stage', file, from })
    if (!staged?.ok) return staged
    const allowed = still()
    if (!allowed.ok) {
      rmSync(staged.value, { force: true })
      return allowed
    }
    closeOne(space)
    const done = putInPlace(file, staged.value, own)
    if (!done.ok) return done
    const { store: placed, aside: out } = done.value
    open.set(space, ok(placed))
    const { deviceId } = placed.info()
    if (out) void inLine(space, () => run({ do: 'note', file: out.file, at: out.at.toISOString(), deviceId }))
    void makeBackup(space, 'start')
    return ok({ kept: out ? basename(out.file) : '' })
  }

  /** Replaces what is there, beside the program where the other is big. */
  async function exchange(
    space: Exclude<Space, 'package'>,
    from: string,
    still?: () => Result<unknown, AppError>
  ): Promise<Result<{ readonly kept: string }, AppError>> {
    const size = statSync(from, { throwIfNoEntry: false })?.size ?? 0
    const done = helper !== undefined && size >= bigFrom ? await inLine(space, () => replaceBeside(space, from, helper, still)) : undefined
    if (done) return done
    const allowed = still?.()
    return allowed && !allowed.ok ? allowed : replace(space, from)
  }

  /** Makes such a database ready to go on with here. */
  function made(file: string, from: Uint8Array | string): Result<void, StoreError> {
    const mine = store('real')
    if (!mine.ok) return mine
    const { deviceId } = mine.value.info()
    const theirs = openStore(file, optionsFor(from))
    if (!theirs.ok) return theirs
    // this machine stays itself in the log, whose data it goes on with
    theirs.value.write((db) => setMeta(db, 'device_id', deviceId))
    theirs.value.close()
    return ok(undefined)
  }

  /**
   * A database that came in bytes, in a folder of its own that is gone again afterwards; one that lies in a folder of its own, as it lies there,
   * for it was read through when it was put there.
   */
  function aside<T>(from: Uint8Array | string, work: (file: string) => Result<T, StoreError>): Result<T, StoreError> {
    // opening what is not there would make it
    if (typeof from === 'string') return existsSync(from) ? work(from) : refuse('MISSING', { file: from })
    return guarded({ file: looking }, () => {
      rmSync(looking, { recursive: true, force: true })
      try {
        mkdirSync(looking, { recursive: true, mode: 0o700 })
        const file = join(looking, 'package.sqlite')
        writeFileSync(file, from, { mode: 0o600 })
        return work(file)
      } finally {
        rmSync(looking, { recursive: true, force: true, maxRetries: 3 })
      }
    })
  }

  /** What lies in a file was read through by the process that put it there. */
  function optionsFor(from: Uint8Array | string): OpenOptions {
    return typeof from === 'string' ? { ...options, readThrough: 0 } : options
  }

  const first = store('real')
  // what was there before this program touched it; a file that nobody has written to yet needs no copy
  if (first.ok) lookAtFound(first.value)

  return {
    store,
    backup: makeBackup,
    async examine(space) {
      const opened = store(space)
      if (!opened.ok) return opened
      const found = await beside(opened.value, { do: 'examine', file: opened.value.file }, () =>
        ok({ integrity: examine(opened.value).integrity, ...opened.value.read(examineRows) })
      )
      if (!found.ok) return found
      const still = store(space)
      return still.ok ? ok({ ...found.value, walAndFull: isSafe(still.value) }) : still
    },
    async chain(space) {
      const opened = store(space)
      if (!opened.ok) return opened
      return beside(opened.value, { do: 'chain', file: opened.value.file }, () => opened.value.read((db) => verifyLog(db)))
    },
    backups(space) {
      const listed = space === 'package' ? ok([]) : listBackups(backupsFolder(files[space]))
      return listed.ok ? ok(listed.value.map(viewOf)) : listed
    },
    async restore(space, name) {
      if (space === 'package') return refuse('MISSING')
      const from = join(backupsFolder(files[space]), basename(name))
      return exchange(space, from)
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
    async snapshot() {
      const made = await makeBackup('real', 'manual')
      if (!made.ok) return made
      return guarded({ file: files.real }, () => ok(readFileSync(join(backupsFolder(files.real), made.value.name))))
    },
    lookInto: (from, look) =>
      aside(from, (file) => {
        const opened = openStore(file, optionsFor(from))
        if (!opened.ok) return opened
        try {
          return ok(look(opened.value))
        } finally {
          opened.value.close()
        }
      }),
    async takeOver(from, still) {
      if (typeof from === 'string') {
        const ready = existsSync(from) ? made(from, from) : refuse('MISSING', { file: from })
        return ready.ok ? exchange('real', from, still) : ready
      }
      return aside(from, (file) => {
        const ready = made(file, from)
        return ready.ok ? replace('real', file) : ready
      })
    },
    folder: dataDir,
    scratch,
    file: files.real,
    close() {
      helper?.stop()
      closeOne('real')
      closeOne('practice')
      members.leave()
    }
  }
}

function viewOf({ name, at, reason, bytes, verified }: Backup): BackupView {
  return { name, at, reason, bytes, verified }
}
