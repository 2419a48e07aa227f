import type { SheetTotals, SheetView } from '../../../shared/contract/sheets.ts'
import type { SetIndex } from '../../../shared/criteria/schema.ts'
import { sheetTotals } from '../../../shared/domain/sheet-totals.ts'
import type { Reader } from '../../store/db.ts'
import { marksOf } from '../../store/sheets.ts'
import type { Place } from './place.ts'

/** Totals of one sheet as it stands; a criterion without a mark is missing, not 0. */
export function totalsOf(index: SetIndex, marks: ReadonlyMap<number, number>): SheetTotals {
  return sheetTotals(
    index,
    index.scorables.map((scorable) => marks.get(scorable.index))
  )
}

/** What the database holds of a sheet. */
export function sheetView(db: Reader, place: Place, editable: boolean): SheetView {
  const { entry, member, pass, at, draft, submitted, sheet } = place
  const marks = sheet ? marksOf(db, sheet.id) : new Map<number, number>()
  const byCode = at.index.scorables.flatMap(({ index, code }) => (marks.has(index) ? [[code, marks.get(index)] as const] : []))
  return {
    sheetId: sheet?.id ?? null,
    version: sheet?.version ?? 0,
    entryId: entry.id,
    memberId: member.id,
    passId: pass.id,
    passNo: pass.no,
    scope: pass.scope,
    no: sheet?.no ?? 0,
    state: sheet === undefined ? 'empty' : draft ? 'draft' : 'submitted',
    revising: draft !== undefined && submitted !== undefined,
    origin: sheet?.origin ?? 'self',
    marks: Object.fromEntries(byCode) as Record<string, number>,
    note: sheet?.note ?? '',
    reason: sheet?.reason ?? '',
    submittedAt: submitted?.submittedAt ?? null,
    receipt: submitted?.receipt ?? null,
    totals: totalsOf(at.index, marks),
    editable
  }
}
