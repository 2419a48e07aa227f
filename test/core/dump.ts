/** What a database file holds, read past the program, so that a test can say that nothing at all was written. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Desk } from './make.ts'

type Row = Readonly<Record<string, unknown>>

function ask<T>(file: string, work: (raw: Database.Database) => T): T {
  const raw = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return work(raw)
  } finally {
    raw.close()
  }
}

export function fileOf({ dataDir }: Pick<Desk, 'dataDir'>, space: 'real' | 'practice' = 'real'): string {
  return space === 'real' ? join(dataDir, 'ocop.sqlite') : join(dataDir, 'practice', 'practice.sqlite')
}

/** Rows of a query over the file as it is committed. */
export function rowsOf(desk: Pick<Desk, 'dataDir'>, sql: string, ...values: unknown[]): Row[] {
  return ask(fileOf(desk), (raw) => raw.prepare(sql).all(...values) as Row[]) // better-sqlite3 gives rows as objects
}

/** One hash of every row of every table, the log among them. */
export function dump(desk: Pick<Desk, 'dataDir'>): string {
  return ask(fileOf(desk), (raw) => {
    const tables = raw.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all() as string[] // names are text
    const hash = createHash('sha256')
    for (const table of tables)
      for (const row of raw.prepare(`select * from "${table}"`).raw().iterate()) hash.update(JSON.stringify([table, row]))
    return hash.digest('hex')
  })
}

/** The log lines after a receipt, as an inspector would read them. */
export function linesAfter(
  desk: Pick<Desk, 'dataDir'>,
  seq: number
): { what: string; actor: string; about: string | null; detail: Record<string, unknown> }[] {
  return rowsOf(desk, 'select what, actor_kind as actor, about, detail from log where seq > ? order by seq', seq).map((row) => ({
    what: String(row['what']),
    actor: String(row['actor']),
    about: row['about'] === null ? null : String(row['about']),
    detail: JSON.parse(String(row['detail'])) as Record<string, unknown> // the schema checks that it is JSON
  }))
}

/** Number of the last log line. */
export function lastSeq(desk: Pick<Desk, 'dataDir'>): number {
  return Number(rowsOf(desk, 'select coalesce(max(seq), 0) as seq from log')[0]?.['seq'])
}

export interface Watch {
  /** Whether anything was committed since the last time this was asked. */
  readonly changed: () => boolean
  /** Puts every row back as it is in the copy, under the feet of the program. */
  readonly rewind: () => void
  /** Changes rows, as what happened before would have. */
  readonly put: (sql: string) => void
  readonly close: () => void
}

/** Watches a database file beside the program; `copy` is what `rewind` goes back to. */
export function watch(file: string, copy: string): Watch {
  const raw = new Database(file, { fileMustExist: true })
  raw.pragma('foreign_keys = OFF')
  raw.prepare('attach ? as copy').run(copy)
  const version = () => Number(raw.pragma('main.data_version', { simple: true }))
  let last = version()
  const tables = raw.prepare("select name from copy.sqlite_master where type = 'table' order by name").pluck().all() as string[] // names are text
  const triggers = raw.prepare("select name, sql from copy.sqlite_master where type = 'trigger'").all() as { name: string; sql: string }[]
  const putBack = raw.transaction(() => {
    for (const { name } of triggers) raw.exec(`drop trigger main."${name}"`)
    for (const table of [...tables, 'sqlite_sequence'])
      raw.exec(`delete from main."${table}"; insert into main."${table}" select * from copy."${table}"`)
    for (const { sql } of triggers) raw.exec(sql)
  })
  return {
    changed: () => {
      const now = version()
      const different = now !== last
      last = now
      return different
    },
    rewind: () => putBack.immediate(),
    put: (sql) => void raw.exec(sql),
    close: () => raw.close()
  }
}
