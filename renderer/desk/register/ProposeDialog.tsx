import { useState } from 'react'
import type { RecognitionView } from '../../../shared/contract/register.ts'
import { DateField } from '../../parts/DateField.tsx'
import { TextArea, TextField } from '../../parts/TextField.tsx'
import { useTell } from '../../state/host.ts'
import { proposalText } from '../../text/proposals.ts'
import desk from '../desk.module.css'
import { pointsProblem, typedPoints } from './points.ts'
import { ProductForm } from './ProductForm.tsx'

interface ProposeDialogProps {
  readonly certificate: RecognitionView
  readonly onClose: () => void
}

/** Notes that a product of the register went up to the Ministry (Article 7.3.e). */
export function ProposeDialog({ certificate, onClose }: ProposeDialogProps) {
  const [proposedOn, setDay] = useState<string | null>(null)
  const [half, setHalf] = useState(false)
  const [letterNumber, setLetter] = useState('')
  const [points, setPoints] = useState('')
  const [note, setNote] = useState('')
  const { tell, busy, trouble } = useTell()
  const given = typedPoints(points)
  const pointsError = pointsProblem('recognise', given)

  async function act(): Promise<void> {
    if (given === undefined) return
    const { id: recognitionId, version: baseVersion } = certificate
    if (await tell('addProposal', { recognitionId, baseVersion, proposedOn, letterNumber, points: given, note })) onClose()
  }

  return (
    <ProductForm
      product={certificate}
      title={proposalText.addTitle}
      actLabel={proposalText.addAct}
      busy={busy}
      trouble={trouble}
      unsaved={proposedOn !== null || letterNumber !== '' || points !== '' || note !== ''}
      wrong={half || pointsError !== undefined}
      onAct={() => void act()}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <p>{proposalText.addWords}</p>
          <div className={desk.pair}>
            <DateField
              label={proposalText.dayOptional}
              value={proposedOn}
              onChange={(value, problem) => {
                setDay(value)
                setHalf(problem !== null)
              }}
              data-autofocus
            />
            <TextField label={proposalText.letter} value={letterNumber} onChange={setLetter} maxLength={300} />
          </div>
          <TextField
            label={proposalText.addPoints}
            value={points}
            onChange={setPoints}
            inputMode="decimal"
            maxLength={6}
            error={asked ? pointsError : undefined}
          />
          <TextArea label={proposalText.note} value={note} onChange={setNote} maxLength={1000} />
        </>
      )}
    </ProductForm>
  )
}
