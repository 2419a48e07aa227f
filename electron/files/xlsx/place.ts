/** From what a book says to where everything stands: the one place where rows and columns are counted. */
import { type Ground, placeBlocks } from './blocks.ts'
import { kindOf, lookOf, split, valueOf } from './cells.ts'
import { withChoices } from './choices.ts'
import { cleanText, LONGEST_TEXT, sheetNames } from './clean.ts'
import { type Places, resolveFormula } from './formulas.ts'
import {
  type Grid,
  type GridCell,
  type GridRow,
  type GridSheet,
  type GridValue,
  letterOf,
  newShelf,
  type Shelf,
  type Style
} from './grid.ts'
import { growForTall, heightOf, rowOf } from './heights.ts'
import { breakAbove } from './pages.ts'
import { WorkbookRefused } from './refusal.ts'
import type { BookSpec, ColumnSpec, DataRow, FormulaCell, Look, RowSpec, SheetSpec, TotalRow } from './spec.ts'
import { widthsOf } from './widths.ts'

const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
/** Choices over whole columns hang other readers, exceljs among them. */
const MOST_BLANK_ROWS = 5000

/** The book as a grid. Throws WorkbookRefused. */
export function placeBook(spec: BookSpec): Grid {
  const { sheets, choicesOf } = withChoices(spec.sheets)
  if (sheets.every((sheet) => sheet.hidden)) throw new WorkbookRefused('NO_VISIBLE_SHEET', '', '')
  const created = new Date(spec.created)
  if (Number.isNaN(created.getTime())) throw new WorkbookRefused('DATE_INVALID', '', 'created')
  const shelf = newShelf()
  const names = sheetNames(sheets.map((sheet) => sheet.name))
  const all = new Map<string, Places>()
  const places = sheets.map((sheet, i) => {
    const where = placesOf(sheet, names[i] ?? sheet.name, shelf)
    const key = sheet.key ?? sheet.name
    if (all.has(key)) throw new WorkbookRefused('KEY_TWICE', where.name, key)
    all.set(key, where)
    return where
  })
  const placed = sheets.map((sheet, i): GridSheet => {
    const where = places[i]
    if (!where) throw new Error('a sheet without places')
    return { ...placeSheet(sheet, where, all, shelf), choices: choicesOf(sheet, all) }
  })
  return { title: cleanText(spec.title), creator: cleanText(spec.creator), created, sheets: placed }
}

/** Where rows and columns will stand; needs no widths, so formulas may refer to sheets that come later. */
function placesOf(sheet: SheetSpec, name: string, shelf: Shelf): Places {
  if (sheet.columns.length === 0) throw new WorkbookRefused('NO_COLUMN', name, '')
  const blank = sheet.blankRows ?? 0
  if (sheet.columns.length > MOST_COLUMNS || blank > MOST_BLANK_ROWS || sheet.rows.length > MOST_ROWS - 1000) {
    throw new WorkbookRefused('TOO_LARGE', name, '')
  }
  const columns = new Map<string, number>()
  sheet.columns.forEach((column, i) => {
    if (columns.has(column.key)) throw new WorkbookRefused('KEY_TWICE', name, column.key)
    columns.set(column.key, i + 1)
  })
  const widths = sheet.columns.map((column) => column.width)
  const first = firstHeadRowOf(sheet, { widths, fontSize: sheet.fontSize ?? 12, above: true, shelf }) + headDepth(sheet)
  const rows = new Map<string, number>()
  sheet.rows.forEach((row, i) => {
    if (row.key === undefined) return
    if (rows.has(row.key)) throw new WorkbookRefused('KEY_TWICE', name, row.key)
    rows.set(row.key, first + i)
  })
  return { name, rows, columns }
}

function firstHeadRowOf(sheet: SheetSpec, ground: Ground): number {
  return placeBlocks(sheet.above ?? [], 1, ground).length + 1
}

function headDepth(sheet: SheetSpec): 1 | 2 {
  return sheet.columns.some((column) => column.group !== undefined) ? 2 : 1
}

function placeSheet(sheet: SheetSpec, places: Places, all: ReadonlyMap<string, Places>, shelf: Shelf): Omit<GridSheet, 'choices'> {
  const fontSize = sheet.fontSize ?? 12
  const asked = { widths: sheet.columns.map((column) => column.width), fontSize, above: true, shelf }
  const firstHeadRow = firstHeadRowOf(sheet, asked)
  const lastHeadRow = firstHeadRow + headDepth(sheet) - 1
  const body = bodyOf(sheet, places, all, shelf, lastHeadRow + 1)
  const widths = widthsOf(sheet, body)
  const ground = { ...asked, widths }
  const least = heightOf(1, fontSize, true) + 1.5
  const above = placeBlocks(sheet.above ?? [], 1, ground)
  const head = headOf(sheet, firstHeadRow, shelf).map((cells, i) => rowOf(cells, widths, firstHeadRow + i, least, shelf))
  const table = body.map((cells, i) => rowOf(cells, widths, lastHeadRow + 1 + i, least, shelf))
  const lastTableRow = lastHeadRow + table.length
  const below = placeBlocks(sheet.below ?? [], lastTableRow + 1, { ...ground, above: false })
  const rows = [...above, ...growForTall(head, widths, firstHeadRow), ...table, ...below]
  refuseLongText(rows, places.name)
  const marks = { firstHeadRow, lastHeadRow, lastTableRow }
  const breaks = sheet.purpose === 'paper' ? breakAbove(rows, widths, marks, sheet.orientation) : undefined
  return { spec: sheet, places, widths, rows, ...marks, breakAbove: breaks }
}

