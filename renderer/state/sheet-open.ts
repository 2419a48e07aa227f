/** The sheets of this page. One with something unsaved stays until it is saved, so that leaving the page loses nothing. */
import type { EntryId, MemberId } from '../../shared/ids.ts'
import { type Call, createSheet, type SheetStore } from './sheet.ts'

const opened = new Map<string, SheetStore>()

/** The sheet of a member for an entry: the one with unsaved taps, or not yet loaded, where there is one; else a new one. */
export function openSheet(call: Call, entryId: EntryId, memberId: MemberId): SheetStore {
  const key = `${entryId}/${memberId}`
  const known = opened.get(key)
  if (known && (known.getState().wishes.length > 0 || known.getState().view === null)) return known
  const sheet = createSheet(call, entryId, memberId)
  opened.set(key, sheet)
  return sheet
}

/** How many taps of all sheets are not in the database yet. */
export function unsavedTaps(): number {
  return [...opened.values()].reduce((sum, sheet) => sum + sheet.getState().wishes.length, 0)
}

/** Forgets every sheet, as when another person sits down. */
export function forgetSheets(): void {
  opened.clear()
}
