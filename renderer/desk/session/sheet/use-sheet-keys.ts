import { useEffect, useEffectEvent } from 'react'
import type { optionByKey } from '../../../../shared/criteria/keys.ts'

export type Press = Parameters<typeof optionByKey>[1]

export interface SheetKeys {
  /** A key that may stand for an option. True when it did. */
  readonly onOption: (press: Press) => boolean
  readonly onStep: (by: number) => void
  readonly onClear: () => void
  readonly onReview: () => void
  readonly onLeave: () => void
  /** Ctrl+S, as in Office: everything is saved already, unless something is being typed or failed. */
  readonly onSave: () => void
  /** Enter where it does not belong to a button. True when there was something to do. */
  readonly onEnter: () => boolean
}

/** Keys of the whole sheet. They rest while something is typed, an input method is composing, or a dialog is open. */
export function useSheetKeys(keys: SheetKeys): void {
  // what the keys mean changes with what is shown, not a moment later
  const listen = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || dialogOpen()) return
    if (handle(event, keys)) event.preventDefault()
  })
  useEffect(() => {
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function handle(event: KeyboardEvent, keys: SheetKeys): boolean {
  const { key, ctrlKey, altKey, metaKey, shiftKey, repeat } = event
  if (ctrlKey && !altKey && key.toLowerCase() === 's') return act(!repeat, keys.onSave)
  if (key === 'F2' || (key === 'Enter' && ctrlKey)) return act(!repeat, keys.onReview)
  if (ctrlKey || altKey || metaKey || shiftKey || typing(event.target)) return false
  switch (key) {
    case 'ArrowDown':
    case 'PageDown':
      return act(true, () => keys.onStep(1))
    case 'ArrowUp':
    case 'PageUp':
      return act(true, () => keys.onStep(-1))
    case 'Home':
      return act(true, () => keys.onStep(-1000))
    case 'End':
      return act(true, () => keys.onStep(1000))
    case 'Backspace':
    case 'Delete':
      return act(!repeat, keys.onClear)
    case 'Escape':
      return act(!repeat, keys.onLeave)
    case 'Enter':
      return !repeat && !pressable(event.target) && keys.onEnter()
    case 'ArrowLeft':
    case 'ArrowRight':
      return walkOptions(event.target, key === 'ArrowRight' ? 1 : -1)
    default:
      // A key held down is one press.
      return repeat ? false : keys.onOption(event)
  }
}

function act(really: boolean, what: () => void): boolean {
  if (really) what()
  return true
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

function pressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a') !== null
}

function dialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null
}

/** Left and right go from option to option without choosing. */
function walkOptions(target: EventTarget | null, by: number): boolean {
  const options = [...document.querySelectorAll<HTMLElement>('[role="radio"]')]
  const at = options.findIndex((option) => option === target)
  const next = options[at === -1 ? 0 : (at + by + options.length) % options.length]
  next?.focus()
  return next !== undefined
}
