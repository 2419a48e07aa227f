/**
 * The register as it stands: what issued sessions recognise, what older lists brought, and what was said of it since.
 * "Subject": the product behind several recognitions. Rows of older lists whose names are those of one product of the list are that product's.
 */
import type { RecognitionView, RegisterAct } from '../../../shared/contract/register.ts'
import { certificateDates, type CertificateFacts, certificateState } from '../../../shared/domain/certificate.ts'
import { formatPoints } from '../../../shared/domain/print-number.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import { sameKey } from '../../../shared/text-key.ts'
import type { Reader } from '../../store/db.ts'
import { producerNames, productNames } from '../../store/products.ts'
import { type ActRow, listActs, listedRecognitions, type RecognitionRow, sessionRecognitions } from '../../store/register.ts'
import { broughtBy, gatheredProposals } from '../../store/said.ts'
import type { Ctx } from '../context.ts'
import { keptReading } from '../kept-reading.ts'
import { fingerprintOf } from '../packages/parts.ts'
import { changesOf, type Corrected, correctedRows, undoneOf, withSubjects } from './corrections.ts'
import { answersOnce, eachOnce, type OtherName, otherNames } from './once.ts'
import { typedProposalNames } from '../../store/proposals.ts'
import { type AnsweredRow, type LoadedProposal, loadProposals } from './proposed.ts'

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
  const link = listed.length === 0 && typedProposalNames(db).length === 0 && gatheredProposals(db).length === 0 ? nowhere : linker(db)
  const said = listActs(db)
  const takenOut = new Set(said.flatMap((act) => (act.kind === 'takeOut' ? [act.recognitionId] : [])))
  const left = takenOut.size === 0 ? listed : listed.filter(({ id }) => !takenOut.has(id))
  const once = eachOnce(left, sessions)
  const corrected = correctedRows(once.rows, said)
  const before = [...sessions, ...withSubjects(corrected, link.subjectOf, link.named)]
  const others = otherNames(db, before, once.twins)
  const bases = others.length === 0 ? before : [...before, ...others.map(({ row, ...name }) => ({ ...row, ...name }))]
  const { proposals, answered } = loadProposals(db, bases, link.named)
  const answers = answersOnce(before, answered, proposals)
  const rows: readonly (RecognitionRow | AnsweredRow)[] = answers.rows.length === 0 ? before : [...before, ...answers.rows]
  const issues = new Map(rows.map((row) => [row.id, row.ofIssue]))
  // what was said of an earlier issue of the same session was said of another certificate
  const acts = underShown(said, [...others, ...answers.names]).filter((act) => issues.get(act.recognitionId) === act.ofIssue)
  const undone = undoneOf(acts)
  const from = new Map(broughtBy(db).map(({ id, publicKey }) => [id, { from: fingerprintOf(publicKey) }]))
  const byRow = grouped(acts, (act) => act.recognitionId)
  const names = new Map([...ctx.shelf.shipped].map(([no, { set }]) => [no, set.name]))
  const lifeOf = livesOn(today)
  const recognitions = rows.map((row) => viewOf(row, byRow.get(row.id) ?? [], undone, names, lifeOf))
  return {
    recognitions,
    acts: acts.map((act) => ({ ...actView(act, undone.has(act.id)), ...from.get(act.id) })),
    issues,
    corrected,
    proposals
  }
}

/** What was said of a certificate under whatever id, as said of the row that is shown for it. */
function underShown(said: readonly ActRow[], others: readonly OtherName[]): readonly ActRow[] {
  if (others.length === 0) return said
  const shown = new Map(others.map(({ id, ofIssue, row }) => [`${id}|${ofIssue}`, { recognitionId: row.id, ofIssue: row.ofIssue }]))
  return said.map((act) => ({ ...act, ...shown.get(`${act.recognitionId}|${act.ofIssue}`) }))
}

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

function viewOf(
  { ofIssue: _issue, setText, createdAt: _at, points, ...row }: RecognitionRow,
  acts: readonly ActRow[],
  undone: ReadonlySet<string>,
  names: ReadonlyMap<number, string>,
  lifeOf: LifeOf
): RecognitionView {
  const standing = acts.filter((act) => !undone.has(act.id))
  const withdrawnOn = textIn(
    standing.findLast((act) => act.kind === 'withdraw'),
    'decisionDate'
  )
  const extendedUntil = textIn(
    standing.findLast((act) => act.kind === 'extend'),
    'until'
  )
  const findingOn = textIn(
    standing.findLast((act) => act.kind === 'finding'),
    'concludedOn'
  )
  return {
    ...row,
    version: acts.length,
    setName: row.setNo === null ? setText : (names.get(row.setNo) ?? setText),
    points: points === null ? null : formatPoints({ sum: points, n: 100 }, 2),
    ...lifeOf({ issued: row.decisionDate, withdrawnOn, extendedUntil }),
    extendedUntil,
    withdrawnOn,
    ...(findingOn !== null && withdrawnOn === null && { findingOn })
  }
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

/** A row's product; that of its names alone, where one product of the list has them. */
interface Link {
  readonly subjectOf: (row: RecognitionRow) => string
  readonly named: (row: Pick<RecognitionRow, 'productName' | 'producerName'>) => string | undefined
}

const nowhere: Link = { subjectOf: (row) => row.subject, named: () => undefined }

/** Names alone decide, and only where one product has them: of two that are called alike nobody can know which. */
function linker(db: Reader): Link {
  const producers = new Map(producerNames(db).map(({ id, name }) => [id, sameKey(name)]))
  const products = new Map<string, string | null>()
  const known = new Set<string>()
  for (const { id, name, producerId } of productNames(db)) {
    const key = `${producers.get(producerId)}|${sameKey(name)}`
    products.set(key, products.has(key) ? null : id)
    known.add(id)
  }
  const named: Link['named'] = (row) => products.get(`${sameKey(row.producerName)}|${sameKey(row.productName)}`) ?? undefined
  return { named, subjectOf: (row) => (known.has(row.subject) ? row.subject : (named(row) ?? row.subject)) }
}

/** By the day of the decision, the newest first; without one, last. */
export function newestFirst(a: RecognitionView, b: RecognitionView): number {
  const [left, right] = [a.decisionDate ?? '', b.decisionDate ?? '']
  if (left !== right) return left < right ? 1 : -1
  return b.star - a.star || (a.id < b.id ? 1 : -1)
}

/** Each product once, with its newest recognition and how many it has. */
export function presentOf(recognitions: readonly RecognitionView[]): (RecognitionView & { rounds: number })[] {
  return [...grouped(recognitions, (one) => one.subject).values()].flatMap((rounds) => {
    const [newest] = rounds.toSorted(newestFirst)
    return newest ? [{ ...newest, rounds: rounds.length }] : []
  })
}
