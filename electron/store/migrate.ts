import type Database from 'better-sqlite3'
import { ok, type Result } from '../../shared/result.ts'
import { faultOf, refuse, type StoreError } from './failure.ts'

/** One step of the schema. The SQL has no transaction of its own. */
export interface Migration {
  /** 1, 2, 3 … without gaps: what `user_version` is after it. */
  readonly version: number
  readonly sql: string
}

/** The version that a list of migrations leads to. Throws when the list has gaps or is out of order. */
export function latestOf(migrations: readonly Migration[]): number {
  if (migrations.some(({ version }, index) => version !== index + 1)) throw new Error('migrations must be numbered 1, 2, 3 …')
  return migrations.length
}

/**
 * Brings an open database up to date. Each migration is one transaction with its version, the check of foreign keys and `record`,
 * so a failing one (MIGRATION_FAILED, DISK_FULL …) leaves the database as it was before it.
 */
export function migrate(
  raw: Database.Database,
  migrations: readonly Migration[],
  record: (from: number, to: number) => void
): Result<number, StoreError> {
  const from = Number(raw.pragma('user_version', { simple: true }))
  const pending = migrations.filter(({ version }) => version > from)
  // a rebuilt table would take its children's rows along; SQLite lets this be set only outside a transaction
  raw.pragma('foreign_keys = OFF')
  try {
    for (const migration of pending) {
      const done = step(raw, migration, record)
      if (!done.ok) return done
    }
  } finally {
    raw.pragma('foreign_keys = ON')
  }
  return ok(latestOf(migrations))
}

function step(raw: Database.Database, { version, sql }: Migration, record: (from: number, to: number) => void): Result<void, StoreError> {
  const facts = { from: version - 1, to: version }
  try {
    raw.exec('begin immediate')
    raw.exec(sql)
    if (!raw.inTransaction) throw new Error(`migration ${version} ended the transaction`)
    raw.pragma(`user_version = ${version}`)
    const orphans = raw.pragma('foreign_key_check') as { table: string }[] // the shape that SQLite documents
    if (orphans[0]) {
      raw.exec('rollback')
      return refuse('MIGRATION_FAILED', { ...facts, cause: `${orphans.length} rows of ${orphans[0].table} point nowhere` })
    }
    record(version - 1, version)
    raw.exec('commit')
    return ok(undefined)
  } catch (thrown) {
    if (raw.inTransaction) raw.exec('rollback')
    const error = faultOf(thrown, facts)
    return error ? { ok: false, error } : refuse('MIGRATION_FAILED', { ...facts, cause: String(thrown) })
  }
}
