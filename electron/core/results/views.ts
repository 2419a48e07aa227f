import type { CriterionRow, EntryResultView, MemberSheetColumn, PassHistory, ResultRow } from '../../../shared/contract/results.ts'
import { aggregate } from '../../../shared/domain/aggregate.ts'
import { countedSheets } from '../../../shared/domain/expected.ts'
import type { EntryResult } from '../../../shared/domain/model.ts'
import { criterionMarks } from '../../../shared/domain/rescoring.ts'
import type { EntryId, MemberId } from '../../../shared/ids.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Reader } from '../../store/db.ts'
import { findEntry, recusalsOfEntry } from '../../store/entries.ts'
import type { MemberRow } from '../../store/members.ts'
import { passesOfEntry, type PassRow, settlementsOf } from '../../store/passes.ts'
import { type OfficialSheet, officialOfEntry } from '../../store/sheets.ts'
import type { Ctx, Handler } from '../context.ts'
import { computeLoaded, type LoadedSession, loadSession } from '../sessions/load.ts'
import { setOf } from '../sheets/place.ts'
import { type EntryComputed, isOpenToView } from './compute.ts'

/** One line of the results page. Nothing of marks where the pass is open. */
export function resultRow(one: EntryComputed): ResultRow {
  const { entry, pass, expected, submitted, state, result, outcome } = one
  return {
    entryId: entry.id,
    version: entry.version,
    order: entry.order,
    productName: entry.productName,
    producerName: entry.producerName,
    commune: entry.commune,
    setNo: entry.setNo,
    form: entry.form,
    excluded: entry.excludedAt !== null,
    passNo: pass?.no ?? 0,
    expected,
    submitted,
    state,
    result,
    gapAcceptedReason: entry.gapAcceptedReason,
    conclusionStar: entry.conclusionStar,
    outcome
  }
}

/** Every product's result, in the order of the session. */
export const getResults: Handler<'getResults'> = (input, ctx) =>
  ctx.store.read((db) => {
    const loaded = loadSession(db, ctx, input.sessionId)
    return loaded.ok ? ok(computeLoaded(db, ctx, loaded.value, 'council').map(resultRow)) : loaded
  })

/** One product with its members side by side, the council's word on minima, and every pass. */
export const getEntryResult: Handler<'getEntryResult'> = (input, ctx) =>
  ctx.store.read((db) => {
    const entry = findEntry(db, input.entryId)
    if (!entry) return err({ code: 'NOT_FOUND', what: 'entry' })
    const loaded = loadSession(db, ctx, entry.sessionId)
    if (!loaded.ok) return loaded
    const only = { ...loaded.value, entries: [entry] }
    const [one] = computeLoaded(db, ctx, only, 'council')
    if (!one) throw new Error('an entry without its own result')
    const [advised] = computeLoaded(db, ctx, only, 'adviser')
    return ok(entryView(db, ctx, only, one, advised?.result ?? null))
  })

function entryView(db: Reader, ctx: Ctx, loaded: LoadedSession, one: EntryComputed, adviser: EntryResult | null): EntryResultView {
  const { entry, sheets, settlements } = one
  const byId = new Map(loaded.members.map((member) => [member.id, member]))
  return {
    ...resultRow(one),
    members: sheets.map((sheet, place) => columnOf(sheet, one.result, place, byId.get(sheet.memberId))),
    criteria: sheets.length === 0 ? [] : criteriaOf(db, ctx, loaded, one),
    settlements,
    passes: passHistory(db, ctx, loaded, entry.id),
    adviser,
    conclusionReason: entry.conclusionReason,
    conclusionWords: entry.conclusionWords
  }
}

function columnOf(sheet: OfficialSheet, result: EntryResult | null, place: number, member: MemberRow | undefined): MemberSheetColumn {
  const { total = 0, A = 0, B = 0, C = 0 } = result?.totals[place] ?? {}
  const { memberId, note, receipt } = sheet
  return { memberId, name: member?.name ?? '', post: member?.post ?? 'member', agency: member?.agency ?? '', total, A, B, C, note, receipt }
}

function criteriaOf(db: Reader, ctx: Ctx, { session }: LoadedSession, { entry, sheets }: EntryComputed): CriterionRow[] {
  const { index } = setOf(db, ctx, session, entry.setNo)
  return criterionMarks(index, sheets).map(({ index: place, code, given, sum, spread }) => {
    const { title = '', max = 0 } = index.scorables[place] ?? {}
    return { code, title, max, points: given.map((mark) => mark.points), sum, spread }
  })
}

/** Passes of the council, the first one first, each with its own totals once it may be seen. */
function passHistory(db: Reader, ctx: Ctx, { session, rules, members }: LoadedSession, entryId: EntryId): PassHistory[] {
  const official = officialOfEntry(db, entryId).map((sheet) => ({ ...sheet, state: 'submitted' as const }))
  const recused = recusalsOfEntry(db, entryId).map((row) => row.memberId)
  const names = new Map(members.map((member) => [member.id, member]))
  return passesOfEntry(db, entryId)
    .filter((pass) => pass.body === 'council')
    .map((pass) => {
      const { id: passId, body, no, scope, reason, openedAt, closedAt } = pass
      const given = official.filter((sheet) => sheet.passId === pass.id)
      const sheets = isOpenToView(pass, rules) ? countedSheets({ body, mode: session.mode, members, recused, sheets: given }) : null
      const result = sheets && resultOfPass(db, ctx, session, rules, pass, sheets)
      const totals =
        result?.totals.map(({ memberId, total }) => ({
          memberId: memberId as MemberId,
          name: names.get(memberId as MemberId)?.name ?? '',
          total
        })) ?? null // ids went in as MemberId
      return { passId, no, scope, reason, openedAt, closedAt, totals, result }
    })
}

function resultOfPass(
  db: Reader,
  ctx: Ctx,
  session: LoadedSession['session'],
  rules: LoadedSession['rules'],
  pass: PassRow,
  sheets: readonly OfficialSheet[]
): EntryResult | null {
  const entry = findEntry(db, pass.entryId)
  return entry ? aggregate(setOf(db, ctx, session, entry.setNo).index, sheets, rules, settlementsOf(db, pass.id)) : null
}
