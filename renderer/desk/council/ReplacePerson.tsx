import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SeatView } from '../../../shared/contract/councils.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { DateField } from '../../parts/DateField.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { SearchSelect } from '../../parts/SearchSelect.tsx'
import { TextArea, TextField } from '../../parts/TextField.tsx'
import { useAsk, useTell } from '../../state/host.ts'
import { councilText, postWords } from '../../text/council.ts'
import { partsText } from '../../text/parts.ts'
import classes from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'

/** Another person takes the seat from a day on: somebody known, or a new name. */
export function ReplacePerson({ seat, onClose }: { readonly seat: SeatView; readonly onClose: () => void }) {
  const people = useAsk('listPeople', {})
  const [known, setKnown] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [agency, setAgency] = useState(seat.holder?.agency ?? '')
  const [position, setPosition] = useState('')
  const [since, setSince] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { tell, busy, trouble } = useTell()
  const ready = (known !== null || name.trim() !== '') && since !== null && reason.trim().length >= 5

  async function replace(): Promise<void> {
    if (since === null) return
    const personId = (known as PersonId | null) ?? (await tell('createPerson', { name, agency, position, phone: '', email: '' }))?.personId // an id of the list
    if (personId && (await tell('seatPerson', { seatId: seat.id, baseVersion: seat.version, personId, since, reason }))) onClose()
  }

  const options = (people.data ?? [])
    .filter((person) => person.id !== seat.holder?.personId)
    .map((person) => ({ value: person.id, label: person.name, note: person.agency }))
  return (
    <Dialog
      opened
      title={councilText.replaceTitle(postWords[seat.post])}
      onClose={onClose}
      closeOnEscape={!busy}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {partsText.cancel}
          </Button>
          <Button loading={busy} disabled={!ready} onClick={() => void replace()}>
            {councilText.replace}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        <p className={classes.dim}>{councilText.replaceWords}</p>
        <SearchSelect label={councilText.people} options={options} value={known} onChange={setKnown} />
        {known === null && (
          <>
            <TextField label={councilText.newPerson} value={name} onChange={setName} maxLength={300} />
            <div className={classes.pair}>
              <TextField label={councilText.agency} value={agency} onChange={setAgency} maxLength={300} />
              <TextField label={councilText.position} value={position} onChange={setPosition} maxLength={300} />
            </div>
          </>
        )}
        <DateField label={councilText.since} value={since} onChange={setSince} required />
        <TextArea label={partsText.reasonLabel} value={reason} onChange={setReason} required maxLength={1000} />
        <TroubleNotice trouble={trouble} />
      </div>
    </Dialog>
  )
}
