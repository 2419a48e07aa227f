import type { CouncilSummary } from '../../shared/contract/councils.ts'
import { type CouncilRow, holdersOf, seatsOf } from '../store/councils.ts'
import type { Reader } from '../store/db.ts'

/** One line of the list of councils. */
export function councilSummary(db: Reader, { id, name, level }: CouncilRow): CouncilSummary {
  const seats = seatsOf(db, id).filter((seat) => seat.body === 'council')
  const filled = new Set(
    holdersOf(db, id)
      .filter((holder) => holder.until === null)
      .map((holder) => holder.seatId)
  )
  return { id, name, level, seats: seats.length, filled: seats.filter((seat) => filled.has(seat.id)).length }
}
