import type { ProducerKind } from '../../shared/contract/products.ts'
import type { RegistrationForm } from '../../shared/domain/model.ts'
import type { ProducerId, ProductId } from '../../shared/ids.ts'
import type { Reader, Writer } from './db.ts'

export type ProducerRow = {
  readonly id: ProducerId
  readonly version: number
  readonly name: string
  readonly kind: ProducerKind
  readonly representative: string
  readonly representativeGender: string
  readonly representativeEthnicity: string
  readonly representativeAddress: string
  readonly registrationNumber: string
  readonly registrationDate: string | null
  readonly address: string
  readonly commune: string
  readonly oldDistrict: string
  readonly province: string
  readonly phone: string
  readonly email: string
  readonly note: string
}

export type ProductRow = {
  readonly id: ProductId
  readonly version: number
  readonly producerId: ProducerId
  readonly name: string
  readonly code: string
  readonly setNo: number
  readonly form: RegistrationForm
  readonly currentStar: 3 | 4 | 5 | null
  readonly selfScore: number | null
  readonly note: string
}

/** Name without marks and case, for the order of lists; made by the core, so SQL and pages agree. */
type Keyed = {
  readonly nameKey: string
}

const producerColumns = `
  id, version, name, kind, representative, representative_gender as representativeGender, representative_ethnicity as representativeEthnicity,
  representative_address as representativeAddress, registration_number as registrationNumber, registration_date as registrationDate,
  address, commune, old_district as oldDistrict, province, phone, email, note`

/** Every producer with its number of products. */
export function listProducers(db: Reader): (ProducerRow & { products: number })[] {
  const sql = `
    select ${producerColumns}, (select count(*) from product p where p.producer_id = producer.id and p.removed_at is null) as products
    from producer order by name_key, id`
  return db.prepare(sql).all() as (ProducerRow & { products: number })[]
}

/** The producer, or undefined. */
export function findProducer(db: Reader, id: ProducerId): ProducerRow | undefined {
  return db.prepare(`select ${producerColumns} from producer where id = ?`).get(id) as ProducerRow | undefined
}

/** Names and communes of producers, for finding one that is known already. */
export function producerNames(db: Reader): { id: ProducerId; name: string; commune: string }[] {
  return db.prepare('select id, name, commune from producer order by name_key, created_at, id').all() as {
    id: ProducerId
    name: string
    commune: string
  }[]
}

export function insertProducer(db: Writer, producer: Omit<ProducerRow, 'version'> & Keyed & { createdAt: string }): void {
  db.prepare(`
    insert into producer (id, name, name_key, kind, representative, representative_gender, representative_ethnicity, representative_address,
      registration_number, registration_date, address, commune, old_district, province, phone, email, note, created_at)
    values (@id, @name, @nameKey, @kind, @representative, @representativeGender, @representativeEthnicity, @representativeAddress,
      @registrationNumber, @registrationDate, @address, @commune, @oldDistrict, @province, @phone, @email, @note, @createdAt)`).run(
    producer
  )
}

/** Changes a producer; answers the new version. */
export function updateProducer(db: Writer, producer: Omit<ProducerRow, 'version'> & Keyed): number {
  const sql = `
    update producer set version = version + 1, name = @name, name_key = @nameKey, kind = @kind, representative = @representative,
      representative_gender = @representativeGender, representative_ethnicity = @representativeEthnicity,
      representative_address = @representativeAddress, registration_number = @registrationNumber, registration_date = @registrationDate,
      address = @address, commune = @commune, old_district = @oldDistrict, province = @province, phone = @phone, email = @email, note = @note
    where id = @id returning version`
  return (db.prepare(sql).get(producer) as { version: number }).version
}

const productColumns =
  'p.id, p.version, p.producer_id as producerId, p.name, p.code, p.set_no as setNo, p.form, p.current_star as currentStar, p.self_score as selfScore, p.note'

/** Every product in the list with its producer and how often it came before a session. */
export function listProducts(db: Reader): (ProductRow & { producerName: string; commune: string; sessions: number })[] {
  const sql = `
    select ${productColumns}, q.name as producerName, q.commune, (select count(*) from entry e where e.product_id = p.id) as sessions
    from product p join producer q on q.id = p.producer_id where p.removed_at is null order by p.name_key, p.id`
  return db.prepare(sql).all() as (ProductRow & { producerName: string; commune: string; sessions: number })[]
}

/** The product, or undefined where it never was or was taken off the list. */
export function findProduct(db: Reader, id: ProductId): ProductRow | undefined {
  return db.prepare(`select ${productColumns} from product p where p.id = ? and p.removed_at is null`).get(id) as ProductRow | undefined
}

/** Names of the products in the list and their producers, for finding doubles. */
export function productNames(db: Reader): { id: ProductId; name: string; producerId: ProducerId }[] {
  const sql = 'select id, name, producer_id as producerId from product where removed_at is null order by id'
  return db.prepare(sql).all() as { id: ProductId; name: string; producerId: ProducerId }[]
}

/** Number of products in the list. */
export function countProducts(db: Reader): number {
  return (db.prepare('select count(*) as count from product where removed_at is null').get() as { count: number }).count
}

/** Name of the latest session that a product was brought before; undefined where it never was. */
export function sessionOfProduct(db: Reader, id: ProductId): string | undefined {
  const sql =
    'select s.name from entry e join session s on s.id = e.session_id where e.product_id = ? order by s.created_at desc, s.id limit 1'
  return (db.prepare(sql).get(id) as { name: string } | undefined)?.name
}

export function insertProduct(
  db: Writer,
  product: Omit<ProductRow, 'version'> & Keyed & { createdAt: string; importId: string | null }
): void {
  db.prepare(`
    insert into product (id, producer_id, name, name_key, code, set_no, form, current_star, self_score, note, import_id, created_at)
    values (@id, @producerId, @name, @nameKey, @code, @setNo, @form, @currentStar, @selfScore, @note, @importId, @createdAt)`).run(product)
}

/** Changes a product; answers the new version. */
export function updateProduct(db: Writer, product: Omit<ProductRow, 'version'> & Keyed): number {
  const sql = `
    update product set version = version + 1, producer_id = @producerId, name = @name, name_key = @nameKey, code = @code, set_no = @setNo,
      form = @form, current_star = @currentStar, self_score = @selfScore, note = @note
    where id = @id returning version`
  return (db.prepare(sql).get(product) as { version: number }).version
}

export function removeProduct(db: Writer, id: ProductId, at: string): void {
  db.prepare('update product set version = version + 1, removed_at = ? where id = ?').run(at, id)
}

export function insertImportRun(
  db: Writer,
  run: { id: string; at: string; fileName: string; fileHash: string; rowsKept: number; rowsRefused: number; mapping: string }
): void {
  db.prepare(`
    insert into import_run (id, at, file_name, file_hash, rows_kept, rows_refused, mapping)
    values (@id, @at, @fileName, @fileHash, @rowsKept, @rowsRefused, @mapping)`).run(run)
}
