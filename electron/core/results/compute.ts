/**
 * Submitted sheets to results: the one way from marks to numbers, for the screen, papers, workbooks and JSON alike.
 * Nothing is cached: every call adds up the raw marks inside the reader's own moment.
 */
import { aggregate } from '../../../shared/domain/aggregate.ts'
import { outcome, type Outcome } from '../../../shared/domain/conclusion.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import type { Body, EntryResult, Level, Rules, Settlement } from '../../../shared/domain/model.ts'
import type { Reader } from '../../store/db.ts'
import type { EntryRow } from '../../store/entries.ts'
import type { MemberRow } from '../../store/members.ts'
import { settlementsOfSession } from '../../store/passes.ts'
import type { SessionRow } from '../../store/sessions.ts'
import { type OfficialSheet, officialOfEntry, officialOfSession } from '../../store/sheets.ts'
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
  const official = grouped(session.stage === 'preparing' ? [] : officialFor(db, session, body, entries), ({ passId }) => passId)
  const settled = grouped(settlementsOfSession(db, session.id), ({ passId }) => passId)
  return sessionDuties(db, session, body, entries, members).map((duties) => {
    const { entry, pass } = duties
    const visible = isOpenToView(pass, rules)
    const mine = visible && pass ? official.get(pass.id) : undefined
    const sheets: OfficialSheet[] = []
    if (mine)
      for (const { member, duty, submitted } of duties.duties) {
        const sheet = duty === 'expected' && submitted ? mine.find((one) => one.memberId === member.id) : undefined
        if (sheet) sheets.push(sheet)
      }
    const settlements = ((pass && settled.get(pass.id)) ?? []).map(({ passId: _pass, ...settlement }) => settlement)
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

/** Sheets that were handed in, those of the latest pass among them. Of one product alone those of the others are not read. */
function officialFor(db: Reader, session: SessionRow, body: Body, entries: readonly EntryRow[]): OfficialSheet[] {
  const [first, second] = entries
  return first && !second ? officialOfEntry(db, first.id) : officialOfSession(db, session.id, body)
}
