/** The cell of the matrix that was opened last, so that coming back from a sheet leads back to it. */
import { create } from 'zustand'
import type { EntryId, MemberId } from '../../shared/ids.ts'

interface Spot {
  readonly entryId: EntryId
  readonly memberId: MemberId
}

export const useSpot = create<{ readonly spot: Spot | null }>(() => ({ spot: null }))
