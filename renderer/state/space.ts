/** Which data the page shows: the real ones, or the practice file. One choice for the whole page, kept when it is loaded again. */
import { create } from 'zustand'
import type { Space } from '../../shared/contract.ts'
import { setSpace } from '../api/client.ts'

const key = 'ocop.space'

export const useSpace = create<{ readonly space: Space }>(() => ({ space: remembered() }))
setSpace(useSpace.getState().space)

/** Turns every call and every list of the page to the other data. */
export function chooseSpace(space: Space): void {
  globalThis.sessionStorage?.setItem(key, space)
  setSpace(space)
  useSpace.setState({ space })
}

function remembered(): Space {
  return globalThis.sessionStorage?.getItem(key) === 'practice' ? 'practice' : 'real'
}
