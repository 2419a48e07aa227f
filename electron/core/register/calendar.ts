import { type CalendarFacts, type CalendarItem, calendarOf, dueSoon } from '../../../shared/domain/calendar.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
import { ok } from '../../../shared/result.ts'
import { listCouncils } from '../../store/councils.ts'
import type { Reader } from '../../store/db.ts'
import { listSessions } from '../../store/sessions.ts'
import type { Ctx, Handler } from '../context.ts'
import { keptReading } from '../kept-reading.ts'
import { loadRegister, presentOf } from './load.ts'
import { textIn } from './proposed.ts'

/** Rounds of Article 5, certificates, proposals, withdrawals and decisions, each with its day. */
export const getCalendar: Handler<'getCalendar'> = (_input, ctx) =>
  ctx.store.read((db) => {
    const today = inHanoi(ctx.at).date
    return ok({ today, items: itemsOf(db, ctx, today) })
  })

interface Due {
  readonly today: string
  readonly items: readonly CalendarItem[]
}
/** The first page asks after every change, and nearly none of them touches what is due. */
const due = keptReading<Due>()

export const getDueSoon: Handler<'getDueSoon'> = (_input, ctx) =>
  ctx.store.read((db) => {
    const today = inHanoi(ctx.at).date
    return ok(due(db, today, () => ({ today, items: dueSoon(itemsOf(db, ctx, today), today) })))
  })

function councilsOf(db: Reader): Pick<CalendarFacts, 'levels' | 'concluded'> {
  const councils = new Map(listCouncils(db).map(({ id, level }) => [id, level]))
  const levels = [...new Set(councils.values())]
  return {
    // where there is no council yet, a province is the likely one
    levels: levels.length === 0 ? ['province'] : levels,
    concluded: listSessions(db).flatMap(({ id, name, councilId, stage, concludedAt, heldOn }) =>
      stage === 'concluded' && concludedAt !== null
        ? [{ id, name, level: councils.get(councilId) ?? 'province', on: heldOn ?? inHanoi(concludedAt).date }]
        : []
    )
  }
}

function itemsOf(db: Reader, ctx: Ctx, today: string): CalendarItem[] {
  const { recognitions, proposals } = loadRegister(db, ctx, today)
  return calendarOf({
    ...councilsOf(db),
    today,
    certificates: presentOf(recognitions).map(({ productName, findingOn = null, ...one }) => ({ ...one, name: productName, findingOn })),
    proposals: proposals.map(({ row, standing, state }) => {
      const last = standing.at(-1)
      return {
        subject: row.subject,
        name: row.productName,
        state,
        proposedOn: row.proposedOn,
        since: last ? textIn(last, 'on') : row.proposedOn
      }
    })
  })
}
