import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SessionView } from '../../../shared/contract/sessions.ts'
import { previousStage } from '../../../shared/domain/stages.ts'
import { ReasonDialog } from '../../parts/ReasonDialog.tsx'
import { useTell } from '../../state/host.ts'
import { errorLine } from '../../text/errors.ts'
import { stagesText, stageWords } from '../../text/stages.ts'

/** One step back with a reason; nothing while the session is being prepared. */
export function StepBack({ session }: { readonly session: SessionView }) {
  const [asking, setAsking] = useState(false)
  const { tell, busy, trouble, clear } = useTell()
  const back = previousStage(session.stage)
  if (back === null) return null
  const close = () => {
    setAsking(false)
    clear()
  }
  return (
    <>
      <Button variant="subtle" size="compact-md" onClick={() => setAsking(true)}>
        {stagesText.back}
      </Button>
      <ReasonDialog
        opened={asking}
        title={stagesText.backTitle}
        actLabel={stagesText.backAct(stageWords[back])}
        danger
        busy={busy}
        failure={trouble === null ? undefined : errorLine(trouble)}
        onAct={(reason) =>
          void tell('stepBack', { sessionId: session.id, baseVersion: session.version, reason }).then((done) => done && close())
        }
        onCancel={close}
      >
        {stagesText.backWords(back)}
      </ReasonDialog>
    </>
  )
}
