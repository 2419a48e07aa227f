/**
 * Periods and targets of the programme. Looked at and mended by hand: rows change, each change with its log line.
 * `target.place`: '' for the whole province, else a commune or an old district by its name.
 */
export const sql = `
create table period (
  id text primary key,
  version integer not null default 1,
  name text not null check (name <> ''),
  from_year integer not null check (from_year between 2000 and 2100),
  to_year integer not null check (to_year between 2000 and 2100),
  created_at text not null,
  check (from_year <= to_year)
) strict;
insert into period (id, name, from_year, to_year, created_at) values
  ('00000000-0000-4000-8000-000020182020', 'Giai đoạn 2018–2020', 2018, 2020, '2026-05-22T00:00:00.000Z'),
  ('00000000-0000-4000-8000-000020212025', 'Giai đoạn 2021–2025', 2021, 2025, '2026-05-22T00:00:00.000Z'),
  ('00000000-0000-4000-8000-000020262030', 'Giai đoạn 2026–2030', 2026, 2030, '2026-05-22T00:00:00.000Z');

create table target (
  id text primary key,
  version integer not null default 1,
  period_id text references period (id),
  year integer check (year between 2000 and 2100),
  place text not null,
  name text not null check (name <> ''),
  unit text not null,
  value integer not null check (value between 0 and 1000000000),
  figure text not null check (figure in ('none', 'products', 'newProducts', 'producers', 'fiveStar')),
  created_at text not null,
  check ((period_id is null) <> (year is null))
) strict;
create index target_period on target (period_id);
`
