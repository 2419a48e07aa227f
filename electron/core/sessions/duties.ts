/** Who still owes a sheet for what, over a whole session: for the matrix, the gates of the procedure and results. Never marks. */
import { type Duty, dutiesOf } from '../../../shared/domain/expected.ts'
import type { Body } from '../../../shared/domain/model.ts'
import type { EntryId } from '../../../shared/ids.ts'
import type { Reader } from '../../store/db.ts'
import { type EntryRow, recusalsOf } from '../../store/entries.ts'
import type { MemberRow } from '../../store/members.ts'
import { latestPasses, type PassRow } from '../../store/passes.ts'
import type { SessionRow } from '../../store/sessions.ts'
import { type LiveSheet, liveSheetsOfSession, seatsBeforeLatest } from '../../store/sheets.ts'

export interface EntryDuties {
  readonly entry: EntryRow
  readonly pass: PassRow | undefined
  readonly duties: readonly {
    readonly member: MemberRow
    readonly duty: Duty
    readonly draft: LiveSheet | undefined
    readonly submitted: LiveSheet | undefined
  }[]
  readonly expected: number
  readonly submitted: number
  readonly revising: number
}

/** Duties of every entry of a session in one body's latest pass, in the order of the session. */
export function sessionDuties(
  db: Reader,
  session: SessionRow,
  body: Body,
  entries: readonly EntryRow[],
  members: readonly MemberRow[]
): EntryDuties[] {
  const passes = new Map(latestPasses(db, session.id, body).map((pass) => [pass.entryId, pass]))
  const recused = group(recusalsOf(db, session.id))
  const sheets = group(liveSheetsOfSession(db, session.id, body))
  const rescored = [...passes.values()].some((pass) => pass.no > 1)
  const before = group(rescored ? seatsBeforeLatest(db, session.id, body) : [])
  return entries.map((entry) => {
    const pass = passes.get(entry.id)
    const mine = sheets.get(entry.id) ?? []
    const again = pass && pass.no > 1 ? new Set((before.get(entry.id) ?? []).map((row) => row.seatId)) : null
    const asked = again ? members.filter((member) => again.has(member.seatId)) : members
    const ids = (recused.get(entry.id) ?? []).map((recusal) => recusal.memberId)
    const drafts = new Map<string, LiveSheet>()
    const given = new Map<string, LiveSheet>()
    for (const sheet of mine) (sheet.state === 'draft' ? drafts : given).set(sheet.memberId, sheet)
    const counts = { expected: 0, submitted: 0, revising: 0 }
    const duties = dutiesOf({ body, mode: session.mode, members: asked, recused: ids, sheets: mine }).map(({ member, duty }) => {
      const draft = drafts.get(member.id)
      const submitted = given.get(member.id)
      if (duty === 'expected') {
        counts.expected += 1
        if (submitted) counts.submitted += 1
        if (submitted && draft) counts.revising += 1
      }
      return { member, duty, draft, submitted }
    })
    return { entry, pass, duties, ...counts }
  })
}

function group<T extends { readonly entryId: EntryId }>(rows: readonly T[]): Map<EntryId, T[]> {
  const groups = new Map<EntryId, T[]>()
  for (const row of rows) {
    const known = groups.get(row.entryId)
    if (known) known.push(row)
    else groups.set(row.entryId, [row])
  }
  return groups
}
