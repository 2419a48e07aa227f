import { useId, useState } from 'react'
import type { Trouble } from '../../text/errors.ts'
import { phoneText } from '../../text/phone.ts'
import { sheetText } from '../../text/sheet.ts'
import fieldClasses from '../field.module.css'
import { Bar, Frame, Heading } from '../Frame.tsx'
import { addresses, goTo } from '../route.ts'
import { TroubleNotice, Warnings } from '../Status.tsx'
import type { Sheet } from './SheetRoute.tsx'

/** A submitted sheet is opened again, with the reason that the log keeps. */
export function RevisePage({ sheet: { scoring, entry } }: { readonly sheet: Sheet }) {
  const id = useId()
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Trouble | null>(null)
  const back = addresses.readBack(entry.entryId)

  async function go(): Promise<void> {
    const given = reason.normalize('NFC').trim()
    if ([...given].length < 5) {
      setWrong(true)
      document.getElementById(id)?.focus()
      return
    }
    setBusy(true)
    const trouble = await scoring.act(entry.entryId, { revise: given })
    setBusy(false)
    setFailure(trouble)
    if (!trouble) goTo(back, true)
  }

  return (
    <Frame bar={<Bar title={entry.productName} back={{ to: back, label: phoneText.back }} />}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void go()
        }}
      >
        <Warnings scoring={scoring} />
        <Heading>{sheetText.reviseTitle}</Heading>
        <p>{sheetText.reviseWords}</p>
        {failure && <TroubleNotice trouble={failure} />}
        <div className={fieldClasses.field}>
          <label htmlFor={id}>{phoneText.reasonLabel}</label>
          <p id={`${id}-hint`} className={fieldClasses.hint}>
            {phoneText.reasonHint}
          </p>
          <textarea
            id={id}
            rows={3}
            maxLength={1000}
            aria-describedby={`${id}-hint ${id}-wrong`}
            aria-invalid={wrong || undefined}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value)
              setWrong(false)
            }}
          />
          <p id={`${id}-wrong`} className={fieldClasses.wrong} role="alert">
            {wrong ? phoneText.reasonShort : ''}
          </p>
        </div>
        <button type="submit" className="button wide" data-main aria-disabled={busy || undefined}>
          {sheetText.reviseAct}
        </button>
        <a className="button wide" href={back}>
          {phoneText.cancel}
        </a>
      </form>
    </Frame>
  )
}
