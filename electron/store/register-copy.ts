/**
 * A database that holds of a desk only what the register and its figures are made of, to be shown to others: no sheet, mark, member, PIN or
 * telephone. It is made anew, row by row, so nothing that was ever in the desk's file can lie in a free page of it.
 * Columns that are not named here travel empty: one that a later schema adds stays at home until somebody puts it down.
 */
import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { isCorrection } from '../../shared/contract/corrections.ts'
import { type RegisterFacts, registerFactsSchema } from '../../shared/packages/format.ts'
import { ok, type Result } from '../../shared/result.ts'
import { applicationId, versionOf } from './check.ts'
import { type Reader, transactions } from './db.ts'
import { guarded, refuse, type StoreError } from './failure.ts'
import { readThrough } from './foreign.ts'
import { issuesBySession } from './gathered.ts'
import { type Migration, migrate } from './migrate.ts'

interface Kept {
  readonly columns: string
  /** What stands instead of a column's own value. */
  readonly instead?: Readonly<Record<string, string>>
  readonly from?: string
  /** Columns that hold days, which figures reckon with. */
  readonly days?: readonly string[]
}

/** In the order in which rows name each other. */
const kept: Readonly<Record<string, Kept>> = {
  // the rules of the Quy chế have no people in them, and nothing reads a council without them
  council: { columns: 'id version name level superior_body issuing_body place rules created_at' },
  producer: {
    columns: 'id version name name_key kind representative_gender representative_ethnicity address commune old_district province created_at'
  },
  product: { columns: 'id version producer_id name name_key code set_no form current_star created_at removed_at' },
  session: {
    columns: 'id version council_id name round year held_on mode stage adviser_pass issued_at decision_number decision_date created_at',
    days: ['held_on', 'decision_date']
  },
  // the letter to the Ministry, and nothing else that papers say
  session_papers: {
    columns: 'session_id version data',
    instead: { data: "json_object('numbers', json_object('ministryLetter', json_extract(t.data, '$.numbers.ministryLetter')))" },
    from: "session_papers t where t.session_id in (select id from session where stage = 'issued')"
  },
  // what was not recognised by a decision, or will go up by one, is nobody's to know yet
  entry: {
    columns: `id version session_id product_id ord set_no form previous_star product_name product_code producer_name address commune excluded_at
      conclusion_star concluded_at`,
    instead: {
      conclusion_star: `(select case when (s.stage = 'issued' and t.conclusion_star >= 3) or (s.stage = 'concluded' and t.conclusion_star = 5)
        then t.conclusion_star end from session s where s.id = t.session_id)`
    }
  },
  // that a product was assessed, by which body; one for both is enough
  pass: {
    columns: 'id entry_id body no closed_at',
    instead: { id: "t.entry_id || ' ' || t.body", no: '1', closed_at: 'max(t.closed_at)' },
    from: 'pass t where t.closed_at is not null group by t.entry_id, t.body'
  },
  period: { columns: 'id version name from_year to_year created_at' },
  target: { columns: 'id version period_id year place name unit value figure created_at' },
  gathered: {
    columns: 'seq id session_id session_name council_name issues device_id public_key made_at at'
  },
  recognition: {
    columns: `id import_id row subject product_name producer_name producer_kind address commune old_commune old_district province set_no set_text
      star points decision_number decision_date decided_by level code created_at old_province`,
    days: ['decision_date']
  },
  recognition_source: { columns: 'recognition_id entry_id of_issue' },
  gathered_proposal: { columns: 'id of_issue lines import_id data', instead: { data: "json_set(t.data, '$.note', '')" } },
  recognition_act: { columns: 'seq id recognition_id of_issue kind detail reason at' },
  proposal: {
    columns: 'id recognition_id of_issue import_id proposed_on letter_number points created_at',
    days: ['proposed_on']
  },
  typed_proposal: {
    columns: 'proposal_id product_name producer_name commune set_no round decision_number decision_date',
    days: ['decision_date']
  },
  proposal_act: { columns: 'seq id proposal_id of_issue kind detail reason at' },
  commune_map: {
    columns: `id version import_id row old_province old_district old_commune province district commune old_code code province_code basis
      created_at`
  },
  older_candidate: {
    columns: `id import_id row round year day product_name producer_name producer_kind address commune old_commune old_district old_province
      province set_no set_text level outcome points code created_at`,
    from: 'older_candidate t where t.out_at is null',
    days: ['day']
  }
}

