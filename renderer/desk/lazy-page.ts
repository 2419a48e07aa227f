import { type ComponentType, createElement, lazy, useState } from 'react'
import { readLater } from './read-ahead.ts'

/**
 * A page whose script is read ahead, or when it is first opened. React keeps what a late script shows back for 300 ms after its empty place
 * was shown; a page whose script is at hand never shows that place.
 */
export function lazyPage(load: () => Promise<ComponentType>): ComponentType {
  let ready: ComponentType | undefined
  const loaded = () => load().then((page) => ({ default: (ready = page) }))
  const Late = lazy(loaded)
  readLater(loaded)
  return function Page() {
    const [page] = useState(() => ready ?? Late)
    return createElement(page)
  }
}
