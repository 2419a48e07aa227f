import { Select } from '@mantine/core'
import { useState } from 'react'
import type { ProposalView } from '../../../shared/contract/proposals.ts'
import { afterStep, type ProposalStep } from '../../../shared/domain/proposal.ts'
import { proposalStepNames } from '../../../shared/papers/register-words.ts'
import { DateField } from '../../parts/DateField.tsx'
import { TextArea, TextField } from '../../parts/TextField.tsx'
import { useTell } from '../../state/host.ts'
import { formText } from '../../text/desk.ts'
import { partsText } from '../../text/parts.ts'
import { proposalText } from '../../text/proposals.ts'
import desk from '../desk.module.css'
import { pointsProblem, typedPoints } from './points.ts'
import { ProductForm } from './ProductForm.tsx'

interface StepDialogProps {
  readonly proposal: ProposalView
  readonly onClose: () => void
}

/** Notes the letter, the Ministry's answer, or what the province does on it. */
export function StepDialog({ proposal, onClose }: StepDialogProps) {
  const steps = (Object.keys(proposalStepNames) as ProposalStep[]).filter((step) => afterStep(proposal.state, step).ok) // keys of a literal
  const [step, setStep] = useState<ProposalStep | null>(null)
  const [number, setNumber] = useState('')
  const [on, setOn] = useState<string | null>(null)
  const [star, setStar] = useState<3 | 4>(4)
  const [decidedBy, setDecidedBy] = useState('')
  const [points, setPoints] = useState('')
  const [note, setNote] = useState('')
  const { tell, busy, trouble } = useTell()
  const decides = step === 'recognise' || step === 'decide'
  const judged = step === 'recognise' || step === 'below' ? step : null
  const given = judged === null ? null : typedPoints(points)
  const pointsError = judged === null ? undefined : pointsProblem(judged, given)

  async function act(): Promise<void> {
    if (step === null || on === null || given === undefined) return
    const done = await tell('stepProposal', {
      proposalId: proposal.id,
      baseVersion: proposal.version,
      step,
      on,
      number,
      star: step === 'decide' ? star : null,
      decidedBy: decides ? decidedBy : '',
      points: given,
      note
    })
    if (done) onClose()
  }

  return (
    <ProductForm
      product={proposal}
      title={proposalText.actTitle}
      actLabel={proposalText.save}
      busy={busy}
      trouble={trouble}
      unsaved={step !== null || number !== '' || on !== null || note !== ''}
      wrong={step === null || on === null || (decides && number.trim() === '') || pointsError !== undefined}
      onAct={() => void act()}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <Select
            label={proposalText.what}
            value={step}
            onChange={(value) => setStep(value)}
            data={steps.map((value) => ({ value, label: proposalStepNames[value] }))}
            required
            error={asked && step === null ? formText.choose : undefined}
            data-autofocus
          />
          {step !== null && (
            <>
              <div className={desk.pair}>
                <TextField
                  label={proposalText.number[step]}
                  value={number}
                  onChange={setNumber}
                  required={decides}
                  maxLength={300}
                  error={asked && decides && number.trim() === '' ? formText.needed : undefined}
                />
                <DateField
                  label={proposalText.on[step]}
                  value={on}
                  onChange={setOn}
                  min={step === 'send' ? undefined : (proposal.proposedOn ?? undefined)}
                  required
                  error={asked && on === null ? formText.needed : undefined}
                />
              </div>
              {step === 'decide' && (
                <Select
                  label={proposalText.star}
                  value={String(star)}
                  onChange={(value) => setStar(value === '3' ? 3 : 4)}
                  data={[4, 3].map((value) => ({ value: String(value), label: partsText.stars(value) }))}
                  required
                />
              )}
              {decides && <TextField label={proposalText.decidedBy[step]} value={decidedBy} onChange={setDecidedBy} maxLength={300} />}
              {judged !== null && (
                <TextField
                  label={proposalText.centralPoints}
                  value={points}
                  onChange={setPoints}
                  inputMode="decimal"
                  maxLength={6}
                  error={asked ? pointsError : undefined}
                />
              )}
              <TextArea label={proposalText.note} value={note} onChange={setNote} maxLength={1000} />
              {decides && <p className={desk.dim}>{proposalText.intoRegister}</p>}
            </>
          )}
        </>
      )}
    </ProductForm>
  )
}
