/**
 * Our own workbooks, read back and held against what they should say, before anybody is told that they are done.
 * Read by a reader that shares nothing with the writer, row by row while the file is unpacked.
 */
import { type OwnBook, readOwnBook } from '../xlsx-read/own-book.ts'
import type { OwnRow, OwnValue } from '../xlsx-read/own-sheet.ts'
import { type Grid, type GridRow, type GridSheet, type GridValue, letterOf } from './grid.ts'
import { placeBook } from './place.ts'
import type { BookSpec } from './spec.ts'

export type ReadValue = OwnValue
export type ReadSheet = OwnBook['sheets'][number] & {
  /** By address, "B12". Empty cells are left out. */
  readonly cells: ReadonlyMap<string, ReadValue>
}
export type ReadBook = { readonly title: string; readonly creator: string; readonly sheets: readonly ReadSheet[] }

/** One thing that the file does not say as it should; `found` is empty when it is missing. */
export type Difference = {
  readonly what: 'file' | 'sheet' | 'cell' | 'merge'
  readonly sheet: string
  readonly place: string
  readonly expected: string
  readonly found: string
}

/** Reads a workbook of our own. Throws when it is none. */
export async function readBack(bytes: Uint8Array): Promise<ReadBook> {
  const cells: Map<string, ReadValue>[] = []
  const book = await readOwnBook(bufferOf(bytes), (sheet, row) => {
    const known = (cells[sheet] ??= new Map())
    for (const { place, value } of row.cells) known.set(place, value)
  })
  return { ...book, sheets: book.sheets.map((sheet, index) => ({ ...sheet, cells: cells[index] ?? new Map<string, ReadValue>() })) }
}

/** Every difference between the file and what the spec says: an empty list means that all of it is there and nothing else. Throws WorkbookRefused. */
export async function compareBook(spec: BookSpec, bytes: Uint8Array): Promise<Difference[]> {
  return compareGrid(placeBook(spec), bytes)
}

/** The same for a book that has been placed already. */
export async function compareGrid(grid: Grid, bytes: Uint8Array): Promise<Difference[]> {
  const differences: Difference[] = []
  // the first row of each sheet that the file has not come to yet
  const next = grid.sheets.map(() => 1)
  const sayRow = (sheet: GridSheet, at: number, row: OwnRow | undefined) => void compareRow(sheet, at, row, differences)
  try {
    const book = await readOwnBook(bufferOf(bytes), (index, row) => {
      const sheet = grid.sheets[index]
      if (!sheet) return
      for (let at = next[index] ?? 1; at < row.number; at += 1) sayRow(sheet, at, undefined)
      sayRow(sheet, row.number, row)
      next[index] = Math.max(next[index] ?? 1, row.number + 1)
    })
    grid.sheets.forEach((sheet, index) => {
      // a sheet that is missing is one difference, not one for each cell
      for (let at = next[index] ?? 1; book.sheets[index] && at <= sheet.rows.length; at += 1) sayRow(sheet, at, undefined)
    })
    return [...compareSheets(grid, book), ...differences, ...grid.sheets.flatMap((sheet, i) => compareMerges(sheet, book.sheets[i]))]
  } catch (error) {
    // A file that cannot be read is the greatest difference of all, and an answer like the others.
    return [{ what: 'file', sheet: '', place: '', expected: 'a workbook', found: error instanceof Error ? error.message : String(error) }]
  }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Cells of a row stand in the order of their columns in both, or what stands out of order differs. */
function compareRow(sheet: GridSheet, number: number, found: OwnRow | undefined, differences: Difference[]): void {
  const cells = found?.cells ?? []
  const row: GridRow['cells'] = sheet.rows[number - 1]?.cells ?? []
  let at = 0
  for (const { column, value } of row) {
    const cell = cells[at]
    const place = `${letterOf(column)}${number}`
    const here = cell?.place === place ? cell.value : undefined
    if (here !== undefined) at += 1
    if (!isSame(value, here))
      differences.push({ what: 'cell', sheet: sheet.places.name, place, expected: expectedText(value), found: textOf(here) })
  }
  for (const { place, value } of cells.slice(at))
    differences.push({ what: 'cell', sheet: sheet.places.name, place, expected: '', found: textOf(value) })
}

function isSame(expected: GridValue, found: ReadValue | undefined): boolean {
  return expected === found || (expected === null && found === undefined) || expectedText(expected) === textOf(found)
}

function compareSheets(grid: Grid, found: OwnBook): Difference[] {
  const shown = (sheet: { readonly name: string; readonly hidden: boolean }) => `${sheet.name}${sheet.hidden ? ' (hidden)' : ''}`
  const expected = grid.sheets.map((sheet) => shown({ name: sheet.places.name, hidden: sheet.spec.hidden ?? false }))
  const count = Math.max(expected.length, found.sheets.length)
  return Array.from({ length: count }, (_, i) => {
    const sheet = found.sheets[i]
    return difference('sheet', expected[i] ?? '', '', expected[i] ?? '', sheet ? shown(sheet) : '')
  }).flat()
}

function compareMerges(sheet: GridSheet, found: OwnBook['sheets'][number] | undefined): Difference[] {
  if (!found) return []
  const { name } = sheet.places
  const merges = new Set(sheet.rows.flatMap((row, i) => mergesOf(row, i + 1)))
  const there = new Set(found.merges)
  return [
    ...[...merges].flatMap((merge) => (there.has(merge) ? [] : difference('merge', name, merge, merge, ''))),
    ...found.merges.flatMap((merge) => (merges.has(merge) ? [] : difference('merge', name, merge, '', merge)))
  ]
}

function mergesOf(row: GridRow, number: number): string[] {
  return row.cells.flatMap(({ column, lastColumn, lastRow }) =>
    lastColumn > column || lastRow > number ? [`${letterOf(column)}${number}:${letterOf(lastColumn)}${lastRow}`] : []
  )
}

function difference(what: Difference['what'], sheet: string, place: string, expected: string, found: string): Difference[] {
  return expected === found ? [] : [{ what, sheet, place, expected, found }]
}

function expectedText(value: GridValue): string {
  if (value === null) return ''
  return textOf(typeof value === 'object' && 'runs' in value ? value.runs.map((run) => run.text).join('') : value)
}

/** A value with its type, so that the number 5 and the text "5" differ. */
function textOf(value: ReadValue | undefined): string {
  if (value === undefined || value === '') return ''
  if (typeof value !== 'object') return JSON.stringify(value)
  if ('date' in value) return value.date
  return `=${value.formula} → ${JSON.stringify(value.result)}`
}
