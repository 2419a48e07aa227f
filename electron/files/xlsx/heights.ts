/**
 * Row heights by measured text. exceljs writes none, Excel never finds those of merged cells,
 * LibreOffice and phones find none at all and print the lines over each other.
 */
import { lineCount } from '../text-width.ts'
import { looksLikeFormula } from './clean.ts'
import { DIGIT, type GridCell, type GridRow, type GridValue, type Run, type Shelf, type Style } from './grid.ts'

/** Excel refuses more. */
const TALLEST = 409
/** What the smallest letters may be when a text is too long for the tallest row. */
const SMALLEST = 7
/** From line to line, in ems: Excel needs 1.25, LibreOffice 1.15. */
const LINE = 1.28

/** Points left for text in columns `first` to `last`: less the edges, and 3 % for the letters of screens and other printers. */
export function roomOf(widths: readonly number[], first: number, last: number): number {
  let digits = 0
  for (let column = first; column <= last; column++) digits += widths[column - 1] ?? 0
  return Math.max((digits * DIGIT - 4.5) * 0.97, 1)
}

/** Height in points of `lines` lines of one size, in whole pixels as Excel counts; between rules with a little air. */
export function heightOf(lines: number, size: number, ruled: boolean): number {
  return upToPixel(lines * size * LINE + (ruled ? 3 : 0))
}

/** A row with its height, at least `least` points. Cells that reach over several rows are left to `growForTall`. */
export function rowOf(cells: readonly GridCell[], widths: readonly number[], row: number, least: number, shelf: Shelf): GridRow {
  let height = least
  const fitted: GridCell[] = []
  for (const given of cells) {
    const cell = guarded(given, shelf)
    if (cell.lastRow > row || !isText(cell.value)) {
      fitted.push(cell)
      if (!isText(cell.value)) height = Math.max(height, heightOf(1, cell.style.size, cell.style.border))
      continue
    }
    const room = roomOf(widths, cell.column, cell.lastColumn)
    let fits = cell
    let need = cellHeight(fits.value, room, fits.style)
    // Rather smaller letters than lost words: a row cannot grow past its limit.
    while (need > TALLEST && fits.style.size > SMALLEST) {
      fits = { ...fits, style: shelf({ ...fits.style, size: fits.style.size - 1 }) }
      need = cellHeight(fits.value, room, fits.style)
    }
    height = Math.max(height, need)
    fitted.push(fits)
  }
  return { height: Math.min(height, TALLEST), cells: fitted }
}

/** Grows the last of the rows that a merged cell reaches over until the text fits. `first` is the number of rows[0]. */
export function growForTall(rows: readonly GridRow[], widths: readonly number[], first: number): GridRow[] {
  const heights = rows.map((row) => row.height)
  rows.forEach((row, i) => {
    for (const cell of row.cells) {
      const last = cell.lastRow - first
      if (last <= i || !isText(cell.value)) continue
      const have = heights.slice(i, last + 1).reduce((sum, height) => sum + height, 0)
      const lack = cellHeight(cell.value, roomOf(widths, cell.column, cell.lastColumn), cell.style) - have
      if (lack > 0) heights[last] = Math.min(upToPixel((heights[last] ?? 0) + lack), TALLEST)
    }
  })
  return rows.map((row, i) => ({ ...row, height: heights[i] ?? row.height }))
}

/** Digits of width for a number or date of `points`, so that Excel never shows #### instead. */
export function digitsFor(points: number): number {
  return (points / 0.95 + 7) / DIGIT
}

/**
 * Text like "=1+1" is stored as text, and its format is text too: else it would turn into a formula at the next F2 and Enter.
 * Not past 255 letters, where older Excel shows #### for such cells.
 */
function guarded(cell: GridCell, shelf: Shelf): GridCell {
  if (!isText(cell.value)) return cell
  const text = typeof cell.value === 'string' ? cell.value : cell.value.runs.map((run) => run.text).join('')
  return looksLikeFormula(text) && text.length <= 255 ? { ...cell, style: shelf({ ...cell.style, format: '@' }) } : cell
}

type Text = string | { readonly runs: readonly Run[] }

function isText(value: GridValue): value is Text {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && 'runs' in value)
}

function cellHeight(value: GridValue, room: number, style: Style): number {
  if (typeof value === 'string') return heightOf(lineCount(value, room, style), style.size, style.border)
  if (!isText(value)) return 0
  const lines = value.runs.map((run) => lineCount(run.text.replace(/\n$/, ''), room, run) * run.size * LINE)
  return upToPixel(lines.reduce((sum, line) => sum + line, 0))
}

function upToPixel(points: number): number {
  return Math.ceil(points / 0.75) * 0.75
}
