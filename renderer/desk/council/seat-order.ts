import type { SeatView } from '../../../shared/contract/councils.ts'
import type { SeatId } from '../../../shared/ids.ts'

/** The orders to be written so that a seat moves one place up or down; only seats whose order changes. Empty at either end. */
export function movedOrders(
  seats: readonly Pick<SeatView, 'id' | 'order'>[],
  id: SeatId,
  by: -1 | 1
): { readonly id: SeatId; readonly order: number }[] {
  const from = seats.findIndex((seat) => seat.id === id)
  const to = from + by
  if (from < 0 || to < 0 || to >= seats.length) return []
  const next = seats.toSpliced(from, 1).toSpliced(to, 0, seats[from]!) // found above
  return next.flatMap((seat, index) => (seat.order === index + 1 ? [] : [{ id: seat.id, order: index + 1 }]))
}
