/** Files as one zip: as they are, for PDF and Word files are packed already, or packed by the caller. */
import { crc32 } from 'node:zlib'

export interface FileInZip {
  /** Plain letters, digits, "_", "-" and ".": see safeFileName. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The same bytes as a raw deflate stream, where the zip is to hold that instead. */
  readonly packed?: Uint8Array
}

const mostFiles = 65_535
const mostBytes = 0xff_ff_ff_ff

/** The archive. Throws RangeError beyond 65,535 files or 4 GiB, which a plain zip cannot hold. */
export function zipOf(files: readonly FileInZip[]): Uint8Array<ArrayBuffer> {
  if (files.length > mostFiles) throw new RangeError('too many files for a zip')
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const { name, bytes, packed } of files) {
    const label = Buffer.from(name, 'utf8')
    const held = packed ?? bytes
    const facts = factsOf(label.length, bytes, packed)
    // made by a program of version 2.0 for a machine of no kind; no remark, first disk, no attributes
    directory.push(bytesOf(u32(0x02_01_4b_50), u16(20), facts, u16(0), u16(0), u16(0), u32(0), u32(at)), label)
    const local = bytesOf(u32(0x04_03_4b_50), facts)
    parts.push(local, label, held)
    at += local.length + label.length + held.length
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0)
  if (at + size > mostBytes) throw new RangeError('too much for a zip')
  const count = files.length
  const end = bytesOf(u32(0x06_05_4b_50), u16(0), u16(0), u16(count), u16(count), u32(size), u32(at), u16(0))
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]))
}

/** What both places of the zip say of a file: version 2.0, names in UTF-8, packed or not, 1 January 1980 (the first day that a zip knows). */
function factsOf(nameLength: number, bytes: Uint8Array, packed: Uint8Array | undefined): Uint8Array {
  return bytesOf(
    u16(20),
    u16(0x08_00),
    u16(packed ? 8 : 0),
    u16(0),
    u16(0x00_21),
    u32(crc32(bytes)),
    u32((packed ?? bytes).length),
    u32(bytes.length),
    u16(nameLength),
    u16(0)
  )
}

function u16(value: number): Buffer {
  const buffer = Buffer.alloc(2)
  buffer.writeUInt16LE(value)
  return buffer
}

function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value)
  return buffer
}

function bytesOf(...pieces: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(pieces)
}
