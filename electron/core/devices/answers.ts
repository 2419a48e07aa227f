/**
 * A phone that hears no answer sends its request again. What a device was answered for a write is kept in the write's own transaction,
 * so that the same request again gets the same answer and writes nothing.
 */
import { z } from 'zod'
import { contract, type Envelope, type MethodName } from '../../../shared/contract.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { DeviceId } from '../../../shared/ids.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Store } from '../../store/db.ts'
import { findAnswer, putAnswer } from '../../store/devices.ts'
import type { Actor, Ctx, DeviceActor, Written } from '../context.ts'
import { sha256 } from '../sha256.ts'

interface Request {
  readonly deviceId: DeviceId
  readonly requestId: string
  /** Of method and input, so that an id that is used twice for different things is noticed. */
  readonly contentHash: string
}

/** Whether the call is one that must be done once, however often it is sent. */
export function isDeviceWrite(method: MethodName, actor: Actor): actor is DeviceActor {
  return contract[method].effect === 'write' && actor.kind === 'member' && actor.via === 'device'
}

/** The name that the caller gave the request, null without one; a device must name each write. */
export function requestIdOf({ requestId }: Envelope, method: MethodName, actor: Actor): Result<string | null, AppError> {
  if (requestId === undefined && !isDeviceWrite(method, actor)) return ok(null)
  if (z.uuid().safeParse(requestId).success) return ok(requestId ?? null)
  return err({ code: 'BAD_INPUT', issues: [{ path: 'requestId', issue: requestId === undefined ? 'missing' : 'format' }] })
}

/** A write of a device, by the name that the device gave it. */
export function requestOf(deviceId: DeviceId, requestId: string, method: MethodName, input: unknown): Request {
  return { deviceId, requestId, contentHash: sha256(JSON.stringify([method, input])) }
}

/** Does the work, or answers what the same request was answered before. REQUEST_REUSED where it asked for something else then. */
export async function once(
  ctx: Ctx,
  request: Request,
  work: (ctx: Ctx) => Result<unknown, AppError> | Promise<Result<unknown, AppError>>
): Promise<Result<unknown, AppError>> {
  const kept = ctx.store.read((db) => findAnswer(db, request.deviceId, request.requestId))
  if (!kept) return work({ ...ctx, store: keepingAnswers(ctx.store, request, ctx.written) })
  if (kept.contentHash !== request.contentHash) return err({ code: 'REQUEST_REUSED' })
  Object.assign(ctx.written, { receipt: kept.receipt, before: true })
  return ok(JSON.parse(kept.answer) as unknown)
}

/** The store as a device's write is given it: the answer is committed with what it tells of. */
function keepingAnswers(store: Store, request: Request, written: Written): Store {
  return {
    ...store,
    write: (change) =>
      store.write((db) => {
        const answer = change(db)
        if (!isResult(answer)) throw new Error('a write of a device must answer out of its transaction')
        if (answer.ok) putAnswer(db, { ...request, answer: JSON.stringify(answer.value), receipt: written.receipt })
        return answer
      })
  }
}

function isResult(answer: unknown): answer is Result<unknown, AppError> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer
}
