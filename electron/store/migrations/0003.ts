/**
 * Word templates of a council, and what a paper said when it was handed out. Released: never edit; a change is a new file.
 * `request`: which paper, as canonical JSON. `content_hash`: SHA-256 of what stands in it without its footer. `final`: the session was concluded.
 */
export const sql = `
-- bytes null: taken away; the row stays, so that its version only grows.
create table paper_template (
  council_id text not null references council (id),
  kind text not null,
  version integer not null default 1,
  file_name text not null,
  bytes blob,
  hash text not null,
  at text not null,
  primary key (council_id, kind)
) strict;

alter table handed_out add column request text;
alter table handed_out add column content_hash text;
alter table handed_out add column final integer not null default 0 check (final in (0, 1));
`
