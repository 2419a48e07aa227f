import { Radio } from '@mantine/core'
import { DateField } from '../../parts/DateField.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { councilText, levelWords } from '../../text/council.ts'
import { formText } from '../../text/desk.ts'
import classes from '../desk.module.css'
import { atLevel, type CouncilForm } from './council-form.ts'
import { RuleFields } from './RuleFields.tsx'

export interface CouncilFieldsProps {
  readonly values: CouncilForm
  readonly onChange: (values: CouncilForm) => void
  /** Told when a date or number cannot be read, so that it is not saved by mistake. */
  readonly onWrong: (field: string, wrong: boolean) => void
  readonly asked: boolean
}

type Line = { [K in keyof CouncilForm]: CouncilForm[K] extends string ? K : never }[keyof CouncilForm]

/** The council, its decision and its Quy chế. */
export function CouncilFields({ values, onChange, onWrong, asked }: CouncilFieldsProps) {
  const line = (key: Line, props: { readonly description?: string; readonly required?: boolean; readonly autoFocus?: boolean } = {}) => (
    <TextField
      {...props}
      label={councilText.fields[key]}
      value={values[key]}
      onChange={(value) => onChange({ ...values, [key]: value })}
      maxLength={300}
      error={asked && props.required && values[key].trim() === '' ? formText.needed : undefined}
    />
  )
  const date = (key: 'decisionDate' | 'regulationDate') => (
    <DateField
      label={councilText.fields[key]}
      value={values[key]}
      onChange={(value, problem) => {
        onChange({ ...values, [key]: value })
        onWrong(key, problem !== null)
      }}
    />
  )
  return (
    <>
      <section className={classes.section}>
        <h2>{councilText.general}</h2>
        <Radio.Group
          label={councilText.fields.level}
          value={values.level}
          onChange={(level) => onChange(atLevel(values, level === 'central' ? 'central' : 'province'))}
        >
          <div className={classes.row}>
            <Radio value="province" label={levelWords.province} />
            <Radio value="central" label={levelWords.central} />
          </div>
        </Radio.Group>
        {line('name', { required: true })}
        <div className={classes.pair}>
          {line('superiorBody', { description: councilText.superiorHint })}
          {line('issuingBody', { description: councilText.issuingHint })}
          {line('place', { description: councilText.placeHint })}
        </div>
      </section>
      <section className={classes.section}>
        <h2>{councilText.decision}</h2>
        <div className={classes.triple}>
          {line('decisionNumber')}
          {date('decisionDate')}
          {line('decisionBy')}
        </div>
      </section>
      <section className={classes.section}>
        <h2>{councilText.regulation}</h2>
        <p className={classes.dim}>{councilText.regulationWords}</p>
        <div className={classes.triple}>
          {line('regulationNumber')}
          {date('regulationDate')}
        </div>
        <RuleFields values={values} onChange={onChange} onWrong={onWrong} />
      </section>
    </>
  )
}
