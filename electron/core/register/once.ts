import { recognitionKey } from '../../../shared/import/recognitions.ts'
import type { RecognitionRow } from '../../store/register.ts'
import { listSources } from '../../store/said.ts'
import type { Reader } from '../../store/db.ts'
import type { AnsweredRow, LoadedProposal } from './proposed.ts'

export interface Once {
  readonly rows: readonly RecognitionRow[]
  /** Of each row that is not shown the id of the one that tells the same. */
  readonly twins: ReadonlyMap<string, string>
}

/**
 * Each recognition once, where packages of several desks bring it, or a list or a session of this machine has it too. All of them are kept, and
 * which one is shown depends on nothing but themselves: this machine's own, one with points, the smallest id.
 */
export function eachOnce(listed: readonly RecognitionRow[], own: readonly RecognitionRow[]): Once {
  const twins = new Map<string, string>()
  // only packages name a session here
  const gathered = listed.filter((row) => row.sessionName !== '')
  if (gathered.length === 0) return { rows: listed, twins }
  const rank = (row: RecognitionRow) => `${row.points === null ? 1 : 0}${row.id}`
  const taken = new Map([...listed.filter((row) => row.sessionName === ''), ...own].map((row) => [keyOf(row), row.id]))
  for (const row of gathered.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))) {
    const key = keyOf(row)
    const shown = taken.get(key)
    if (shown === undefined) taken.set(key, row.id)
    else twins.set(row.id, shown)
  }
  return { rows: listed.filter((row) => !twins.has(row.id)), twins }
}

/** A recognition under another id and issue than that of the row that is shown for it. */
export interface OtherName<Row = RecognitionRow> {
  readonly id: string
  readonly ofIssue: string
  readonly row: Row
}

/** Under which other ids rows are known: those of rows that tell the same, and those that gathered ones have at their own desks. */
export function otherNames(db: Reader, shown: readonly RecognitionRow[], twins: Once['twins']): readonly OtherName[] {
  const sources = listSources(db)
  if (sources.length === 0 && twins.size === 0) return []
  const rows = new Map(shown.map((row) => [row.id, row]))
  const named = (id: string, ofIssue: string, of: string): OtherName[] => {
    const row = rows.get(of)
    return row ? [{ id, ofIssue, row }] : []
  }
  return [
    ...[...twins].flatMap(([id, of]) => named(id, '', of)),
    ...sources.flatMap(({ recognitionId, entryId, ofIssue }) => named(entryId, ofIssue, twins.get(recognitionId) ?? recognitionId))
  ]
}

/** Answers that recognise what no other row tells, and under which other ids each is known: answers that were noted twice, or at two desks. */
export function answersOnce(
  before: readonly RecognitionRow[],
  answered: readonly AnsweredRow[],
  proposals: readonly LoadedProposal[]
): { readonly rows: readonly AnsweredRow[]; readonly names: readonly OtherName[] } {
  if (answered.length === 0) return { rows: answered, names: [] }
  const about = (row: RecognitionRow) => `${row.star} ${row.decisionDate}`
  // names are slow to compare, and few rows are of those days
  const abouts = new Set(answered.map(about))
  const shown = new Map(before.flatMap((row): [string, RecognitionRow][] => (abouts.has(about(row)) ? [[keyOf(row), row]] : [])))
  const rows: AnsweredRow[] = []
  const names: OtherName[] = []
  for (const answer of answered) {
    const key = keyOf(answer)
    const row = shown.get(key) ?? answer
    if (row !== answer) names.push({ id: answer.id, ofIssue: '', row })
    else rows.push(answer)
    shown.set(key, row)
    const { acts = [], standing = [] } = proposals.find((one) => one.row.id === answer.proposalId) ?? {}
    const said = JSON.stringify([standing.at(-1)?.detail['on'], standing.at(-1)?.detail['number']])
    const again = acts.filter(
      ({ id, kind, detail }) => id !== answer.id && kind !== 'undo' && JSON.stringify([detail['on'], detail['number']]) === said
    )
    for (const { id } of again) names.push({ id, ofIssue: '', row })
  }
  return { rows, names }
}

/** Alike for one recognition, whoever tells of it. */
export function keyOf(row: Pick<RecognitionRow, 'productName' | 'producerName' | 'star' | 'decisionNumber' | 'decisionDate'>): string {
  return recognitionKey({ ...row, currentStar: row.star }, row)
}
