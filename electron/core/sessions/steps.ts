/** The steps of the procedure. Each makes a verified backup first, asks the same gate as the page shows, and is one transaction. */
import { canonicalText } from '../../../shared/criteria/canonical.ts'
import type { Body, Stage } from '../../../shared/domain/model.ts'
import { checkAct, previousStage } from '../../../shared/domain/stages.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { PassId } from '../../../shared/ids.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Reader, Writer } from '../../store/db.ts'
import { clearAnswers } from '../../store/devices.ts'
import { entriesOf, refreshEntries, setConclusion } from '../../store/entries.ts'
import { clearPasses, firstWithSheets, insertPass, latestPasses, setPassClosed } from '../../store/passes.ts'
import { freezeSet, type SessionRow, type SessionSteps, stepSession } from '../../store/sessions.ts'
import type { Ctx, Handler } from '../context.ts'
import { endForgotten } from '../devices/end.ts'
import { record } from '../log.ts'
import { followCouncil, sessionAt } from './crew.ts'
import { gateOf } from './gates.ts'
import { type LoadedSession, loadSession } from './load.ts'
import { sha256 } from '../sha256.ts'

type StepMethod = 'openSession' | 'lockSession' | 'concludeSession' | 'issueSession'
interface StepInput {
  readonly sessionId: SessionRow['id']
  readonly baseVersion: number
}
interface Step {
  readonly steps: SessionSteps
  readonly detail: Readonly<Record<string, unknown>>
}

const backupOf = { openSession: 'opening', lockSession: 'closing', concludeSession: 'concluding', issueSession: 'concluding' } as const

/** The session as it stands, when its version, its stage and its gate allow the step. */
function stepAt(db: Reader, ctx: Ctx, method: StepMethod, input: StepInput): Result<LoadedSession, AppError> {
  const found = sessionAt(db, input)
  if (!found.ok) return found
  const allowed = checkAct(method, found.value.stage)
  if (!allowed.ok) return allowed
  const loaded = loadSession(db, ctx, input.sessionId)
  if (!loaded.ok) return loaded
  const gate = gateOf(db, ctx, loaded.value)
  return gate && !gate.ready ? err({ code: 'NOT_READY', missing: gate.missing }) : loaded
}

/** Makes a backup and goes the step. What is refused makes no backup, so that refusals push no good copy out. */
async function step(
  ctx: Ctx,
  method: StepMethod,
  input: StepInput,
  work: (db: Writer, loaded: LoadedSession) => Step
): Promise<Result<SessionRow, AppError>> {
  const allowed = ctx.store.read((db) => stepAt(db, ctx, method, input))
  if (!allowed.ok) return allowed
  const kept = await ctx.backup(backupOf[method])
  if (!kept.ok) return kept
  return ctx.store.write((db) => {
    const loaded = stepAt(db, ctx, method, input)
    if (!loaded.ok) return loaded
    const { session } = loaded.value
    const { steps, detail } = work(db, loaded.value)
    const version = stepSession(db, session.id, steps)
    record(ctx, db, method, {
      sessionId: session.id,
      about: session.id,
      detail: { before: session.stage, after: steps.stage, ...detail }
    })
    return ok({ ...session, ...steps, version })
  })
}

/** Opens scoring: rules and criteria sets are frozen into the session and hashed, the first passes begin. Article 7.3.d, 7.4.d. */
export const openSession: Handler<'openSession'> = async (input, ctx) => {
  const done = await step(ctx, 'openSession', input, (db, { session, rules, members }) => {
    const entries = entriesOf(db, session.id)
    const numbers = [...new Set(entries.map((entry) => entry.setNo))].toSorted((a, b) => a - b)
    const hashes = numbers.map((setNo) => {
      const shipped = ctx.shelf.shipped.get(setNo)
      if (!shipped) throw new Error(`criteria set ${setNo} is not shipped`)
      freezeSet(db, { sessionId: session.id, setNo, hash: shipped.hash, body: canonicalText(shipped.set) })
      return `${setNo}:${shipped.hash}`
    })
    const criteriaHash = sha256(hashes.join('\n'))
    const bodies: Body[] =
      session.adviserPass && members.some((member) => member.body === 'adviser' && member.scores) ? ['adviser', 'council'] : ['council']
    for (const entry of entries) {
      for (const body of bodies) {
        insertPass(db, { id: ctx.newId() as PassId, entryId: entry.id, body, no: 1, scope: null, reason: '', openedAt: ctx.at })
      }
    }
    return { steps: { stage: 'scoring', openedAt: ctx.at, rules, criteriaHash }, detail: { criteriaHash, rules, sets: hashes } }
  })
  return done.ok ? ok({ version: done.value.version, criteriaHash: done.value.criteriaHash ?? '' }) : done
}

