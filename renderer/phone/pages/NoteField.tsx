import { useEffect, useId, useRef, useState } from 'react'
import { sheetText } from '../../text/sheet.ts'
import fieldClasses from '../field.module.css'
import { shownNoteOf } from '../scoring.ts'
import classes from './list.module.css'
import type { Sheet } from './SheetRoute.tsx'

/** Milliseconds after the last letter: long enough that a word is not cut in two, short enough that a dead battery costs a word. */
const pause = 900

/** The member's note: kept as it is typed, whoever leaves in the middle of a word keeps the word. */
export function NoteField({ sheet: { scoring, entry, spot, view, writable } }: { readonly sheet: Sheet }) {
  const id = useId()
  // null: as in the sheet; text: typed and not kept yet.
  const [typed, setTyped] = useState<string | null>(null)
  const keep = (text: string) => scoring.tap(entry.entryId, { kind: 'note', note: text.normalize('NFC').trim() })
  const latest = useRef({ typed, keep })
  useEffect(() => {
    latest.current = { typed, keep }
  })
  useEffect(() => {
    if (typed === null) return
    const timer = setTimeout(() => latest.current.keep(typed), pause)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(
    () => () => {
      const { typed: text, keep: last } = latest.current
      if (text !== null) last(text)
    },
    []
  )

  if (!writable) {
    return view.note === '' ? null : (
      <>
        <h3 className={classes.part}>{sheetText.note}</h3>
        <p className={classes.written}>{view.note}</p>
      </>
    )
  }
  return (
    <div className={fieldClasses.field}>
      <label htmlFor={id}>{sheetText.note}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={4000}
        placeholder={sheetText.notePlaceholder}
        value={typed ?? shownNoteOf(spot)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          if (typed === null) return
          keep(typed)
          setTyped(null)
        }}
      />
    </div>
  )
}
