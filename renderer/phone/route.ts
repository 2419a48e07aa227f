/** Where one is on the page, behind the '#', so that the phone's own back button goes back within the page. */
import { inviteMark } from '../../shared/invite-mark.ts'
import { useSyncExternalStore } from 'react'
import type { EntryId } from '../../shared/ids.ts'

export type Place =
  | { readonly at: 'list' }
  | { readonly at: 'join'; readonly key: string }
  | { readonly at: 'connection' }
  | { readonly at: 'sheet'; readonly entryId: EntryId; readonly page: SheetPage }

/** open: wherever the sheet goes on. */
export type SheetPage =
  | { readonly kind: 'open' | 'outline' | 'readBack' | 'revise' | 'notes' }
  | { readonly kind: 'criterion'; readonly code: string }

const pages = { 'muc-luc': 'outline', 'xem-lai': 'readBack', sua: 'revise', 'ghi-chu': 'notes' } as const
const sheetMark = '#/phieu/'

export const addresses = {
  list: '#/',
  connection: '#/ket-noi',
  join: (key: string) => inviteMark + key,
  sheet: (entryId: EntryId) => sheetMark + entryId,
  outline: (entryId: EntryId) => `${sheetMark}${entryId}/muc-luc`,
  readBack: (entryId: EntryId) => `${sheetMark}${entryId}/xem-lai`,
  revise: (entryId: EntryId) => `${sheetMark}${entryId}/sua`,
  notes: (entryId: EntryId) => `${sheetMark}${entryId}/ghi-chu`,
  criterion: (entryId: EntryId, code: string) => `${sheetMark}${entryId}/${code}`
} as const

/** The place that an address names; the list for any other. */
export function placeOf(hash: string): Place {
  if (hash.startsWith(inviteMark)) return { at: 'join', key: hash.slice(inviteMark.length) }
  if (hash === addresses.connection) return { at: 'connection' }
  const sheet = /^#\/phieu\/([\w-]+)(?:\/([\w.-]+))?$/.exec(hash)
  if (!sheet) return { at: 'list' }
  const [, entryId, page] = sheet
  return { at: 'sheet', entryId: entryId as EntryId, page: pageOf(page) } // the host answers NOT_FOUND for what is none
}

function pageOf(name: string | undefined): SheetPage {
  if (name === undefined) return { kind: 'open' }
  return name in pages ? { kind: pages[name as keyof typeof pages] } : { kind: 'criterion', code: name } // it is in
}

function subscribe(told: () => void): () => void {
  window.addEventListener('hashchange', told)
  return () => window.removeEventListener('hashchange', told)
}

export function usePlace(): Place {
  return placeOf(useSyncExternalStore(subscribe, () => window.location.hash))
}

/** Goes to an address of the page; `instead` leaves no step back to the present one. */
export function goTo(address: string, instead = false): void {
  if (window.location.hash === address) return
  if (instead) window.location.replace(address)
  else window.location.assign(address)
}
