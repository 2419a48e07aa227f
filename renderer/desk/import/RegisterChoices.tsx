import { Checkbox, Select } from '@mantine/core'
import { type ComponentProps, useState } from 'react'
import type { ImportPreview, RecognitionField } from '../../../shared/contract/imports.ts'
import { DateField } from '../../parts/DateField.tsx'
import { NumberField } from '../../parts/NumberField.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { registerImportText as words } from '../../text/register.ts'
import classes from './import.module.css'
import type { ImportChoices } from './ImportSettings.tsx'
import type { Settings } from './use-import.ts'

const levels = Object.entries(words.levels).map(([value, label]) => ({ value, label }))

/** A column that the list does not have, or that holds nothing: only then its value is said once of the whole list. */
function lacks({ columns }: ImportPreview, mapping: Settings['mapping'], field: RecognitionField | 'currentStar'): boolean {
  return !columns.some(({ column, sample }) => mapping[String(column)] === field && sample.length > 0)
}

/** What is said once of an older list: its decision, whether it holds products that were not recognised, whether communes come from the table. */
export function RegisterChoices({ kind, preview, settings, onChange }: ImportChoices) {
  const { whole, candidates, mapping } = settings
  const lacking = (field: Parameters<typeof lacks>[2]) => lacks(preview, mapping, field)
  const say = (part: Partial<Settings['whole']>) => void onChange({ ...settings, whole: { ...whole, ...part } })
  const some = (['currentStar', 'decisionNumber', 'decisionDate', 'decidedBy', 'level'] as const).some(lacking)
  return (
    <>
      {some && (
        <fieldset className={classes.choices}>
          <legend>{words.whole}</legend>
          <p>{words.wholeWords}</p>
          <div className={classes.wholeFields}>
            {lacking('currentStar') && (
              <Select
                label={words.wholeStar}
                placeholder={words.notSaid}
                value={whole.star === null ? null : String(whole.star)}
                data={['3', '4', '5'].map((value) => ({ value, label: `${value} sao` }))}
                onChange={(value) => say({ star: value === null ? null : (Number(value) as 3 | 4 | 5) })} // a value of the list above
                clearable
              />
            )}
            {lacking('decisionNumber') && (
              <SettledText label={words.wholeNumber} value={whole.decisionNumber} onSettle={(decisionNumber) => say({ decisionNumber })} />
            )}
            {lacking('decisionDate') && (
              <DateField
                label={words.wholeDate}
                value={whole.decisionDate}
                onChange={(decisionDate, problem) => {
                  if (problem === null && decisionDate !== whole.decisionDate) say({ decisionDate })
                }}
              />
            )}
            {lacking('decidedBy') && (
              <SettledText label={words.wholeBody} value={whole.decidedBy} onSettle={(decidedBy) => say({ decidedBy })} />
            )}
            {lacking('level') && (
              <Select
                label={words.wholeLevel}
                placeholder={words.notSaid}
                value={whole.level === '' ? null : whole.level}
                data={levels}
                onChange={(value) => say({ level: (value ?? '') as Settings['whole']['level'] })} // a value of the list
                clearable
              />
            )}
          </div>
        </fieldset>
      )}
      <div className={classes.ticks}>
        <Checkbox
          label={words.hasCandidates}
          description={words.hasCandidatesWords}
          checked={candidates !== null}
          onChange={(event) =>
            void onChange({
              ...settings,
              candidates: event.currentTarget.checked ? { round: '', year: null, level: '', outcome: '' } : null
            })
          }
        />
        {preview.places.known && (
          <Checkbox
            label={words.communes}
            description={words.communesWords(preview.places.offered, preview.places.unclear, preview.places.outside)}
            checked={settings.communes}
            onChange={(event) => void onChange({ ...settings, communes: event.currentTarget.checked })}
          />
        )}
      </div>
      {candidates && <CandidateFields kind={kind} preview={preview} settings={settings} candidates={candidates} onChange={onChange} />}
    </>
  )
}

interface CandidateFieldsProps extends ImportChoices {
  readonly candidates: NonNullable<Settings['candidates']>
}

function CandidateFields({ preview, settings, candidates, onChange }: CandidateFieldsProps) {
  const lacking = (field: RecognitionField) => lacks(preview, settings.mapping, field)
  const say = (part: Partial<typeof candidates>) => void onChange({ ...settings, candidates: { ...candidates, ...part } })
  return (
    <fieldset className={classes.choices}>
      <legend>{words.candidates}</legend>
      <div className={classes.wholeFields}>
        {lacking('round') && <SettledText label={words.round} value={candidates.round} onSettle={(round) => say({ round })} />}
        {lacking('year') && (
          <NumberField
            label={words.year}
            value={candidates.year}
            min={2018}
            max={2100}
            onChange={(year, problem) => {
              if (problem === null && year !== candidates.year) say({ year })
            }}
          />
        )}
        <Select
          label={words.candidateLevel}
          placeholder={words.registeredOnly}
          value={candidates.level === '' ? null : candidates.level}
          data={levels}
          onChange={(value) => say({ level: (value ?? '') as typeof candidates.level })} // a value of the list
          clearable
        />
      </div>
    </fieldset>
  )
}

interface SettledTextProps extends Omit<ComponentProps<typeof TextField>, 'value' | 'onChange'> {
  readonly value: string
  /** Told when the field is left, not letter by letter: each answer of the host reads the whole list again. */
  readonly onSettle: (text: string) => void
}

function SettledText({ value, onSettle, ...rest }: SettledTextProps) {
  const [text, setText] = useState(value)
  const settle = () => {
    if (text.trim() !== value) onSettle(text.trim())
  }
  return <TextField {...rest} value={text} onChange={setText} onBlur={settle} onEnter={settle} maxLength={300} />
}
