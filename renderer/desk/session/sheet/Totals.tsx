import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { CriteriaSet, SetIndex } from '../../../../shared/criteria/schema.ts'
import type { SheetTotals } from '../../../../shared/contract/sheets.ts'
import { PartBar } from '../../../parts/PartBar.tsx'
import { Stars } from '../../../parts/Stars.tsx'
import { TextArea } from '../../../parts/TextField.tsx'
import { type Marks, unmetMinima } from '../../../state/sheet-place.ts'
import { sheetText } from '../../../text/sheet.ts'
import classes from './sheet.module.css'
import totalsClasses from './totals.module.css'

interface TotalsProps {
  readonly set: CriteriaSet
  readonly index: SetIndex
  readonly totals: SheetTotals
  readonly marks: Marks
  /** Criteria without a mark, as shown. */
  readonly left: number
  /** False where the Quy chế hides sums while scoring. */
  readonly running: boolean
  readonly note: string
  readonly noteFixed: boolean
  readonly onNote: (note: string) => void
  readonly action: { readonly label: string; readonly onPress: () => void; readonly disabled?: boolean; readonly busy?: boolean } | null
  readonly second?: { readonly label: string; readonly onPress: () => void }
}

/** What the marks add up to, what they miss, the member's note, and the one act that comes next. */
export function Totals({ set, index, totals, marks, left, running, note, noteFixed, onNote, action, second }: TotalsProps) {
  return (
    <aside className={totalsClasses.totals}>
      {/* it may scroll, and whoever has no mouse must be able to */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={totalsClasses.sums} aria-label={sheetText.sums} tabIndex={0}>
        {running ? (
          <>
            <p className={totalsClasses.total}>
              <span className={`figures ${totalsClasses.totalNumber}`}>{totals.total}</span>
              <span className={classes.dim}>
                {sheetText.total} · {sheetText.left(left)}
              </span>
              {totals.star !== null && <Stars count={totals.star} size="m" />}
            </p>
            <div className={totalsClasses.bars}>
              {set.parts.map((part) => (
                <PartBar key={part.code} label={part.code} points={totals[part.code]} max={part.max} />
              ))}
            </div>
          </>
        ) : (
          <p className={totalsClasses.total}>
            <strong>{sheetText.left(left)}</strong>
            <span className={classes.dim}>{sheetText.hiddenTotal}</span>
          </p>
        )}
        <Minima index={index} marks={marks} />
      </section>
      <Note value={note} fixed={noteFixed} onCommit={onNote} />
      <div className={totalsClasses.acts}>
        {second !== undefined && (
          <Button variant="default" fullWidth onClick={second.onPress}>
            {second.label}
          </Button>
        )}
        {action !== null && (
          <Button size="md" fullWidth onClick={action.onPress} loading={action.busy} disabled={action.disabled}>
            {action.label}
          </Button>
        )}
      </div>
    </aside>
  )
}

function Minima({ index, marks }: { readonly index: SetIndex; readonly marks: Marks }) {
  const unmet = unmetMinima(index, marks)
  const stars = ([3, 4, 5] as const).filter((star) => unmet.some((minimum) => minimum.star === star))
  if (Object.keys(marks).length === 0) return null
  return (
    <div className={totalsClasses.minima}>
      <h2 className={classes.small}>{sheetText.minima}</h2>
      {stars.length === 0 && <p className={classes.dim}>{sheetText.minimaNone}</p>}
      {stars.map((star) => (
        <div key={star}>
          <Stars count={star} />
          <ul className={classes.rows}>
            {unmet
              .filter((minimum) => minimum.star === star)
              .map((minimum) => (
                <li key={minimum.criterion} className="figures">
                  {sheetText.minimumAsks(minimum.criterion, minimum.required, minimum.top)}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

/** Long enough that a word is not cut in two, short enough that a dead battery costs a word. */
const pause = 900

function Note({ value, fixed, onCommit }: { readonly value: string; readonly fixed: boolean; readonly onCommit: (note: string) => void }) {
  // null: as in the sheet; text: typed and not sent yet.
  const [typed, setTyped] = useState<string | null>(null)
  const latest = useRef({ typed, onCommit })
  useEffect(() => {
    latest.current = { typed, onCommit }
  })
  const commit = () => {
    const { typed: text, onCommit: send } = latest.current
    if (text === null) return
    setTyped(null)
    send(text)
  }

  useEffect(() => {
    if (typed === null) return
    const timer = setTimeout(() => latest.current.onCommit(typed), pause)
    return () => clearTimeout(timer)
  }, [typed])
  // Whoever leaves the sheet in the middle of a word keeps the word.
  useEffect(
    () => () => {
      const { typed: text, onCommit: send } = latest.current
      if (text !== null) send(text)
    },
    []
  )

  return (
    <TextArea
      label={sheetText.note}
      placeholder={sheetText.notePlaceholder}
      className={totalsClasses.noteField}
      classNames={{ input: totalsClasses.noteInput }}
      maxLength={4000}
      readOnly={fixed}
      value={typed ?? value}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        event.currentTarget.blur()
      }}
    />
  )
}
