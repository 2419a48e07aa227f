/**
 * Formulas that we make ourselves, to add our numbers up again in front of the reader.
 * Only functions of Excel 2010 that count, compare and look up: nothing that reaches out of the book.
 */
import { letterOf } from './grid.ts'
import type { FormulaPart, PlaceRef } from './spec.ts'

const FUNCTIONS = new Set(
  `ABS AND AVERAGE AVERAGEIF AVERAGEIFS COLUMN COLUMNS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS IF IFERROR INDEX INT ISBLANK ISNUMBER ISTEXT
  LARGE LEFT LEN MATCH MAX MEDIAN MID MIN MOD NOT OR RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SIGN SMALL SUM SUMIF SUMIFS SUMPRODUCT TRIM VALUE
  VLOOKUP`.split(/\s+/)
)

/** Where the rows and columns of a sheet stand. */
export type Places = {
  readonly name: string
  readonly rows: ReadonlyMap<string, number>
  readonly columns: ReadonlyMap<string, number>
}

/** The formula with addresses in place of keys, or what stands in the way. `row` is the row it stands in. */
export function resolveFormula(
  parts: readonly FormulaPart[],
  row: number,
  here: Places,
  all: ReadonlyMap<string, Places>
): { readonly text: string } | { readonly unknown: string } | { readonly forbidden: string } {
  const texts: string[] = []
  for (const part of parts) {
    const text = typeof part === 'string' ? part : addressOf(part, row, here, all)
    if (text === undefined) return { unknown: JSON.stringify(part) }
    texts.push(text)
  }
  const text = texts.join('')
  const bare = text.replace(/"[^"]*"/g, '""').replace(/'[^']*'!/g, '')
  const called = [...bare.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu)].map((found) => found[1] ?? '')
  const forbidden = called.find((name) => !FUNCTIONS.has(name)) ?? /[|[\]!{}@#"']/.exec(bare.replaceAll('""', ''))?.[0]
  if (forbidden !== undefined || text === '' || text.startsWith('=') || text.length > 8192)
    return { forbidden: forbidden ?? text.slice(0, 20) }
  return { text }
}

function addressOf(place: PlaceRef, row: number, here: Places, all: ReadonlyMap<string, Places>): string | undefined {
  const target = place.sheet === undefined ? here : all.get(place.sheet)
  if (!target) return undefined
  const firstRow = place.row === undefined ? row : target.rows.get(place.row)
  const lastRow = place.toRow === undefined ? firstRow : target.rows.get(place.toRow)
  const firstColumn = target.columns.get(place.column)
  const lastColumn = place.toColumn === undefined ? firstColumn : target.columns.get(place.toColumn)
  if (!firstRow || !lastRow || !firstColumn || !lastColumn) return undefined
  const first = `${letterOf(firstColumn)}${firstRow}`
  const range = place.toRow === undefined && place.toColumn === undefined ? first : `${first}:${letterOf(lastColumn)}${lastRow}`
  return target === here ? range : `'${target.name}'!${range}`
}
