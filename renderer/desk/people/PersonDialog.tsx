import type { PersonView } from '../../../shared/contract/councils.ts'
import { sameKey } from '../../../shared/text-key.ts'
import { Notice } from '../../parts/Notice.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useDraft } from '../../state/draft.ts'
import { useTell } from '../../state/host.ts'
import { councilText, peopleText } from '../../text/council.ts'
import { deskText, formText } from '../../text/desk.ts'
import classes from '../desk.module.css'
import { Elsewhere } from '../form/Elsewhere.tsx'
import { FormDialog } from '../form/FormDialog.tsx'
import { TroubleNotice } from '../session/Trouble.tsx'

interface PersonDialogProps {
  /** null for a new one. */
  readonly person: PersonView | null
  readonly people: readonly PersonView[]
  readonly onClose: () => void
}

const blank = { name: '', position: '', agency: '', phone: '', email: '' }
type PersonForm = typeof blank

const labels: Readonly<Record<keyof PersonForm, string>> = {
  name: councilText.person,
  position: councilText.position,
  agency: councilText.agency,
  phone: peopleText.phone,
  email: peopleText.email
}

/** A person new or known. */
export function PersonDialog({ person, people, onClose }: PersonDialogProps) {
  const theirs = person === null ? blank : formOf(person)
  const draft = useDraft({ values: theirs, version: person?.version ?? 0 })
  const { tell, busy, trouble } = useTell()
  const noName = draft.values.name.trim() === ''
  const key = sameKey(draft.values.name)
  const double = key === '' ? undefined : people.find((each) => each.id !== person?.id && sameKey(each.name) === key)

  async function save(): Promise<void> {
    const fields = draft.tidied()
    const done =
      person === null
        ? await tell('createPerson', fields)
        : await tell('updatePerson', { personId: person.id, baseVersion: draft.version, ...fields })
    if (done) onClose()
  }

  const line = (field: keyof PersonForm, asked: boolean) => (
    <TextField
      label={labels[field]}
      value={draft.values[field]}
      onChange={(value) => draft.set(field, value)}
      required={field === 'name'}
      error={asked && field === 'name' && noName ? formText.needed : undefined}
      data-autofocus={field === 'name' || undefined}
      maxLength={300}
    />
  )
  return (
    <FormDialog
      title={person === null ? peopleText.add : peopleText.edit}
      actLabel={deskText.save}
      busy={busy}
      unsaved={draft.dirty}
      wrong={noName}
      onAct={() => void save()}
      onClose={onClose}
    >
      {(asked) => (
        <>
          {line('name', asked)}
          <div className={classes.pair}>
            {line('position', asked)}
            {line('agency', asked)}
            {line('phone', asked)}
            {line('email', asked)}
          </div>
          {person !== null && <p className={classes.small}>{councilText.personEverywhere}</p>}
          {double && <Notice kind="warn" title={peopleText.double(double.name, double.agency)} />}
          {!busy && <Elsewhere draft={draft} theirs={theirs} tell={told} />}
          <TroubleNotice trouble={trouble?.code === 'STALE' && draft.elsewhere.length > 0 ? null : trouble} />
        </>
      )}
    </FormDialog>
  )
}

function formOf({ name, position, agency, phone, email }: PersonView): PersonForm {
  return { name, position, agency, phone, email }
}

const told = Object.fromEntries(
  (Object.keys(labels) as (keyof PersonForm)[]).map((key) => [
    key,
    (values: PersonForm) => `${labels[key]}: ${values[key] || formText.empty}`
  ])
)
