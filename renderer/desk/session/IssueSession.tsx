import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SessionView } from '../../../shared/contract/sessions.ts'
import { DateField } from '../../parts/DateField.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useTell } from '../../state/host.ts'
import { partsText } from '../../text/parts.ts'
import { stagesText } from '../../text/stages.ts'
import { TroubleNotice } from './Trouble.tsx'
import classes from './session.module.css'

/** Number and day of the decision of recognition (Article 4.3: 36 months from that day). */
export function IssueSession({ session, onClose }: { readonly session: SessionView; readonly onClose: () => void }) {
  const [decisionNumber, setNumber] = useState(session.decisionNumber)
  const [decisionDate, setDate] = useState(session.decisionDate)
  const { tell, busy, trouble } = useTell()
  const ready = decisionNumber.trim() !== '' && decisionDate !== null
  const issue = async () => {
    if (decisionDate === null) return
    if (await tell('issueSession', { sessionId: session.id, baseVersion: session.version, decisionNumber, decisionDate })) onClose()
  }
  return (
    <Dialog
      opened
      title={stagesText.step.issued}
      onClose={onClose}
      closeOnEscape={false}
      footer={
        <>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {partsText.cancel}
          </Button>
          <Button onClick={() => void issue()} loading={busy} disabled={!ready}>
            {stagesText.step.issued}
          </Button>
        </>
      }
    >
      <p>{stagesText.ask.issued}</p>
      <div className={classes.pair}>
        <TextField label={stagesText.decisionNumber} value={decisionNumber} onChange={setNumber} required maxLength={300} data-autofocus />
        <DateField label={stagesText.decisionDate} value={decisionDate} onChange={(value) => setDate(value)} required />
      </div>
      <TroubleNotice trouble={trouble} />
    </Dialog>
  )
}
