/** What every act on a sheet is made of: the draft that it goes into, its line in the log, and handing in. */
import type { SheetTotals } from '../../../shared/contract/sheets.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { SheetId } from '../../../shared/ids.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Writer } from '../../store/db.ts'
import { copyMarks, insertSheet, liveSheets, makeOwn, nextNo, type SheetRow, submit } from '../../store/sheets.ts'
import type { Ctx } from '../context.ts'
import { record } from '../log.ts'
import { takeBack } from '../sessions/entries.ts'
import type { Place } from './place.ts'
import { earlierSheet } from './view.ts'

/** keyed: at the desk from paper. self: by the member. */
export function originOf(ctx: Ctx): SheetRow['origin'] {
  return ctx.actor.kind === 'desk' ? 'keyed' : 'self'
}

/**
 * The draft to write into; the first touch makes it. A submitted sheet is not touched: reviseSheet makes a version first.
 * What the desk has keyed is the member's own from their first touch on.
 */
export function draftFor(db: Writer, ctx: Ctx, place: Place): Result<SheetRow, AppError> {
  if (place.draft?.origin === 'keyed' && originOf(ctx) === 'self') makeOwn(db, place.draft.id)
  if (place.draft) return ok(place.draft)
  if (place.submitted) return err({ code: 'ALREADY_SUBMITTED' })
  const { pass, member } = place
  const id = ctx.newId() as SheetId
  // one that was given up has a number too
  const no = nextNo(db, pass.id, member.id)
  insertSheet(db, { id, passId: pass.id, memberId: member.id, no, origin: originOf(ctx), note: '', reason: '', createdAt: ctx.at })
  const { earlier, kept } = earlierSheet(db, place)
  if (earlier) copyMarks(db, earlier.id, id, kept)
  const { draft } = liveSheets(db, pass.id, member.id)
  if (!draft) throw new Error('the sheet just made is not there')
  return ok(draft)
}

/** Hands the draft in, whose marks are whole and add up to `totals`: an earlier submitted version is superseded and kept. Answers the sheet's version. */
export function handIn(
  ctx: Ctx,
  db: Writer,
  what: 'submitSheet' | 'finishKeying' | 'settleKeying',
  place: Place,
  draft: SheetRow,
  { A, B, C, total }: SheetTotals,
  detail: Record<string, unknown> = {}
): number {
  const { entry } = place
  if (draft.origin === 'keyed' && originOf(ctx) === 'self') makeOwn(db, draft.id)
  // an accepted gap was that of the sheets as they stood
  const takenBack = entry.gapAcceptedReason === '' ? {} : takeBack(db, entry)
  const receipt = logMark(ctx, db, what, place, draft.id, { ...detail, no: draft.no, A, B, C, total, ...takenBack })
  return submit(db, draft, ctx.at, receipt)
}

type SheetAct =
  | 'setMark'
  | 'clearMark'
  | 'setSheetNote'
  | 'submitSheet'
  | 'reviseSheet'
  | 'discardRevision'
  | 'beginKeying'
  | 'finishKeying'
  | 'settleKeying'
  | 'restartKeying'

/** The act's line in the log; answers its number. */
export function logMark(
  ctx: Ctx,
  db: Writer,
  what: SheetAct,
  { session, entry, member, pass }: Place,
  sheetId: SheetId,
  detail: Record<string, unknown>
): number {
  return record(ctx, db, what, {
    sessionId: session.id,
    about: entry.id,
    detail: { member: member.id, pass: pass.no, body: pass.body, sheet: sheetId, ...detail }
  })
}
