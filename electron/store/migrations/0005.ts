/**
 * The screen for the hall. Released: never edit; a change is a new file.
 * `state`: what is on the screen, as JSON. `content`: what was published, as JSON; it is shown only while the result is still that.
 */
export const sql = `
create table display (
  session_id text primary key references session (id),
  version integer not null default 1,
  state text not null check (json_valid(state)),
  -- SHA-256 of the code of screens on the room's network
  code_hash text unique
) strict;

create table publication (
  entry_id text primary key references entry (id) on delete cascade,
  pass_id text not null references pass (id) on delete cascade,
  content text not null check (json_valid(content)),
  at text not null
) strict;
`
