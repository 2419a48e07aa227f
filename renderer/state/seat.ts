/** The seat that a member took at this laptop. In memory only: closing or reloading the page gives it back to the desk. */
import { create } from 'zustand'
import type { SeatTaken } from '../../shared/contract/sheets.ts'
import type { AppError } from '../../shared/errors.ts'
import { callHost, setSeatToken } from '../api/client.ts'
import { forgetSheets } from './sheet-open.ts'

interface SeatState {
  /** null: the secretary is at the desk. */
  readonly seat: SeatTaken | null
}

export const useSeat = create<SeatState>(() => ({ seat: null }))

/** From now on every call is the member's. */
export function takeSeat(seat: SeatTaken): void {
  setSeatToken(seat.seatToken)
  forgetSheets()
  useSeat.setState({ seat })
}

/** Gives the laptop back to the desk. The token is dropped even where the host did not answer: the next caller is the secretary. */
export async function leaveSeat(): Promise<void> {
  try {
    await callHost('leaveSeat', {})
  } finally {
    drop()
  }
}

/** Gives the seat up on this page where the host says that it is not taken any more. */
export function notSeated(error: AppError): void {
  if (error.code === 'NOT_ALLOWED' && error.why === 'seatLeft') drop()
}

function drop(): void {
  setSeatToken(undefined)
  forgetSheets()
  useSeat.setState({ seat: null })
}
