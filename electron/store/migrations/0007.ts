/**
 * The register of recognised products. Released: never edit; a change is a new file.
 * `recognition`: rows of older lists; those of issued sessions are read from the sessions themselves, so they can never differ from them.
 * `recognition_act`: what was said of a recognition afterwards, of either source. Neither table is ever changed, only added to.
 */
export const sql = `
create table recognition (
  id text primary key,
  import_id text not null,
  row integer not null,
  -- where the officer said, or the names say, that it is the same product: the first of its rows, or the product of the list
  subject text not null,
  product_name text not null,
  producer_name text not null,
  producer_kind text not null,
  address text not null,
  -- present, and as it stood then
  commune text not null,
  old_commune text not null,
  old_district text not null,
  province text not null,
  set_no integer check (set_no between 1 and 26),
  set_text text not null,
  star integer not null check (star between 3 and 5),
  -- hundredths of a point
  points integer check (points between 0 and 10000),
  decision_number text not null,
  decision_date text,
  decided_by text not null,
  level text not null check (level in ('', 'district', 'province', 'central')),
  code text not null,
  note text not null,
  created_at text not null
) strict;
create trigger recognition_no_update before update on recognition begin select raise(abort, 'recognition is append-only'); end;
create trigger recognition_no_delete before delete on recognition begin select raise(abort, 'recognition is append-only'); end;

create table recognition_act (
  seq integer primary key autoincrement,
  id text not null unique,
  -- a row of recognition, or an entry of an issued session
  recognition_id text not null,
  -- when the session was issued: after stepping back and issuing anew, it is another recognition. '' for rows of older lists
  of_issue text not null,
  kind text not null check (kind in ('withdraw', 'extend', 'takeOut', 'undo')),
  detail text not null check (json_valid(detail)),
  reason text not null,
  at text not null
) strict;
create index recognition_act_of on recognition_act (recognition_id, seq);
create trigger recognition_act_no_update before update on recognition_act begin select raise(abort, 'recognition_act is append-only'); end;
create trigger recognition_act_no_delete before delete on recognition_act begin select raise(abort, 'recognition_act is append-only'); end;
`
