import { useEffect, useEffectEvent } from 'react'

/** Esc goes back, as on every sheet; not while a list or a dialog is open, which it closes. */
export function useLeaveKey(onLeave: () => void): void {
  const listen = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.repeat || event.isComposing || event.keyCode === 229) return
    if (document.querySelector('[role="dialog"]') !== null) return
    if (event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true') return
    event.preventDefault()
    onLeave()
  })
  useEffect(() => {
    // before the list hears it, for afterwards it is closed
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}
