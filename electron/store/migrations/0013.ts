/**
 * Packages of one session that were taken in, and what a central desk gathered. Released: never edit; a change is a new file.
 * `session_in.lines`: acts of the session on the machines before, as packed JSON. `gathered`: one row for each state of a session whose
 * recognitions came in; they stand in `recognition` with its id as import_id. Neither is ever changed.
 */
export const sql = `
create table session_in (
  seq integer primary key autoincrement,
  id text not null unique,
  session_id text not null,
  at text not null,
  public_key text not null,
  file_hash text not null,
  lines blob not null
) strict;
create index session_in_of on session_in (session_id, seq);

create table gathered (
  seq integer primary key autoincrement,
  id text not null unique,
  session_id text not null,
  session_name text not null,
  council_name text not null,
  -- hashes of the acts by which it was issued, the last one last: a state that has all of another's and more comes after it
  issues text not null check (json_valid(issues)),
  device_id text not null,
  public_key text not null,
  made_at text not null,
  file_name text not null,
  file_hash text not null,
  at text not null
) strict;
create index gathered_session on gathered (session_id, seq);
create trigger gathered_no_update before update on gathered begin select raise(abort, 'gathered is append-only'); end;
create trigger gathered_no_delete before delete on gathered begin select raise(abort, 'gathered is append-only'); end;
`
