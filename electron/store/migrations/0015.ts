/**
 * Numbers and days of papers that no session holds. Released: never edit; a change is a new file.
 * `letter_number`: of the letters and decisions of the register, one row for each time that somebody gave or changed one; the newest counts.
 * `programme_paper`: what the report and the list of rewards of a scope bear beside their figures.
 */
export const sql = `
create table letter_number (
  seq integer primary key autoincrement,
  council_id text not null references council (id),
  kind text not null check (kind in ('dueNotice', 'withdrawal')),
  -- the certificates that the letter is about: ids in their order as packed JSON
  about text not null check (json_valid(about)),
  -- whom or what it is about, as people know it
  name text not null check (name <> ''),
  -- '' and null: taken back
  number text not null,
  date text,
  reason text not null,
  at text not null
) strict;
create index letter_number_of on letter_number (council_id, kind, about, seq);
create trigger letter_number_no_update before update on letter_number begin select raise(abort, 'letter_number is append-only'); end;
create trigger letter_number_no_delete before delete on letter_number begin select raise(abort, 'letter_number is append-only'); end;

-- letters that left the program with their number
create table letter_out (
  handed_out_id text not null references handed_out (id),
  letter_seq integer not null references letter_number (seq),
  primary key (handed_out_id, letter_seq)
) strict, without rowid;
create index letter_out_of on letter_out (letter_seq);
create trigger letter_out_no_update before update on letter_out begin select raise(abort, 'letter_out is append-only'); end;
create trigger letter_out_no_delete before delete on letter_out begin select raise(abort, 'letter_out is append-only'); end;

create table programme_paper (
  paper text not null check (paper in ('report', 'rewards')),
  -- canonical JSON of what the paper is about
  scope text not null,
  version integer not null default 1,
  data text not null check (json_valid(data)),
  -- what the council's data gave when it was written
  base text not null check (json_valid(base)),
  at text not null,
  primary key (paper, scope)
) strict, without rowid;
`
