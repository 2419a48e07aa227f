import { Select } from '@mantine/core'
import { useState } from 'react'
import type { RecognitionView } from '../../../shared/contract/register.ts'
import { type WithdrawalGround, withdrawalDue, withdrawalGrounds } from '../../../shared/domain/certificate.ts'
import { withdrawalGroundNames } from '../../../shared/papers/register-words.ts'
import { DateField } from '../../parts/DateField.tsx'
import { TextArea, TextField } from '../../parts/TextField.tsx'
import { useTell } from '../../state/host.ts'
import { formText } from '../../text/desk.ts'
import { partsText } from '../../text/parts.ts'
import { findingText } from '../../text/proposals.ts'
import { registerText } from '../../text/register.ts'
import desk from '../desk.module.css'
import { FormDialog } from '../form/FormDialog.tsx'
import { TroubleNotice } from '../session/Trouble.tsx'

interface FindingDialogProps {
  readonly certificate: RecognitionView
  readonly onClose: () => void
}

const shortestReason = 5

/** Notes a conclusion that asks for a withdrawal; from its day the 15 days run (Article 8.4). */
export function FindingDialog({ certificate, onClose }: FindingDialogProps) {
  const [ground, setGround] = useState<WithdrawalGround | null>(null)
  const [paperNumber, setNumber] = useState('')
  const [concludedOn, setDay] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { tell, busy, trouble } = useTell()
  const short = [...reason.trim()].length < shortestReason

  async function act(): Promise<void> {
    if (ground === null || concludedOn === null) return
    const { id: recognitionId, version: baseVersion } = certificate
    if (await tell('noteFinding', { recognitionId, baseVersion, ground, paperNumber, concludedOn, reason })) onClose()
  }

  return (
    <FormDialog
      wide
      title={findingText.title}
      actLabel={findingText.act}
      busy={busy}
      unsaved={ground !== null || paperNumber !== '' || concludedOn !== null || reason !== ''}
      wrong={ground === null || concludedOn === null || short}
      onAct={() => void act()}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <p>
            <strong>{certificate.productName}</strong>, {certificate.producerName}
          </p>
          <p>{findingText.words}</p>
          <Select
            label={registerText.ground}
            value={ground}
            onChange={(value) => setGround(value)}
            data={withdrawalGrounds.map((value) => ({ value, label: withdrawalGroundNames[value] }))}
            required
            error={asked && ground === null ? formText.choose : undefined}
            data-autofocus
          />
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
          <TextArea
            label={findingText.content}
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
