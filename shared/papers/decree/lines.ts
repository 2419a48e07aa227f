/** Small parts of papers' text: counts, dates, paragraphs, lists. */
import { formatAdministrative } from '../../domain/dates.ts'
import { formatPoints } from '../../domain/print-number.ts'
import type { Block, Run, TableColumn, TableRow } from '../paper.ts'

/** What stands on a paper where a value is missing. */
export const dots = '……'

/** "06": small counts have two digits in administrative texts. */
export function count(value: number): string {
  return String(value).padStart(2, '0')
}

/** "ngày 05 tháng 02 năm 2026"; '' for none. */
export function day(date: string | null): string {
  return date === null ? '' : formatAdministrative(date)
}

/** "số 12/QĐ-UBND ngày …"; '' where the number is missing. */
export function numberAndDay(number: string, date: string | null): string {
  if (number === '') return ''
  return date === null ? `số ${number}` : `số ${number} ${day(date)}`
}

/** A mean in print; '' for none. */
export function mean(result: { readonly sum: number; readonly n: number } | null, decimals: number, sum = result?.sum): string {
  return result === null || sum === undefined ? '' : formatPoints({ sum, n: result.n }, decimals)
}

export function paragraph(...runs: Run[]): Block {
  return { kind: 'paragraph', runs, indent: true }
}

/** Each line of a typed text a paragraph; nothing for ''. */
export function paragraphs(text: string): Block[] {
  return typedLines(text).map((line) => paragraph(line))
}

export function typedLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** "a, b và c". */
export function joined(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`
}

export function sentence(text: string): string {
  return /[.!?…:;]$/.test(text) ? text : `${text}.`
}

export function table(columns: readonly TableColumn[], rows: readonly TableRow[]): Block[] {
  return rows.length === 0 ? [] : [{ kind: 'table', columns, rows }]
}

export function column(title: string, width: number, align: TableColumn['align'] = 'left'): TableColumn {
  return { title, width, align }
}

export function row(...cells: string[]): TableRow {
  return { kind: 'row', cells }
}

const order = new Intl.Collator('vi')

/** Names in the order of the Vietnamese alphabet: Đ after D, marks after the bare letter. */
export function byName(a: string, b: string): number {
  return order.compare(a, b)
}
