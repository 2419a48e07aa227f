/**
 * A province's own Word template, filled in. The file is somebody else's: nothing in it is run, no expression is worked out, only plain names
 * are looked up among the fields that are given. Plain data in, bytes out, nothing of Electron: fit to run in a process of its own.
 */
import Docxtemplater, { type DXT } from 'docxtemplater'
import PizZip from 'pizzip'
import type { TemplateMistake, TemplateMistakeKind, TemplatePlace } from '../../shared/errors.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { type Known, known, misused, type TemplateFields } from './docx/template-fields.ts'
import { openTemplate, type TemplatePackage, TemplateRefused } from './docx/template-package.ts'
import { fieldName, placeIn, scanPart, type Tag } from './docx/template-tags.ts'
import { ReadFailure } from './xlsx-read/failure.ts'

export type { TemplateFields } from './docx/template-fields.ts'

/** FILE: reason and facts as in `AppError`. TEMPLATE: what to mend in it, with the place of each, at most 50. */
export type TemplateError =
  | { readonly code: 'FILE'; readonly reason: string; readonly facts: Readonly<Record<string, string | number>> }
  | { readonly code: 'TEMPLATE'; readonly mistakes: readonly TemplateMistake[] }

export interface TemplateField {
  /** In small letters, spaces made single; fields of a template are compared by it. */
  readonly name: string
  /** block: {#…}{/…}, filled once for each row of a list, or only where a text is not missing. */
  readonly kind: 'text' | 'block'
  /** Blocks round it, the outermost first. */
  readonly within: readonly string[]
  /** Where it stands first. */
  readonly where: TemplatePlace
}

/** What is printed where a value is missing. */
const missing = '……'

/** The fields that a template asks for, each once for each block it stands in. Fails as `fillTemplate` does. */
export async function fieldsOf(template: Uint8Array): Promise<Result<TemplateField[], TemplateError>> {
  const read = await readTemplate(template)
  if (!read.ok) return read
  const compiled = compile(read.value, new Map())
  if (!compiled.ok) return compiled
  const fields = new Map<string, TemplateField>()
  for (const { kind, name, within, where } of read.value.tags) {
    const key = JSON.stringify([kind, name, within])
    if (kind !== 'close' && !fields.has(key)) fields.set(key, { name, kind: kind === 'text' ? 'text' : 'block', within, where })
  }
  return ok([...fields.values()])
}

/**
 * The template filled in, as .docx. Missing values become "……"; line ends become breaks. Nothing is filled when anything is wrong:
 * FILE where the file is no Word file that is taken, TEMPLATE where fields are written wrongly, unknown, or lists where a text is asked for.
 */
export async function fillTemplate(template: Uint8Array, fields: TemplateFields): Promise<Result<Uint8Array, TemplateError>> {
  const read = await readTemplate(template)
  if (!read.ok) return read
  const values = known(fields)
  const wrong = misused(read.value.tags, values)
  if (wrong.length > 0) return err({ code: 'TEMPLATE', mistakes: wrong.slice(0, 50) })
  const compiled = compile(read.value, values)
  if (!compiled.ok) return compiled
  const { doc, zip } = compiled.value
  doc.render(values)
  // the library adds entries for folders, which no Word file has
  for (const [path, { dir }] of Object.entries(zip.files)) if (dir) delete zip.files[path]
  return ok(doc.toUint8Array())
}

interface Read extends TemplatePackage {
  readonly tags: readonly Tag[]
}

async function readTemplate(template: Uint8Array): Promise<Result<Read, TemplateError>> {
  const opened = await openTemplate(template).catch(refusalOf)
  if ('code' in opened) return err(opened)
  const scans = opened.fieldParts.map((path) => scanPart(path, textOfPart(opened, path)))
  const mistakes = scans.flatMap((scan) => scan.mistakes).slice(0, 50)
  if (mistakes.length > 0) return err({ code: 'TEMPLATE', mistakes })
  return ok({ ...opened, tags: scans.flatMap((scan) => scan.tags) })
}

function refusalOf(failure: unknown): TemplateError {
  if (failure instanceof ReadFailure) return { code: 'FILE', reason: failure.error.code, facts: failure.error.facts }
  if (failure instanceof TemplateRefused) return { code: 'FILE', reason: failure.reason, facts: failure.facts }
  throw failure
}

function textOfPart({ parts }: TemplatePackage, path: string): string {
  return parts.get(path)?.toString('utf8') ?? ''
}

/** Packs anew what was read, so that the library never sees the zip of the sender. */
function compile(read: Read, values: Known): Result<{ readonly doc: Docxtemplater; readonly zip: PizZip }, TemplateError> {
  const zip = new PizZip()
  for (const [path, part] of read.parts) zip.file(path, part)
  const names = new Set(read.tags.map((tag) => tag.name))
  try {
    const doc = new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      warnFn: () => undefined,
      syntax: { changeDelimiterPrefix: null },
      nullGetter: () => missing,
      parser: (text) => parserOf(text, names, values)
    })
    const unread = doc.targets.find((path) => !read.fieldParts.includes(path))
    return unread === undefined ? ok({ doc, zip }) : err({ code: 'FILE', reason: 'NOT_WORD', facts: { part: unread } })
  } catch (failure) {
    return err({ code: 'TEMPLATE', mistakes: mistakesOf(failure, read) })
  }
}

/** Looks a name up in the row or in what stands round it, and does nothing else. Throws for a name that was not read before. */
function parserOf(text: string, names: ReadonlySet<string>, values: Known): DXT.Parser {
  const name = fieldName(text)
  if (!names.has(name)) throw new Error('a field that was not read')
  return {
    get(scope: unknown, { meta }: DXT.ParserContext) {
      const value = (scope instanceof Map ? (scope as Known) : values).get(name)
      if (typeof value !== 'string') return value
      // a block asks whether there is a value, a text is printed
      return value === '' && meta.part.module !== 'loop' ? missing : value
    }
  }
}

const kinds: Readonly<Record<string, TemplateMistakeKind>> = {
  loop_position_invalid: 'blockMisplaced',
  unbalanced_loop_tags: 'blockMisplaced',
  unopened_loop: 'blockNotOpened',
  unclosed_loop: 'blockNotClosed',
  closing_tag_does_not_match_opening_tag: 'blocksCrossed'
}

interface LibraryError {
  readonly properties?: {
    readonly id?: string
    readonly xtag?: string
    readonly openingtag?: string
    readonly file?: string
    readonly offset?: number | readonly number[]
    readonly errors?: readonly LibraryError[]
  }
}

/** What the library does not take, as mistakes with their places. What is no error of a template is thrown on. */
function mistakesOf(failure: unknown, read: Read): TemplateMistake[] {
  const { properties } = failure as LibraryError // the library's errors are not typed; what has no properties is none of them
  if (properties?.id === undefined) throw failure
  const errors = properties.errors ?? [failure as LibraryError]
  return errors.slice(0, 50).map(({ properties: { id = '', xtag, openingtag, file, offset } = {} }) => {
    const path = file ?? read.fieldParts[0] ?? ''
    const at = typeof offset === 'number' ? offset : (offset?.[0] ?? 0)
    const tag = read.tags.find((one) => one.path === path && one.offset === at)
    const where = tag?.where ?? placeIn(path, textOfPart(read, path), at)
    return { tag: tag?.raw ?? xtag ?? openingtag ?? '', where, kind: kinds[id] ?? 'refused' }
  })
}
