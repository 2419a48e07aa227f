/**
 * Copies of the database in `<data>/backups`, each checked before it gets its name `ocop_YYYYMMDD-HHMMSS_<reason>.sqlite` (time of the
 * machine). Beside each stands a `.json` of the same name with what was checked; a copy without one was not checked by us.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type Database from 'better-sqlite3'
import { ok, type Result } from '../../shared/result.ts'
import { inspect, versionOf } from './check.ts'
import { type Connection, connectionOf, type Store } from './db.ts'
import { flushFile, hashFile, moveWhole, writeWhole } from './disk.ts'
import { guarded, refuse, type StoreError } from './failure.ts'

const kinds = ['start', 'opening', 'closing', 'concluding', 'import', 'migration', 'restore', 'manual', 'mirror'] as const

/** The moment that a backup was made for. 'mirror' stands only on a stick (mirror.ts). */
export type BackupKind = (typeof kinds)[number]

/** What a database held when it was looked at. */
interface Contents {
  readonly version: number
  readonly rows: Readonly<Record<string, number>>
  readonly lastSeq: number
  readonly lastHash: string
}

/** The note beside a backup. */
interface Note extends Contents {
  readonly at: string
  readonly deviceId: string
  readonly bytes: number
  readonly sha256: string
}

export interface Backup {
  readonly file: string
  readonly name: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly reason: BackupKind
  readonly bytes: number
  /** It was checked when it was made and has the length it had then. Whether every byte is right, `verifyBackup` tells. */
  readonly verified: boolean
  readonly lastSeq: number | null
}

const automaticKept = 20
/** Beyond this many bytes together fewer are kept, so that many years of data leave room on the disk. */
const automaticBytes = 10 * 1024 ** 3
/** The newest ones stay, however big. */
const alwaysKept = 3

/** Where the backups of a database lie. */
export function backupsFolder(file: string): string {
  return join(dirname(file), 'backups')
}

/**
 * Makes a checked copy of an open store and clears away older automatic ones. Not inside a transaction.
 * DISK_FULL, READ_ONLY, UNREADABLE, CHANGED.
 */
export function backup(store: Store, reason: BackupKind): Result<Backup, StoreError> {
  return takeBackup(connectionOf(store), backupsFolder(store.file), reason)
}

/** The same on a connection that is no store yet. */
export function takeBackup({ raw, now, deviceId }: Connection, folder: string, reason: BackupKind): Result<Backup, StoreError> {
  const at = now()
  return guarded({ file: folder }, () => {
    mkdirSync(folder, { recursive: true })
    clearParts(folder)
    const file = freeName(folder, at, reason)
    const part = `${file}.part`
    try {
      // an empty file is accepted, and making it tells a folder that may not be written from other trouble
      writeFileSync(part, '')
      raw.prepare('vacuum into ?').run(part)
      const found = inspect(part, versionOf(raw), 'full', contentsOf)
      if (!found.ok) return found
      if (!isCopyOf(found.value, raw)) return refuse('CHANGED', { file })
      flushFile(part)
      settle(part, file, { at: at.toISOString(), deviceId, ...found.value })
    } finally {
      rmSync(part, { force: true })
    }
    prune(folder)
    return ok(describe(file, reason, at))
  })
}

/**
 * Whether a copy holds what its source holds. Where the program goes on writing meanwhile, the source may have grown: then the copy's log is
 * whole and ends with a row of the source's, and every row of the log was committed together with what it tells of.
 */
function isCopyOf(copy: Contents, raw: Database.Database): boolean {
  if (JSON.stringify(contentsOf(raw)) === JSON.stringify(copy)) return true
  const there = raw.prepare('select hash from log where seq = ?').pluck().get(copy.lastSeq)
  return raw.readonly && copy.lastSeq > 0 && copy.rows['log'] === copy.lastSeq && there === copy.lastHash
}

/** Every backup of a folder, the newest first; a folder that does not exist has none. Looks at names, notes and sizes only. */
export function listBackups(folder: string): Result<readonly Backup[], StoreError> {
  return guarded({ file: folder }, () => {
    if (!existsSync(folder)) return ok([])
    const found = readdirSync(folder).flatMap((name) => {
      const named = parseName(name)
      return named ? [{ backup: describe(join(folder, name), named.reason, named.at), written: statSync(join(folder, name)).mtimeMs }] : []
    })
    // two of one second: the later written is the newer
    return ok(found.toSorted((a, b) => b.backup.at.localeCompare(a.backup.at) || b.written - a.written).map((each) => each.backup))
  })
}

/**
 * Reads a backup through: marks, integrity, and every byte against its note where it has one.
 * CHANGED, DAMAGED, NOT_A_DATABASE, FOREIGN, NEWER_VERSION than `known`, UNREADABLE.
 */
