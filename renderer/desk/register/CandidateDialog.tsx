import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OlderCandidateView } from '../../../shared/contract/register.ts'
import { formatViDate } from '../../../shared/domain/dates.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { ReasonDialog } from '../../parts/ReasonDialog.tsx'
import { useTell } from '../../state/host.ts'
import { errorLine } from '../../text/errors.ts'
import { partsText } from '../../text/parts.ts'
import { candidatesText } from '../../text/places.ts'
import { correctedFieldNames } from '../../text/proposals.ts'
import { registerText } from '../../text/register.ts'
import desk from '../desk.module.css'

interface CandidateDialogProps {
  readonly candidate: OlderCandidateView
  readonly onClose: () => void
}

/** What an older list says of one product that was not recognised; a row that came in by mistake is taken out from here. */
export function CandidateDialog({ candidate, onClose }: CandidateDialogProps) {
  const { tell, busy, trouble, clear } = useTell()
  const [leaving, setLeaving] = useState(false)
  if (leaving) {
    return (
      <ReasonDialog
        opened
        danger
        title={candidatesText.takeOutTitle}
        actLabel={candidatesText.takeOutAct}
        busy={busy}
        failure={trouble === null ? undefined : errorLine(trouble)}
        onAct={(reason) => void tell('takeOutCandidate', { candidateId: candidate.id, reason }).then((done) => done && onClose())}
        onCancel={() => {
          clear()
          setLeaving(false)
        }}
      >
        <p>
          <strong>{candidate.productName}</strong>, {candidate.producerName}
        </p>
        <p>{candidatesText.takeOutWords}</p>
      </ReasonDialog>
    )
  }
  const place = [candidate.oldCommune, candidate.oldDistrict, candidate.oldProvince].filter(Boolean).join(', ')
  const told: readonly (readonly [string, string])[] = [
    [candidatesText.round, candidate.round],
    [candidatesText.year, candidate.year === null ? '' : String(candidate.year)],
    [candidatesText.day, candidate.day === null ? '' : formatViDate(candidate.day)],
    [candidatesText.level, candidatesText.levels[candidate.level]],
    [candidatesText.outcome, candidate.outcome],
    [correctedFieldNames.points, candidate.points ?? ''],
    [registerText.set, candidate.setName],
    [correctedFieldNames.commune, candidate.commune],
    [candidatesText.place, place],
    [correctedFieldNames.code, candidate.code],
    [correctedFieldNames.note, candidate.note]
  ]
  return (
    <Dialog
      opened
      wide
      title={candidate.productName}
      onClose={onClose}
      footer={
        <>
          <Button variant="subtle" onClick={() => setLeaving(true)}>
            {candidatesText.takeOut}
          </Button>
          <Button onClick={onClose} data-autofocus>
            {partsText.close}
          </Button>
        </>
      }
    >
      <p>{candidate.producerName}</p>
      <dl className={desk.facts}>
        {told
          .filter(([, words]) => words !== '')
          .map(([label, words]) => (
            <div key={label} className={desk.fact}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
      </dl>
    </Dialog>
  )
}
