import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The files that belong to a database: itself, its write-ahead log, and the shared memory of that log. */
export const trio = ['', '-wal', '-shm'] as const

/** Forces a file's bytes to the disk. Throws what `node:fs` throws. */
export function flushFile(path: string): void {
  // Windows flushes only a file that is open for writing
  const fd = openSync(path, 'r+')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Renames within one volume, so that a power cut leaves the old name or the new one. Throws what `node:fs` throws. */
export function moveWhole(from: string, to: string): void {
  renameSync(from, to)
  // Windows cannot open a folder, and writes names through by itself
  if (process.platform === 'win32') return
  const fd = openSync(dirname(to), 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Writes beside the target, flushes, then renames. Throws what `node:fs` throws. */
export function writeWhole(path: string, text: string): void {
  const part = `${path}.part`
  try {
    writeFileSync(part, text)
    flushFile(part)
    moveWhole(part, path)
  } catch (thrown) {
    rmSync(part, { force: true })
    throw thrown
  }
}

/** SHA-256 of a file's bytes in hex, read in pieces of 1 MiB. Throws what `node:fs` throws. */
export function hashFile(path: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(1 << 20)
  const fd = openSync(path, 'r')
  try {
    for (let read = readSync(fd, piece); read > 0; read = readSync(fd, piece)) hash.update(piece.subarray(0, read))
  } finally {
    closeSync(fd)
  }
  return hash.digest('hex')
}
