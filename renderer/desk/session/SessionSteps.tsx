import { useState } from 'react'
import type { SessionView } from '../../../shared/contract/sessions.ts'
import type { Stage } from '../../../shared/domain/model.ts'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { StageBar } from '../../parts/StageBar.tsx'
import { useTell } from '../../state/host.ts'
import { errorLine } from '../../text/errors.ts'
import { missingLine, stagesText } from '../../text/stages.ts'
import { ConcludeSession } from './ConcludeSession.tsx'
import { IssueSession } from './IssueSession.tsx'
import classes from './session.module.css'

/** The procedure with its next step and what it waits for. */
export function SessionSteps({ session }: { readonly session: SessionView }) {
  // The step that is asked about: once it is taken, the one after it must not be asked about unbidden.
  const [asked, setAsked] = useState<Stage | null>(null)
  const { tell, busy, trouble, clear } = useTell()
  const gate = session.next
  const asking = gate !== null && gate.to === asked
  const base = { sessionId: session.id, baseVersion: session.version }
  const failure = trouble === null ? undefined : errorLine(trouble)
  const close = () => {
    setAsked(null)
    clear()
  }
  const step = async (method: 'openSession' | 'lockSession') => {
    if (await tell(method, base)) close()
  }

  return (
    <>
      <StageBar
        stage={session.stage}
        next={
          gate === null
            ? undefined
            : {
                label: stagesText.step[gate.to],
                onPress: () => setAsked(gate.to),
                missing: gate.missing.map(missingLine),
                article: gate.missing.length > 0 ? undefined : stagesText.article(gate.article),
                busy
              }
        }
      />
      {(gate?.to === 'scoring' || gate?.to === 'locked') && (
        <ConfirmDialog
          opened={asking}
          title={stagesText.step[gate.to]}
          actLabel={stagesText.step[gate.to]}
          busy={busy}
          failure={failure}
          onAct={() => void step(gate.to === 'scoring' ? 'openSession' : 'lockSession')}
          onCancel={close}
        >
          <p>{stagesText.ask[gate.to]}</p>
          <p className={classes.dim}>{stagesText.article(gate.article)}</p>
        </ConfirmDialog>
      )}
      {gate?.to === 'concluded' && asking && <ConcludeSession session={session} onClose={close} />}
      {gate?.to === 'issued' && asking && <IssueSession session={session} onClose={close} />}
    </>
  )
}
