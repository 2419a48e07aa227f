/** What was proposed to the Ministry, with what became of it; where somebody recognised on it, that recognition stands in the register. */
import { type ProposalFact, type ProposalState, proposalState } from '../../../shared/domain/proposal.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import { productKey } from '../../../shared/import/recognitions.ts'
import { sameKey } from '../../../shared/text-key.ts'
import type { Reader } from '../../store/db.ts'
import { listProposalActs, type ProposalActRow, type ProposalRow, proposals } from '../../store/proposals.ts'
import { listActs, type RecognitionRow } from '../../store/register.ts'
import { standingChanges, subjectOfNames } from './corrections.ts'

export interface LoadedProposal {
  /** With the names and the product that the register has for it now. */
  readonly row: ProposalRow
  /** All that was said of this issue of it, in order. */
  readonly acts: readonly ProposalActRow[]
  /** Those that stand, without what was taken back. */
  readonly standing: readonly ProposalActRow[]
  readonly state: ProposalState
}

export interface AnsweredRow extends RecognitionRow {
  /** The proposal whose answer it is. */
  readonly proposalId: string
}

/** What a proposal's recognition takes from the row that it was noted for. */
const fromRow = [
  'subject',
  'productName',
  'producerName',
  'producerKind',
  'address',
  'commune',
  'oldCommune',
  'oldDistrict',
  'province',
  'setNo',
  'setText',
  'code'
] as const

/** What of a row of the register a proposal asks for. */
type BaseRow = Pick<RecognitionRow, (typeof fromRow)[number] | 'id' | 'ofIssue'>
type Named = Pick<RecognitionRow, 'productName' | 'producerName'>

/**
 * What answers recognised, by what tells recognitions apart, without the rows of the register: for planning a list against it. `subject` is ''
 * where the row that it was noted for says it, or names do.
 */
export function answeredNames(db: Reader): readonly AnsweredRow[] {
  const all = proposals(db)
  if (all.length === 0) return []
  const changes = standingChanges(listActs(db))
  const bases = all.flatMap((row): BaseRow[] =>
    row.recognitionId === null ? [] : [{ ...row, ...changes.get(row.recognitionId), id: row.recognitionId, ofIssue: row.recognitionIssue }]
  )
  return loadProposals(db, bases).answered
}

/**
 * Every proposal that stands on rows of the register, and the rows that answers add to it. One that was noted for a recognition that is no more,
 * or that was issued anew since, is left out with it. What was typed in is the product that is called so: of the rows, of the list (`named`), else
 * one of its names alone; '' without `named`.
 */
export function loadProposals(
  db: Reader,
  rows: readonly BaseRow[],
  named?: (row: Named) => string | undefined
): { readonly proposals: readonly LoadedProposal[]; readonly answered: readonly AnsweredRow[] } {
  const all = proposals(db)
  if (all.length === 0) return { proposals: [], answered: [] }
  const known = new Map<string, BaseRow>(rows.map((row) => [row.id, row]))
  const said = grouped(listProposalActs(db), ({ proposalId }) => proposalId)
  const typed = all.filter(isTyped)
  const inRows = named ? subjectsOf(typed, rows) : undefined
  const subjectOf = (row: Named) => (inRows ? (inRows.get(productKey(row)) ?? named?.(row) ?? subjectOfNames(row)) : '')
  const loaded: LoadedProposal[] = []
  const answered: AnsweredRow[] = []
  // one that is proposed again stands on the answer to the one before it
  for (const raw of all.toSorted(sessionsThenOldest)) {
    const row = isTyped(raw) ? { ...raw, subject: subjectOf(raw) } : rowNow(raw, known)
    if (!row) continue
    const acts = (said.get(row.id) ?? []).filter(({ ofIssue }) => ofIssue === row.ofIssue)
    const undone = new Set(acts.flatMap((act) => (act.kind === 'undo' ? [String(act.detail['act'])] : [])))
    const standing = acts.filter(({ id, kind }) => kind !== 'undo' && !undone.has(id))
    const state = proposalState(standing.map(factOf))
    loaded.push({ row: sentAs(row, standing), acts, standing, state })
    const last = standing.at(-1)
    if (!last || (state !== 'recognised' && state !== 'decided')) continue
    const recognition = answerRow(row, last)
    answered.push(recognition)
    known.set(recognition.id, recognition)
  }
  return { proposals: loaded, answered }
}

function sessionsThenOldest(a: ProposalRow, b: ProposalRow): number {
  if ((a.sessionId === null) !== (b.sessionId === null)) return a.sessionId === null ? 1 : -1
  return a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0
}

/** Neither a session's own nor noted for a row of the register. */
function isTyped({ sessionId, recognitionId }: ProposalRow): boolean {
  return sessionId === null && recognitionId === null
}

/** Products of the rows that are called as one that was typed, by their names; null where several are. */
function subjectsOf(typed: readonly ProposalRow[], rows: readonly BaseRow[]): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>()
  if (typed.length === 0) return found
  const products = new Set(typed.map(({ productName }) => sameKey(productName)))
  const wanted = new Set(typed.map(productKey))
  for (const row of rows) {
    if (!products.has(sameKey(row.productName))) continue
    const key = productKey(row)
    if (!wanted.has(key)) continue
    const before = found.get(key)
    found.set(key, before === undefined || before === row.subject ? row.subject : null)
  }
  return found
}

function rowNow(row: ProposalRow, known: ReadonlyMap<string, BaseRow>): ProposalRow | undefined {
  if (row.recognitionId === null) return row
  const base = known.get(row.recognitionId)
  if (!base || base.ofIssue !== row.recognitionIssue) return undefined
  return { ...row, ...Object.fromEntries(fromRow.map((field) => [field, base[field]])) }
}

/** The letter as it was noted last. */
function sentAs(row: ProposalRow, standing: readonly ProposalActRow[]): ProposalRow {
  const sent = standing.findLast(({ kind }) => kind === 'send')
  return sent ? { ...row, proposedOn: textIn(sent, 'on'), letterNumber: textIn(sent, 'number') ?? '' } : row
}

/** A step as the law's rules look at it. */
export function factOf(act: ProposalActRow): ProposalFact {
  return { step: act.kind as ProposalFact['step'], on: textIn(act, 'on') } // standing acts are steps
}

export function textIn({ detail }: Pick<ProposalActRow, 'detail'>, key: string): string | null {
  const value = detail[key]
  return typeof value === 'string' ? value : null
}

export function numberIn({ detail }: Pick<ProposalActRow, 'detail'>, key: string): number | null {
  const value = detail[key]
  return typeof value === 'number' ? value : null
}

function answerRow(row: ProposalRow, act: ProposalActRow): AnsweredRow {
  const central = act.kind === 'recognise'
  return {
    ...(Object.fromEntries(fromRow.map((field) => [field, row[field]])) as Pick<RecognitionRow, (typeof fromRow)[number]>), // each field of it
    id: act.id,
    proposalId: row.id,
    sessionId: null,
    sessionName: '',
    ofIssue: '',
    oldProvince: '',
    form: row.form,
    star: central ? 5 : (numberIn(act, 'star') as 3 | 4), // stepProposal asks for one
    points: numberIn(act, 'points'),
    decisionNumber: textIn(act, 'number') ?? '',
    decisionDate: textIn(act, 'on'),
    decidedBy: textIn(act, 'decidedBy') ?? '',
    level: central ? 'central' : 'province',
    note: act.reason,
    createdAt: act.at
  }
}
