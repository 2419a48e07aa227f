/**
 * What is public of a product, and making it so. "Ready": the pass is closed, the product is not excluded, and its gap stands.
 * Knows nothing of screens.
 */
import type { Publication, PublishedResult } from '../../../shared/contract/display.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { PassId } from '../../../shared/ids.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Reader, Writer } from '../../store/db.ts'
import { type PublicationRow, publicationsOf, putPublication } from '../../store/display.ts'
import type { Ctx } from '../context.ts'
import type { EntryComputed } from '../results/compute.ts'
import { sessionDuties } from '../sessions/duties.ts'
import { computeLoaded, type LoadedSession } from '../sessions/load.ts'

export interface Publishing {
  readonly one: EntryComputed
  /** What may be shown now; undefined where nothing was published, or it is the result no more. */
  readonly shown: PublishedResult | undefined
  readonly publication: Publication
  /** What could be made public now. */
  readonly ready: Result<{ readonly passId: PassId; readonly result: PublishedResult }, AppError>
}

/** Every product of the session with what is public of it, in the order of the session. */
export function publishing(db: Reader, ctx: Ctx, loaded: LoadedSession): Publishing[] {
  const published = new Map(publicationsOf(db, loaded.session.id).map((row) => [row.entryId, row]))
  return computeLoaded(db, ctx, loaded, 'council').map((one) => {
    const ready = readyOf(one, loaded)
    return { one, ready, ...shownOf(published.get(one.entry.id), ready) }
  })
}

function readyOf({ entry, pass, result, outcome }: EntryComputed, { rules }: LoadedSession): Publishing['ready'] {
  const names = [entry.productName]
  if (entry.excludedAt !== null) return err({ code: 'EXCLUDED' })
  // also where the Quy chế keeps no marks secret: what the hall hears is settled
  if (!pass || pass.closedAt === null) return err({ code: 'NOT_READY', missing: [{ code: 'PASS_OPEN', count: 1, article: '', names }] })
  if (!result) return err({ code: 'NOT_READY', missing: [{ code: 'SHEETS_MISSING', count: 1, article: '', names }] })
  if (result.gapOver && entry.gapAcceptedReason === '') return err({ code: 'GAP_OPEN', gap: result.gap, limit: rules.gapLimit.value })
  const { sum, n, parts } = result
  return ok({ passId: pass.id, result: { sum, n, A: parts.A, B: parts.B, C: parts.C, star: entry.conclusionStar, outcome } })
}

function shownOf(row: PublicationRow | undefined, ready: Publishing['ready']): Pick<Publishing, 'shown' | 'publication'> {
  if (!row) return { shown: undefined, publication: 'none' }
  const said = JSON.parse(row.content) as PublishedResult // written by `publish` only
  if (!ready.ok || row.passId !== ready.value.passId || !isStill(said, ready.value.result)) {
    return { shown: undefined, publication: 'outdated' }
  }
  return { shown: said, publication: said.star === null ? 'points' : 'full' }
}

/** Whether the result is what was said of it; a star that was not said yet is no contradiction. */
function isStill(said: PublishedResult, now: PublishedResult): boolean {
  const points = (['sum', 'n', 'A', 'B', 'C'] as const).every((key) => said[key] === now[key])
  return points && (said.star === null || (said.star === now.star && said.outcome === now.outcome))
}

/** The same where nothing was published and nothing is asked of results: counts of sheets only, and no mark is read for them. */
export function unpublished(db: Reader, { session, entries, members }: LoadedSession): Publishing[] {
  return sessionDuties(db, session, 'council', entries, members).map((duties) => ({
    one: { ...duties, sheets: [], settlements: [], state: 'open', result: null, outcome: null },
    ready: err({ code: 'NOT_FOUND', what: 'publication' }),
    shown: undefined,
    publication: 'none'
  }))
}

/** Whether publishing would say more than was said. */
export function isNews({ publication, ready }: Publishing): boolean {
  if (!ready.ok) return false
  return publication === 'none' || publication === 'outdated' || (publication === 'points' && ready.value.result.star !== null)
}

/** Makes the product's result public as it stands; answers what was said. Not to be called where it is not ready. */
export function publish(db: Writer, ctx: Ctx, { one, ready }: Publishing): PublishedResult {
  if (!ready.ok) throw new Error('a result that is not ready')
  const { passId, result } = ready.value
  putPublication(db, { entryId: one.entry.id, passId, content: JSON.stringify(result), at: ctx.at })
  return result
}
