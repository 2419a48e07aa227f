/** What is said of a certificate after it was given. Nothing is changed: every word is a row of its own, with its log line. */
import type { MethodName } from '../../../shared/contract.ts'
import type { RecognitionView } from '../../../shared/contract/register.ts'
import { checkExtension } from '../../../shared/domain/certificate.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
import type { AppError, InputIssue } from '../../../shared/errors.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Reader, Writer } from '../../store/db.ts'
import { type ActKind, insertAct } from '../../store/register.ts'
import type { Ctx, Handler } from '../context.ts'
import { record } from '../log.ts'
import { type LoadedRegister, loadRegister } from './load.ts'

interface At {
  readonly recognitionId: string
  readonly baseVersion: number
}

export interface Found extends LoadedRegister {
  readonly one: RecognitionView
}

/** The certificate as it stands. NOT_FOUND; STALE where something was said of it since. */
export function certificateAt(db: Reader, ctx: Ctx, { recognitionId, baseVersion }: At): Result<Found, AppError> {
  const loaded = loadRegister(db, ctx, inHanoi(ctx.at).date)
  const one = loaded.recognitions.find(({ id }) => id === recognitionId)
  if (!one) return err({ code: 'NOT_FOUND', what: 'certificate' })
  if (one.version !== baseVersion) return err({ code: 'STALE', what: 'certificate', yours: baseVersion, current: one.version })
  return ok({ ...loaded, one })
}

/** Adds a word to a certificate's story, with its log line. */
export function say(
  db: Writer,
  ctx: Ctx,
  method: MethodName,
  { one, issues }: Found,
  act: { kind: ActKind; detail: Readonly<Record<string, unknown>>; reason: string }
): Result<{ version: number }, AppError> {
  insertAct(db, { ...act, id: ctx.newId(), recognitionId: one.id, ofIssue: issues.get(one.id) ?? '', at: ctx.at })
  const { productName, producerName, decisionNumber, star } = one
  record(ctx, db, method, {
    sessionId: one.sessionId,
    about: one.id,
    detail: { product: productName, producer: producerName, star, certificate: decisionNumber, ...act.detail, reason: act.reason }
  })
  return ok({ version: one.version + 1 })
}

/** What is said of a certificate, as far as days bind it. */
type Dated =
  | { readonly kind: 'withdraw'; readonly detail: { readonly decisionDate: string } }
  | { readonly kind: 'extend'; readonly detail: { readonly until: string } }
  | { readonly kind: 'finding'; readonly detail: { readonly concludedOn: string } }

/** Nothing is withdrawn or concluded before the day of issue, and nothing extended beyond 180 days (Article 12.3), or without that day. */
export function daysOfAct(issued: string | null, act: Dated): InputIssue[] {
  if (act.kind === 'withdraw') return act.detail.decisionDate < (issued ?? '') ? [{ path: 'decisionDate', issue: 'tooSmall' }] : []
  if (act.kind === 'finding') return act.detail.concludedOn < (issued ?? '') ? [{ path: 'concludedOn', issue: 'tooSmall' }] : []
  if (issued === null) return [{ path: 'until', issue: 'missing' }]
  const checked = checkExtension(issued, act.detail.until)
  return checked.ok ? [] : [{ path: 'until', issue: checked.error === 'tooLong' ? 'tooBig' : 'tooSmall' }]
}

/** Article 8. DUPLICATE where it is withdrawn already; BAD_INPUT for a decision of before the certificate. One of a day to come counts from that day on. */
export const withdrawCertificate: Handler<'withdrawCertificate'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = certificateAt(db, ctx, input)
    if (!found.ok) return found
    const { one } = found.value
    if (one.withdrawnOn !== null) return err({ code: 'DUPLICATE', what: 'withdrawal', existing: one.productName })
    const { ground, decisionNumber, decisionDate, reason } = input
    const act = { kind: 'withdraw', detail: { ground, decisionNumber, decisionDate }, reason } as const
    const issues = daysOfAct(one.decisionDate, act)
    return issues.length > 0 ? err({ code: 'BAD_INPUT', issues }) : say(db, ctx, 'withdrawCertificate', found.value, act)
  })

/** Article 12.3. NOT_FOUND without a day of issue, for then there is no end to extend; DUPLICATE where it is withdrawn. */
export const extendCertificate: Handler<'extendCertificate'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = certificateAt(db, ctx, input)
    if (!found.ok) return found
    const { one } = found.value
    if (one.decisionDate === null) return err({ code: 'NOT_FOUND', what: 'issueDate' })
    if (one.withdrawnOn !== null) return err({ code: 'DUPLICATE', what: 'withdrawal', existing: one.productName })
    const { until, decisionNumber, reason } = input
    const act = { kind: 'extend', detail: { until, decisionNumber }, reason } as const
    const issues = daysOfAct(one.decisionDate, act)
    return issues.length > 0 ? err({ code: 'BAD_INPUT', issues }) : say(db, ctx, 'extendCertificate', found.value, act)
  })

/** IN_USE for what a session recognised, or somebody on a proposal. */
export const takeOutRecognition: Handler<'takeOutRecognition'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = certificateAt(db, ctx, input)
    if (!found.ok) return found
    const { one } = found.value
    if (!found.value.corrected.rows.some(({ id }) => id === one.id))
      return err({ code: 'IN_USE', what: 'recognition', by: one.sessionName || one.productName })
    const said = say(db, ctx, 'takeOutRecognition', found.value, { kind: 'takeOut', detail: {}, reason: input.reason })
    return said.ok ? ok({}) : said
  })

/** Takes back what was noted by mistake. NOT_FOUND where there is nothing of the kind, or it was taken back before. */
export const undoRegisterAct: Handler<'undoRegisterAct'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = certificateAt(db, ctx, input)
    if (!found.ok) return found
    const act = found.value.acts.find(({ id, recognitionId }) => id === input.actId && recognitionId === input.recognitionId)
    if (!act || act.undone || act.kind === 'undo') return err({ code: 'NOT_FOUND', what: 'registerAct' })
    return say(db, ctx, 'undoRegisterAct', found.value, { kind: 'undo', detail: { act: act.id }, reason: input.reason })
  })
