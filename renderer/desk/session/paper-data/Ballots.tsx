import { Button, CloseButton } from '@mantine/core'
import type { SessionPapersView } from '../../../../shared/contract/paper-data.ts'
import { Notice } from '../../../parts/Notice.tsx'
import { NumberField } from '../../../parts/NumberField.tsx'
import { TextField } from '../../../parts/TextField.tsx'
import { sessionPapersText } from '../../../text/paper-data.ts'
import classes from '../../desk.module.css'
import type { PartProps } from './Numbers.tsx'
import own from './paper-data.module.css'
import { entryOf, votesOf } from './session-form.ts'

const mostTellers = 15

/** Who counted the ballots, and how many went out, came back and count. Sums that do not agree are told, and still saved. */
export function Ballots({ values, onSet, onWrong, entries }: PartProps & Pick<SessionPapersView, 'entries'>) {
  const { ballotsIssued: issued, ballotsReturned: returned, ballotsValid: valid } = values
  const wrongSums = entries.filter(({ id }) => {
    const votes = votesOf(entryOf(values, id))
    return votes !== undefined && valid !== null && votes !== valid
  })
  const count = (key: 'ballotsIssued' | 'ballotsReturned' | 'ballotsValid', label: string, hint?: string) => (
    <NumberField
      label={label}
      value={values[key]}
      max={200}
      description={hint}
      onChange={(value, problem) => {
        onSet(key, value)
        onWrong(key, problem !== null)
      }}
    />
  )
  return (
    <section className={classes.section}>
      <h2>{sessionPapersText.ballots}</h2>
      <p className={classes.dim}>{sessionPapersText.ballotsWords}</p>
      <Tellers tellers={values.tellers} onSet={onSet} />
      <div className={classes.triple}>
        {count('ballotsIssued', sessionPapersText.issued)}
        {count('ballotsReturned', sessionPapersText.returned, more(returned, issued) ? sessionPapersText.moreReturned : undefined)}
        {count('ballotsValid', sessionPapersText.valid, more(valid, returned) ? sessionPapersText.moreValid : undefined)}
      </div>
      {wrongSums.length > 0 && (
        <Notice kind="warn" title={sessionPapersText.mismatches(wrongSums.length)}>
          {wrongSums
            .slice(0, 5)
            .map(({ productName }) => productName)
            .join('; ')}
        </Notice>
      )}
    </section>
  )
}

function more(value: number | null, than: number | null): boolean {
  return value !== null && than !== null && value > than
}

function Tellers({ tellers, onSet }: { readonly tellers: PartProps['values']['tellers']; readonly onSet: PartProps['onSet'] }) {
  const put = (place: number, change: Partial<(typeof tellers)[number]>) =>
    onSet(
      'tellers',
      tellers.map((teller, at) => (at === place ? { ...teller, ...change } : teller))
    )
  return (
    <div role="group" aria-label={sessionPapersText.tellers}>
      <strong>{sessionPapersText.tellers}</strong>
      {tellers.length === 0 && <p className={classes.dim}>{sessionPapersText.tellersNone}</p>}
      {tellers.map((teller, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows are typed into, and have nothing of their own to be told by
        <div key={place} className={own.teller}>
          <TextField
            label=""
            aria-label={sessionPapersText.teller(place + 1)}
            placeholder={sessionPapersText.tellerName}
            value={teller.name}
            onChange={(name) => put(place, { name })}
            maxLength={300}
          />
          <TextField
            label=""
            aria-label={sessionPapersText.tellerPost(place + 1)}
            placeholder={sessionPapersText.tellerDuty}
            value={teller.post}
            onChange={(post) => put(place, { post })}
            maxLength={300}
          />
          <CloseButton
            aria-label={sessionPapersText.dropTeller(place + 1)}
            onClick={() =>
              onSet(
                'tellers',
                tellers.filter((_, at) => at !== place)
              )
            }
          />
        </div>
      ))}
      {tellers.length < mostTellers && (
        <Button
          variant="default"
          mt={8}
          onClick={() => onSet('tellers', [...tellers, { name: '', post: tellers.length === 0 ? sessionPapersText.head : '' }])}
        >
          {sessionPapersText.addTeller}
        </Button>
      )}
    </div>
  )
}
