/** What goes into packages of data and comes out of them. Which rows may be written is decided before. */
import type { PackedSheet, MemberTable } from '../../shared/packages/format.ts'
import type { MemberId, PassId, SessionId, SheetId } from '../../shared/ids.ts'
import type { Reader, Writer } from './db.ts'

export type TableRow = Readonly<Record<string, string | number | null>>

// Nobody else's marks, PIN, telephone or reasons travel; what the council concluded does not either.
const memberRows: Readonly<Record<MemberTable, string>> = {
  council: `select c.* from council c join session s on s.council_id = c.id where s.id = @sessionId`,
  person: `select id, version, name, agency, position, '' as phone, '' as email from person
    where id in (select person_id from member where session_id = @sessionId) order by id`,
  seat: 'select * from seat where id in (select seat_id from member where session_id = @sessionId) order by id',
  producer: `select id, version, name, name_key, kind, '' as representative, '' as representative_gender, '' as representative_ethnicity,
    '' as representative_address, '' as registration_number, null as registration_date, address, commune, old_district, province,
    '' as phone, '' as email, '' as note, created_at from producer
    where id in (select p.producer_id from product p join entry e on e.product_id = p.id where e.session_id = @sessionId) order by id`,
  product: `select id, version, producer_id, name, name_key, code, set_no, form, current_star, self_score, '' as note, null as import_id,
    created_at, removed_at from product where id in (select product_id from entry where session_id = @sessionId) order by id`,
  session: 'select * from session where id = @sessionId',
  session_criteria: 'select * from session_criteria where session_id = @sessionId order by set_no',
  member: `select id, version, session_id, seat_id, person_id, body, post, ord, scores, name, agency, position, attendance,
    '' as absence_reason, replaces, replaced_at, null as pin_hash, 0 as pin_failures, null as pin_wait_until from member
    where session_id = @sessionId order by id`,
  entry: `select id, version, session_id, product_id, ord, set_no, form, previous_star, self_score, product_name, product_code,
    producer_name, address, commune, '' as phone, excluded_at, exclusion_ground, exclusion_words from entry
    where session_id = @sessionId order by id`,
  dossier_row: `select d.* from dossier_row d join entry e on e.id = d.entry_id where e.session_id = @sessionId order by d.entry_id, d.no`,
  recusal: `select r.* from recusal r join entry e on e.id = r.entry_id
    where e.session_id = @sessionId and r.member_id = @memberId order by r.entry_id`,
  pass: `select p.* from pass p join entry e on e.id = p.entry_id
    where e.session_id = @sessionId and p.body = (select body from member where id = @memberId) order by p.id`,
  sheet: 'select * from sheet where member_id = @memberId order by id',
  mark: `select m.* from mark m join sheet s on s.id = m.sheet_id where s.member_id = @memberId order by m.sheet_id, m.criterion`
}

/** Everything that one member needs to score the session elsewhere, and their own sheets. */
export function rowsForMember(db: Reader, sessionId: SessionId, memberId: MemberId): Record<MemberTable, TableRow[]> {
  const entries = Object.entries(memberRows).map(([table, sql]) => [table, db.prepare<TableRow>(sql).all({ sessionId, memberId })])
  return Object.fromEntries(entries) as Record<MemberTable, TableRow[]> // the keys of memberRows
}

/** Writes rows into an empty database; throws what SQLite throws on rows that do not fit (`isBadRow`). */
export function insertRows(db: Writer, tables: Readonly<Record<MemberTable, readonly TableRow[]>>): void {
  // a member may name one who comes later in the list
  db.prepare('pragma defer_foreign_keys = on').run()
  // in the order in which rows name each other
  for (const table of Object.keys(memberRows) as MemberTable[]) {
    // names of columns are the schema's own, never the file's
    const columns = db.prepare('select name from pragma_table_info(?)').pluck<string>().all(table)
    for (const row of tables[table]) {
      const given = columns.filter((column) => row[column] !== undefined)
      const sql = `insert into ${table} (${given.join(', ')}) values (${given.map((column) => `@${column}`).join(', ')})`
      db.prepare(sql).run(row)
    }
  }
}

/** Whether SQLite refused a row for what stands in it, which is the file's fault. */
export function isBadRow(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && /^SQLITE_(CONSTRAINT|MISMATCH|ERROR|RANGE|TOOBIG)/.test(String(thrown.code))
}

export function getMeta(db: Reader, key: string): string | undefined {
  return db.prepare('select value from meta where key = ?').pluck<string>().get(key)
}

export function setMeta(db: Writer, key: string, value: string): void {
  db.prepare('insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value').run(key, value)
}

/** Every version of a member's sheet in a pass, as it travels. */
export function packedSheets(db: Reader, passId: PassId, memberId: MemberId): PackedSheet[] {
  const sql = `select id, no, state, origin, version, note, reason, created_at as createdAt, submitted_at as submittedAt from sheet
    where pass_id = ? and member_id = ? order by no`
  const marks = db.prepare('select criterion, option_key from mark where sheet_id = ? order by criterion').raw<[number, number]>()
  const rows = db.prepare<Omit<PackedSheet, 'marks'>>(sql).all(passId, memberId)
  return rows.map((row) => ({ ...row, marks: marks.all(row.id) }))
}

