/** What goes up to the Ministry (Articles 7.3.e, 7.4): shown, noted, answered. Nothing is changed: every step is a row of its own, with its log line. */
import type { ProposalActView, ProposalView } from '../../../shared/contract/proposals.ts'
import type { Input, MethodName } from '../../../shared/contract.ts'
import { daysBetween } from '../../../shared/domain/dates.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
import { formatPoints } from '../../../shared/domain/print-number.ts'
import { afterStep, fiveStarPoints, openProposals } from '../../../shared/domain/proposal.ts'
import { roundForFiles } from '../../../shared/domain/rounds.ts'
import type { AppError, InputIssue } from '../../../shared/errors.ts'
import { productKey } from '../../../shared/import/recognitions.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Reader, Writer } from '../../store/db.ts'
import { insertProposal, insertProposalAct, insertTypedProposal, type ProposalActKind, type ProposalActRow } from '../../store/proposals.ts'
import { handOutBook } from '../books/hand-out.ts'
import type { Ctx, Handler } from '../context.ts'
import { record } from '../log.ts'
import { certificateAt } from './acts.ts'
import { bringersOf, loadRegister } from './load.ts'
import { likesOf } from './likes.ts'
import { proposalBook } from './proposal-book.ts'
import { type LoadedProposal, numberIn, textIn } from './proposed.ts'
import { sessionPoints } from './views.ts'

const ministry = 'Bộ Nông nghiệp và Môi trường'

/** All proposals with their steps. */
export const listProposals: Handler<'listProposals'> = (_input, ctx) =>
  ctx.store.read((db) => ok({ today: inHanoi(ctx.at).date, rows: viewsOf(db, ctx).toSorted(openFirst) }))

function viewsOf(db: Reader, ctx: Ctx): ProposalView[] {
  const today = inHanoi(ctx.at).date
  const points = sessionPoints(db, ctx)
  const { proposals } = loadRegister(db, ctx, today)
  const from = bringersOf(db)
  const likes = likesOf(proposals)
  return proposals.map((one) => {
    const like = likes(one)
    return { ...viewOf(ctx, one, today, points(one.row), from), ...(like && { like }) }
  })
}

/** The rows that the page shows, in its order. Rows that are gone meanwhile are left out; NOT_FOUND where none is left. */
export const saveProposals: Handler<'saveProposals'> = async ({ proposalIds, words }, ctx) => {
  const spec = ctx.store.read((db) => {
    const rows = new Map(viewsOf(db, ctx).map((one) => [one.id, one]))
    const wanted = proposalIds.flatMap((id) => rows.get(id) ?? [])
    return wanted.length === 0 ? undefined : proposalBook(wanted, words, ctx.at)
  })
  if (!spec) return err({ code: 'NOT_FOUND', what: 'proposal' })
  return handOutBook(ctx, 'saveProposals', { spec, title: spec.title, what: 'proposals', detail: { rows: proposalIds.length } })
}

function openFirst(a: ProposalView, b: ProposalView): number {
  const left = openProposals.has(a.state)
  if (left !== openProposals.has(b.state)) return left ? -1 : 1
  const [from, to] = [a.proposedOn ?? '', b.proposedOn ?? '']
  // of those that wait the longest first, of those that are answered the newest
  if (from !== to) return from < to === left ? -1 : 1
  return a.productName < b.productName ? -1 : a.productName > b.productName ? 1 : a.id < b.id ? -1 : 1
}

function viewOf(
  { shelf }: Ctx,
  { row, acts, standing, state }: LoadedProposal,
  today: string,
  worked: string | null,
  from: ReturnType<typeof bringersOf>
): ProposalView {
  const waits = state === 'waiting' && row.proposedOn !== null
  const kept = new Set(standing.map(({ id }) => id))
  const { id, subject, sessionId, sessionName, productName, producerName, commune, oldDistrict, setNo, setText } = row
  const { proposedOn, letterNumber, round, approvalNumber, approvedOn, note } = row
  return {
    id,
    version: acts.length,
    subject,
    sessionId,
    sessionName,
    typed: sessionId === null && row.recognitionId === null && sessionName === '',
    productName,
    producerName,
    commune,
    oldDistrict,
    setNo,
    setName: setNo === null ? setText : (shelf.shipped.get(setNo)?.set.name ?? setText),
    points: row.points === null ? worked : printed(row.points),
    proposedOn,
    letterNumber,
    round,
    approvalNumber,
    approvedOn,
    note,
    state,
    waiting: waits ? daysBetween(row.proposedOn, today) : null,
    answerBy: waits ? roundForFiles('central', row.proposedOn).doneBy : null,
    acts: acts.map((act) => ({ ...actView(act, !kept.has(act.id)), ...from.get(act.id) }))
  }
}

