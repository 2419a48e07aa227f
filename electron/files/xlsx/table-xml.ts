/**
 * Rows, cells and merges of a sheet as XML, letter for letter what exceljs writes of them, at a tenth of its time:
 * exceljs makes several objects of every cell, and a province's list has fifty thousand.
 */
import { escapeCodes } from './clean.ts'
import { type GridCell, type GridRow, type GridValue, letterOf, type Style } from './grid.ts'
import type { SharedStrings } from './strings.ts'
import { escaped } from './xml.ts'

export interface TableXml {
  /** "A1:I3352". */
  readonly dimension: string
  readonly sheetData: string
  /** Empty without merged cells. */
  readonly mergeCells: string
}

/** `styleOf` tells the number of a look in the book; never 0, which is the look of a cell without one. */
export function tableXml(rows: readonly GridRow[], styleOf: (style: Style) => number, strings: SharedStrings): TableXml {
  const letters: string[] = []
  const letter = (column: number) => (letters[column] ??= letterOf(column))
  const covered = new Map<number, GridCell[]>()
  const merges: string[] = []
  const lines: string[] = []
  let [left, right, top, bottom] = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY, 0]
  rows.forEach(({ height, cells }, i) => {
    const row = i + 1
    for (const cell of cells) {
      if (cell.lastColumn === cell.column && cell.lastRow === row) continue
      merges.push(`<mergeCell ref="${letter(cell.column)}${row}:${letter(cell.lastColumn)}${cell.lastRow}"/>`)
      cover(cell, row, covered)
    }
    const under = covered.get(row)
    const all = under ? [...cells, ...under].toSorted((a, b) => a.column - b.column) : cells
    const [first, last] = [all[0]?.column ?? 0, all.at(-1)?.column ?? 0]
    if (last > 0) {
      left = Math.min(left, first)
      right = Math.max(right, last)
      top = Math.min(top, row)
      bottom = row
    }
    let line = `<row r="${row}" ht="${height}" customHeight="1"${last > 0 ? ` spans="${first}:${last}"` : ''} x14ac:dyDescent="0.25"`
    if (last === 0) lines.push(`${line}/>`)
    else {
      line += '>'
      for (const { column, value, style } of all) line += cellXml(`${letter(column)}${row}`, styleOf(style), value, strings)
      lines.push(`${line}</row>`)
    }
  })
  return {
    dimension: bottom === 0 ? 'A1' : `${letter(left)}${top}:${letter(right)}${bottom}`,
    sheetData: `<sheetData>${lines.join('')}</sheetData>`,
    mergeCells: merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`
  }
}

/** The cells under a merged one are empty and look like it, or its rules would end after the first. */
function cover(cell: GridCell, row: number, covered: Map<number, GridCell[]>): void {
  for (let at = row; at <= cell.lastRow; at += 1) {
    const under = covered.get(at) ?? []
    for (let column = cell.column; column <= cell.lastColumn; column += 1)
      if (at > row || column > cell.column) under.push({ ...cell, column, lastColumn: column, lastRow: at, value: null })
    covered.set(at, under)
  }
}

function cellXml(place: string, style: number, value: GridValue, strings: SharedStrings): string {
  const start = `<c r="${place}" s="${style}"`
  if (value === null) return `${start}/>`
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`
  if (typeof value === 'string') return `${start} t="s"><v>${strings.ofText(value)}</v></c>`
  if ('date' in value) return `${start}><v>${serialOf(value.date)}</v></c>`
  if ('runs' in value) {
    const runs = value.runs.filter((run) => run.text !== '')
    return runs.length === 0 ? `${start}/>` : `${start} t="s"><v>${strings.ofRuns(runs)}</v></c>`
  }
  const { formula, result } = value
  return `${start}${typeof result === 'string' ? ' t="str"' : ''}><f>${escaped(formula)}</f><v>${escaped(escapeCodes(String(result)))}</v></c>`
}

/** Days as Excel counts them, for days after 1900-02-28. */
function serialOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569
}
