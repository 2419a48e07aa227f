/**
 * The guard: looks at the zip's directory before a byte is unpacked, then unpacks single parts with every promise checked.
 * Only parts listed in the directory exist; what else lies in the file is never read.
 */
import { crc32 } from 'node:zlib'
import yauzl, { type Entry } from 'yauzl'
import { ReadFailure } from './failure.ts'
import type { ReadLimits } from './limits.ts'

/** Chunks of one unpacked part. */
export type Chunks = AsyncIterable<Uint8Array>

export interface Parts {
  has(path: string): boolean
  /** Unpacks a part. Throws ReadFailure where it is missing, damaged, or larger than it says. */
  open(path: string): Chunks
}

const smallPart = 1_048_576

/** Opens a zip after checking number, sizes and ratios of its parts. Throws ReadFailure. */
export async function openZip(file: Buffer, limits: ReadLimits): Promise<Parts> {
  const zip = await yauzl.fromBufferPromise(file, { lazyEntries: true, validateEntrySizes: true }).catch(damaged)
  if (zip.entryCount > limits.parts) throw new ReadFailure('TOO_MANY_PARTS', { parts: zip.entryCount, max: limits.parts })
  const entries = new Map<string, Entry>()
  let declared = 0
  try {
    for await (const entry of zip.eachEntry()) {
      // part names are alike whatever their case
      const path = entry.fileName.toLowerCase()
      if (entries.has(path)) throw new ReadFailure('DAMAGED', { part: path })
      entries.set(path, entry)
      if (entry.isEncrypted()) throw new ReadFailure('PASSWORD_PROTECTED')
      declared += entry.uncompressedSize
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
      if (declared > limits.unpackedBytes || (entry.uncompressedSize > smallPart && ratio > limits.ratio)) throw tooLarge(limits)
    }
  } catch (failure) {
    damaged(failure)
  }
  let unpacked = 0

  async function* open(path: string): Chunks {
    const entry = entries.get(path.toLowerCase())
    if (!entry) throw new ReadFailure('DAMAGED', { part: path })
    let check = 0
    try {
      const stream = await zip.openReadStreamPromise(entry)
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        unpacked += chunk.length
        if (unpacked > limits.unpackedBytes) throw tooLarge(limits)
        check = crc32(chunk, check)
        yield chunk
      }
    } catch (failure) {
      damaged(failure, path)
    }
    if (check !== entry.crc32) throw new ReadFailure('DAMAGED', { part: path })
  }

  return { has: (path) => entries.has(path.toLowerCase()), open }
}

function tooLarge(limits: ReadLimits): ReadFailure {
  return new ReadFailure('UNPACKS_TOO_LARGE', { max: limits.unpackedBytes })
}

/** Whatever the unzipper does not like is a damaged file; its English words are kept for the log only. */
function damaged(failure: unknown, part = ''): never {
  if (failure instanceof ReadFailure) throw failure
  throw new ReadFailure('DAMAGED', { part, detail: String(failure) })
}
