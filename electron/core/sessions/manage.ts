import type { EntryId, SessionId } from '../../../shared/ids.ts'
import { checkAct } from '../../../shared/domain/stages.ts'
import { err, ok } from '../../../shared/result.ts'
import { findCouncil } from '../../store/councils.ts'
import { areListed, entriesOf, insertEntries, setOrder } from '../../store/entries.ts'
import { insertSession, listSessions as rowsOfSessions, stepSession, updateSession as putSession } from '../../store/sessions.ts'
import type { Handler } from '../context.ts'
import { record } from '../log.ts'
import { setOf } from '../sheets/place.ts'
import { followCouncil, sessionAt } from './crew.ts'
import { loadSession } from './load.ts'
import { summaryOf } from './summary.ts'
import { memberSessionView, sessionView } from './view.ts'

/** Every session, the newest first. */
export const listSessions: Handler<'listSessions'> = (_input, ctx) =>
  ctx.store.read((db) => ok(rowsOfSessions(db).map((session) => summaryOf(db, session))))

/** One session with its people, products, states and next step. A member sees only the session they sit in. */
export const getSession: Handler<'getSession'> = (input, ctx) =>
  ctx.store.read((db) => {
    const loaded = loadSession(db, ctx, input.sessionId)
    if (!loaded.ok) return loaded
    const view = sessionView(db, ctx, loaded.value)
    return ok(ctx.actor.kind === 'member' ? memberSessionView(view, ctx.actor.memberId) : view)
  })

/** The set as frozen in the session, or as shipped while it is being prepared. */
export const getSessionSet: Handler<'getSessionSet'> = (input, ctx) =>
  ctx.store.read((db) => {
    const loaded = loadSession(db, ctx, input.sessionId)
    if (!loaded.ok) return loaded
    const { session, entries } = loaded.value
    const shipped = ctx.shelf.shipped.get(input.setNo)
    if (session.criteriaHash === null) return shipped ? ok(shipped.set) : err({ code: 'NOT_FOUND', what: 'criteriaSet' })
    if (!entries.some((entry) => entry.setNo === input.setNo)) return err({ code: 'NOT_FOUND', what: 'criteriaSet' })
    return ok(setOf(db, ctx, session, input.setNo).set)
  })

/** Makes a session in preparation; its composition follows the council until it opens. */
export const createSession: Handler<'createSession'> = (input, ctx) =>
  ctx.store.write((db) => {
    const { councilId, ...fields } = input
    if (!findCouncil(db, councilId)) return err({ code: 'NOT_FOUND', what: 'council' })
    const id = ctx.newId() as SessionId
    insertSession(db, { ...fields, id, councilId, createdAt: ctx.at })
    followCouncil(ctx, db, { id, councilId })
    record(ctx, db, 'createSession', { sessionId: id, about: id, detail: { council: councilId, after: fields } })
    return ok({ sessionId: id })
  })

export const updateSession: Handler<'updateSession'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = sessionAt(db, input)
    if (!found.ok) return found
    const allowed = checkAct('updateSession', found.value.stage)
    if (!allowed.ok) return allowed
    const { sessionId, baseVersion: _version, ...fields } = input
    const { name, round, year, place, heldOn, mode, adviserPass } = found.value
    const version = putSession(db, sessionId, fields)
    record(ctx, db, 'updateSession', {
      sessionId,
      about: sessionId,
      detail: { before: { name, round, year, place, heldOn, mode, adviserPass }, after: fields }
    })
    return ok({ version })
  })

/** Brings products before the session, in the order given, behind those already there. */
export const addEntries: Handler<'addEntries'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = sessionAt(db, input)
    if (!found.ok) return found
    const allowed = checkAct('addEntries', found.value.stage)
    if (!allowed.ok) return allowed
    if (!areListed(db, input.productIds)) return err({ code: 'NOT_FOUND', what: 'product' })
    const added = insertEntries(
      db,
      input.sessionId,
      input.productIds.map((productId) => ({ id: ctx.newId() as EntryId, productId }))
    )
    stepSession(db, input.sessionId, {})
    record(ctx, db, 'addEntries', { sessionId: input.sessionId, about: input.sessionId, detail: { products: input.productIds, added } })
    return ok({ added })
  })

/** Puts the products in a new order; every product of the session must be named once. */
export const orderEntries: Handler<'orderEntries'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = sessionAt(db, input)
    if (!found.ok) return found
    const allowed = checkAct('orderEntries', found.value.stage)
    if (!allowed.ok) return allowed
    const before = entriesOf(db, input.sessionId).map((entry) => entry.id)
    const named = new Set(input.entryIds)
    if (named.size !== before.length || input.entryIds.length !== before.length || before.some((id) => !named.has(id))) {
      return err({ code: 'BAD_INPUT', issues: [{ path: 'entryIds', issue: 'choice' }] })
    }
    setOrder(db, input.entryIds)
    const version = stepSession(db, input.sessionId, {})
    record(ctx, db, 'orderEntries', { sessionId: input.sessionId, about: input.sessionId, detail: { before, after: input.entryIds } })
    return ok({ version })
  })
