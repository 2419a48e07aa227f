/**
 * Rows of older lists as they stand after corrections. A row is one product's by its names as they stand now, so neither the order of corrections
 * nor of imports matters: a row under another name leaves its product, and joins the one that is called so.
 */
import type { CorrectedField } from '../../../shared/contract/proposals.ts'
import { productKey } from '../../../shared/import/recognitions.ts'
import type { ActRow, RecognitionRow } from '../../store/register.ts'
import { grouped } from './grouped.ts'

export interface Change {
  readonly field: CorrectedField
  readonly before: string | number | null
  readonly after: string | number | null
}

export interface Corrected {
  readonly rows: readonly RecognitionRow[]
  /** As they came in, of those that were changed. */
  readonly originals: ReadonlyMap<string, RecognitionRow>
  /** Rows whose names are another product's than those that they came in with. */
  readonly renamed: ReadonlySet<string>
}

/** What a correction changed; [] for any other act. */
export function changesOf({ kind, detail }: ActRow): readonly Change[] {
  return kind === 'correct' ? (detail['changes'] as Change[]) : [] // written by correctRecognition only
}

/** The rows with their standing corrections, in the same order. */
export function correctedRows(rows: readonly RecognitionRow[], acts: readonly ActRow[]): Corrected {
  const originals = new Map<string, RecognitionRow>()
  const renamed = new Set<string>()
  const undone = undoneOf(acts)
  const corrections = acts.filter(({ kind, id }) => kind === 'correct' && !undone.has(id))
  if (corrections.length === 0) return { rows, originals, renamed }
  const byRow = grouped(corrections, ({ recognitionId }) => recognitionId)
  const now = rows.map((row) => {
    const own = byRow.get(row.id)
    if (!own) return row
    const fields = own.flatMap(changesOf).map(({ field, after }) => [field, after])
    const corrected = { ...row, ...Object.fromEntries(fields) } as RecognitionRow // fields of the row, checked when they were noted
    originals.set(row.id, row)
    if (productKey(row) !== productKey(corrected)) renamed.add(row.id)
    return corrected
  })
  return { rows: now, originals, renamed }
}

/** Ids of acts that were taken back. */
export function undoneOf(acts: readonly ActRow[]): ReadonlySet<string> {
  return new Set(acts.flatMap((act) => (act.kind === 'undo' ? [String(act.detail['act'])] : [])))
}

/**
 * Each row with its product. A renamed one goes to the product of the list or of another row that is called so; those for which there is none
 * are one product by their names, under the id of the first.
 */
export function withSubjects(
  { rows, renamed }: Corrected,
  subjectOf: (row: RecognitionRow) => string,
  /** The product of the list of these names alone. */
  named: (row: RecognitionRow) => string | undefined
): RecognitionRow[] {
  const settled = rows.map((row) => (renamed.has(row.id) ? row : { ...row, subject: subjectOf(row) }))
  if (renamed.size === 0) return settled
  const subjects = new Map<string, string>()
  for (const row of settled) {
    const key = productKey(row)
    if (!renamed.has(row.id) && !subjects.has(key)) subjects.set(key, row.subject)
  }
  for (const row of settled.filter(({ id }) => renamed.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = productKey(row)
    if (!subjects.has(key)) subjects.set(key, named(row) ?? row.id)
  }
  return settled.map((row) => (renamed.has(row.id) ? { ...row, subject: subjects.get(productKey(row)) ?? row.id } : row))
}
