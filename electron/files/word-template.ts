/** A province's own Word template, hostile until read: opened and filled in a process of its own, bounded in time, memory and answer. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { err, ok, type Result } from '../../shared/result.ts'
import type { TemplateFields } from './docx/template-fields.ts'
import type { TemplateError } from './docx-template.ts'
import { lineOf } from './child-line.ts'
import type { SpawnReader } from './xlsx-read/spawn.ts'

/** What the process says. */
export type TemplateAnswer = { readonly ok: true } | { readonly ok: false; readonly error: TemplateError }

/** Milliseconds and bytes that the process may take to say it. */
const limits = { time: 20_000, bytes: 262_144 }

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
  const heard = await lineOf(spawn, [folder], limits)
  if ('line' in heard) return answerOf(heard.line) ?? refusal('READER_FAILED')
  switch (heard.none) {
    case 'late':
      return refusal('TIMEOUT', { seconds: limits.time / 1000 })
    case 'tooMuch':
      return refusal('READER_FAILED')
    case 'died':
      // without a word: nearly always because the heap's own limit was met
      return refusal('OUT_OF_MEMORY')
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