/** Locks the marks: every pass still open is closed and may be seen from now on. */
export const lockSession: Handler<'lockSession'> = async (input, ctx) => {
  const done = await step(ctx, 'lockSession', input, (db, { session }) => {
    const open = (['adviser', 'council'] as const)
      .flatMap((body) => latestPasses(db, session.id, body))
      .filter((pass) => pass.closedAt === null)
    for (const pass of open) setPassClosed(db, pass.id, ctx.at)
    return { steps: { stage: 'locked', lockedAt: ctx.at }, detail: { passesClosed: open.length } }
  })
  return done.ok ? ok({ version: done.value.version }) : done
}

/** The chair's conclusion of the whole session; every product has its own by now. */
export const concludeSession: Handler<'concludeSession'> = async (input, ctx) => {
  const done = await step(ctx, 'concludeSession', input, () => ({
    steps: { stage: 'concluded', concludedAt: ctx.at },
    detail: { words: input.words }
  }))
  return done.ok ? ok({ version: done.value.version }) : done
}

/** The decision of the authority that recognises (Article 7.3.e, 7.4.e): its number and day. Certificates run 36 months from it. */
export const issueSession: Handler<'issueSession'> = async (input, ctx) => {
  const { decisionNumber, decisionDate } = input
  const done = await step(ctx, 'issueSession', input, (db, { session }) => {
    // no mark is taken from here on, whether it is sent for the first time or again
    clearAnswers(db, session.id)
    return { steps: { stage: 'issued', issuedAt: ctx.at, decisionNumber, decisionDate }, detail: { decisionNumber, decisionDate } }
  })
  return done.ok ? ok({ version: done.value.version }) : done
}

const undone: Record<Exclude<Stage, 'preparing'>, SessionSteps> = {
  scoring: { openedAt: null, rules: null, criteriaHash: null },
  locked: { lockedAt: null },
  concluded: { concludedAt: null },
  issued: { issuedAt: null, decisionNumber: '', decisionDate: null }
}

interface Back {
  readonly session: SessionRow
  readonly from: Exclude<Stage, 'preparing'>
  readonly stage: Stage
}

function backAt(db: Reader, input: StepInput): Result<Back, AppError> {
  const found = sessionAt(db, input)
  if (!found.ok) return found
  const session = found.value
  const allowed = checkAct('stepBack', session.stage)
  if (!allowed.ok) return allowed
  const stage = previousStage(session.stage)
  if (stage === null || session.stage === 'preparing') throw new Error('checkAct lets nobody back from the first stage')
  const begun = stage === 'preparing' ? firstWithSheets(db, session.id) : undefined
  return begun === undefined ? ok({ session, from: session.stage, stage }) : err({ code: 'IN_USE', what: 'criteriaSet', by: begun })
}

/**
 * One step back with a reason. Back to scoring opens the latest passes again and takes conclusions back.
 * Back to preparing is refused once anybody has begun to mark: the frozen forms then stand.
 */
export const stepBack: Handler<'stepBack'> = async (input, ctx) => {
  const possible = ctx.store.read((db) => backAt(db, input))
  if (!possible.ok) return possible
  const kept = await ctx.backup('closing')
  if (!kept.ok) return kept
  return ctx.store.write((db) => {
    const found = backAt(db, input)
    if (!found.ok) return found
    const { session, from, stage } = found.value
    const takenBack: Record<string, unknown>[] = []
    if (stage === 'scoring') {
      for (const pass of latestPasses(db, session.id, 'council')) setPassClosed(db, pass.id, null)
      for (const entry of entriesOf(db, session.id)) {
        if (entry.conclusionStar === null) continue
        takenBack.push({ entry: entry.id, star: entry.conclusionStar, reason: entry.conclusionReason, words: entry.conclusionWords })
        setConclusion(db, entry.id, null)
      }
    }
    if (stage === 'locked') endForgotten(ctx, db, session.id)
    if (stage === 'preparing') clearPasses(db, session.id)
    const version = stepSession(db, session.id, { ...undone[from], stage })
    if (stage === 'preparing') {
      followCouncil(ctx, db, session)
      refreshEntries(db)
    }
    const { decisionNumber, decisionDate } = session
    const decision = from === 'issued' ? { decisionNumber, decisionDate } : {}
    const detail = { before: from, after: stage, reason: input.reason, conclusionsTakenBack: takenBack, ...decision }
    record(ctx, db, 'stepBack', { sessionId: session.id, about: session.id, detail })
    return ok({ version, stage })
  })
}
