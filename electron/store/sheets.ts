import type { Body, SheetState } from '../../shared/domain/model.ts'
import type { EntryId, MemberId, PassId, SessionId, SheetId } from '../../shared/ids.ts'
import type { Reader, Writer } from './db.ts'

export interface SheetRow {
  readonly id: SheetId
  readonly version: number
  readonly passId: PassId
  readonly memberId: MemberId
  readonly no: number
  readonly state: SheetState
  readonly origin: 'self' | 'keyed'
  readonly note: string
  readonly reason: string
  readonly createdAt: string
  readonly submittedAt: string | null
  readonly receipt: number | null
}

const columns = `
  id, version, pass_id as passId, member_id as memberId, no, state, origin, note, reason, created_at as createdAt,
  submitted_at as submittedAt, receipt`

// asked at every tap: put together once
const findLive = `select ${columns} from sheet where pass_id = ? and member_id = ? and state in ('draft', 'submitted')`

/** Draft and submitted sheet of a member in a pass, where there are such: at most one of each. */
export function liveSheets(
  db: Reader,
  passId: PassId,
  memberId: MemberId
): { draft: SheetRow | undefined; submitted: SheetRow | undefined } {
  const rows = db.prepare(findLive).all(passId, memberId) as SheetRow[]
  return { draft: rows.find((row) => row.state === 'draft'), submitted: rows.find((row) => row.state === 'submitted') }
}

/** Every version of every sheet of an entry, for history and papers. */
export function sheetsOfEntry(db: Reader, entryId: EntryId): SheetRow[] {
  const sql = `select ${columns} from sheet where pass_id in (select id from pass where entry_id = ?) order by pass_id, member_id, no`
  return db.prepare(sql).all(entryId) as SheetRow[]
}

export interface LiveSheet extends Pick<SheetRow, 'id' | 'memberId' | 'state' | 'origin'> {
  readonly entryId: EntryId
}

/** Drafts and submitted sheets of the latest pass of each entry. */
export function liveSheetsOfSession(db: Reader, sessionId: SessionId, body: Body): LiveSheet[] {
  const sql = `
    select s.id, s.member_id as memberId, s.state, s.origin, p.entry_id as entryId
    from pass p join entry e on e.id = p.entry_id join sheet s on s.pass_id = p.id
    where e.session_id = @sessionId and p.body = @body and s.state in ('draft', 'submitted')
      and p.no = (select max(no) from pass where entry_id = p.entry_id and body = p.body)
    order by p.entry_id, s.member_id, s.no`
  return db.prepare(sql).all({ sessionId, body }) as LiveSheet[]
}

/** How many criteria are marked on each draft of a session; never which. */
export function markedDrafts(db: Reader, sessionId: SessionId, body: Body): Map<SheetId, number> {
  const sql = `
    select s.id, (select count(*) from mark m where m.sheet_id = s.id) as marked
    from pass p join entry e on e.id = p.entry_id join sheet s on s.pass_id = p.id
    where e.session_id = @sessionId and p.body = @body and s.state = 'draft' order by s.id`
  return new Map((db.prepare(sql).all({ sessionId, body }) as { id: SheetId; marked: number }[]).map(({ id, marked }) => [id, marked]))
}

/** Drafts and submitted sheets of one pass. */
export function liveSheetsOfPass(db: Reader, passId: PassId): { memberId: MemberId; state: SheetState }[] {
  const sql = `select member_id as memberId, state from sheet where pass_id = ? and state in ('draft', 'submitted') order by member_id, no`
  return db.prepare(sql).all(passId) as { memberId: MemberId; state: SheetState }[]
}

/** Seats that handed in a sheet in the pass before the latest one, by entry: those a re-scoring asks again. */
export function seatsBeforeLatest(db: Reader, sessionId: SessionId, body: Body): { entryId: EntryId; seatId: string }[] {
  const sql = `
    select distinct p.entry_id as entryId, m.seat_id as seatId
    from pass p join entry e on e.id = p.entry_id join sheet s on s.pass_id = p.id join member m on m.id = s.member_id
    where e.session_id = @sessionId and p.body = @body and s.state = 'submitted'
      and p.no = (select max(no) - 1 from pass where entry_id = p.entry_id and body = p.body)
    order by p.entry_id, m.seat_id`
  return db.prepare(sql).all({ sessionId, body }) as { entryId: EntryId; seatId: string }[]
}

/** The same for one pass. */
export function seatsOfPass(db: Reader, entryId: EntryId, body: Body, no: number): string[] {
  const sql = `
    select distinct m.seat_id as seatId from pass p join sheet s on s.pass_id = p.id join member m on m.id = s.member_id
    where p.entry_id = ? and p.body = ? and p.no = ? and s.state = 'submitted' order by m.seat_id`
  return (db.prepare(sql).all(entryId, body, no) as { seatId: string }[]).map((row) => row.seatId)
}

export interface OfficialSheet {
  readonly sheetId: SheetId
  readonly passId: PassId
  readonly entryId: EntryId
  readonly memberId: MemberId
  readonly note: string
  readonly receipt: number
  /** Option key by criterion index, in form order. */
  readonly options: readonly number[]
}

// The one gate through which marks become results: submitted sheets, with every mark. Drafts and superseded versions never pass.
// One sign for each option key (0..20 from '0' on): a tenth of the time of a row for each mark.
// The sheets first, by their ids, so that marks are read in the order in which they lie.
function official(which: string, order: string): string {
  return `
    with wanted as materialized (
      select s.id as sheetId, s.pass_id as passId, p.entry_id as entryId, s.member_id as memberId, s.note, s.receipt
      from sheet s join pass p on p.id = s.pass_id ${which} order by s.id)
    select wanted.*,
      (select group_concat(char(48 + option_key), '') from (select option_key from mark where sheet_id = sheetId order by criterion)) as options
    from wanted order by ${order}`
}

