import { pointsOf } from '../../../shared/criteria/set.ts'
import { scopeAllowed } from '../../../shared/domain/rescoring.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { SheetId } from '../../../shared/ids.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { copyMarks, deleteMark, discard, insertSheet, marksOf, nextNo, putMark, setNote } from '../../store/sheets.ts'
import type { Handler } from '../context.ts'
import { draftFor, handIn, logMark, originOf } from './acts.ts'
import { findReady, findWritable } from './keying.ts'
import { findOpenPlace, findPlace, type Place } from './place.ts'
import { sheetView, standing, totalsOf } from './view.ts'

/** The sheet as the database holds it; read back before submitting. */
export const getSheet: Handler<'getSheet'> = (input, ctx) =>
  ctx.store.read((db) => {
    const found = findPlace(db, ctx, input)
    if (!found.ok) return found
    const open = findWritable(db, ctx, { ...input, baseVersion: found.value.sheet?.version ?? 0 })
    return ok(sheetView(db, found.value, open.ok))
  })

/** Chooses an option: one row and one log line in one commit. The criterion, the option and the scope of the pass must fit. */
export const setMark: Handler<'setMark'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = findWritable(db, ctx, input)
    if (!found.ok) return found
    const criterion = criterionIn(found.value, input.criterion)
    if (!criterion.ok) return criterion
    const points = pointsOf(found.value.at.index, criterion.value, input.option)
    if (points === undefined) return err({ code: 'UNKNOWN_OPTION', criterion: input.criterion, option: input.option })
    const sheet = draftFor(db, ctx, found.value)
    if (!sheet.ok) return sheet
    const marks = marksOf(db, sheet.value.id)
    const before = marks.get(criterion.value) ?? null
    const version = putMark(db, sheet.value.id, criterion.value, input.option, points)
    marks.set(criterion.value, input.option)
    logMark(ctx, db, 'setMark', found.value, sheet.value.id, { criterion: input.criterion, before, after: input.option, points })
    return ok({ version, totals: totalsOf(found.value.at.index, marks) })
  })

/** Takes a mark away: the criterion is missing again, which is not 0. */
export const clearMark: Handler<'clearMark'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = findWritable(db, ctx, input)
    if (!found.ok) return found
    const criterion = criterionIn(found.value, input.criterion)
    if (!criterion.ok) return criterion
    const sheet = draftFor(db, ctx, found.value)
    if (!sheet.ok) return sheet
    const marks = marksOf(db, sheet.value.id)
    const before = marks.get(criterion.value) ?? null
    const version = deleteMark(db, sheet.value.id, criterion.value)
    marks.delete(criterion.value)
    logMark(ctx, db, 'clearMark', found.value, sheet.value.id, { criterion: input.criterion, before, after: null })
    return ok({ version, totals: totalsOf(found.value.at.index, marks) })
  })

/** "Ý kiến của người đánh giá" of the form. */
export const setSheetNote: Handler<'setSheetNote'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = findWritable(db, ctx, input)
    if (!found.ok) return found
    const sheet = draftFor(db, ctx, found.value)
    if (!sheet.ok) return sheet
    const version = setNote(db, sheet.value.id, input.note)
    logMark(ctx, db, 'setSheetNote', found.value, sheet.value.id, { before: sheet.value.note, after: input.note })
    return ok({ version })
  })

/** Hands the sheet in; every criterion must be marked. An earlier submitted version is superseded and kept. */
export const submitSheet: Handler<'submitSheet'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = findReady(db, ctx, input)
    if (!found.ok) return found
    const { draft, submitted, at } = found.value
    if (!draft)
      return err(submitted ? { code: 'ALREADY_SUBMITTED' } : { code: 'INCOMPLETE', criteria: standing(db, found.value).totals.missing })
    const totals = totalsOf(at.index, marksOf(db, draft.id))
    if (totals.missing.length > 0) return err({ code: 'INCOMPLETE', criteria: totals.missing })
    return ok({ version: handIn(ctx, db, 'submitSheet', found.value, draft, totals) })
  })

/** Opens a new version of a submitted sheet with a reason. Until it is submitted the old one counts. */
export const reviseSheet: Handler<'reviseSheet'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = findOpenPlace(db, ctx, input)
    if (!found.ok) return found
    const { draft, submitted, pass, member } = found.value
    if (!submitted || draft) return err({ code: 'NOT_SUBMITTED' })
    const id = ctx.newId() as SheetId
    const no = nextNo(db, pass.id, member.id)
    insertSheet(db, {
      id,
      passId: pass.id,
      memberId: member.id,
      no,
      origin: originOf(ctx),
      note: submitted.note,
      reason: input.reason,
      createdAt: ctx.at
    })
    copyMarks(db, submitted.id, id, null)
    logMark(ctx, db, 'reviseSheet', found.value, id, { from: submitted.no, no, reason: input.reason })
    return ok({ version: 1 })
  })

/** Gives up a new version; the submitted one stands. The given-up one is kept. */
export const discardRevision: Handler<'discardRevision'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = findOpenPlace(db, ctx, input)
    if (!found.ok) return found
    const { draft, submitted } = found.value
    if (!submitted) return err({ code: 'NOT_SUBMITTED' })
    if (!draft) return err({ code: 'ALREADY_SUBMITTED' })
    discard(db, draft.id)
    logMark(ctx, db, 'discardRevision', found.value, draft.id, { no: draft.no })
    return ok({ version: submitted.version })
  })

function criterionIn({ at, pass }: Place, code: string): Result<number, AppError> {
  const index = at.index.byCode.get(code)
  if (index === undefined) return err({ code: 'UNKNOWN_CRITERION', criterion: code })
  if (!scopeAllowed(pass.scope, code)) return err({ code: 'OUT_OF_SCOPE', criterion: code })
  return ok(index)
}
