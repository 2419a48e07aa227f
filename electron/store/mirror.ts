/**
 * Copies of a running database in a folder on a stick, made beside the program (stick-child.ts), for a stick may hang, be pulled or lie.
 * "Mark": a file in the folder that tells it from that of another stick under the same path.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statfsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { ok, type Result } from '../../shared/result.ts'
import { type Backup, clearParts, contentsOf, freeName, listBackups, readNote, removeBackup, settle, verifyBackup } from './backup.ts'
import { inspect } from './check.ts'
import { flushFile, hashFile, writeWhole } from './disk.ts'
import { guarded, refuse, type StoreError } from './failure.ts'

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
 * One more whole copy on the stick, read back; the two newest of this machine stay. On any failure those that were there are untouched.
 * MISSING: the stick is not there. FOREIGN: it is another one. DISK_FULL, READ_ONLY, CHANGED, UNREADABLE.
 */
export function copyToStick({ file, scratch, folder, mark, deviceId, at, known }: CopyJob): Result<CopyMade, StoreError> {
  return guarded({ file: folder }, () => {
    if (!existsSync(markFile(folder))) return refuse(existsSync(folder) ? 'FOREIGN' : 'MISSING', { file: folder })
    if (markIn(readFileSync(markFile(folder), 'utf8')) !== mark) return refuse('FOREIGN', { file: folder })
    mkdirSync(scratch, { recursive: true, mode: 0o700 })
    const here = join(scratch, 'copy.sqlite')
    try {
      const copied = guarded({ file: here }, () => copyOut(file, here, known))
      // of the machine's own disk, not of the stick
      if (!copied.ok) return refuse('UNREADABLE', { file: here, cause: copied.error.reason })
      clearParts(folder)
      const { bsize, bavail } = statfsSync(folder)
      if (bsize * bavail < statSync(here).size + spare) return refuse('DISK_FULL', { file: folder })
      const target = freeName(folder, new Date(at), 'mirror')
      const part = `${target}.part`
      try {
        copyFileSync(here, part)
        flushFile(part)
        if (hashFile(part) !== hashFile(here)) return refuse('CHANGED', { file: target })
        settle(part, target, { at, deviceId, ...copied.value })
      } finally {
        rmSync(part, { force: true })
      }
      // what cannot be taken away now goes with a later copy
      guarded({ file: folder }, () => ok(dropOlder(folder, deviceId, target)))
      const { lastSeq, lastHash } = copied.value
      return ok({ name: basename(target), lastSeq, lastHash, at, bytes: statSync(target).size })
    } finally {
      rmSync(here, { force: true })
    }
  })
}

/** What the note and a directory take. */
const spare = 65_536

function copyOut(file: string, here: string, known: number) {
  rmSync(here, { force: true })
  const raw = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 })
  try {
    raw.prepare('vacuum into ?').run(here)
  } finally {
    raw.close()
  }
  flushFile(here)
  return inspect(here, known, 'quick', contentsOf)
}

function dropOlder(folder: string, deviceId: string, newest: string): void {
  const listed = copiesIn(folder)
  if (!listed.ok) return
  const ours = listed.value.filter((copy) => copy.verified && copy.file !== newest && readNote(copy.file)?.deviceId === deviceId)
  for (const { file } of ours.slice(generations - 1)) removeBackup(file)
}

function copiesIn(folder: string): Result<readonly Backup[], StoreError> {
  const listed = listBackups(folder)
  return listed.ok ? ok(listed.value.filter(({ reason }) => reason === 'mirror')) : listed
}

/** The copies on a stick, the newest first, each read through. `given` is the folder of the copies or the one above it. MISSING where there is none. */
export function listCopies(
  given: string,
  known: number
): Result<{ readonly folder: string; readonly copies: readonly CopyFound[] }, StoreError> {
  return guarded({ file: given }, () => {
    const inner = join(given, mirrorFolder)
    const folder = existsSync(inner) ? inner : given
    if (!existsSync(folder)) return refuse('MISSING', { file: given })
    const listed = copiesIn(folder)
    if (!listed.ok) return listed
    return ok({ folder, copies: listed.value.map((copy) => lookAt(copy, known)) })
  })
}

function lookAt({ file, name, at, bytes, lastSeq }: Backup, known: number): CopyFound {
  const sound = verifyBackup(file, known).ok
  const found = sound ? inspect(file, known, 'quick', holdings) : undefined
  const holds = found?.ok ? found.value : { sessions: [], lastAt: '' }
  return { name, at, bytes, lastSeq, deviceId: readNote(file)?.deviceId ?? '', sound, ...holds }
}

function holdings(raw: Database.Database): Pick<CopyFound, 'sessions' | 'lastAt'> {
  const sessions = raw.prepare('select name from session order by coalesce(held_on, created_at) desc, created_at desc, id').pluck().all()
  return { sessions: sessions.map(String), lastAt: String(raw.prepare('select at from log order by seq desc limit 1').pluck().get() ?? '') }
}

/** Brings one copy from the stick to the machine's own disk, checked again there. Answers where it lies. */
export function fetchCopy(folder: string, name: string, scratch: string, known: number): Result<string, StoreError> {
  return guarded({ file: folder }, () => {
    const from = join(folder, basename(name))
    const sound = verifyBackup(from, known)
    if (!sound.ok) return sound
    mkdirSync(scratch, { recursive: true, mode: 0o700 })
    const here = join(scratch, 'fetched.sqlite')
    copyFileSync(from, here)
    return hashFile(here) === readNote(from)?.sha256 ? ok(here) : refuse('CHANGED', { file: from })
  })
}
