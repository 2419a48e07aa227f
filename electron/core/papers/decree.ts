/** Decree papers of a session: which there are, what each is about, and each one built in the council's wording. */
import type { PaperRequest, PaperState } from '../../../shared/contract/papers.ts'
import type { AppError } from '../../../shared/errors.ts'
import { keysApart } from '../../../shared/papers/decree/apart.ts'
import { type DecreeBuilt, decreePaper } from '../../../shared/papers/decree/build.ts'
import type { DecreeTarget, EntryFacts, SessionFacts } from '../../../shared/papers/decree/facts.ts'
import { groupOf, recognised } from '../../../shared/papers/decree/groups.ts'
import { shippedWording } from '../../../shared/papers/decree/index.ts'
import { type FieldValues, fieldValues } from '../../../shared/papers/decree/values.ts'
import { cut } from '../../../shared/papers/frame.ts'
import { type DecreeKind, decreeKindKeys, decreeKinds } from '../../../shared/papers/kinds.ts'
import type { Paper } from '../../../shared/papers/paper.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Reader } from '../../store/db.ts'
import { wordingsOf } from '../../store/paper-data.ts'
import type { Ctx } from '../context.ts'
import type { EntryComputed } from '../results/compute.ts'
import type { Steps } from '../slices.ts'
import type { Desk } from './desk.ts'
import { factsOf } from './facts.ts'

export type DecreeRequest = Extract<PaperRequest, { kind: 'decree' }>

/** One paper's target with the name that it is called by; '' for the session's own. */
interface Target {
  readonly name: string
  readonly of: DecreeTarget
}

/**
 * The papers of a request: of its target, or, where it names none, of every product, member, producer or commune that such a paper is for.
 * A wording may be given to look at before it is kept. BAD_INPUT for a target that the kind does not have; NOT_FOUND for one that is not in the
 * session; NOT_READY where there is none.
 */
export function decreePapers(
  db: Reader,
  ctx: Ctx,
  desk: Desk,
  request: DecreeRequest,
  wording = wordingOf(db, desk, request.paper)
): Result<{ readonly title: string; readonly papers: readonly Paper[]; readonly documents: readonly number[] }, AppError> {
  const facts = factsOf(db, ctx, desk.loaded)
  const targets = someTargets(facts, request)
  if (!targets.ok) return targets
  const [only] = targets.value
  const about = targets.value.length === 1 && only && only.name !== '' ? only.name : desk.loaded.session.name
  const documents = targets.value.map((target) => decreeOf(desk, facts, request.paper, target, wording).papers)
  return ok({
    title: `${decreeKinds[request.paper].name} – ${about}`,
    papers: documents.flat(),
    documents: documents.map((papers) => papers.length)
  })
}

/** The fields of each document of a request, for a council's own Word template. Fails as `decreePapers` does. */
export function decreeValues(
  db: Reader,
  ctx: Ctx,
  desk: Desk,
  request: DecreeRequest
): Result<readonly { readonly title: string; readonly values: FieldValues }[], AppError> {
  const facts = factsOf(db, ctx, desk.loaded)
  const targets = someTargets(facts, request)
  if (!targets.ok) return targets
  const kind = request.paper
  return ok(targets.value.map((target) => ({ title: titleOf(kind, target), values: fieldValues(kind, facts, target.of) })))
}

/** One target at least. */
function someTargets(facts: SessionFacts, request: DecreeRequest): Result<Target[], AppError> {
  const targets = targetsOf(facts, request)
  if (targets.ok && targets.value.length === 0)
    return err({ code: 'NOT_READY', missing: [{ code: 'NOT_CONCLUDED', count: 1, article: '', names: [] }] })
  return targets
}

function titleOf(kind: DecreeKind, { name }: Target): string {
  return [decreeKinds[kind].name, name].filter(Boolean).join(' – ')
}

function wordingOf(db: Reader, { loaded }: Desk, kind: DecreeKind): string {
  return wordingsOf(db, loaded.council.id).get(kind) ?? shippedWording(kind)
}

