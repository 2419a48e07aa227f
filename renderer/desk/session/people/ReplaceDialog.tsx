import { Button } from '@mantine/core'
import { useState } from 'react'
import type { MemberView, SessionView } from '../../../../shared/contract/sessions.ts'
import type { PersonId } from '../../../../shared/ids.ts'
import { compareNames } from '../../../../shared/text-key.ts'
import { Dialog } from '../../../parts/Dialog.tsx'
import { SearchSelect } from '../../../parts/SearchSelect.tsx'
import { TextArea } from '../../../parts/TextField.tsx'
import { useAsk, useTell } from '../../../state/host.ts'
import { partsText } from '../../../text/parts.ts'
import { peopleText, postWords } from '../../../text/session.ts'
import { TroubleNotice } from '../Trouble.tsx'
import classes from './people.module.css'

interface ReplaceDialogProps {
  readonly session: SessionView
  readonly member: MemberView
  readonly onClose: () => void
}

/** Another person takes the seat from now on; what the first one gave stays theirs. */
export function ReplaceDialog({ session, member, onClose }: ReplaceDialogProps) {
  const people = useAsk('listPeople', {})
  const [personId, setPerson] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { tell, busy, trouble } = useTell()
  const seated = new Set(session.members.filter((one) => one.replacedAt === null).map((one) => one.personId))
  const options = (people.data ?? [])
    .filter((person) => !seated.has(person.id))
    .toSorted((a, b) => compareNames(a.name, b.name))
    .map((person) => ({ value: person.id, label: person.name, note: person.agency }))
  const ready = personId !== null && reason.trim().length >= 5

  async function replace(): Promise<void> {
    const done = await tell('replaceMember', {
      memberId: member.id,
      baseVersion: member.version,
      personId: personId as PersonId, // one of the options, which are people
      reason
    })
    if (done) onClose()
  }

  return (
    <Dialog
      opened
      title={peopleText.replaceTitle(postWords[member.post], member.name)}
      onClose={onClose}
      closeOnEscape={!busy && reason === ''}
      footer={
        <>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {partsText.cancel}
          </Button>
          <Button onClick={() => void replace()} loading={busy} disabled={!ready}>
            {peopleText.replaceAct}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        <p>{peopleText.replaceWords}</p>
        <SearchSelect
          label={peopleText.replaceWith}
          description={peopleText.replaceNew}
          options={options}
          value={personId}
          onChange={setPerson}
          required
          data-autofocus
        />
        <TextArea
          label={partsText.reasonLabel}
          value={reason}
          onChange={setReason}
          rows={2}
          required
          maxLength={1000}
          description={partsText.reasonKept}
        />
        <TroubleNotice trouble={people.trouble ?? trouble} />
      </div>
    </Dialog>
  )
}
