import { closeSync, constants, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'

/** What a stick of the small kind writes at once; a page of the database too. */
const block = 4096
const piece = 1 << 20

/**
 * Makes a file the same as another, writing only blocks that differ from what stands there, whatever that is. Every byte of it has then been read
 * and found right: those that were written after they were flushed. False where what was read back is not what was written. Answers the bytes
 * written. Throws what `node:fs` throws; then the file may hold anything.
 */
export function patchFile(source: string, target: string): { readonly same: boolean; readonly written: number } {
  const from = openSync(source, 'r')
  try {
    const to = openSync(target, constants.O_RDWR | constants.O_CREAT, 0o600)
    try {
      const { size } = fstatSync(from)
      const changed = differing(from, to, size)
      for (const run of changed) write(to, read(from, run), run.at)
      if (fstatSync(to).size > size) ftruncateSync(to, size)
      fsyncSync(to)
      const same = changed.every((run) => read(to, run).equals(read(from, run)))
      return { same, written: changed.reduce((sum, { length }) => sum + length, 0) }
    } finally {
      closeSync(to)
    }
  } finally {
    closeSync(from)
  }
}

interface Run {
  readonly at: number
  readonly length: number
}

/** Blocks that differ, those that lie side by side as one, none longer than a piece. */
function differing(from: number, to: number, size: number): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < size; at += piece) {
    const [wanted, there] = [read(from, { at, length: piece }), read(to, { at, length: piece })]
    let begun = -1
    for (let place = 0; place <= wanted.length; place += block) {
      const differs =
        place < wanted.length &&
        !wanted.subarray(place, place + block).equals(there.subarray(place, Math.min(place + block, wanted.length)))
      if (differs && begun === -1) begun = place
      if (differs || begun === -1) continue
      runs.push({ at: at + begun, length: place - begun })
      begun = -1
    }
    if (begun !== -1) runs.push({ at: at + begun, length: wanted.length - begun })
  }
  return runs
}

/** Fewer bytes than asked for at the end of the file. */
function read(fd: number, { at, length }: Run): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  let done = 0
  for (;;) {
    const more = readSync(fd, bytes, done, length - done, at + done)
    done += more
    if (more === 0 || done === length) return bytes.subarray(0, done)
  }
}

function write(fd: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done, bytes.length - done, at + done)
}
