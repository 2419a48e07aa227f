import { readdirSync, readFileSync } from 'node:fs'
import type { ListField } from '../../../shared/contract/imports.ts'
import type { CriteriaSet } from '../../../shared/criteria/schema.ts'
import { findHeader, type Mapping, suggestMapping } from '../../../shared/import/header.ts'
import type { RawCell, RawMerge, RawSheet } from '../../../shared/import/raw-book.ts'
import { type ParsedList, type ReadOptions, readRows } from '../../../shared/import/rows.ts'
import { setWordings } from '../../../shared/import/sets.ts'

/** A cell of a sheet in a test: text, a number, or all of a cell but its column. */
export type CellLike = string | number | Omit<RawCell, 'col'>

/** A sheet from rows of cells; '' leaves a cell out, [] a row. */
export function aSheet(rows: readonly (readonly CellLike[])[], merges: readonly RawMerge[] = []): RawSheet {
  return {
    name: 'Sản phẩm',
    merges,
    rows: rows.flatMap((cells, at) => {
      const filled = cells.flatMap((cell, column) => aCell(cell, column + 1) ?? [])
      return filled.length === 0 ? [] : [{ number: at + 1, cells: filled }]
    })
  }
}

function aCell(cell: CellLike, col: number): RawCell | undefined {
  if (cell === '') return undefined
  if (typeof cell === 'string') return { col, text: cell, kind: 'text' }
  return typeof cell === 'number' ? { col, text: String(cell), kind: 'number' } : { col, ...cell }
}

/** The merge of "B2:D3" given as numbers: top, left, bottom, right. */
export function merge(top: number, left: number, bottom: number, right: number): RawMerge {
  return { top, left, bottom, right }
}

const folder = new URL('../../../resources/criteria/', import.meta.url)

/** The 26 shipped sets by number. */
export const shippedSets = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as CriteriaSet)
  .toSorted((a, b) => a.no - b.no)

export const criteriaNames = setWordings(shippedSets)

/** Finds the head, maps it as suggested and reads the rows. */
export function readList(sheet: RawSheet, options: Partial<ReadOptions> = {}, mapping?: Mapping): ParsedList {
  const header = findHeader(sheet)
  if (!header) throw new Error('no head found')
  return readRows(sheet, header, mapping ?? suggestMapping(header), { criteriaNames, ...options })
}

/** The suggested fields by title, for one deep comparison. */
export function fieldsByTitle(sheet: RawSheet): Record<string, ListField | undefined> {
  const header = findHeader(sheet)
  if (!header) return {}
  const mapping = suggestMapping(header)
  return Object.fromEntries(header.columns.map(({ column, title }) => [title, mapping[column]]))
}
