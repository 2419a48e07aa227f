import { Checkbox, Radio, Select } from '@mantine/core'
import type { CouncilSummary } from '../../../shared/contract/councils.ts'
import type { Mode } from '../../../shared/domain/model.ts'
import { DateField } from '../../parts/DateField.tsx'
import { NumberField } from '../../parts/NumberField.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { formText } from '../../text/desk.ts'
import { newSessionText, modeHints } from '../../text/newsession.ts'
import { modeWords } from '../../text/session.ts'
import classes from './newsession.module.css'

export interface SessionForm {
  readonly councilId: string | null
  /** null: as round and year give it. */
  readonly name: string | null
  readonly round: string
  readonly year: number | null
  readonly place: string
  readonly heldOn: string | null
  readonly mode: Mode
  readonly adviserPass: boolean
}

interface SessionFieldsProps {
  readonly form: SessionForm
  readonly councils: readonly CouncilSummary[]
  /** The session is made already; only its products are still to come. */
  readonly fixed: boolean
  readonly asked: boolean
  readonly onChange: (by: Partial<SessionForm>) => void
  readonly onWrong: (field: string, wrong: boolean) => void
}

const modes: readonly Mode[] = ['meeting', 'written', 'agreed']

/** Whose session it is, when and where, and how the council scores. */
export function SessionFields({ form, councils, fixed, asked, onChange, onWrong }: SessionFieldsProps) {
  return (
    <fieldset className={classes.fields} disabled={fixed}>
      <legend className={classes.legend}>{newSessionText.session}</legend>
      <div className={classes.line}>
        <Select
          className={classes.twice}
          label={newSessionText.council}
          value={form.councilId}
          onChange={(councilId) => onChange({ councilId })}
          data={councils.map((each) => ({ value: each.id, label: each.name }))}
          allowDeselect={false}
        />
        <TextField
          label={newSessionText.round}
          value={form.round}
          onChange={(round) => onChange({ round })}
          maxLength={300}
          placeholder={newSessionText.roundHint}
          data-autofocus
        />
        <NumberField
          label={newSessionText.year}
          value={form.year}
          min={2018}
          max={2100}
          required
          onChange={(year, problem) => {
            onChange({ year })
            onWrong('year', problem !== null)
          }}
          error={asked && form.year === null ? formText.needed : undefined}
        />
        <TextField
          className={classes.twice}
          label={newSessionText.name}
          value={form.name ?? ''}
          onChange={(name) => onChange({ name })}
          required
          maxLength={300}
          error={asked && (form.name ?? '').trim() === '' ? formText.needed : undefined}
        />
        <DateField
          label={newSessionText.heldOn}
          value={form.heldOn}
          onChange={(heldOn, problem) => {
            onChange({ heldOn })
            onWrong('heldOn', problem !== null)
          }}
        />
        <TextField label={newSessionText.place} value={form.place} onChange={(place) => onChange({ place })} maxLength={300} />
      </div>
      <Radio.Group label={newSessionText.mode} value={form.mode} onChange={(mode) => onChange({ mode: mode as Mode })}>
        <div className={classes.modes}>
          {modes.map((mode) => (
            <Radio key={mode} value={mode} label={capital(modeWords[mode])} description={modeHints[mode]} />
          ))}
        </div>
      </Radio.Group>
      <Checkbox
        label={newSessionText.adviserPass}
        description={newSessionText.adviserHint}
        checked={form.adviserPass}
        onChange={(event) => onChange({ adviserPass: event.currentTarget.checked })}
      />
    </fieldset>
  )
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
