/** A province's own Word template, hostile until read: opened and filled in a process of its own, bounded in time, memory and answer. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { err, ok, type Result } from '../../shared/result.ts'
import type { TemplateFields } from './docx/template-fields.ts'
import type { TemplateError } from './docx-template.ts'
import type { SpawnReader } from './xlsx-read/spawn.ts'

/** What the process says. */
export type TemplateAnswer = { readonly ok: true } | { readonly ok: false; readonly error: TemplateError }

/** Milliseconds and bytes that the process may take to say it. */
const limits = { time: 20_000, answer: 262_144 }

/** The port: `spawn` starts the process that fills. Errors as of `fillTemplate`, and FILE: TIMEOUT, OUT_OF_MEMORY, READER_FAILED. */
export function templateFiller(spawn: SpawnReader) {
  return async (template: Uint8Array, fields: TemplateFields): Promise<Result<Uint8Array, TemplateError>> => {
    const folder = await mkdtemp(join(tmpdir(), `ocop-word-${process.pid}-`))
    try {
      await writeFile(join(folder, 'template'), template, { mode: 0o600 })
      await writeFile(join(folder, 'fields.json'), JSON.stringify(fields), { mode: 0o600 })
      const answer = await hear(spawn, folder)
      return answer.ok ? ok(new Uint8Array(await readFile(join(folder, 'filled')))) : answer
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    }
  }
}

async function hear(spawn: SpawnReader, folder: string): Promise<TemplateAnswer> {
  const child = spawn([folder])
  let late = false
  const timer = setTimeout(() => {
    late = true
    child.kill()
  }, limits.time)
  try {
    const chunks: Uint8Array[] = []
    let heard = 0
    let whole = false
    for await (const chunk of child.output) {
      heard += chunk.byteLength
      if (heard > limits.answer) return refusal('READER_FAILED')
      chunks.push(chunk)
      whole = chunk.at(-1) === 10
      if (whole) break
    }
    if (late) return refusal('TIMEOUT', { seconds: limits.time / 1000 })
    // it died without a word: nearly always because the heap's own limit was met
    return (whole ? answerOf(Buffer.concat(chunks).toString('utf8')) : undefined) ?? refusal(whole ? 'READER_FAILED' : 'OUT_OF_MEMORY')
  } finally {
    clearTimeout(timer)
    child.kill()
  }
}

function refusal(reason: string, facts: Readonly<Record<string, string | number>> = {}): TemplateAnswer & { readonly ok: false } {
  return err({ code: 'FILE', reason, facts })
}

/** Takes only what has the shape of an answer: the process read a file that is not ours. */
function answerOf(text: string): TemplateAnswer | undefined {
  try {
    const answer = JSON.parse(text) as Partial<TemplateAnswer> | null // looked at before it is used
    if (answer?.ok === true) return { ok: true }
    if (answer?.ok !== false || !('error' in answer)) return undefined
    const { error } = answer
    if (error?.code === 'FILE' && typeof error.reason === 'string') return err(error)
    return error?.code === 'TEMPLATE' && Array.isArray(error.mistakes) ? err(error) : undefined
  } catch {
    // the process ended in the middle of a sentence; the caller says so
    return undefined
  }
}
