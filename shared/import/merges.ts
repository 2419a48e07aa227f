import type { RawCell, RawMerge, RawSheet } from './raw-book.ts'

/** Finds the cell that, merged downwards from a row above, also stands beside this row. */
export function cellsFromAbove(sheet: RawSheet): (row: number, column: number) => RawCell | undefined {
  const tall = new Map<number, RawMerge[]>()
  for (const merge of sheet.merges.toSorted((a, b) => a.top - b.top)) {
    if (merge.bottom === merge.top) continue
    const column = tall.get(merge.left)
    if (column) column.push(merge)
    else tall.set(merge.left, [merge])
  }
  if (tall.size === 0) return () => undefined
  const rows = new Map(sheet.rows.map((row) => [row.number, row]))
  return (row, column) => {
    const merge = tall.get(column)?.findLast((one) => one.top <= row)
    if (!merge || merge.bottom < row) return undefined
    return rows.get(merge.top)?.cells.find((cell) => cell.col === column)
  }
}
