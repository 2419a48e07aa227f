/** What a table shows and in which order. Plain values; knows nothing of the page. */
import type { ReactNode } from 'react'
import { compareNames, compareVi, searchKey } from '../../shared/text-key.ts'

export interface Column<Row> {
  readonly key: string
  readonly title: string
  /** What is sorted and searched, and shown where there is no `cell`. null is an empty cell and stands last in either direction. */
  readonly value: (row: Row) => string | number | null
  readonly cell?: (row: Row) => ReactNode
  /** number: right-aligned, by value. person: sorted by given name. text unless given. */
  readonly kind?: 'text' | 'number' | 'person'
  readonly align?: 'left' | 'center' | 'right'
  /** CSS width; columns without one share what is left when the table is long. */
  readonly width?: string
  readonly sortable?: boolean
  readonly searched?: boolean
  /** Fuller words for a short head ("Phó CT"). */
  readonly hint?: string
}

export interface Order {
  readonly key: string
  readonly descending: boolean
}

/** Rows in which every word of the query occurs, blind to marks, in the given order (Vietnamese dictionary order, people by given name). */
export function arrange<Row>(rows: readonly Row[], columns: readonly Column<Row>[], query: string, order: Order | null): readonly Row[] {
  const words = searchKey(query).split(' ').filter(Boolean)
  const searched = columns.filter((column) => column.searched !== false)
  const found =
    words.length === 0
      ? rows
      : rows.filter((row) => {
          const key = searchKey(searched.map((column) => column.value(row) ?? '').join(' '))
          return words.every((word) => key.includes(word))
        })
  const column = columns.find((candidate) => candidate.key === order?.key)
  if (!column) return found
  const sign = order?.descending ? -1 : 1
  return found.toSorted((a, b) => {
    const left = column.value(a)
    const right = column.value(b)
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return sign * compare(left, right, column.kind)
  })
}

function compare(a: string | number, b: string | number, kind: Column<never>['kind']): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return kind === 'person' ? compareNames(String(a), String(b)) : compareVi(String(a), String(b))
}

/** Order after a press on a column's head: rising first, then falling. */
export function nextOrder(order: Order | null, key: string): Order {
  return { key, descending: order?.key === key && !order.descending }
}
