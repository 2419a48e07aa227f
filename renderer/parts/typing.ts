import type { KeyboardEvent } from 'react'

/** True while an input method is still building a word: its Enter, Escape and arrows are not ours. 229 is what older engines say then. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229
}
