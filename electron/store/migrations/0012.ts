/**
 * A paper sheet keyed twice, where the Quy chế asks for it. Not released yet.
 * What is being keyed lies in `mark`, as of any draft; what was keyed lies here, where nothing but the comparison reads it,
 * so that the second person cannot meet the first one's marks. Nothing is taken out again.
 */
export const sql = `
-- a Quy chế that was written down before says nothing of it
update council set rules = json_insert(rules, '$.keyedTwice', json('{"value":false,"article":""}'));
update session set rules = json_insert(rules, '$.keyedTwice', json('{"value":false,"article":""}')) where rules is not null;

create table keying (
  sheet_id text primary key references sheet (id),
  -- who keyed, by the names that were given
  first_by text not null check (first_by <> ''),
  first_at text not null,
  first_done_at text,
  first_note text not null default '',
  second_by text,
  second_at text,
  second_done_at text,
  second_note text not null default '',
  check (second_by is null or first_done_at is not null),
  check ((second_by is null) = (second_at is null)),
  check (second_done_at is null or second_by is not null)
) strict, without rowid;

create table keying_mark (
  sheet_id text not null references keying (sheet_id),
  keying integer not null check (keying in (1, 2)),
  criterion integer not null check (criterion between 0 and 99),
  option_key integer not null check (option_key between 0 and 20),
  primary key (sheet_id, keying, criterion)
) strict, without rowid;
create trigger keying_mark_no_update before update on keying_mark begin select raise(abort, 'what was keyed stands'); end;
create trigger keying_mark_no_delete before delete on keying_mark begin select raise(abort, 'what was keyed stands'); end;
`
