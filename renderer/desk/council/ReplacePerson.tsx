import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { CouncilView, PersonView, SeatView } from '../../../shared/contract/councils.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { compareNames } from '../../../shared/text-key.ts'
import { DateField } from '../../parts/DateField.tsx'
import { SearchSelect } from '../../parts/SearchSelect.tsx'
import { isShortReason, ReasonField } from '../../parts/ReasonField.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { tidy } from '../../state/draft.ts'
import { useAsk, useTell } from '../../state/host.ts'
import { today } from '../../state/today.ts'
import { councilText, postWords } from '../../text/council.ts'
import { formText } from '../../text/desk.ts'
import { partsText } from '../../text/parts.ts'
import classes from '../desk.module.css'
import { FormDialog } from '../form/FormDialog.tsx'
import { TroubleNotice } from '../session/Trouble.tsx'

interface ReplacePersonProps {
  readonly seat: SeatView
  readonly council: CouncilView
  readonly onClose: () => void
}

/** Another person takes the seat from a day on: somebody known, or a new name. */
export function ReplacePerson({ seat, council, onClose }: ReplacePersonProps) {
  const people = useAsk('listPeople', {}).data
  const free = freePeople(people ?? [], council)
  const [from, setFrom] = useState<'known' | 'new' | null>(null)
  const [known, setKnown] = useState<PersonId | null>(null)
  const [name, setName] = useState('')
  const [agency, setAgency] = useState(seat.holder?.agency ?? '')
  const [position, setPosition] = useState('')
  const [since, setSince] = useState<string | null>(today())
  const [reason, setReason] = useState(seat.holder === null ? councilText.fillReason : '')
  // A person made before a failed seating is the one to seat at the next try.
  const [made, setMade] = useState<PersonId | null>(null)
  const { tell, busy, trouble } = useTell()
  const source = from ?? (free.length > 0 ? 'known' : 'new')
  const noPerson = source === 'known' ? known === null : name.trim() === ''
  const shortReason = isShortReason(reason)

  async function seatThem(): Promise<void> {
    if (since === null) return
    const personId = source === 'known' ? known : (made ?? (await create()))
    if (personId === null) return
    if (await tell('seatPerson', { seatId: seat.id, baseVersion: seat.version, personId, since, reason: reason.trim() })) onClose()
  }

  async function create(): Promise<PersonId | null> {
    const person = await tell('createPerson', { ...tidy({ name, agency, position }), phone: '', email: '' })
    setMade(person?.personId ?? null)
    return person?.personId ?? null
  }

  return (
    <FormDialog
      title={seat.holder === null ? councilText.fillTitle(postWords[seat.post]) : councilText.replaceTitle(postWords[seat.post])}
      actLabel={seat.holder === null ? councilText.fillAct : councilText.replaceAct}
      busy={busy}
      unsaved={known !== null || name !== '' || (seat.holder !== null && reason !== '')}
      wrong={noPerson || since === null || shortReason}
      onAct={() => void seatThem()}
      onClose={onClose}
    >
      {(asked) => (
        <>
          {seat.holder !== null && <p>{councilText.replaceWords(seat.holder.name)}</p>}
          {free.length > 0 && (
            <SegmentedControl
              aria-label={councilText.source}
              value={source}
              onChange={(value) => setFrom(value === 'known' ? 'known' : 'new')}
              data={[
                { value: 'known', label: councilText.sourceKnown },
                { value: 'new', label: councilText.sourceNew }
              ]}
              transitionDuration={0}
            />
          )}
          {source === 'known' ? (
            <SearchSelect
              label={councilText.person}
              options={free.map((person) => ({ value: person.id, label: person.name, note: person.agency }))}
              value={known}
              onChange={(value) => setKnown(value as PersonId | null)} // a value of the list
              required
              error={asked && noPerson ? formText.choose : undefined}
            />
          ) : (
            <>
              <TextField
                label={councilText.person}
                value={name}
                onChange={setName}
                required
                disabled={made !== null}
                maxLength={300}
                error={asked && noPerson ? formText.needed : undefined}
              />
              <div className={classes.pair}>
                <TextField label={councilText.agency} value={agency} onChange={setAgency} disabled={made !== null} maxLength={300} />
                <TextField label={councilText.position} value={position} onChange={setPosition} disabled={made !== null} maxLength={300} />
              </div>
            </>
          )}
          <div className={classes.pair}>
            <DateField
              label={councilText.since}
              value={since}
              onChange={setSince}
              min={seat.holder?.since}
              required
              error={asked && since === null ? formText.needed : undefined}
            />
          </div>
          <ReasonField description={partsText.reasonKept} value={reason} onChange={setReason} asked={asked} />
          <TroubleNotice trouble={trouble} />
        </>
      )}
    </FormDialog>
  )
}

/** Everybody who does not sit in this council now, by given name. */
function freePeople(people: readonly PersonView[], council: CouncilView): PersonView[] {
  const seated = new Set(council.seats.map((seat) => seat.holder?.personId))
  return people.filter((person) => !seated.has(person.id)).toSorted((a, b) => compareNames(a.name, b.name))
}
