/** What the figures and the report are asked of: one choice for all pages of "Báo cáo", kept while the window is open. */
import { create } from 'zustand'
import type { FigureScope } from '../../shared/contract/figures.ts'

interface ScopeState {
  readonly scope: FigureScope
  readonly choose: (scope: FigureScope) => void
}

export const useFigureScope = create<ScopeState>((set) => ({
  scope: { kind: 'all', until: null },
  choose: (scope) => set({ scope })
}))
