import { useEffect } from 'react'

/**
 * Gives the focus back to what had it when something was laid over the page: one that is taken out of the page while open
 * takes the focus along, and whoever works by keyboard would begin again at the top.
 */
export function useFocusBack(opened: boolean): void {
  useEffect(() => {
    if (!opened) return
    const before = document.activeElement
    return () => {
      // somebody else may have taken it already
      const lost = document.activeElement === null || document.activeElement === document.body
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [opened])
}
