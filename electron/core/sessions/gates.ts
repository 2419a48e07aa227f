/** What the next step of the procedure still waits for. The same answer shows under the button and refuses the step. */
import type { QuorumView, StageGate } from '../../../shared/contract/sessions.ts'
import { articleOfStep } from '../../../shared/domain/articles.ts'
import { quorum } from '../../../shared/domain/quorum.ts'
import { nextStage } from '../../../shared/domain/stages.ts'
import type { Missing } from '../../../shared/errors.ts'
import type { Reader } from '../../store/db.ts'
import type { Ctx } from '../context.ts'
import type { EntryComputed } from '../results/compute.ts'
import { sessionDuties } from './duties.ts'
import { computeLoaded, type LoadedSession } from './load.ts'

const namesShown = 5

function missing(code: Missing['code'], names: readonly string[], article = '', count = names.length): Missing[] {
  return count === 0 ? [] : [{ code, count, article, names: names.slice(0, namesShown) }]
}

/** Attendance against the Quy chế; null for written opinions, which have none (Article 7.6.d). */
export function quorumOf({ session, rules, members }: LoadedSession): QuorumView | null {
  if (session.mode === 'written') return null
  const council = members.filter((member) => member.body === 'council' && member.replacedAt === null)
  const present = council.filter((member) => member.attendance === 'present')
  const chairPresent = present.some((member) => member.post === 'chair')
  const { reasons: _reasons, ...view } = quorum(rules, { members: council.length, present: present.length, chairPresent })
  return view
}

function toOpen(db: Reader, loaded: LoadedSession): Missing[] {
  const { session, rules, members, entries } = loaded
  const council = members.filter((member) => member.body === 'council' && member.replacedAt === null)
  const standing = entries.filter((entry) => entry.excludedAt === null)
  const duties = sessionDuties(db, session, 'council', standing, members)
  const unknown = session.mode === 'written' ? [] : council.filter((member) => member.attendance === 'unknown')
  const counted = quorumOf(loaded)
  const short =
    counted && unknown.length === 0
      ? quorum(rules, { members: counted.members, present: counted.present, chairPresent: counted.chairPresent }).reasons
      : []
  return [
    ...missing('NO_PRODUCTS', [], '', standing.length === 0 ? 1 : 0),
    ...missing('NO_SCORERS', [], '', council.some((member) => member.scores) ? 0 : 1),
    ...missing('NO_CHAIR', [], '', council.some((member) => member.post === 'chair') ? 0 : 1),
    ...missing(
      'ATTENDANCE_UNKNOWN',
      unknown.map((member) => member.name),
      rules.quorum.article
    ),
    ...short,
    ...missing(
      'PRODUCT_WITHOUT_SCORER',
      council.length === 0 ? [] : duties.filter((one) => one.expected === 0).map((one) => one.entry.productName)
    )
  ]
}

function toLock(db: Reader, { session, members, entries }: LoadedSession): Missing[] {
  const standing = entries.filter((entry) => entry.excludedAt === null)
  const open = sessionDuties(db, session, 'council', standing, members).filter((one) => one.pass?.closedAt === null)
  const late = open.filter((one) => one.submitted < one.expected)
  const revising = open.filter((one) => one.revising > 0)
  return [
    ...missing(
      'SHEETS_MISSING',
      late.map((one) => one.entry.productName),
      '',
      late.reduce((sum, one) => sum + one.expected - one.submitted, 0)
    ),
    ...missing(
      'SHEETS_REVISING',
      revising.map((one) => one.entry.productName),
      '',
      revising.reduce((sum, one) => sum + one.revising, 0)
    ),
    ...missing(
      'PRODUCT_WITHOUT_SCORER',
      open.filter((one) => one.expected === 0).map((one) => one.entry.productName)
    )
  ]
}

function toConclude(db: Reader, ctx: Ctx, loaded: LoadedSession): Missing[] {
  const standing = computeLoaded(db, ctx, loaded, 'council').filter((one) => one.entry.excludedAt === null)
  const names = (wanted: (one: EntryComputed) => boolean) => standing.filter(wanted).map((one) => one.entry.productName)
  return [
    ...missing(
      'PASS_OPEN',
      names((one) => one.pass?.closedAt === null)
    ),
    ...missing(
      'GAP_OPEN',
      names((one) => one.result?.gapOver === true && one.entry.gapAcceptedReason === ''),
      loaded.rules.gapLimit.article
    ),
    ...missing(
      'NOT_CONCLUDED',
      names((one) => one.entry.conclusionStar === null)
    )
  ]
}

/** The next step with everything that it still waits for; null once the decision is issued. */
export function gateOf(db: Reader, ctx: Ctx, loaded: LoadedSession): StageGate | null {
  const { session, level } = loaded
  const to = nextStage(session.stage)
  if (to === null) return null
  const wanted =
    to === 'scoring' ? toOpen(db, loaded) : to === 'locked' ? toLock(db, loaded) : to === 'concluded' ? toConclude(db, ctx, loaded) : []
  return { to, ready: wanted.length === 0, missing: wanted, article: articleOfStep(to, level) }
}
