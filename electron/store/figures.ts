import type { TargetFigure } from '../../shared/domain/figures/targets.ts'
import type { RegistrationForm, Stage } from '../../shared/domain/model.ts'
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

/** A session as the register and figures ask of it, with the level and the authority of its council. */
interface SessionHead {
  readonly id: string
  readonly name: string
  readonly stage: Stage
  readonly year: number
  readonly heldOn: string | null
  readonly issuedAt: string | null
  readonly decisionNumber: string
  readonly decisionDate: string | null
  readonly level: 'province' | 'central'
  readonly issuingBody: string
}

/** An entry of any session, with how far it came. */
export interface SessionEntry {
  readonly id: string
  readonly session: SessionHead
  readonly productId: string
  readonly producer: ProducerFacts
  readonly ord: number
  readonly setNo: number
  readonly form: RegistrationForm
  readonly previousStar: 3 | 4 | 5 | null
  /** As they stood when it was brought in. */
  readonly productName: string
  readonly productCode: string
  readonly producerName: string
  readonly address: string
  readonly commune: string
  readonly excluded: boolean
  readonly star: number | null
  /** Closed by the adviser team; by the council. */
  readonly adviser: boolean
  readonly council: boolean
}

/** What figures ask of a producer of the list. */
export type ProducerFacts = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly commune: string
  readonly oldDistrict: string
  readonly province: string
  readonly gender: string
  readonly ethnicity: string
}

/** A product of the list, also one that was taken off it. */
export type ProductFacts = {
  readonly id: string
  readonly producerId: string
  readonly name: string
  /** On the list still. */
  readonly listed: boolean
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

/**
 * Entries of all sessions, in no order. Put together here and not by the database: it looks every product and producer up for every entry, which
 * takes several times as long.
 */
export function listSessionEntries(
  db: Reader,
  products: ReadonlyMap<string, ProductFacts>,
  producers: ReadonlyMap<string, ProducerFacts>
): SessionEntry[] {
  const heads = new Map(sessionHeads(db).map((head) => [head.id, head]))
  const closed = { adviser: new Set<string>(), council: new Set<string>() }
  const passes = db.prepare('select entry_id, body from pass where closed_at is not null').raw<[string, 'adviser' | 'council']>()
  for (const [entryId, body] of passes.all()) closed[body].add(entryId)
  const sql = `
    select id, session_id, product_id, ord, set_no, form, previous_star, product_name, product_code, producer_name, address, commune,
      excluded_at is not null, conclusion_star, concluded_at is not null
    from entry`
  return db
    .prepare(sql)
    .raw<EntryTuple>()
    .all()
    .map((row): SessionEntry => {
      const [id, sessionId, productId, ord, setNo, form, previousStar, productName, productCode, producerName, address, commune] = row
      const [excluded, star, concluded] = [row[12], row[13], row[14]]
      const session = heads.get(sessionId)
      const product = products.get(productId)
      const producer = producers.get(product?.producerId ?? '')
      if (!session || !product || !producer) throw new Error('an entry without its session, product or producer')
      return {
        id,
        session,
        productId: product.id,
        producer,
        ord,
        setNo,
        form,
        previousStar,
        productName,
        productCode,
        producerName,
        address,
        commune,
        excluded: excluded === 1,
        star,
        adviser: closed.adviser.has(id),
        council: concluded === 1 || closed.council.has(id)
      }
    })
}

type EntryTuple = [
  id: string,
  sessionId: string,
  productId: string,
  ord: number,
  setNo: number,
  form: RegistrationForm,
  previousStar: 3 | 4 | 5 | null,
  productName: string,
  productCode: string,
  producerName: string,
  address: string,
  commune: string,
  excluded: 0 | 1,
  star: number | null,
  concluded: 0 | 1
]

function sessionHeads(db: Reader): SessionHead[] {
  const sql = `
    select s.id, s.name, s.stage, s.year, s.held_on as heldOn, s.issued_at as issuedAt, s.decision_number as decisionNumber,
      s.decision_date as decisionDate, c.level, c.issuing_body as issuingBody
    from session s join council c on c.id = s.council_id`
  return db.prepare(sql).all() as SessionHead[]
}

/** Those who came first stand first. */
export function listProducerFacts(db: Reader): ProducerFacts[] {
  const sql = `
    select id, name, kind, commune, old_district as oldDistrict, province, representative_gender as gender,
      representative_ethnicity as ethnicity
    from producer order by created_at, id`
  return db.prepare(sql).all() as ProducerFacts[]
}

/** Every product, those taken off the list too. */
export function listProductFacts(db: Reader): ProductFacts[] {
  const rows = db.prepare('select id, producer_id, name, removed_at is null from product').raw<[string, string, string, 0 | 1]>()
  return rows.all().map(([id, producerId, name, listed]) => ({ id, producerId, name, listed: listed === 1 }))
}

export type CommuneLink = { readonly oldCommune: string; readonly oldDistrict: string; readonly commune: string }

/** Which old commune, of which old district, is part of which present one. */
export function listCommuneLinks(db: Reader): CommuneLink[] {
  const sql = 'select old_commune as oldCommune, old_district as oldDistrict, commune from commune_map order by id'
  return db.prepare(sql).all() as CommuneLink[]
}
