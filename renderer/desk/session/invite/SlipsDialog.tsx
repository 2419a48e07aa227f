import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { LanMember } from '../../../../shared/contract/devices.ts'
import type { MemberId } from '../../../../shared/ids.ts'
import { Dialog } from '../../../parts/Dialog.tsx'
import { Notice } from '../../../parts/Notice.tsx'
import { useTell } from '../../../state/host.ts'
import { inviteText } from '../../../text/invite.ts'
import { partsText } from '../../../text/parts.ts'
import { TroubleNotice } from '../Trouble.tsx'
import type { Invitation } from './InviteDialog.tsx'
import classes from './invite.module.css'
import { type Slip, Slips } from './Slips.tsx'

interface SlipsDialogProps {
  readonly members: readonly LanMember[]
  readonly absent: ReadonlySet<string>
  /** What stands over each slip: whose session, which. */
  readonly session: string
  readonly practice: boolean
  readonly onMade: (memberId: MemberId, invitation: Invitation) => void
  readonly onClose: () => void
}

/** Invites those who are chosen and prints a slip for each. Without the PIN, unless the secretary takes it upon herself. */
export function SlipsDialog({ members, absent, session, practice, onMade, onClose }: SlipsDialogProps) {
  const [chosen, setChosen] = useState<ReadonlySet<MemberId>>(
    () => new Set(members.filter(({ memberId, device }) => device === null && !absent.has(memberId)).map(({ memberId }) => memberId))
  )
  const [withPin, setWithPin] = useState(false)
  const [busy, setBusy] = useState(false)
  const [stopped, setStopped] = useState<number | null>(null)
  const [slips, setSlips] = useState<readonly Slip[] | null>(null)
  const { tell, trouble } = useTell()
  const asked = members.filter(({ memberId }) => chosen.has(memberId))

  function choose(memberId: MemberId, yes: boolean): void {
    const others = [...chosen].filter((other) => other !== memberId)
    setChosen(new Set(yes ? [...others, memberId] : others))
  }

  async function make(): Promise<void> {
    setBusy(true)
    setStopped(null)
    const made: Slip[] = []
    for (const member of asked) {
      const slip = await makeSlip(member)
      if (slip === null) break
      made.push(slip)
    }
    setBusy(false)
    if (made.length === asked.length) setSlips(made)
    else setStopped(made.length)
  }

  async function makeSlip(member: LanMember): Promise<Slip | null> {
    const invitation = await tell('inviteMember', { memberId: member.memberId })
    if (!invitation) return null
    onMade(member.memberId, invitation)
    const issued = withPin ? await tell('issuePin', { memberId: member.memberId }) : undefined
    return issued === null ? null : { member, invitation, pin: issued?.pin ?? null }
  }

  return (
    <Dialog
      opened
      wide
      title={inviteText.slipsTitle}
      onClose={onClose}
      closeOnEscape={!busy}
      footer={
        <>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {partsText.cancel}
          </Button>
          <Button onClick={() => void make()} loading={busy} disabled={asked.length === 0}>
            {inviteText.slipsAct(asked.length)}
          </Button>
        </>
      }
    >
      <p>{inviteText.slipsWords}</p>
      <fieldset className={classes.choices}>
        <legend>{inviteText.slipsChoose}</legend>
        {members.map((member) => (
          <Checkbox
            key={member.memberId}
            label={member.name}
            checked={chosen.has(member.memberId)}
            onChange={(event) => choose(member.memberId, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
      {asked.some(({ invited, device }) => invited || device !== null) && <Notice kind="warn" title={inviteText.slipsAgain} />}
      <Checkbox
        className={classes.pinChoice}
        label={inviteText.slipsPin}
        description={inviteText.slipsPinWords}
        checked={withPin}
        onChange={(event) => setWithPin(event.currentTarget.checked)}
      />
      {stopped !== null && <p role="alert">{inviteText.slipsStopped(stopped, asked.length)}</p>}
      <TroubleNotice trouble={trouble} />
      {slips && <Slips slips={slips} session={session} practice={practice} onPrinted={onClose} />}
    </Dialog>
  )
}
