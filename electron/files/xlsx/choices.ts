/** Lists to choose from. They stand on a hidden sheet: written into the cell's rule, Excel takes 255 letters and no comma. */
import { type Places } from './formulas.ts'
import { letterOf } from './grid.ts'
import type { ColumnSpec, SheetSpec } from './spec.ts'

const SHEET = 'Danh mục chọn'
const KEY = 'choices of all sheets'

export type Choice = { readonly column: number; readonly refusal: string; readonly source: string }
type ChoicesOf = (sheet: SheetSpec, all: ReadonlyMap<string, Places>) => readonly Choice[]

/** The sheets, and a hidden one with the lists if there are any; and where each list stands. */
export function withChoices(sheets: readonly SheetSpec[]): { readonly sheets: readonly SheetSpec[]; readonly choicesOf: ChoicesOf } {
  const lists = sheets.flatMap((sheet) => sheet.columns.flatMap((column) => itemsOf(column)))
  if (lists.length === 0) return { sheets, choicesOf: () => [] }
  const longest = Math.max(...lists.map(({ items }) => items.length))
  const hidden: SheetSpec = {
    key: KEY,
    name: SHEET,
    purpose: 'data',
    orientation: 'portrait',
    hidden: true,
    columns: lists.map(({ title }, i) => ({ key: `${i}`, title, width: 30, kind: 'text' })),
    rows: Array.from({ length: longest }, (_, row) => ({
      cells: Object.fromEntries(lists.flatMap(({ items }, i) => (items[row] === undefined ? [] : [[`${i}`, items[row]]])))
    }))
  }
  const columns = lists.map(({ column }) => column)
  const choicesOf: ChoicesOf = (sheet, all) => {
    const name = all.get(KEY)?.name ?? SHEET
    return sheet.columns.flatMap((column, i) =>
      itemsOf(column).map(({ items, refusal }) => {
        const letter = letterOf(columns.indexOf(column) + 1)
        return { column: i + 1, refusal, source: `'${name}'!$${letter}$2:$${letter}$${items.length + 1}` }
      })
    )
  }
  return { sheets: [...sheets, hidden], choicesOf }
}

function itemsOf(column: ColumnSpec) {
  const { choices } = column
  return choices && choices.items.length > 0 ? [{ column, title: column.title, items: choices.items, refusal: choices.refusal }] : []
}
