import { createContext, type ReactNode, use } from 'react'
import { createPortal } from 'react-dom'

/** The right end of the row of tabs, where a tab puts its search and its buttons. */
export const ToolsSlot = createContext<HTMLDivElement | null>(null)

/** Puts a tab's tools beside the tabs. */
export function Tools({ children }: { readonly children: ReactNode }) {
  const slot = use(ToolsSlot)
  return slot === null ? null : createPortal(children, slot)
}
