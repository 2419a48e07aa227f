/** Which rows of the register are looked at. Plain values; knows no words. */
import type { RecognitionView, RegisterRow } from '../../../shared/contract/register.ts'
import type { CertificateState } from '../../../shared/domain/certificate.ts'
import { searchKey } from '../../../shared/text-key.ts'

export interface Filter {
  readonly star: string | null
  readonly state: string | null
  readonly commune: string | null
  readonly set: string | null
}

export const everything: Filter = { star: null, state: null, commune: null, set: null }

export interface Keyed {
  readonly row: RegisterRow
  readonly key: string
}

/** Rows with what a search looks in, worked out once so that typing stays quick over thousands. */
export function keyed(rows: readonly RegisterRow[]): readonly Keyed[] {
  return rows.map((row) => ({
    row,
    key: searchKey(
      [row.productName, row.producerName, row.commune, row.oldCommune, row.oldDistrict, row.setName, row.decisionNumber, row.code].join(' ')
    )
  }))
}

/** Rows in which every word of the query occurs, blind to marks, and that are of the chosen kind. */
export function narrowed(rows: readonly Keyed[], query: string, filter: Filter): readonly RegisterRow[] {
  const words = searchKey(query).split(' ').filter(Boolean)
  return rows.flatMap(({ row, key }) => (passes(row, filter) && words.every((word) => key.includes(word)) ? [row] : []))
}

function passes(row: RegisterRow, { star, state, commune, set }: Filter): boolean {
  if (star !== null && String(row.star) !== star) return false
  if (state !== null && row.state !== state) return false
  if (commune !== null && row.commune !== commune) return false
  return set === null || (row.setNo === null ? row.setName : String(row.setNo)) === set
}

/** Certificates that ask for something now or soon. */
const dueStates: ReadonlySet<CertificateState> = new Set(['soon', 'window', 'late', 'extended', 'expired'])

/** Those, the next to end first; what has ended stands after them, the latest first, for there is less to be done about it. */
export function dueRows(rows: readonly RegisterRow[]): readonly RegisterRow[] {
  const ended = (row: RegisterRow) => row.state === 'expired'
  return rows
    .filter((row) => dueStates.has(row.state))
    .toSorted((a, b) => Number(ended(a)) - Number(ended(b)) || (lastDay(a) ?? '').localeCompare(lastDay(b) ?? '') * (ended(a) ? -1 : 1))
}

/** Of the extension, where it runs on one; the day of a withdrawal. */
export function lastDay({ state, expiry, extendedUntil, withdrawnOn }: RecognitionView): string | null {
  if (state === 'withdrawn') return withdrawnOn
  return state === 'extended' ? extendedUntil : expiry
}
