import type { AppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { err, type Result } from '../../../shared/result.ts'
import type { Writer } from '../../store/db.ts'
import { findMember, type MemberRow, setPinFailures } from '../../store/members.ts'
import type { Ctx } from '../context.ts'
import { record } from '../log.ts'
import { pinMatches, triesLeft, waitAfter } from './pin.ts'

interface Try<T> {
  readonly memberId: MemberId
  readonly pin: string
  readonly act: 'takeSeat' | 'joinDevice'
  /** What the right PIN leads to, in one transaction with forgetting the wrong tries. A refusal must come before anything is written. */
  readonly enter: (db: Writer, member: MemberRow) => Result<T, AppError>
}

/**
 * Lets a member in who knows their PIN: at the laptop and on a phone by the same counters. 5 wrong tries wait 15 s, doubling; 15 lock.
 * Wrong tries are counted in the file, so closing the program does not forgive them. One after the other for each member.
 */
export function tryPin<T>(ctx: Ctx, wanted: Try<T>): Promise<Result<T, AppError>> {
  return ctx.seats.inTurn(wanted.memberId, () => tryNow(ctx, wanted))
}

async function tryNow<T>(ctx: Ctx, { memberId, pin, act, enter }: Try<T>): Promise<Result<T, AppError>> {
  const member = ctx.store.read((db) => findMember(db, memberId))
  if (!member) return err({ code: 'NOT_FOUND', what: 'member' })
  if (member.replacedAt !== null) return err({ code: 'NOT_ALLOWED', why: 'replaced' })
  if (member.pinHash === null) return err({ code: 'NO_PIN' })
  if (waitAfter(member.pinFailures) === 'locked') return err({ code: 'PIN_LOCKED' })
  if (member.pinWaitUntil !== null && member.pinWaitUntil > ctx.at) return err({ code: 'PIN_WAIT', until: member.pinWaitUntil })
  const matches = await pinMatches(pin, member.pinHash)
  // a refused Result would roll the counting back, so what happened comes out wrapped
  const { done } = ctx.store.write((db): { readonly done: Result<T, AppError> } => {
    // the member may have been replaced, or the data restored, while the PIN was being checked
    if (findMember(db, memberId)?.pinHash !== member.pinHash) return { done: err({ code: 'NO_PIN' }) }
    if (!matches) return { done: err(countFailure(db, ctx, member, act)) }
    const entered = enter(db, member)
    if (entered.ok && member.pinFailures > 0) setPinFailures(db, memberId, 0, null)
    return { done: entered }
  })
  return done
}

function countFailure(db: Writer, ctx: Ctx, { id: memberId, sessionId, pinFailures }: MemberRow, act: Try<unknown>['act']): AppError {
  const failures = pinFailures + 1
  const pause = waitAfter(failures)
  const until = pause === 'locked' || pause === 0 ? null : new Date(Date.parse(ctx.at) + pause).toISOString()
  setPinFailures(db, memberId, failures, until)
  record(ctx, db, act, { sessionId, about: memberId, detail: { member: memberId, taken: false, failures } })
  if (pause === 'locked') return { code: 'PIN_LOCKED' }
  return until === null ? { code: 'PIN_WRONG', left: triesLeft(failures) } : { code: 'PIN_WAIT', until }
}
