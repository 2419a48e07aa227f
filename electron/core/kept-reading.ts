import type { Reader } from '../store/db.ts'
import { type Footing, type Ground, groundOf } from '../store/footing.ts'

/**
 * Keeps what is slow to read for as long as no table that it was read from changes and `besides`, such as the day, is the same. Within a write
 * nothing is kept, for that may yet be taken back; what was kept before holds there until the write itself changes one of those tables.
 * `read` may ask of nothing that changes but the database and what `besides` says.
 */
export function keptReading<T>(): (db: Reader, besides: string, read: () => T) => T {
  const kept = new WeakMap<Ground, { readonly besides: string; readonly footing: Footing; readonly loaded: T }>()
  return (db, besides, read) => {
    const ground = groundOf(db)
    const before = kept.get(ground)
    if (before?.besides === besides && ground.stands(before.footing)) return before.loaded
    const { answer, footing } = ground.footed(read)
    if (ground.settled()) kept.set(ground, { besides, footing, loaded: answer })
    return answer
  }
}

/**
 * Rows of a table that is only ever added to: those that were read before are what they were, so only those that came since are read. `after`
 * answers the rows after a place, in their order. Where somebody else changed the file, all are read anew.
 */
export function grownReading<Row extends { readonly place: number }>(
  after: (db: Reader, place: number) => readonly Row[]
): (db: Reader) => readonly Row[] {
  const kept = new WeakMap<Ground, { readonly outside: number; readonly rows: readonly Row[] }>()
  return (db) => {
    const ground = groundOf(db)
    const outside = ground.outside()
    const before = kept.get(ground)
    const known = before?.outside === outside ? before.rows : []
    const since = after(db, known.at(-1)?.place ?? 0)
    const rows = since.length === 0 ? known : [...known, ...since]
    if (ground.settled()) kept.set(ground, { outside, rows })
    return rows
  }
}
