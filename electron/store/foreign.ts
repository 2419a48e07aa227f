import Database from 'better-sqlite3'
import { ok, type Result } from '../../shared/result.ts'
import { type Depth, holdsItsRules, inspect, versionOf } from './check.ts'
import { transactions } from './db.ts'
import { refuse, type StoreError } from './failure.ts'
import { verifyLog } from './log.ts'
import { latestOf, type Migration, migrate } from './migrate.ts'

/**
 * Reads a database through that came from somebody else and lies where we put it, without changing a row: every page, every constraint, the
 * chain of its log, and that its schema is the program's of that number and nothing else, so that no trigger or view of the sender's runs here.
 * DAMAGED, FOREIGN, NEWER_VERSION …
 */
export function readThrough(file: string, migrations: readonly Migration[]): Result<void, StoreError> {
  const ours = isOurs(file, migrations, 'quick')
  if (!ours.ok) return ours
  return holdsItsRules(file, (raw) => {
    const chain = transactions({ raw, deviceId: '' }).read(verifyLog)
    return chain.ok ? ok(undefined) : chain
  })
}

/** Whether its schema is the program's of its number and nothing else. FOREIGN, NEWER_VERSION, DAMAGED … */
export function isOurs(file: string, migrations: readonly Migration[], depth: Depth): Result<void, StoreError> {
  const found = inspect(file, latestOf(migrations), depth, (raw) => ({ schema: schemaOf(raw), version: versionOf(raw) }))
  if (!found.ok) return found
  const { schema, version } = found.value
  return schema === schemaAt(version, migrations) ? ok(undefined) : refuse('FOREIGN', { file })
}

function schemaOf(raw: Database.Database): string {
  const sql = "select type, name, tbl_name, sql from sqlite_schema where name not like 'sqlite~_%' escape '~' order by type, name"
  return JSON.stringify(raw.prepare(sql).raw().all())
}

function schemaAt(version: number, migrations: readonly Migration[]): string {
  const raw = new Database(':memory:')
  try {
    const made = migrate(
      raw,
      migrations.filter((each) => each.version <= version),
      () => undefined
    )
    return made.ok ? schemaOf(raw) : ''
  } finally {
    raw.close()
  }
}
