/**
 * Rows of older lists as they stand after corrections. A row is one product's by its names as they stand now, so neither the order of corrections
 * nor of imports matters: a row under another name leaves its product, and joins the one that is called so.
 */
import type { CorrectedField } from '../../../shared/contract/proposals.ts'
import { productKey } from '../../../shared/import/recognitions.ts'
import type { ActRow, RecognitionRow } from '../../store/register.ts'
import { sha256 } from '../sha256.ts'

export interface Change {
  readonly field: CorrectedField
  readonly before: string | number | null
  readonly after: string | number | null
}

export interface Corrected {
  readonly rows: readonly RecognitionRow[]
  /** Rows whose names are another product's than those that they came in with. */
  readonly renamed: ReadonlySet<string>
}

/** What a correction changed; [] for any other act. */
export function changesOf({ kind, detail }: ActRow): readonly Change[] {
  return kind === 'correct' ? (detail['changes'] as Change[]) : [] // written by correctRecognition only
}

/** The rows with their standing corrections, in the same order. */
export function correctedRows(rows: readonly RecognitionRow[], acts: readonly ActRow[]): Corrected {
  const renamed = new Set<string>()
  const changes = standingChanges(acts)
  if (changes.size === 0) return { rows, renamed }
  const now = rows.map((row) => {
    const own = changes.get(row.id)
    if (!own) return row
    const corrected = { ...row, ...own }
    if (productKey(row) !== productKey(corrected)) renamed.add(row.id)
    return corrected
  })
  return { rows: now, renamed }
}

/** Ids of acts that were taken back: by an act on the same recognition, for others come in packages. */
export function undoneOf(acts: readonly ActRow[]): ReadonlySet<string> {
  const undos = acts.filter(({ kind }) => kind === 'undo')
  if (undos.length === 0) return new Set()
  const of = new Map(acts.map((act) => [act.id, act.recognitionId]))
  return new Set(
    undos.flatMap(({ detail, recognitionId }) => (of.get(String(detail['act'])) === recognitionId ? [String(detail['act'])] : []))
  )
}

/**
 * Each row with its product. A renamed one goes to the product of the list or of another row that is called so; those for which there is none
 * are one product by their names.
 */
export function withSubjects(
  { rows, renamed }: Corrected,
  /** The product of the list of these names alone. */
  named: (row: RecognitionRow) => string | undefined
): readonly RecognitionRow[] {
  if (renamed.size === 0) return rows
  const subjects = new Map<string, string>()
  for (const row of rows) {
    const key = productKey(row)
    if (!renamed.has(row.id) && !subjects.has(key)) subjects.set(key, row.subject)
  }
  const renamedTo = (row: RecognitionRow) => subjects.get(productKey(row)) ?? named(row) ?? subjectOfNames(row)
  return rows.map((row) => (renamed.has(row.id) ? { ...row, subject: renamedTo(row) } : row))
}

/** An id that names alone give, so that it is the same in whatever order rows got them. */
export function subjectOfNames(named: Pick<RecognitionRow, 'productName' | 'producerName'>): string {
  const hash = sha256(productKey(named))
  // version 8 of RFC 9562: made up by the program
  return [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `a${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-')
}

/** What standing corrections make of each row that has any. */
export function standingChanges(acts: readonly ActRow[]): ReadonlyMap<string, Partial<RecognitionRow>> {
  const undone = undoneOf(acts)
  const changes = new Map<string, Partial<RecognitionRow>>()
  for (const act of acts) {
    if (act.kind !== 'correct' || undone.has(act.id)) continue
    const fields = Object.fromEntries(changesOf(act).map(({ field, after }) => [field, after]))
    changes.set(act.recognitionId, { ...changes.get(act.recognitionId), ...fields })
  }
  return changes
}
