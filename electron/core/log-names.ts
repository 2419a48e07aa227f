/** Whom and what lines of the log speak of by their ids, as they are called now, so that lines of any age are read alike. */
import { grouped } from '../../shared/domain/grouped.ts'
import { inHanoi } from '../../shared/domain/moment.ts'
import type { Reader } from '../store/db.ts'
import type { LogRow } from '../store/log.ts'
import { holdersOfSeats, namesOf } from '../store/names.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

type Spoken = Pick<LogRow, 'at' | 'about' | 'actorId' | 'detail'>

/** Names for the ids of each of these lines; a seat is called by who sat there on the day. What is gone has none. */
export function lineNames(db: Reader, rows: readonly Spoken[]): (row: Spoken) => Readonly<Record<string, string>> {
  const ids = [...new Set(rows.flatMap(idsOf))]
  const names = namesOf(db, ids)
  const seats = grouped(holdersOfSeats(db, ids), ({ seatId }) => seatId)
  return (row) => {
    const day = inHanoi(row.at).date
    return Object.fromEntries(
      idsOf(row).flatMap((id) => {
        const holders = seats.get(id) ?? []
        const name = names.get(id) ?? (holders.findLast(({ since }) => since <= day) ?? holders[0])?.name
        return name === undefined ? [] : [[id, name]]
      })
    )
  }
}

/** Of whom it is about, who did it, and every field of the detail that is an id or a list of them. */
function idsOf({ about, actorId, detail }: Spoken): string[] {
  return [about, actorId, ...Object.values(detail).flat()].filter((id): id is string => typeof id === 'string' && uuid.test(id))
}
