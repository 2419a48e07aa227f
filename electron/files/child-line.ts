import type { ReaderProcess, SpawnReader } from './xlsx-read/spawn.ts'

/** Milliseconds until the process must have answered, and bytes of its answer at the most. */
export interface ChildLimits {
  readonly time: number
  readonly bytes: number
}

/** Why there is no answer. died: it fell silent; `exit` is its code once it has ended, null where it was killed or never started. */
export type NoAnswer = { readonly none: 'late' | 'tooMuch' } | { readonly none: 'died'; readonly exit: Promise<number | null> }

/**
 * Starts the process and hands its lines on until `take` makes an answer of them. It is killed in any case, and not waited for: one that
 * hangs in a stick ends when the stick does.
 */
export async function answerOf<T extends object>(
  spawn: SpawnReader,
  args: readonly string[],
  limits: ChildLimits,
  take: (line: string) => T | undefined
): Promise<T | NoAnswer> {
  const child = spawn(args)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<NoAnswer>((done) => {
    timer = setTimeout(() => done({ none: 'late' }), limits.time)
  })
  try {
    return await Promise.race([late, hear(child, limits.bytes, take)])
  } finally {
    clearTimeout(timer)
    child.kill()
  }
}

/** The answer of a process that says one line. */
export function lineOf(spawn: SpawnReader, args: readonly string[], limits: ChildLimits): Promise<{ readonly line: string } | NoAnswer> {
  return answerOf(spawn, args, limits, (line) => ({ line }))
}

async function hear<T>({ output, exit }: ReaderProcess, most: number, take: (line: string) => T | undefined): Promise<T | NoAnswer> {
  const lines = lineSplitter()
  let heard = 0
  try {
    for await (const chunk of output) {
      heard += chunk.byteLength
      if (heard > most) return { none: 'tooMuch' }
      for (const line of lines(chunk)) {
        const answer = take(line)
        if (answer !== undefined) return answer
      }
    }
  } catch {
    // killed while it was being heard
  }
  return { none: 'died', exit }
}

const endByte = 10

/** Whole lines of what comes in pieces; JSON has no bare line feed. */
function lineSplitter(): (chunk: Uint8Array) => string[] {
  let open: Uint8Array[] = []
  return (chunk) => {
    const lines: string[] = []
    let from = 0
    for (let end = chunk.indexOf(endByte); end >= 0; end = chunk.indexOf(endByte, from)) {
      lines.push(Buffer.concat([...open, chunk.subarray(from, end)]).toString('utf8'))
      open = []
      from = end + 1
    }
    if (from < chunk.byteLength) open.push(chunk.subarray(from))
    return lines
  }
}
