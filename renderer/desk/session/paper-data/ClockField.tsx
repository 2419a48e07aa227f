import { useState } from 'react'
import { TextField } from '../../../parts/TextField.tsx'
import { sessionPapersText } from '../../../text/paper-data.ts'
import { readClock } from './session-form.ts'

interface ClockFieldProps {
  readonly label: string
  /** HH:MM, or ''. */
  readonly value: string
  /** wrong: something is typed that is no time of day. */
  readonly onChange: (value: string, wrong: boolean) => void
}

/** A time of day, typed as 8:30, 8h30 or 0830. What is no time stays as typed with the reason. */
export function ClockField({ label, value, onChange }: ClockFieldProps) {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    if (readClock(text) !== value) setText(value)
  }
  const read = readClock(text)

  function settle(): void {
    if (read !== undefined) setText(read)
  }

  return (
    <TextField
      label={label}
      description={sessionPapersText.clockHint}
      value={text}
      maxLength={12}
      error={read === undefined ? sessionPapersText.clockWrong : undefined}
      classNames={{ input: 'figures' }}
      onChange={(typed) => {
        const next = readClock(typed)
        setText(typed)
        setKnown(next ?? '')
        onChange(next ?? '', next === undefined)
      }}
      onBlur={settle}
      onEnter={settle}
    />
  )
}
