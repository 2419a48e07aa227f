/** What is said of a certificate after it was given. Nothing is changed: every word is a row of its own, with its log line. */
import type { MethodName } from '../../../shared/contract.ts'
import type { RecognitionView } from '../../../shared/contract/register.ts'
import { checkExtension } from '../../../shared/domain/certificate.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
import type { AppError } from '../../../shared/errors.ts'
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

/** Article 8. DUPLICATE where it is withdrawn already; BAD_INPUT for a decision of before the certificate. One of a day to come counts from that day on. */
export const withdrawCertificate: Handler<'withdrawCertificate'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = certificateAt(db, ctx, input)
    if (!found.ok) return found
    const { one } = found.value
    if (one.withdrawnOn !== null) return err({ code: 'DUPLICATE', what: 'withdrawal', existing: one.productName })
    const { ground, decisionNumber, decisionDate, reason } = input
    if (decisionDate < (one.decisionDate ?? '')) return err({ code: 'BAD_INPUT', issues: [{ path: 'decisionDate', issue: 'tooSmall' }] })
    return say(db, ctx, 'withdrawCertificate', found.value, { kind: 'withdraw', detail: { ground, decisionNumber, decisionDate }, reason })
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
    const checked = checkExtension(one.decisionDate, until)
    if (!checked.ok)
      return err({ code: 'BAD_INPUT', issues: [{ path: 'until', issue: checked.error === 'tooLong' ? 'tooBig' : 'tooSmall' }] })
    return say(db, ctx, 'extendCertificate', found.value, { kind: 'extend', detail: { until, decisionNumber }, reason })
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
