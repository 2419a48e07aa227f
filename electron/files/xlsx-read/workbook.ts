/** Reads a user's workbook or CSV in a process of its own: bounded in time, memory and answer. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { err, type Result } from '../../../shared/result.ts'
import type { RawBook, ReadError } from '../../../shared/import/raw-book.ts'
import { answerListener } from './answer.ts'
import { defaultLimits, type ReadLimits } from './limits.ts'
import { sniff } from './sniff.ts'
import type { ReaderProcess, SpawnReader } from './spawn.ts'

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
    return await hear(ports.spawn([path, JSON.stringify(limits)]), limits, ports.onPeak)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function hear(child: ReaderProcess, limits: ReadLimits, onPeak: ReadPorts['onPeak']): Promise<Result<RawBook, ReadError>> {
  let stopped: ReadError['code'] | undefined
  const stop = (code: ReadError['code']) => {
    stopped ??= code
    child.kill()
  }
  const timer = setTimeout(() => stop('TIMEOUT'), limits.timeMs)
  try {
    const listener = answerListener()
    const lines = lineSplitter()
    let heard = 0
    let strange = false
    for await (const chunk of child.output) {
      heard += chunk.byteLength
      if (heard > limits.answerBytes) stop('ANSWER_TOO_LARGE')
      if (stopped) continue
      strange = lines(chunk).some((line) => !listener.take(line))
      if (strange || listener.whole()) break
    }
    if (stopped === 'TIMEOUT') return err({ code: stopped, facts: { seconds: limits.timeMs / 1000 } })
    if (stopped) return err({ code: stopped, facts: { max: limits.answerBytes } })
    const answer = listener.whole()
    if (strange || !answer) return err(strange ? { code: 'READER_FAILED', facts: {} } : silentEnd(await child.exit))
    onPeak?.(answer.peakBytes)
    return answer.result
  } finally {
    clearTimeout(timer)
    child.kill()
  }
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

/** No whole answer: the process died, nearly always because the heap's own limit was met before ours. */
function silentEnd(code: number | null): ReadError {
  return code === 0 ? { code: 'READER_FAILED', facts: {} } : { code: 'OUT_OF_MEMORY', facts: { exit: code ?? 'killed' } }
}
