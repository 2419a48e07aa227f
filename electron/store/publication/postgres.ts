/** Writes a publication into PostgreSQL: one transaction, the desk's own rows anew, other desks' rows left alone. */
import postgres from 'postgres'
import type { Publication, PublishedTable } from '../../../shared/contract/publication.ts'
import { schemaVersion, steps, tables } from './schema.ts'

export interface Published {
  readonly rows: Readonly<Record<PublishedTable['name'], number>>
  /** True where the schema was made or brought up to date by this. */
  readonly schemaChanged: boolean
}

/** A newer program has been here; nothing was written. */
export class NewerSchema extends Error {}

/** What may name a schema: it stands in statements as it is. */
export function isSchemaName(name: string): boolean {
  return /^[a-z_][a-z0-9_]{0,62}$/.test(name)
}

/** Rows in one statement. */
const atOnce = 5000
/** Any number that nobody else is likely to lock with: two publications at once wait for each other. */
const lockKey = 26_2026_22_05

/**
 * Publishes to `url` (postgres://…) into `schema` (letters, digits, low lines; made when it is not there). Doing it again leaves the same rows.
 * Rejects with what PostgreSQL says, or with NewerSchema; in either case nothing was written.
 */
export async function publishTo(url: string, schema: string, { tables: given, ...head }: Publication): Promise<Published> {
  if (!isSchemaName(schema)) throw new RangeError(`not a name for a schema: ${schema}`)
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connection: { application_name: 'ocop-council' } })
  try {
    return await sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(${lockKey})`
      const schemaChanged = await prepare(tx, schema)
      const { source, appVersion, at, today, receipt } = head
      for (const name of tables.toReversed()) await tx`delete from ${tx(`${schema}.${name}`)} where source = ${source}`
      await tx`
        insert into ${tx(`${schema}.publication`)} (source, app_version, published_at, day, receipt)
        values (${source}, ${appVersion}, ${at}, ${today}, ${receipt})
        on conflict (source) do update set app_version = excluded.app_version, published_at = excluded.published_at,
          day = excluded.day, receipt = excluded.receipt`
      const rows: Record<PublishedTable['name'], number> = { session: 0, result: 0, product: 0, recognition: 0 }
      for (const name of tables) {
        const table = given.find((one) => one.name === name)
        if (!table) continue
        await insert(tx, `${schema}.${name}`, source, table)
        rows[name] = table.rows.length
      }
      return { rows, schemaChanged }
    })
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Makes the schema, or brings it up to ours. */
async function prepare(tx: postgres.TransactionSql, schema: string): Promise<boolean> {
  await tx`create schema if not exists ${tx(schema)}`
  await tx`create table if not exists ${tx(`${schema}.schema_version`)} (version integer not null)`
  const [known] = await tx<{ version: number }[]>`select version from ${tx(`${schema}.schema_version`)}`
  const from = known?.version ?? 0
  if (from > schemaVersion) throw new NewerSchema(`version ${from} is newer than ${schemaVersion}`)
  if (from === schemaVersion) return false
  // our own statements with a name that was checked
  for (const step of steps.slice(from)) await tx.unsafe(step.replaceAll(/\bocop\./g, `${schema}.`)).simple()
  if (known) await tx`update ${tx(`${schema}.schema_version`)} set version = ${schemaVersion}`
  else await tx`insert into ${tx(`${schema}.schema_version`)} values (${schemaVersion})`
  return true
}

/** Rows as JSON, typed by the table itself: one parameter, however many columns. */
async function insert(tx: postgres.TransactionSql, into: string, source: string, { columns, rows }: PublishedTable): Promise<void> {
  const named = tx(['source', ...columns])
  for (let from = 0; from < rows.length; from += atOnce) {
    const records = rows
      .slice(from, from + atOnce)
      .map((row) => Object.fromEntries([['source', source], ...columns.map((column, place) => [column, row[place] ?? null])]))
    await tx`
      insert into ${tx(into)} (${named})
      select ${named} from jsonb_populate_recordset(null::${tx(into)}, ${tx.json(records)})`
  }
}
