import type { Reader } from './db.ts'

/** What a person calls the things behind ids: members, products of a session, councils, sessions, people, producers, products. */
export function namesOf(db: Reader, ids: readonly string[]): Map<string, string> {
  const sql = `
    with wanted (id) as (select value from json_each(?))
    select id, name from member where id in wanted
    union all select id, product_name from entry where id in wanted
    union all select id, name from council where id in wanted
    union all select id, name from session where id in wanted
    union all select id, name from person where id in wanted
    union all select id, name from producer where id in wanted
    union all select id, name from product where id in wanted
    order by 1`
  const rows = db.prepare(sql).all(JSON.stringify(ids)) as { id: string; name: string }[]
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Everybody who ever sat in these seats, the first of each first. */
export function holdersOfSeats(db: Reader, seatIds: readonly string[]): { seatId: string; name: string; since: string }[] {
  const sql = `
    select h.seat_id as seatId, p.name, h.since from seat_holder h join person p on p.id = h.person_id
    where h.seat_id in (select value from json_each(?)) order by h.seat_id, h.since, h.rowid`
  return db.prepare(sql).all(JSON.stringify(seatIds)) as { seatId: string; name: string; since: string }[]
}

/**
 * Open passes of sessions whose Quy chế keeps marks secret, as "entry body number"; and sheets that are being keyed twice, whatever the Quy
 * chế says of secrecy, as "sheet id": the second person must not meet the first one's marks.
 */
export function openSecretPasses(db: Reader): Set<string> {
  // "cross" keeps SQLite from going through every session that ever was before it looks which passes are open
  const sql = `
    select p.entry_id || ' ' || p.body || ' ' || p.no as pass from pass p
    cross join entry e on e.id = p.entry_id cross join session s on s.id = e.session_id
    where p.closed_at is null and coalesce(json_extract(s.rules, '$.secrecy.value'), 1)
    union all
    select 'sheet ' || s.id from keying k cross join sheet s on s.id = k.sheet_id cross join pass p on p.id = s.pass_id
    where s.origin = 'keyed' and (s.state = 'draft' or (s.state = 'discarded' and p.closed_at is null)) order by 1`
  return new Set((db.prepare(sql).all() as { pass: string }[]).map((row) => row.pass))
}
