/** The paper that another page asked the list of papers to open with. */
import { create } from 'zustand'
import type { PaperRequest } from '../../shared/contract/papers.ts'

export const useWantedPaper = create<{ readonly paper: PaperRequest | null }>(() => ({ paper: null }))