function printed(points: number): string {
  return formatPoints({ sum: points, n: 100 }, 2)
}

function actView(act: ProposalActRow, gone: boolean): ProposalActView {
  const points = numberIn(act, 'points')
  return {
    id: act.id,
    kind: act.kind as ProposalActView['kind'], // proposals that were taken out are not shown, and neither is that
    on: textIn(act, 'on'),
    number: textIn(act, 'number') ?? '',
    star: numberIn(act, 'star') as ProposalActView['star'], // stepProposal lets no other in
    decidedBy: textIn(act, 'decidedBy') ?? '',
    points: points === null ? null : printed(points),
    reason: act.reason,
    at: act.at,
    undone: act.kind !== 'undo' && gone
  }
}

/** What goes up has 90 points or more (Article 7.3.e). */
function tooFewPoints({ points }: { readonly points: number | null }): InputIssue[] {
  return points !== null && points < fiveStarPoints ? [{ path: 'points', issue: 'tooSmall', limit: fiveStarPoints / 100 }] : []
}

/** Notes that a product of the register went up, for what no session here proposed. */
export const addProposal: Handler<'addProposal'> = (input, ctx) =>
  ctx.store.write((db) => {
    const wrong = tooFewPoints(input)
    if (wrong.length > 0) return err({ code: 'BAD_INPUT', issues: wrong })
    const found = certificateAt(db, ctx, input)
    if (!found.ok) return found
    const { one, issues, proposals } = found.value
    if (proposals.some(({ row, state }) => row.subject === one.subject && openProposals.has(state)))
      return err({ code: 'DUPLICATE', what: 'proposal', existing: one.productName })
    const { proposedOn, letterNumber, points, note } = input
    const id = ctx.newId()
    const recognitionIssue = issues.get(one.id) ?? ''
    insertProposal(db, {
      id,
      recognitionId: one.id,
      recognitionIssue,
      importId: '',
      proposedOn,
      letterNumber,
      points,
      note,
      createdAt: ctx.at
    })
    record(ctx, db, 'addProposal', {
      about: id,
      detail: { product: one.productName, producer: one.producerName, proposedOn, letterNumber, points, note }
    })
    return ok({ proposalId: id })
  })

/** Notes that a product went up which never stood in the register; by its names it is a product like any other. */
export const addTypedProposal: Handler<'addTypedProposal'> = (input, ctx) =>
  ctx.store.write((db) => {
    const { productName, producerName, proposedOn, approvedOn, letterNumber, approvalNumber, points, ...more } = input
    const issues: InputIssue[] = [
      ...tooFewPoints(input),
      ...(proposedOn !== null && proposedOn < (approvedOn ?? '') ? [{ path: 'proposedOn', issue: 'tooSmall' } as const] : [])
    ]
    if (issues.length > 0) return err({ code: 'BAD_INPUT', issues })
    const { recognitions, proposals } = loadRegister(db, ctx, inHanoi(ctx.at).date)
    const key = productKey(input)
    const subjects = new Set(recognitions.flatMap((one) => (productKey(one) === key ? [one.subject] : [])))
    if (proposals.some(({ row, state }) => openProposals.has(state) && (productKey(row) === key || subjects.has(row.subject))))
      return err({ code: 'DUPLICATE', what: 'proposal', existing: productName })
    const id = ctx.newId()
    const { note, ...named } = more
    const letter = { proposedOn, letterNumber, points, note }
    insertProposal(db, { id, recognitionId: '', recognitionIssue: '', importId: '', ...letter, createdAt: ctx.at })
    insertTypedProposal(db, { id, productName, producerName, ...named, approvalNumber, approvedOn })
    record(ctx, db, 'addTypedProposal', {
      about: id,
      detail: { product: productName, producer: producerName, ...named, approvalNumber, approvedOn, ...letter }
    })
    return ok({ proposalId: id })
  })

interface At {
  readonly proposalId: string
  readonly baseVersion: number
}

