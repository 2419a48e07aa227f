import type { Mode } from '../../../../shared/domain/model.ts'
import { DateField } from '../../../parts/DateField.tsx'
import { TextArea } from '../../../parts/TextField.tsx'
import { sessionPapersText } from '../../../text/paper-data.ts'
import classes from '../../desk.module.css'
import { ClockField } from './ClockField.tsx'
import type { PartProps } from './Numbers.tsx'

/** When and with whom the council met; for written opinions (Article 7.6.d) when sheets went out and came back. */
export function Meeting({ values, onSet, onWrong, mode }: PartProps & { readonly mode: Mode }) {
  const clock = (key: 'beganAt' | 'endedAt') => (
    <ClockField
      label={sessionPapersText[key]}
      value={values[key]}
      onChange={(value, wrong) => {
        onSet(key, value)
        onWrong(key, wrong)
      }}
    />
  )
  const date = (key: 'sentOn' | 'backOn', error?: string) => (
    <DateField
      label={sessionPapersText[key]}
      value={values[key]}
      error={error}
      onChange={(value, problem) => {
        onSet(key, value)
        onWrong(key, problem !== null)
      }}
    />
  )
  const written = mode === 'written'
  const { sentOn, backOn } = values
  const early = sentOn !== null && backOn !== null && backOn < sentOn
  return (
    <section className={classes.section}>
      <h2>{written ? sessionPapersText.written : sessionPapersText.meeting}</h2>
      {written ? (
        <div className={classes.pair}>
          {date('sentOn')}
          {date('backOn', early ? sessionPapersText.backBefore : undefined)}
        </div>
      ) : (
        <>
          <div className={classes.pair}>
            {clock('beganAt')}
            {clock('endedAt')}
          </div>
          <TextArea
            label={sessionPapersText.guests}
            description={sessionPapersText.guestsHint}
            rows={4}
            value={values.guests}
            onChange={(guests) => onSet('guests', guests)}
            maxLength={4000}
          />
        </>
      )}
    </section>
  )
}
