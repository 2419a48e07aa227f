import { calendarOf } from '../../../shared/domain/calendar.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
import { ok } from '../../../shared/result.ts'
import { listCouncils } from '../../store/councils.ts'
import { listSessions } from '../../store/sessions.ts'
import type { Handler } from '../context.ts'
import { loadRegister, presentOf } from './load.ts'
import { textIn } from './proposed.ts'

/** Rounds of Article 5, certificates, proposals, withdrawals and decisions, each with its day. */
export const getCalendar: Handler<'getCalendar'> = (_input, ctx) =>
  ctx.store.read((db) => {
    const today = inHanoi(ctx.at).date
    const { recognitions, proposals } = loadRegister(db, ctx, today)
    const councils = new Map(listCouncils(db).map(({ id, level }) => [id, level]))
    const levels = [...new Set(councils.values())]
    return ok({
      today,
      items: calendarOf({
        today,
        // where there is no council yet, a province is the likely one
        levels: levels.length === 0 ? ['province'] : levels,
        certificates: presentOf(recognitions).map(({ productName, findingOn = null, ...one }) => ({
          ...one,
          name: productName,
          findingOn
        })),
        proposals: proposals.map(({ row, standing, state }) => {
          const last = standing.at(-1)
          return {
            subject: row.subject,
            name: row.productName,
            state,
            proposedOn: row.proposedOn,
            since: last ? textIn(last, 'on') : row.proposedOn
          }
        }),
        concluded: listSessions(db).flatMap(({ id, name, councilId, stage, concludedAt, heldOn }) =>
          stage === 'concluded' && concludedAt !== null
            ? [{ id, name, level: councils.get(councilId) ?? 'province', on: heldOn ?? inHanoi(concludedAt).date }]
            : []
        )
      })
    })
  })
