import { Button, Radio, Switch } from '@mantine/core'
import { useState } from 'react'
import type { SessionView } from '../../../shared/contract/sessions.ts'
import type { Mode } from '../../../shared/domain/model.ts'
import { DateField } from '../../parts/DateField.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { NumberField } from '../../parts/NumberField.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useTell } from '../../state/host.ts'
import { partsText } from '../../text/parts.ts'
import { editText, modeWords } from '../../text/session.ts'
import { TroubleNotice } from './Trouble.tsx'
import classes from './session.module.css'

/** Name, round, day and place of a session that is still being prepared. */
export function EditSession({ session, onClose }: { readonly session: SessionView; readonly onClose: () => void }) {
  const [name, setName] = useState(session.name)
  const [round, setRound] = useState(session.round)
  const [year, setYear] = useState<number | null>(session.year)
  const [place, setPlace] = useState(session.place)
  const [heldOn, setHeldOn] = useState(session.heldOn)
  const [wrongDate, setWrongDate] = useState(false)
  const [mode, setMode] = useState<Mode>(session.mode)
  const [adviserPass, setAdviserPass] = useState(session.adviserPass)
  const { tell, busy, trouble } = useTell()
  const ready = name.trim() !== '' && year !== null && !wrongDate

  async function save(): Promise<void> {
    if (year === null) return
    const fields = { name, round, year, place, heldOn, mode, adviserPass }
    if (await tell('updateSession', { sessionId: session.id, baseVersion: session.version, ...fields })) onClose()
  }

  return (
    <Dialog
      opened
      title={editText.title}
      onClose={onClose}
      closeOnEscape={false}
      footer={
        <>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {partsText.cancel}
          </Button>
          <Button onClick={() => void save()} loading={busy} disabled={!ready}>
            {editText.save}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        <TextField label={editText.name} value={name} onChange={setName} required maxLength={300} data-autofocus />
        <div className={classes.pair}>
          <TextField label={editText.round} value={round} onChange={setRound} maxLength={300} />
          <NumberField label={editText.year} value={year} onChange={setYear} min={2018} max={2100} required />
        </div>
        <div className={classes.pair}>
          <TextField label={editText.place} value={place} onChange={setPlace} maxLength={300} />
          <DateField
            label={editText.heldOn}
            value={heldOn}
            onChange={(value, problem) => {
              setHeldOn(value)
              setWrongDate(problem !== null)
            }}
          />
        </div>
        <Radio.Group label={editText.mode} value={mode} onChange={(value) => setMode(value as Mode)}>
          {(['meeting', 'written', 'agreed'] as const).map((one) => (
            <Radio key={one} value={one} label={modeWords[one]} mt={4} />
          ))}
        </Radio.Group>
        <Switch label={editText.adviserPass} checked={adviserPass} onChange={(event) => setAdviserPass(event.currentTarget.checked)} />
        <TroubleNotice trouble={trouble} both={{ mine: name, now: session.name }} />
      </div>
    </Dialog>
  )
}
