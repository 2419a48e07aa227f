/**
 * The process that reads somebody's Word template and fills it, a bundle entry of its own: `word-child <folder>`. In the folder lie `template` and
 * `fields.json`; the filled file is written there as `filled`. Says once how it went and ends. Whatever goes wrong in here harms nobody else.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TemplateFields } from './docx/template-fields.ts'
import { fillTemplate } from './docx-template.ts'
import type { TemplateAnswer } from './word-template.ts'

async function fill(): Promise<TemplateAnswer> {
  const folder = process.argv[2] ?? ''
  const fields = JSON.parse(await readFile(join(folder, 'fields.json'), 'utf8')) as TemplateFields // written by our own parent
  const filled = await fillTemplate(await readFile(join(folder, 'template')), fields)
  if (!filled.ok) return filled
  await writeFile(join(folder, 'filled'), filled.value, { mode: 0o600 })
  return { ok: true }
}

function say(answer: TemplateAnswer): void {
  // Node may wait for a thread of its own without end when it is asked to exit, so it is not asked
  process.stdout.write(`${JSON.stringify(answer)}\n`, () => process.kill(process.pid, 'SIGKILL'))
}

const unforeseen = (): TemplateAnswer => ({ ok: false, error: { code: 'FILE', reason: 'READER_FAILED', facts: {} } })
process.once('uncaughtException', () => say(unforeseen()))
say(await fill().catch(unforeseen))
