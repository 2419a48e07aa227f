/**
 * Rows on their way in, put down in memory beside the database while others are answered in between. Copying them over inside the one
 * transaction takes a quarter of what it takes to hand each value of each row in there.
 */
import { connectionOf, type Store, type Writer } from './db.ts'
import { recognitionColumns, recognitionValues } from './register.ts'
import type { ListedRow } from './register-lists.ts'

export interface Staging {
  readonly add: (row: ListedRow) => void
  /** Puts the rows into the register, in the order in which they were added. */
  readonly bring: (db: Writer) => void
  /** Nothing is left of what was added. */
  readonly clear: () => void
  /** The same, at the end; outside a transaction. */
  readonly end: () => void
}

const columns = recognitionColumns

/** A place for the rows of one import. To be called outside a transaction, and ended by `end`. */
export function stageRecognitions(store: Store, importId: string): Staging {
  const { raw } = connectionOf(store)
  const beside = raw.pragma('database_list') as { name: string }[] // the shape that SQLite documents
  if (!beside.some(({ name }) => name === 'staging')) {
    raw.exec(`attach database ':memory:' as staging`)
    raw.exec(`create table staging.recognition as select ${columns} from main.recognition where false`)
  }
  const put = raw.prepare(`insert into staging.recognition (${columns}) values (${recognitionValues})`)
  const drop = raw.prepare('delete from staging.recognition where import_id = ?')
  return {
    add: (row) => void put.run(row),
    bring: (db) =>
      void db
        .prepare(`insert into main.recognition (${columns}) select ${columns} from staging.recognition where import_id = ? order by rowid`)
        .run(importId),
    clear: () => void drop.run(importId),
    end: () => {
      drop.run(importId)
      // another import may be on its way
      if (raw.prepare('select 1 from staging.recognition limit 1').get() === undefined) raw.exec('detach database staging')
    }
  }
}
