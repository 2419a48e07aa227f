import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import { findCouncil } from '../../store/councils.ts'
import type { Reader } from '../../store/db.ts'
import { countSession, type SessionRow } from '../../store/sessions.ts'

/** One line of the list of sessions. */
export function summaryOf(db: Reader, session: SessionRow): SessionSummary {
  const { id, name, year, heldOn, stage } = session
  return { id, name, year, heldOn, stage, councilName: findCouncil(db, session.councilId)?.name ?? '', ...countSession(db, id) }
}
