/**
 * The first schema. Released: never edit; a change is a new file.
 * Text ids, ISO times with milliseconds in UTC, ISO dates, whole points. Every table that a page may change has a `version`.
 */
export const sql = `
create table meta (
  key text primary key,
  value text not null
) strict;

-- What happened, in order. seq is the receipt number that a page shows; rows are never changed (triggers below).
create table log (
  seq integer primary key autoincrement,
  at text not null,
  device_id text not null,
  actor_kind text not null check (actor_kind in ('desk', 'seat', 'member', 'system')),
  actor_id text,
  session_id text,
  what text not null,
  about text,
  detail text not null check (json_valid(detail)),
  prev_hash text not null,
  hash text not null
) strict;
create index log_session on log (session_id, seq);
create index log_about on log (about, seq);
create trigger log_no_update before update on log begin select raise(abort, 'log is append-only'); end;
create trigger log_no_delete before delete on log begin select raise(abort, 'log is append-only'); end;

create table council (
  id text primary key,
  version integer not null default 1,
  name text not null,
  level text not null check (level in ('province', 'central')),
  superior_body text not null,
  issuing_body text not null,
  place text not null,
  decision_number text not null,
  decision_date text,
  decision_by text not null,
  regulation_number text not null,
  regulation_date text,
  rules text not null check (json_valid(rules)),
  created_at text not null
) strict;

create table person (
  id text primary key,
  version integer not null default 1,
  name text not null,
  agency text not null,
  position text not null,
  phone text not null,
  email text not null
) strict;

-- A seat of the council or of its adviser team (Tổ tư vấn). Who sits there is seat_holder: people change, seats stay.
create table seat (
  id text primary key,
  version integer not null default 1,
  council_id text not null references council (id),
  body text not null check (body in ('council', 'adviser')),
  post text not null check (post in ('chair', 'viceChair', 'member', 'secretary', 'memberSecretary', 'leader', 'adviser')),
  ord integer not null,
  scores integer not null check (scores in (0, 1)),
  removed_at text
) strict;
create index seat_council on seat (council_id, ord);

create table seat_holder (
  id text primary key,
  seat_id text not null references seat (id),
  person_id text not null references person (id),
  since text not null,
  until text,
  reason text not null
) strict;
create index seat_holder_seat on seat_holder (seat_id, since);
create index seat_holder_person on seat_holder (person_id);

create table producer (
  id text primary key,
  version integer not null default 1,
  name text not null,
  name_key text not null,
  kind text not null,
  representative text not null,
  representative_gender text not null,
  representative_ethnicity text not null,
  representative_address text not null,
  registration_number text not null,
  registration_date text,
  address text not null,
  commune text not null,
  old_district text not null,
  province text not null,
  phone text not null,
  email text not null,
  note text not null,
  created_at text not null
) strict;
create index producer_key on producer (name_key);

create table product (
  id text primary key,
  version integer not null default 1,
  producer_id text not null references producer (id),
  name text not null,
  name_key text not null,
  code text not null,
  set_no integer not null check (set_no between 1 and 26),
  form text not null check (form in ('first', 'upgrade', 'reevaluation')),
  current_star integer check (current_star between 3 and 5),
  self_score integer check (self_score between 0 and 100),
  note text not null,
  import_id text,
  created_at text not null,
  removed_at text
) strict;
create index product_producer on product (producer_id);
create index product_key on product (name_key);

create table import_run (
  id text primary key,
  at text not null,
  file_name text not null,
  file_hash text not null,
  rows_kept integer not null,
  rows_refused integer not null,
  mapping text not null check (json_valid(mapping))
) strict;

create table session (
  id text primary key,
  version integer not null default 1,
  council_id text not null references council (id),
  name text not null,
  round text not null,
  year integer not null,
  place text not null,
  held_on text,
  mode text not null check (mode in ('meeting', 'written', 'agreed')),
  stage text not null check (stage in ('preparing', 'scoring', 'locked', 'concluded', 'issued')),
  adviser_pass integer not null check (adviser_pass in (0, 1)),
  -- frozen at opening, null before
  rules text check (rules is null or json_valid(rules)),
  criteria_hash text,
  opened_at text,
  locked_at text,
  concluded_at text,
  issued_at text,
  decision_number text not null default '',
  decision_date text,
  created_at text not null
) strict;
create index session_council on session (council_id);

-- The criteria sets as they stood when the session opened: canonical JSON and its SHA-256.
create table session_criteria (
  session_id text not null references session (id),
  set_no integer not null,
  hash text not null,
  body text not null check (json_valid(body)),
  primary key (session_id, set_no)
) strict, without rowid;

-- One person in one seat in one session. Marks hang on it, so a replaced member keeps what they gave.
create table member (
  id text primary key,
  version integer not null default 1,
  session_id text not null references session (id),
  seat_id text not null references seat (id),
  person_id text not null references person (id),
  body text not null check (body in ('council', 'adviser')),
  post text not null,
  ord integer not null,
  scores integer not null check (scores in (0, 1)),
  -- as they stood in this session, so that papers of an old session stay right
  name text not null,
  agency text not null,
  position text not null,
  attendance text not null check (attendance in ('unknown', 'present', 'absent')),
  absence_reason text not null,
  replaces text references member (id),
  replaced_at text,
  pin_hash text,
  pin_failures integer not null default 0,
  pin_wait_until text
) strict;
create index member_session on member (session_id, ord);

-- One product brought before one session.
create table entry (
  id text primary key,
  version integer not null default 1,
  session_id text not null references session (id),
  product_id text not null references product (id),
  ord integer not null,
  set_no integer not null,
  form text not null check (form in ('first', 'upgrade', 'reevaluation')),
  previous_star integer check (previous_star between 3 and 5),
  self_score integer check (self_score between 0 and 100),
  -- as they stood when brought in
  product_name text not null,
  product_code text not null,
  producer_name text not null,
  address text not null,
  commune text not null,
  phone text not null,
  -- exclusion is a state with its ground, never 0 points
  excluded_at text,
  exclusion_ground text not null default '',
  exclusion_words text not null default '',
  gap_accepted_reason text not null default '',
  conclusion_star integer check (conclusion_star between 0 and 5),
  conclusion_reason text not null default '',
  conclusion_words text not null default '',
  concluded_at text,
  unique (session_id, product_id)
) strict;
create index entry_session on entry (session_id, ord);

create table dossier_row (
  entry_id text not null references entry (id),
  no integer not null check (no between 1 and 15),
  state text not null check (state in ('present', 'missing', 'notNeeded')),
  valid_until text,
  note text not null,
  primary key (entry_id, no)
) strict, without rowid;

create table recusal (
  entry_id text not null references entry (id),
  member_id text not null references member (id),
  reason text not null,
  at text not null,
  primary key (entry_id, member_id)
) strict, without rowid;

-- One round of scoring of one entry. The adviser team's and the council's are kept apart; a re-scoring is the next number.
create table pass (
  id text primary key,
  entry_id text not null references entry (id),
  body text not null check (body in ('council', 'adviser')),
  no integer not null check (no >= 1),
  -- null: every criterion; else a JSON list of criterion codes, the others stand as in the pass before
  scope text check (scope is null or json_valid(scope)),
  reason text not null,
  opened_at text not null,
  closed_at text,
  unique (entry_id, body, no)
) strict;

-- One member's evaluation sheet of one entry in one pass. A change after submitting is the next number; older ones stay.
create table sheet (
  id text primary key,
  version integer not null default 1,
  pass_id text not null references pass (id),
  member_id text not null references member (id),
  no integer not null check (no >= 1),
  state text not null check (state in ('draft', 'submitted', 'superseded', 'discarded')),
  origin text not null check (origin in ('self', 'keyed')),
  note text not null default '',
  reason text not null default '',
  created_at text not null,
  submitted_at text,
  receipt integer,
  unique (pass_id, member_id, no)
) strict;
create index sheet_pass on sheet (pass_id, member_id);
create unique index sheet_one_draft on sheet (pass_id, member_id) where state = 'draft';
create unique index sheet_one_submitted on sheet (pass_id, member_id) where state = 'submitted';

-- The chosen option of each criterion. No row is "not marked"; 0 points is a row. History is in log (before, after).
create table mark (
  sheet_id text not null references sheet (id),
  -- place of the criterion in the form, from 0 (its code is in session_criteria)
  criterion integer not null check (criterion between 0 and 99),
  option_key integer not null check (option_key between 0 and 20),
  points integer not null check (points between 0 and 100),
  primary key (sheet_id, criterion)
) strict, without rowid;

-- What the council said of a star minimum that members judged differently.
create table settlement (
  pass_id text not null references pass (id),
  criterion text not null,
  star integer not null check (star in (3, 4, 5)),
  met integer not null check (met in (0, 1)),
  words text not null,
  at text not null,
  primary key (pass_id, criterion, star)
) strict, without rowid;

-- Papers and workbooks that left the app, so that a later change of data can be told from the signed copy.
create table handed_out (
  id text primary key,
  session_id text references session (id),
  kind text not null,
  name text not null,
  hash text not null,
  data_version integer not null,
  at text not null
) strict;
create index handed_out_session on handed_out (session_id, at);
`
