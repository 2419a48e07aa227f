import type { EntryView, MemberView, SessionView } from '../../../shared/contract/sessions.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { Reader } from '../../store/db.ts'
import { dossierOf, type EntryRow, recusalsOf } from '../../store/entries.ts'
import type { MemberRow } from '../../store/members.ts'
import { latestPasses } from '../../store/passes.ts'
import { dataVersion } from '../../store/sessions.ts'
import type { Ctx } from '../context.ts'
import { setOf } from '../sheets/place.ts'
import { gateOf, quorumOf } from './gates.ts'
import type { LoadedSession } from './load.ts'

function memberView(row: MemberRow): MemberView {
  const {
    id,
    version,
    seatId,
    personId,
    name,
    agency,
    position,
    body,
    post,
    order,
    scores,
    attendance,
    absenceReason,
    replaces,
    replacedAt
  } = row
  const shown = {
    id,
    version,
    seatId,
    personId,
    name,
    agency,
    position,
    body,
    post,
    order,
    scores,
    attendance,
    absenceReason,
    replaces,
    replacedAt
  }
  return { ...shown, hasPin: row.pinHash !== null, pinLocked: row.pinFailures >= 15 }
}

type Beside = Pick<EntryView, 'recusals' | 'dossier' | 'pass' | 'setName'>

function entryView(row: EntryRow, beside: Beside): EntryView {
  const {
    id,
    version,
    order,
    productId,
    productName,
    productCode,
    producerName,
    address,
    commune,
    phone,
    setNo,
    form,
    previousStar,
    selfScore
  } = row
  const shown = {
    id,
    version,
    order,
    productId,
    productName,
    productCode,
    producerName,
    address,
    commune,
    phone,
    setNo,
    form,
    previousStar,
    selfScore
  }
  return {
    ...shown,
    ...beside,
    exclusion: row.excludedAt === null ? null : { ground: row.exclusionGround, words: row.exclusionWords, at: row.excludedAt },
    gapAcceptedReason: row.gapAcceptedReason,
    conclusion:
      row.conclusionStar === null || row.concludedAt === null
        ? null
        : { star: row.conclusionStar, reason: row.conclusionReason, words: row.conclusionWords, at: row.concludedAt }
  }
}

/** The whole session as its page shows it: people, products, states, the next step. No marks. A member sees neither conclusions nor who is locked out. */
export function sessionView(db: Reader, ctx: Ctx, loaded: LoadedSession): SessionView {
  const { session, council, level, rules, members, entries } = loaded
  const recusals = recusalsOf(db, session.id)
  const dossier = dossierOf(db, session.id)
  const passes = new Map(latestPasses(db, session.id, 'council').map((pass) => [pass.entryId, pass]))
  const { councilId, name, round, year, place, heldOn, mode, stage, adviserPass, criteriaHash } = session
  const { openedAt, lockedAt, concludedAt, issuedAt, decisionNumber, decisionDate } = session
  return {
    id: session.id,
    version: session.version,
    councilId,
    councilName: council.name,
    level,
    name,
    round,
    year,
    place,
    heldOn,
    mode,
    stage,
    adviserPass,
    rules,
    criteriaHash,
    openedAt,
    lockedAt,
    concludedAt,
    issuedAt,
    decisionNumber,
    decisionDate,
    members: members.map(memberView),
    entries: entries.map((entry) => {
      const pass = passes.get(entry.id)
      return entryView(entry, {
        setName:
          criteriaHash === null ? (ctx.shelf.shipped.get(entry.setNo)?.set.name ?? '') : setOf(db, ctx, session, entry.setNo).set.name,
        recusals: recusals.filter((row) => row.entryId === entry.id).map(({ memberId, reason }) => ({ memberId, reason })),
        dossier: dossier
          .filter((row) => row.entryId === entry.id)
          .map(({ no, state, validUntil, note }) => ({ no, state, validUntil, note })),
        pass: pass ? { id: pass.id, no: pass.no, closedAt: pass.closedAt, scope: pass.scope, reason: pass.reason } : null
      })
    }),
    quorum: quorumOf(loaded),
    next: gateOf(db, ctx, loaded),
    dataVersion: dataVersion(db, session.id)
  }
}

/**
 * What a member may know of the session: names and states, no conclusions, nothing of PINs, no reasons of others, and no number that
 * moves with others' marks.
 */
export function memberSessionView(view: SessionView, me: MemberId): SessionView {
  return {
    ...view,
    members: view.members.map((member) => ({ ...member, version: 0, hasPin: false, pinLocked: false, absenceReason: '' })),
    entries: view.entries.map((entry) => ({
      ...entry,
      conclusion: null,
      gapAcceptedReason: '',
      recusals: entry.recusals.map(({ memberId, reason }) => ({ memberId, reason: memberId === me ? reason : '' }))
    })),
    next: null,
    dataVersion: 0
  }
}
