import { Button, Select } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { CriteriaSet, Scorable } from '../../../../shared/criteria/schema.ts'
import { indexSet } from '../../../../shared/criteria/set.ts'
import type { EntryView, MemberView } from '../../../../shared/contract/sessions.ts'
import type { KeyingView, SheetView } from '../../../../shared/contract/sheets.ts'
import { ConfirmDialog } from '../../../parts/ConfirmDialog.tsx'
import { TextArea } from '../../../parts/TextField.tsx'
import { FormTitle } from '../../../parts/FormTitle.tsx'
import { useTell } from '../../../state/host.ts'
import { keyingText } from '../../../text/keying-pages.ts'
import { optionLabel, sheetText } from '../../../text/sheet.ts'
import { Frame } from '../Frame.tsx'
import { SheetHead } from '../sheet/SheetHead.tsx'
import { TroubleNotice } from '../Trouble.tsx'
import { Restart } from './Restart.tsx'
import { useLeaveKey } from './use-leave-key.ts'
import classes from './keying.module.css'

interface CompareProps {
  readonly set: CriteriaSet
  readonly entry: EntryView
  readonly member: MemberView
  readonly view: SheetView
  readonly keying: KeyingView
  readonly backLabel: string
  readonly onBack: () => void
  readonly onChanged: () => void
}

type Difference = KeyingView['differences'][number]

/** Where the two keyings differ, side by side: whoever has the paper in hand says what stands on it. */
export function Compare({ set, entry, member, view, keying, backLabel, onBack, onChanged }: CompareProps) {
  const { differences, notes } = keying
  const { scorables } = indexSet(set)
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map())
  const [note, setNote] = useState<string | null>(null)
  const [leaving, setLeaving] = useState(false)
  const { tell, busy, trouble } = useTell()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const left = differences.filter(({ criterion }) => !chosen.has(criterion)).length + (notes !== null && note === null ? 1 : 0)

  const leave = () => (chosen.size > 0 || note !== null ? setLeaving(true) : onBack())
  useLeaveKey(leave)

  async function settle(): Promise<void> {
    const choices = differences.flatMap(({ criterion }) => {
      const option = chosen.get(criterion)
      return option === undefined ? [] : [{ criterion, option }]
    })
    const { entryId, memberId } = view
    const given = notes === null ? null : note
    if (await tell('settleKeying', { entryId, memberId, baseVersion: keying.version, choices, note: given })) onChanged()
  }

  return (
    <Frame
      header={
        <SheetHead entry={entry} member={member} saving={{ kind: 'idle' }} keyed={sheetText.keyed} backLabel={backLabel} onBack={leave} />
      }
    >
      <div className={classes.compare}>
        <div className={classes.differences}>
          <h2 ref={heading} tabIndex={-1} className={classes.title}>
            {keyingText.compareTitle}
          </h2>
          <p>{keyingText.compareWords(differences.length + (notes === null ? 0 : 1))}</p>
          <table className={classes.table}>
            <thead>
              <tr>
                <th>{keyingText.criterion}</th>
                <th>{keyingText.first(keying.firstBy)}</th>
                <th>{keyingText.second(keying.secondBy)}</th>
                <th>{keyingText.other}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map((difference) => {
                const criterion = scorables.find(({ code }) => code === difference.criterion)
                return (
                  criterion && (
                    <Row
                      key={difference.criterion}
                      criterion={criterion}
                      difference={difference}
                      chosen={chosen.get(difference.criterion)}
                      onChoose={(option) => setChosen(new Map([...chosen, [difference.criterion, option]]))}
                    />
                  )
                )
              })}
            </tbody>
          </table>
          {notes !== null && <Notes notes={notes} keying={keying} note={note} onNote={setNote} />}
        </div>
        <footer className={classes.footer}>
          <Restart place={view} version={keying.version} onDone={onChanged} />
          <TroubleNotice trouble={trouble} />
          <span className={classes.left} role="status">
            {keyingText.left(left)}
          </span>
          <Button size="md" onClick={() => void settle()} loading={busy} disabled={left > 0}>
            {keyingText.settle}
          </Button>
        </footer>
      </div>
      <ConfirmDialog
        opened={leaving}
        title={keyingText.leaveTitle}
        actLabel={keyingText.leaveAct}
        cancelLabel={keyingText.stay}
        danger
        onAct={onBack}
        onCancel={() => setLeaving(false)}
      >
        {keyingText.leaveWords}
      </ConfirmDialog>
    </Frame>
  )
}

interface RowProps {
  readonly criterion: Scorable
  readonly difference: Difference
  readonly chosen: number | undefined
  readonly onChoose: (option: number) => void
}

function Row({ criterion, difference: { first, second }, chosen, onChoose }: RowProps) {
  const { code, title, options } = criterion
  const others = options.filter(({ key }) => key !== first && key !== second)
  const other = others.find(({ key }) => key === chosen)
  return (
    <tr data-open={chosen === undefined || undefined}>
      <th scope="row">
        {code} <FormTitle title={title} />
      </th>
      {[first, second].map((option) => (
        <td key={option}>
          <Side criterion={criterion} option={option} checked={chosen === option} onChoose={onChoose} />
        </td>
      ))}
      <td>
        {others.length > 0 && (
          <Select
            size="sm"
            aria-label={`${keyingText.other}, ${code}`}
            placeholder={keyingText.otherChoose}
            data={others.map((option) => ({
              value: String(option.key),
              label: `${sheetText.pointsOf(option.points)}: ${optionLabel(option)}`
            }))}
            value={other === undefined ? null : String(other.key)}
            title={other === undefined ? undefined : optionLabel(other)}
            classNames={{ input: classes.other }}
            onChange={(value) => {
              if (value !== null) onChoose(Number(value))
            }}
            comboboxProps={{ width: 420, position: 'bottom-end' }}
          />
        )}
      </td>
    </tr>
  )
}

interface SideProps {
  readonly criterion: Scorable
  readonly option: number
  readonly checked: boolean
  readonly onChoose: (option: number) => void
}

function Side({ criterion: { code, options }, option, checked, onChoose }: SideProps) {
  const offered = options.find(({ key }) => key === option)
  return (
    <label className={classes.choice}>
      <input type="radio" name={`difference-${code}`} checked={checked} onChange={() => onChoose(option)} />
      <span>
        {offered && optionLabel(offered)} <strong className="figures">{sheetText.pointsOf(offered?.points ?? 0)}</strong>
      </span>
    </label>
  )
}

interface NotesProps {
  readonly notes: NonNullable<KeyingView['notes']>
  readonly keying: KeyingView
  readonly note: string | null
  readonly onNote: (note: string) => void
}

function Notes({ notes, keying, note, onNote }: NotesProps) {
  const side = (words: string, text: string) => (
    <div>
      <h3 className={classes.small}>{words}</h3>
      <p className={classes.written}>{text === '' ? keyingText.noteEmpty : text}</p>
      <Button size="compact-sm" variant="default" onClick={() => onNote(text)} aria-label={`${keyingText.take}: ${words}`}>
        {keyingText.take}
      </Button>
    </div>
  )
  return (
    <section aria-label={keyingText.note}>
      <h3 className={classes.small}>{keyingText.note}</h3>
      <div className={classes.notes}>
        {side(keyingText.first(keying.firstBy), notes.first)}
        {side(keyingText.second(keying.secondBy), notes.second)}
        <TextArea label={keyingText.noteSettled} value={note ?? ''} onChange={onNote} maxLength={4000} />
      </div>
    </section>
  )
}
