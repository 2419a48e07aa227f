/** Light, dark, or as the system says; remembered on this machine. */
import { create } from 'zustand'

export type Scheme = 'auto' | 'light' | 'dark'

const key = 'ocop.scheme'

function remembered(): Scheme {
  const kept = localStorage.getItem(key)
  return kept === 'light' || kept === 'dark' ? kept : 'auto'
}

export const useScheme = create<{ readonly scheme: Scheme }>(() => ({ scheme: remembered() }))

export function chooseScheme(scheme: Scheme): void {
  localStorage.setItem(key, scheme)
  useScheme.setState({ scheme })
}
