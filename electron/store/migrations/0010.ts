/**
 * What went up to the Ministry, and corrections of the register. Released: never edit; a change is a new file.
 * `recognition_act` is made anew with two more kinds: `correct` (fields of a row of an older list, before and after) and `finding` (a conclusion
 * that asks for a withdrawal, Điều 8.4). `proposal`: products of the register that older papers say were proposed for 5 stars; those of issued
 * sessions are read from the sessions themselves. `proposal_act`: what became of a proposal of either source. Only added to.
 */
export const sql = `
create table recognition_act_wider (
  seq integer primary key autoincrement,
  id text not null unique,
  -- a row of recognition, an entry of an issued session, or a row of proposal_act by which the Ministry or the province recognised
  recognition_id text not null,
  -- when the session was issued: after stepping back and issuing anew, it is another recognition. '' for rows of older lists
  of_issue text not null,
  kind text not null check (kind in ('withdraw', 'extend', 'takeOut', 'undo', 'correct', 'finding')),
  detail text not null check (json_valid(detail)),
  reason text not null,
  at text not null
) strict;
insert into recognition_act_wider (seq, id, recognition_id, of_issue, kind, detail, reason, at)
  select seq, id, recognition_id, of_issue, kind, detail, reason, at from recognition_act;
drop table recognition_act;
alter table recognition_act_wider rename to recognition_act;
create index recognition_act_of on recognition_act (recognition_id, seq);
create trigger recognition_act_no_update before update on recognition_act begin select raise(abort, 'recognition_act is append-only'); end;
create trigger recognition_act_no_delete before delete on recognition_act begin select raise(abort, 'recognition_act is append-only'); end;

create table proposal (
  id text primary key,
  -- the recognition with which the product stood in the register
  recognition_id text not null,
  of_issue text not null,
  -- '' : typed in
  import_id text not null,
  proposed_on text,
  letter_number text not null,
  -- hundredths of a point
  points integer check (points between 0 and 10000),
  note text not null,
  created_at text not null
) strict;
create index proposal_of on proposal (recognition_id);
create trigger proposal_no_update before update on proposal begin select raise(abort, 'proposal is append-only'); end;
create trigger proposal_no_delete before delete on proposal begin select raise(abort, 'proposal is append-only'); end;

create table proposal_act (
  seq integer primary key autoincrement,
  id text not null unique,
  -- a row of proposal, or an entry of an issued session
  proposal_id text not null,
  of_issue text not null,
  kind text not null check (kind in ('send', 'recognise', 'below', 'decide', 'reassess', 'return', 'takeOut', 'undo')),
  detail text not null check (json_valid(detail)),
  reason text not null,
  at text not null
) strict;
create index proposal_act_of on proposal_act (proposal_id, seq);
create trigger proposal_act_no_update before update on proposal_act begin select raise(abort, 'proposal_act is append-only'); end;
create trigger proposal_act_no_delete before delete on proposal_act begin select raise(abort, 'proposal_act is append-only'); end;

-- data of papers stored before there was a letter to producers whose certificates are due
update council_papers set data = json_set(data,
  '$.series.dueNotice', case (select level from council where id = council_id) when 'province' then 'TB-SNNMT' else '' end,
  '$.grounds.dueNotice', '',
  '$.recipients.dueNotice', '{tên chủ thể}' || char(10) || 'Ủy ban nhân dân {xã}' || char(10) || 'Lưu: VT');
update session_papers set data = json_set(data, '$.numbers.dueNotice', json('{"number":"","date":null}'), '$.words.dueNotice', '');
`
