import type { SheetTotals, SheetView } from '../../../shared/contract/sheets.ts'
import type { SetIndex } from '../../../shared/criteria/schema.ts'
import { scopeAllowed } from '../../../shared/domain/rescoring.ts'
import { sheetTotals } from '../../../shared/domain/sheet-totals.ts'
import type { Reader } from '../../store/db.ts'
import { membersOf } from '../../store/members.ts'
import { passesOfEntry } from '../../store/passes.ts'
import { liveSheets, marksOf, type SheetRow } from '../../store/sheets.ts'
import type { Place } from './place.ts'

/** Totals of one sheet as it stands; a criterion without a mark is missing, not 0. */
export function totalsOf(index: SetIndex, marks: ReadonlyMap<number, number>): SheetTotals {
  return sheetTotals(
    index,
    index.scorables.map((scorable) => marks.get(scorable.index))
  )
}

interface Earlier {
  /** What the same seat gave in the pass before; undefined where nothing stands over. */
  readonly earlier: SheetRow | undefined
  /** Criteria, by their places, whose marks stand as they were given then. */
  readonly kept: ReadonlySet<number>
}

/** In a re-scoring of chosen criteria the other marks stand as the same seat gave them in the pass before. */
export function earlierSheet(db: Reader, { entry, member, pass, at }: Place): Earlier {
  const { scope, body, no } = pass
  const before = scope && passesOfEntry(db, entry.id).find((other) => other.body === body && other.no === no - 1)
  if (!before) return { earlier: undefined, kept: new Set() }
  const kept = new Set(at.index.scorables.flatMap(({ index, code }) => (scopeAllowed(scope, code) ? [] : [index])))
  const seat = membersOf(db, member.sessionId).filter((other) => other.seatId === member.seatId)
  const earlier = seat.map((other) => liveSheets(db, before.id, other.id).submitted).find((sheet) => sheet !== undefined)
  return { earlier, kept }
}

/** The marks that stand in a place, by criterion, and their totals: of the sheet, or before there is one those from the pass before. */
export function standing(db: Reader, place: Place): { marks: ReadonlyMap<number, number>; totals: SheetTotals } {
  const { sheet, at } = place
  const { earlier, kept } = sheet ? { earlier: sheet, kept: null } : earlierSheet(db, place)
  const given = earlier ? marksOf(db, earlier.id) : new Map<number, number>()
  const marks = kept ? new Map([...given].filter(([criterion]) => kept.has(criterion))) : given
  return { marks, totals: totalsOf(at.index, marks) }
}

/** What the database holds of a sheet. */
export function sheetView(db: Reader, place: Place, editable: boolean): SheetView {
  const { entry, member, pass, at, draft, submitted, sheet } = place
  const { marks, totals } = standing(db, place)
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
    totals,
    editable
  }
}
