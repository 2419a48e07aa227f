import { memo, useState } from 'react'
import type { EntryPaperData, SessionPapersView } from '../../../../shared/contract/paper-data.ts'
import { searchKey } from '../../../../shared/text-key.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { SearchBox } from '../../../parts/SearchBox.tsx'
import { sessionPapersText } from '../../../text/paper-data.ts'
import classes from '../../desk.module.css'
import { EntryFields } from './EntryFields.tsx'
import type { PartProps } from './Numbers.tsx'
import own from './paper-data.module.css'
import { entryField, entryOf, votesOf } from './session-form.ts'

type Entry = SessionPapersView['entries'][number]

/** Words and ballots of each product: folded, so that seventy of them are still one list. */
export function Entries({ values, onSet, onWrong, entries }: PartProps & Pick<SessionPapersView, 'entries'>) {
  const [query, setQuery] = useState('')
  const words = searchKey(query).split(' ')
  const fits = ({ productName, producerName }: Entry) => words.every((word) => searchKey(`${productName} ${producerName}`).includes(word))
  const shown = entries.map((entry, place) => ({ entry, no: place + 1 })).filter(({ entry }) => fits(entry))
  return (
    <section className={classes.section}>
      <div className={classes.spread}>
        <h2>{sessionPapersText.entries}</h2>
        {entries.length > 8 && <SearchBox label={sessionPapersText.search} value={query} onChange={setQuery} />}
      </div>
      {entries.length === 0 ? (
        <EmptyState title={sessionPapersText.entriesNone} />
      ) : (
        <p className={classes.dim}>{sessionPapersText.entriesWords}</p>
      )}
      {entries.length > 0 && shown.length === 0 && <p>{sessionPapersText.noneFound}</p>}
      <div className={own.rows}>
        {shown.map(({ entry, no }) => (
          <EntryRow
            key={entry.id}
            entry={entry}
            no={no}
            data={entryOf(values, entry.id)}
            valid={values.ballotsValid}
            onSet={onSet}
            onWrong={onWrong}
          />
        ))}
      </div>
    </section>
  )
}

interface EntryRowProps extends Pick<PartProps, 'onSet' | 'onWrong'> {
  readonly entry: Entry
  readonly no: number
  readonly data: EntryPaperData
  readonly valid: number | null
}

const EntryRow = memo(function EntryRow({ entry, no, data, valid, onSet, onWrong }: EntryRowProps) {
  const [open, setOpen] = useState(false)
  const votes = votesOf(data)
  const wrongSum = votes !== undefined && valid !== null && votes !== valid
  return (
    <details className={own.row} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="figures">{no}.</span> <span>{entry.productName}</span>
        <span className={own.note} data-wrong={wrongSum || undefined}>
          {wrongSum ? sessionPapersText.sum(votes, valid) : saidOf(data)}
        </span>
      </summary>
      {open && (
        <EntryFields
          name={entry.productName}
          data={data}
          valid={valid}
          onChange={(next) => onSet(entryField(entry.id), next)}
          onWrong={(field, wrong) => onWrong(`${entry.id} ${field}`, wrong)}
        />
      )}
    </details>
  )
})

/** "ý kiến, yêu cầu, số phiếu": what is there of a product. */
function saidOf(data: EntryPaperData): string {
  const said = Object.entries(sessionPapersText.has).filter(([key]) => {
    const value = data[key as keyof EntryPaperData] // the words are kept by these very keys
    return value !== null && value !== ''
  })
  return said.map(([, words]) => words).join(', ')
}
