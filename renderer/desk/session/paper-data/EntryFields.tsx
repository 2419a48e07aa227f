import { Select } from '@mantine/core'
import type { EntryPaperData } from '../../../../shared/contract/paper-data.ts'
import { withdrawalGrounds } from '../../../../shared/domain/certificate.ts'
import { NumberField } from '../../../parts/NumberField.tsx'
import { TextArea, TextField } from '../../../parts/TextField.tsx'
import { sessionPapersText } from '../../../text/paper-data.ts'
import classes from '../../desk.module.css'
import own from './paper-data.module.css'
import { votesOf } from './session-form.ts'

interface EntryFieldsProps {
  readonly name: string
  readonly data: EntryPaperData
  readonly valid: number | null
  readonly onChange: (data: EntryPaperData) => void
  readonly onWrong: (field: string, wrong: boolean) => void
}

const votes = ['agree', 'disagree', 'other'] as const
/** Everything that papers say of one product beyond its marks. */
export function EntryFields({ name, data, valid, onChange, onWrong }: EntryFieldsProps) {
  const words = (key: 'discussion' | 'request' | 'appraisal' | 'withdrawalWords', description?: string) => (
    <TextArea
      label={sessionPapersText[key]}
      description={description}
      aria-label={sessionPapersText.of(sessionPapersText[key], name)}
      rows={3}
      value={data[key]}
      onChange={(text) => onChange({ ...data, [key]: text })}
      maxLength={4000}
    />
  )
  const sum = votesOf(data)
  return (
    <div className={own.inside}>
      {words('discussion', sessionPapersText.discussionHint)}
      {words('request')}
      {words('appraisal')}
      <div role="group" aria-label={sessionPapersText.of(sessionPapersText.ballot, name)}>
        <strong>{sessionPapersText.ballot}</strong>
        <div className={classes.triple}>
          {votes.map((vote) => (
            <NumberField
              key={vote}
              label={sessionPapersText[vote]}
              value={data.ballot?.[vote] ?? null}
              max={200}
              onChange={(value, problem) => {
                onChange({ ...data, ballot: ballotWith(data.ballot, vote, value) })
                onWrong(vote, problem !== null)
              }}
            />
          ))}
        </div>
        {sum !== undefined && valid !== null && sum !== valid && <p className={own.warn}>{sessionPapersText.sum(sum, valid)}</p>}
      </div>
      <TextField
        label={sessionPapersText.certificateNumber}
        value={data.certificateNumber}
        onChange={(certificateNumber) => onChange({ ...data, certificateNumber })}
        maxLength={60}
        className={own.short}
      />
      <Select
        label={sessionPapersText.withdrawalGround}
        className={own.short}
        value={data.withdrawalGround}
        data={[
          { value: '', label: sessionPapersText.noWithdrawal },
          ...withdrawalGrounds.map((letter) => ({ value: letter, label: sessionPapersText.ground(letter) }))
        ]}
        onChange={(value) => onChange({ ...data, withdrawalGround: withdrawalGrounds.find((letter) => letter === value) ?? '' })}
        allowDeselect={false}
      />
      {(data.withdrawalGround !== '' || data.withdrawalWords !== '') && words('withdrawalWords')}
    </div>
  )
}

/** An emptied ballot is no vote; a vote of which one number is typed counts the others as 0. */
function ballotWith(ballot: EntryPaperData['ballot'], vote: (typeof votes)[number], value: number | null): EntryPaperData['ballot'] {
  const next = { ...(ballot ?? { agree: 0, disagree: 0, other: 0 }), [vote]: value ?? 0 }
  return value === null && next.agree + next.disagree + next.other === 0 ? null : next
}
