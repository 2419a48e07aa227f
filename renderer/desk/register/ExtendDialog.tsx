import { useState } from 'react'
import type { RecognitionView } from '../../../shared/contract/register.ts'
import { certificateDates } from '../../../shared/domain/certificate.ts'
import { addDays } from '../../../shared/domain/dates.ts'
import { DateField } from '../../parts/DateField.tsx'
import { TextArea, TextField } from '../../parts/TextField.tsx'
import { useTell } from '../../state/host.ts'
import { formText } from '../../text/desk.ts'
import { partsText } from '../../text/parts.ts'
import { registerText } from '../../text/register.ts'
import desk from '../desk.module.css'
import { FormDialog } from '../form/FormDialog.tsx'
import { TroubleNotice } from '../session/Trouble.tsx'

interface ExtendDialogProps {
  /** With a day of issue. */
  readonly certificate: RecognitionView
  readonly onClose: () => void
}

const shortestReason = 5

/** Notes until when a certificate goes on past its end (Article 12.3). */
export function ExtendDialog({ certificate, onClose }: ExtendDialogProps) {
  const { decisionDate: issued } = certificate
  const dates = issued === null ? null : certificateDates(issued)
  const [until, setUntil] = useState<string | null>(dates?.longestExtension ?? null)
  const [paper, setPaper] = useState('')
  const [reason, setReason] = useState('')
  const { tell, busy, trouble } = useTell()
  const short = [...reason.trim()].length < shortestReason

  async function act(): Promise<void> {
    if (until === null) return
    const { id: recognitionId, version: baseVersion } = certificate
    if (await tell('extendCertificate', { recognitionId, baseVersion, until, decisionNumber: paper, reason })) onClose()
  }

  return (
    <FormDialog
      wide
      title={registerText.extendTitle}
      actLabel={registerText.extendAct}
      busy={busy}
      unsaved={until !== (dates?.longestExtension ?? null) || paper !== '' || reason !== ''}
      wrong={until === null || short}
      onAct={() => void act()}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <p>
            <strong>{certificate.productName}</strong>, {certificate.producerName}
          </p>
          {dates && <p>{registerText.extendWords(dates.expiry, dates.longestExtension)}</p>}
          <div className={desk.pair}>
            <DateField
              label={registerText.until}
              value={until}
              onChange={setUntil}
              min={dates ? addDays(dates.expiry, 1) : undefined}
              max={dates?.longestExtension}
              required
              error={asked && until === null ? formText.needed : undefined}
            />
            <TextField label={registerText.paper} value={paper} onChange={setPaper} maxLength={300} />
          </div>
          <TextArea
            label={registerText.reason}
            value={reason}
            onChange={setReason}
            required
            maxLength={1000}
            error={asked && short ? partsText.reasonShort(shortestReason) : undefined}
            data-autofocus
          />
          <TroubleNotice trouble={trouble} />
        </>
      )}
    </FormDialog>
  )
}
