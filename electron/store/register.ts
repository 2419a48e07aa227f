import type { RegistrationForm } from '../../shared/domain/model.ts'
import type { Reader, Writer } from './db.ts'
import type { SessionEntry } from './figures.ts'

/** A recognition as it came in: of an older list, or of an entry of an issued session. Never changed; see ActRow for what was said of it later. */
export type RecognitionRow = {
  readonly id: string
  /** null: of an older list. */
  readonly sessionId: string | null
  readonly sessionName: string
  /** issued_at of the session; '' for older lists. */
  readonly ofIssue: string
  readonly subject: string
  readonly productName: string
  readonly producerName: string
  readonly producerKind: string
  readonly address: string
  readonly commune: string
  readonly oldCommune: string
  readonly oldDistrict: string
  /** Where it was another than the present one. */
  readonly oldProvince: string
  readonly province: string
  readonly setNo: number | null
  readonly setText: string
  readonly star: 3 | 4 | 5
  /** Hundredths of a point; null where none were given, and for sessions, whose points are worked out. */
  readonly points: number | null
  readonly decisionNumber: string
  readonly decisionDate: string | null
  readonly decidedBy: string
  readonly level: '' | 'district' | 'province' | 'central'
  readonly code: string
  readonly note: string
  readonly createdAt: string
  /** As it was registered for the session; null where nobody wrote it down. */
  readonly form: RegistrationForm | null
}

export type ActKind = 'withdraw' | 'extend' | 'takeOut' | 'undo' | 'correct' | 'finding'

export interface ActRow {
  readonly seq: number
  readonly id: string
  readonly recognitionId: string
  readonly ofIssue: string
  readonly kind: ActKind
  readonly detail: Readonly<Record<string, unknown>>
  readonly reason: string
  readonly at: string
}

/**
 * What an entry of an issued session recognises: 3 and 4 stars by a province, 5 by the Ministry (Articles 4.1, 7.3.e, 7.4.e). What goes up to the
 * Ministry or back to the province is recognised by the other's decision, not by this one. undefined: nothing.
 */
export function recognitionOf(entry: SessionEntry): RecognitionRow | undefined {
  const { session, producer, star } = entry
  const recognised = session.level === 'province' ? star === 3 || star === 4 : star === 5
  if (session.stage !== 'issued' || entry.excluded || !recognised) return undefined
  return {
    id: entry.id,
    sessionId: session.id,
    sessionName: session.name,
    ofIssue: session.issuedAt ?? '',
    subject: entry.productId,
    productName: entry.productName,
    producerName: entry.producerName,
    producerKind: producer.kind,
    address: entry.address,
    commune: producer.commune,
    oldCommune: entry.commune,
    oldDistrict: producer.oldDistrict,
    oldProvince: '',
    province: producer.province,
    setNo: entry.setNo,
    setText: '',
    star: star as 3 | 4 | 5, // as asked above
    points: null,
    decisionNumber: session.decisionNumber,
    decisionDate: session.decisionDate,
    decidedBy: session.issuingBody,
    level: session.level,
    code: entry.productCode,
    note: '',
    createdAt: session.issuedAt ?? '',
    form: entry.form
  }
}

/** A row of an older list or of a package, with its place among all that ever came, and what it came with. */
export type PlacedRow = RecognitionRow & { readonly place: number; readonly importId: string }

/**
 * Rows of older lists and of packages that came after a place, in the order in which they came. Rows are only ever added, so those before it are
 * what they were. sessionName: of the package's session and council.
 */
export function listedAfter(db: Reader, place: number): PlacedRow[] {
  const names = new Map(db.prepare("select id, session_name || ' – ' || council_name from gathered").raw<[string, string]>().all())
  const sql = `
    select rowid, import_id, id, subject, product_name, producer_name, producer_kind, address, commune, old_commune, old_district, old_province,
      province, set_no, set_text, star, points, decision_number, decision_date, decided_by, level, code, note, created_at
    from recognition where rowid > ? order by rowid`
  return db
    .prepare(sql)
    .raw<ListedTuple>()
    .all(place)
    .map((row) => ({
      place: row[0],
      importId: row[1],
      id: row[2],
      sessionId: null,
      sessionName: names.get(row[1]) ?? '',
      ofIssue: '',
      subject: row[3],
      productName: row[4],
      producerName: row[5],
      producerKind: row[6],
      address: row[7],
      commune: row[8],
      oldCommune: row[9],
      oldDistrict: row[10],
      oldProvince: row[11],
      province: row[12],
      setNo: row[13],
      setText: row[14],
      star: row[15],
      points: row[16],
      decisionNumber: row[17],
      decisionDate: row[18],
      decidedBy: row[19],
      level: row[20],
      code: row[21],
      note: row[22],
      createdAt: row[23],
      form: null
    }))
}

type ListedTuple = [
  place: number,
  importId: string,
  id: string,
  subject: string,
  productName: string,
  producerName: string,
  producerKind: string,
  address: string,
  commune: string,
  oldCommune: string,
  oldDistrict: string,
  oldProvince: string,
  province: string,
  setNo: number | null,
  setText: string,
  star: 3 | 4 | 5,
  points: number | null,
  decisionNumber: string,
  decisionDate: string | null,
  decidedBy: string,
  level: RecognitionRow['level'],
  code: string,
  note: string,
  createdAt: string
]

/** Packages of sessions that were issued here, or came to be here since: what they brought is told by the session itself. */
export function ownImports(db: Reader): ReadonlySet<string> {
  const sql = "select g.id from gathered g join session s on s.id = g.session_id where s.stage = 'issued'"
  return new Set(db.prepare(sql).pluck<string>().all())
}

/** Of a row of an older list, and the same of a row to be written in the same order. */
export const recognitionColumns = `
  id, import_id, row, subject, product_name, producer_name, producer_kind, address, commune, old_commune, old_district, old_province,
  province, set_no, set_text, star, points, decision_number, decision_date, decided_by, level, code, note, created_at`
export const recognitionValues = `
  @id, @importId, @row, @subject, @productName, @producerName, @producerKind, @address, @commune, @oldCommune, @oldDistrict, @oldProvince,
  @province, @setNo, @setText, @star, @points, @decisionNumber, @decisionDate, @decidedBy, @level, @code, @note, @createdAt`

/** `row`: its place in what it came with. */
export function insertRecognition(
  db: Writer,
  row: Omit<RecognitionRow, 'sessionId' | 'sessionName' | 'ofIssue' | 'form' | 'oldProvince'> & {
    oldProvince?: string
    importId: string
    row: number
  }
): void {
  db.prepare(`insert into recognition (${recognitionColumns}) values (${recognitionValues})`).run({ oldProvince: '', ...row })
}

/** Everything that was said of recognitions, in order. */
export function listActs(db: Reader): ActRow[] {
  const sql =
    'select seq, id, recognition_id as recognitionId, of_issue as ofIssue, kind, detail, reason, at from recognition_act order by seq'
  return (db.prepare(sql).all() as (Omit<ActRow, 'detail'> & { detail: string })[]).map((row) => ({
    ...row,
    detail: JSON.parse(row.detail) as ActRow['detail'] // written by insertAct only
  }))
}

export function insertAct(db: Writer, act: Omit<ActRow, 'seq'>): void {
  db.prepare(`
    insert into recognition_act (id, recognition_id, of_issue, kind, detail, reason, at)
    values (@id, @recognitionId, @ofIssue, @kind, @detail, @reason, @at)`).run({ ...act, detail: JSON.stringify(act.detail) })
}
