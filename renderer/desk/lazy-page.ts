import { type ComponentType, createElement, lazy, useState } from 'react'

/**
 * A page whose script is loaded when the desk has nothing else to do, or when it is first opened. React keeps what a late script shows back for
 * 300 ms after its empty place was shown; a page whose script is at hand never shows that place.
 */
export function lazyPage(load: () => Promise<ComponentType>): ComponentType {
  let ready: ComponentType | undefined
  const loaded = () => load().then((page) => ({ default: (ready = page) }))
  const Late = lazy(loaded)
  // not while the first page is still being drawn; what fails here is tried again, and told, when the page is opened
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => void loaded().catch(() => undefined), { timeout: 5000 })
  return function Page() {
    const [page] = useState(() => ready ?? Late)
    return createElement(page)
  }
}
