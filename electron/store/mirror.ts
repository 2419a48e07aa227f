/**
 * Copies of a running database in a folder on a stick, made beside the program (stick-child.ts), for a stick may hang, be pulled or lie.
 * "Mark": a file in the folder that tells it from that of another stick under the same path.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { ok, type Result } from '../../shared/result.ts'
import { type Backup, clearParts, contentsOf, freeName, listBackups, readNote, removeBackup, verifyBackup, writeNote } from './backup.ts'
import { inspect } from './check.ts'
import { flushFile, hashFile, moveWhole, writeWhole } from './disk.ts'
import { faultOf, guarded, refuse, type StoreError } from './failure.ts'
import { patchFile } from './patch-file.ts'
import { isOurs, readThrough } from './foreign.ts'
import type { Migration } from './migrate.ts'
import { copyRegister, readRegisterThrough } from './register-copy.ts'

/** The folder that is made on the stick. */
const mirrorFolder = 'Ban_sao_OCOP'
const markName = 'ban-sao.json'
/** While one is being written, there are whole ones left. */
const generations = 2

export interface CopyMade {
  readonly name: string
  /** Receipt number of the last line of the log in it. */
  readonly lastSeq: number
  readonly lastHash: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly bytes: number
}

export interface CopyFound extends Pick<CopyMade, 'name' | 'at' | 'bytes'> {
  readonly lastSeq: number | null
  readonly deviceId: string
  /** When the last act in it was done; '' where it is not sound. */
  readonly lastAt: string
  readonly sessions: readonly string[]
  /** Every byte is as it was when it was checked. */
  readonly sound: boolean
}

export interface CopyJob {
  /** The database, which may be open elsewhere. */
  readonly file: string
  /** A folder on the machine's own disk: there the copy is made first, so that a slow stick holds nothing up. */
  readonly scratch: string
  /** As `prepareMirror` answered it. */
  readonly folder: string
  readonly mark: string
  readonly deviceId: string
  /** ISO 8601 in UTC. */
  readonly at: string
  /** Number of the newest schema that is known. */
  readonly known: number
}

/** Makes the folder on the stick and marks it as this machine's. Answers its path. MISSING where the given folder is not there; READ_ONLY, DISK_FULL. */
export function prepareMirror(given: string, mark: string): Result<string, StoreError> {
  return guarded({ file: given }, () => {
    if (!existsSync(given)) return refuse('MISSING', { file: given })
    const folder = basename(given) === mirrorFolder ? given : join(given, mirrorFolder)
    mkdirSync(folder, { recursive: true })
    writeWhole(join(folder, markName), JSON.stringify({ mark }))
    return ok(folder)
  })
}

/** The mark of a folder as its file has it; `undefined` for any other file. */
export function markIn(text: string): string | undefined {
  try {
    const given = JSON.parse(text) as { mark?: unknown } | null // looked at here
    return typeof given?.mark === 'string' ? given.mark : undefined
  } catch {
    return undefined // cut short, or another program's
  }
}

/** Where the mark of a folder stands. */
export function markFile(folder: string): string {
  return join(folder, markName)
}

/**
 * One more whole copy on the stick, read back; the two newest of this machine stay. On any failure those that were there are untouched: what is
 * written is the spare file, which is no copy until it is renamed. MISSING: the stick is not there. FOREIGN: it is another one. DISK_FULL,
 * READ_ONLY, CHANGED, UNREADABLE.
 */
export async function copyToStick({ file, scratch, folder, mark, deviceId, at, known }: CopyJob): Promise<Result<CopyMade, StoreError>> {
  const stands = guarded({ file: folder }, () => {
    if (!existsSync(markFile(folder))) return refuse(existsSync(folder) ? 'FOREIGN' : 'MISSING', { file: folder })
    return markIn(readFileSync(markFile(folder), 'utf8')) === mark ? ok(undefined) : refuse('FOREIGN', { file: folder })
  })
  if (!stands.ok) return stands
  const here = join(scratch, 'copy.sqlite')
  try {
    const copied = await copyOut(file, here, known)
    // of the machine's own disk, not of the stick
    if (!copied.ok) return refuse('UNREADABLE', { file: here, cause: copied.error.reason })
    return guarded({ file: folder }, () => bringOver(here, folder, { at, deviceId, ...copied.value }))
  } finally {
    rmSync(here, { force: true })
  }
}

type Note = Parameters<typeof writeNote>[1]

function bringOver(here: string, folder: string, note: Note): Result<CopyMade, StoreError> {
  clearParts(folder)
  const spare = join(folder, spareName)
  const { bsize, bavail } = statfsSync(folder)
  const room = bsize * bavail + (existsSync(spare) ? statSync(spare).size : 0)
  if (room < statSync(here).size + beside) return refuse('DISK_FULL', { file: folder })
  const target = freeName(folder, new Date(note.at), 'mirror')
  try {
    if (!patchFile(here, spare).same) return refuse('CHANGED', { file: target })
    writeNote(target, note, here)
    moveWhole(spare, target)
  } finally {
    // half a file is worth little, and a full stick needs the room; where the stick is gone it stays
    if (!existsSync(target)) guarded({ file: spare }, () => ok(rmSync(spare, { force: true })))
  }
  // what cannot be taken away now goes with a later copy
  guarded({ file: folder }, () => ok(dropOlder(folder, note.deviceId, target)))
  const { lastSeq, lastHash, at } = note
  return ok({ name: basename(target), lastSeq, lastHash, at, bytes: statSync(target).size })
}

