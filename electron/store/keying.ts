/** Paper sheets that are keyed twice: who keyed, when, and what. A keying that is under way lies in the sheet's own marks. */
import type { Body } from '../../shared/domain/model.ts'
import type { SessionId, SheetId } from '../../shared/ids.ts'
import type { Reader, Writer } from './db.ts'

export interface KeyingRow {
  readonly firstBy: string
  readonly firstDoneAt: string | null
  readonly firstNote: string
  readonly secondBy: string | null
  readonly secondDoneAt: string | null
  readonly secondNote: string
}

/** How far the keying of a sheet is; undefined where nobody has said that they key it. */
export function findKeying(db: Reader, sheetId: SheetId): KeyingRow | undefined {
  const sql = `
    select first_by as firstBy, first_done_at as firstDoneAt, first_note as firstNote, second_by as secondBy, second_done_at as secondDoneAt,
      second_note as secondNote
    from keying where sheet_id = ?`
  return db.prepare<KeyingRow>(sql).get(sheetId)
}

/** Drafts of a session that wait for their second keying, or for both to be compared. Never marks. */
export function waitingKeyings(db: Reader, sessionId: SessionId, body: Body): Map<SheetId, 'keyedOnce' | 'comparing'> {
  const sql = `
    select s.id, k.second_done_at is not null as both
    from pass p join entry e on e.id = p.entry_id join sheet s on s.pass_id = p.id join keying k on k.sheet_id = s.id
    where e.session_id = @sessionId and p.body = @body and s.state = 'draft' and s.origin = 'keyed' and k.first_done_at is not null
    order by s.id`
  const rows = db.prepare<{ id: SheetId; both: number }>(sql).all({ sessionId, body })
  return new Map(rows.map(({ id, both }) => [id, both === 1 ? 'comparing' : 'keyedOnce']))
}

export function beginFirst(db: Writer, sheetId: SheetId, by: string, at: string): void {
  db.prepare('insert into keying (sheet_id, first_by, first_at) values (?, ?, ?)').run(sheetId, by, at)
}

export function beginSecond(db: Writer, sheetId: SheetId, by: string, at: string): void {
  db.prepare('update keying set second_by = ?, second_at = ? where sheet_id = ?').run(by, at, sheetId)
}

interface Done {
  readonly sheetId: SheetId
  readonly keying: 1 | 2
  readonly marks: ReadonlyMap<number, number>
  readonly note: string
  readonly at: string
}

/** Keeps what was keyed. After the first time the sheet is empty again but for the criteria that this pass does not ask. */
export function finishKeying(db: Writer, { sheetId, keying, marks, note, at }: Done): void {
  const put = db.prepare('insert into keying_mark (sheet_id, keying, criterion, option_key) values (?, ?, ?, ?)')
  const take = db.prepare('delete from mark where sheet_id = ? and criterion = ?')
  for (const [criterion, option] of marks) {
    put.run(sheetId, keying, criterion, option)
    if (keying === 1) take.run(sheetId, criterion)
  }
  if (keying === 1) {
    db.prepare('update keying set first_done_at = ?, first_note = ? where sheet_id = ?').run(at, note, sheetId)
    db.prepare(`update sheet set note = '' where id = ?`).run(sheetId)
  } else db.prepare('update keying set second_done_at = ?, second_note = ? where sheet_id = ?').run(at, note, sheetId)
}

/** What was keyed the first or the second time, by criterion. For the comparison alone. */
export function keyedMarks(db: Reader, sheetId: SheetId, keying: 1 | 2): Map<number, number> {
  const sql = 'select criterion, option_key from keying_mark where sheet_id = ? and keying = ?'
  return new Map(db.prepare(sql).raw<[number, number]>().all(sheetId, keying))
}
