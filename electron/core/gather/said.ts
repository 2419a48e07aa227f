/**
 * What a package says of certificates and proposals, beside what is noted of them here. Where one side has everything of the other, the longer
 * story stands; where both have something of their own and it comes to different ends, a person says what shall stand.
 */
import type { GatherConflict, GatherFact, GatherSaid } from '../../../shared/contract/gather.ts'
import type { RegisterAct } from '../../../shared/contract/register.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import { nothingSaid, type Said, type SaidAct, type SaidStep } from '../../../shared/packages/one-session.ts'
import type { Reader, Writer } from '../../store/db.ts'
import { insertProposalAct, type ProposalActRow } from '../../store/proposals.ts'
import { insertAct, type RecognitionRow } from '../../store/register.ts'
import { knownSaid } from '../../store/said.ts'
import type { Ctx } from '../context.ts'
import { record } from '../log.ts'
import { keyOf } from '../register/once.ts'
import type { LoadedRegister } from '../register/load.ts'
import type { LoadedProposal } from '../register/proposed.ts'
import type { Source } from './read.ts'

/** Something that stands, as it is kept. */
interface Fact {
  readonly kind: GatherFact['kind']
  readonly detail: Readonly<Record<string, unknown>>
}

interface Standing extends Fact {
  readonly id: string
}

export interface PlannedSaid {
  /** What is not here yet, but for conflicts. */
  readonly fresh: Said
  readonly conflicts: readonly Conflict[]
  /** Both sides noted the same steps of a proposal: one of the two is enough. */
  readonly doubled: readonly Conflict[]
}

/** Of one certificate or proposal. */
export interface Conflict {
  readonly shown: GatherConflict
  readonly fresh: Said
  readonly here: readonly Fact[]
  readonly there: readonly Fact[]
  /** Of a certificate: which recognition it is. */
  readonly key: string
}

type Act = Pick<SaidAct | SaidStep, 'id' | 'kind' | 'detail'>

/** `shownAs`: id of the row that stands here for a recognition. */
export function planSaid(
  db: Reader,
  { acts, proposals }: LoadedRegister,
  source: Source,
  shownAs: (row: RecognitionRow) => string | undefined
): PlannedSaid {
  const known = knownSaid(db, source.said)
  const isFresh = ({ id }: { readonly id: string }) => !known.has(id)
  const fresh = {
    acts: source.said.acts.filter(isFresh),
    proposals: source.said.proposals.filter(isFresh),
    steps: source.said.steps.filter(isFresh)
  }
  if (fresh.acts.length + fresh.steps.length === 0) return { fresh, conflicts: [], doubled: [] }
  const saidHere = grouped(acts, (act) => act.recognitionId)
  const [conflicts, doubled]: [Conflict[], Conflict[]] = [[], []]

  const there = grouped(source.said.acts, ({ of }) => of)
  const rows = new Map([...source.rows, ...source.answered].map((row) => [row.id, row]))
  for (const [of, own] of grouped(fresh.acts, (act) => act.of)) {
    const row = rows.get(of)
    if (!row) continue // an answer that was taken back: nothing stands on it
    const here = saidHere.get(shownAs(row) ?? '') ?? []
    const [mine, theirs] = [lastOfKinds(standingHere(here)), lastOfKinds(standingThere(there.get(of) ?? []))]
    if (!parted(here, there.get(of) ?? []) || alike(mine, theirs)) continue
    const base = { of, what: 'certificate', productName: row.productName, producerName: row.producerName } as const
    const facts = { here: mine.map(shownFact), there: theirs.map(shownFact) }
    conflicts.push({
      shown: { ...base, ...facts },
      fresh: { acts: own, proposals: [], steps: [] },
      here: mine,
      there: theirs,
      key: keyOf(row)
    })
  }

  const thereSteps = grouped(source.said.steps, ({ of }) => of)
  for (const [of, own] of grouped(fresh.steps, (step) => step.of)) {
    const one = proposals.find(({ row }) => row.id === of)
    const theirActs = thereSteps.get(of) ?? []
    if (!one || !parted(one.acts, theirActs)) continue
    const [mine, theirs] = [one.standing.map(asFact), standingThere(theirActs)]
    const base = { of, what: 'proposal', productName: one.row.productName, producerName: one.row.producerName } as const
    const facts = { here: mine.map(shownFact), there: theirs.map(shownFact) }
    const both = { shown: { ...base, ...facts }, fresh: { acts: [], proposals: [], steps: own }, here: mine, there: theirs, key: '' }
    if (alike(mine, theirs)) doubled.push(both)
    else conflicts.push(both)
  }
  const open = new Set(conflicts.map(({ shown }) => shown.of))
  const apart = (act: SaidAct | SaidStep) => !open.has(act.of)
  return { fresh: { ...fresh, acts: fresh.acts.filter(apart), steps: fresh.steps.filter(apart) }, conflicts, doubled }
}

/** Whether something was noted here that the other side does not have. That it has something of its own is known. */
function parted(here: readonly { readonly id: string }[], there: readonly { readonly id: string }[]): boolean {
  const ids = new Set(there.map(({ id }) => id))
  return here.some(({ id }) => !ids.has(id))
}

function alike(a: readonly Fact[], b: readonly Fact[]): boolean {
  const text = (facts: readonly Fact[]) => JSON.stringify(facts.map(valueOf))
  return text(a) === text(b)
}

function valueOf({ kind, detail }: Fact): string {
  return JSON.stringify([kind, ...Object.entries(detail).toSorted(([a], [b]) => (a < b ? -1 : 1))])
}

const asFact = ({ id, kind, detail }: Pick<ProposalActRow, 'id' | 'kind' | 'detail'>): Standing => ({
  id,
  kind: kind as Fact['kind'],
  detail
}) // standing acts are steps

