/** The page: its edges, what fits between them, and where it had better break. */
import { DIGIT, type GridRow } from './grid.ts'
import type { SheetSpec } from './spec.ts'

const POINTS_PER_MM = 72 / 25.4
const A4 = { short: 210, long: 297 }

/** Millimetres. Nghị định 30/2020, Phụ lục I: 20/20/30/15 upright; the binding edge is on top when the page is turned. */
export function marginsOf(orientation: SheetSpec['orientation']): { top: number; bottom: number; left: number; right: number } {
  return orientation === 'portrait' ? { top: 20, bottom: 20, left: 30, right: 15 } : { top: 30, bottom: 15, left: 20, right: 20 }
}

/** Points between the margins. */
export function pageRoom(orientation: SheetSpec['orientation']): { readonly width: number; readonly height: number } {
  const { top, bottom, left, right } = marginsOf(orientation)
  const [width, height] = orientation === 'portrait' ? [A4.short, A4.long] : [A4.long, A4.short]
  return { width: (width - left - right) * POINTS_PER_MM, height: (height - top - bottom) * POINTS_PER_MM }
}

export type Table = { readonly firstHeadRow: number; readonly lastHeadRow: number; readonly lastTableRow: number }

/**
 * The row above which a page must break so that what stands below the table has at least two rows of the table with it.
 * Reckoned with page heights 2 % smaller and larger as well, as printers and programs differ; undefined when all is well.
 */
export function breakAbove(
  rows: readonly GridRow[],
  widths: readonly number[],
  table: Table,
  orientation: SheetSpec['orientation']
): number | undefined {
  const wanted = table.lastTableRow - 1
  if (rows.length === table.lastTableRow || wanted <= table.lastHeadRow + 1) return undefined
  const room = pageRoom(orientation)
  const total = widths.reduce((sum, width) => sum + width, 0) * DIGIT
  // Programs shrink by whole hundredths.
  const scale = Math.min(1, Math.floor((room.width / total) * 100) / 100)
  const page = room.height / scale
  const lonely = [0.98, 1, 1.02].some((part) => lastPageStart(rows, table, page * part) > wanted)
  return lonely ? wanted : undefined
}

/** The first row of the page on which the last row stands; 1 when all is on one page. */
function lastPageStart(rows: readonly GridRow[], table: Table, page: number): number {
  const heightOf = (from: number, to: number) => rows.slice(from - 1, to).reduce((sum, row) => sum + row.height, 0)
  const head = heightOf(table.firstHeadRow, table.lastHeadRow)
  let start = 1
  let used = 0
  rows.forEach((row, i) => {
    if (used + row.height > page) {
      start = i + 1
      used = head
    }
    used += row.height
  })
  return start
}
