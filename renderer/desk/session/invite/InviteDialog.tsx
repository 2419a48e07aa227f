import { Button, Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../../../shared/contract.ts'
import type { LanMember } from '../../../../shared/contract/devices.ts'
import { Dialog } from '../../../parts/Dialog.tsx'
import { useFocusBack } from '../../../parts/focus-back.ts'
import { Notice } from '../../../parts/Notice.tsx'
import { useTell } from '../../../state/host.ts'
import { addressWords, codeWords, inviteText } from '../../../text/invite.ts'
import { partsText } from '../../../text/parts.ts'
import { TroubleNotice } from '../Trouble.tsx'
import { QrCode } from './QrCode.tsx'
import classes from './invite.module.css'

export type Invitation = Output<'inviteMember'>

interface InviteDialogProps {
  readonly member: LanMember
  /** One made since the page was opened that is still good; the host keeps no code that could be shown again. */
  readonly kept: Invitation | undefined
  readonly onMade: (invitation: Invitation) => void
  readonly onClose: () => void
}

/** The QR code and the code for typing, for one member; asks first where an earlier invitation would end by it. */
export function InviteDialog({ member, kept, onMade, onClose }: InviteDialogProps) {
  const { tell, busy, trouble } = useTell()
  const make = async () => {
    const made = await tell('inviteMember', { memberId: member.memberId })
    if (made) onMade(made)
  }
  // Nothing ends by a first invitation, so it needs no question.
  const first = !member.invited && member.device === null
  const begun = useRef(false)
  useEffect(() => {
    if (kept || !first || begun.current) return
    begun.current = true // React runs effects twice in its strict mode; a second invitation would end the first
    void make()
  })

  if (kept) return <Shown member={member} invitation={kept} onClose={onClose} />
  return (
    <Dialog
      opened
      title={inviteText.inviteTitle(member.name)}
      onClose={onClose}
      footer={
        <>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {partsText.cancel}
          </Button>
          <Button onClick={() => void make()} loading={busy} data-autofocus>
            {inviteText.inviteMake}
          </Button>
        </>
      }
    >
      {!first && <p>{inviteText.inviteAgain}</p>}
      {member.device !== null && <p>{inviteText.inviteHas(member.device.name)}</p>}
      <TroubleNotice trouble={trouble} />
    </Dialog>
  )
}

interface ShownProps {
  readonly member: LanMember
  readonly invitation: Invitation
  readonly onClose: () => void
}

function Shown({ member, invitation, onClose }: ShownProps) {
  const [big, setBig] = useState(false)
  // Whoever was in before the code was shown is no news.
  const [before] = useState(member.device?.deviceId ?? null)
  const joined = member.device !== null && member.device.deviceId !== before
  const title = inviteText.inviteTitle(member.name)
  if (big) return <Big title={title} invitation={invitation} name={member.name} onClose={() => setBig(false)} />
  return (
    <Dialog
      opened
      wide
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button variant="default" onClick={() => setBig(true)}>
            {inviteText.bigger}
          </Button>
          <Button onClick={onClose} data-autofocus>
            {inviteText.done}
          </Button>
        </>
      }
    >
      <div className={classes.invitation}>
        <QrCode text={invitation.url} title={inviteText.inviteQr(member.name)} size="large" />
        <div className={classes.invitationWords}>
          {joined && member.device && <Notice kind="info" title={inviteText.joined(member.device.name)} />}
          {!member.hasPin && <Notice kind="warn" title={inviteText.inviteNoPin} />}
          <ol className={classes.stepsList}>
            {inviteText.inviteSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <Typed invitation={invitation} />
          <p className={classes.dim}>{inviteText.inviteOne}</p>
        </div>
      </div>
    </Dialog>
  )
}

function Typed({ invitation }: { readonly invitation: Invitation }) {
  return (
    <div>
      <p className={classes.dim}>{inviteText.inviteType}</p>
      <p className={`figures ${classes.address}`}>{addressWords(invitation.url)}</p>
      <p className={classes.code} aria-label={inviteText.inviteKey([...invitation.code].join(' '))}>
        {codeWords(invitation.code)}
      </p>
    </div>
  )
}

interface BigProps {
  readonly title: string
  readonly name: string
  readonly invitation: Invitation
  readonly onClose: () => void
}

/** The code as high as the window, to be scanned across a table. */
function Big({ title, name, invitation, onClose }: BigProps) {
  useFocusBack(true)
  return (
    <Modal.Root opened onClose={onClose} fullScreen>
      <Modal.Content>
        <Modal.Body className={classes.big}>
          <QrCode text={invitation.url} title={inviteText.inviteQr(name)} size="full" />
          <div className={classes.bigWords}>
            <Modal.Title className={classes.bigName}>{title}</Modal.Title>
            <Typed invitation={invitation} />
            <Button onClick={onClose} data-autofocus>
              {inviteText.smaller}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
