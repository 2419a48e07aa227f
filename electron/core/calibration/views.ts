/** Where members of a council disagree, and how each one's totals lie beside the others'. Advice; nothing here changes a result. */
import type { AgreementView, CriterionAgreement, SeverityRow } from '../../../shared/contract/calibration.ts'
import { agreement, severity } from '../../../shared/domain/agreement.ts'
import { formatPoints } from '../../../shared/domain/print-number.ts'
import type { AppError } from '../../../shared/errors.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { findMember, type MemberRow } from '../../store/members.ts'
import { findSession, type SessionRow } from '../../store/sessions.ts'
import type { Handler } from '../context.ts'
import { inTurns, type Steps } from '../slices.ts'
import { type ClosedSession, closedStages, countOf, readPast } from './load.ts'

/** NOT_FOUND for no such council, or a session that is not one of its closed ones. */
export const getAgreement: Handler<'getAgreement'> = async (input, ctx) => {
  const wanted = ({ id }: { readonly id: string }) => input.sessionId === null || id === input.sessionId
  type Found = { readonly sessions: AgreementView['sessions']; readonly chosen: readonly ClosedSession[] }
  const found = await readPast(ctx, input.councilId, {
    wanted,
    take: (db, past, of): Result<Found, AppError> => {
      if (!past) return err({ code: 'NOT_FOUND', what: 'council' })
      const chosen = past.closed.filter(wanted)
      if (input.sessionId !== null && chosen.length === 0) return err({ code: 'NOT_FOUND', what: 'session' })
      const sessions = past.closed.map((session) => {
        const { id: sessionId, name, heldOn } = session
        return { sessionId, name, heldOn, products: countOf(db, session) }
      })
      return ok({ sessions, chosen: chosen.map(of) })
    }
  })
  if (!found.ok) return found
  const { sessions, chosen } = found.value
  return ok({ sessions, criteria: await inTurns(criteriaSteps(chosen)) })
}

interface Collected {
  readonly about: Pick<CriterionAgreement, 'setNo' | 'setName' | 'code' | 'title'>
  readonly units: number[][]
}

/** Marks of each criterion by product. A set is told apart by what was frozen: marks on another wording are not laid together. */
function* criteriaSteps(sessions: readonly ClosedSession[]): Steps<CriterionAgreement[]> {
  const found = new Map<string, Collected[]>()
  for (const { products } of sessions) {
    for (const { at, members, points } of products) {
      const { set, hash, index } = at
      const key = `${String(set.no).padStart(2, '0')} ${hash}`
      const known =
        found.get(key) ??
        index.scorables.map(({ code, title }) => ({ about: { setNo: set.no, setName: set.name, code, title }, units: [] as number[][] }))
      found.set(key, known)
      known.forEach(({ units }, place) => {
        units.push(members.map((_, sheet) => points[sheet * index.count + place] ?? 0))
      })
      yield
    }
  }
  const criteria: CriterionAgreement[] = []
  for (const key of [...found.keys()].toSorted()) {
    for (const { about, units } of found.get(key) ?? []) {
      criteria.push({ ...about, ...agreement(units) })
      yield
    }
  }
  return criteria
}

/** WRONG_STAGE until the marks of the caller's session are locked: before, it would tell of others' marks. */
export const getSeverity: Handler<'getSeverity'> = async (_input, ctx) => {
  const { actor } = ctx
  const asking = ctx.store.read((db): Result<{ me: MemberRow; session: SessionRow }, AppError> => {
    const me = actor.kind === 'member' ? findMember(db, actor.memberId) : undefined
    const session = me && findSession(db, me.sessionId)
    if (!me || !session) return err({ code: 'NOT_ALLOWED', why: 'role' })
    if (!closedStages.includes(session.stage)) return err({ code: 'WRONG_STAGE', stage: session.stage, needs: [...closedStages] })
    return ok({ me, session })
  })
  if (!asking.ok) return asking
  const { me, session } = asking.value
  const found = await readPast(ctx, session.councilId, {
    wanted: () => true,
    take: (db, past, of): Result<{ closed: readonly ClosedSession[]; here: readonly MemberRow[] }, AppError> => {
      const now = findSession(db, session.id)
      // it was opened again meanwhile
      if (!past || !now || !closedStages.includes(now.stage))
        return err({ code: 'WRONG_STAGE', stage: now?.stage ?? 'preparing', needs: [...closedStages] })
      return ok({ closed: past.closed.map(of), here: of(now).members })
    }
  })
  if (!found.ok) return found
  const { closed, here } = found.value
  return ok({
    sessions: closed.filter(({ members }) => members.some(({ personId }) => personId === me.personId)).length,
    own: await inTurns(severitySteps(closed, me)),
    members: me.post === 'chair' ? await allOf(closed, here) : null
  })
}

async function allOf(closed: readonly ClosedSession[], here: readonly MemberRow[]): Promise<SeverityRow[]> {
  const rows: SeverityRow[] = []
  for (const member of here) if (member.scores && member.body === 'council') rows.push(await inTurns(severitySteps(closed, member)))
  return rows
}

/** Of the person over all these sessions, whichever seat they had. */
function* severitySteps(closed: readonly ClosedSession[], { id: memberId, personId, name, post }: MemberRow): Steps<SeverityRow> {
  const given: { own: number; others: readonly number[] }[] = []
  for (const { members, products } of closed) {
    const mine = new Set<string>(members.filter((member) => member.personId === personId).map((member) => member.id))
    for (const product of products) {
      const place = product.members.findIndex((member) => mine.has(member))
      const own = product.totals[place]
      if (own !== undefined) given.push({ own, others: product.totals.filter((_, other) => other !== place) })
    }
    yield
  }
  const { hundredths, products } = severity(given)
  return { memberId, name, post, points: hundredths === null ? null : signed(hundredths), products }
}

function signed(hundredths: number): string {
  const size = formatPoints({ sum: Math.abs(hundredths), n: 100 }, 2)
  if (hundredths === 0) return size
  return hundredths > 0 ? `+${size}` : `−${size}`
}
