import type { Space } from '../../../shared/contract.ts'
import type { SeatTaken } from '../../../shared/contract/sheets.ts'
import { takeSeat } from '../../state/seat.ts'
import { chooseSpace, useSpace } from '../../state/space.ts'

let before: Space = 'real'

/** From now on the page is the member's, in the data of their package. */
export function sitDown(seat: SeatTaken, then: () => void): void {
  const { space } = useSpace.getState()
  if (space !== 'package') before = space
  chooseSpace('package')
  takeSeat(seat)
  then()
}

/** Back to the data that the page showed before. */
export function standUp(): void {
  chooseSpace(before)
}