function decreeOf(desk: Desk, facts: SessionFacts, kind: DecreeKind, target: Target, wording: string): DecreeBuilt {
  const subject = [decreeKinds[kind].name, cut(target.name, 60)].filter(Boolean).join(' · ')
  const title = titleOf(kind, target)
  return decreePaper(kind, facts, target.of, wording, { title, footer: desk.footer(subject, !desk.concluded), watermark: desk.watermark })
}

const targetKeys = {
  session: [],
  entry: ['entryId'],
  entryMember: ['entryId', 'memberId'],
  producer: ['producer'],
  commune: ['commune']
} as const
const allTargets = ['entryId', 'memberId', 'producer', 'commune'] as const

function targetsOf(facts: SessionFacts, request: DecreeRequest): Result<Target[], AppError> {
  const { about } = decreeKinds[request.paper]
  const known: readonly string[] = targetKeys[about]
  const strange = allTargets.filter((key) => request[key] !== undefined && !known.includes(key))
  if (strange.length > 0) return err({ code: 'BAD_INPUT', issues: strange.map((key) => ({ path: `paper.${key}`, issue: 'unknownKey' })) })
  const all = everyTarget(facts, request.paper, request.entryId)
  switch (about) {
    case 'session':
      return ok(all)
    case 'entry':
    case 'entryMember': {
      const { entryId, memberId } = request
      const isThere = entryId === undefined || facts.entries.some(({ id }) => id === entryId)
      if (!isThere) return err({ code: 'NOT_FOUND', what: 'entry' })
      if (memberId === undefined) return ok(all)
      const found = all.filter(({ of }) => of.memberId === memberId)
      return found.length === 0 ? err({ code: 'NOT_FOUND', what: 'member' }) : ok(found)
    }
    case 'producer':
    case 'commune': {
      const wanted = request[about]
      if (wanted === undefined) return ok(all)
      const found = all.filter(({ of }) => of[about] === wanted)
      return found.length === 0 ? err({ code: 'NOT_FOUND', what: about }) : ok(found)
    }
  }
}

/** Everyone and everything that papers of a kind are for; a product that was asked for by its id is never left out. */
function everyTarget(facts: SessionFacts, kind: DecreeKind, entryId?: string): Target[] {
  const entries = facts.entries.filter((entry) => (entryId === undefined ? hasPaper(kind, entry) : entry.id === entryId))
  switch (decreeKinds[kind].about) {
    case 'session':
      return [{ name: '', of: {} }]
    case 'entry':
      return entries.map(({ id, productName }) => ({ name: productName, of: { entryId: id } }))
    case 'entryMember': {
      const members = facts.members.filter((member) => member.body === 'council' && member.scores)
      return entries.flatMap((entry) =>
        members.map((member) => ({ name: `${entry.productName} – ${member.name}`, of: { entryId: entry.id, memberId: member.id } }))
      )
    }
    case 'producer':
      return keysApart('producerNotice', facts.entries).map((producer) => ({ name: producer, of: { producer } }))
    case 'commune':
      return keysApart('communeNotice', facts.entries).map((commune) => ({ name: commune, of: { commune } }))
  }
}

/** A certificate is for what was recognised, a withdrawal for what has a ground, an opinion for what was not excluded. */
function hasPaper(kind: DecreeKind, entry: EntryFacts): boolean {
  if (kind === 'certificate') return recognised([entry]).length === 1
  if (kind === 'withdrawal') return (entry.data?.withdrawalGround ?? '') !== ''
  return kind !== 'opinion' || entry.exclusion === null
}

/** Which kinds a session has: minutes by its mode, papers to the Ministry only of a province with products of 90 points, and so on. */
function kindsOf({ session, council, sessionData, entries }: SessionFacts): DecreeKind[] {
  const written = session.mode === 'written'
  const province = council.level === 'province'
  const sentUp = province && entries.some((entry) => groupOf(entry) === 'sendUp')
  const has: Readonly<Record<DecreeKind, boolean>> = {
    invitation: !written,
    attendance: !written,
    appraisal: true,
    appraisalReport: true,
    opinion: written,
    ballots: sessionData.tellers.length > 0,
    minutes: !written,
    writtenMinutes: written,
    report: true,
    submission: true,
    recognition: true,
    approval: sentUp,
    ministryLetter: sentUp,
    // the Ministry tells the provinces, which tell communes and producers (Article 7.4.g)
    communeNotice: province,
    producerNotice: province,
    certificate: true,
    withdrawal: true,
    // of the register
    dueNotice: false
  }
  return decreeKindKeys.filter((kind) => has[kind])
}

