/** A store with one sheet to mark, for tests and for the programs that they start and kill: nothing here needs the test runner. */
import { randomUUID } from 'node:crypto'
import type { Store, Writer } from '../../electron/store/db.ts'
import type { StoreError } from '../../electron/store/failure.ts'
import { addLog } from '../../electron/store/log.ts'
import { migrations } from '../../electron/store/migrations/index.ts'
import { type OpenOptions, openStore } from '../../electron/store/open.ts'
import type { Result } from '../../shared/result.ts'

export const at = '2026-11-24T01:00:00.000Z'

/** A clock that stands still, and the real schema. */
export const options: OpenOptions = { migrations, deviceId: 'laptop-1', now: () => new Date(at), newId: randomUUID }

/** The value, or a throw that tells the error: for steps that a test takes for granted. */
export function must<T>(result: Result<T, StoreError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

export function open(file: string, given: Partial<OpenOptions> = {}): Store {
  return must(openStore(file, { ...options, ...given }))
}

const sheetRows = `
insert into council (id, name, level, superior_body, issuing_body, place, decision_number, decision_by, regulation_number, rules, created_at)
  values ('council', 'Hội đồng thử', 'province', '', '', '', '1', '', '', '{}', @at);
insert into person (id, name, agency, position, phone, email) values ('person', 'Lò Thị Mẩy', '', '', '', '');
insert into seat (id, council_id, body, post, ord, scores) values ('seat', 'council', 'council', 'member', 0, 1);
insert into producer (id, name, name_key, kind, representative, representative_gender, representative_ethnicity, representative_address,
    registration_number, address, commune, old_district, province, phone, email, note, created_at)
  values ('producer', 'Hợp tác xã thử', 'hop tac xa thu', '', '', '', '', '', '', '', '', '', '', '', '', '', @at);
insert into product (id, producer_id, name, name_key, code, set_no, form, note, created_at)
  values ('product', 'producer', 'Mật ong', 'mat ong', 'SP-01', 1, 'first', '', @at);
insert into session (id, council_id, name, round, year, place, mode, stage, adviser_pass, created_at)
  values ('session', 'council', 'Phiên thử', '', 2026, '', 'meeting', 'scoring', 0, @at);
insert into member (id, session_id, seat_id, person_id, body, post, ord, scores, name, agency, position, attendance, absence_reason)
  values ('member', 'session', 'seat', 'person', 'council', 'member', 0, 1, 'Lò Thị Mẩy', '', '', 'present', '');
insert into entry (id, session_id, product_id, ord, set_no, form, product_name, product_code, producer_name, address, commune, phone)
  values ('entry', 'session', 'product', 0, 1, 'first', 'Mật ong', 'SP-01', 'Hợp tác xã thử', '', '', '');
insert into pass (id, entry_id, body, no, reason, opened_at) values ('pass', 'entry', 'council', 1, '', @at);
insert into sheet (id, pass_id, member_id, no, state, origin, created_at) values ('sheet', 'pass', 'member', 1, 'draft', 'self', @at)`

/** One session with one product, one member and one sheet called 'sheet', without marks or log. */
export function addSheet(store: Store): void {
  store.write((db) => {
    for (const sql of sheetRows.split(';')) db.prepare(sql).run(...(sql.includes('@at') ? [{ at }] : []))
  })
}

interface Mark {
  readonly criterion: number
  readonly option: number
}

/** Sets a mark as the use case does: its row and its log line. Gives the receipt number. */
export function putMark(db: Writer, { criterion, option }: Mark): number {
  db.prepare(`
    insert into mark (sheet_id, criterion, option_key, points) values ('sheet', @criterion, @option, @option)
    on conflict (sheet_id, criterion) do update set option_key = excluded.option_key, points = excluded.points`).run({ criterion, option })
  return addLog(db, {
    at,
    actorKind: 'member',
    actorId: 'member',
    sessionId: 'session',
    what: 'setMark',
    about: 'sheet',
    detail: { criterion, before: null, after: option }
  })
}
