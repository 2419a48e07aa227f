/** Lists that were read and are being looked at before anything is written. In memory only, the few newest. */
import type { RawBook } from '../../shared/import/raw-book.ts'

export interface ReadList {
  readonly fileName: string
  /** SHA-256 of the file's bytes in hex. */
  readonly fileHash: string
  readonly book: RawBook
}

export interface ImportShelf {
  put(id: string, list: ReadList): void
  see(id: string): ReadList | undefined
  drop(id: string): void
}

const most = 4

export function makeImportShelf(): ImportShelf {
  const lists = new Map<string, ReadList>()
  return {
    put(id, list) {
      lists.set(id, list)
      for (const old of lists.keys()) if (lists.size > most) lists.delete(old)
    },
    see: (id) => lists.get(id),
    drop: (id) => void lists.delete(id)
  }
}
