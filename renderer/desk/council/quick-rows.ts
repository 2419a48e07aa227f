/** The rows of the table in which a council is typed in. Plain values; knows nothing of the page and the host. */
import type { PersonView, SeatView } from '../../../shared/contract/councils.ts'
import type { Body, Post, Rules } from '../../../shared/domain/model.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { sameKey } from '../../../shared/text-key.ts'
import type { PastedPerson } from './pasted.ts'

export interface QuickRow {
  readonly key: number
  readonly name: string
  readonly agency: string
  readonly position: string
  readonly post: Post
  /** null: as the post and the Quy chế say. */
  readonly scores: boolean | null
  /** false: a person of that name is known, but this is another one. */
  readonly sameAsKnown: boolean
  /** The person is in the database already; only the seat is still to be made. */
  readonly personId: PersonId | null
}

/** Posts of each body, in the order of a decision. */
export const postsOf: Readonly<Record<Body, readonly Post[]>> = {
  council: ['chair', 'viceChair', 'member', 'memberSecretary', 'secretary'],
  adviser: ['leader', 'adviser']
}

/** An empty row with the post that comes next: a chair where there is none, then a member. */
export function emptyRow(key: number, body: Body, taken: readonly Post[]): QuickRow {
  const [first, second] = body === 'council' ? (['chair', 'viceChair'] as const) : (['leader'] as const)
  const post = !taken.includes(first)
    ? first
    : second !== undefined && !taken.includes(second)
      ? second
      : body === 'council'
        ? 'member'
        : 'adviser'
  return { key, name: '', agency: '', position: '', post, scores: null, sameAsKnown: true, personId: null }
}

/** A new council begins with chair, vice chair and a member; one that has people begins with one row. */
export function firstRows(body: Body, seats: readonly SeatView[]): QuickRow[] {
  const taken = seats.map((seat) => seat.post)
  if (taken.length > 0) return [emptyRow(0, body, taken)]
  const wanted = body === 'council' ? 3 : 2
  return Array.from({ length: wanted }).reduce<QuickRow[]>(
    (rows, _, key) => [
      ...rows,
      emptyRow(
        key,
        body,
        rows.map((row) => row.post)
      )
    ],
    []
  )
}

/** The row filled from a pasted line. */
export function filled(row: QuickRow, { name, agency, position, post }: PastedPerson): QuickRow {
  return { ...row, name, agency, position, post: post ?? row.post }
}

/** Whether the person of a row will score: as ticked, else everybody but the secretary, who does where the Quy chế lets them. */
export function rowScores({ scores, post }: Pick<QuickRow, 'scores' | 'post'>, rules: Pick<Rules, 'secretaryScores'>): boolean {
  if (scores !== null) return scores
  return post !== 'secretary' || rules.secretaryScores.value
}

/** Someone of this name who is known already: of the same office where there are several; undefined for nobody. */
export function knownAs(row: Pick<QuickRow, 'name' | 'agency'>, people: readonly PersonView[]): PersonView | undefined {
  const key = sameKey(row.name)
  if (key === '') return undefined
  const named = people.filter((person) => sameKey(person.name) === key)
  return named.find((person) => sameKey(person.agency) === sameKey(row.agency)) ?? named[0]
}
