/**
 * The page's address (after the hash), and the question before leaving a page on which something typed is not saved.
 * Every way out comes through here: links, buttons, the browser's back and forward.
 */
import { useEffect, useSyncExternalStore } from 'react'
import { create } from 'zustand'

/** null: nobody asked to leave. Otherwise where to, held back until the person decides. */
export const useLeaving = create<{ readonly to: string | null }>(() => ({ to: null }))

/** Pages with something unsaved at the moment. */
const held = new Set<symbol>()
const watchers = new Set<() => void>()
let shown = addressed()

function addressed(): string {
  return `/${location.hash.replace(/^#?\/?/, '')}`
}

function show(path: string): void {
  shown = path
  for (const watcher of watchers) watcher()
}

function onHash(): void {
  const wanted = addressed()
  if (wanted === shown) return
  if (held.size === 0) return show(wanted)
  // Back to the address of what is still on the screen, until the person has decided.
  history.pushState(null, '', `#${shown}`)
  useLeaving.setState({ to: wanted })
}

function watch(watcher: () => void): () => void {
  if (watchers.size === 0) addEventListener('hashchange', onHash)
  watchers.add(watcher)
  return () => {
    watchers.delete(watcher)
    if (watchers.size === 0) removeEventListener('hashchange', onHash)
  }
}

function go(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (to === shown) return
  if (held.size > 0) useLeaving.setState({ to })
  else leaveTo(to, { replace })
}

/** Goes there whatever is unsaved: after a save, or once the person said so. */
export function leaveTo(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  useLeaving.setState({ to: null })
  if (to === shown) return
  history[replace ? 'replaceState' : 'pushState'](null, '', `#${to}`)
  show(to)
}

/** Stays on the page. */
export function stay(): void {
  useLeaving.setState({ to: null })
}

/** The address in the shape that the router takes. */
export function usePageAddress(): [string, typeof go] {
  return [useSyncExternalStore(watch, () => shown), go]
}

/** While `unsaved`, leaving asks first; closing the browser's tab too. */
export function useHold(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const mine = Symbol('page')
    held.add(mine)
    // The desktop window would stay open without a word, so there it is left out.
    const inBrowser = !('ocopHost' in globalThis)
    if (inBrowser) addEventListener('beforeunload', warn)
    return () => {
      held.delete(mine)
      removeEventListener('beforeunload', warn)
    }
  }, [unsaved])
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
