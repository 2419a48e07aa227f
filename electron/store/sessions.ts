import { defaultRules, type Mode, type Rules, type Stage } from '../../shared/domain/model.ts'
import type { CouncilId, SessionId } from '../../shared/ids.ts'
import type { Reader, Writer } from './db.ts'

export interface SessionRow {
  readonly id: SessionId
  readonly version: number
  readonly councilId: CouncilId
  readonly name: string
  readonly round: string
  readonly year: number
  readonly place: string
  readonly heldOn: string | null
  readonly mode: Mode
  readonly stage: Stage
  readonly adviserPass: boolean
  /** The Quy chế's rules as frozen at opening; null before. */
  readonly rules: Rules | null
  readonly criteriaHash: string | null
  readonly openedAt: string | null
  readonly lockedAt: string | null
  readonly concludedAt: string | null
  readonly issuedAt: string | null
  readonly decisionNumber: string
  readonly decisionDate: string | null
  readonly createdAt: string
}

export type SessionFields = Pick<SessionRow, 'name' | 'round' | 'year' | 'place' | 'heldOn' | 'mode' | 'adviserPass'>
export type SessionSteps = Partial<
  Pick<
    SessionRow,
    'stage' | 'openedAt' | 'lockedAt' | 'concludedAt' | 'issuedAt' | 'decisionNumber' | 'decisionDate' | 'criteriaHash' | 'rules'
  >
>

const columns = `
  id, version, council_id as councilId, name, round, year, place, held_on as heldOn, mode, stage, adviser_pass as adviserPass, rules,
  criteria_hash as criteriaHash, opened_at as openedAt, locked_at as lockedAt, concluded_at as concludedAt, issued_at as issuedAt,
  decision_number as decisionNumber, decision_date as decisionDate, created_at as createdAt`

type Raw = Omit<SessionRow, 'adviserPass' | 'rules'> & { adviserPass: number; rules: string | null }

function fromRow(row: Raw): SessionRow {
  return { ...row, adviserPass: row.adviserPass === 1, rules: row.rules === null ? null : rulesIn(row.rules) }
}

// The session is asked for at every tap, and its rules are frozen: the last text is not parsed again.
let lastRules: { readonly text: string; readonly rules: Rules } | undefined

function rulesIn(text: string): Rules {
  // written by openSession only; an older edition knew fewer rules
  if (lastRules?.text !== text) lastRules = { text, rules: { ...defaultRules, ...(JSON.parse(text) as Partial<Rules>) } }
  return lastRules.rules
}

// asked at every tap: put together once
const findOne = `select ${columns} from session where id = ?`

/** The session, or undefined. */
export function findSession(db: Reader, id: SessionId): SessionRow | undefined {
  const row = db.prepare(findOne).get(id) as Raw | undefined
  return row && fromRow(row)
}

/** Every session, the newest first. */
export function listSessions(db: Reader): SessionRow[] {
  const rows = db.prepare(`select ${columns} from session order by coalesce(held_on, created_at) desc, created_at desc, id`).all() as Raw[]
  return rows.map(fromRow)
}

/** Numbers of products and of members now in their seats. */
export function countSession(db: Reader, id: SessionId): { entries: number; members: number } {
  const sql = `select (select count(*) from entry where session_id = @id) as entries,
    (select count(*) from member where session_id = @id and replaced_at is null and body = 'council') as members`
  return db.prepare(sql).get({ id }) as { entries: number; members: number }
}

export function insertSession(db: Writer, row: SessionFields & Pick<SessionRow, 'id' | 'councilId' | 'createdAt'>): void {
  db.prepare(`
    insert into session (id, council_id, name, round, year, place, held_on, mode, stage, adviser_pass, created_at)
    values (@id, @councilId, @name, @round, @year, @place, @heldOn, @mode, 'preparing', @adviserPass, @createdAt)`).run({
    ...row,
    adviserPass: row.adviserPass ? 1 : 0
  })
}

/** Changes the fields and counts the version up; answers the new version. */
export function updateSession(db: Writer, id: SessionId, fields: SessionFields): number {
  const sql = `
    update session set version = version + 1, name = @name, round = @round, year = @year, place = @place, held_on = @heldOn,
      mode = @mode, adviser_pass = @adviserPass
    where id = @id returning version`
  return (db.prepare(sql).get({ ...fields, id, adviserPass: fields.adviserPass ? 1 : 0 }) as { version: number }).version
}

const stepColumns = {
  stage: 'stage',
  openedAt: 'opened_at',
  lockedAt: 'locked_at',
  concludedAt: 'concluded_at',
  issuedAt: 'issued_at',
  decisionNumber: 'decision_number',
  decisionDate: 'decision_date',
  criteriaHash: 'criteria_hash',
  rules: 'rules'
} as const satisfies Record<keyof SessionSteps, string>

/** Writes what a step of the procedure changes; answers the new version. With no steps it only counts the version up. */
export function stepSession(db: Writer, id: SessionId, steps: SessionSteps): number {
  const names = Object.keys(steps) as (keyof SessionSteps)[] // keys of a literal of that very type
  const sets = names.map((name) => `, ${stepColumns[name]} = @${name}`).join('')
  const values = Object.fromEntries(
    names.map((name) => [name, name === 'rules' && steps.rules ? JSON.stringify(steps.rules) : steps[name]])
  )
  return (
    db.prepare(`update session set version = version + 1${sets} where id = @id returning version`).get({ ...values, id }) as {
      version: number
    }
  ).version
}

/** Puts a criteria set into the session as it stands at opening. */
export function freezeSet(db: Writer, row: { sessionId: SessionId; setNo: number; hash: string; body: string }): void {
  db.prepare(`
    insert into session_criteria (session_id, set_no, hash, body) values (@sessionId, @setNo, @hash, @body)
    on conflict (session_id, set_no) do nothing`).run(row)
}

/** Hash of one frozen set, where the session froze it. */
export function frozenHash(db: Reader, sessionId: SessionId, setNo: number): string | undefined {
  const sql = 'select hash from session_criteria where session_id = ? and set_no = ?'
  return (db.prepare(sql).get(sessionId, setNo) as { hash: string } | undefined)?.hash
}

/** Text of one frozen set. */
export function frozenBody(db: Reader, sessionId: SessionId, setNo: number): string {
  const sql = 'select body from session_criteria where session_id = ? and set_no = ?'
  return (db.prepare(sql).get(sessionId, setNo) as { body: string }).body
}

/** The sets of a session with their hashes and texts, by number. */
export function frozenOf(db: Reader, sessionId: SessionId): { setNo: number; hash: string; body: string }[] {
  const sql = 'select set_no as setNo, hash, body from session_criteria where session_id = ? order by set_no'
  return db.prepare(sql).all(sessionId) as { setNo: number; hash: string; body: string }[]
}

/** Every frozen text in the file with its hash, for the self-check. */
export function allFrozen(db: Reader): { sessionId: string; setNo: number; hash: string; body: string }[] {
  const sql = 'select session_id as sessionId, set_no as setNo, hash, body from session_criteria order by session_id, set_no'
  return db.prepare(sql).all() as { sessionId: string; setNo: number; hash: string; body: string }[]
}

/** Last log number of the session, 0 where nothing was logged: the version of its data. */
export function dataVersion(db: Reader, id: SessionId): number {
  return (db.prepare('select coalesce(max(seq), 0) as seq from log where session_id = ?').get(id) as { seq: number }).seq
}
