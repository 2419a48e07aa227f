/** Where members of a council disagree, and how each one's totals lie beside the others'. Advice; nothing here changes a result. */
import type { CriterionAgreement, SeverityRow } from '../../../shared/contract/calibration.ts'
import { agreement, severity } from '../../../shared/domain/agreement.ts'
import { formatPoints } from '../../../shared/domain/print-number.ts'
import { pointsAt } from '../../../shared/domain/scoring-index.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Reader } from '../../store/db.ts'
import { findMember, type MemberRow } from '../../store/members.ts'
import { findSession } from '../../store/sessions.ts'
import type { Ctx, Handler } from '../context.ts'
import { setOf } from '../sheets/place.ts'
import { type ClosedSession, closedStages, loadPast } from './load.ts'

/** NOT_FOUND for no such council, or a session that is not one of its closed ones. */
export const getAgreement: Handler<'getAgreement'> = (input, ctx) =>
  ctx.store.read((db) => {
    const past = loadPast(db, ctx, input.councilId)
    if (!past) return err({ code: 'NOT_FOUND', what: 'council' })
    const { closed } = past
    const chosen = input.sessionId === null ? closed : closed.filter(({ session }) => session.id === input.sessionId)
    if (input.sessionId !== null && chosen.length === 0) return err({ code: 'NOT_FOUND', what: 'session' })
    return ok({
      sessions: closed.map(({ session: { id: sessionId, name, heldOn }, computed }) => ({
        sessionId,
        name,
        heldOn,
        products: computed.length
      })),
      criteria: criteriaOf(db, ctx, chosen)
    })
  })

interface Collected {
  readonly about: Pick<CriterionAgreement, 'setNo' | 'setName' | 'code' | 'title'>
  readonly units: number[][]
}

/** Marks of each criterion by product. A set is told apart by what was frozen: marks on another wording are not laid together. */
function criteriaOf(db: Reader, ctx: Ctx, sessions: readonly ClosedSession[]): CriterionAgreement[] {
  const found = new Map<string, Collected>()
  for (const { session, computed } of sessions) {
    for (const { entry, sheets } of computed) {
      const { hash, set, index } = setOf(db, ctx, session, entry.setNo)
      index.scorables.forEach(({ code, title }, place) => {
        const key = `${String(entry.setNo).padStart(2, '0')} ${hash} ${String(place).padStart(3, '0')}`
        const known = found.get(key) ?? { about: { setNo: entry.setNo, setName: set.name, code, title }, units: [] }
        found.set(key, known)
        known.units.push(sheets.map((sheet) => pointsAt(index, place, sheet.options[place] ?? -1)))
      })
    }
  }
  const keys = [...found.keys()].toSorted()
  return keys.flatMap((key) => {
    const one = found.get(key)
    return one ? [{ ...one.about, ...agreement(one.units) }] : []
  })
}

/** WRONG_STAGE until the marks of the caller's session are locked: before, it would tell of others' marks. */
export const getSeverity: Handler<'getSeverity'> = (_input, ctx) =>
  ctx.store.read((db) => {
    const { actor } = ctx
    const me = actor.kind === 'member' ? findMember(db, actor.memberId) : undefined
    const session = me && findSession(db, me.sessionId)
    if (!me || !session) return err({ code: 'NOT_ALLOWED', why: 'role' })
    if (!closedStages.includes(session.stage)) return err({ code: 'WRONG_STAGE', stage: session.stage, needs: [...closedStages] })
    const closed = loadPast(db, ctx, session.councilId)?.closed ?? []
    const here = closed.find((one) => one.session.id === session.id)?.members ?? []
    const row = (member: MemberRow) => severityOf(closed, member)
    return ok({
      sessions: closed.filter(({ members }) => members.some(({ personId }) => personId === me.personId)).length,
      own: row(me),
      members: me.post === 'chair' ? here.filter(({ scores, body }) => scores && body === 'council').map(row) : null
    })
  })

/** Of the person over all these sessions, whichever seat they had. */
function severityOf(closed: readonly ClosedSession[], { id: memberId, personId, name, post }: MemberRow): SeverityRow {
  const given = closed.flatMap(({ members, computed }) => {
    const mine = new Set<string>(members.filter((member) => member.personId === personId).map((member) => member.id))
    return computed.flatMap(({ result }) => {
      const own = result?.totals.find((total) => mine.has(total.memberId))
      return own && result ? [{ own: own.total, others: result.totals.filter((total) => total !== own).map((total) => total.total) }] : []
    })
  })
  const { hundredths, products } = severity(given)
  return { memberId, name, post, points: hundredths === null ? null : signed(hundredths), products }
}

function signed(hundredths: number): string {
  const size = formatPoints({ sum: Math.abs(hundredths), n: 100 }, 2)
  if (hundredths === 0) return size
  return hundredths > 0 ? `+${size}` : `−${size}`
}
