import type { MethodName } from '../../shared/contract.ts'
import type { Writer } from '../store/db.ts'
import { addLog } from '../store/log.ts'
import type { Ctx } from './context.ts'

interface About {
  readonly sessionId?: string | null
  readonly about?: string | null
  /** before, after, reason and what an inspector would ask for. */
  readonly detail: Readonly<Record<string, unknown>>
}

/** Writes the log line of an act in the act's own transaction and keeps its number as the call's receipt. */
export function record(ctx: Ctx, db: Writer, what: MethodName, { sessionId = null, about = null, detail }: About): number {
  const seq = addLog(db, {
    at: ctx.at,
    actorKind: ctx.actor.kind === 'desk' ? 'desk' : ctx.actor.via,
    actorId: ctx.actor.kind === 'desk' ? null : ctx.actor.memberId,
    sessionId,
    what,
    about,
    detail
  })
  Object.assign(ctx.written, { receipt: seq, sessionId, about })
  return seq
}
