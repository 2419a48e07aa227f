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
  producer_kind as producerKind, address, commune, old_commune as oldCommune, old_district as oldDistrict, province, set_no as setNo,
  set_text as setText, level, outcome, points, code, note, created_at as createdAt`

/** Products of older rounds that were not recognised, in the order in which they came; those that were taken out are left out. */
export function olderCandidates(db: Reader): OlderCandidate[] {
  const sql = `select ${candidateColumns} from older_candidate where out_at is null order by created_at, import_id, row, id`
  return db.prepare(sql).all() as OlderCandidate[]
}

export function insertOlderCandidate(db: Writer, row: OlderCandidate): void {
  db.prepare(`
    insert into older_candidate (id, import_id, row, round, year, day, product_name, producer_name, producer_kind, address, commune, old_commune,
      old_district, province, set_no, set_text, level, outcome, points, code, note, created_at)
    values (@id, @importId, @row, @round, @year, @day, @productName, @producerName, @producerKind, @address, @commune, @oldCommune,
      @oldDistrict, @province, @setNo, @setText, @level, @outcome, @points, @code, @note, @createdAt)`).run(row)
}