/** Papers that say nothing of results: they are ready as soon as nothing is missing in them. */
const beforeResults: ReadonlySet<DecreeKind> = new Set(['invitation', 'attendance', 'appraisal', 'appraisalReport', 'opinion'])

/** Every decree paper of the session with what is missing in it: first each kind as a whole, then each product's, producer's or commune's own. */
export function* decreeStates(db: Reader, ctx: Ctx, desk: Desk, computed: readonly EntryComputed[]): Steps<PaperState[]> {
  const facts = factsOf(db, ctx, desk.loaded, computed)
  const states: PaperState[] = []
  for (const kind of kindsOf(facts)) states.push(...(yield* statesOf(db, desk, facts, kind)))
  return states
}

/** A kind as a whole, then each paper of it. */
function* statesOf(db: Reader, desk: Desk, facts: SessionFacts, kind: DecreeKind): Steps<PaperState[]> {
  const sessionId = desk.loaded.session.id
  const { about, name } = decreeKinds[kind]
  const wording = wordingOf(db, desk, kind)
  const codes = beforeResults.has(kind) ? [] : waitsOf(facts)
  const targets = everyTarget(facts, kind)
  const of = { kind: 'decree', paper: kind, sessionId } as const
  const built: One[] = []
  for (const target of targets) {
    yield
    built.push({ target, missing: [...codes, ...decreeOf(desk, facts, kind, target, wording).missing] })
  }
  const state = (missing: readonly string[]): 'ready' | 'draft' =>
    missing.length === 0 && (desk.concluded || beforeResults.has(kind)) ? 'ready' : 'draft'
  if (about === 'session') {
    const missing = built.flatMap((one) => one.missing)
    const empty = kind === 'recognition' && recognised(facts.entries).length === 0
    return [
      {
        paper: of,
        title: name,
        state: empty ? 'missing' : state(missing),
        missing: empty ? ['notConcluded'] : missing,
        count: empty ? 0 : 1
      }
    ]
  }
  if (built.length === 0) return []
  const all = [...new Set(built.flatMap((one) => one.missing))]
  const whole: PaperState = { paper: of, title: `${name}: tất cả`, state: state(all), missing: all, count: built.length }
  const each =
    about === 'entryMember'
      ? opinionsByEntry(facts, of, built)
      : built.map((one) => ({ ...one, paper: { ...of, ...one.target.of } as DecreeRequest, count: 1 }))
  return [whole, ...each.map(({ paper, target, missing, count }) => ({ paper, title: target.name, state: state(missing), missing, count }))]
}

interface One {
  readonly target: Target
  readonly missing: readonly string[]
}

/** Opinions are listed by product, since each goes to every member; hundreds of lines would help nobody. */
function opinionsByEntry(facts: SessionFacts, of: DecreeRequest, built: readonly One[]) {
  return facts.entries.flatMap((entry) => {
    const mine = built.filter(({ target }) => target.of.entryId === entry.id)
    const missing = [...new Set(mine.flatMap((one) => one.missing))]
    const target: Target = { name: entry.productName, of: { entryId: entry.id } }
    return mine.length === 0 ? [] : [{ target, missing, count: mine.length, paper: { ...of, entryId: entry.id } as DecreeRequest }]
  })
}

function waitsOf({ entries }: SessionFacts): string[] {
  const standing = entries.filter((entry) => entry.exclusion === null)
  return [
    ...(standing.some((entry) => entry.result === null) ? ['marksOpen'] : []),
    ...(standing.some((entry) => entry.conclusion === null) ? ['notConcluded'] : [])
  ]
}
