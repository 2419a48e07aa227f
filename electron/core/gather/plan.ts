/**
 * What a session of a package would do to the register. Which of two states of a session comes after the other is told by the acts by which it was
 * issued, never by a clock; ids are made of what they stand for. So neither the order of packages nor a second time makes a difference.
 */
import type { GatherSource, GatherVerdict } from '../../../shared/contract/gather.ts'
import { productKey } from '../../../shared/import/recognitions.ts'
import type { SessionId } from '../../../shared/ids.ts'
import type { Reader } from '../../store/db.ts'
import { gatheredOf, type GatheredRow, standingOf } from '../../store/gathered.ts'
import type { RecognitionRow } from '../../store/register.ts'
import { findSession } from '../../store/sessions.ts'
import type { LoadedRegister } from '../register/load.ts'
import { keyOf } from '../register/once.ts'
import { sha256 } from '../sha256.ts'
import type { Source } from './read.ts'
import { countSaid, noneSaid, type PlannedSaid, planSaid } from './said.ts'

/** What stands in the register, so that one recognition does not come in twice. */
export interface Standing {
  /** Keys of recognitions, with the ids of the rows that have them. */
  readonly keys: Map<string, Set<string>>
  /** Subjects by product and producer. */
  readonly subjects: Map<string, string>
}

export interface PlannedSource {
  readonly verdict: GatherVerdict
  /** Ids of recognitions that go out. */
  readonly replaced: readonly string[]
  readonly rows: readonly { readonly row: RecognitionRow; readonly what: 'new' | 'known'; readonly id: string; readonly subject: string }[]
  readonly said: PlannedSaid
}

/** Notes what stands in the register, of whatever source. */
export function noteStanding(
  standing: Standing,
  row: Pick<RecognitionRow, 'id' | 'subject' | 'productName' | 'producerName' | 'star' | 'decisionNumber' | 'decisionDate'>
): void {
  const key = keyOf(row)
  const ids = standing.keys.get(key)
  if (ids) ids.add(row.id)
  else standing.keys.set(key, new Set([row.id]))
  const product = productKey(row)
  if (!standing.subjects.has(product)) standing.subjects.set(product, row.subject)
}

/** Plans one session against what stands. */
export function planSource(db: Reader, loaded: LoadedRegister, standing: Standing, source: Source): PlannedSource {
  const before = gatheredOf(db, source.sessionId)
  const verdict = verdictOf(db, source, before)
  const comesIn = verdict === 'new' || verdict === 'later'
  const replaced = comesIn ? before.flatMap(({ id }) => standingOf(db, id)) : []
  const going = new Set(replaced)
  const standsAs = (row: RecognitionRow) => [...(standing.keys.get(keyOf(row)) ?? [])].find((id) => !going.has(id))
  const said = comesIn || verdict === 'same' || isOwnIssue(db, source) ? planSaid(db, loaded, source, standsAs) : noneSaid
  const own = new Set<string>()
  const rows = source.rows.map((row) => {
    const key = keyOf(row)
    const what = standsAs(row) !== undefined || own.has(key) ? ('known' as const) : ('new' as const)
    own.add(key)
    const product = productKey(row)
    return { row, what, id: gatheredId(source, row), subject: standing.subjects.get(product) ?? idOf('product', product) }
  })
  return { verdict, replaced, rows: comesIn ? rows : [], said }
}

/** Of a gathered recognition: the same wherever its session's issue comes in. */
export function gatheredId({ issues }: Source, { id }: RecognitionRow): string {
  return idOf('recognition', issues.at(-1) ?? '', id)
}

/** Whether it is a session of this machine in the issue that stands here: then what another machine noted of it is of the same certificates. */
function isOwnIssue(db: Reader, { sessionId, issued, issuedAt }: Source): boolean {
  const here = findSession(db, sessionId as SessionId) // the id of a row, or of none
  return issued && here?.stage === 'issued' && here.issuedAt === issuedAt
}

function verdictOf(db: Reader, { sessionId, issued, issues }: Source, before: readonly GatheredRow[]): GatherVerdict {
  if (findSession(db, sessionId as SessionId)?.stage === 'issued') return 'own' // the id of a row, or of none
  if (!issued) return 'notIssued'
  if (before.length === 0) return 'new'
  const last = issues.at(-1) ?? ''
  if (before.some((each) => each.issues.at(-1) === last)) return before.at(-1)?.issues.at(-1) === last ? 'same' : 'older'
  if (before.some((each) => each.issues.includes(last))) return 'older'
  return before.every((each) => issues.includes(each.issues.at(-1) ?? '')) ? 'later' : 'fork'
}

/** An id that is the same wherever and whenever it is made of the same. */
function idOf(...parts: readonly string[]): string {
  const hex = sha256(parts.join('\n'))
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** What the page shows of it. */
export function shownSource(
  { sessionId, sessionName, councilName, decisionNumber, decisionDate, rows }: Source,
  plan: PlannedSource
): GatherSource {
  const standsAs = new Map(plan.rows.map(({ row, what }) => [row.id, what]))
  return {
    sessionId,
    sessionName,
    councilName,
    decisionNumber,
    decisionDate,
    verdict: plan.verdict,
    replaced: plan.replaced.length,
    said: countSaid(plan.said),
    conflicts: plan.said.conflicts.map(({ shown }) => shown),
    rows: rows.map(({ id, productName, producerName, star }) => ({ productName, producerName, star, what: standsAs.get(id) ?? 'known' }))
  }
}
