import { Button } from '@mantine/core'
import { useState } from 'react'
import type { MemberView } from '../../../../shared/contract/sessions.ts'
import { Dialog } from '../../../parts/Dialog.tsx'
import { useTell } from '../../../state/host.ts'
import { partsText } from '../../../text/parts.ts'
import { peopleText } from '../../../text/session.ts'
import { TroubleNotice } from '../Trouble.tsx'
import classes from './people.module.css'

interface PinDialogProps {
  readonly member: MemberView
  /** What else a new PIN does here. */
  readonly note?: string
  readonly onClose: () => void
}

/** Makes a PIN and shows it this once, for the member alone to read. */
export function PinDialog({ member, note, onClose }: PinDialogProps) {
  const [pin, setPin] = useState<string | null>(null)
  const { tell, busy, trouble } = useTell()
  const issue = async () => {
    const issued = await tell('issuePin', { memberId: member.id })
    if (issued) setPin(issued.pin)
  }
  if (pin !== null) {
    return (
      <Dialog
        opened
        title={peopleText.pinTitle(member.name)}
        onClose={onClose}
        closeOnEscape={false}
        footer={<Button onClick={onClose}>{peopleText.pinDone}</Button>}
      >
        <p className={`figures ${classes.digits}`} aria-label={[...pin].join(' ')}>
          {pin.slice(0, 3)} {pin.slice(3)}
        </p>
        <p>{peopleText.pinShown}</p>
      </Dialog>
    )
  }
  return (
    <Dialog
      opened
      title={peopleText.issueTitle(member.name)}
      onClose={onClose}
      footer={
        <>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {partsText.cancel}
          </Button>
          <Button onClick={() => void issue()} loading={busy} data-autofocus>
            {peopleText.issueAct}
          </Button>
        </>
      }
    >
      <p>{peopleText.issueWords}</p>
      {member.hasPin && <p>{peopleText.reissueWords}</p>}
      {note !== undefined && <p>{note}</p>}
      <TroubleNotice trouble={trouble} />
    </Dialog>
  )
}
