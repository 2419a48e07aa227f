import { Button, Checkbox, Select } from '@mantine/core'
import { useState } from 'react'
import type { SeatView } from '../../../shared/contract/councils.ts'
import type { Post } from '../../../shared/domain/model.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { NumberField } from '../../parts/NumberField.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useAsk, useTell } from '../../state/host.ts'
import { councilText, postWords } from '../../text/council.ts'
import { deskText } from '../../text/desk.ts'
import { partsText } from '../../text/parts.ts'
import classes from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'

/** Post, place in the list and right to score of a seat; name, office and duty of the person in it. */
export function EditSeat({ seat, onClose }: { readonly seat: SeatView; readonly onClose: () => void }) {
  const people = useAsk('listPeople', {})
  const person = people.data?.find((each) => each.id === seat.holder?.personId)
  const [post, setPost] = useState<Post>(seat.post)
  const [scores, setScores] = useState(seat.scores)
  const [order, setOrder] = useState<number | null>(seat.order)
  const [name, setName] = useState(seat.holder?.name ?? '')
  const [agency, setAgency] = useState(seat.holder?.agency ?? '')
  const [position, setPosition] = useState(seat.holder?.position ?? '')
  const { tell, busy, trouble } = useTell()
  const posts: readonly Post[] =
    seat.body === 'adviser' ? ['leader', 'adviser'] : ['chair', 'viceChair', 'member', 'memberSecretary', 'secretary']

  async function save(): Promise<void> {
    if (order === null) return
    if (person && (name !== person.name || agency !== person.agency || position !== person.position)) {
      const { id: personId, version: baseVersion, phone, email } = person
      if (!(await tell('updatePerson', { personId, baseVersion, name, agency, position, phone, email }))) return
    }
    if (await tell('updateSeat', { seatId: seat.id, baseVersion: seat.version, post, scores, order })) onClose()
  }

  return (
    <Dialog
      opened
      title={councilText.editTitle}
      onClose={onClose}
      closeOnEscape={!busy}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {partsText.cancel}
          </Button>
          <Button loading={busy} disabled={order === null || (person !== undefined && name.trim() === '')} onClick={() => void save()}>
            {deskText.save}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        {person && (
          <>
            <TextField label={councilText.person} value={name} onChange={setName} required maxLength={300} data-autofocus />
            <TextField label={councilText.agency} value={agency} onChange={setAgency} maxLength={300} />
            <TextField label={councilText.position} value={position} onChange={setPosition} maxLength={300} />
          </>
        )}
        <div className={classes.pair}>
          <Select
            label={councilText.post}
            value={post}
            onChange={(value) => setPost((value ?? seat.post) as Post)}
            data={posts.map((value) => ({ value, label: postWords[value] }))}
            allowDeselect={false}
            comboboxProps={{ withinPortal: true }}
          />
          <NumberField label={councilText.order} value={order} onChange={setOrder} min={1} max={200} />
        </div>
        <Checkbox label={councilText.scores} checked={scores} onChange={(event) => setScores(event.currentTarget.checked)} />
        <TroubleNotice trouble={trouble} />
      </div>
    </Dialog>
  )
}
