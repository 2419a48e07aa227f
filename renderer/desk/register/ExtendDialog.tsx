import { useState } from 'react'
import type { RecognitionView } from '../../../shared/contract/register.ts'
import { certificateDates } from '../../../shared/domain/certificate.ts'
import { addDays } from '../../../shared/domain/dates.ts'
import { DateField } from '../../parts/DateField.tsx'
import { isShortReason, ReasonField } from '../../parts/ReasonField.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useTell } from '../../state/host.ts'
import { formText } from '../../text/desk.ts'
import { registerText } from '../../text/register.ts'
import desk from '../desk.module.css'
import { ProductForm } from './ProductForm.tsx'

interface ExtendDialogProps {
  /** With a day of issue. */
  readonly certificate: RecognitionView
  readonly onClose: () => void
}

/** Notes until when a certificate goes on past its end (Article 12.3). */
export function ExtendDialog({ certificate, onClose }: ExtendDialogProps) {
  const { decisionDate: issued } = certificate
  const dates = issued === null ? null : certificateDates(issued)
  const [until, setUntil] = useState<string | null>(dates?.longestExtension ?? null)
  const [paper, setPaper] = useState('')
  const [reason, setReason] = useState('')
  const { tell, busy, trouble } = useTell()
  const short = isShortReason(reason)

  async function act(): Promise<void> {
    if (until === null) return
    const { id: recognitionId, version: baseVersion } = certificate
    if (await tell('extendCertificate', { recognitionId, baseVersion, until, decisionNumber: paper, reason })) onClose()
  }

  return (
    <ProductForm
      product={certificate}
      title={registerText.extendTitle}
      actLabel={registerText.extendAct}
      busy={busy}
      trouble={trouble}
      unsaved={until !== (dates?.longestExtension ?? null) || paper !== '' || reason !== ''}
      wrong={until === null || short}
      onAct={() => void act()}
      onClose={onClose}
    >
      {(asked) => (
        <>
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
          <ReasonField value={reason} onChange={setReason} asked={asked} data-autofocus />
        </>
      )}
    </ProductForm>
  )
}
