/** The fields that the app knows against those that a template asks for. */
import type { TemplateMistake } from '../../../shared/errors.ts'
import { clean } from './text.ts'
import { fieldName, type Tag } from './template-tags.ts'

/**
 * Everything that may be asked for, by name. '' is a known field whose value is missing: it is printed as dots to write on, and a block round
 * it is left out. A list fills a block once for each of its rows.
 */
export interface TemplateFields {
  readonly [name: string]: string | readonly TemplateFields[]
}

/** Fields under the names that templates are compared by; all rows of a list have the same ones. */
export type Known = ReadonlyMap<string, string | readonly Known[]>

export function known(fields: TemplateFields): Known {
  return new Map(
    Object.entries(fields).map(([name, value]) => [
      fieldName(name),
      typeof value === 'string' ? clean(value).replaceAll('\t', ' ') : alike(value.map(known))
    ])
  )
}

/** A row without a field that others have gets it empty: otherwise the field of the same name round the list would stand in for it. */
function alike(rows: readonly Known[]): Known[] {
  const empty = new Map(rows.flatMap((row) => [...row].map(([name, value]) => [name, typeof value === 'string' ? '' : []] as const)))
  return rows.map((row) => new Map([...empty, ...row]))
}

/** Fields that nobody knows, and lists where a text is asked for. Inside a list without rows nothing is printed, so nothing is asked. */
export function misused(tags: readonly Tag[], fields: Known): TemplateMistake[] {
  return tags.flatMap((tag): TemplateMistake[] => {
    if (tag.kind === 'close') return []
    const found = lookUp(tag, fields)
    if (found === 'unprinted') return []
    const wrong = (kind: TemplateMistake['kind']) => [{ tag: tag.raw, where: tag.where, kind }]
    if (found === undefined) return wrong('unknownField')
    return tag.kind === 'text' && typeof found !== 'string' ? wrong('listAsText') : []
  })
}

/** Looks from the innermost block outwards. */
function lookUp({ name, within }: Tag, fields: Known): string | readonly Known[] | 'unprinted' | undefined {
  let scopes: Known[] = [fields]
  for (const block of within) {
    const value = innermost(scopes, block)
    if (value === undefined || typeof value === 'string') continue
    const rows = value.reduce<Map<string, string | readonly Known[]>>(merge, new Map())
    if (value.length === 0) return 'unprinted'
    scopes = [...scopes, rows]
  }
  return innermost(scopes, name)
}

function innermost(scopes: readonly Known[], name: string): string | readonly Known[] | undefined {
  return scopes.findLast((scope) => scope.has(name))?.get(name)
}

function merge(all: Map<string, string | readonly Known[]>, row: Known): Map<string, string | readonly Known[]> {
  for (const [name, value] of row) {
    const before = all.get(name)
    all.set(name, typeof value === 'string' || typeof before === 'string' || before === undefined ? value : [...before, ...value])
  }
  return all
}
