import { memo, useState } from 'react'
import type { SessionPapersView } from '../../../../shared/contract/paper-data.ts'
import { type DecreeKind, decreeKinds, sessionKindKeys } from '../../../../shared/papers/kinds.ts'
import { DateField } from '../../../parts/DateField.tsx'
import { TextArea, TextField } from '../../../parts/TextField.tsx'
import { sessionPapersText } from '../../../text/paper-data.ts'
import classes from '../../desk.module.css'
import { EachNumbers } from './EachNumbers.tsx'
import own from './paper-data.module.css'
import { numberField, type SessionForm, wordsField } from './session-form.ts'

export interface PartProps {
  readonly values: SessionForm
  readonly onSet: <Key extends keyof SessionForm>(key: Key, value: SessionForm[Key]) => void
  /** Told when a date, a number or a time cannot be read, so that it is not saved by mistake. */
  readonly onWrong: (field: string, wrong: boolean) => void
}

/** Number and date of each paper, once the office has given them. */
export function Numbers({ values, onSet, onWrong, papers, each }: PartProps & Pick<SessionPapersView, 'papers' | 'each'>) {
  return (
    <section className={classes.section}>
      <h2>{sessionPapersText.numbers}</h2>
      <p className={classes.dim}>{sessionPapersText.numbersWords}</p>
      <div className={own.numbers}>
        <div className={own.numbersHead} aria-hidden="true">
          <span>{sessionPapersText.paper}</span>
          <span>{sessionPapersText.number}</span>
          <span>{sessionPapersText.series}</span>
          <span>{sessionPapersText.date}</span>
        </div>
        {papers.map(({ kind, numbered, series }) => {
          const apart = each.find((one) => one.kind === kind)
          return apart && apart.targets.length > 1 ? (
            <EachNumbers key={kind} apart={apart} series={series} values={values} onSet={onSet} onWrong={onWrong} />
          ) : (
            <NumberRow
              key={kind}
              kind={kind}
              series={numbered ? series : null}
              value={values[numberField(kind)]}
              onSet={onSet}
              onWrong={onWrong}
            />
          )
        })}
      </div>
    </section>
  )
}

interface NumberRowProps extends Pick<PartProps, 'onSet' | 'onWrong'> {
  readonly kind: DecreeKind
  /** What follows the number; null where the paper has none. */
  readonly series: string | null
  readonly value: SessionForm[`number ${DecreeKind}`]
}

const NumberRow = memo(function NumberRow({ kind, series, value, onSet, onWrong }: NumberRowProps) {
  const { name } = decreeKinds[kind]
  const field = numberField(kind)
  return (
    <div className={own.number} role="group" aria-label={name}>
      <span>{name}</span>
      {series === null ? (
        <span className={classes.dim}>{sessionPapersText.noNumber}</span>
      ) : (
        <TextField
          label=""
          aria-label={sessionPapersText.of(sessionPapersText.number, name)}
          value={value.number}
          onChange={(number) => onSet(field, { ...value, number })}
          maxLength={40}
        />
      )}
      <span className={classes.dim}>{series === null || series === '' ? '' : `/${series}`}</span>
      <DateField
        label=""
        aria-label={sessionPapersText.of(sessionPapersText.date, name)}
        value={value.date}
        onChange={(date, problem) => {
          onSet(field, { ...value, date })
          onWrong(field, problem !== null)
        }}
      />
    </div>
  )
})

/** What the secretary adds to a paper in own words. */
export function AddedWords({ values, onSet }: Pick<PartProps, 'values' | 'onSet'>) {
  return (
    <section className={classes.section}>
      <h2>{sessionPapersText.added}</h2>
      <p className={classes.dim}>{sessionPapersText.addedWords}</p>
      <div className={own.rows}>
        {sessionKindKeys.map((kind) => (
          <WordsRow key={kind} kind={kind} value={values[wordsField(kind)]} onSet={onSet} />
        ))}
      </div>
    </section>
  )
}

interface WordsRowProps extends Pick<PartProps, 'onSet'> {
  readonly kind: DecreeKind
  readonly value: string
}

const WordsRow = memo(function WordsRow({ kind, value, onSet }: WordsRowProps) {
  const [open, setOpen] = useState(false)
  const { name } = decreeKinds[kind]
  return (
    <details className={own.row} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{name}</span>
        <span className={own.note}>{value.trim() === '' ? '' : value.trim().split('\n')[0]}</span>
      </summary>
      {open && (
        <div className={own.inside}>
          <TextArea
            label=""
            aria-label={sessionPapersText.of(sessionPapersText.added, name)}
            rows={5}
            value={value}
            onChange={(text) => onSet(wordsField(kind), text)}
            maxLength={4000}
          />
        </div>
      )}
    </details>
  )
})
