import type { SessionId } from '../../shared/ids.ts'
import type { Reader } from './db.ts'

/**
 * Products of a session that have a sheet that counts in the council's latest pass, once that may be seen: by the same rule as expected.ts,
 * of which only whether there is any is asked here. A sheet of a seat whose predecessor gave one does not count, but then the predecessor's does.
 */
export function countMarked(db: Reader, sessionId: SessionId): number {
  const sql = `
    select count(*) from entry e join session n on n.id = e.session_id
    join pass p on p.entry_id = e.id and p.body = 'council' and p.no = (select max(no) from pass where entry_id = e.id and body = 'council')
    where e.session_id = ? and (p.closed_at is not null or json_extract(n.rules, '$.secrecy.value') = 0)
      and exists (
        select 1 from sheet s join member m on m.id = s.member_id
        where s.pass_id = p.id and s.state = 'submitted' and m.body = 'council' and m.scores = 1
          and not exists (select 1 from recusal r where r.entry_id = e.id and r.member_id = m.id)
          and (p.no = 1 or exists (
            select 1 from pass q join sheet t on t.pass_id = q.id join member o on o.id = t.member_id
            where q.entry_id = e.id and q.body = 'council' and q.no = p.no - 1 and t.state = 'submitted' and o.seat_id = m.seat_id)))`
  return db.prepare(sql).pluck<number>().get(sessionId) ?? 0
}
