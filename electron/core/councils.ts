import type { CouncilView, HolderView, SeatView } from '../../shared/contract/councils.ts'
import type { CouncilId, PersonId, SeatId } from '../../shared/ids.ts'
import type { AppError } from '../../shared/errors.ts'
import { inHanoi } from '../../shared/domain/moment.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { Reader, Writer } from '../store/db.ts'
import {
  type CouncilRow,
  findCouncil,
  findSeat,
  type HolderRow,
  holdersOf,
  insertCouncil,
  insertSeat,
  listCouncils as rowsOfCouncils,
  openedSessionOf,
  removeSeat as dropSeat,
  type SeatRow,
  seatPerson as putHolder,
  seatsOf,
  updateCouncil as putCouncil,
  updateSeat as putSeat
} from '../store/councils.ts'
import { findPerson, insertPerson, listPeople as rowsOfPeople, updatePerson as putPerson } from '../store/people.ts'
import type { Ctx, Handler } from './context.ts'
import { record } from './log.ts'
import { followInSessions } from './sessions/crew.ts'
import { councilSummary } from './summaries.ts'

function holderView({ personId, name, agency, position, since, until, reason }: HolderRow): HolderView {
  return { personId, name, agency, position, since, until, reason }
}

function seatView({ id, version, body, post, order, scores }: SeatRow, holders: readonly HolderRow[]): SeatView {
  const mine = holders.filter((holder) => holder.seatId === id)
  const now = mine.find((holder) => holder.until === null)
  return {
    id,
    version,
    body,
    post,
    order,
    scores,
    holder: now ? holderView(now) : null,
    before: mine.filter((holder) => holder.until !== null).map(holderView)
  }
}

export const listCouncils: Handler<'listCouncils'> = (_input, ctx) =>
  ctx.store.read((db) => ok(rowsOfCouncils(db).map((council) => councilSummary(db, council))))

/** A council with its Quy chế, its seats, who sits and who sat there. */
export const getCouncil: Handler<'getCouncil'> = (input, ctx) =>
  ctx.store.read((db) => {
    const council = findCouncil(db, input.councilId)
    if (!council) return err({ code: 'NOT_FOUND', what: 'council' })
    const holders = holdersOf(db, council.id)
    const view: CouncilView = { ...council, seats: seatsOf(db, council.id).map((seat) => seatView(seat, holders)) }
    return ok(view)
  })

export const createCouncil: Handler<'createCouncil'> = (input, ctx) =>
  ctx.store.write((db) => {
    const councilId = ctx.newId() as CouncilId
    insertCouncil(db, { ...input, id: councilId, createdAt: ctx.at })
    record(ctx, db, 'createCouncil', { about: councilId, detail: { after: input } })
    return ok({ councilId })
  })

/**
 * Changes the council or its Quy chế. Sessions already opened keep the rules that they froze; the level, on which hangs what is
 * recognised (Article 4.1), stands from the first opening on.
 */
export const updateCouncil: Handler<'updateCouncil'> = (input, ctx) =>
  ctx.store.write((db) => {
    const before = councilAt(db, input)
    if (!before.ok) return before
    const { councilId, baseVersion: _version, ...fields } = input
    const opened = fields.level === before.value.level ? undefined : openedSessionOf(db, councilId)
    if (opened !== undefined) return err({ code: 'IN_USE', what: 'council', by: opened })
    const version = putCouncil(db, { ...fields, id: councilId })
    const secretaries = fields.rules.secretaryScores.value !== before.value.rules.secretaryScores.value
    const anew = seatsOf(db, councilId).filter((each) => secretaries && each.post === 'secretary')
    followInSessions(ctx, db, councilId, new Set(anew.map((each) => each.id)))
    const { id: _id, version: _old, ...kept } = before.value
    record(ctx, db, 'updateCouncil', { about: councilId, detail: { before: kept, after: fields } })
    return ok({ version })
  })

function councilAt(db: Reader, input: { councilId: CouncilId; baseVersion: number }): Result<CouncilRow, AppError> {
  const council = findCouncil(db, input.councilId)
  if (!council) return err({ code: 'NOT_FOUND', what: 'council' })
  if (council.version !== input.baseVersion)
    return err({ code: 'STALE', what: 'council', yours: input.baseVersion, current: council.version })
  return ok(council)
}

export const listPeople: Handler<'listPeople'> = (_input, ctx) => ctx.store.read((db) => ok(rowsOfPeople(db)))

export const createPerson: Handler<'createPerson'> = (input, ctx) =>
  ctx.store.write((db) => {
    const personId = ctx.newId() as PersonId
    insertPerson(db, { ...input, id: personId })
    record(ctx, db, 'createPerson', { about: personId, detail: { after: input } })
    return ok({ personId })
  })

