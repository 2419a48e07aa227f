/** Pages as small gray pictures, and how far two of them differ. Pictures are kept as PNG of 16 grays. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync, inflateSync } from 'node:zlib'

export interface Picture {
  readonly width: number
  readonly height: number
  /** 0 black to 15 white, row by row. */
  readonly grays: Uint8Array
}

/** Pages of a PDF at 40 dots an inch, slightly blurred, so that a letter's edge on another machine is no difference. Pages count from 1. */
export function picturesOf(pdf: Uint8Array, pages: readonly number[]): Picture[] {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-picture-'))
  try {
    const path = join(folder, 'a.pdf')
    writeFileSync(path, pdf)
    return pages.map((page) => {
      const args = ['-r', '40', '-gray', '-singlefile', '-f', String(page), '-l', String(page), path, join(folder, 'page')]
      execFileSync('pdftoppm', args)
      return blurred(fromPgm(readFileSync(join(folder, 'page.pgm'))))
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function fromPgm(bytes: Buffer): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40))
  if (!head) throw new Error('not a gray picture')
  return { width: Number(head[1]), height: Number(head[2]), grays: bytes.subarray(head[0].length) }
}

/** The mean of each dot and its eight neighbours, in 16 grays. */
function blurred({ width, height, grays }: Picture): Picture {
  const result = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let sum = 0
      let count = 0
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v += 1)
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u += 1) {
          sum += grays[v * width + u] ?? 255
          count += 1
        }
      result[y * width + x] = Math.round(sum / count / 17)
    }
  return { width, height, grays: result }
}

/** Share of dots that differ by more than 3 of 16 grays; 1 for pictures of different size. */
export function difference(a: Picture, b: Picture): number {
  if (a.width !== b.width || a.height !== b.height) return 1
  const differ = a.grays.reduce((sum, gray, at) => sum + (Math.abs(gray - (b.grays[at] ?? 0)) > 3 ? 1 : 0), 0)
  return differ / a.grays.length
}

/** The picture with everything moved down by some dots. */
export function lowered({ width, height, grays }: Picture, dots: number): Picture {
  const moved = new Uint8Array(width * height).fill(15)
  moved.set(grays.subarray(0, (height - dots) * width), dots * width)
  return { width, height, grays: moved }
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export function toPng({ width, height, grays }: Picture): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([4, 0, 0, 0, 0], 8) // four bits a dot, gray
  const bytes = Math.ceil(width / 2)
  const rows = Buffer.alloc(height * (bytes + 1))
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * (bytes + 1) + 1 + (x >> 1)
      rows[at] = (rows[at] ?? 0) | ((grays[y * width + x] ?? 0) << (x % 2 === 0 ? 4 : 0))
    }
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** Reads what toPng wrote; throws for any other PNG. */
export function fromPng(png: Buffer): Picture {
  const parts: Buffer[] = []
  let size: readonly [number, number] | undefined
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    const data = png.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR' && data[8] === 4 && data[9] === 0) size = [data.readUInt32BE(0), data.readUInt32BE(4)]
    if (type === 'IDAT') parts.push(data)
    at += length + 12
  }
  if (!size) throw new Error('not a picture of ours')
  const [width, height] = size
  const rows = inflateSync(Buffer.concat(parts))
  const bytes = Math.ceil(width / 2)
  const grays = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const pair = rows[y * (bytes + 1) + 1 + (x >> 1)] ?? 0
      grays[y * width + x] = x % 2 === 0 ? pair >> 4 : pair & 15
    }
  return { width, height, grays }
}
