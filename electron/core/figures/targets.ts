/** Periods and targets, typed in and mended by hand, and what figures may be asked of. */
import type { Input } from '../../../shared/contract.ts'
import type { FigureScopes, PeriodView } from '../../../shared/contract/figures.ts'
import type { RecognitionFact } from '../../../shared/domain/figures/facts.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
import type { AppError } from '../../../shared/errors.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Reader } from '../../store/db.ts'
import {
  deletePeriod,
  deleteTarget,
  insertPeriod,
  insertTarget,
  listPeriods,
  listTargets as rowsOfTargets,
  type PeriodRow,
  type TargetRow,
  updatePeriod as putPeriod,
  updateTarget as putTarget
} from '../../store/figures.ts'
import { listSessions } from '../../store/sessions.ts'
import type { Handler } from '../context.ts'
import { record } from '../log.ts'
import { loadFacts } from './facts.ts'
import { targetsOf } from './target-views.ts'

export const listTargets: Handler<'listTargets'> = (_input, ctx) =>
  ctx.store.read((db) => {
    const today = inHanoi(ctx.at).date
    return ok({ periods: listPeriods(db), targets: targetsOf(db, loadFacts(db, ctx), { asOf: today, today }) })
  })

export const createTarget: Handler<'createTarget'> = (input, ctx) =>
  ctx.store.write((db) => {
    const fields = targetFields(db, input)
    if (!fields.ok) return fields
    const targetId = ctx.newId()
    insertTarget(db, { id: targetId, ...fields.value, createdAt: ctx.at })
    record(ctx, db, 'createTarget', { about: targetId, detail: { after: fields.value } })
    return ok({ targetId })
  })

export const updateTarget: Handler<'updateTarget'> = ({ targetId, baseVersion, ...given }, ctx) =>
  ctx.store.write((db) => {
    const before = rowAt('target', rowsOfTargets(db), targetId, baseVersion)
    if (!before.ok) return before
    const fields = targetFields(db, given)
    if (!fields.ok) return fields
    const version = putTarget(db, { id: targetId, ...fields.value })
    record(ctx, db, 'updateTarget', { about: targetId, detail: { before: plain(before.value), after: fields.value } })
    return ok({ version })
  })

/** What stood there is kept in the log. */
export const removeTarget: Handler<'removeTarget'> = ({ targetId, baseVersion }, ctx) =>
  ctx.store.write((db) => {
    const before = rowAt('target', rowsOfTargets(db), targetId, baseVersion)
    if (!before.ok) return before
    deleteTarget(db, targetId)
    record(ctx, db, 'removeTarget', { about: targetId, detail: { before: plain(before.value) } })
    return ok({})
  })

export const createPeriod: Handler<'createPeriod'> = (input, ctx) =>
  ctx.store.write((db) => {
    const wrong = yearsWrong(input)
    if (wrong) return err(wrong)
    const periodId = ctx.newId()
    insertPeriod(db, { id: periodId, ...input, createdAt: ctx.at })
    record(ctx, db, 'createPeriod', { about: periodId, detail: { after: input } })
    return ok({ periodId })
  })

export const updatePeriod: Handler<'updatePeriod'> = ({ periodId, baseVersion, ...fields }, ctx) =>
  ctx.store.write((db) => {
    const before = rowAt('period', listPeriods(db), periodId, baseVersion)
    if (!before.ok) return before
    const wrong = yearsWrong(fields)
    if (wrong) return err(wrong)
    const version = putPeriod(db, { id: periodId, ...fields })
    record(ctx, db, 'updatePeriod', { about: periodId, detail: { before: plain(before.value), after: fields } })
    return ok({ version })
  })

export const removePeriod: Handler<'removePeriod'> = ({ periodId, baseVersion }, ctx) =>
  ctx.store.write((db) => {
    const before = rowAt('period', listPeriods(db), periodId, baseVersion)
    if (!before.ok) return before
    const target = rowsOfTargets(db).find((one) => one.periodId === periodId)
    if (target) return err({ code: 'IN_USE', what: 'period', by: target.name })
    deletePeriod(db, periodId)
    record(ctx, db, 'removePeriod', { about: periodId, detail: { before: plain(before.value) } })
    return ok({})
  })

function yearsWrong({ fromYear, toYear }: { fromYear: number; toYear: number }): AppError | undefined {
  return toYear < fromYear ? { code: 'BAD_INPUT', issues: [{ path: 'toYear', issue: 'tooSmall' }] } : undefined
}

function targetFields(db: Reader, { of, ...fields }: Input<'createTarget'>): Result<Omit<TargetRow, 'id' | 'version'>, AppError> {
  if (of.kind === 'year') return ok({ ...fields, periodId: null, year: of.year })
  if (!listPeriods(db).some(({ id }) => id === of.periodId)) return err({ code: 'NOT_FOUND', what: 'period' })
  return ok({ ...fields, periodId: of.periodId, year: null })
}

function rowAt<T extends { readonly id: string; readonly version: number }>(
  what: 'period' | 'target',
  rows: readonly T[],
  id: string,
  baseVersion: number
): Result<T, AppError> {
  const found = rows.find((row) => row.id === id)
  if (!found) return err({ code: 'NOT_FOUND', what })
  if (found.version !== baseVersion) return err({ code: 'STALE', what, yours: baseVersion, current: found.version })
  return ok(found)
}

function plain({ id: _id, version: _version, ...fields }: PeriodRow | TargetRow): Record<string, unknown> {
  return fields
}

/** Years with a decision or a period, periods, issued or concluded rounds, decisions of the register: the newest first. */
export const listFigureScopes: Handler<'listFigureScopes'> = (_input, ctx) =>
  ctx.store.read((db) => {
    const today = inHanoi(ctx.at).date
    const { facts } = loadFacts(db, ctx)
    const years = new Set([Number(today.slice(0, 4)), ...facts.flatMap(({ date }) => date?.slice(0, 4) ?? []).map(Number)])
    return ok({
      today,
      years: [...years].toSorted((a, b) => b - a),
      periods: listPeriods(db).toReversed() satisfies PeriodView[],
      rounds: listSessions(db).map(({ id, name }) => ({ sessionId: id, name })),
      decisions: decisionsOf(facts)
    })
  })

function decisionsOf(facts: readonly RecognitionFact[]): FigureScopes['decisions'] {
  const found = new Map<string, { number: string; date: string | null; products: Set<string> }>()
  for (const { decisionNumber: number, date, product } of facts) {
    const key = `${date}|${number}`
    const known = found.get(key)
    if (known) known.products.add(product)
    else found.set(key, { number, date, products: new Set([product]) })
  }
  return [...found.values()]
    .map(({ products, ...one }) => ({ ...one, products: products.size }))
    .toSorted((a, b) => ((a.date ?? '') === (b.date ?? '') ? (a.number < b.number ? -1 : 1) : (a.date ?? '') < (b.date ?? '') ? 1 : -1))
}
