import { type Body, defaultRules, type Level, type Post, type Rules } from '../../shared/domain/model.ts'
import type { CouncilId, PersonId, SeatId, SessionId } from '../../shared/ids.ts'
import type { Reader, Writer } from './db.ts'

export interface CouncilRow {
  readonly id: CouncilId
  readonly version: number
  readonly name: string
  readonly level: Level
  readonly superiorBody: string
  readonly issuingBody: string
  readonly place: string
  readonly decisionNumber: string
  readonly decisionDate: string | null
  readonly decisionBy: string
  readonly regulationNumber: string
  readonly regulationDate: string | null
  readonly rules: Rules
}

const columns = `
  id, version, name, level, superior_body as superiorBody, issuing_body as issuingBody, place, decision_number as decisionNumber,
  decision_date as decisionDate, decision_by as decisionBy, regulation_number as regulationNumber, regulation_date as regulationDate, rules`

type Raw = Omit<CouncilRow, 'rules'> & { rules: string }

function fromRow(row: Raw): CouncilRow {
  return { ...row, rules: { ...defaultRules, ...(JSON.parse(row.rules) as Partial<Rules>) } } // of parsed input; an older edition knew fewer rules
}

/** Councils by name. */
export function listCouncils(db: Reader): CouncilRow[] {
  return (db.prepare(`select ${columns} from council order by created_at, id`).all() as Raw[]).map(fromRow)
}

/** The council, or undefined. */
export function findCouncil(db: Reader, id: CouncilId): CouncilRow | undefined {
  const row = db.prepare(`select ${columns} from council where id = ?`).get(id) as Raw | undefined
  return row && fromRow(row)
}

export function insertCouncil(db: Writer, council: Omit<CouncilRow, 'version'> & { createdAt: string }): void {
  db.prepare(`
    insert into council (id, name, level, superior_body, issuing_body, place, decision_number, decision_date, decision_by, regulation_number,
      regulation_date, rules, created_at)
    values (@id, @name, @level, @superiorBody, @issuingBody, @place, @decisionNumber, @decisionDate, @decisionBy, @regulationNumber,
      @regulationDate, @rules, @createdAt)`).run({ ...council, rules: JSON.stringify(council.rules) })
}

/** Changes a council; answers the new version. */
export function updateCouncil(db: Writer, council: Omit<CouncilRow, 'version'>): number {
  const sql = `
    update council set version = version + 1, name = @name, level = @level, superior_body = @superiorBody, issuing_body = @issuingBody,
      place = @place, decision_number = @decisionNumber, decision_date = @decisionDate, decision_by = @decisionBy,
      regulation_number = @regulationNumber, regulation_date = @regulationDate, rules = @rules
    where id = @id returning version`
  return changed(db.prepare(sql).get({ ...council, rules: JSON.stringify(council.rules) }))
}

export interface SeatRow {
  readonly id: SeatId
  readonly version: number
  readonly councilId: CouncilId
  readonly body: Body
  readonly post: Post
  readonly order: number
  readonly scores: boolean
}

const seatColumns = 'id, version, council_id as councilId, body, post, ord as "order", scores'

function fromSeat(row: Omit<SeatRow, 'scores'> & { scores: number }): SeatRow {
  return { ...row, scores: row.scores === 1 }
}

/** The seats of a council that were not taken away, the council before the adviser team, in order. */
export function seatsOf(db: Reader, councilId: CouncilId): SeatRow[] {
  const sql = `select ${seatColumns} from seat where council_id = ? and removed_at is null order by body = 'adviser', ord, id`
  return (db.prepare(sql).all(councilId) as (Omit<SeatRow, 'scores'> & { scores: number })[]).map(fromSeat)
}

/** The seat, or undefined where it never was or was taken away. */
export function findSeat(db: Reader, id: SeatId): SeatRow | undefined {
  const row = db.prepare(`select ${seatColumns} from seat where id = ? and removed_at is null`).get(id) as
    | (Omit<SeatRow, 'scores'> & { scores: number })
    | undefined
  return row && fromSeat(row)
}

export function insertSeat(db: Writer, seat: Omit<SeatRow, 'version' | 'order'>): void {
  db.prepare(`
    insert into seat (id, council_id, body, post, ord, scores)
    values (@id, @councilId, @body, @post, (select coalesce(max(ord), 0) + 1 from seat where council_id = @councilId), @scores)`).run({
    ...seat,
    scores: seat.scores ? 1 : 0
  })
}

/** Changes a seat; answers the new version. */
export function updateSeat(db: Writer, seat: Pick<SeatRow, 'id' | 'post' | 'scores' | 'order'>): number {
  const sql = 'update seat set version = version + 1, post = @post, scores = @scores, ord = @order where id = @id returning version'
  return changed(db.prepare(sql).get({ ...seat, scores: seat.scores ? 1 : 0 }))
}

export function removeSeat(db: Writer, id: SeatId, at: string): void {
  db.prepare('update seat set version = version + 1, removed_at = ? where id = ?').run(at, id)
}

export interface HolderRow {
  readonly id: string
  readonly seatId: SeatId
  readonly personId: PersonId
  readonly since: string
  readonly until: string | null
  readonly reason: string
  readonly name: string
  readonly agency: string
  readonly position: string
}

/** Everyone who sits or sat in the seats of a council, the present one first. */
export function holdersOf(db: Reader, councilId: CouncilId): HolderRow[] {
  const sql = `
    select h.id, h.seat_id as seatId, h.person_id as personId, h.since, h.until, h.reason, p.name, p.agency, p.position
    from seat_holder h join person p on p.id = h.person_id join seat s on s.id = h.seat_id
    where s.council_id = ? order by h.seat_id, h.until is not null, h.until desc, h.since desc, h.id`
  return db.prepare(sql).all(councilId) as HolderRow[]
}

/** Ends the present holder's time, if there is one, and seats another person; answers the seat's new version. */
export function seatPerson(db: Writer, row: { id: string; seatId: SeatId; personId: PersonId; since: string; reason: string }): number {
  db.prepare('update seat_holder set until = ? where seat_id = ? and until is null').run(row.since, row.seatId)
  db.prepare('insert into seat_holder (id, seat_id, person_id, since, reason) values (@id, @seatId, @personId, @since, @reason)').run(row)
  return changed(db.prepare('update seat set version = version + 1 where id = ? returning version').get(row.seatId))
}

/** Sessions of a council whose composition still follows it. */
export function preparingSessions(db: Reader, councilId: CouncilId): SessionId[] {
  const sql = `select id from session where council_id = ? and stage = 'preparing' order by id`
  return (db.prepare(sql).all(councilId) as { id: SessionId }[]).map((row) => row.id)
}

/** Name of the latest session of a council that was opened; undefined where none was. */
export function openedSessionOf(db: Reader, councilId: CouncilId): string | undefined {
  const sql = `select name from session where council_id = ? and stage <> 'preparing' order by created_at desc, id limit 1`
  return (db.prepare(sql).get(councilId) as { name: string } | undefined)?.name
}

function changed(row: unknown): number {
  return (row as { version: number }).version // "returning version" of a row found before in the same transaction
}