function standingThere(acts: readonly Act[]): Standing[] {
  const undone = new Set(acts.flatMap((act) => (act.kind === 'undo' && 'act' in act.detail ? [act.detail.act] : [])))
  return acts.flatMap(({ id, kind, detail }) => (kind === 'undo' || kind === 'takeOut' || undone.has(id) ? [] : [{ id, kind, detail }]))
}

function standingHere(acts: readonly RegisterAct[]): Standing[] {
  return acts.flatMap(({ id, kind, undone, ground, decisionNumber, date, until }): Standing[] => {
    if (undone) return []
    if (kind === 'withdraw') return [{ id, kind, detail: { ground, decisionNumber, decisionDate: date } }]
    if (kind === 'extend') return [{ id, kind, detail: { until, decisionNumber } }]
    return kind === 'finding' ? [{ id, kind, detail: { ground, paperNumber: decisionNumber, concludedOn: date } }] : []
  })
}

/** What counts of a certificate: the last of each kind. */
function lastOfKinds(facts: readonly Fact[]): Fact[] {
  const last = new Map(facts.map((fact) => [fact.kind, fact]))
  return (['finding', 'extend', 'withdraw'] as const).flatMap((kind) => last.get(kind) ?? [])
}

function shownFact({ kind, detail }: Fact): GatherFact {
  const text = (...keys: string[]) => keys.map((key) => detail[key]).find((value) => typeof value === 'string') ?? null
  return {
    kind,
    number: String(text('decisionNumber', 'paperNumber', 'number') ?? ''),
    on: text('decisionDate', 'concludedOn', 'until', 'on') as string | null, // found to be texts
    ground: String(text('ground') ?? ''),
    star: (detail['star'] ?? null) as GatherFact['star'] // checked when it was noted
  }
}

export function countSaid({ fresh, conflicts }: PlannedSaid): GatherSaid {
  const kinds = [...fresh.acts, ...fresh.steps, ...conflicts.flatMap((one) => [...one.fresh.acts, ...one.fresh.steps])].map(
    ({ kind }) => kind
  )
  const count = (...wanted: typeof kinds) => kinds.filter((kind) => wanted.includes(kind)).length
  return {
    withdraw: count('withdraw'),
    extend: count('extend'),
    finding: count('finding'),
    undo: count('undo'),
    answer: count('recognise', 'decide'),
    step: count('send', 'below', 'reassess', 'return', 'takeOut') + fresh.proposals.length
  }
}

/** Makes stand what was chosen, by acts of this desk; everything that was noted stays in the story. `loaded` holds both sides already. */
export function settle(db: Writer, ctx: Ctx, loaded: LoadedRegister, conflict: Conflict, take: 'here' | 'there'): void {
  const wanted = take === 'here' ? conflict.here : conflict.there
  const { of, what, productName, producerName, here, there } = conflict.shown
  const reason = take === 'here' ? 'Giữ theo sổ của máy này khi tập hợp gói' : 'Theo gói của nơi gửi khi tập hợp'
  const about =
    what === 'proposal'
      ? settleProposal(db, ctx, loaded.proposals, of, wanted, reason)
      : settleCertificate(db, ctx, loaded, conflict, wanted, reason)
  record(ctx, db, 'commitGathered', { about, detail: { product: productName, producer: producerName, take, here, there, reason } })
}

function settleCertificate(
  db: Writer,
  ctx: Ctx,
  loaded: LoadedRegister,
  { shown, key }: Conflict,
  wanted: readonly Fact[],
  reason: string
): string {
  const one =
    loaded.recognitions.find((row) => row.productName === shown.productName && keyOf(row) === key) ??
    loaded.recognitions.find((row) => keyOf(row) === key)
  if (!one) throw new Error('a certificate that was just brought in is not in the register')
  const base = { recognitionId: one.id, ofIssue: loaded.issues.get(one.id) ?? '', reason, at: ctx.at }
  const standing = standingHere(loaded.acts.filter(({ recognitionId }) => recognitionId === one.id))
  const [want, have] = [new Set(wanted.map(valueOf)), new Set(standing.map(valueOf))]
  for (const fact of standing)
    if (!want.has(valueOf(fact))) insertAct(db, { ...base, id: ctx.newId(), kind: 'undo', detail: { act: fact.id } })
  for (const { kind, detail } of wanted)
    if (!have.has(valueOf({ kind, detail })))
      insertAct(db, { ...base, id: ctx.newId(), kind: kind as 'withdraw' | 'extend' | 'finding', detail }) // of a certificate
  return one.id
}

function settleProposal(
  db: Writer,
  ctx: Ctx,
  proposals: readonly LoadedProposal[],
  of: string,
  wanted: readonly Fact[],
  reason: string
): string {
  const one = proposals.find(({ row }) => row.id === of)
  if (!one) throw new Error('a proposal that was just read is not in the register')
  const base = { proposalId: of, ofIssue: one.row.ofIssue, reason, at: ctx.at }
  const standing = one.standing.map(asFact)
  const parts = standing.findIndex((fact, at) => wanted[at] === undefined || valueOf(fact) !== valueOf(wanted[at]))
  const same = parts === -1 ? standing.length : parts
  // each step stands on the one before it
  for (const { id } of standing.slice(same).toReversed())
    insertProposalAct(db, { ...base, id: ctx.newId(), kind: 'undo', detail: { act: id } })
  for (const { kind, detail } of wanted.slice(same))
    insertProposalAct(db, { ...base, id: ctx.newId(), kind: kind as ProposalActRow['kind'], detail }) // of a proposal
  return of
}

export const noneSaid: PlannedSaid = { fresh: nothingSaid, conflicts: [], doubled: [] }
