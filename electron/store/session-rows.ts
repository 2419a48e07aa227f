/**
 * All rows of one session, whatever tables the schema has: a table belongs to it by a column that names the session, or something of it.
 * Which rows may be written is decided before.
 */
import type { OneSession, PackedRow, SessionLine } from '../../shared/packages/one-session.ts'
import type { SessionId } from '../../shared/ids.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import type { Reader, Writer } from './db.ts'

/** Of the machine, not of the session: keys of devices and screens, files as they came. */
const leftOut = new Set(['log', 'device', 'invite', 'display', 'package_in', 'session_in', 'gathered', 'recognition_source'])
/** Secrets of people; they get new ones. */
const blanked: Readonly<Record<string, PackedRow>> = { member: { pin_hash: null, pin_failures: 0, pin_wait_until: null } }

const passes = 'select p.id from pass p join entry e on e.id = p.entry_id where e.session_id = @sessionId'
/** By which column a table belongs to a session, what it names there, the deepest first. */
const owners = [
  { column: 'sheet_id', of: `select id from sheet where pass_id in (${passes})` },
  { column: 'pass_id', of: passes },
  { column: 'entry_id', of: 'select id from entry where session_id = @sessionId' },
  { column: 'member_id', of: 'select id from member where session_id = @sessionId' },
  { column: 'session_id', of: 'select @sessionId' }
] as const
/** Where the named things themselves stand. */
const namedIn: Readonly<Record<string, string>> = {
  sheet_id: 'sheet',
  pass_id: 'pass',
  entry_id: 'entry',
  member_id: 'member',
  session_id: 'session'
}

const sharedRows: Readonly<Record<string, string>> = {
  council: 'select c.* from council c join session s on s.council_id = c.id where s.id = @sessionId',
  person: `select * from person where id in (select person_id from member where session_id = @sessionId
    union select h.person_id from seat_holder h join seat t on t.id = h.seat_id join session s on s.council_id = t.council_id where s.id = @sessionId)
    order by id`,
  seat: 'select t.* from seat t join session s on s.council_id = t.council_id where s.id = @sessionId order by t.id',
  seat_holder: `select h.* from seat_holder h join seat t on t.id = h.seat_id join session s on s.council_id = t.council_id
    where s.id = @sessionId order by h.id`,
  producer: `select * from producer where id in
    (select p.producer_id from product p join entry e on e.product_id = p.id where e.session_id = @sessionId) order by id`,
  product: 'select * from product where id in (select product_id from entry where session_id = @sessionId) order by id',
  council_papers: 'select c.* from council_papers c join session s on s.council_id = c.council_id where s.id = @sessionId',
  paper_wording: 'select w.* from paper_wording w join session s on s.council_id = w.council_id where s.id = @sessionId order by w.kind'
}

interface Table {
  readonly name: string
  readonly columns: readonly string[]
  readonly owner: (typeof owners)[number]
}

/** Tables whose rows belong to a session, the deepest first. */
function ownTables(db: Reader): Table[] {
  const sql = `select m.name as "table", c.name as "column", c.type from sqlite_schema m join pragma_table_info(m.name) c
    where m.type = 'table' and m.name not like 'sqlite~_%' escape '~' order by m.name, c.cid`
  const byName = grouped(db.prepare<{ table: string; column: string; type: string }>(sql).all(), ({ table }) => table)
  const tables = [...byName].flatMap(([name, columns]): Table[] => {
    if (leftOut.has(name) || name in sharedRows || name === 'session') return []
    const names = columns.filter(({ type }) => type.toLowerCase() !== 'blob').map(({ column }) => column)
    const owner = owners.find(({ column }) => names.includes(column))
    return owner ? [{ name, columns: names, owner }] : []
  })
  return tables.toSorted((a, b) => owners.indexOf(a.owner) - owners.indexOf(b.owner))
}

