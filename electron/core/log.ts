import type { MethodName } from '../../shared/contract.ts'
import type { Writer } from '../store/db.ts'
import { addLog, type LogEntry } from '../store/log.ts'
import type { Actor, Ctx } from './context.ts'

interface About {
  readonly sessionId?: string | null
  readonly about?: string | null
  /** before, after, reason and what an inspector would ask for. */
  readonly detail: Readonly<Record<string, unknown>>
}

/** Who is at the door of the LAN is on a device, but nobody yet. */
function actorIn(actor: Actor): Pick<LogEntry, 'actorKind' | 'actorId'> {
  switch (actor.kind) {
    case 'desk':
      return { actorKind: 'desk', actorId: null }
    case 'guest':
    case 'screen':
      return { actorKind: 'member', actorId: null }
    case 'member':
      return { actorKind: actor.via === 'seat' ? 'seat' : 'member', actorId: actor.memberId }
  }
}

/** Writes the log line of an act in the act's own transaction and keeps its number as the call's receipt. */
export function record(ctx: Ctx, db: Writer, what: MethodName, { sessionId = null, about = null, detail }: About): number {
  const seq = addLog(db, {
    at: ctx.at,
    ...actorIn(ctx.actor),
    sessionId,
    what,
    about,
    detail
  })
  Object.assign(ctx.written, { receipt: seq, sessionId, about })
  return seq
}
