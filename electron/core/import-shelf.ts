/** Lists that were read and are being looked at before anything is written. In memory only, the few newest. */
import type { RawBook } from '../../shared/import/raw-book.ts'

export interface ReadList {
  readonly fileName: string
  /** SHA-256 of the file's bytes in hex. */
  readonly fileHash: string
  readonly book: RawBook
  /** First row of the head of each sheet, where one was found. */
  readonly heads: ReadonlyMap<string, number | null>
  /** What was last worked out of it, for the next page of the same; see import-work.ts. */
  worked?: { readonly key: string; readonly value: unknown }
}

export interface ImportShelf {
  put(id: string, list: ReadList): void
  see(id: string): ReadList | undefined
  drop(id: string): void
}

const most = 4
/** Of all lists together; the newest stays however long it is. */
const mostRows = 60_000

export function makeImportShelf(): ImportShelf {
  const lists = new Map<string, ReadList>()
  const rows = () => [...lists.values()].reduce((sum, { book }) => sum + book.sheets.reduce((all, sheet) => all + sheet.rows.length, 0), 0)
  return {
    put(id, list) {
      lists.set(id, list)
      for (const old of lists.keys()) if (lists.size > most || (lists.size > 1 && rows() > mostRows)) lists.delete(old)
    },
    see: (id) => lists.get(id),
    drop: (id) => void lists.delete(id)
  }
}