function toOfficial(rows: unknown[]): OfficialSheet[] {
  return (rows as (Omit<OfficialSheet, 'options'> & { options: string })[]).map((row) => ({ ...row, options: keysOf(row.options) }))
}

function keysOf(signs: string): number[] {
  const keys: number[] = []
  for (let at = 0; at < signs.length; at += 1) keys.push(signs.charCodeAt(at) - 48)
  return keys
}

/** Submitted sheets of one entry, of every pass and body. */
export function officialOfEntry(db: Reader, entryId: EntryId): OfficialSheet[] {
  const sql = official(`where s.state = 'submitted' and p.entry_id = ?`, 'passId, memberId')
  return toOfficial(db.prepare(sql).all(entryId))
}

/** Submitted sheets of the latest pass of each entry of a session and body, in no order of meaning. */
export function officialOfSession(db: Reader, sessionId: SessionId, body: Body): OfficialSheet[] {
  const which = `join entry e on e.id = p.entry_id
    where s.state = 'submitted' and e.session_id = ? and p.body = ?
      and p.no = (select max(no) from pass where entry_id = p.entry_id and body = p.body)`
  return toOfficial(db.prepare(official(which, 'sheetId')).all(sessionId, body))
}

export function insertSheet(
  db: Writer,
  sheet: Pick<SheetRow, 'id' | 'passId' | 'memberId' | 'no' | 'origin' | 'note' | 'reason' | 'createdAt'>
): void {
  db.prepare(`
    insert into sheet (id, pass_id, member_id, no, state, origin, note, reason, created_at)
    values (@id, @passId, @memberId, @no, 'draft', @origin, @note, @reason, @createdAt)`).run(sheet)
}

/** Next number of a version of a member's sheet in a pass. */
export function nextNo(db: Reader, passId: PassId, memberId: MemberId): number {
  const sql = 'select coalesce(max(no), 0) + 1 as no from sheet where pass_id = ? and member_id = ?'
  return (db.prepare(sql).get(passId, memberId) as { no: number }).no
}

/** Marks of a sheet by criterion index; a criterion without a mark is not there. */
export function marksOf(db: Reader, sheetId: SheetId): Map<number, number> {
  // a map needs no order, and a statement without "order by" is not prepared anew at every tap
  const rows = db.prepare('select criterion, option_key from mark where sheet_id = ?').raw().all(sheetId) as [number, number][]
  return new Map(rows)
}

/** Copies marks of one sheet into another; with `only`, those criteria alone. */
export function copyMarks(db: Writer, from: SheetId, to: SheetId, only: ReadonlySet<number> | null): void {
  const put = db.prepare('insert into mark (sheet_id, criterion, option_key, points) values (?, ?, ?, ?)')
  const rows = db.prepare('select criterion, option_key, points from mark where sheet_id = ? order by criterion').raw().all(from) as [
    number,
    number,
    number
  ][]
  for (const [criterion, option, points] of rows) if (!only || only.has(criterion)) put.run(to, criterion, option, points)
}

/** Sets one mark and counts the sheet's version up; answers the new version. */
export function putMark(db: Writer, sheetId: SheetId, criterion: number, option: number, points: number): number {
  db.prepare(`
    insert into mark (sheet_id, criterion, option_key, points) values (?, ?, ?, ?)
    on conflict (sheet_id, criterion) do update set option_key = excluded.option_key, points = excluded.points`).run(
    sheetId,
    criterion,
    option,
    points
  )
  return touchSheet(db, sheetId)
}

/** Takes one mark away and counts the sheet's version up; answers the new version. */
export function deleteMark(db: Writer, sheetId: SheetId, criterion: number): number {
  db.prepare('delete from mark where sheet_id = ? and criterion = ?').run(sheetId, criterion)
  return touchSheet(db, sheetId)
}

export function touchSheet(db: Writer, id: SheetId): number {
  return changed(db.prepare('update sheet set version = version + 1 where id = ? returning version').get(id))
}

/** A sheet that was keyed is from now on the member's own. */
export function makeOwn(db: Writer, id: SheetId): void {
  db.prepare(`update sheet set origin = 'self' where id = ?`).run(id)
}

export function setNote(db: Writer, id: SheetId, note: string): number {
  return changed(db.prepare('update sheet set version = version + 1, note = ? where id = ? returning version').get(note, id))
}

/** Supersedes the submitted version, if any, and submits this one. `receipt` is the log number of the act. */
export function submit(db: Writer, sheet: Pick<SheetRow, 'id' | 'passId' | 'memberId'>, at: string, receipt: number): number {
  db.prepare(
    `update sheet set state = 'superseded', version = version + 1 where pass_id = ? and member_id = ? and state = 'submitted'`
  ).run(sheet.passId, sheet.memberId)
  const sql = `update sheet set state = 'submitted', version = version + 1, submitted_at = ?, receipt = ? where id = ? returning version`
  return changed(db.prepare(sql).get(at, receipt, sheet.id))
}

export function discard(db: Writer, id: SheetId): void {
  db.prepare(`update sheet set state = 'discarded', version = version + 1 where id = ?`).run(id)
}

function changed(row: unknown): number {
  return (row as { version: number }).version // "returning version" of a row found before in the same transaction
}
