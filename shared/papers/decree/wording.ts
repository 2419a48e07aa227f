/**
 * The wording of a decree paper: plain text, one line a paragraph, named fields in braces ("{tên phiên}"). No markup.
 * Knows no values: what is typed is parsed first and filled in afterwards, so a name that holds a brace is never read as a field.
 */

import type { WordingMistake } from '../../errors.ts'

export type Part = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'field'; readonly name: string }

/** What the braces of one line hold, in order. Braces without a pair are left as text. */
export function partsOf(line: string): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const { index, 0: whole, 1: name = '' } of line.matchAll(/\{([^{}]*)\}/g)) {
    if (index > from) parts.push({ kind: 'text', text: line.slice(from, index) })
    parts.push({ kind: 'field', name })
    from = index + whole.length
  }
  return from < line.length ? [...parts, { kind: 'text', text: line.slice(from) }] : parts
}

/** Lines of a wording, NFC, without space round them. */
export function linesOf(wording: string): string[] {
  return wording
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
}

/** Names are compared without regard to case, space and the way of writing accents. */
export function fieldKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi')
}

/** Everything wrong in a wording, by line, given the fields that its paper knows by their keys. */
export function mistakesIn(wording: string, known: ReadonlyMap<string, { readonly kind: 'text' | 'block' }>): WordingMistake[] {
  return linesOf(wording).flatMap((text, place) => {
    const line = place + 1
    const parts = partsOf(text)
    return parts.flatMap((part): WordingMistake[] => {
      if (part.kind === 'text') return braceOf(part.text).map((field) => ({ line, field, mistake: 'unclosed' }))
      const field = known.get(fieldKey(part.name))
      if (!field) return [{ line, field: part.name.trim(), mistake: 'unknown' }]
      return field.kind === 'block' && parts.length > 1 ? [{ line, field: part.name.trim(), mistake: 'notAlone' }] : []
    })
  })
}

/** What follows a "{" or goes before a "}" that has no pair, at most 40 characters. */
function braceOf(text: string): string[] {
  const at = text.search(/[{}]/)
  if (at < 0) return []
  const near = text[at] === '{' ? text.slice(at + 1) : text.slice(0, at)
  return [near.replace(/[{}]/g, '').trim().slice(0, 40)]
}
