/** The register as pages show it, and as a workbook. */
import type { RecognitionView } from '../../../shared/contract/register.ts'
import { formatPoints } from '../../../shared/domain/print-number.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
import { type Movement, movements } from '../../../shared/domain/movement.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { err, ok } from '../../../shared/result.ts'
import { compareVi } from '../../../shared/text-key.ts'
import type { Reader } from '../../store/db.ts'
import { handOutBook } from '../books/hand-out.ts'
import type { Ctx, Handler } from '../context.ts'
import { keptReading } from '../kept-reading.ts'
import { computeLoaded, loadSession } from '../sessions/load.ts'
import { registerBook } from './book.ts'
import { loadRegister, newestFirst, presentOf } from './load.ts'

export const listRegister: Handler<'listRegister'> = (_input, ctx) =>
  ctx.store.read((db) => {
    const today = inHanoi(ctx.at).date
    const rows = presentOf(loadRegister(db, ctx, today).recognitions)
    return ok({ today, rows: rows.toSorted((a, b) => compareVi(a.productName, b.productName) || (a.id < b.id ? -1 : 1)) })
  })

/** All recognitions of one product with their points, and what was said of them. */
export const getRegisterProduct: Handler<'getRegisterProduct'> = (input, ctx) =>
  ctx.store.read((db) => {
    const { recognitions, acts } = loadRegister(db, ctx, inHanoi(ctx.at).date)
    const rounds = recognitions.filter((one) => one.subject === input.subject).toSorted(newestFirst)
    if (rounds.length === 0) return err({ code: 'NOT_FOUND', what: 'certificate' })
    const ids = new Set(rounds.map(({ id }) => id))
    const points = sessionPoints(db, ctx)
    return ok({
      recognitions: rounds.map((one) => ({ ...one, points: one.points ?? points(one) })),
      acts: acts.filter((act) => ids.has(act.recognitionId)).toReversed(),
      movements: movementsOf(rounds)
    })
  })

/** How the product came to each of its recognitions. */
function movementsOf(rounds: readonly RecognitionView[]): Readonly<Record<string, Movement>> {
  return Object.fromEntries(movements(rounds.map(({ id, star, decisionDate, form }) => ({ id, star, decidedOn: decisionDate, form }))))
}

/** Points that sessions gave their products, as printed; a session is added up once. null for what no session scored. */
export function sessionPoints(db: Reader, ctx: Ctx): (of: { readonly id: string; readonly sessionId: string | null }) => string | null {
  const bySession = new Map<string, ReadonlyMap<string, string>>()
  return ({ id, sessionId }) => {
    if (sessionId === null) return null
    const known = bySession.get(sessionId) ?? pointsIn(db, ctx, sessionId)
    bySession.set(sessionId, known)
    return known.get(id) ?? null
  }
}

function pointsIn(db: Reader, ctx: Ctx, sessionId: string): ReadonlyMap<string, string> {
  const loaded = loadSession(db, ctx, sessionId as SessionId) // an id of a session's own row
  if (!loaded.ok) return new Map()
  const decimals = loaded.value.rules.decimals.value
  const results = computeLoaded(db, ctx, loaded.value, 'council')
  return new Map(results.flatMap(({ entry, result }) => (result ? [[entry.id, formatPoints(result, decimals)]] : [])))
}

type Due = Readonly<Record<'soon' | 'window' | 'late' | 'expired', number>>
/** The first page asks after every change, and nearly none of them touches the register. */
const due = keptReading<Due>()

export const getRegisterDue: Handler<'getRegisterDue'> = (_input, ctx) =>
  ctx.store.read((db) => {
    const today = inHanoi(ctx.at).date
    return ok(
      due(db, today, () => {
        const present = presentOf(loadRegister(db, ctx, today).recognitions)
        const count = (state: RecognitionView['state']) => present.filter((one) => one.state === state).length
        return { soon: count('soon'), window: count('window'), late: count('late'), expired: count('expired') }
      })
    )
  })

/** The rows that the page shows, in its order. Rows that are gone meanwhile are left out; NOT_FOUND where none is left. */
export const saveRegister: Handler<'saveRegister'> = async (input, ctx) => {
  const spec = ctx.store.read((db) => {
    const { recognitions } = loadRegister(db, ctx, inHanoi(ctx.at).date)
    const rows = new Map(presentOf(recognitions).map((one) => [one.id, one]))
    const rounds = grouped(recognitions, ({ subject }) => subject)
    const wanted = input.recognitionIds.flatMap((id) => {
      const one = rows.get(id)
      const movement = one && movementsOf(rounds.get(one.subject) ?? [])[id]
      return one && movement ? [{ ...one, movement }] : []
    })
    return wanted.length === 0 ? undefined : registerBook(wanted, input.words, ctx.at)
  })
  if (!spec) return err({ code: 'NOT_FOUND', what: 'certificate' })
  const detail = { rows: input.recognitionIds.length }
  return handOutBook(ctx, 'saveRegister', { spec, title: spec.title, what: 'register', detail })
}
