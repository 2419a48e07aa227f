import { Button } from '@mantine/core'
import { useState } from 'react'
import type { MemberView, SessionView } from '../../../../shared/contract/sessions.ts'
import type { Attendance } from '../../../../shared/domain/model.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { ReasonDialog } from '../../../parts/ReasonDialog.tsx'
import { useTell } from '../../../state/host.ts'
import { errorLine } from '../../../text/errors.ts'
import { attendanceWords, peopleText, sessionText } from '../../../text/session.ts'
import { quorumWords } from '../../../text/stages.ts'
import { InviteButton } from '../InviteButton.tsx'
import { Tools } from '../ToolsSlot.tsx'
import { TroubleNotice } from '../Trouble.tsx'
import { CrewTable } from './CrewTable.tsx'
import { PinDialog } from './PinDialog.tsx'
import { Recusals } from './Recusals.tsx'
import { ReplaceDialog } from './ReplaceDialog.tsx'
import classes from './people.module.css'

/** What the desk is being asked about one member. */
type Asking = { readonly what: 'absent' | 'pin' | 'replace'; readonly member: MemberView } | null

/** Who sits, who is present, who scores, and who takes no part in what. */
export function PeopleTab({ session }: { readonly session: SessionView }) {
  const [asking, setAsking] = useState<Asking>(null)
  const [wanted, setWanted] = useState<{ id: string; mine: string } | null>(null)
  const { tell, busy, trouble, clear } = useTell()
  const sitting = session.members.filter((member) => member.replacedAt === null)
  const council = sitting.filter((member) => member.body === 'council')
  const advisers = sitting.filter((member) => member.body === 'adviser')
  const replaced = session.members.filter((member) => member.replacedAt !== null)
  const unknown = council.filter((member) => member.attendance === 'unknown')
  const open = session.stage === 'preparing' || session.stage === 'scoring' || session.stage === 'locked'
  const now = session.members.find((member) => member.id === wanted?.id)
  // As the member is now: what was changed while the question stood open is not refused over and over.
  const about = session.members.find((member) => member.id === asking?.member.id) ?? asking?.member

  async function attend(member: MemberView, attendance: Attendance, absenceReason = ''): Promise<boolean> {
    setWanted({ id: member.id, mine: attendanceWords[attendance] })
    return (await tell('setAttendance', { memberId: member.id, baseVersion: member.version, attendance, absenceReason })) !== null
  }

  async function allPresent(): Promise<void> {
    for (const member of unknown) if (!(await attend(member, 'present'))) return
  }

  async function score(member: MemberView, scores: boolean): Promise<void> {
    setWanted({ id: member.id, mine: scores ? peopleText.yes : peopleText.no })
    await tell('setScores', { memberId: member.id, baseVersion: member.version, scores })
  }

  const acts = {
    onAttend: (member: MemberView, present: boolean) => (present ? void attend(member, 'present') : setAsking({ what: 'absent', member })),
    onScore: (member: MemberView, scores: boolean) => void score(member, scores),
    onPin: (member: MemberView) => setAsking({ what: 'pin', member }),
    onReplace: (member: MemberView) => setAsking({ what: 'replace', member })
  }
  const close = () => {
    setAsking(null)
    clear()
  }

  return (
    <div className={classes.people}>
      <Tools>
        <InviteButton session={session} />
      </Tools>
      <div className={classes.line}>
        <p className={classes.quorum} data-ok={session.quorum?.ok ?? true}>
          {session.quorum === null ? sessionText.written : quorumWords(session.quorum, session.rules.quorum)}
        </p>
        {open && session.mode !== 'written' && unknown.length > 1 && (
          <Button variant="default" onClick={() => void allPresent()} loading={busy}>
            {peopleText.allPresent}
          </Button>
        )}
      </div>
      {asking === null && (
        <TroubleNotice
          trouble={trouble}
          both={wanted && now ? { mine: wanted.mine, now: `${now.name}, ${attendanceWords[now.attendance]}` } : undefined}
          onClose={clear}
        />
      )}
      {council.length === 0 ? (
        <EmptyState title={peopleText.empty}>{peopleText.emptyWords}</EmptyState>
      ) : (
        <CrewTable title={peopleText.council} members={council} session={session} {...acts} />
      )}
      {advisers.length > 0 && <CrewTable title={peopleText.adviser} members={advisers} session={session} {...acts} />}
      {replaced.length > 0 && (
        <section>
          <h2 className={classes.title}>{peopleText.before}</h2>
          <ul className={classes.plain}>
            {replaced.map((member) => (
              <li key={member.id}>
                {member.name}
                {member.agency !== '' && `, ${member.agency}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Recusals session={session} members={sitting.filter((member) => member.scores)} open={open} />
      <ReasonDialog
        opened={asking?.what === 'absent'}
        title={peopleText.absentTitle(about?.name ?? '')}
        actLabel={peopleText.markAbsent}
        reasonLabel={peopleText.absentReason}
        minLength={2}
        maxLength={300}
        busy={busy}
        failure={trouble === null ? undefined : errorLine(trouble)}
        onAct={(reason) => {
          if (about) void attend(about, 'absent', reason).then((done) => done && close())
        }}
        onCancel={close}
      >
        {peopleText.absentWords}
      </ReasonDialog>
      {asking?.what === 'pin' && about && <PinDialog member={about} onClose={close} />}
      {asking?.what === 'replace' && about && <ReplaceDialog session={session} member={about} onClose={close} />}
    </div>
  )
}
