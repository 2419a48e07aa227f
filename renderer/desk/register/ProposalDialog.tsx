import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ProposalActView, ProposalView } from '../../../shared/contract/proposals.ts'
import { momentWords } from '../../../shared/domain/moment.ts'
import { afterStep, type ProposalStep } from '../../../shared/domain/proposal.ts'
import {
  likeWords,
  proposalActWords,
  proposalSource,
  proposalStateNames,
  proposalStepNames
} from '../../../shared/papers/register-words.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { ReasonDialog } from '../../parts/ReasonDialog.tsx'
import { useTell } from '../../state/host.ts'
import { errorLine } from '../../text/errors.ts'
import { partsText } from '../../text/parts.ts'
import { proposalText } from '../../text/proposals.ts'
import { registerText } from '../../text/register.ts'
import desk from '../desk.module.css'
import classes from './register.module.css'
import { StepDialog } from './StepDialog.tsx'

interface ProposalDialogProps {
  readonly proposal: ProposalView
  readonly onClose: () => void
}

/** The story of one product that went up, and what may be noted next. */
export function ProposalDialog({ proposal, onClose }: ProposalDialogProps) {
  const { tell, busy, trouble, clear } = useTell()
  const [aside, setAside] = useState<'step' | 'takeOut' | ProposalActView | null>(null)
  const at = { proposalId: proposal.id, baseVersion: proposal.version }
  const back = () => {
    clear()
    setAside(null)
  }
  if (aside === 'step') return <StepDialog proposal={proposal} onClose={back} />
  if (aside !== null) {
    const out = aside === 'takeOut'
    const act = (reason: string) =>
      out ? tell('takeOutProposal', { ...at, reason }) : tell('undoProposalAct', { ...at, actId: aside.id, reason })
    return (
      <ReasonDialog
        opened
        danger={out}
        title={out ? proposalText.takeOutTitle : proposalText.undoTitle}
        actLabel={out ? proposalText.takeOutAct : proposalText.undoAct}
        busy={busy}
        failure={trouble === null ? undefined : errorLine(trouble)}
        onAct={(reason) => void act(reason).then((done) => done && (out ? onClose() : back()))}
        onCancel={back}
      >
        <p>
          <strong>{out ? proposal.productName : proposalActWords(aside)}</strong>
        </p>
        <p>{out ? proposalText.takeOutWords : proposalText.undoWords}</p>
      </ReasonDialog>
    )
  }
  const last = proposal.acts.findLast(({ kind, undone }) => kind !== 'undo' && !undone)
  const answered = proposal.state === 'recognised' || proposal.state === 'decided'
  const further = (Object.keys(proposalStepNames) as ProposalStep[]).some((step) => afterStep(proposal.state, step).ok) // keys of a literal
  return (
    <Dialog
      opened
      wide
      title={proposal.productName}
      onClose={onClose}
      footer={
        <>
          {proposal.sessionName === '' && !answered && (
            <Button variant="subtle" onClick={() => setAside('takeOut')}>
              {proposalText.takeOut}
            </Button>
          )}
          {further && (
            <Button variant="default" onClick={() => setAside('step')}>
              {proposalText.act}
            </Button>
          )}
          <Button onClick={onClose} data-autofocus>
            {partsText.close}
          </Button>
        </>
      }
    >
      <p>
        {proposal.producerName}
        {proposal.commune !== '' && `, ${proposal.commune}`}
      </p>
      <p>
        <strong>{proposalStateNames[proposal.state]}</strong>. {proposalText.sent(proposal.letterNumber, proposal.proposedOn)}
        {proposal.points !== null && `. ${registerText.points} ${proposal.points}`}.
      </p>
      <p className={desk.dim}>
        {[originOf(proposal), proposalSource(proposal)].filter(Boolean).join('. ')}.{' '}
        {proposal.answerBy !== null && proposalText.answerByWords(proposal.answerBy)}
      </p>
      {proposal.like && <p>{proposalText.like(likeWords(proposal.like))}</p>}
      {proposal.note !== '' && <p className={desk.dim}>{proposal.note}</p>}
      {proposal.acts.length > 0 && <h3>{proposalText.story}</h3>}
      {proposal.acts.toReversed().map((act) => (
        <div key={act.id} className={classes.round}>
          <div className={classes.grow}>
            <p>
              {proposalActWords(act)}
              {act.undone && ` (${proposalText.undone})`}
            </p>
            <p className={desk.dim}>
              {[momentWords(act.at), act.reason, act.from === undefined ? '' : registerText.from(act.from)].filter(Boolean).join(' · ')}
            </p>
          </div>
          {act.id === last?.id && (
            <Button variant="subtle" onClick={() => setAside(act)}>
              {proposalText.undo}
            </Button>
          )}
        </div>
      ))}
    </Dialog>
  )
}

function originOf({ sessionName, typed }: ProposalView): string {
  if (sessionName !== '') return ''
  return typed ? proposalText.typed : proposalText.noted
}
