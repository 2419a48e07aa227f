/**
 * Submitted sheets to results: the one way from marks to numbers, for the screen, papers, workbooks and JSON alike.
 * Nothing is cached: every call adds up the raw marks inside the reader's own moment.
 */
import { aggregate } from '../../../shared/domain/aggregate.ts'
import { outcome, type Outcome } from '../../../shared/domain/conclusion.ts'
import type { Body, EntryResult, Level, Rules, Settlement } from '../../../shared/domain/model.ts'
import type { EntryId } from '../../../shared/ids.ts'
import type { Reader } from '../../store/db.ts'
import type { EntryRow } from '../../store/entries.ts'
import type { MemberRow } from '../../store/members.ts'
import { settlementsOfSession } from '../../store/passes.ts'
import type { SessionRow } from '../../store/sessions.ts'
import { type OfficialSheet, officialOfSession } from '../../store/sheets.ts'
import type { Ctx } from '../context.ts'
import { type EntryDuties, sessionDuties } from '../sessions/duties.ts'
import { setOf } from '../sheets/place.ts'

export interface EntryComputed extends EntryDuties {
  readonly entry: EntryRow
  /** Sheets that count, in the order of members. Empty while the pass is open and the Quy chế keeps marks secret. */
  readonly sheets: readonly OfficialSheet[]
  readonly settlements: readonly Settlement[]
  readonly state: 'open' | 'closed' | 'none'
  readonly result: EntryResult | null
  readonly outcome: Outcome | null
}

/** What may be seen of a pass: its marks once it is closed, or always where the Quy chế keeps nothing secret. */
export function isOpenToView(pass: { readonly closedAt: string | null } | undefined, rules: Pick<Rules, 'secrecy'>): boolean {
  return pass !== undefined && (pass.closedAt !== null || !rules.secrecy.value)
}

/** The results of every entry of a session in one body's latest pass. */
export function computeSession(
  db: Reader,
  ctx: Ctx,
  at: { session: SessionRow; rules: Rules; level: Level; body: Body; entries: readonly EntryRow[]; members: readonly MemberRow[] }
): EntryComputed[] {
  const { session, rules, level, body, entries, members } = at
  const official = new Map<EntryId, OfficialSheet[]>()
  for (const sheet of session.stage === 'preparing' ? [] : officialOfSession(db, session.id, body)) {
    const known = official.get(sheet.entryId)
    if (known) known.push(sheet)
    else official.set(sheet.entryId, [sheet])
  }
  const settled = settlementsOfSession(db, session.id)
  return sessionDuties(db, session, body, entries, members).map((duties) => {
    const { entry, pass } = duties
    const visible = isOpenToView(pass, rules)
    const mine = new Map((official.get(entry.id) ?? []).map((sheet) => [sheet.memberId, sheet]))
    const counting = duties.duties.flatMap(({ member, duty, submitted }) => (duty === 'expected' && submitted ? [member.id] : []))
    const sheets = visible ? counting.flatMap((id) => mine.get(id) ?? []) : []
    const settlements = settled.filter((settlement) => settlement.passId === pass?.id).map(({ passId: _pass, ...settlement }) => settlement)
    const result = sheets.length === 0 ? null : aggregate(setOf(db, ctx, session, entry.setNo).index, sheets, rules, settlements)
    return {
      ...duties,
      sheets,
      settlements,
      state: !visible ? 'open' : result ? 'closed' : 'none',
      result,
      // the conclusion is the council's: the adviser team's points may well be under the star that it gave
      outcome:
        body === 'council' && result && entry.conclusionStar !== null && entry.excludedAt === null
          ? outcome(level, result.starByPoints, entry.conclusionStar)
          : null
    } as const
  })
}
