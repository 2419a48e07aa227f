/**
 * Packages of data that left this database and came back. Released: never edit; a change is a new file.
 */
export const sql = `
create table package_out (
  id text primary key,
  session_id text not null references session (id),
  member_id text not null references member (id) on delete cascade,
  at text not null
) strict;

-- As it was received, so that what a member's laptop recorded can be read again.
create table package_in (
  id text primary key,
  session_id text not null references session (id),
  member_id text not null references member (id) on delete cascade,
  at text not null,
  public_key text not null,
  file_hash text not null unique,
  bytes blob not null
) strict;
create index package_in_member on package_in (member_id);

-- States of a member's sheets in a pass that were dealt with here or have left here. stands_as: the state that was made of it.
create table sheet_seen (
  pass_id text not null references pass (id) on delete cascade,
  member_id text not null references member (id) on delete cascade,
  hash text not null,
  stands_as text,
  primary key (pass_id, member_id, hash)
) strict, without rowid;
`