/** Every row of a session, and those of the council and the products that it names. */
export function rowsOfSession(db: Reader, sessionId: SessionId): Pick<OneSession, 'shared' | 'own'> {
  const ask = (sql: string) => db.prepare<PackedRow>(sql).all({ sessionId })
  const shared = Object.entries(sharedRows).map(([name, sql]) => [name, ask(sql)] as const)
  const own = ownTables(db).map(({ name, columns, owner }) => {
    const sql = `select ${columns.join(', ')} from ${name} where ${owner.column} in (${owner.of}) order by 1, 2`
    return [name, ask(sql).map((row) => ({ ...row, ...blanked[name] }))] as const
  })
  return {
    shared: Object.fromEntries(shared),
    own: Object.fromEntries([['session', ask('select * from session where id = @sessionId')], ...own.filter(([, rows]) => rows.length > 0)])
  }
}

/** Whether every row of the package is one of that session, and every table one of the schema. */
export function areOfSession(db: Reader, { shared, own }: OneSession, sessionId: string): boolean {
  const tables = ownTables(db)
  if (Object.keys(shared).some((name) => !(name in sharedRows))) return false
  if (Object.keys(own).some((name) => name !== 'session' && !tables.some((table) => table.name === name))) return false
  const idsIn = (name: string) => new Set((own[name] ?? []).map((row) => row['id']))
  if (own['session']?.length !== 1 || own['session'][0]?.['id'] !== sessionId) return false
  return tables.every(({ name, owner }) => {
    const ids = idsIn(namedIn[owner.column] ?? '')
    return (own[name] ?? []).every((row) => ids.has(row[owner.column] ?? null))
  })
}

/** Puts the session in the place of what there is of it. Throws what SQLite throws on rows that do not fit (`isBadRow`), at the latest at the end of the transaction. */
export function putSession(db: Writer, { shared, own }: OneSession, sessionId: SessionId): void {
  db.prepare('pragma defer_foreign_keys = on').run()
  const tables = ownTables(db)
  const lasting = new Set(
    db.prepare("select tbl_name from sqlite_schema where type = 'trigger' and lower(sql) like '%before delete%'").pluck<string>().all()
  )
  for (const { name, owner } of tables) {
    if (!lasting.has(name)) db.prepare(`delete from ${name} where ${owner.column} in (${owner.of})`).run({ sessionId })
  }
  for (const name of ['invite', 'device', 'display']) db.prepare(`delete from ${name} where session_id = @sessionId`).run({ sessionId })
  db.prepare('delete from session where id = @sessionId').run({ sessionId })
  for (const [name, rows] of Object.entries(shared)) insert(db, name, rows, true)
  for (const name of ['session', ...tables.map((table) => table.name).toReversed()]) insert(db, name, own[name] ?? [], lasting.has(name))
}

function insert(db: Writer, table: string, rows: readonly PackedRow[], keep: boolean): void {
  // names of columns are the schema's own, never the file's
  const columns = db.prepare('select name from pragma_table_info(?)').pluck<string>().all(table)
  for (const row of rows) {
    const given = columns.filter((column) => row[column] !== undefined)
    const values = given.map((column) => `@${column}`).join(', ')
    db.prepare(`insert into ${table} (${given.join(', ')}) values (${values}) ${keep ? 'on conflict do nothing' : ''}`).run(row)
  }
}

/** Acts of a session in this machine's log, but for those named, the first one first. */
export function linesOfSession(db: Reader, sessionId: SessionId, except: readonly string[]): SessionLine[] {
  const sql = `select seq, at, device_id as device, actor_kind as who, what, about, detail, hash from log
    where session_id = @sessionId and what not in (select value from json_each(@except)) order by seq`
  return db.prepare<SessionLine>(sql).all({ sessionId, except: JSON.stringify(except) })
}

interface SessionIn {
  readonly id: string
  readonly sessionId: SessionId
  readonly at: string
  readonly publicKey: string
  readonly fileHash: string
  /** JSON of the lines that came with it. */
  readonly lines: Uint8Array
}

export function insertSessionIn(db: Writer, row: SessionIn): void {
  db.prepare(`insert into session_in (id, session_id, at, public_key, file_hash, lines)
    values (@id, @sessionId, @at, @publicKey, @fileHash, @lines)`).run({ ...row })
}

/** The lines that the last package of a session brought, packed as they were kept; undefined where none came. */
export function linesBrought(db: Reader, sessionId: SessionId): Uint8Array | undefined {
  return db.prepare('select lines from session_in where session_id = ? order by seq desc limit 1').pluck<Uint8Array>().get(sessionId)
}