/** Changes a person. Sessions that are being prepared follow; opened ones keep the name as it stood. */
export const updatePerson: Handler<'updatePerson'> = (input, ctx) =>
  ctx.store.write((db) => {
    const { personId, baseVersion, ...fields } = input
    const before = findPerson(db, personId)
    if (!before) return err({ code: 'NOT_FOUND', what: 'person' })
    if (before.version !== baseVersion) return err({ code: 'STALE', what: 'person', yours: baseVersion, current: before.version })
    const version = putPerson(db, { ...fields, id: personId })
    for (const council of rowsOfCouncils(db)) followInSessions(ctx, db, council.id)
    const { id: _id, version: _old, ...kept } = before
    record(ctx, db, 'updatePerson', { about: personId, detail: { before: kept, after: fields } })
    return ok({ version })
  })

/** Adds a seat, and seats a person in it at once when one is named. */
export const addSeat: Handler<'addSeat'> = (input, ctx) =>
  ctx.store.write((db) => {
    const { councilId, body, post, scores, personId, since } = input
    if (!findCouncil(db, councilId)) return err({ code: 'NOT_FOUND', what: 'council' })
    const seatId = ctx.newId() as SeatId
    insertSeat(db, { id: seatId, councilId, body, post, scores })
    if (personId !== null) {
      const seated = seat(ctx, db, { councilId, seatId, personId, since: since ?? inHanoi(ctx.at).date, reason: '' })
      if (!seated.ok) return seated
    }
    followInSessions(ctx, db, councilId)
    record(ctx, db, 'addSeat', { about: councilId, detail: { seat: seatId, body, post, scores, person: personId, since } })
    return ok({ seatId })
  })

type Seating = { councilId: CouncilId; seatId: SeatId; personId: PersonId; since: string; reason: string }

/** One person sits in one seat of a council at a time, and nobody from a day before their predecessor's first. */
function seat(ctx: Ctx, db: Writer, { councilId, seatId, personId, since, reason }: Seating): Result<number, AppError> {
  const person = findPerson(db, personId)
  if (!person) return err({ code: 'NOT_FOUND', what: 'person' })
  const seats = new Set(seatsOf(db, councilId).map((each) => each.id))
  const sitting = holdersOf(db, councilId).find(
    (holder) => holder.personId === personId && holder.until === null && seats.has(holder.seatId)
  )
  if (sitting) return err({ code: 'IN_USE', what: 'person', by: person.name })
  const now = holdersOf(db, councilId).find((holder) => holder.seatId === seatId && holder.until === null)
  if (now && since < now.since) return err({ code: 'BAD_INPUT', issues: [{ path: 'since', issue: 'tooSmall' }] })
  return ok(putHolder(db, { id: ctx.newId(), seatId, personId, since, reason }))
}

function seatAt(db: Reader, input: { seatId: SeatId; baseVersion: number }): Result<SeatRow, AppError> {
  const found = findSeat(db, input.seatId)
  if (!found) return err({ code: 'NOT_FOUND', what: 'seat' })
  if (found.version !== input.baseVersion) return err({ code: 'STALE', what: 'seat', yours: input.baseVersion, current: found.version })
  return ok(found)
}

export const updateSeat: Handler<'updateSeat'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = seatAt(db, input)
    if (!found.ok) return found
    const { seatId, post, scores, order } = input
    const version = putSeat(db, { id: seatId, post, scores, order })
    const { post: oldPost, scores: oldScores, order: oldOrder } = found.value
    const anew = scores !== oldScores || post !== oldPost ? [seatId] : []
    followInSessions(ctx, db, found.value.councilId, new Set(anew))
    const detail = { seat: seatId, before: { post: oldPost, scores: oldScores, order: oldOrder }, after: { post, scores, order } }
    record(ctx, db, 'updateSeat', { about: found.value.councilId, detail })
    return ok({ version })
  })

export const removeSeat: Handler<'removeSeat'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = seatAt(db, input)
    if (!found.ok) return found
    dropSeat(db, input.seatId, ctx.at)
    followInSessions(ctx, db, found.value.councilId)
    record(ctx, db, 'removeSeat', {
      about: found.value.councilId,
      detail: { seat: input.seatId, post: found.value.post, reason: input.reason }
    })
    return ok({})
  })

/** Another person takes the seat from a day on; who sat there stays in the history, and in every session already opened. */
export const seatPerson: Handler<'seatPerson'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = seatAt(db, input)
    if (!found.ok) return found
    const { councilId } = found.value
    const { seatId, personId, since, reason } = input
    const seated = seat(ctx, db, { councilId, seatId, personId, since, reason })
    if (!seated.ok) return seated
    followInSessions(ctx, db, councilId)
    record(ctx, db, 'seatPerson', { about: councilId, detail: { seat: seatId, person: personId, since, reason } })
    return ok({ version: seated.value })
  })
