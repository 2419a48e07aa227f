/** Cells of the table: what the spec says, checked, as values and looks of the grid. */
import { textWidth } from '../text-width.ts'
import { cleanText, LONGEST_TEXT } from './clean.ts'
import type { GridValue, Style } from './grid.ts'
import { WorkbookRefused } from './refusal.ts'
import type { Cell, CellValue, ColumnSpec, FormulaCell, Look } from './spec.ts'

/** A value whose formula, if it is one, has addresses already. */
export type FormulaText = (cell: FormulaCell) => string

/** The cell's value for the grid. Refuses what Excel would offer to repair. */
export function valueOf(cell: CellValue, column: ColumnSpec, sheet: string, place: () => string, formulaText: FormulaText): GridValue {
  const refuse = (code: WorkbookRefused['code']): never => {
    throw new WorkbookRefused(code, sheet, place())
  }
  const text = (given: string): string | null => {
    const clean = cleanText(given)
    if (clean.length > LONGEST_TEXT) refuse('TEXT_TOO_LONG')
    return clean === '' ? null : clean
  }
  // -0 is 0 in a workbook.
  const number = (given: number): number => (Number.isFinite(given) ? given + 0 : refuse('NUMBER_NOT_FINITE'))
  if (cell === null) return null
  if (typeof cell === 'number') return number(cell)
  if (typeof cell === 'string') return column.kind === 'date' ? dateOf(cell, refuse) : text(cell)
  if ('text' in cell) return text(cell.text)
  if ('date' in cell) return dateOf(cell.date, refuse)
  const result = typeof cell.result === 'number' ? number(cell.result) : (text(cell.result) ?? '')
  return { formula: formulaText(cell), result }
}

/** Day of the calendar from 1900-03-01 on: before it Excel counts a 29 February that never was. */
function dateOf(given: string, refuse: (code: 'DATE_INVALID') => never): { readonly date: string } {
  const day = /^\d{4}-\d\d-\d\d$/.test(given) ? new Date(`${given}T00:00:00Z`) : undefined
  const real = day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(given)
  return real && given >= '1900-03-01' ? { date: given } : refuse('DATE_INVALID')
}

/** The value and the look of a cell that may be given without a look. */
export function split(cell: Cell | undefined, rowLook: Look): { readonly value: CellValue; readonly look: Look } {
  if (cell === undefined) return { value: null, look: rowLook }
  return typeof cell === 'object' && cell !== null && 'look' in cell ? cell : { value: cell, look: rowLook }
}

/** How a value stands in its column. `typed` is a sheet with rows to fill in, where text must stay as typed. */
export function lookOf(value: GridValue, column: ColumnSpec, look: Look, fontSize: number, typed: boolean): Partial<Style> {
  const base = {
    size: fontSize,
    border: true,
    bold: look === 'strong',
    italic: look === 'quiet',
    grey: look === 'quiet',
    shaded: look === 'marked'
  }
  const shown = shownOf(value)
  if (typeof shown === 'string')
    return { ...base, align: column.kind === 'text' ? 'left' : 'center', format: typed && column.kind === 'text' ? '@' : undefined }
  if (typeof shown === 'object' && shown !== null)
    return { ...base, wrap: false, align: 'center', format: column.kind === 'date' ? formatOf(column) : DAY }
  if (shown === null) return { ...base, align: alignOf(column, shown), format: typed && column.kind === 'text' ? '@' : formatOf(column) }
  // LibreOffice forgets the indent of figures that may wrap.
  return { ...base, wrap: false, align: alignOf(column, shown), format: formatOf(column) }
}

/** The kind of what is shown, which is all that a look takes from a value. */
export function kindOf(value: GridValue): string {
  const shown = shownOf(value)
  return shown === null ? 'nothing' : typeof shown
}

function shownOf(value: GridValue) {
  return typeof value === 'object' && value !== null && 'result' in value ? value.result : value
}

const DAY = 'dd/mm/yyyy'
/** Points that Excel leaves beside a figure that stands off the rule: 9 pixels. */
const INDENT = 6.75

/** Scores stand in the middle, as in official tables; amounts with a thousands mark at the right. */
function alignOf(column: ColumnSpec, shown: number | null): Style['align'] {
  if (column.kind === 'text') return shown === null ? 'left' : 'right'
  return column.format?.includes(',') ? 'right' : 'center'
}

function formatOf(column: ColumnSpec): string | undefined {
  if (column.format !== undefined) return column.format
  switch (column.kind) {
    case 'text':
    case 'center':
      return undefined
    case 'integer':
      return '0'
    case 'decimal': {
      const decimals = column.decimals ?? 2
      return decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0'
    }
    case 'date':
      return DAY
  }
}

/** Points that a number or a date takes as Excel will show it; 0 for text, which wraps. */
export function numberWidth(value: GridValue, style: Style): number {
  const shown = shownOf(value)
  if (typeof shown === 'object' && shown !== null) return textWidth('00/00/0000', style)
  if (typeof shown !== 'number') return 0
  const decimals = /\.(0+)/.exec(style.format ?? '')?.[1]?.length
  const digits = decimals === undefined ? `${style.format === '0' ? Math.round(shown) : shown}` : shown.toFixed(decimals)
  const marks = style.format?.includes(',') ? Math.floor(Math.log10(Math.max(1, Math.abs(shown))) / 3) : 0
  const words = [...(style.format ?? '').matchAll(/"([^"]*)"/g)].map((found) => found[1] ?? '').join('')
  return textWidth(`${digits}${'.'.repeat(marks)}${words}`, style) + (style.align === 'right' ? INDENT : 0)
}
