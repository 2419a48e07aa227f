/**
 * Where a mark is to be put: entry, session, member, pass, the frozen set and the member's sheet there.
 * Every act on a sheet goes through here, so who may do what is decided once.
 */
import type { EntryId, MemberId } from '../../../shared/ids.ts'
import type { AppError, DeniedWhy } from '../../../shared/errors.ts'
import { type Duty, dutiesOf } from '../../../shared/domain/expected.ts'
import type { Rules } from '../../../shared/domain/model.ts'
import { checkAct } from '../../../shared/domain/stages.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Reader } from '../../store/db.ts'
import { type EntryRow, findEntry, recusalsOfEntry } from '../../store/entries.ts'
import { findMember, type MemberRow, membersOf } from '../../store/members.ts'
import { latestPass, type PassRow } from '../../store/passes.ts'
import { findSession, frozenBody, frozenHash, type SessionRow } from '../../store/sessions.ts'
import { liveSheets, liveSheetsOfPass, seatsOfPass, type SheetRow } from '../../store/sheets.ts'
import type { Ctx } from '../context.ts'
import type { SetAtHand } from '../shelf.ts'

export interface Place {
  readonly session: SessionRow
  readonly entry: EntryRow
  readonly member: MemberRow
  readonly pass: PassRow
  readonly at: SetAtHand
  readonly draft: SheetRow | undefined
  readonly submitted: SheetRow | undefined
  /** The sheet that the member's page shows: the draft where there is one. */
  readonly sheet: SheetRow | undefined
}

// Kept by the session's hash, which covers the hashes of all its sets, so that what was found once holds for good.
const known = new WeakMap<Ctx['shelf'], Map<string, SetAtHand>>()

/** The frozen set of an entry, from the shelf. */
export function setOf(db: Reader, ctx: Ctx, session: SessionRow, setNo: number): SetAtHand {
  const sets = known.get(ctx.shelf) ?? new Map<string, SetAtHand>()
  known.set(ctx.shelf, sets)
  const key = `${session.criteriaHash} ${setNo}`
  const at = sets.get(key) ?? frozenSet(db, ctx, session, setNo)
  if (session.criteriaHash !== null) sets.set(key, at)
  return at
}

function frozenSet(db: Reader, ctx: Ctx, session: SessionRow, setNo: number): SetAtHand {
  const hash = frozenHash(db, session.id, setNo)
  if (hash === undefined) throw new Error(`set ${setNo} was not frozen into the session`)
  return ctx.shelf.frozen(hash, () => frozenBody(db, session.id, setNo))
}

/** Finds the place of a sheet that the caller may look at: a member their own, the desk one that was keyed there or is still empty. */
export function findPlace(db: Reader, ctx: Ctx, ids: { entryId: EntryId; memberId: MemberId }): Result<Place, AppError> {
  if (ctx.actor.kind === 'member' && ctx.actor.memberId !== ids.memberId) return denied('notYourSheet')
  const entry = findEntry(db, ids.entryId)
  if (!entry) return err({ code: 'NOT_FOUND', what: 'entry' })
  const member = findMember(db, ids.memberId)
  if (!member || member.sessionId !== entry.sessionId) return err({ code: 'NOT_FOUND', what: 'member' })
  const session = findSession(db, entry.sessionId)
  if (!session) return err({ code: 'NOT_FOUND', what: 'session' })
  const pass = latestPass(db, entry.id, member.body)
  if (!pass && session.stage === 'preparing') return err({ code: 'WRONG_STAGE', stage: session.stage, needs: ['scoring'] })
  if (!pass) return err({ code: 'NOT_FOUND', what: 'pass' })
  const { draft, submitted } = liveSheets(db, pass.id, member.id)
  const place = { session, entry, member, pass, at: setOf(db, ctx, session, entry.setNo), draft, submitted, sheet: draft ?? submitted }
  return maySeeSheet(ctx, { pass, sheet: place.sheet, rules: session.rules }) ? ok(place) : denied('sheetOfMember')
}

/** Own sheets always; the desk sees what it keyed itself, and the others' only once the pass is closed or where the Quy chế keeps nothing secret. */
export function maySeeSheet(
  ctx: Ctx,
  { pass, sheet, rules }: { readonly pass: PassRow; readonly sheet: SheetRow | undefined; readonly rules: Rules | null }
): boolean {
  if (ctx.actor.kind === 'member' || !sheet || sheet.origin === 'keyed') return true
  return pass.closedAt !== null || rules?.secrecy.value === false
}

/** As `findPlace`, for a change: the stage, the pass, recusal, attendance and the version named must all allow it. */
export function findOpenPlace(
  db: Reader,
  ctx: Ctx,
  ids: { entryId: EntryId; memberId: MemberId; baseVersion: number }
): Result<Place, AppError> {
  const found = findPlace(db, ctx, ids)
  if (!found.ok) return found
  const { session, entry, pass, sheet } = found.value
  if (ctx.actor.kind === 'desk' && sheet?.origin === 'self') return denied('sheetOfMember')
  const stage = checkAct('setMark', session.stage)
  if (!stage.ok) return stage
  if (pass.closedAt !== null) return err({ code: 'PASS_CLOSED' })
  if (entry.excludedAt !== null) return err({ code: 'EXCLUDED' })
  const duty = dutyOf(db, found.value)
  if (duty !== 'expected') return denied(duty)
  const current = sheet?.version ?? 0
  if (ids.baseVersion !== current) return err({ code: 'STALE', what: 'sheet', yours: ids.baseVersion, current })
  return found
}

function dutyOf(db: Reader, { session, entry, member, pass, draft, submitted }: Place): Duty {
  // only a predecessor's sheet and the one agreed score make a duty hang on others; they are not read at every tap for nothing
  const alone = member.replaces === null && session.mode !== 'agreed'
  const duties = dutiesOf({
    body: pass.body,
    mode: session.mode,
    members: askedAgain(db, pass, alone ? [member] : membersOf(db, session.id)),
    recused: recusalsOfEntry(db, entry.id).map((recusal) => recusal.memberId),
    sheets: alone ? [draft, submitted].filter((sheet) => sheet !== undefined) : liveSheetsOfPass(db, pass.id)
  })
  return duties.find((duty) => duty.member.id === member.id)?.duty ?? 'notScoring'
}

/** A re-scoring asks the seats that scored before; a first pass asks everyone. */
export function askedAgain(db: Reader, pass: PassRow, members: readonly MemberRow[]): readonly MemberRow[] {
  if (pass.no === 1) return members
  const seats = new Set(seatsOfPass(db, pass.entryId, pass.body, pass.no - 1))
  return members.filter((member) => seats.has(member.seatId))
}

function denied(why: DeniedWhy): Result<never, AppError> {
  return err({ code: 'NOT_ALLOWED', why })
}
