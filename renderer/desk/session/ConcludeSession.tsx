import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SessionView } from '../../../shared/contract/sessions.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextArea } from '../../parts/TextField.tsx'
import { useTell } from '../../state/host.ts'
import { partsText } from '../../text/parts.ts'
import { stagesText } from '../../text/stages.ts'
import { TroubleNotice } from './Trouble.tsx'

/** Ends the judging: the chair's words go into the minutes. */
export function ConcludeSession({ session, onClose }: { readonly session: SessionView; readonly onClose: () => void }) {
  const [words, setWords] = useState('')
  const { tell, busy, trouble } = useTell()
  const conclude = async () => {
    if (await tell('concludeSession', { sessionId: session.id, baseVersion: session.version, words })) onClose()
  }
  return (
    <Dialog
      opened
      title={stagesText.step.concluded}
      onClose={onClose}
      closeOnEscape={!busy && words === ''}
      footer={
        <>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {partsText.cancel}
          </Button>
          <Button onClick={() => void conclude()} loading={busy}>
            {stagesText.step.concluded}
          </Button>
        </>
      }
    >
      <p>{stagesText.ask.concluded}</p>
      <TextArea label={stagesText.minutesWords} value={words} onChange={setWords} rows={4} maxLength={4000} data-autofocus />
      <TroubleNotice trouble={trouble} />
    </Dialog>
  )
}
