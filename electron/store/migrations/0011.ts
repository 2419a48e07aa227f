/**
 * Communes old and new, and products of older rounds that were not recognised.
 * `commune_map`: one row for each old commune and each present one that took it over, so an old commune that was divided stands there several
 * times. Looked at and mended by hand: its rows change, with their log lines.
 * `older_candidate`: what older lists say of products that registered or were assessed and got no star. Rows are added, and taken out with a
 * reason; nothing else about them changes.
 */
export const sql = `
create table commune_map (
  id text primary key,
  version integer not null default 1,
  -- null: typed by hand
  import_id text,
  row integer,
  old_province text not null,
  old_district text not null,
  old_commune text not null check (old_commune <> ''),
  province text not null,
  -- '' where there is none, as everywhere since July 2025
  district text not null,
  commune text not null check (commune <> ''),
  -- codes of the statistics office as text, for they begin with 0
  old_code text not null,
  code text not null,
  province_code text not null,
  -- the resolution
  basis text not null,
  created_at text not null
) strict;
create index commune_map_old on commune_map (old_commune, id);

create table older_candidate (
  id text primary key,
  import_id text not null,
  row integer not null,
  round text not null,
  year integer check (year between 2018 and 2100),
  -- day of the assessment, where the list says it
  day text,
  product_name text not null,
  producer_name text not null,
  producer_kind text not null,
  address text not null,
  -- present, and as it stood then
  commune text not null,
  old_commune text not null,
  old_district text not null,
  old_province text not null,
  province text not null,
  set_no integer check (set_no between 1 and 26),
  set_text text not null,
  -- the highest that assessed it; '' registered only, or not known
  level text not null check (level in ('', 'district', 'province', 'central')),
  -- as the list words it
  outcome text not null,
  -- hundredths of a point
  points integer check (points between 0 and 10000),
  code text not null,
  note text not null,
  created_at text not null,
  out_at text,
  out_reason text not null default ''
) strict;
alter table recognition add column old_province text not null default '';
create trigger older_candidate_no_delete before delete on older_candidate begin select raise(abort, 'older_candidate is never deleted from'); end;
`
