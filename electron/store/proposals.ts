import type { Reader, Writer } from './db.ts'
import { gatheredProposals } from './said.ts'

/** A product that a province proposed to the Ministry for 5 stars (Article 7.3.e), as it came in; what became of it is in its acts. */
export interface ProposalRow {
  readonly id: string
  /** null: noted for a product of the register, by hand or with an older list. */
  readonly sessionId: string | null
  readonly sessionName: string
  /** issued_at of the session; '' where it is of none. */
  readonly ofIssue: string
  /** Of the register, with which the product stood there; null for a session's own, which recognises nothing, and for what was typed in. */
  readonly recognitionId: string | null
  /** recognition's of_issue: after stepping back and issuing anew, it is another recognition. */
  readonly recognitionIssue: string
  /** The product of a session's own; '' else, where the recognition says it, or names do. */
  readonly subject: string
  readonly productName: string
  readonly producerName: string
  readonly producerKind: string
  readonly address: string
  readonly commune: string
  readonly oldCommune: string
  readonly oldDistrict: string
  readonly province: string
  readonly setNo: number | null
  readonly setText: string
  readonly form: 'first' | 'upgrade' | 'reevaluation' | null
  /** Hundredths of a point, where they were written down; a session's are worked out. */
  readonly points: number | null
  /** Day of the letter to the Ministry; of a session without one, of the decision that approves the result. null: not known. */
  readonly proposedOn: string | null
  readonly letterNumber: string
  /** Of the province's council, where a session proposed. */
  readonly provinceBody: string
  /** The round at the province and the decision that approved its result, where they are known. */
  readonly round: string
  readonly approvalNumber: string
  readonly approvedOn: string | null
  readonly code: string
  readonly note: string
  readonly createdAt: string
}

export type ProposalActKind = 'send' | 'recognise' | 'below' | 'decide' | 'reassess' | 'return' | 'takeOut' | 'undo'

export interface ProposalActRow {
  readonly seq: number
  readonly id: string
  readonly proposalId: string
  readonly ofIssue: string
  readonly kind: ProposalActKind
  readonly detail: Readonly<Record<string, unknown>>
  readonly reason: string
  readonly at: string
}

const letter = `json_extract(w.data, '$.numbers.ministryLetter`

/** Products of issued province sessions that were concluded at 5 stars, which is from 90 points (Articles 3.3.a, 7.3.e). */
const ofSessions = `
  select e.id, s.id as sessionId, s.name as sessionName, s.issued_at as ofIssue, null as recognitionId, '' as recognitionIssue,
    e.product_id as subject, e.product_name as productName, e.producer_name as producerName, q.kind as producerKind, e.address, q.commune,
    e.commune as oldCommune, q.old_district as oldDistrict, q.province, e.set_no as setNo, '' as setText, e.form, null as points,
    coalesce(${letter}.date'), s.decision_date) as proposedOn, coalesce(${letter}.number'), '') as letterNumber,
    c.issuing_body as provinceBody, s.round, s.decision_number as approvalNumber, s.decision_date as approvedOn,
    e.product_code as code, '' as note, s.issued_at as createdAt
  from entry e join session s on s.id = e.session_id join council c on c.id = s.council_id
    join product p on p.id = e.product_id join producer q on q.id = p.producer_id left join session_papers w on w.session_id = s.id
  where s.stage = 'issued' and e.excluded_at is null and c.level = 'province' and e.conclusion_star = 5`

/**
 * Rows noted for a recognition: names are as it came in, without corrections. Those of a recognition that is no more are left out by who knows
 * it. Typed ones have names of their own.
 */
