/**
 * Our own workbooks, read back and held against what they should say, before anybody is told that they are done.
 * Not for files of others: exceljs' whole-document reader hangs on hostile ones.
 */
import ExcelJS from 'exceljs'
import { type Grid, type GridCell, type GridSheet, type GridValue, letterOf } from './grid.ts'
import { placeBook } from './place.ts'
import type { BookSpec } from './spec.ts'

/** A date is an ISO date; a formula comes with the result stored beside it. `null` never occurs: empty cells are left out. */
export type ReadValue =
  | string
  | number
  | boolean
  | { readonly date: string }
  | { readonly formula: string; readonly result: string | number | boolean }
export type ReadSheet = {
  readonly name: string
  readonly hidden: boolean
  /** By address, "B12". Of merged cells only the first. */
  readonly cells: ReadonlyMap<string, ReadValue>
  /** "A1:C1", in no order. */
  readonly merges: readonly string[]
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
  const book = new ExcelJS.Workbook()
  // exceljs' types ask for a Buffer; it takes any Uint8Array.
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0])
  if (book.worksheets.length === 0) throw new Error('no worksheet in the file')
  return { title: book.title ?? '', creator: book.creator ?? '', sheets: book.worksheets.map(readSheet) }
}

/** Every difference between the file and what the spec says: an empty list means that all of it is there and nothing else. */
export async function compareBook(spec: BookSpec, bytes: Uint8Array): Promise<Difference[]> {
  const grid = placeBook(spec)
  let found: ReadBook
  try {
    found = await readBack(bytes)
  } catch (error) {
    // A file that cannot be read is the greatest difference of all, and an answer like the others.
    return [{ what: 'file', sheet: '', place: '', expected: 'a workbook', found: error instanceof Error ? error.message : String(error) }]
  }
  return [...compareSheets(grid, found), ...grid.sheets.flatMap((sheet, i) => compareSheet(sheet, found.sheets[i]))]
}

function readSheet(page: ExcelJS.Worksheet): ReadSheet {
  const cells = new Map<string, ReadValue>()
  page.eachRow((row) => {
    row.eachCell((cell) => {
      const value = cell.type === ExcelJS.ValueType.Merge ? undefined : readValue(cell)
      if (value !== undefined) cells.set(cell.address, value)
    })
  })
  return { name: page.name, hidden: page.state !== 'visible', cells, merges: page.model.merges }
}

function readValue(cell: ExcelJS.Cell): ReadValue | undefined {
  const { value } = cell
  // Not through `cell.value`, which drops results of 0, "" and false: a mark of 0 would read as no mark.
  if (cell.type === ExcelJS.ValueType.Formula) return { formula: cell.formula, result: plain(cell.result) }
  if (typeof value === 'object' && value !== null && 'richText' in value) return value.richText.map((run) => run.text).join('')
  if (value instanceof Date) return { date: value.toISOString().slice(0, 10) }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined
}

function plain(result: ExcelJS.CellFormulaValue['result']): string | number | boolean {
  if (typeof result === 'string' || typeof result === 'number' || typeof result === 'boolean') return result
  return result === undefined ? '' : JSON.stringify(result)
}

function compareSheets(grid: Grid, found: ReadBook): Difference[] {
  const shown = (sheet: { readonly name: string; readonly hidden: boolean }) => `${sheet.name}${sheet.hidden ? ' (hidden)' : ''}`
  const expected = grid.sheets.map((sheet) => shown({ name: asRead(sheet.places.name), hidden: sheet.spec.hidden ?? false }))
  const count = Math.max(expected.length, found.sheets.length)
  return Array.from({ length: count }, (_, i) => {
    const sheet = found.sheets[i]
    return difference('sheet', expected[i] ?? '', '', expected[i] ?? '', sheet ? shown(sheet) : '')
  }).flat()
}

function compareSheet(sheet: GridSheet, found: ReadSheet | undefined): Difference[] {
  if (!found) return []
  const { name } = sheet.places
  const differences: Difference[] = []
  const left = new Set(found.cells.keys())
  const merges: string[] = []
  sheet.rows.forEach((row, i) => {
    for (const cell of row.cells) {
      const place = `${letterOf(cell.column)}${i + 1}`
      left.delete(place)
      merges.push(...mergeOf(cell, place, i + 1))
      differences.push(...difference('cell', name, place, expectedText(cell.value), foundText(found.cells.get(place))))
    }
  })
  for (const place of left) differences.push(...difference('cell', name, place, '', foundText(found.cells.get(place))))
  for (const merge of merges) if (!found.merges.includes(merge)) differences.push(...difference('merge', name, merge, merge, ''))
  for (const merge of found.merges) if (!merges.includes(merge)) differences.push(...difference('merge', name, merge, '', merge))
  return differences
}

function mergeOf(cell: GridCell, place: string, row: number): string[] {
  return cell.lastColumn > cell.column || cell.lastRow > row ? [`${place}:${letterOf(cell.lastColumn)}${cell.lastRow}`] : []
}

function difference(what: Difference['what'], sheet: string, place: string, expected: string, found: string): Difference[] {
  return expected === found ? [] : [{ what, sheet, place, expected, found }]
}

function expectedText(value: GridValue): string {
  if (value === null || typeof value !== 'object') return foundText(value ?? undefined)
  if ('runs' in value) return foundText(value.runs.map((run) => run.text).join('') || undefined)
  if ('formula' in value && typeof value.result === 'string') return foundText({ ...value, result: asRead(value.result) })
  return foundText(value)
}

/** exceljs decodes results of formulas and names of sheets once too often: a written "&amp;" comes back as "&". */
function asRead(text: string): string {
  const signs: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&apos;': "'", '&quot;': '"' }
  return text.replace(/&[a-z]+;/g, (code) => signs[code] ?? code)
}

/** A value with its type, so that the number 5 and the text "5" differ. */
function foundText(value: ReadValue | undefined): string {
  if (value === undefined || value === '') return ''
  if (typeof value !== 'object') return JSON.stringify(value)
  if ('date' in value) return value.date
  return `=${value.formula} → ${JSON.stringify(value.result)}`
}
