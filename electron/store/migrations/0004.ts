/**
 * Phones of members. Released: never edit; a change is a new file.
 * Of keys, codes and tokens only the SHA-256 is kept. They go with a member who is taken out of a session in preparation.
 */
export const sql = `
create table invite (
  id text primary key,
  session_id text not null references session (id),
  member_id text not null references member (id) on delete cascade,
  key_hash text not null unique,
  code_hash text not null unique,
  at text not null,
  ended_at text
) strict;
create index invite_member on invite (member_id);

create table device (
  id text primary key,
  session_id text not null references session (id),
  member_id text not null references member (id) on delete cascade,
  token_hash text not null unique,
  name text not null,
  -- the request that joined it: the same request again, its answer having been lost, need not ask whether to take over
  join_request text,
  joined_at text not null,
  ended_at text,
  ended_why text check (ended_why in ('takenOver', 'recalled', 'left', 'newPin', 'replaced', 'restored')),
  check ((ended_at is null) = (ended_why is null))
) strict;
create index device_member on device (member_id);
create unique index device_one_active on device (member_id) where ended_at is null;

-- What a device was answered for a write, kept in the write's own transaction: the same request again gets it and writes nothing.
create table device_answer (
  device_id text not null references device (id) on delete cascade,
  request_id text not null,
  -- SHA-256 of the method and its input
  content_hash text not null,
  answer text not null check (json_valid(answer)),
  receipt integer,
  primary key (device_id, request_id)
) strict, without rowid;
`