export function verifyBackup(file: string, known: number): Result<Contents, StoreError> {
  return guarded({ file }, () => {
    const found = inspect(file, known, 'full', contentsOf)
    if (!found.ok) return found
    const note = readNote(file)
    return note && note.sha256 !== hashFile(file) ? refuse('CHANGED', { file }) : found
  })
}

/** The newest backup that is sound: what to offer when the database is not. `undefined` when there is none. */
export function newestGood(folder: string, known: number): Result<Backup | undefined, StoreError> {
  const listed = listBackups(folder)
  if (!listed.ok) return listed
  return ok(listed.value.find(({ file }) => verifyBackup(file, known).ok))
}

/** A name that nothing in the folder has yet. Throws what `node:fs` throws. */
export function freeName(folder: string, at: Date, reason: BackupKind): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`
  const time = `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`
  const base = join(folder, `ocop_${day}-${time}_${reason}`)
  let file = `${base}.sqlite`
  for (let no = 2; existsSync(file); no++) file = `${base}-${no}.sqlite`
  return file
}

/** Writes the note of a sound database that stands in a backup folder. Throws what `node:fs` throws. */
export function writeNote(file: string, note: Contents & Pick<Note, 'at' | 'deviceId'>, bytesOf = file): void {
  writeWhole(noteOf(file), JSON.stringify({ ...note, bytes: statSync(bytesOf).size, sha256: hashFile(bytesOf) } satisfies Note, null, 2))
}

/** Counts of every table, and the end of the log. */
export function contentsOf(raw: Database.Database): Contents {
  const tables = raw
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite~_%' escape '~' order by name")
    .pluck()
    .all()
  const count = (name: string) =>
    Number(
      raw
        .prepare(`select count(*) from "${name.replaceAll('"', '""')}"`)
        .pluck()
        .get()
    )
  const last = raw.prepare<[], { seq: number; hash: string }>('select seq, hash from log order by seq desc limit 1').get()
  return {
    version: versionOf(raw),
    rows: Object.fromEntries(tables.map((name) => [String(name), count(String(name))])),
    lastSeq: last?.seq ?? 0,
    lastHash: last?.hash ?? ''
  }
}

/** What the list shows of one backup. Throws what `node:fs` throws. */
export function describe(file: string, reason: BackupKind, at: Date): Backup {
  const bytes = statSync(file).size
  const note = readNote(file)
  return {
    file,
    name: basename(file),
    at: note?.at ?? at.toISOString(),
    reason,
    bytes,
    verified: note?.bytes === bytes,
    lastSeq: note?.lastSeq ?? null
  }
}

/** Gives a flushed copy its name, the note first: a copy that has its name always has its note. Throws what `node:fs` throws. */
export function settle(part: string, file: string, note: Contents & Pick<Note, 'at' | 'deviceId'>): void {
  writeNote(file, note, part)
  moveWhole(part, file)
}

/** Takes away checked automatic backups beyond the last 20, never the last of its kind; and beyond 10 GB together all but the newest three. */
function prune(folder: string): void {
  const listed = listBackups(folder)
  if (!listed.ok) return // a copy too many is no harm, and the next backup tries again
  const automatic = listed.value.filter(({ reason, verified }) => verified && reason !== 'manual')
  const lastOfKind = new Set(kinds.map((kind) => automatic.find(({ reason }) => reason === kind)?.file))
  let bytes = 0
  for (const [place, { file, bytes: size }] of automatic.entries()) {
    bytes += size
    const tooOld = place >= automaticKept && !lastOfKind.has(file)
    if (tooOld || (place >= alwaysKept && bytes > automaticBytes)) removeBackup(file)
  }
}

/** Takes a copy and its note away, the copy first: a note alone is no copy. */
export function removeBackup(file: string): void {
  for (const path of [file, noteOf(file)]) remove(path)
}

/** Takes away what was begun and never got its name. */
export function clearParts(folder: string): void {
  for (const name of readdirSync(folder)) if (/^ocop_.*\.part$/.test(name)) remove(join(folder, name))
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // somebody is reading it; the next backup tries again
  }
}

function noteOf(file: string): string {
  return file.replace(/\.sqlite$/, '.json')
}

/** `undefined` when there is no note, or none that can be read: then the copy counts as not checked. */
export function readNote(file: string): Note | undefined {
  const path = noteOf(file)
  if (path === file || !existsSync(path)) return undefined
  try {
    const note = JSON.parse(readFileSync(path, 'utf8')) as Partial<Note> | null // looked at below
    return typeof note?.sha256 === 'string' && typeof note.bytes === 'number' && typeof note.at === 'string' ? (note as Note) : undefined
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined
    throw thrown
  }
}

function parseName(name: string): { readonly reason: BackupKind; readonly at: Date } | undefined {
  const [, year, month, day, hour, minute, second, word] =
    /^ocop_(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)_([a-z]+)(?:-\d+)?\.sqlite$/.exec(name) ?? []
  const reason = kinds.find((kind) => kind === word)
  if (!reason) return undefined
  return { reason, at: new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) }
}