/** One or two rows of titles; a title without a group reaches over both. */
function headOf(sheet: SheetSpec, row: number, shelf: Shelf): GridCell[][] {
  const style = shelf({ size: sheet.fontSize ?? 12, bold: true, border: true, align: 'center', shaded: sheet.purpose === 'data' })
  const deep = headDepth(sheet) === 2
  const top: GridCell[] = []
  const under: GridCell[] = []
  sheet.columns.forEach((column, i) => {
    const title = (text: string, lastRow: number) => ({ column: i + 1, lastColumn: i + 1, lastRow, value: cleanText(text), style })
    if (column.group === undefined) {
      top.push(title(column.title, deep ? row + 1 : row))
      return
    }
    under.push(title(column.title, row + 1))
    const before = top.at(-1)
    if (before && sheet.columns[i - 1]?.group === column.group) top[top.length - 1] = { ...before, lastColumn: i + 1 }
    else top.push(title(column.group, row))
  })
  return deep ? [top, under] : [top]
}

function bodyOf(sheet: SheetSpec, places: Places, all: ReadonlyMap<string, Places>, shelf: Shelf, first: number): GridCell[][] {
  const blank: DataRow = { cells: {} }
  const looks = looksOn(sheet, shelf)
  const rows: RowSpec[] = [...sheet.rows, ...Array.from({ length: sheet.blankRows ?? 0 }, () => blank)]
  return rows.map((row, i) => {
    const at = first + i
    switch (row.kind) {
      case 'group': {
        const style = shelf({ size: sheet.fontSize ?? 12, bold: true, border: true })
        return [{ column: 1, lastColumn: sheet.columns.length, lastRow: at, value: cleanText(row.text), style }]
      }
      case 'total':
        return totalCells(row, at, sheet, places, all, shelf, looks)
      case 'data':
      case undefined:
        return dataCells(row, at, 1, sheet, places, all, looks)
    }
  })
}

type LooksOf = (value: GridValue, column: ColumnSpec, look: Look) => Style

/** Looks of a sheet's cells, each weighed once: a column has but a few, and there may be fifty thousand cells. */
function looksOn(sheet: SheetSpec, shelf: Shelf): LooksOf {
  const fontSize = sheet.fontSize ?? 12
  const typed = (sheet.blankRows ?? 0) > 0
  const known = new Map<ColumnSpec, Map<string, Style>>()
  return (value, column, look) => {
    const ofColumn = known.get(column) ?? new Map<string, Style>()
    if (ofColumn.size === 0) known.set(column, ofColumn)
    // what a look depends on beside the column: see lookOf
    const key = `${look} ${kindOf(value)}`
    const before = ofColumn.get(key)
    if (before) return before
    const style = shelf(lookOf(value, column, look, fontSize, typed))
    ofColumn.set(key, style)
    return style
  }
}

function dataCells(
  row: DataRow,
  at: number,
  from: number,
  sheet: SheetSpec,
  places: Places,
  all: ReadonlyMap<string, Places>,
  looks: LooksOf
): GridCell[] {
  for (const key in row.cells) if (!places.columns.has(key)) throw new WorkbookRefused('COLUMN_UNKNOWN', places.name, key)
  const cells: GridCell[] = []
  for (let i = from; i <= sheet.columns.length; i++) {
    const column = sheet.columns[i - 1] as ColumnSpec // i stays within the columns
    const { value: given, look } = split(row.cells[column.key], row.look ?? 'plain')
    const formulaText = (cell: FormulaCell) => formulaAt(cell, at, i, places, all)
    const value = valueOf(given, column, places.name, () => `${letterOf(i)}${at}`, formulaText)
    cells.push({ column: i, lastColumn: i, lastRow: at, value, style: looks(value, column, look) })
  }
  return cells
}

function formulaAt(cell: FormulaCell, row: number, column: number, places: Places, all: ReadonlyMap<string, Places>): string {
  const found = resolveFormula(cell.formula, row, places, all)
  if ('text' in found) return found.text
  const where = `${letterOf(column)}${row}`
  if ('unknown' in found) throw new WorkbookRefused('PLACE_UNKNOWN', places.name, `${where} ${found.unknown}`)
  throw new WorkbookRefused('FORMULA_FORBIDDEN', places.name, `${where} ${found.forbidden}`)
}

function totalCells(
  row: TotalRow,
  at: number,
  sheet: SheetSpec,
  places: Places,
  all: ReadonlyMap<string, Places>,
  shelf: Shelf,
  looks: LooksOf
): GridCell[] {
  const filled = sheet.columns.findIndex((column) => row.cells[column.key] !== undefined)
  const before = filled < 0 ? sheet.columns.length : filled
  if (before === 0) throw new WorkbookRefused('NO_ROOM_FOR_LABEL', places.name, row.label)
  const style = shelf({ size: sheet.fontSize ?? 12, bold: true, border: true, align: 'center' })
  const label = { column: 1, lastColumn: before, lastRow: at, value: cleanText(row.label), style }
  const cells = dataCells({ cells: row.cells, look: 'strong' }, at, before + 1, sheet, places, all, looks)
  return [label, ...cells]
}

function refuseLongText(rows: readonly GridRow[], sheet: string): void {
  rows.forEach((row, i) => {
    for (const cell of row.cells) {
      if (lengthOf(cell.value) > LONGEST_TEXT) throw new WorkbookRefused('TEXT_TOO_LONG', sheet, `${letterOf(cell.column)}${i + 1}`)
    }
  })
}

function lengthOf(value: GridValue): number {
  if (typeof value === 'string') return value.length
  if (typeof value === 'object' && value !== null && 'runs' in value) return value.runs.reduce((sum, run) => sum + run.text.length, 0)
  return 0
}
