import { Button, Checkbox, Select } from '@mantine/core'
import { useRef, useState } from 'react'
import type { CouncilView } from '../../../shared/contract/councils.ts'
import type { Body, Post } from '../../../shared/domain/model.ts'
import { TextField } from '../../parts/TextField.tsx'
import { useTell } from '../../state/host.ts'
import { councilText, postWords } from '../../text/council.ts'
import classes from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'

const posts: Record<Body, readonly Post[]> = {
  council: ['chair', 'viceChair', 'member', 'memberSecretary', 'secretary'],
  adviser: ['leader', 'adviser']
}

/** Types a council in row by row: name, office, duty, post; Enter adds the row and goes on with the next. */
export function AddSeat({ council, body }: { readonly council: CouncilView; readonly body: Body }) {
  const first: Post = body === 'adviser' ? 'adviser' : council.seats.some((seat) => seat.post === 'chair') ? 'member' : 'chair'
  const [name, setName] = useState('')
  const [agency, setAgency] = useState('')
  const [position, setPosition] = useState('')
  const [post, setPost] = useState<Post | null>(null)
  const [scores, setScores] = useState<boolean | null>(null)
  const { tell, busy, trouble } = useTell()
  const start = useRef<HTMLInputElement>(null)
  const chosen = post ?? first
  const mayScore = scores ?? (chosen !== 'secretary' || council.rules.secretaryScores.value)

  async function add(): Promise<void> {
    if (busy || name.trim() === '') return
    const person = await tell('createPerson', { name, agency, position, phone: '', email: '' })
    if (!person) return
    const { personId } = person
    if (!(await tell('addSeat', { councilId: council.id, body, post: chosen, scores: mayScore, personId, since: council.decisionDate })))
      return
    for (const clear of [setName, setAgency, setPosition]) clear('')
    setPost(null)
    setScores(null)
    start.current?.focus()
  }

  return (
    <div className={classes.form}>
      <p className={classes.dim}>{councilText.addWords}</p>
      <div className={classes.pair}>
        <TextField ref={start} label={councilText.person} value={name} onChange={setName} maxLength={300} onEnter={() => void add()} />
        <TextField label={councilText.agency} value={agency} onChange={setAgency} maxLength={300} onEnter={() => void add()} />
        <TextField label={councilText.position} value={position} onChange={setPosition} maxLength={300} onEnter={() => void add()} />
        <Select
          label={councilText.post}
          value={chosen}
          onChange={(value) => setPost(value as Post | null)}
          data={posts[body].map((value) => ({ value, label: postWords[value] }))}
          allowDeselect={false}
        />
      </div>
      <div className={classes.row}>
        <Checkbox label={councilText.scores} checked={mayScore} onChange={(event) => setScores(event.currentTarget.checked)} />
        {chosen === 'secretary' && !council.rules.secretaryScores.value && <span className={classes.dim}>{councilText.secretaryNote}</span>}
        <Button variant="default" loading={busy} disabled={name.trim() === ''} onClick={() => void add()}>
          {councilText.add}
        </Button>
      </div>
      <TroubleNotice trouble={trouble} />
    </div>
  )
}
