import { recognitionKey } from '../../../shared/import/recognitions.ts'
import type { ActRow, RecognitionRow } from '../../store/register.ts'

/**
 * Each recognition once, where packages of several desks bring it, or a list or a session of this machine has it too. All of them are kept, and
 * which one is shown depends on nothing but themselves: this machine's own, one of which something was said, one with points, the smallest id.
 */
export function eachOnce(
  listed: readonly RecognitionRow[],
  own: readonly RecognitionRow[],
  acts: readonly ActRow[]
): readonly RecognitionRow[] {
  // only packages name a session here
  const gathered = listed.filter((row) => row.sessionName !== '')
  if (gathered.length === 0) return listed
  const said = new Set(acts.map(({ recognitionId }) => recognitionId))
  const rank = (row: RecognitionRow) => `${said.has(row.id) ? 0 : 1}${row.points === null ? 1 : 0}${row.id}`
  const taken = new Set([...own, ...listed.filter((row) => row.sessionName === '')].map(keyOf))
  const shown = new Set<string>()
  for (const row of gathered.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))) {
    const key = keyOf(row)
    if (taken.has(key)) continue
    taken.add(key)
    shown.add(row.id)
  }
  return listed.filter((row) => row.sessionName === '' || shown.has(row.id))
}

function keyOf(row: RecognitionRow): string {
  return recognitionKey({ ...row, currentStar: row.star }, row)
}
