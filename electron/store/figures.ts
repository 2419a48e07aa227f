import type { TargetFigure } from '../../shared/domain/figures/targets.ts'
import type { RegistrationForm } from '../../shared/domain/model.ts'
import type { Reader, Writer } from './db.ts'

export type PeriodRow = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly fromYear: number
  readonly toYear: number
}

export type TargetRow = {
  readonly id: string
  readonly version: number
  /** One of the two is null. */
  readonly periodId: string | null
  readonly year: number | null
  readonly place: string
  readonly name: string
  readonly unit: string
  readonly value: number
  readonly figure: TargetFigure
}

/** An entry of any session, with how far it came. */
export type CandidateRow = {
  readonly entryId: string
  readonly sessionId: string
  readonly productId: string
  readonly producerId: string
  readonly productName: string
  readonly producerName: string
  readonly commune: string
  readonly oldDistrict: string
  readonly setNo: number
  readonly day: string | null
  readonly year: number
  readonly level: 'province' | 'central'
  /** Closed by the adviser team; by the council; concluded at 5 stars in a province's session that is concluded. 0 or 1. */
  readonly adviser: number
  readonly council: number
  readonly proposed: number
}

/** What figures ask of a producer of the list. */
export type ProducerFacts = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly commune: string
  readonly oldDistrict: string
  readonly gender: string
  readonly ethnicity: string
}

export function listPeriods(db: Reader): PeriodRow[] {
  const sql = 'select id, version, name, from_year as fromYear, to_year as toYear from period order by from_year, to_year, name, id'
  return db.prepare(sql).all() as PeriodRow[]
}

export function insertPeriod(db: Writer, row: Omit<PeriodRow, 'version'> & { createdAt: string }): void {
  db.prepare('insert into period (id, name, from_year, to_year, created_at) values (@id, @name, @fromYear, @toYear, @createdAt)').run(row)
}

/** Changes a period; answers the new version. */
export function updatePeriod(db: Writer, row: Omit<PeriodRow, 'version'>): number {
  const sql =
    'update period set version = version + 1, name = @name, from_year = @fromYear, to_year = @toYear where id = @id returning version'
  return (db.prepare(sql).get(row) as { version: number }).version
}

export function deletePeriod(db: Writer, id: string): void {
  db.prepare('delete from period where id = ?').run(id)
}

const targetColumns = 'id, version, period_id as periodId, year, place, name, unit, value, figure'

/** In the order in which they were typed in. */
export function listTargets(db: Reader): TargetRow[] {
  return db.prepare(`select ${targetColumns} from target order by created_at, rowid`).all() as TargetRow[]
}

export function insertTarget(db: Writer, row: Omit<TargetRow, 'version'> & { createdAt: string }): void {
  db.prepare(`
    insert into target (id, period_id, year, place, name, unit, value, figure, created_at)
    values (@id, @periodId, @year, @place, @name, @unit, @value, @figure, @createdAt)`).run(row)
}

/** Changes a target; answers the new version. */
export function updateTarget(db: Writer, row: Omit<TargetRow, 'version'>): number {
  const sql = `
    update target set version = version + 1, period_id = @periodId, year = @year, place = @place, name = @name, unit = @unit, value = @value,
      figure = @figure
    where id = @id returning version`
  return (db.prepare(sql).get(row) as { version: number }).version
}

export function deleteTarget(db: Writer, id: string): void {
  db.prepare('delete from target where id = ?').run(id)
}

/** Entries of all sessions, by day. */
export function listCandidates(db: Reader): CandidateRow[] {
  const sql = `
    select e.id as entryId, s.id as sessionId, e.product_id as productId, p.producer_id as producerId, e.product_name as productName,
      e.producer_name as producerName, q.commune, q.old_district as oldDistrict, e.set_no as setNo,
      coalesce(s.decision_date, s.held_on) as day, s.year, c.level,
      exists (select 1 from pass x where x.entry_id = e.id and x.body = 'adviser' and x.closed_at is not null) as adviser,
      exists (select 1 from pass x where x.entry_id = e.id and x.body = 'council' and x.closed_at is not null)
        or e.concluded_at is not null as council,
      c.level = 'province' and e.excluded_at is null and coalesce(e.conclusion_star, 0) = 5 and s.stage in ('concluded', 'issued') as proposed
    from entry e join session s on s.id = e.session_id join council c on c.id = s.council_id
      join product p on p.id = e.product_id join producer q on q.id = p.producer_id
    order by day, e.id`
  return db.prepare(sql).all() as CandidateRow[]
}

/** How products were registered for issued sessions, by entry. */
export function listForms(db: Reader): { id: string; producerId: string; form: RegistrationForm; previousStar: 3 | 4 | 5 | null }[] {
  const sql = `
    select e.id, p.producer_id as producerId, e.form, e.previous_star as previousStar
    from entry e join session s on s.id = e.session_id join product p on p.id = e.product_id where s.stage = 'issued' order by e.id`
  return db.prepare(sql).all() as { id: string; producerId: string; form: RegistrationForm; previousStar: 3 | 4 | 5 | null }[]
}

export function listProducerFacts(db: Reader): ProducerFacts[] {
  const sql = `
    select id, name, kind, commune, old_district as oldDistrict, representative_gender as gender, representative_ethnicity as ethnicity
    from producer order by created_at, id`
  return db.prepare(sql).all() as ProducerFacts[]
}

/** Producer of each product, those taken off the list too. */
export function listOwners(db: Reader): { id: string; producerId: string }[] {
  return db.prepare('select id, producer_id as producerId from product order by id').all() as { id: string; producerId: string }[]
}

export type CommuneLink = { readonly oldCommune: string; readonly oldDistrict: string; readonly commune: string }

/** Which old commune, of which old district, is part of which present one. */
export function listCommuneLinks(db: Reader): CommuneLink[] {
  const sql = 'select old_commune as oldCommune, old_district as oldDistrict, commune from commune_map order by id'
  return db.prepare(sql).all() as CommuneLink[]
}

/** Another text after every change of the database through this store. */
export function changeMark(db: Reader): string {
  const sql = "select total_changes() || ' ' || (select coalesce(max(seq), 0) from log)"
  return String(db.prepare(sql).pluck().get())
}
