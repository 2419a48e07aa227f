import type { SpawnReader } from './xlsx-read/spawn.ts'

/** How a process of its own answered: one line of text, or why there is none. */
export type ChildLine = { readonly line: string } | { readonly none: 'late' | 'died' | 'tooMuch' }

/**
 * Starts the process and waits for its one line, at most `time` milliseconds and `bytes` bytes. It is killed in any case, and not waited
 * for: one that hangs in a stick ends when the stick does.
 */
export async function lineOf(spawn: SpawnReader, args: readonly string[], limits: { time: number; bytes: number }): Promise<ChildLine> {
  const child = spawn(args)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<ChildLine>((done) => {
    timer = setTimeout(() => done({ none: 'late' }), limits.time)
  })
  try {
    return await Promise.race([late, hear(child.output, limits.bytes)])
  } finally {
    clearTimeout(timer)
    child.kill()
  }
}

async function hear(output: AsyncIterable<Uint8Array>, most: number): Promise<ChildLine> {
  const chunks: Uint8Array[] = []
  let heard = 0
  try {
    for await (const chunk of output) {
      heard += chunk.byteLength
      if (heard > most) return { none: 'tooMuch' }
      chunks.push(chunk)
      if (chunk.at(-1) === 10) return { line: Buffer.concat(chunks).toString('utf8') }
    }
  } catch {
    // killed while it was being heard
  }
  return { none: 'died' }
}
