import { useState } from 'react'
import type { RecognitionView } from '../../../shared/contract/register.ts'
import { type WithdrawalGround, withdrawalBy } from '../../../shared/domain/certificate.ts'
import { DateField } from '../../parts/DateField.tsx'
import { isShortReason, ReasonField } from '../../parts/ReasonField.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useTell } from '../../state/host.ts'
import { formText } from '../../text/desk.ts'
import { registerText } from '../../text/register.ts'
import desk from '../desk.module.css'
import { GroundField } from './GroundField.tsx'
import { ProductForm } from './ProductForm.tsx'

interface CertificateDialogProps {
  readonly certificate: RecognitionView
  readonly onClose: () => void
}

/** Notes the decision that withdraws a certificate (Article 8). */
export function WithdrawDialog({ certificate, onClose }: CertificateDialogProps) {
  const [ground, setGround] = useState<WithdrawalGround | null>(null)
  const [decisionNumber, setNumber] = useState('')
  const [decisionDate, setDate] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { tell, busy, trouble } = useTell()
  const short = isShortReason(reason)

  async function act(): Promise<void> {
    if (ground === null || decisionDate === null) return
    const { id: recognitionId, version: baseVersion } = certificate
    if (await tell('withdrawCertificate', { recognitionId, baseVersion, ground, decisionNumber, decisionDate, reason })) onClose()
  }

  return (
    <ProductForm
      product={certificate}
      title={registerText.withdrawTitle}
      actLabel={registerText.withdrawAct}
      busy={busy}
      trouble={trouble}
      unsaved={ground !== null || decisionNumber !== '' || decisionDate !== null || reason !== ''}
      wrong={ground === null || decisionNumber.trim() === '' || decisionDate === null || short}
      onAct={() => void act()}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <p>{registerText.withdrawWords(withdrawalBy(certificate.star) === 'ministry')}</p>
          <GroundField value={ground} onChange={setGround} asked={asked} />
          <div className={desk.pair}>
            <TextField
              label={registerText.decisionNumber}
              value={decisionNumber}
              onChange={setNumber}
              required
              maxLength={300}
              error={asked && decisionNumber.trim() === '' ? formText.needed : undefined}
            />
            <DateField
              label={registerText.decisionDate}
              value={decisionDate}
              onChange={setDate}
              min={certificate.decisionDate ?? undefined}
              required
              error={asked && decisionDate === null ? formText.needed : undefined}
            />
          </div>
          <ReasonField value={reason} onChange={setReason} asked={asked} />
        </>
      )}
    </ProductForm>
  )
}
