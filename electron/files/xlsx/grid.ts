/** A sheet as it will stand: every cell with its address, value and look, every row with its height. Still plain data. */
import type { Places } from './formulas.ts'
import type { SheetSpec } from './spec.ts'

export type Style = {
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly grey: boolean
  readonly shaded: boolean
  readonly border: boolean
  readonly wrap: boolean
  readonly align: 'left' | 'center' | 'right'
  readonly vertical: 'top' | 'middle'
  /** Number format; `undefined` is General. */
  readonly format: string | undefined
}

/** A piece of a cell with its own letters; a line end belongs to the piece before it. */
export type Run = { readonly text: string; readonly bold: boolean; readonly italic: boolean; readonly size: number }
export type GridValue =
  | null
  | string
  | number
  | { readonly date: string }
  | { readonly formula: string; readonly result: number | string }
  | { readonly runs: readonly Run[] }

/** Columns and rows count from 1. A merged cell reaches to `lastColumn` and `lastRow`. */
export type GridCell = {
  readonly column: number
  readonly lastColumn: number
  readonly lastRow: number
  readonly value: GridValue
  readonly style: Style
}
export type GridRow = { readonly height: number; readonly cells: readonly GridCell[] }

export type GridSheet = {
  readonly spec: SheetSpec
  readonly places: Places
  /** Of each column, in digits of the normal font. */
  readonly widths: readonly number[]
  readonly rows: readonly GridRow[]
  readonly firstHeadRow: number
  readonly lastHeadRow: number
  readonly lastTableRow: number
  /** The page breaks above this row, lest the signatures stand alone on a page. */
  readonly breakAbove: number | undefined
  /** What may be chosen, by column: the refusal and where the list stands. */
  readonly choices: readonly { readonly column: number; readonly refusal: string; readonly source: string }[]
}
export type Grid = { readonly title: string; readonly creator: string; readonly created: Date; readonly sheets: readonly GridSheet[] }

/** One digit of Times New Roman 12, the normal font of our books: 8 pixels, 6 points. */
export const DIGIT = 6

const PLAIN: Style = {
  size: 12,
  bold: false,
  italic: false,
  underline: false,
  grey: false,
  shaded: false,
  border: false,
  wrap: true,
  align: 'left',
  vertical: 'middle',
  format: undefined
}

/** The same object for the same look, so that exceljs weighs each look once and not once a cell. */
export type Shelf = (look: Partial<Style>) => Style

/** A shelf for one book. */
export function newShelf(): Shelf {
  const known = new Map<string, Style>()
  return (look) => {
    const style = { ...PLAIN, ...look }
    const key = Object.values(style).join('|')
    const before = known.get(key)
    if (before) return before
    known.set(key, style)
    return style
  }
}

/** 1 is A, 27 is AA. */
export function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? letterOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}
