import Database from 'better-sqlite3'
import { transactions, type Writer } from './db.ts'
import { migrations } from './migrations/index.ts'
import { migrate } from './migrate.ts'

/** Runs `work` in one transaction on an empty database of the program's schema in memory, which is gone afterwards. Throws what SQLite throws. */
export function inScratch<T>(work: (db: Writer) => T): T {
  const raw = new Database(':memory:')
  try {
    const made = migrate(raw, migrations, () => undefined)
    if (!made.ok) throw new Error(`the program's own schema cannot be made: ${made.error.reason}`)
    return transactions({ raw, deviceId: '' }).write(work)
  } finally {
    raw.close()
  }
}
