import { changeMark } from '../store/figures.ts'
import type { Reader } from '../store/db.ts'

/**
 * Keeps what is slow to read for as long as nothing in the database changes and `besides`, such as the day, is the same. Within a write it is
 * read anew, for that may yet be taken back.
 */
export function keptReading<T>(): (db: Reader, besides: string, read: () => T) => T {
  const kept = new WeakMap<Reader, { readonly mark: string; readonly loaded: T }>()
  return (db, besides, read) => {
    if ('deviceId' in db) return read()
    const mark = `${besides} ${changeMark(db)}`
    const before = kept.get(db)
    if (before?.mark === mark) return before.loaded
    const loaded = read()
    kept.set(db, { mark, loaded })
    return loaded
  }
}
