import type { RegistrationForm } from '../../shared/domain/model.ts'
import type { Reader, Writer } from './db.ts'

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
 * What issued sessions recognise: 3 and 4 stars by a province, 5 by the Ministry (Articles 4.1, 7.3.e, 7.4.e). What goes up to the
 * Ministry or back to the province is recognised by the other's decision, not by this one.
 */
export function sessionRecognitions(db: Reader): RecognitionRow[] {
  const sql = `
    select e.id, s.id as sessionId, s.name as sessionName, s.issued_at as ofIssue, e.product_id as subject, e.product_name as productName,
      e.producer_name as producerName, q.kind as producerKind, e.address, q.commune, e.commune as oldCommune, q.old_district as oldDistrict,
      q.province, '' as oldProvince, e.set_no as setNo, '' as setText, e.conclusion_star as star, null as points, s.decision_number as decisionNumber,
      s.decision_date as decisionDate, c.issuing_body as decidedBy, c.level, e.product_code as code, '' as note, s.issued_at as createdAt, e.form
    from entry e join session s on s.id = e.session_id join council c on c.id = s.council_id
      join product p on p.id = e.product_id join producer q on q.id = p.producer_id
    where s.stage = 'issued' and e.excluded_at is null
      and ((c.level = 'province' and e.conclusion_star in (3, 4)) or (c.level = 'central' and e.conclusion_star = 5))
    order by s.decision_date, s.issued_at, e.ord, e.id`
  return db.prepare(sql).all() as RecognitionRow[]
}

/** What came in by a package of a session that was issued here, or came to be here since, is told by the session itself. */
const notOwn = `import_id not in (select g.id from gathered g join session s on s.id = g.session_id where s.stage = 'issued')`

/** Rows of older lists and of packages, in the order in which they came. sessionName: of the package's session and council. */
export function listedRecognitions(db: Reader): RecognitionRow[] {
  const sql = `
    select id, null as sessionId, coalesce((select session_name || ' – ' || council_name from gathered g where g.id = import_id), '') as sessionName,
      '' as ofIssue, subject, product_name as productName, producer_name as producerName,
      producer_kind as producerKind, address, commune, old_commune as oldCommune, old_district as oldDistrict,
      old_province as oldProvince, province, set_no as setNo,
      set_text as setText, star, points, decision_number as decisionNumber, decision_date as decisionDate, decided_by as decidedBy, level,
      code, note, created_at as createdAt, null as form
    from recognition where ${notOwn} order by created_at, import_id, row, id`
  return db.prepare(sql).all() as RecognitionRow[]
}

export function insertRecognition(
  db: Writer,
  row: Omit<RecognitionRow, 'sessionId' | 'sessionName' | 'ofIssue' | 'form' | 'oldProvince'> & { importId: string; row: number }
): void {
  db.prepare(`
    insert into recognition (id, import_id, row, subject, product_name, producer_name, producer_kind, address, commune, old_commune,
      old_district, province, set_no, set_text, star, points, decision_number, decision_date, decided_by, level, code, note, created_at)
    values (@id, @importId, @row, @subject, @productName, @producerName, @producerKind, @address, @commune, @oldCommune,
      @oldDistrict, @province, @setNo, @setText, @star, @points, @decisionNumber, @decisionDate, @decidedBy, @level, @code, @note,
      @createdAt)`).run(row)
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

/** Differs whenever anything differs that the register is made of: rows, what was said of them, proposals, issued sessions, names of the list. */
export function registerStamp(db: Reader): string {
  const sql = `
    select (select max(rowid) from recognition) as rows, (select max(seq) from recognition_act) as acts,
      (select max(rowid) from proposal) as proposals, (select max(seq) from proposal_act) as steps,
      (select count(*) from gathered_proposal) as gathered, (select count(*) from recognition_source) as sources,
      (select group_concat(id || issued_at || coalesce(decision_date, ''), ' ' order by id) from session where stage = 'issued') as issued,
      (select count(*) || ' ' || sum(version) from product where removed_at is null) as products,
      (select count(*) || ' ' || sum(version) from producer) as producers`
  return JSON.stringify(db.prepare(sql).raw().get())
}
