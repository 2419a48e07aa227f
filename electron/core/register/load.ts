/**
 * The register as it stands: what issued sessions recognise, what older lists brought, and what was said of it since.
 * "Subject": the product behind several recognitions. Rows of older lists whose names are those of one product of the list are that product's.
 */
import type { RecognitionView, RegisterAct } from '../../../shared/contract/register.ts'
import { certificateDates, type CertificateFacts, certificateState } from '../../../shared/domain/certificate.ts'
import { formatPoints } from '../../../shared/domain/print-number.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import { productKey } from '../../../shared/import/recognitions.ts'
import type { Reader } from '../../store/db.ts'
import { type ActRow, listActs, type RecognitionRow } from '../../store/register.ts'
import { broughtBy } from '../../store/said.ts'
import type { Ctx } from '../context.ts'
import { keptReading } from '../kept-reading.ts'
import { fingerprintOf } from '../packages/parts.ts'
import { changesOf, type Corrected, correctedRows, undoneOf, withSubjects } from './corrections.ts'
import { answersOnce, eachOnce, type OtherName, otherNames } from './once.ts'
import { type AnsweredRow, type LoadedProposal, loadProposals } from './proposed.ts'
import { listedRecognitions, namesOfList, sessionRecognitions } from './sources.ts'

export interface LoadedRegister {
  /** In no order that means anything. */
  readonly recognitions: readonly RecognitionView[]
  readonly acts: readonly RegisterAct[]
  readonly issues: ReadonlyMap<string, string>
  /** Rows of older lists by what corrections made of them. */
  readonly corrected: Corrected
  readonly proposals: readonly LoadedProposal[]
}

const kept = keptReading<LoadedRegister>()

/** Everything in the register on a day. A register of many years takes a while to read, and the first page asks for it too, so it is kept. */
export function loadRegister(db: Reader, ctx: Ctx, today: string): LoadedRegister {
  return kept(db, today, () => readRegister(db, ctx, today))
}

function readRegister(db: Reader, ctx: Ctx, today: string): LoadedRegister {
  const sessions = sessionRecognitions(db)
  const listed = listedRecognitions(db)
  // names alone decide, and only where one product of the list has them: of two that are called alike nobody can know which
  const named = (row: Pick<RecognitionRow, 'productName' | 'producerName'>) => namesOfList(db).get(productKey(row)) ?? undefined
  const said = listActs(db)
  const takenOut = new Set(said.flatMap((act) => (act.kind === 'takeOut' ? [act.recognitionId] : [])))
  const left = takenOut.size === 0 ? listed : listed.filter(({ id }) => !takenOut.has(id))
  const once = eachOnce(left, sessions)
  const corrected = correctedRows(once.rows, said)
  const before = [...sessions, ...withSubjects(corrected, named)]
  const others = otherNames(db, before, once.twins)
  const bases = others.length === 0 ? before : [...before, ...others.map(({ row, ...name }) => ({ ...row, ...name }))]
  const { proposals, answered } = loadProposals(db, bases, named)
  const answers = answersOnce(before, answered, proposals)
  const rows: readonly (RecognitionRow | AnsweredRow)[] = answers.rows.length === 0 ? before : [...before, ...answers.rows]
  const issues = new Map(rows.map((row) => [row.id, row.ofIssue]))
  // what was said of an earlier issue of the same session was said of another certificate
  const acts = underShown(said, [...others, ...answers.names]).filter((act) => issues.get(act.recognitionId) === act.ofIssue)
  const undone = undoneOf(acts)
  const from = bringersOf(db)
  const byRow = grouped(acts, (act) => act.recognitionId)
  const names = new Map([...ctx.shelf.shipped].map(([no, { set }]) => [no, set.name]))
  const lifeOf = livesOn(today)
  const same = untoldViews(db, today, () => new WeakMap())
  const recognitions = rows.map((row) => {
    const told = byRow.get(row.id)
    const before = told ? undefined : same.get(row)
    if (before) return before
    const view = viewOf(row, storyOf(told, undone), names, lifeOf)
    if (!told) same.set(row, view)
    return view
  })
  return {
    recognitions,
    acts: acts.map((act) => ({ ...actView(act, undone.has(act.id)), ...from.get(act.id) })),
    issues,
    corrected,
    proposals
  }
}

/** Of acts that packages brought, the machine that each came from, as printed. */
export function bringersOf(db: Reader): ReadonlyMap<string, { readonly from: string }> {
  return new Map(broughtBy(db).map(({ id, publicKey }) => [id, { from: fingerprintOf(publicKey) }]))
}

/** What was said of a certificate under whatever id, as said of the row that is shown for it. */
function underShown(said: readonly ActRow[], others: readonly OtherName[]): readonly ActRow[] {
  if (others.length === 0) return said
  const shown = new Map(others.map(({ id, ofIssue, row }) => [`${id}|${ofIssue}`, { recognitionId: row.id, ofIssue: row.ofIssue }]))
  return said.map((act) => ({ ...act, ...shown.get(`${act.recognitionId}|${act.ofIssue}`) }))
}

/** Of nearly all rows nothing was said, and as long as the day and the row are the same, what is shown of them is. */
const untoldViews = keptReading<WeakMap<RecognitionRow, RecognitionView>>()

