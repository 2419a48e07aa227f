/**
 * One worksheet as a stream: rows, cells, merges. Nothing is laid out in advance, so a cell at XFD1048576, a validation
 * or a merge over a whole column costs nothing.
 */
import type { RawMerge } from '../../../shared/import/raw-book.ts'
import type { ReadLimits } from './limits.ts'
import { type RichText, textGatherer } from './strings.ts'
import { readXml } from './xml.ts'
import type { Chunks } from './zip.ts'

/** A cell before its shared string and its style are looked up. */
export interface FoundCell {
  readonly col: number
  readonly type: string
  readonly style: number
  readonly value: string
  readonly font?: string
}

interface FoundRow {
  readonly number: number
  readonly cells: readonly FoundCell[]
}

export interface FoundSheet {
  readonly rows: FoundRow[]
  readonly merges: RawMerge[]
  readonly cut?: 'rows' | 'columns'
}

/** Bytes of the answer that are left, over all sheets. */
export interface Budget {
  bytes: number
}

const lastRow = 1_048_576
/** What a cell costs in the answer beside its text. */
const cellBytes = 48

/** Reads up to the limits; what lies beyond is left out and said in `cut`. */
export async function readSheet(part: string, chunks: Chunks, limits: ReadLimits, budget: Budget): Promise<FoundSheet> {
  const rows: FoundRow[] = []
  const merges: RawMerge[] = []
  const gatherer = textGatherer(limits.cellCharacters)
  let cutRows = false
  let cutColumns = false
  let rowNumber = 0
  let row: FoundCell[] | undefined
  let col = 0
  let cell: { type: string; style: number; value: string } | undefined
  let inValue = false
  let inString = false

  function closeCell(): void {
    if (!row || !cell) return
    const rich: RichText | undefined = cell.type === 'inlineStr' ? gatherer.take() : undefined
    const value = rich?.text ?? cell.value
    if (value === '') return
    if (col > limits.columns) cutColumns = true
    else row.push({ col, type: cell.type, style: cell.style, value, ...(rich?.font && { font: rich.font }) })
  }

  function closeRow(): void {
    if (!row || row.length === 0) return
    const bytes = row.reduce((sum, found) => sum + cellBytes + 3 * found.value.length, 0)
    if (rows.length >= limits.rows || budget.bytes < bytes) {
      cutRows = true
      return
    }
    budget.bytes -= bytes
    rows.push({ number: rowNumber, cells: row })
  }

  await readXml(part, chunks, limits, {
    open(name, attribute) {
      if (cutRows) return
      if (inString) gatherer.open(name, attribute)
      else if (name === 'row') {
        const given = Number(attribute('r'))
        // some writers leave the number out; then rows simply follow each other
        rowNumber = Number.isInteger(given) && given > rowNumber && given <= lastRow ? given : rowNumber + 1
        row = []
        col = 0
      } else if (name === 'c' && row) {
        const given = columnOf(attribute('r') ?? '')
        col = given > col ? given : col + 1
        cell = { type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), value: '' }
      } else if (name === 'v' && cell) inValue = true
      else if (name === 'is' && cell) {
        inString = true
        gatherer.take()
      } else if (name === 'mergeCell' && merges.length < limits.merges) {
        const merge = mergeOf(attribute('ref') ?? '')
        if (merge) merges.push(merge)
      }
    },
    text(text) {
      if (inString) gatherer.text(text)
      else if (inValue && cell && cell.value.length <= limits.cellCharacters) cell.value += text.slice(0, limits.cellCharacters + 1)
    },
    close(name) {
      if (inString) gatherer.close(name)
      if (name === 'is') inString = false
      else if (name === 'v') inValue = false
      else if (name === 'c') {
        closeCell()
        cell = undefined
      } else if (name === 'row') {
        if (!cutRows) closeRow()
        row = undefined
      }
    },
    enough: () => cutRows
  })
  const cut = cutRows ? 'rows' : cutColumns ? 'columns' : undefined
  return { rows, merges, ...(cut && { cut }) }
}

/** Column number of "AB12", 0 where there is none. Asked for every cell, so no regular expression. */
function columnOf(reference: string): number {
  let column = 0
  let at = 0
  for (; at < reference.length && at < 4; at += 1) {
    const letter = reference.charCodeAt(at)
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return at > 3 || at === reference.length ? 0 : column
}

function mergeOf(reference: string): RawMerge | undefined {
  const [from = '', to = ''] = reference.toUpperCase().replaceAll('$', '').split(':')
  const [left, right] = [columnOf(from), columnOf(to)]
  const [top, bottom] = [rowOf(from), rowOf(to)]
  return left > 0 && top > 0 && right >= left && bottom >= top && bottom <= lastRow ? { top, left, bottom, right } : undefined
}

function rowOf(reference: string): number {
  return Number(/\d{1,7}$/.exec(reference)?.[0] ?? 0)
}