function proposalAt(db: Reader, ctx: Ctx, { proposalId, baseVersion }: At): Result<LoadedProposal, AppError> {
  const one = loadRegister(db, ctx, inHanoi(ctx.at).date).proposals.find(({ row }) => row.id === proposalId)
  if (!one) return err({ code: 'NOT_FOUND', what: 'proposal' })
  const { length: current } = one.acts
  return current === baseVersion ? ok(one) : err({ code: 'STALE', what: 'proposal', yours: baseVersion, current })
}

function say(
  db: Writer,
  ctx: Ctx,
  method: MethodName,
  { row, acts }: LoadedProposal,
  act: { kind: ProposalActKind; detail: Readonly<Record<string, unknown>>; reason: string }
): Result<{ version: number }, AppError> {
  insertProposalAct(db, { ...act, id: ctx.newId(), proposalId: row.id, ofIssue: row.ofIssue, at: ctx.at })
  const { productName, producerName, sessionId, id } = row
  record(ctx, db, method, {
    sessionId,
    about: id,
    detail: { product: productName, producer: producerName, step: act.kind, ...act.detail, reason: act.reason }
  })
  return ok({ version: acts.length + 1 })
}

/** DUPLICATE where another answer stands already, which has to be taken back first; BAD_INPUT for what the step asks for, and for a day of before the proposal. */
export const stepProposal: Handler<'stepProposal'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = proposalAt(db, ctx, input)
    if (!found.ok) return found
    const { row, state } = found.value
    const { step, on, number, star, points, note } = input
    const next = afterStep(state, step)
    if (!next.ok) return err({ code: 'DUPLICATE', what: 'proposalStep', existing: row.productName })
    const issues = stepIssues(input, row.proposedOn)
    if (issues.length > 0) return err({ code: 'BAD_INPUT', issues })
    const decidedBy = input.decidedBy || (step === 'recognise' ? ministry : step === 'decide' ? row.provinceBody : '')
    const detail = {
      on,
      number,
      ...(step === 'decide' && { star }),
      ...(decidedBy !== '' && { decidedBy }),
      ...(points !== null && { points })
    }
    return say(db, ctx, 'stepProposal', found.value, { kind: step, detail, reason: note })
  })

/** What a step asks for, and what it may not say. */
export function stepIssues(
  { step, on, number, star, points }: Pick<Input<'stepProposal'>, 'step' | 'on' | 'number' | 'star' | 'points'>,
  proposedOn: string | null
): InputIssue[] {
  const decides = step === 'recognise' || step === 'decide'
  return [
    ...(decides && number === '' ? [{ path: 'number', issue: 'missing' } as const] : []),
    ...(step === 'decide' && star === null ? [{ path: 'star', issue: 'missing' } as const] : []),
    ...(step !== 'decide' && star !== null ? [{ path: 'star', issue: 'unknownKey' } as const] : []),
    ...(step !== 'send' && on < (proposedOn ?? '') ? [{ path: 'on', issue: 'tooSmall' } as const] : []),
    // 5 stars are from 90 points (Article 3.3.a), what goes back to the province is below
    ...(step === 'recognise' && points !== null && points < fiveStarPoints
      ? [{ path: 'points', issue: 'tooSmall', limit: 90 } as const]
      : []),
    ...(step === 'below' && points !== null && points >= fiveStarPoints ? [{ path: 'points', issue: 'tooBig', limit: 90 } as const] : [])
  ]
}

/** Only the last step can be taken back: what came after it stands on it. */
export const undoProposalAct: Handler<'undoProposalAct'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = proposalAt(db, ctx, input)
    if (!found.ok) return found
    const last = found.value.standing.at(-1)
    if (!last || last.id !== input.actId) return err({ code: 'NOT_FOUND', what: 'proposalAct' })
    return say(db, ctx, 'undoProposalAct', found.value, { kind: 'undo', detail: { act: last.id }, reason: input.reason })
  })

/** What a session proposes goes out by stepping back; what was recognised on a proposal, by taking that answer back first. */
export const takeOutProposal: Handler<'takeOutProposal'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = proposalAt(db, ctx, input)
    if (!found.ok) return found
    const { row, state } = found.value
    if (row.sessionName !== '') return err({ code: 'IN_USE', what: 'proposal', by: row.sessionName })
    if (state === 'recognised' || state === 'decided') return err({ code: 'IN_USE', what: 'proposal', by: row.productName })
    const said = say(db, ctx, 'takeOutProposal', found.value, { kind: 'takeOut', detail: {}, reason: input.reason })
    return said.ok ? ok({}) : said
  })
