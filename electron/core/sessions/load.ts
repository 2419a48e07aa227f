import type { Body, Level, Rules } from '../../../shared/domain/model.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { type CouncilRow, findCouncil } from '../../store/councils.ts'
import type { Reader } from '../../store/db.ts'
import { type EntryRow, entriesOf } from '../../store/entries.ts'
import { type MemberRow, membersOf } from '../../store/members.ts'
import { findSession, type SessionRow } from '../../store/sessions.ts'
import type { Ctx } from '../context.ts'
import { computeSession, type EntryComputed } from '../results/compute.ts'

export interface LoadedSession {
  readonly session: SessionRow
  readonly council: CouncilRow
  readonly level: Level
  /** The rules as frozen at opening; before, those of the council as they stand. */
  readonly rules: Rules
  readonly members: readonly MemberRow[]
  readonly entries: readonly EntryRow[]
}

/** A session with its council, people and products, all of one moment. NOT_FOUND where there is none, or where it is not the caller's. */
export function loadSession(db: Reader, ctx: Ctx, id: SessionId): Result<LoadedSession, AppError> {
  if (ctx.actor.kind === 'member' && ctx.actor.sessionId !== id) return err({ code: 'NOT_ALLOWED', why: 'notInSession' })
  const session = findSession(db, id)
  const council = session && findCouncil(db, session.councilId)
  if (!session || !council) return err({ code: 'NOT_FOUND', what: 'session' })
  return ok({
    session,
    council,
    level: council.level,
    rules: session.rules ?? council.rules,
    members: membersOf(db, id),
    entries: entriesOf(db, id)
  })
}

/** Results of the loaded session in one body's latest pass. */
export function computeLoaded(db: Reader, ctx: Ctx, loaded: LoadedSession, body: Body): EntryComputed[] {
  return computeSession(db, ctx, { ...loaded, body })
}
