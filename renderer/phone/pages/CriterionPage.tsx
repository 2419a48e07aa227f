import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { optionByKey } from '../../../shared/criteria/keys.ts'
import type { OfferedOption, Scorable } from '../../../shared/criteria/schema.ts'
import { isSecond } from '../../parts/second-touch.ts'
import { Stars } from '../../parts/Stars.tsx'
import { FormTitle } from '../../parts/FormTitle.tsx'
import { nextOpen } from '../../state/sheet-place.ts'
import { phoneText } from '../../text/phone.ts'
import { optionLabel, sheetText } from '../../text/sheet.ts'
import { Disputes, Refused } from '../Disputes.tsx'
import { Frame, Heading } from '../Frame.tsx'
import { addresses, goTo } from '../route.ts'
import { SheetBar } from '../SheetBar.tsx'
import { Status } from '../Status.tsx'
import classes from './criterion.module.css'
import type { Sheet } from './SheetRoute.tsx'

/** Milliseconds that a first choice is seen as chosen before the page goes on by itself. */
const look = 250

/** One criterion with its options in the form's own words. */
export function CriterionPage({ sheet, criterion }: { readonly sheet: Sheet; readonly criterion: Scorable }) {
  const { scoring, entry, index, spot, marks, asked, unsent, writable, view } = sheet
  const { code, title, max, note, cases, options } = criterion
  const [just, setJust] = useState<{ readonly code: string; readonly points: number } | null>(null)
  const going = useRef<ReturnType<typeof setTimeout>>(undefined)
  const inScope = asked.includes(criterion)
  const open = writable && inScope
  const chosen = marks[code]
  const place = criterion.index
  const before = index.scorables[place - 1]
  const after = index.scorables[place + 1]
  const left = asked.filter((one) => marks[one.code] === undefined).length

  const go = useCallback(
    (to: Scorable | undefined) => {
      clearTimeout(going.current)
      goTo(to ? addresses.criterion(entry.entryId, to.code) : addresses.readBack(entry.entryId))
    },
    [entry.entryId]
  )

  function choose(option: OfferedOption, stay = false): void {
    if (!open) return
    clearTimeout(going.current)
    scoring.tap(entry.entryId, { kind: 'mark', criterion: code, option: option.key })
    setJust({ code, points: option.points })
    if (chosen !== undefined || stay) return
    const next = nextOpen(
      asked.map((one) => one.code),
      { ...marks, [code]: option.key },
      code
    )
    // the last gap: nothing is left to go to but the read-back, and that is the member's own step
    if (next === code) return
    going.current = setTimeout(() => go(index.scorables.find((one) => one.code === next)), look)
  }

  // one that left by another way is not led on from here
  useEffect(() => () => clearTimeout(going.current), [code])

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const found = open ? optionByKey(options, event, chosen) : undefined
    const option = found && options.find((one) => one.key === found.key)
    if (option && found) choose(option, found.shared)
    else if (event.key === 'ArrowRight') go(after)
    else if (event.key === 'ArrowLeft' && before) go(before)
    else return
    event.preventDefault()
  })
  useEffect(() => {
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  const section = sheet.set.parts.flatMap((part) => part.sections).find((one) => one.code === criterion.section.code)
  const alone = criterion.section.code === code
  const anomalies = sheet.set.anomalies.filter(({ at }) => at !== undefined && [code, criterion.parent?.code, section?.code].includes(at))
  const row = (option: OfferedOption) => (
    <Option
      key={option.key}
      option={option}
      chosen={option.key === chosen}
      unsent={option.key === chosen && unsent.has(code)}
      fixed={!open}
      onChoose={() => choose(option)}
    />
  )

  return (
    <Frame
      bar={<SheetBar sheet={sheet} />}
      foot={
        <div className={classes.foot}>
          <div className={classes.state}>
            {just !== null && just.code !== code && (
              <a className={classes.just} href={addresses.criterion(entry.entryId, just.code)}>
                {sheetText.chosen(just.code, just.points)}
              </a>
            )}
            <Status scoring={scoring} receipt={spot.receipt} />
          </div>
          <button type="button" className="button" aria-disabled={!before || undefined} onClick={() => before && go(before)}>
            <span aria-hidden="true">‹ </span>
            {phoneText.previous}
          </button>
          <button type="button" className="button" data-main onClick={() => go(left === 0 && open ? undefined : after)}>
            {(left === 0 && open) || !after ? phoneText.toReview : phoneText.next}
            <span aria-hidden="true"> ›</span>
          </button>
        </div>
      }
    >
      <Disputes sheet={sheet} />
      <Refused sheet={sheet} />
      <p className={classes.crumb}>
        <a className={classes.place} href={addresses.outline(entry.entryId)}>
          {phoneText.progress(criterion.part, place + 1, index.count)}
          <span className={classes.outline}>{phoneText.toOutline}</span>
        </a>
      </p>
      <div key={code} className={classes.arriving}>
        {!alone && section !== undefined && (
          <p className={classes.section}>
            {section.code}. <FormTitle title={section.title} /> ({sheetText.pointsOf(section.max)})
          </p>
        )}
        {criterion.parent !== undefined && (
          <p className={classes.section}>
            {criterion.parent.code} <FormTitle title={criterion.parent.title} />
          </p>
        )}
        <Heading>
          {code} <FormTitle title={title} /> <span className={classes.max}>{sheetText.max(max)}</span>
        </Heading>
        {note !== undefined && <p className={classes.note}>{note}</p>}
        {alone && section?.note !== undefined && section.note !== note && <p className={classes.note}>{section.note}</p>}
        {anomalies.map((anomaly) => (
          <p key={anomaly.text} className={classes.anomaly}>
            <strong>{sheetText.anomaly}:</strong> {anomaly.text}
          </p>
        ))}
        {!open && (
          <p className={classes.note}>
            {inScope ? (view.state === 'submitted' ? phoneText.submittedFixed : sheetText.closed) : sheetText.outOfScopeWords}
          </p>
        )}
        <div role="radiogroup" aria-label={sheetText.options(code, title)} aria-disabled={!open || undefined} className={classes.options}>
          {cases === undefined
            ? options.map(row)
            : (['a', 'b'] as const).map((side) => (
                <fieldset key={side} className={classes.options}>
                  <legend className={classes.case}>{cases[side]}</legend>
                  {options.filter((option) => option.kind === 'printed' && option.case === side).map(row)}
                </fieldset>
              ))}
          {cases !== undefined && options.filter((option) => option.kind !== 'printed').map(row)}
        </div>
        {open && chosen !== undefined && (
          <button
            type="button"
            className={classes.clear}
            onClick={() => {
              clearTimeout(going.current)
              setJust(null)
              scoring.tap(entry.entryId, { kind: 'mark', criterion: code, option: null })
            }}
          >
            {phoneText.clear}
          </button>
        )}
      </div>
    </Frame>
  )
}

interface OptionProps {
  readonly option: OfferedOption
  readonly chosen: boolean
  readonly unsent: boolean
  readonly fixed: boolean
  readonly onChoose: () => void
}

function Option({ option, chosen, unsent, fixed, onChoose }: OptionProps) {
  const printed = option.kind === 'printed' ? option : undefined
  return (
    <button
      type="button"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an input would take the arrows, which go from criterion to criterion
      role="radio"
      aria-checked={chosen}
      aria-disabled={fixed || undefined}
      className={classes.option}
      data-unsent={unsent || undefined}
      onClick={(event) => {
        if (!fixed && !isSecond(event)) onChoose()
      }}
    >
      <span className={classes.label}>
        <span>{optionLabel(option)}</span>
        {printed?.note !== undefined && <span className={classes.small}>{printed.note}</span>}
        {option.kind === 'none' && <span className={classes.small}>{sheetText.noneNote}</span>}
        {printed?.minStar !== undefined && (
          <span className={classes.small}>
            <span aria-hidden="true">
              <Stars count={printed.minStar} />
            </span>{' '}
            {sheetText.minimum(printed.minStar)}
          </span>
        )}
        {unsent && <span className={classes.unsent}>{phoneText.unsentOne}</span>}
      </span>
      <span className={classes.points}>
        <span className={`figures ${classes.number}`}>{option.points}</span> <span className={classes.unit}>{phoneText.points}</span>
      </span>
    </button>
  )
}
