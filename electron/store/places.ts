import type { CommuneView } from '../../shared/contract/places.ts'
import type { Reader, Writer } from './db.ts'

/** A product of an older round that registered or was assessed and was not recognised. */
export type OlderCandidate = {
  readonly id: string
  /** The list that brought it: rows of one list are of one round, unless `round` says otherwise. */
  readonly importId: string
  readonly row: number
  readonly round: string
  /** Of the round; null where the list does not say it. Never other than that of `day`. */
  readonly year: number | null
  /** ISO day of the assessment; null where the list has none. */
  readonly day: string | null
  readonly productName: string
  readonly producerName: string
  readonly producerKind: string
  readonly address: string
  /** Present, and as it stood then. */
  readonly commune: string
  readonly oldCommune: string
  readonly oldDistrict: string
  readonly oldProvince: string
  readonly province: string
  readonly setNo: number | null
  readonly setText: string
  /** The highest level that assessed it; '': registered only, or not known. */
  readonly level: '' | 'district' | 'province' | 'central'
  /** In the list's own words ("Không đạt", "2 sao", "Chưa nộp"). */
  readonly outcome: string
  /** Hundredths of a point. */
  readonly points: number | null
  readonly code: string
  readonly note: string
  readonly createdAt: string
}

const candidateColumns = `
  id, import_id as importId, row, round, year, day, product_name as productName, producer_name as producerName,
  producer_kind as producerKind, address, commune, old_commune as oldCommune, old_district as oldDistrict, old_province as oldProvince, province,
  set_no as setNo, set_text as setText, level, outcome, points, code, note, created_at as createdAt`

/** Products of older rounds that were not recognised, in the order in which they came; those that were taken out are left out. */
export function olderCandidates(db: Reader): OlderCandidate[] {
  const sql = `select ${candidateColumns} from older_candidate where out_at is null order by created_at, import_id, row, id`
  return db.prepare(sql).all() as OlderCandidate[]
}

export function insertOlderCandidate(db: Writer, row: OlderCandidate): void {
  db.prepare(`
    insert into older_candidate (id, import_id, row, round, year, day, product_name, producer_name, producer_kind, address, commune, old_commune,
      old_district, old_province, province, set_no, set_text, level, outcome, points, code, note, created_at)
    values (@id, @importId, @row, @round, @year, @day, @productName, @producerName, @producerKind, @address, @commune, @oldCommune,
      @oldDistrict, @oldProvince, @province, @setNo, @setText, @level, @outcome, @points, @code, @note, @createdAt)`).run(row)
}

/** Names and rounds of the same, for finding doubles. */
export function candidateNames(db: Reader): { productName: string; producerName: string; round: string; year: number | null }[] {
  const sql = `
    select product_name as productName, producer_name as producerName, round, year from older_candidate
    where out_at is null order by created_at, import_id, row, id`
  return db.prepare(sql).all() as { productName: string; producerName: string; round: string; year: number | null }[]
}

/** The candidate, or undefined where it never was or was taken out. */
export function findOlderCandidate(db: Reader, id: string): OlderCandidate | undefined {
  return db.prepare(`select ${candidateColumns} from older_candidate where id = ? and out_at is null`).get(id) as OlderCandidate | undefined
}

export function takeOutOlderCandidate(db: Writer, id: string, at: string, reason: string): void {
  db.prepare('update older_candidate set out_at = ?, out_reason = ? where id = ?').run(at, reason, id)
}

const communeColumns = `
  id, version, old_province as oldProvince, old_district as oldDistrict, old_commune as oldCommune, province, district, commune,
  old_code as oldCode, code, province_code as provinceCode, basis`

/** The whole table of communes. */
export function listCommuneRows(db: Reader): CommuneView[] {
  return db
    .prepare(`select ${communeColumns} from commune_map order by old_province, old_district, old_commune, commune, id`)
    .all() as CommuneView[]
}

/** Whether there is a table at all. */
export function hasCommunes(db: Reader): boolean {
  return db.prepare('select 1 from commune_map limit 1').get() !== undefined
}

export function findCommuneRow(db: Reader, id: string): CommuneView | undefined {
  return db.prepare(`select ${communeColumns} from commune_map where id = ?`).get(id) as CommuneView | undefined
}

/** `importId` and `row` are null for what was typed by hand. */
export function insertCommuneRow(
  db: Writer,
  row: Omit<CommuneView, 'version'> & { importId: string | null; row: number | null; createdAt: string }
): void {
  db.prepare(`
    insert into commune_map (id, import_id, row, old_province, old_district, old_commune, province, district, commune, old_code, code,
      province_code, basis, created_at)
    values (@id, @importId, @row, @oldProvince, @oldDistrict, @oldCommune, @province, @district, @commune, @oldCode, @code, @provinceCode,
      @basis, @createdAt)`).run(row)
}

/** Answers the new version. */
export function updateCommuneRow(db: Writer, row: Omit<CommuneView, 'version'>): number {
  const sql = `
    update commune_map set version = version + 1, old_province = @oldProvince, old_district = @oldDistrict, old_commune = @oldCommune,
      province = @province, district = @district, commune = @commune, old_code = @oldCode, code = @code, province_code = @provinceCode,
      basis = @basis
    where id = @id returning version`
  return (db.prepare(sql).get(row) as { version: number }).version
}

export function deleteCommuneRow(db: Writer, id: string): void {
  db.prepare('delete from commune_map where id = ?').run(id)
}
