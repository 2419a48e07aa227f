/** Files out: whole or not at all, under names that travel by Zalo, stick and old zip programs. */
import { randomUUID } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const LONGEST_NAME = 120

/**
 * Writes beside the target, flushes, reads back, then renames, so a power cut or a bad disk leaves the old file or the new.
 * Throws what `node:fs` throws; an error with code EIO when the disk gives back other bytes than it was given.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path)
  const beside = join(folder, `~${randomUUID()}.tmp`)
  try {
    await writeFlushed(beside, bytes)
    await mustHold(beside, bytes)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
  await flushFolder(folder)
  await mustHold(path, bytes)
}

export interface FolderWrite {
  /** Writes, flushes and reads back one file of the folder. Throws as `writeWhole` does. */
  readonly add: (name: string, bytes: Uint8Array) => Promise<void>
  /** Puts the folder in place under its name, or with a number behind it where that is taken; answers its path. */
  readonly end: () => Promise<string>
  /** Takes everything away again. */
  readonly drop: () => Promise<void>
}

/** Begins a folder of files that appears as a whole or not at all. */
export async function beginFolder(parent: string, name: string): Promise<FolderWrite> {
  const beside = join(parent, `~${randomUUID()}.tmp`)
  await mkdir(beside)
  return {
    async add(file, bytes) {
      const path = join(beside, file)
      await writeFlushed(path, bytes)
      await mustHold(path, bytes)
    },
    async end() {
      await flushFolder(beside)
      const path = await freePath(join(parent, name))
      await rename(beside, path)
      await flushFolder(parent)
      return path
    },
    drop: () => rm(beside, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Never over what is there: it may be what was handed in before. */
async function freePath(path: string): Promise<string> {
  for (let no = 2, wanted = path; ; wanted = `${path}_${no++}`) {
    const free = await access(wanted).then(
      () => false,
      () => true
    )
    if (free) return wanted
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function mustHold(path: string, bytes: Uint8Array): Promise<void> {
  if (!(await readFile(path)).equals(bytes))
    throw Object.assign(new Error(`EIO: other bytes than written, '${path}'`), { code: 'EIO', path })
}

/** The new name is safe once its folder is flushed; Windows and some network disks cannot do it and do it by themselves. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // The file itself is flushed and about to be read back: nothing to be done, and nothing lost.
  }
}

/**
 * A file name without marks, spaces or signs that a file system refuses: "Biên bản số 05/BB 2026.docx" becomes "Bien_ban_so_05_BB_2026.docx".
 * At most 120 letters with its ending; a name that Windows keeps for itself (CON, LPT1 …) gets "Tep_" in front.
 */
export function safeFileName(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Za-z0-9._-]+/g, '_')
  const ending = /[^.](\.[A-Za-z0-9]{1,8})$/.exec(plain)?.[1] ?? ''
  const body = plain
    .slice(0, plain.length - ending.length)
    .replace(/_*\.[._]*/g, '.')
    .replace(/_*-_*/g, '-')
    .replace(/_+/g, '_')
    .replace(/^[._-]+|[._-]+$/g, '')
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(body)
  const named = body === '' ? 'Tep' : reserved ? `Tep_${body}` : body
  return named.slice(0, LONGEST_NAME - ending.length).replace(/[._-]+$/, '') + ending
}