const noted = `
  select p.id, null as sessionId, '' as sessionName, '' as ofIssue, nullif(p.recognition_id, '') as recognitionId,
    p.of_issue as recognitionIssue, '' as subject, coalesce(t.product_name, r.product_name, e.product_name, '') as productName,
    coalesce(t.producer_name, r.producer_name, e.producer_name, '') as producerName,
    coalesce(r.producer_kind, '') as producerKind, coalesce(r.address, e.address, '') as address,
    coalesce(t.commune, r.commune, e.commune, '') as commune,
    coalesce(r.old_commune, '') as oldCommune, coalesce(r.old_district, '') as oldDistrict, coalesce(r.province, '') as province,
    coalesce(t.set_no, r.set_no, e.set_no) as setNo, coalesce(r.set_text, '') as setText, null as form, p.points,
    coalesce(p.proposed_on, t.decision_date) as proposedOn, p.letter_number as letterNumber, '' as provinceBody,
    coalesce(t.round, '') as round, coalesce(t.decision_number, '') as approvalNumber, t.decision_date as approvedOn,
    coalesce(r.code, e.product_code, '') as code, p.note, p.created_at as createdAt
  from proposal p left join recognition r on r.id = p.recognition_id left join entry e on e.id = p.recognition_id
    left join typed_proposal t on t.proposal_id = p.id`

/**
 * Everything that was ever proposed to the Ministry and still stands in the papers: what sessions propose, and what was noted. Rows that were
 * taken out as mistakes, and those of rows that were taken out of the register, are left out. In the order of their days, those without one last;
 * then what sessions of other desks proposed, with the name of the session and its council.
 */
export function proposals(db: Reader): ProposalRow[] {
  const sql = `
    select * from (${ofSessions} union all ${noted}
      where not exists (select 1 from recognition_act a where a.recognition_id = p.recognition_id and a.kind = 'takeOut')
        and not exists (select 1 from proposal_act a where a.proposal_id = p.id and a.kind = 'takeOut'))
    order by proposedOn is null, proposedOn, createdAt, id`
  return [...(db.prepare(sql).all() as ProposalRow[]), ...gatheredProposals(db)]
}

/** Everything that was said of proposals, in order. */
export function listProposalActs(db: Reader): ProposalActRow[] {
  const sql = 'select seq, id, proposal_id as proposalId, of_issue as ofIssue, kind, detail, reason, at from proposal_act order by seq'
  return (db.prepare(sql).all() as (Omit<ProposalActRow, 'detail'> & { detail: string })[]).map((row) => ({
    ...row,
    detail: JSON.parse(row.detail) as ProposalActRow['detail'] // written by insertProposalAct only
  }))
}

export function insertProposal(
  db: Writer,
  row: Pick<ProposalRow, 'id' | 'recognitionIssue' | 'proposedOn' | 'letterNumber' | 'points' | 'note' | 'createdAt'> & {
    /** '' for what was typed in. */
    recognitionId: string
    importId: string
  }
): void {
  db.prepare(`
    insert into proposal (id, recognition_id, of_issue, import_id, proposed_on, letter_number, points, note, created_at)
    values (@id, @recognitionId, @recognitionIssue, @importId, @proposedOn, @letterNumber, @points, @note, @createdAt)`).run(row)
}

/** Names of products that were typed in as proposed and stand there. */
export function typedProposalNames(db: Reader): { productName: string; producerName: string }[] {
  const sql = `
    select product_name as productName, producer_name as producerName from typed_proposal t
    where not exists (select 1 from proposal_act a where a.proposal_id = t.proposal_id and a.kind = 'takeOut') order by proposal_id`
  return db.prepare(sql).all() as { productName: string; producerName: string }[]
}

/** What a product is that the register does not know, beside its row of insertProposal. */
export function insertTypedProposal(
  db: Writer,
  row: Pick<ProposalRow, 'id' | 'productName' | 'producerName' | 'commune' | 'setNo' | 'round' | 'approvalNumber' | 'approvedOn'>
): void {
  db.prepare(`
    insert into typed_proposal (proposal_id, product_name, producer_name, commune, set_no, round, decision_number, decision_date)
    values (@id, @productName, @producerName, @commune, @setNo, @round, @approvalNumber, @approvedOn)`).run(row)
}

export function insertProposalAct(db: Writer, act: Omit<ProposalActRow, 'seq'>): void {
  db.prepare(`
    insert into proposal_act (id, proposal_id, of_issue, kind, detail, reason, at)
    values (@id, @proposalId, @ofIssue, @kind, @detail, @reason, @at)`).run({ ...act, detail: JSON.stringify(act.detail) })
}
