/** Reads a user's workbook or CSV in a process of its own: bounded in time, memory and answer. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { err, type Result } from '../../../shared/result.ts'
import type { RawBook, ReadError } from '../../../shared/import/raw-book.ts'
import { answerOf, type NoAnswer } from '../child-line.ts'
import { type Answer, answerListener } from './answer.ts'
import { defaultLimits, type ReadLimits } from './limits.ts'
import { sniff } from './sniff.ts'
import type { SpawnReader } from './spawn.ts'

export interface ReadPorts {
  readonly spawn: SpawnReader
  readonly limits?: ReadLimits
  /** Told the highest resident memory of the reading process, in bytes, when it answered. */
  readonly onPeak?: (bytes: number) => void
}

/** Rows of an .xlsx or a CSV, or why there are none. Never throws for what is in the file; the file is not touched. */
export async function readWorkbook(bytes: Uint8Array, ports: ReadPorts): Promise<Result<RawBook, ReadError>> {
  const limits = ports.limits ?? defaultLimits
  if (bytes.byteLength > limits.fileBytes) return err({ code: 'FILE_TOO_LARGE', facts: { bytes: bytes.byteLength, max: limits.fileBytes } })
  const kind = sniff(bytes)
  if (!kind.ok) return kind
  const folder = await mkdtemp(join(tmpdir(), `ocop-read-${process.pid}-`))
  try {
    const path = join(folder, 'book')
    await writeFile(path, bytes, { mode: 0o600 })
    return await answer(path, limits, ports)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function answer(path: string, limits: ReadLimits, { spawn, onPeak }: ReadPorts): Promise<Result<RawBook, ReadError>> {
  const listener = answerListener()
  const args = [path, JSON.stringify(limits)]
  const heard = await answerOf(spawn, args, { time: limits.timeMs, bytes: limits.answerBytes }, (line) =>
    listener.take(line) ? listener.whole() : strange
  )
  if ('none' in heard) return err(await silence(heard, limits))
  onPeak?.(heard.peakBytes)
  return heard.result
}

/** Said what no process of ours says. */
const strange: Answer = { peakBytes: 0, result: err({ code: 'READER_FAILED', facts: {} }) }

async function silence(heard: NoAnswer, { timeMs, answerBytes }: ReadLimits): Promise<ReadError> {
  switch (heard.none) {
    case 'late':
      return { code: 'TIMEOUT', facts: { seconds: timeMs / 1000 } }
    case 'tooMuch':
      return { code: 'ANSWER_TOO_LARGE', facts: { max: answerBytes } }
    case 'died':
      return silentEnd(await heard.exit)
  }
}

/** No whole answer: the process died, nearly always because the heap's own limit was met before ours. */
function silentEnd(code: number | null): ReadError {
  return code === 0 ? { code: 'READER_FAILED', facts: {} } : { code: 'OUT_OF_MEMORY', facts: { exit: code ?? 'killed' } }
}
