/** How wide the columns are: as asked, and wider where figures, titles or the page ask for it. */
import { textWidth } from '../text-width.ts'
import { halvesOf } from './blocks.ts'
import { numberWidth } from './cells.ts'
import { DIGIT, type GridCell } from './grid.ts'
import { digitsFor } from './heights.ts'
import { pageRoom } from './pages.ts'
import type { ColumnSpec, SheetSpec } from './spec.ts'

/** Digits of each column. No figure shows as ####, no word of a title is cut, and on paper text columns share what the page has left. */
export function widthsOf(sheet: SheetSpec, body: readonly (readonly GridCell[])[]): number[] {
  const widths = sheet.columns.map((column) => Math.max(column.width, digitsFor(longestWord(column, sheet.fontSize ?? 12))))
  for (const cells of body) {
    for (const { column, lastColumn, value, style } of cells) {
      const points = column === lastColumn ? numberWidth(value, style) : 0
      if (points > 0) widths[column - 1] = Math.max(widths[column - 1] ?? 0, digitsFor(points))
    }
  }
  return (sheet.purpose === 'paper' ? stretched(widths, sheet) : widths).map((width) => Math.round(width * 100) / 100)
}

function longestWord(column: ColumnSpec, size: number): number {
  return Math.max(...column.title.split(/\s+/).map((word) => textWidth(word.normalize('NFC'), { size, bold: true })))
}

/** In proportion; but where the two halves of a national head would not fit, so that a column ends where the halves should meet. */
function stretched(widths: readonly number[], sheet: SheetSpec): readonly number[] {
  // Not to the last point: programs round columns up to their own pixels.
  const room = (pageRoom(sheet.orientation).width / DIGIT) * 0.985
  const stretch = (first: number, last: number, to: number) => stretchedTo(widths, sheet.columns, first, last, to)
  const even = stretch(0, widths.length, room) ?? widths
  const need = halvesOf([...(sheet.above ?? []), ...(sheet.below ?? [])], sheet.fontSize ?? 12)
  if (!need) return even
  const total = sum(even, 0, even.length)
  const [left, right] = [digitsFor(need.left), digitsFor(need.right)]
  const edges = widths.slice(1).map((_, i) => i + 1)
  if (edges.some((edge) => sum(even, 0, edge) >= left && sum(even, edge, even.length) >= right)) return even
  // Quốc hiệu must not wrap; a long name of a body may.
  const meet = Math.min(Math.max(0.45 * total, left), total - right)
  const near = (edge: number) => Math.abs(sum(even, 0, edge) - meet)
  for (const edge of edges.toSorted((a, b) => near(a) - near(b))) {
    const [before, after] = [stretch(0, edge, meet), stretch(edge, widths.length, total - meet)]
    if (before && after) return [...before, ...after]
  }
  return even
}

/** Columns `first` to before `last` made `to` digits wide by their text columns; undefined when they are wider or none is text. */
function stretchedTo(
  widths: readonly number[],
  columns: readonly ColumnSpec[],
  first: number,
  last: number,
  to: number
): number[] | undefined {
  const some = widths.slice(first, last)
  const left = to - sum(some, 0, some.length)
  const weights = some.map((width, i) => (columns[first + i]?.kind === 'text' ? width : 0))
  const weight = sum(weights, 0, weights.length)
  return left < 0 || weight === 0 ? undefined : some.map((width, i) => width + (left * (weights[i] ?? 0)) / weight)
}

function sum(widths: readonly number[], first: number, last: number): number {
  return widths.slice(first, last).reduce((all, width) => all + width, 0)
}
