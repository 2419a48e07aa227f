/**
 * Until when an answer of the database holds: as long as no table that it was read from may have been changed. Nobody keeps a list of tables for
 * it: a statement reaches no table that its text does not name, for the schema has no views, and what triggers and foreign keys change besides
 * is looked up in the schema itself. Where a text names more than it reaches, an answer is only given up earlier than it need be.
 */
import type Database from 'better-sqlite3'
import type { Reader } from './db.ts'

/** How often statements that may change the table were prepared. */
interface Table {
  changes: number
}

/** What a connection knows of its tables. */
export interface Ground {
  /** Those that a statement asks, or those that it may change. */
  readonly tablesOf: (sql: string, readonly: boolean) => readonly Table[]
  /** Told of every statement before it runs. */
  readonly asked: (tables: readonly Table[]) => void
  readonly changed: (tables: readonly Table[]) => void
  readonly footed: <T>(ask: () => T) => { readonly answer: T; readonly footing: Footing }
  readonly stands: (footing: Footing) => boolean
  /** Another number after every change of the file by somebody else. */
  readonly outside: () => number
  /** Whether what is asked now is committed, so that nobody can take it back. */
  readonly settled: () => boolean
}

/** What an answer was read from, as it stood then. */
export interface Footing {
  readonly outside: number
  readonly tables: ReadonlyMap<Table, number>
}

const grounds = new WeakMap<Reader, Ground>()

/** The ground of the connection behind a Reader or Writer; one and the same for all of one connection. */
export function groundOf(db: Reader): Ground {
  const ground = grounds.get(db)
  if (!ground) throw new Error('a Reader without its connection')
  return ground
}

/** These ask and change through the connection of that ground. */
export function standOn(ground: Ground, readers: readonly Reader[]): void {
  for (const db of readers) grounds.set(db, ground)
}

/** The ground of a connection. */
export function groundUnder(raw: Database.Database, settled: () => boolean): Ground {
  const dataVersion = raw.prepare('pragma data_version').pluck()
  const outside = () => Number(dataVersion.get())
  let known: Tables | undefined
  let footing: Map<Table, number> | undefined
  const asked = (tables: Iterable<Table>) => {
    if (footing) for (const table of tables) footing.set(table, table.changes)
  }
  return {
    tablesOf: (sql, readonly) => {
      known ??= tablesIn(raw)
      return readonly ? known.named(sql) : known.changedBy(sql)
    },
    asked,
    changed: (tables) => {
      for (const table of tables) table.changes += 1
    },
    footed: (ask) => {
      const around = footing
      const own = new Map<Table, number>()
      footing = own
      try {
        return { answer: ask(), footing: { outside: outside(), tables: own } }
      } finally {
        footing = around
        // an answer that is made from this one stands on the same
        asked(own.keys())
      }
    },
    stands: (before) => {
      if (before.outside !== outside()) return false
      for (const [table, changes] of before.tables) if (table.changes !== changes) return false
      asked(before.tables.keys())
      return true
    },
    outside,
    settled
  }
}

interface Tables {
  readonly named: (sql: string) => readonly Table[]
  readonly changedBy: (sql: string) => readonly Table[]
}

const target = /\b(?:insert\s+(?:or\s+\w+\s+)?into|replace\s+into|update|delete\s+from)\s+"?(\w+)/i

function tablesIn(raw: Database.Database): Tables {
  const schema = raw.prepare<[], { type: string; name: string; on: string; sql: string | null }>(
    'select type, name, tbl_name as "on", sql from sqlite_schema'
  )
  const rows = schema.all()
  const tables = new Map<string, Table>(rows.flatMap(({ type, name }) => (type === 'table' ? [[name, { changes: 0 }]] : [])))
  const namesIn = (sql: string) => new Set((sql.toLowerCase().match(/\w+/g) ?? []).filter((word) => tables.has(word)))

  // what a change of a table may change besides: by its triggers, and by foreign keys that delete or rewrite rows
  const besides = new Map<string, Set<string>>()
  const note = (table: string, others: Iterable<string>) => besides.set(table, new Set([...(besides.get(table) ?? []), ...others]))
  for (const { type, on, sql } of rows) if (type === 'trigger') note(on, namesIn(sql ?? ''))
  for (const child of tables.keys())
    for (const { table, on_delete, on_update } of raw.pragma(`foreign_key_list("${child}")`) as ForeignKey[])
      if (on_delete !== 'NO ACTION' || on_update !== 'NO ACTION') note(table, [child])

  const tablesOf = (names: Iterable<string>) => [...names].flatMap((name) => tables.get(name) ?? [])
  return {
    named: (sql) => tablesOf(namesIn(sql)),
    changedBy: (sql) => {
      const wanted = target.exec(sql)?.[1]?.toLowerCase() ?? ''
      const names = tables.has(wanted) ? new Set([wanted]) : namesIn(sql)
      // a set grows while it is walked through
      for (const name of names) for (const other of besides.get(name) ?? []) names.add(other)
      return tablesOf(names)
    }
  }
}

// the shape that SQLite documents
interface ForeignKey {
  readonly table: string
  readonly on_delete: string
  readonly on_update: string
}
