import { Button, SegmentedControl, Switch } from '@mantine/core'
import type { MemberView, SessionView } from '../../../../shared/contract/sessions.ts'
import { attendanceWords, peopleText, postWords } from '../../../text/session.ts'
import classes from './people.module.css'

interface CrewActs {
  readonly onAttend: (member: MemberView, present: boolean) => void
  readonly onScore: (member: MemberView, scores: boolean) => void
  readonly onPin: (member: MemberView) => void
  readonly onReplace: (member: MemberView) => void
}

interface CrewTableProps extends CrewActs {
  readonly title: string
  readonly members: readonly MemberView[]
  readonly session: SessionView
}

/** One body's members by post, each with what the desk may set for them. */
export function CrewTable({ title, members, session, ...acts }: CrewTableProps) {
  return (
    <table className={classes.crew}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{peopleText.seat}</th>
          <th scope="col">{peopleText.person}</th>
          {session.mode !== 'written' && <th scope="col">{peopleText.attendance}</th>}
          <th scope="col">{peopleText.scores}</th>
          <th scope="col">{peopleText.pin}</th>
          <th scope="col" aria-label={peopleText.more} />
        </tr>
      </thead>
      <tbody>
        {members
          .toSorted((a, b) => a.order - b.order)
          .map((member) => (
            <MemberRow key={member.id} member={member} session={session} {...acts} />
          ))}
      </tbody>
    </table>
  )
}

function MemberRow({
  member,
  session,
  onAttend,
  onScore,
  onPin,
  onReplace
}: { readonly member: MemberView; readonly session: SessionView } & CrewActs) {
  const open = session.stage === 'preparing' || session.stage === 'scoring' || session.stage === 'locked'
  const before = session.members.find((other) => other.id === member.replaces)
  return (
    <tr>
      <td>{postWords[member.post]}</td>
      <td>
        <strong className={classes.name}>{member.name}</strong>
        <span className={classes.small}>
          {[member.position, member.agency].filter((word) => word !== '').join(', ')}
          {before && ` · ${peopleText.replaced(before.name)}`}
        </span>
      </td>
      {session.mode !== 'written' && (
        <td>
          {open ? (
            <SegmentedControl
              size="xs"
              color="leaf"
              aria-label={peopleText.attendanceOf(member.name)}
              data={[
                { value: 'present', label: attendanceWords.present },
                { value: 'absent', label: attendanceWords.absent }
              ]}
              value={member.attendance}
              onChange={(value) => onAttend(member, value === 'present')}
            />
          ) : (
            attendanceWords[member.attendance]
          )}
          {member.absenceReason !== '' && <span className={classes.small}>{member.absenceReason}</span>}
        </td>
      )}
      <td>
        {session.stage === 'preparing' ? (
          <Switch
            aria-label={peopleText.scoresOf(member.name)}
            label={member.scores ? peopleText.yes : peopleText.no}
            checked={member.scores}
            onChange={(event) => onScore(member, event.currentTarget.checked)}
          />
        ) : member.scores ? (
          peopleText.yes
        ) : (
          peopleText.no
        )}
      </td>
      <td>
        {member.scores && (
          <span className={classes.pin}>
            <span className={classes.small}>
              {member.pinLocked ? peopleText.pinLocked : member.hasPin ? peopleText.hasPin : peopleText.noPin}
            </span>
            {open && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${member.hasPin ? peopleText.reissuePin : peopleText.issuePin} ${member.name}`}
                onClick={() => onPin(member)}
              >
                {member.hasPin ? peopleText.reissuePin : peopleText.issuePin}
              </Button>
            )}
          </span>
        )}
      </td>
      <td className={classes.more}>
        {open && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${peopleText.replace} ${postWords[member.post]} ${member.name}`}
            onClick={() => onReplace(member)}
          >
            {peopleText.replace}
          </Button>
        )}
      </td>
    </tr>
  )
}
