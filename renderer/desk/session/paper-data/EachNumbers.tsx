import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SessionPapersView } from '../../../../shared/contract/paper-data.ts'
import { numberedOn } from '../../../../shared/papers/decree/apart.ts'
import { type ApartKind, decreeKinds } from '../../../../shared/papers/kinds.ts'
import { DateField } from '../../../parts/DateField.tsx'
import { TextField } from '../../../parts/TextField.tsx'
import { sessionPapersText } from '../../../text/paper-data.ts'
import classes from '../../desk.module.css'
import type { PartProps } from './Numbers.tsx'
import own from './paper-data.module.css'
import { eachField, entryField, entryOf, numberField, type SessionForm } from './session-form.ts'

type Apart = SessionPapersView['each'][number]

interface EachNumbersProps extends PartProps {
  readonly apart: Apart
  readonly series: string
}

/** A kind with several papers: a number for each, typed or given one after the other. Folded, for there may be as many as producers. */
export function EachNumbers({ apart, series, values, onSet, onWrong }: EachNumbersProps) {
  const [open, setOpen] = useState(false)
  const { kind, targets } = apart
  const { name } = decreeKinds[kind]
  const given = numbersOf(apart, values)
  const done = targets.filter(({ key }) => given[key]).length
  const parts = { apart, values, onSet, onWrong }
  return (
    <details className={own.row} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{name}</span>
        <span className={own.note}>{sessionPapersText.eachNote(targets.length, done)}</span>
      </summary>
      {open && (
        <div className={own.inside}>
          <CountUp {...parts} given={given} />
          <div>
            {targets.map((target) => (
              <div key={target.key} className={own.number} role="group" aria-label={target.name}>
                <span>{target.name}</span>
                <TextField
                  label=""
                  aria-label={sessionPapersText.of(sessionPapersText.number, target.name)}
                  value={given[target.key] ?? ''}
                  onChange={(number) => setNumbers(parts, { ...given, [target.key]: number })}
                  maxLength={kind === 'certificate' ? 60 : 40}
                />
                <span className={classes.dim}>{series === '' ? '' : `/${series}`}</span>
                {kind === 'certificate' ? <span /> : <OwnDate {...parts} kind={kind} about={target.key} name={target.name} />}
              </div>
            ))}
          </div>
        </div>
      )}
    </details>
  )
}

type EachParts = PartProps & { readonly apart: Apart }

/** The first number and the usual date, and the act that gives the others theirs. */
function CountUp({ given, ...parts }: EachParts & { readonly given: Readonly<Record<string, string>> }) {
  const { apart, values, onSet, onWrong } = parts
  const { kind } = apart
  const field = numberField(kind)
  const common = values[field]
  // where papers of a kind are numbered in a book, the number typed for the kind is not printed: it only begins the row
  const [first, setFirst] = useState(kind === 'certificate' ? '' : common.number)
  const keys = apart.targets.map(({ key }) => key)
  const counted = numberedOn(first, keys, given)
  const more = keys.some((key) => !given[key] && counted[key])
  return (
    <div className={own.count}>
      <TextField
        label={sessionPapersText.first}
        value={first}
        onChange={(number) => {
          setFirst(number)
          if (kind !== 'certificate') onSet(field, { ...common, number })
        }}
        maxLength={40}
      />
      <DateField
        label={sessionPapersText.usualDate}
        value={common.date}
        onChange={(date, problem) => {
          onSet(field, { ...common, date })
          onWrong(field, problem !== null)
        }}
      />
      {/* never truly disabled: it would lose the focus, and with it the keys that save */}
      <Button variant="default" aria-disabled={!more} data-disabled={!more || undefined} onClick={() => more && setNumbers(parts, counted)}>
        {sessionPapersText.countUp}
      </Button>
      <p className={classes.dim}>{sessionPapersText.countUpWords}</p>
    </div>
  )
}

function OwnDate({
  values,
  onSet,
  onWrong,
  kind,
  about,
  name
}: PartProps & { readonly kind: ApartKind; readonly about: string; readonly name: string }) {
  const field = eachField(kind)
  const each = values[field]
  return (
    <DateField
      label=""
      aria-label={sessionPapersText.of(sessionPapersText.date, name)}
      value={each[about]?.date ?? null}
      onChange={(date, problem) => {
        onSet(field, { ...each, [about]: { number: each[about]?.number ?? '', date } })
        onWrong(`${field} ${about}`, problem !== null)
      }}
    />
  )
}

function numbersOf({ kind, targets }: Apart, values: SessionForm): Record<string, string> {
  const numberOf = (key: string) =>
    kind === 'certificate' ? entryOf(values, key).certificateNumber : (values[eachField(kind)][key]?.number ?? '')
  return Object.fromEntries(targets.map(({ key }) => [key, numberOf(key)]))
}

/** Only what differs is set, so that nobody else's words on a product are written again. */
function setNumbers({ apart, values, onSet }: EachParts, numbers: Readonly<Record<string, string>>): void {
  const { kind, targets } = apart
  if (kind === 'certificate') {
    for (const { key } of targets) {
      const entry = entryOf(values, key)
      const certificateNumber = numbers[key] ?? ''
      if (certificateNumber !== entry.certificateNumber) onSet(entryField(key), { ...entry, certificateNumber })
    }
    return
  }
  const field = eachField(kind)
  const each = values[field]
  const said = targets.map(({ key }) => [key, { number: numbers[key] ?? '', date: each[key]?.date ?? null }] as const)
  onSet(field, Object.fromEntries(said.filter(([, { number, date }]) => number !== '' || date !== null)))
}
