/**
 * Rewards by star, and what an officer wrote into a report instead of the words that the figures give. Not released yet.
 */
export const sql = `
create table reward_table (
  id text primary key,
  version integer not null default 1,
  -- first day of decisions that it is for; the next table ends it
  from_date text not null unique,
  -- whole đồng
  star3 integer not null check (star3 between 0 and 10000000000),
  star4 integer not null check (star4 between 0 and 10000000000),
  star5 integer not null check (star5 between 0 and 10000000000),
  upgrade text not null check (upgrade in ('whole', 'difference')),
  -- the resolution or decision that sets it
  basis text not null,
  created_at text not null
) strict;

create table report_words (
  -- canonical JSON of what the report is about
  scope text not null,
  part text not null,
  version integer not null default 1,
  -- null: given up, the figures speak again
  words text,
  -- what the figures said when it was written
  base text not null,
  at text not null,
  primary key (scope, part)
) strict, without rowid;
`