/** Whose sheet has the id; undefined where none has. */
export function placeOfSheet(db: Reader, id: string): { passId: string; memberId: string } | undefined {
  return db.prepare<{ passId: string; memberId: string }>('select pass_id as passId, member_id as memberId from sheet where id = ?').get(id)
}

/**
 * Makes room for other live sheets of the member: what was handed in is superseded, what was begun is discarded. All are kept.
 * `counted` false: they are about to be written again as their own later versions, which have numbers already.
 */
export function retireSheets(db: Writer, passId: PassId, memberId: MemberId, counted: boolean): void {
  db.prepare(`
    update sheet set version = version + ?, state = case state when 'submitted' then 'superseded' else 'discarded' end
    where pass_id = ? and member_id = ? and state in ('draft', 'submitted')`).run(counted ? 1 : 0, passId, memberId)
}

export interface SheetToPut extends Omit<PackedSheet, 'id' | 'marks'> {
  readonly id: SheetId
  readonly passId: PassId
  readonly memberId: MemberId
  /** Number of the log line by which it was handed in here, where it was not before. */
  readonly receipt: number | null
  readonly marks: readonly { readonly criterion: number; readonly option: number; readonly points: number }[]
}

/** Writes a sheet whole: a new one, or in place of what the same sheet was. */
export function putSheet(db: Writer, { marks, ...sheet }: SheetToPut): void {
  db.prepare(`
    insert into sheet (id, version, pass_id, member_id, no, state, origin, note, reason, created_at, submitted_at, receipt)
    values (@id, @version, @passId, @memberId, @no, @state, @origin, @note, @reason, @createdAt, @submittedAt, @receipt)
    on conflict (id) do update set version = max(sheet.version, excluded.version), no = excluded.no, state = excluded.state,
      origin = excluded.origin, note = excluded.note, reason = excluded.reason, submitted_at = excluded.submitted_at,
      receipt = coalesce(sheet.receipt, excluded.receipt)`).run(sheet)
  db.prepare('delete from mark where sheet_id = ?').run(sheet.id)
  const put = db.prepare('insert into mark (sheet_id, criterion, option_key, points) values (?, ?, ?, ?)')
  for (const { criterion, option, points } of marks) put.run(sheet.id, criterion, option, points)
}

export interface SeenState {
  readonly hash: string
  readonly standsAs: string | null
}

export function seenStates(db: Reader, passId: PassId, memberId: MemberId): SeenState[] {
  const sql = 'select hash, stands_as as standsAs from sheet_seen where pass_id = ? and member_id = ? order by hash'
  return db.prepare<SeenState>(sql).all(passId, memberId)
}

export function addSeen(db: Writer, passId: PassId, memberId: MemberId, { hash, standsAs }: SeenState): void {
  db.prepare(`insert into sheet_seen (pass_id, member_id, hash, stands_as) values (?, ?, ?, ?)
    on conflict (pass_id, member_id, hash) do update set stands_as = coalesce(excluded.stands_as, stands_as)`).run(
    passId,
    memberId,
    hash,
    standsAs
  )
}

interface PackageOut {
  readonly id: string
  readonly sessionId: SessionId
  readonly memberId: MemberId
  readonly at: string
}

export function insertPackageOut(db: Writer, out: PackageOut): void {
  db.prepare('insert into package_out (id, session_id, member_id, at) values (@id, @sessionId, @memberId, @at)').run({ ...out })
}

export function findPackageOut(db: Reader, id: string): PackageOut | undefined {
  const sql = 'select id, session_id as sessionId, member_id as memberId, at from package_out where id = ?'
  return db.prepare<PackageOut>(sql).get(id)
}

/** Out and back packages of each member of a session: how many, and when the last. */
export function packagesOfSession(db: Reader, sessionId: SessionId): { memberId: MemberId; out: string | null; back: string | null }[] {
  const sql = `
    select m.id as memberId, (select max(at) from package_out where member_id = m.id) as out,
      (select max(at) from package_in where member_id = m.id) as back
    from member m where m.session_id = ? order by m.ord, m.id`
  return db.prepare<{ memberId: MemberId; out: string | null; back: string | null }>(sql).all(sessionId)
}

export interface PackageIn extends PackageOut {
  readonly publicKey: string
  readonly fileHash: string
  readonly bytes: Uint8Array
}

export function insertPackageIn(db: Writer, packed: PackageIn): void {
  db.prepare(`
    insert into package_in (id, session_id, member_id, at, public_key, file_hash, bytes)
    values (@id, @sessionId, @memberId, @at, @publicKey, @fileHash, @bytes)`).run({ ...packed })
}

export function hasPackageIn(db: Reader, fileHash: string): boolean {
  return db.prepare('select 1 from package_in where file_hash = ?').get(fileHash) !== undefined
}

/** Keys of the laptops from which a member's packages came, the first one first. */
export function keysOfMember(db: Reader, memberId: MemberId): string[] {
  return db
    .prepare('select public_key from package_in where member_id = ? group by public_key order by min(at)')
    .pluck<string>()
    .all(memberId)
}
