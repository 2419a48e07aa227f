/** What a screen and the desk ask, and the code for screens on the room's network. */
import { displayMark, displayPath } from '../../../shared/contract/display.ts'
import { err, ok } from '../../../shared/result.ts'
import { putDisplayCode } from '../../store/display.ts'
import type { Handler } from '../context.ts'
import { lanOf } from '../devices/lan.ts'
import { hashOfSecret, newCode } from '../devices/secrets.ts'
import { record } from '../log.ts'
import { loadSession } from '../sessions/load.ts'
import { stepsOf } from './acts.ts'
import { isNews } from './publish.ts'
import { keep, standing } from './state.ts'
import { hallOf, hallSeen, hallView, isCeremonial, liveView } from './view.ts'

/** What the hall sees. A screen asks for the session of its code only. */
export const getDisplay: Handler<'getDisplay'> = (input, ctx) =>
  ctx.store.read((db) => {
    const { actor } = ctx
    const own = actor.kind === 'screen' ? actor.sessionId : null
    if (own !== null && input.sessionId !== null && input.sessionId !== own) return err({ code: 'NOT_ALLOWED', why: 'notInSession' })
    const sessionId = own ?? input.sessionId
    if (sessionId === null) return err({ code: 'NOT_FOUND', what: 'session' })
    const loaded = loadSession(db, ctx, sessionId)
    if (!loaded.ok) return loaded
    const { state } = standing(db, sessionId)
    return ok(hallView(hallSeen(db, ctx, loaded.value, state), state))
  })

/** The desk's side: the same picture, and what could be done next. No marks, and of results only what was published. */
export const getDisplayDesk: Handler<'getDisplayDesk'> = ({ sessionId }, ctx) =>
  ctx.store.read((db) => {
    const loaded = loadSession(db, ctx, sessionId)
    if (!loaded.ok) return loaded
    const hall = hallOf(db, ctx, loaded.value)
    const { version, state, hasCode } = standing(db, sessionId)
    const { shown, frozen } = state
    const walked = shown.kind === 'ceremony' ? shown : null
    const scored = loaded.value.session.stage !== 'preparing'
    return ok({
      version,
      view: hallView(hall, state),
      next: liveView(hall, state),
      frozen: frozen !== null,
      shown: { kind: shown.kind, entryId: walked ? (walked.entryIds[walked.at] ?? null) : 'entryId' in shown ? shown.entryId : null },
      ceremony: walked && {
        no: walked.at + 1,
        of: walked.entryIds.length,
        step: walked.step,
        steps: stepsOf(hall.products, walked.entryIds[walked.at])
      },
      ceremonyOf: hall.products.filter((each) => isCeremonial(loaded.value, each)).length,
      hasCode: hasCode && lanOf(ctx) !== undefined,
      products: hall.products.map((each) => {
        const { one, ready, publication } = each
        const { id: entryId, order, productName, producerName, excludedAt } = one.entry
        return {
          entryId,
          order,
          productName,
          producerName,
          submitted: scored ? one.submitted : 0,
          expected: scored ? one.expected : 0,
          excluded: excludedAt !== null,
          publication,
          ready: ready.ok && isNews(each) ? (ready.value.result.star === null ? 'points' : 'full') : null
        }
      })
    })
  })

/** A code of 40 random bits: what it opens is what the hall sees anyway. */
export const makeDisplayCode: Handler<'makeDisplayCode'> = ({ sessionId }, ctx) =>
  ctx.store.write((db) => {
    const loaded = loadSession(db, ctx, sessionId)
    if (!loaded.ok) return loaded
    const lan = lanOf(ctx)
    if (!lan) return err({ code: 'LAN_CLOSED' })
    const { hasCode: again, state, version } = standing(db, sessionId)
    if (version === 0) keep(db, sessionId, state)
    const code = newCode()
    putDisplayCode(db, sessionId, hashOfSecret(code))
    record(ctx, db, 'makeDisplayCode', { sessionId, detail: { again } })
    const typed = `${lan.url}${displayPath}`
    return ok({ url: `${typed}${displayMark}${code}`, typed, code })
  })

/** Screens that came by the code see nothing more. */
export const endDisplayCode: Handler<'endDisplayCode'> = ({ sessionId }, ctx) =>
  ctx.store.write((db) => {
    if (!standing(db, sessionId).hasCode) return err({ code: 'NOT_FOUND', what: 'displayCode' })
    putDisplayCode(db, sessionId, null)
    record(ctx, db, 'endDisplayCode', { sessionId, detail: {} })
    return ok({})
  })
