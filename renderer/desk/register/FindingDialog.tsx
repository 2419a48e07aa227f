import { useState } from 'react'
import type { RecognitionView } from '../../../shared/contract/register.ts'
import { type WithdrawalGround, withdrawalDue } from '../../../shared/domain/certificate.ts'
import { DateField } from '../../parts/DateField.tsx'
import { isShortReason, ReasonField } from '../../parts/ReasonField.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useTell } from '../../state/host.ts'
import { formText } from '../../text/desk.ts'
import { findingText } from '../../text/proposals.ts'
import desk from '../desk.module.css'
import { GroundField } from './GroundField.tsx'
import { ProductForm } from './ProductForm.tsx'

interface FindingDialogProps {
  readonly certificate: RecognitionView
  readonly onClose: () => void
}

/** Notes a conclusion that asks for a withdrawal; from its day the 15 days run (Article 8.4). */
export function FindingDialog({ certificate, onClose }: FindingDialogProps) {
  const [ground, setGround] = useState<WithdrawalGround | null>(null)
  const [paperNumber, setNumber] = useState('')
  const [concludedOn, setDay] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { tell, busy, trouble } = useTell()
  const short = isShortReason(reason)

  async function act(): Promise<void> {
    if (ground === null || concludedOn === null) return
    const { id: recognitionId, version: baseVersion } = certificate
    if (await tell('noteFinding', { recognitionId, baseVersion, ground, paperNumber, concludedOn, reason })) onClose()
  }

  return (
    <ProductForm
      product={certificate}
      title={findingText.title}
      actLabel={findingText.act}
      busy={busy}
      trouble={trouble}
      unsaved={ground !== null || paperNumber !== '' || concludedOn !== null || reason !== ''}
      wrong={ground === null || concludedOn === null || short}
      onAct={() => void act()}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <p>{findingText.words}</p>
          <GroundField value={ground} onChange={setGround} asked={asked} />
          <div className={desk.pair}>
            <TextField label={findingText.paper} value={paperNumber} onChange={setNumber} maxLength={300} />
            <DateField
              label={findingText.day}
              value={concludedOn}
              onChange={setDay}
              min={certificate.decisionDate ?? undefined}
              required
              error={asked && concludedOn === null ? formText.needed : undefined}
            />
          </div>
          {concludedOn !== null && <p>{findingText.due(withdrawalDue(concludedOn))}</p>}
          <ReasonField label={findingText.content} value={reason} onChange={setReason} asked={asked} />
        </>
      )}
    </ProductForm>
  )
}
