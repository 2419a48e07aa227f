import { Button } from '@mantine/core'
import { useState } from 'react'
import type { LettersOfKind, LetterView } from '../../../shared/contract/paper-data.ts'
import type { CouncilId } from '../../../shared/ids.ts'
import { numberedOn } from '../../../shared/papers/decree/apart.ts'
import { decreeKinds } from '../../../shared/papers/kinds.ts'
import { DateField } from '../../parts/DateField.tsx'
import { ReasonDialog } from '../../parts/ReasonDialog.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useDraft } from '../../state/draft.ts'
import { useTell } from '../../state/host.ts'
import { errorWords } from '../../text/errors.ts'
import { sessionPapersText } from '../../text/paper-data.ts'
import { letterNumbersText as words } from '../../text/programme-paper.ts'
import desk from '../desk.module.css'
import { Elsewhere } from '../form/Elsewhere.tsx'
import { FormDialog } from '../form/FormDialog.tsx'
import { useWrong } from '../form/use-wrong.ts'
import own from '../session/paper-data/paper-data.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'
import classes from './register.module.css'
import { changedOf, clashesOf, idOf, type Numbers, numbersOf } from './letter-numbers.ts'

interface LetterNumbersDialogProps {
  readonly councilId: CouncilId
  readonly of: LettersOfKind
  readonly onClose: () => void
}

/** Numbers and days of the letters of a kind: the first typed, the others counted on, each to be changed. */
export function LetterNumbersDialog({ councilId, of, onClose }: LetterNumbersDialogProps) {
  const { kind, series, letters } = of
  const theirs = numbersOf(letters)
  // each letter counts its own changes; together they tell whether anything was changed
  const draft = useDraft<Numbers>({ values: theirs, version: letters.reduce((sum, { version }) => sum + version, 0) })
  const wrong = useWrong()
  const [reasonFor, setReasonFor] = useState<readonly string[] | null>(null)
  const { tell, busy, trouble, clear } = useTell()
  const values = { ...theirs, ...draft.values }
  const clash = clashesOf(of, values)
  const moved = draft.elsewhere.length > 0

  async function save(reason = ''): Promise<void> {
    const changed = changedOf(letters, draft.tidied())
    const left = changed.filter(({ letter }) => letter.out).map(({ letter }) => letter.name)
    if (left.length > 0 && reason === '') {
      setReasonFor(left)
      return
    }
    const given = changed.map(({ letter: { recognitionIds, version }, number, date }) => ({
      recognitionIds: [...recognitionIds],
      baseVersion: version,
      number,
      date
    }))
    if (given.length === 0 || (await tell('setLetterNumbers', { councilId, kind, letters: given, reason }))) onClose()
  }

  return (
    <>
      <FormDialog
        wide
        title={words.title(decreeKinds[kind].name)}
        actLabel={words.save}
        onAct={() => void save()}
        onClose={onClose}
        busy={busy}
        unsaved={draft.dirty || wrong.any}
        wrong={wrong.any || moved}
      >
        {() => (
          <>
            <p className={desk.dim}>{words.words}</p>
            <CountUp of={of} values={values} onPut={draft.put} />
            <div className={own.numbers}>
              {letters.map((letter) => {
                const id = idOf(letter)
                const value = values[id] ?? { number: '', date: null }
                return (
                  <LetterRow
                    key={id}
                    letter={letter}
                    series={series}
                    value={value}
                    clash={clash.get(id) ?? ''}
                    onChange={(next) => draft.set(id, next)}
                    onWrong={wrong.onWrong}
                  />
                )
              })}
            </div>
            {!busy && <Elsewhere draft={draft} theirs={theirs} tell={{}} />}
            {reasonFor === null && <TroubleNotice trouble={trouble} onClose={clear} />}
          </>
        )}
      </FormDialog>
      <ReasonDialog
        opened={reasonFor !== null}
        title={words.reasonTitle}
        actLabel={words.reasonAct}
        busy={busy}
        failure={trouble ? errorWords(trouble).title : undefined}
        onAct={(reason) => void save(reason)}
        onCancel={() => {
          clear()
          setReasonFor(null)
        }}
      >
        <p>{words.reasonWords(reasonFor ?? [])}</p>
      </ReasonDialog>
    </>
  )
}

/** The first number, the day, and the act that gives the others theirs. */
function CountUp({ of, values, onPut }: { readonly of: LettersOfKind; readonly values: Numbers; readonly onPut: (next: Numbers) => void }) {
  const [first, setFirst] = useState('')
  const [date, setDate] = useState<string | null>(null)
  const keys = of.letters.map(idOf)
  const given = Object.fromEntries(keys.map((key) => [key, values[key]?.number ?? '']))
  // numbers of the same year that other letters had are passed over
  const before = Object.fromEntries(
    of.earlier.flatMap((one) =>
      one.date?.slice(0, 4) === date?.slice(0, 4) && one.number !== '' ? [[`earlier ${idOf(one)}`, one.number]] : []
    )
  )
  const counted = numberedOn(first, keys, { ...before, ...given })
  const more = keys.some((key) => !given[key] && counted[key])

  function give(): void {
    const next = keys.map((key) => {
      const now = values[key] ?? { number: '', date: null }
      return [key, now.number === '' && counted[key] ? { number: counted[key], date: now.date ?? date } : now] as const
    })
    onPut(Object.fromEntries(next))
  }

  return (
    <div className={own.count}>
      <TextField label={sessionPapersText.first} value={first} onChange={setFirst} maxLength={40} />
      <DateField label={words.day} value={date} onChange={(day) => setDate(day)} />
      {/* never truly disabled: it would lose the focus, and with it the keys that save */}
      <Button variant="default" aria-disabled={!more} data-disabled={!more || undefined} onClick={() => more && give()}>
        {words.countUp}
      </Button>
    </div>
  )
}

interface LetterRowProps {
  readonly letter: LetterView
  readonly series: string
  readonly value: Numbers[string]
  /** Another letter or paper of the same number; ''. */
  readonly clash: string
  readonly onChange: (value: Numbers[string]) => void
  readonly onWrong: (field: string, wrong: boolean) => void
}

function LetterRow({ letter, series, value, clash, onChange, onWrong }: LetterRowProps) {
  const { name, out } = letter
  return (
    <div className={classes.letter} role="group" aria-label={name}>
      <span>
        {name}
        {out && <span className={own.under}>{words.out}</span>}
        {clash !== '' && <span className={`${own.under} ${own.warn}`}>{words.same(clash)}</span>}
      </span>
      <TextField
        label=""
        aria-label={sessionPapersText.of(sessionPapersText.number, name)}
        value={value.number}
        onChange={(number) => onChange({ ...value, number })}
        maxLength={40}
      />
      <span className={desk.dim}>{series === '' || value.number.includes('/') ? '' : `/${series}`}</span>
      <DateField
        label=""
        aria-label={sessionPapersText.of(sessionPapersText.date, name)}
        value={value.date}
        onChange={(date, problem) => {
          onChange({ ...value, date })
          onWrong(idOf(letter), problem !== null)
        }}
      />
    </div>
  )
}
