import type { InviteSeen } from '../../../shared/contract/devices.ts'
import { inviteMark } from '../../../shared/invite-mark.ts'
import { checkAct } from '../../../shared/domain/stages.ts'
import type { AppError } from '../../../shared/errors.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { findCouncil } from '../../store/councils.ts'
import type { Reader } from '../../store/db.ts'
import { activeDevice, endInvites, findInvited, insertInvite } from '../../store/devices.ts'
import { findMember, type MemberRow } from '../../store/members.ts'
import { findSession, type SessionRow } from '../../store/sessions.ts'
import type { Ctx, Handler } from '../context.ts'
import { record } from '../log.ts'
import { lanOf } from './lan.ts'
import { hashOfSecret, newCode, newKey } from './secrets.ts'

/** Makes an invitation: a key for the QR and a code for typing, shown this once. An earlier one of the member ends; a device that joined stays. */
export const inviteMember: Handler<'inviteMember'> = (input, ctx) =>
  ctx.store.write((db) => {
    const member = findMember(db, input.memberId)
    const session = member && findSession(db, member.sessionId)
    if (!member || !session) return err({ code: 'NOT_FOUND', what: 'member' })
    const allowed = checkAct('inviteMember', session.stage)
    if (!allowed.ok) return allowed
    if (member.replacedAt !== null) return err({ code: 'NOT_ALLOWED', why: 'replaced' })
    const lan = lanOf(ctx)
    if (!lan) return err({ code: 'LAN_CLOSED' })
    const again = endInvites(db, member.id, ctx.at)
    const [key, code] = [newKey(), newCode()]
    const hashes = { keyHash: hashOfSecret(key), codeHash: hashOfSecret(code) }
    insertInvite(db, { id: ctx.newId(), sessionId: session.id, memberId: member.id, ...hashes, at: ctx.at })
    record(ctx, db, 'inviteMember', { sessionId: session.id, about: member.id, detail: { member: member.id, again } })
    return ok({ url: `${lan.url}${inviteMark}${key}`, code })
  })

interface Invited {
  readonly member: MemberRow
  readonly session: SessionRow
}

/** Whom a key or a code invites, while the session takes people in. */
export function invitedBy(db: Reader, key: string): Result<Invited, AppError> {
  const memberId = findInvited(db, hashOfSecret(key))
  const member = memberId && findMember(db, memberId)
  const session = member && findSession(db, member.sessionId)
  if (!member || !session) return err({ code: 'NOT_FOUND', what: 'invite' })
  const allowed = checkAct('joinDevice', session.stage)
  return allowed.ok ? ok({ member, session }) : allowed
}

/** What a phone shows before the PIN: "Ông/bà là …". Nothing but names. */
export const seeInvite: Handler<'seeInvite'> = ({ key }, ctx) =>
  ctx.store.read((db): Result<InviteSeen, AppError> => {
    const invited = invitedBy(db, key)
    if (!invited.ok) return invited
    const { member, session } = invited.value
    return ok({
      sessionName: session.name,
      councilName: findCouncil(db, session.councilId)?.name ?? '',
      memberName: member.name,
      post: member.post,
      agency: member.agency,
      hasPin: member.pinHash !== null,
      other: activeDevice(db, member.id)?.name ?? null,
      practice: ctx.space === 'practice',
      hostId: hostId(ctx)
    })
  })

/** Names the data that a phone talks to, whatever address the computer has today. */
export function hostId(ctx: Ctx): string {
  return ctx.store.info().deviceId
}
