/** Who was last named as keying paper sheets on this screen, so that a pile of them needs the name once. */
import { create } from 'zustand'

interface Keyers {
  readonly first: string
  readonly second: string
}

export const useKeyers = create<Keyers>(() => ({ first: '', second: '' }))
