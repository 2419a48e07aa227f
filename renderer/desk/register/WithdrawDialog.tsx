import { Select } from '@mantine/core'
import { useState } from 'react'
import type { RecognitionView } from '../../../shared/contract/register.ts'
import { type WithdrawalGround, withdrawalBy, withdrawalGrounds } from '../../../shared/domain/certificate.ts'
import { withdrawalGroundNames } from '../../../shared/papers/register-words.ts'
import { DateField } from '../../parts/DateField.tsx'
import { TextArea, TextField } from '../../parts/TextField.tsx'
import { useTell } from '../../state/host.ts'
import { formText } from '../../text/desk.ts'
import { partsText } from '../../text/parts.ts'
import { registerText } from '../../text/register.ts'
import desk from '../desk.module.css'
import { FormDialog } from '../form/FormDialog.tsx'
import { TroubleNotice } from '../session/Trouble.tsx'

interface CertificateDialogProps {
  readonly certificate: RecognitionView
  readonly onClose: () => void
}

const shortestReason = 5

/** Notes the decision that withdraws a certificate (Article 8). */
export function WithdrawDialog({ certificate, onClose }: CertificateDialogProps) {
  const [ground, setGround] = useState<WithdrawalGround | null>(null)
  const [decisionNumber, setNumber] = useState('')
  const [decisionDate, setDate] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { tell, busy, trouble } = useTell()
  const short = [...reason.trim()].length < shortestReason

  async function act(): Promise<void> {
    if (ground === null || decisionDate === null) return
    const { id: recognitionId, version: baseVersion } = certificate
    if (await tell('withdrawCertificate', { recognitionId, baseVersion, ground, decisionNumber, decisionDate, reason })) onClose()
  }

  return (
    <FormDialog
      wide
      title={registerText.withdrawTitle}
      actLabel={registerText.withdrawAct}
      busy={busy}
      unsaved={ground !== null || decisionNumber !== '' || decisionDate !== null || reason !== ''}
      wrong={ground === null || decisionNumber.trim() === '' || decisionDate === null || short}
      onAct={() => void act()}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <p>
            <strong>{certificate.productName}</strong>, {certificate.producerName}
          </p>
          <p>{registerText.withdrawWords(withdrawalBy(certificate.star) === 'ministry')}</p>
          <Select
            label={registerText.ground}
            value={ground}
            onChange={(value) => setGround(value as WithdrawalGround | null)} // a value of the list
            data={withdrawalGrounds.map((value) => ({ value, label: withdrawalGroundNames[value] }))}
            required
            error={asked && ground === null ? formText.choose : undefined}
            data-autofocus
          />
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
          <TextArea
            label={registerText.reason}
            value={reason}
            onChange={setReason}
            required
            maxLength={1000}
            error={asked && short ? partsText.reasonShort(shortestReason) : undefined}
          />
          <TroubleNotice trouble={trouble} />
        </>
      )}
    </FormDialog>
  )
}