type Life = Pick<RecognitionView, 'state' | 'expiry' | 'windowOpens' | 'windowCloses'>
type LifeOf = (facts: CertificateFacts) => Life

/** Thousands of certificates have a few dozen days of issue, and days are slow to reckon. */
function livesOn(today: string): LifeOf {
  const known = new Map<string, Life>()
  return (facts) => {
    const key = `${facts.issued}|${facts.withdrawnOn}|${facts.extendedUntil}`
    const before = known.get(key)
    if (before) return before
    const dates = facts.issued === null ? { expiry: null, windowOpens: null, windowCloses: null } : certificateDates(facts.issued)
    const { expiry, windowOpens, windowCloses } = dates
    const life = { state: certificateState(facts, today), expiry, windowOpens, windowCloses }
    known.set(key, life)
    return life
  }
}

/** What acts made of a certificate. */
interface Story {
  readonly version: number
  readonly withdrawnOn: string | null
  readonly extendedUntil: string | null
  readonly findingOn: string | null
}

const untold: Story = { version: 0, withdrawnOn: null, extendedUntil: null, findingOn: null }

function storyOf(acts: readonly ActRow[] | undefined, undone: ReadonlySet<string>): Story {
  if (acts === undefined) return untold
  const last = (kind: ActRow['kind']) => acts.findLast((act) => act.kind === kind && !undone.has(act.id))
  return {
    version: acts.length,
    withdrawnOn: textIn(last('withdraw'), 'decisionDate'),
    extendedUntil: textIn(last('extend'), 'until'),
    findingOn: textIn(last('finding'), 'concludedOn')
  }
}

// field by field: taking rows apart and putting them together again takes three times as long, and there are tens of thousands
function viewOf(
  row: RecognitionRow | AnsweredRow,
  { version, withdrawnOn, extendedUntil, findingOn }: Story,
  names: ReadonlyMap<number, string>,
  lifeOf: LifeOf
): RecognitionView {
  const { state, expiry, windowOpens, windowCloses } = lifeOf({ issued: row.decisionDate, withdrawnOn, extendedUntil })
  const view: RecognitionView = {
    id: row.id,
    version,
    subject: row.subject,
    sessionId: row.sessionId,
    sessionName: row.sessionName,
    productName: row.productName,
    producerName: row.producerName,
    producerKind: row.producerKind,
    commune: row.commune,
    oldCommune: row.oldCommune,
    oldDistrict: row.oldDistrict,
    oldProvince: row.oldProvince,
    province: row.province,
    address: row.address,
    setNo: row.setNo,
    setName: row.setNo === null ? row.setText : (names.get(row.setNo) ?? row.setText),
    star: row.star,
    points: row.points === null ? null : formatPoints({ sum: row.points, n: 100 }, 2),
    decisionNumber: row.decisionNumber,
    decisionDate: row.decisionDate,
    decidedBy: row.decidedBy,
    level: row.level,
    code: row.code,
    note: row.note,
    state,
    expiry,
    windowOpens,
    windowCloses,
    extendedUntil,
    withdrawnOn,
    form: row.form
  }
  const answers = 'proposalId' in row ? { proposalId: row.proposalId } : undefined
  const found = findingOn !== null && withdrawnOn === null ? { findingOn } : undefined
  return answers || found ? { ...view, ...answers, ...found } : view
}

/** What was said of the certificates of one issue of a session; '' none. */
export function actsOfIssue(db: Reader, issue: string): RegisterAct[] {
  if (issue === '') return []
  const acts = listActs(db).filter(({ ofIssue }) => ofIssue === issue)
  const undone = undoneOf(acts)
  return acts.map((act) => actView(act, undone.has(act.id)))
}

function textIn(act: ActRow | undefined, key: string): string | null {
  const value = act?.detail[key]
  return typeof value === 'string' ? value : null
}

function actView(act: ActRow, undone: boolean): RegisterAct {
  return {
    id: act.id,
    recognitionId: act.recognitionId,
    kind: act.kind as RegisterAct['kind'], // rows that were taken out are not shown, and neither is that
    ground: textIn(act, 'ground') ?? '',
    decisionNumber: textIn(act, act.kind === 'finding' ? 'paperNumber' : 'decisionNumber') ?? '',
    date: textIn(act, act.kind === 'finding' ? 'concludedOn' : 'decisionDate'),
    until: textIn(act, 'until'),
    changes: changesOf(act),
    reason: act.reason,
    at: act.at,
    undone
  }
}

/** By the day of the decision, the newest first; without one, last. */
export function newestFirst(a: RecognitionView, b: RecognitionView): number {
  const [left, right] = [a.decisionDate ?? '', b.decisionDate ?? '']
  if (left !== right) return left < right ? 1 : -1
  return b.star - a.star || (a.id < b.id ? 1 : -1)
}

/** Each product once, with its newest recognition and how many it has. */
export function presentOf(recognitions: readonly RecognitionView[]): (RecognitionView & { rounds: number })[] {
  const found = new Map<string, { newest: RecognitionView; rounds: number }>()
  for (const one of recognitions) {
    const known = found.get(one.subject)
    if (known === undefined) found.set(one.subject, { newest: one, rounds: 1 })
    else {
      known.rounds += 1
      if (newestFirst(one, known.newest) < 0) known.newest = one
    }
  }
  return [...found.values()].map(({ newest, rounds }) => ({ ...newest, rounds }))
}
