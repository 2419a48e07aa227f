/**
 * What papers need beyond marks and results. Released: never edit; a change is a new file.
 * `data` is the JSON of CouncilPaperData and of SessionPaperData (shared/contract/paper-data.ts).
 */
export const sql = `
create table council_papers (
  council_id text primary key references council (id),
  version integer not null default 1,
  data text not null check (json_valid(data))
) strict, without rowid;

-- A council's own wording of a paper. null: it went back to the wording of the program; the row stays, so that its version only grows.
create table paper_wording (
  council_id text not null references council (id),
  kind text not null,
  version integer not null default 1,
  wording text,
  primary key (council_id, kind)
) strict, without rowid;

create table session_papers (
  session_id text primary key references session (id),
  version integer not null default 1,
  data text not null check (json_valid(data))
) strict, without rowid;
`
