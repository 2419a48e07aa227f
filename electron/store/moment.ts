import Database from 'better-sqlite3'
import { type Reader, type Store, transactions } from './db.ts'

/** One moment of a database, for long work that only asks: others may write meanwhile, and it is not seen here. */
export interface Moment {
  /** Runs one piece of the work. May not await. */
  readonly ask: <T>(piece: (db: Reader) => T) => T
  readonly close: () => void
}

/** Begins a moment of the store, on a connection of its own. Throws what SQLite throws. */
export function openMoment(store: Pick<Store, 'file'>): Moment {
  const raw = new Database(store.file, { readonly: true, fileMustExist: true, timeout: 5000 })
  raw.pragma('trusted_schema = OFF')
  const { inside } = transactions({ raw, deviceId: '' })
  raw.exec('begin')
  // the moment begins with the first question
  raw.prepare('select 1 from sqlite_schema').get()
  return { ask: inside, close: () => raw.close() }
}
