/**
 * What packages of other desks say of what they recognised. `recognition_source`: under which id and issue a gathered recognition is known at
 * its own desk; acts come in under those. `gathered_proposal`: what a gathered session proposed to the Ministry, one row for each state in which
 * it came. `brought_act`: which acts of recognition_act and proposal_act a package brought, and who noted them. Only added to.
 */
export const sql = `
create table recognition_source (
  recognition_id text primary key references recognition (id),
  entry_id text not null,
  -- when the session was issued
  of_issue text not null
) strict, without rowid;
create index recognition_source_of on recognition_source (entry_id, of_issue);
create trigger recognition_source_no_update before update on recognition_source begin select raise(abort, 'recognition_source is append-only'); end;
create trigger recognition_source_no_delete before delete on recognition_source begin select raise(abort, 'recognition_source is append-only'); end;

create table gathered_proposal (
  -- an entry of the session
  id text not null,
  of_issue text not null,
  -- acts of the session at its desks by then: of two states the one with more is the later
  lines integer not null check (lines >= 0),
  import_id text not null references gathered (id),
  data text not null check (json_valid(data)),
  primary key (id, of_issue, lines)
) strict, without rowid;
create index gathered_proposal_of on gathered_proposal (import_id);
create trigger gathered_proposal_no_update before update on gathered_proposal begin select raise(abort, 'gathered_proposal is append-only'); end;
create trigger gathered_proposal_no_delete before delete on gathered_proposal begin select raise(abort, 'gathered_proposal is append-only'); end;

create table brought_act (
  act_id text primary key,
  -- of the machine on which it was noted, and of the line in its log; '' where nobody knows
  device_id text not null,
  log_hash text not null,
  -- of the package that brought it first
  public_key text not null,
  file_hash text not null,
  at text not null
) strict, without rowid;
create trigger brought_act_no_update before update on brought_act begin select raise(abort, 'brought_act is append-only'); end;
create trigger brought_act_no_delete before delete on brought_act begin select raise(abort, 'brought_act is append-only'); end;
`
