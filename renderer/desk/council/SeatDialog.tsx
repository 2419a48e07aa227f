import { Button, Checkbox, Select } from '@mantine/core'
import { useState } from 'react'
import type { PersonView, SeatView } from '../../../shared/contract/councils.ts'
import type { Post } from '../../../shared/domain/model.ts'
import { ReasonDialog } from '../../parts/ReasonDialog.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useDraft } from '../../state/draft.ts'
import { useAsk, useTell } from '../../state/host.ts'
import { councilText, postWords } from '../../text/council.ts'
import { deskText, formText } from '../../text/desk.ts'
import { errorLine } from '../../text/errors.ts'
import classes from '../desk.module.css'
import { Elsewhere } from '../form/Elsewhere.tsx'
import { FormDialog } from '../form/FormDialog.tsx'
import { TroubleNotice } from '../session/Trouble.tsx'
import { postsOf } from './quick-rows.ts'

interface SeatDialogProps {
  readonly seat: SeatView
  readonly onClose: () => void
}

/** Post and right to score of a seat; name, office and duty of the person in it. Waits for the person, so that nothing typed is lost. */
export function SeatDialog({ seat, onClose }: SeatDialogProps) {
  const people = useAsk('listPeople', {}).data
  const person = people?.find((each) => each.id === seat.holder?.personId)
  if (people === undefined) return null
  return <Opened seat={seat} person={person} onClose={onClose} />
}

interface SeatForm {
  readonly post: Post
  readonly scores: boolean
}

function personForm({ name, agency, position }: Pick<PersonView, 'name' | 'agency' | 'position'>) {
  return { name, agency, position }
}

const nobody = { name: '', agency: '', position: '' }

function Opened({ seat, person, onClose }: SeatDialogProps & { readonly person: PersonView | undefined }) {
  const seatNow: SeatForm = { post: seat.post, scores: seat.scores }
  const personNow = person === undefined ? nobody : personForm(person)
  const place = useDraft({ values: seatNow, version: seat.version })
  const who = useDraft({ values: personNow, version: person?.version ?? 0 })
  const [removing, setRemoving] = useState(false)
  const { tell, busy, trouble, clear } = useTell()
  const noName = person !== undefined && who.values.name.trim() === ''

  async function save(): Promise<void> {
    if (person && who.dirty) {
      const { id: personId, phone, email } = person
      if (!(await tell('updatePerson', { personId, baseVersion: who.version, ...who.tidied(), phone, email }))) return
    }
    if (place.dirty && !(await tell('updateSeat', { seatId: seat.id, baseVersion: place.version, ...place.values, order: seat.order })))
      return
    onClose()
  }

  if (removing) {
    return (
      <ReasonDialog
        opened
        danger
        title={councilText.removeTitle}
        actLabel={councilText.removeAct}
        busy={busy}
        failure={trouble === null ? undefined : errorLine(trouble)}
        onCancel={() => {
          setRemoving(false)
          clear()
        }}
        onAct={(reason) =>
          void tell('removeSeat', { seatId: seat.id, baseVersion: seat.version, reason }).then((done) => done && onClose())
        }
      >
        <p>
          <strong>
            {postWords[seat.post]}: {seat.holder?.name ?? councilText.vacant}
          </strong>
        </p>
        <p>{councilText.removeWords}</p>
      </ReasonDialog>
    )
  }
  const line = (key: keyof typeof nobody, required: boolean, asked: boolean) => (
    <TextField
      label={councilText[key === 'name' ? 'person' : key]}
      value={who.values[key]}
      onChange={(value) => who.set(key, value)}
      required={required}
      error={asked && required && noName ? formText.needed : undefined}
      maxLength={300}
      data-autofocus={required || undefined}
    />
  )
  const moved = place.elsewhere.length + who.elsewhere.length > 0
  return (
    <FormDialog
      title={councilText.editTitle}
      actLabel={deskText.save}
      busy={busy}
      unsaved={place.dirty || who.dirty}
      wrong={noName}
      onAct={() => void save()}
      onClose={onClose}
      aside={
        <Button variant="subtle" color="red" onClick={() => setRemoving(true)}>
          {councilText.remove}
        </Button>
      }
    >
      {(asked) => (
        <>
          {person && (
            <>
              {line('name', true, asked)}
              <div className={classes.pair}>
                {line('agency', false, asked)}
                {line('position', false, asked)}
              </div>
            </>
          )}
          <div className={classes.pair}>
            <Select
              label={councilText.post}
              value={place.values.post}
              onChange={(value) => place.set('post', (value ?? seat.post) as Post)} // a value of the list below
              data={postsOf[seat.body].map((post) => ({ value: post, label: postWords[post] }))}
              allowDeselect={false}
            />
          </div>
          <Checkbox
            label={councilText.scores}
            description={councilText.scoresHint}
            checked={place.values.scores}
            onChange={(event) => place.set('scores', event.currentTarget.checked)}
          />
          {person && <p className={classes.small}>{councilText.personEverywhere}</p>}
          {!busy && (
            <>
              <Elsewhere draft={place} theirs={seatNow} tell={toldSeat} />
              <Elsewhere draft={who} theirs={personNow} tell={toldPerson} />
            </>
          )}
          <TroubleNotice trouble={trouble?.code === 'STALE' && moved ? null : trouble} />
        </>
      )}
    </FormDialog>
  )
}

const toldSeat = {
  post: ({ post }: SeatForm) => `${councilText.post}: ${postWords[post]}`,
  scores: ({ scores }: SeatForm) => `${councilText.scores}: ${scores ? councilText.yes : councilText.no}`
}
const toldPerson = {
  name: (values: typeof nobody) => `${councilText.person}: ${values.name}`,
  agency: (values: typeof nobody) => `${councilText.agency}: ${values.agency || formText.empty}`,
  position: (values: typeof nobody) => `${councilText.position}: ${values.position || formText.empty}`
}
