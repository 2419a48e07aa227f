/**
 * Keys that choose an option on the score sheet.
 * The digit of the points; '-' for 10 (set 25, criterion 7): it lies right of 0, where 10 follows 9, and on the number pad,
 * needs no Shift on either, and no Vietnamese layout or typing method (Telex, VNI) makes a letter or a tone of it.
 */
import type { OfferedOption } from './schema.ts'

/** What a keyboard event tells; fits the DOM's KeyboardEvent. */
interface Press {
  readonly code: string
  readonly key: string
}

/** The key shown on an option's label: '0' to '9' for as many points, '-' for 10. `undefined` above 10, which no form has. */
export function keyFor(option: Pick<OfferedOption, 'points'>): string | undefined {
  if (option.points === 10) return '-'
  return option.points < 10 ? String(option.points) : undefined
}

/**
 * The option that a key chooses, pressed without Ctrl, Alt, Meta or Shift. `undefined` where the key chooses nothing here.
 * Options of equal points share a key: the first press gives the first of them, each further press the next, round again.
 * `shared` says so; the sheet then stays at the criterion, for the next press must still belong to it.
 */
export function optionByKey(
  options: readonly OfferedOption[],
  press: Press,
  chosen: number | undefined
): { readonly key: number; readonly shared: boolean } | undefined {
  const label = labelOf(press)
  const same = label === undefined ? [] : options.filter((option) => keyFor(option) === label)
  const next = same[(same.findIndex((option) => option.key === chosen) + 1) % same.length]
  return next && { key: next.key, shared: same.length > 1 }
}

/** By place first: the Vietnamese layout of Windows makes letters and tones of the digit row, an input method may hide the character. */
function labelOf({ code, key }: Press): string | undefined {
  const row = /^Digit(\d)$/.exec(code)
  if (row) return row[1]
  if (code === 'Minus') return '-'
  // With NumLock off the same places of the number pad are the arrows, which move about the sheet.
  return /^[0-9-]$/.test(key) ? key : undefined
}