const factsKey = 'register_copy'

/** Tables whose rows travel, so that somebody can say of each new one whether it does. */
export const travelling: readonly string[] = Object.keys(kept)

/** What is told of the log of the desk: of a copy by its note, of a desk's own database by the log itself. */
export function registerFacts(db: Reader): RegisterFacts {
  return factsOfCopy(db) ?? factsOfLog(db)
}

function factsOfCopy(db: Reader): RegisterFacts | undefined {
  const text = db.prepare('select value from meta where key = ?').pluck<string>().get(factsKey)
  return text === undefined ? undefined : registerFactsSchema.safeParse(parsed(text)).data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // the schema says the rest
  }
}

/** Makes the copy as a new file out of a database that may be open elsewhere, all of it of one moment. What `node:fs` and SQLite say. */
export function copyRegister(from: string, to: string, migrations: readonly Migration[]): Result<void, StoreError> {
  return guarded({ file: to }, () => {
    rmSync(to, { force: true })
    const source = new Database(from, { readonly: true, fileMustExist: true, timeout: 5000 })
    const target = new Database(to)
    try {
      target.pragma(`application_id = ${applicationId}`)
      const made = migrate(
        target,
        migrations.filter(({ version }) => version <= versionOf(source)),
        () => undefined
      )
      if (!made.ok) return made
      target.exec('begin')
      transactions({ raw: source, deviceId: '' }).read((db) => {
        for (const name of tablesOf(target)) copyTable(db, target, name)
        copyMeta(db, target)
      })
      target.exec('commit')
      target.exec('vacuum')
      return ok(undefined)
    } finally {
      target.close()
      source.close()
    }
  })
}

function tablesOf(raw: Database.Database): string[] {
  const there = new Set(raw.prepare("select name from sqlite_schema where type = 'table'").pluck().all())
  return Object.keys(kept).filter((name) => there.has(name))
}

const namesOf = ({ columns }: Kept) => columns.split(/\s+/)

/** What a column gets that stays at home: null, or what its own default or its type has for nothing. */
function columnsOf(raw: Database.Database, name: string): { name: string; type: string; notnull: number; dflt_value: string | null }[] {
  return raw.pragma(`table_info(${name})`) as ReturnType<typeof columnsOf> // the shape that SQLite documents
}

function copyTable(db: Reader, target: Database.Database, name: string): void {
  const table = kept[name]
  if (!table) return
  const [own, instead] = [new Set(namesOf(table)), table.instead ?? {}]
  const values = columnsOf(target, name).map((column) => {
    if (own.has(column.name)) return instead[column.name] ?? `t.${column.name}`
    if (column.dflt_value !== null) return column.dflt_value
    if (column.notnull === 0) return 'null'
    return column.type.toLowerCase() === 'text' ? "''" : '0'
  })
  target.exec(`delete from ${name}`) // what the schema itself puts there
  const put = target.prepare(`insert into ${name} values (${values.map(() => '?').join(', ')})`)
  const rows = db.prepare(`select ${values.join(', ')} from ${table.from ?? `${name} t`}`).raw()
  for (const row of rows.iterate()) put.run(...row)
}

/** What a desk's own log tells; '' and 0 for an empty one. */
function factsOfLog(db: Reader): RegisterFacts {
  const last = db.prepare<{ seq: number; at: string }>('select seq, at from log order by seq desc limit 1').get()
  const issued = new Set(db.prepare("select id from session where stage = 'issued'").pluck<string>().all())
  const issues = [...issuesBySession(db)].filter(([session]) => issued.has(session))
  return { lastSeq: last?.seq ?? 0, lastAt: last?.at ?? '', issues: Object.fromEntries(issues) }
}