/** The copy before the last two, to be written over: most of it is as it will be. */
const spareName = 'ban-sao.tam'
/** What the note and a directory take. */
const beside = 65_536

/** Page by page, so that what did not change lies where it lay. The copy is of one moment. */
async function copyOut(file: string, here: string, known: number): Promise<ReturnType<typeof contentsIn>> {
  try {
    mkdirSync(dirname(here), { recursive: true, mode: 0o700 })
    rmSync(here, { force: true })
    const raw = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 })
    try {
      // in one step, for an act in between would begin it anew
      await raw.backup(here, { progress: ({ totalPages }) => totalPages + 1 })
    } finally {
      raw.close()
    }
    const copy = new Database(here)
    try {
      // a stick that may not be written could not be read else
      copy.pragma('journal_mode = delete')
    } finally {
      copy.close()
    }
  } catch (thrown) {
    const fault = faultOf(thrown, { file: here })
    if (!fault) throw thrown
    return { ok: false, error: fault }
  }
  return contentsIn(here, known)
}

function contentsIn(here: string, known: number) {
  return guarded({ file: here }, () => {
    flushFile(here)
    return inspect(here, known, 'quick', contentsOf)
  })
}

function dropOlder(folder: string, deviceId: string, newest: string): void {
  const listed = copiesIn(folder)
  if (!listed.ok) return
  const ours = listed.value.filter((copy) => copy.verified && copy.file !== newest && readNote(copy.file)?.deviceId === deviceId)
  const older = ours.slice(generations - 1)
  // its note goes with the others below
  if (older[0]) renameSync(older[0].file, join(folder, spareName))
  for (const { file } of older) removeBackup(file)
}

function copiesIn(folder: string): Result<readonly Backup[], StoreError> {
  const listed = listBackups(folder)
  return listed.ok ? ok(listed.value.filter(({ reason }) => reason === 'mirror')) : listed
}

/**
 * The copies on a stick and backups in a folder, the newest first, each read through where that takes no more than seconds. `given` is the
 * folder of the copies or the one above it. MISSING where there is none.
 */
export function listCopies(
  given: string,
  known: number
): Result<{ readonly folder: string; readonly copies: readonly CopyFound[] }, StoreError> {
  return guarded({ file: given }, () => {
    const inner = join(given, mirrorFolder)
    const folder = existsSync(inner) ? inner : given
    if (!existsSync(folder)) return refuse('MISSING', { file: given })
    const listed = listBackups(folder)
    if (!listed.ok) return listed
    return ok({ folder, copies: listed.value.map((copy) => lookAt(copy, known)) })
  })
}

/** Bytes of a copy that is read through while it is listed; a bigger one is when it is taken. */
const readInList = 100_000_000

function lookAt({ file, name, at, bytes, lastSeq, reason, verified }: Backup, known: number): CopyFound {
  const big = bytes > readInList || reason !== 'mirror'
  const sound = big ? verified : verifyBackup(file, known).ok
  const found = sound ? inspect(file, known, big ? 'marks' : 'quick', holdings) : undefined
  const holds = found?.ok ? found.value : { sessions: [], lastAt: '' }
  return { name, at, bytes, lastSeq, deviceId: readNote(file)?.deviceId ?? '', sound: sound && found?.ok === true, ...holds }
}

function holdings(raw: Database.Database): Pick<CopyFound, 'sessions' | 'lastAt'> {
  const sessions = raw.prepare('select name from session order by coalesce(held_on, created_at) desc, created_at desc, id').pluck().all()
  return { sessions: sessions.map(String), lastAt: String(raw.prepare('select at from log order by seq desc limit 1').pluck().get() ?? '') }
}

/** Brings one copy to a folder on the machine's own disk, read once and read through there. Answers where it lies. CHANGED, DAMAGED, FOREIGN … */
export function fetchCopy(folder: string, name: string, scratch: string, migrations: readonly Migration[]): Result<string, StoreError> {
  return guarded({ file: folder }, () => {
    const from = join(folder, basename(name))
    const here = join(emptied(scratch), 'fetched.sqlite')
    copyFileSync(from, here)
    if (hashFile(here) !== readNote(from)?.sha256) return refuse('CHANGED', { file: from })
    const sound = readThrough(here, migrations)
    return sound.ok ? ok(here) : sound
  })
}

/**
 * The register alone out of a copy or a backup, in a folder on the machine's own disk; the copy itself is only read, however big it is. Answers
 * where it lies, and when the copy was made. CHANGED where it is not byte for byte what was checked when it was made, FOREIGN …
 */
export function registerOfCopy(
  folder: string,
  name: string,
  scratch: string,
  migrations: readonly Migration[]
): Result<{ readonly file: string; readonly at: string }, StoreError> {
  return guarded({ file: folder }, () => {
    const from = join(folder, basename(name))
    const note = readNote(from)
    if (!note || hashFile(from) !== note.sha256) return refuse('CHANGED', { file: from })
    const ours = isOurs(from, migrations, 'marks')
    if (!ours.ok) return ours
    const file = join(emptied(scratch), 'register.sqlite')
    const taken = copyRegister(from, file, migrations)
    if (!taken.ok) return taken
    const sound = readRegisterThrough(file, migrations)
    return sound.ok ? ok({ file, at: note.at }) : sound
  })
}

function emptied(folder: string): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}
