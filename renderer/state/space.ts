/** Which data the page shows: the real ones, or the practice file. One choice for the whole page. */
import { create } from 'zustand'
import type { Space } from '../../shared/contract.ts'
import { setSpace } from '../api/client.ts'

export const useSpace = create<{ readonly space: Space }>(() => ({ space: 'real' }))

/** Turns every call and every list of the page to the other data. */
export function chooseSpace(space: Space): void {
  setSpace(space)
  useSpace.setState({ space })
}
