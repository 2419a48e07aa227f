/** The schema that publishing keeps in PostgreSQL. docs/cong-bo.md tells each column; a change counts the version up and says how the older one is brought up. */

/** Newer than this is left alone. */
export const schemaVersion = 1

/** Tables in the order in which rows may come in. Every table begins with `source`, the desk that published the row. */
export const tables = ['session', 'result', 'product', 'recognition'] as const

/** Statements from version N − 1 to N, at place N − 1. `ocop` stands for the schema's name. */
export const steps: readonly string[] = [
  `
  create table ocop.publication (
    source uuid primary key,
    app_version text not null,
    published_at timestamptz not null,
    day date not null,
    receipt bigint not null
  );
  comment on table ocop.publication is 'Mỗi máy công bố một dòng: lần công bố gần nhất';

  create table ocop.session (
    source uuid not null references ocop.publication,
    id uuid not null,
    name text not null,
    round text not null,
    year integer not null,
    council text not null,
    issuing_body text not null,
    level text not null check (level in ('province', 'central')),
    mode text not null check (mode in ('meeting', 'written', 'agreed')),
    held_on date,
    decision_number text not null,
    decision_date date,
    issued_at timestamptz,
    primary key (source, id)
  );
  comment on table ocop.session is 'Phiên đã ban hành quyết định';

  create table ocop.result (
    source uuid not null,
    id uuid not null,
    session_id uuid not null,
    product_id uuid not null,
    place integer not null,
    product_name text not null,
    producer_name text not null,
    commune text not null,
    set_no integer not null check (set_no between 1 and 26),
    form text not null check (form in ('first', 'upgrade', 'reevaluation')),
    excluded boolean not null,
    sheets integer,
    points_sum integer,
    points_sum_a integer,
    points_sum_b integer,
    points_sum_c integer,
    star_by_points integer,
    star integer,
    outcome text,
    points numeric generated always as (case when sheets > 0 then points_sum::numeric / sheets end) stored,
    primary key (source, id),
    foreign key (source, session_id) references ocop.session
  );
  comment on table ocop.result is 'Kết quả từng sản phẩm của phiên đã ban hành; điểm trung bình = points_sum / sheets';

  create table ocop.product (
    source uuid not null references ocop.publication,
    id uuid not null,
    name text not null,
    producer_name text not null,
    producer_kind text not null,
    commune text not null,
    old_commune text not null,
    old_district text not null,
    province text not null,
    set_no integer check (set_no between 1 and 26),
    set_name text not null,
    star integer not null check (star between 3 and 5),
    recognition_id uuid not null,
    rounds integer not null,
    primary key (source, id)
  );
  comment on table ocop.product is 'Sổ sản phẩm: mỗi sản phẩm một dòng với lần công nhận gần nhất';

  create table ocop.recognition (
    source uuid not null,
    id uuid not null,
    product_id uuid not null,
    session_id uuid,
    star integer not null check (star between 3 and 5),
    decision_number text not null,
    decision_date date,
    decided_by text not null,
    level text not null,
    valid_until date,
    extended_until date,
    withdrawn_on date,
    primary key (source, id),
    foreign key (source, product_id) references ocop.product
  );
  comment on table ocop.recognition is 'Các lần công nhận; không có ngày quyết định thì không tính được ngày hết hạn';

  create view ocop.in_force as
    select p.*, r.decision_number, r.decision_date, r.decided_by, r.valid_until, r.extended_until
    from ocop.product p join ocop.recognition r on r.source = p.source and r.id = p.recognition_id
    where (r.withdrawn_on is null or r.withdrawn_on > current_date)
      and (r.valid_until is null or greatest(r.valid_until, r.extended_until) >= current_date);
  comment on view ocop.in_force is 'Sản phẩm có giấy chứng nhận còn hiệu lực hôm nay; gồm cả sản phẩm chưa rõ ngày quyết định';
  `
]
