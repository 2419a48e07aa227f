import { Button } from '@mantine/core'
import type { LanMember } from '../../../../shared/contract/devices.ts'
import { agoWords, inviteText, standingText } from '../../../text/invite.ts'
import { attendanceWords, postWords } from '../../../text/session.ts'
import { type Standing, standingOf } from './standing.ts'
import classes from './members.module.css'

interface MembersProps {
  readonly members: readonly LanMember[]
  /** Members whose PIN was tried wrong too often. */
  readonly locked: ReadonlySet<string>
  readonly absent: ReadonlySet<string>
  readonly now: number
  /** False while the network is closed or the scoring is over. */
  readonly mayInvite: boolean
  readonly mayPin: boolean
  readonly onQr: (member: LanMember) => void
  readonly onPin: (member: LanMember) => void
  readonly onEnd: (member: LanMember) => void
}

/** Every member who scores: the phone, the PIN, and what can be done about either. */
export function Members({ members, ...rest }: MembersProps) {
  return (
    <table className={classes.members} aria-labelledby="invite-members">
      <thead>
        <tr>
          <th scope="col">{inviteText.member}</th>
          <th scope="col">{inviteText.phone}</th>
          <th scope="col">{inviteText.pin}</th>
          <th scope="col" aria-label={inviteText.acts} />
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <Row key={member.memberId} member={member} {...rest} />
        ))}
      </tbody>
    </table>
  )
}

function Row({
  member,
  locked,
  absent,
  now,
  mayInvite,
  mayPin,
  onQr,
  onPin,
  onEnd
}: Omit<MembersProps, 'members'> & { readonly member: LanMember }) {
  const standing = standingOf(member, now)
  const away = absent.has(member.memberId) && member.device === null
  const shut = locked.has(member.memberId)
  return (
    <tr>
      <td>
        <strong className={classes.name}>{member.name}</strong>
        <span className={classes.small}>{[postWords[member.post], member.agency].filter((word) => word !== '').join(', ')}</span>
        {away && <span className={classes.small}>{attendanceWords.absent}</span>}
      </td>
      <td>
        <Phone member={member} standing={standing} now={now} />
      </td>
      <td>
        <span className={classes.small}>{shut ? inviteText.pinLocked : member.hasPin ? inviteText.pinYes : inviteText.pinNo}</span>
        {mayPin && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={inviteText.pinOf(member.name, member.hasPin)}
            onClick={() => onPin(member)}
          >
            {member.hasPin ? inviteText.pinAgain : inviteText.pinAct}
          </Button>
        )}
      </td>
      <td>
        <div className={classes.acts}>
          <Button
            size="compact-sm"
            variant={member.device === null && !away ? 'filled' : 'default'}
            disabled={!mayInvite}
            aria-label={inviteText.qrOf(member.name)}
            onClick={() => onQr(member)}
          >
            {inviteText.qrAct}
          </Button>
          {member.device !== null && (
            <Button size="compact-sm" variant="default" aria-label={inviteText.endOf(member.name)} onClick={() => onEnd(member)}>
              {inviteText.endAct}
            </Button>
          )}
        </div>
      </td>
    </tr>
  )
}

function Phone({ member: { device }, standing, now }: { readonly member: LanMember; readonly standing: Standing; readonly now: number }) {
  return (
    <div className={classes.phone} data-standing={standing}>
      <Mark standing={standing} />
      <div>
        <span className={classes.standing}>{standingText[standing]}</span>
        {device !== null && <span className={classes.small}>{device.name}</span>}
        {device !== null && standing === 'lost' && (
          <span className={classes.small}>
            {device.lastSeenAt === null ? standingText.neverSeen : standingText.seen(agoWords(now - Date.parse(device.lastSeenAt)))}
          </span>
        )}
        {device !== null && device.unsent > 0 && <span className={classes.unsent}>{standingText.unsent(device.unsent)}</span>}
      </div>
    </div>
  )
}

/** Ring, half disc, full disc, triangle: the state by its shape before its colour; the words beside it say the same. */
function Mark({ standing }: { readonly standing: Standing }) {
  return (
    <svg className={classes.mark} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {standing === 'lost' ? (
        <path className={classes.line} d="M8 2.5 14 13H2z" />
      ) : (
        <circle className={classes.line} cx="8" cy="8" r="5.5" />
      )}
      {standing === 'invited' && <path className={classes.fill} d="M8 2.5a5.5 5.5 0 0 0 0 11z" />}
      {standing === 'here' && <circle className={classes.fill} cx="8" cy="8" r="5.5" />}
    </svg>
  )
}
