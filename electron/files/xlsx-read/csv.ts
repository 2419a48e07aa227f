import type { RawRow, RawSheet } from '../../../shared/import/raw-book.ts'
import { decodeText } from './decode.ts'
import { checkMemory } from './memory.ts'
import type { ReadLimits } from './limits.ts'
import { textCell } from './text.ts'

const separators = [';', ',', '\t'] as const
const triedLines = 60
const triedCharacters = 200_000
const longestQuoted = 20_000

/** A CSV as one sheet without a name. Every cell is text: what looks like a number may be a code or a telephone number. Throws ReadFailure. */
export function readCsv(file: Buffer, limits: ReadLimits): RawSheet {
  const decoded = decodeText(file)
  // Excel's own way of naming the separator in the first line
  const named = /^sep=(.)\r?\n/i.exec(decoded)
  const text = named ? decoded.slice(named[0].length) : decoded
  const shape: Shape = {
    separator: named?.[1] ?? guessSeparator(text),
    quotes: true,
    lines: limits.rows * 2 + 100,
    columns: limits.columns
  }
  const quoted = split(text, shape)
  // a quote that is never closed swallows the rest of the file; then quotes are only letters here
  const whole = quoted.open ? split(text, { ...shape, quotes: false }) : quoted
  return sheetOf(whole, named ? 1 : 0, limits)
}

interface Shape {
  readonly separator: string
  readonly quotes: boolean
  readonly lines: number
  readonly columns: number
}

interface Split {
  /** Fields by line; one column more than asked for tells that there was something beyond. */
  readonly lines: readonly (readonly string[])[]
  /** The last field had a quote without an end. */
  readonly open: boolean
  /** There are more lines than asked for. */
  readonly more: boolean
}

function sheetOf(split: Split, before: number, limits: ReadLimits): RawSheet {
  const rows: RawRow[] = []
  let cutColumns = false
  let left = limits.answerBytes * 0.9
  for (const [index, line] of split.lines.entries()) {
    const filled = line.flatMap((field, at) => textCell(at + 1, field, limits.cellCharacters) ?? [])
    const cells = filled.filter((cell) => cell.col <= limits.columns)
    if (cells.length < filled.length) cutColumns = true
    if (cells.length === 0) continue
    left -= Buffer.byteLength(JSON.stringify(cells)) + 32
    if (rows.length >= limits.rows || left < 0) return { name: '', rows, merges: [], cut: 'rows' }
    rows.push({ number: before + index + 1, cells })
    if (index % 200 === 0) checkMemory(limits)
  }
  const cut = split.more ? 'rows' : cutColumns ? 'columns' : undefined
  return { name: '', rows, merges: [], ...(cut && { cut }) }
}

function split(text: string, shape: Shape): Split {
  const lines: string[][] = []
  let open = false
  let at = 0
  while (at < text.length && lines.length < shape.lines) {
    const fields: string[] = []
    for (;;) {
      const field = shape.quotes && text[at] === '"' ? quotedField(text, at, shape.separator) : plainField(text, at, shape.separator)
      if (fields.length < shape.columns) fields.push(field.value)
      else if (field.value.trim() !== '') fields[shape.columns] = field.value
      at = field.end
      open = field.open
      if (text[at] !== shape.separator) break
      at += 1
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    lines.push(fields)
  }
  return { lines, open, more: text.slice(at).trim() !== '' }
}

interface Field {
  readonly value: string
  /** Place of the separator or line end behind it. */
  readonly end: number
  readonly open: boolean
}

function plainField(text: string, from: number, separator: string): Field {
  let end = from
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { value: text.slice(from, end), end, open: false }
}

function quotedField(text: string, from: number, separator: string): Field {
  let quote = text.indexOf('"', from + 1)
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2)
  const end = quote < 0 ? text.length : quote
  // no more than can be kept: unescaping millions of quotes would cost as many objects
  const value = text.slice(from + 1, Math.min(end, from + 1 + longestQuoted)).replaceAll('""', '"')
  if (quote < 0) return { value, end: text.length, open: true }
  const rest = plainField(text, quote + 1, separator)
  return { value: value + rest.value, end: rest.end, open: false }
}

/** The separator under which most of the first lines have the same, large number of columns. */
function guessSeparator(text: string): string {
  const start = text.slice(0, triedCharacters)
  const scored = separators.map((separator) => {
    const widths = new Map<number, number>()
    for (const fields of split(start, { separator, quotes: true, lines: triedLines, columns: 500 }).lines) {
      if (fields.length > 1) widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1)
    }
    return { separator, score: Math.max(0, ...[...widths].map(([width, lines]) => lines * (width - 1))) }
  })
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).separator
}