function copyMeta(db: Reader, target: Database.Database): void {
  const put = target.prepare('insert or replace into meta (key, value) values (?, ?)')
  put.run(factsKey, JSON.stringify(factsOfLog(db)))
  put.run('device_id', db.prepare("select value from meta where key = 'device_id'").pluck<string>().get() ?? '')
}

/**
 * Reads such a copy through that came from somebody else (readThrough), and that nothing lies in it but what `copyRegister` puts there.
 * Refused as FOREIGN where it holds more, or days that are none, or says what nobody could have noted.
 */
export function readRegisterThrough(file: string, migrations: readonly Migration[]): Result<void, StoreError> {
  const sound = readThrough(file, migrations)
  if (!sound.ok) return sound
  return guarded({ file }, () => {
    const raw = new Database(file, { readonly: true, fileMustExist: true })
    try {
      const fits = holdsOnlyItsOwn(raw) && daysAreDays(raw) && actsAreActs(raw)
      return fits ? ok(undefined) : refuse('FOREIGN', { file })
    } finally {
      raw.close()
    }
  })
}

function holdsOnlyItsOwn(raw: Database.Database): boolean {
  const tables = raw.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite~_%' escape '~'").pluck().all()
  const filled = tables.map(String).filter((name) => name !== 'meta' && raw.prepare(`select 1 from ${name} limit 1`).get() !== undefined)
  if (filled.some((name) => !(name in kept) || hasMore(raw, name))) return false
  const keys = raw.prepare('select key from meta order by key').pluck().all()
  if (JSON.stringify(keys) !== JSON.stringify(['device_id', factsKey])) return false
  const orphans = raw.pragma('foreign_key_check') as unknown[] // one for each row that points nowhere
  return orphans.length === 0 && transactions({ raw, deviceId: '' }).read(factsOfCopy) !== undefined
}

/** Whether a column has anything that travels empty. */
function hasMore(raw: Database.Database, name: string): boolean {
  const own = new Set(namesOf(kept[name] ?? { columns: '' }))
  const others = columnsOf(raw, name).filter((column) => !own.has(column.name))
  if (others.length === 0) return false
  const empty = others.map(({ name: column, dflt_value: usual, notnull }) =>
    usual !== null ? `${column} = ${usual}` : notnull === 0 ? `${column} is null` : `${column} in ('', 0)`
  )
  return raw.prepare(`select 1 from ${name} where not (${empty.join(' and ')}) limit 1`).get() !== undefined
}

const isDay = (value: string) => `(${value} is null or ${value} is date(${value}))`

function daysAreDays(raw: Database.Database): boolean {
  return tablesOf(raw).every((name) => {
    const days = kept[name]?.days ?? []
    return (
      days.length === 0 || raw.prepare(`select 1 from ${name} where not (${days.map(isDay).join(' and ')}) limit 1`).get() === undefined
    )
  })
}

/** The day that an act of a kind is of, in its JSON. */
const dayOfAct = { withdraw: 'decisionDate', extend: 'until', finding: 'concludedOn' } as const

/** Whether what acts say is JSON of the shape in which the program notes it, as far as anything is reckoned from it. */
function actsAreActs(raw: Database.Database): boolean {
  const there = new Set(tablesOf(raw))
  const none = (sql: string) => raw.prepare(`${sql} limit 1`).get() === undefined
  const shaped = (table: string) => none(`select 1 from ${table} where json_type(detail) <> 'object'`)
  if (there.has('proposal_act')) {
    if (!shaped('proposal_act') || !none(`select 1 from proposal_act where not ${isDay("json_extract(detail, '$.on')")}`)) return false
  }
  if (!there.has('recognition_act')) return true
  const days = Object.entries(dayOfAct).map(([kind, key]) => `(kind = '${kind}' and not ${isDay(`json_extract(detail, '$.${key}')`)})`)
  if (!shaped('recognition_act') || !none(`select 1 from recognition_act where ${days.join(' or ')}`)) return false
  const details = raw.prepare<[], string>("select detail from recognition_act where kind = 'correct'").pluck().all()
  return details.every((detail) => isCorrection(parsed(detail)))
}
