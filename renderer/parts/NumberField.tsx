import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { partsText } from '../text/parts.ts'

export type NumberProblem = 'notANumber' | 'tooSmall' | 'tooBig'

interface NumberFieldProps extends Omit<TextInputProps, 'label' | 'value' | 'defaultValue' | 'onChange' | 'type' | 'inputMode'> {
  readonly label: string
  readonly value: number | null
  /** null with a problem: something is typed that is no such number. null without one: the field is empty. */
  readonly onChange: (value: number | null, problem: NumberProblem | null) => void
  /** Whole, 0 unless given. */
  readonly min?: number
  readonly max?: number
}

/** A whole number, exactly as typed: no steppers, no wheel, no separators put in. What does not fit stays to be seen, with the reason. */
export function NumberField({ value, onChange, min = 0, max, error, className, ...rest }: NumberFieldProps) {
  const [text, setText] = useState(value === null ? '' : String(value))
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    if (read(text, min, max).value !== value) setText(value === null ? '' : String(value))
  }
  const { problem } = read(text, min, max)
  return (
    <TextInput
      autoComplete="off"
      {...rest}
      className={className}
      classNames={{ input: 'figures' }}
      type="text"
      inputMode="numeric"
      value={text}
      error={error ?? (problem === null ? undefined : problemText(problem, min, max))}
      onChange={(event) => {
        const typed = event.currentTarget.value
        const next = read(typed, min, max)
        setText(typed)
        setKnown(next.value)
        onChange(next.value, next.problem)
      }}
    />
  )
}

function read(text: string, min: number, max: number | undefined): { value: number | null; problem: NumberProblem | null } {
  const typed = text.trim()
  if (typed === '') return { value: null, problem: null }
  const value = Number(typed)
  if (!/^\d+$/.test(typed) || !Number.isSafeInteger(value)) return { value: null, problem: 'notANumber' }
  if (value < min) return { value: null, problem: 'tooSmall' }
  if (max !== undefined && value > max) return { value: null, problem: 'tooBig' }
  return { value, problem: null }
}

function problemText(problem: NumberProblem, min: number, max: number | undefined): string {
  switch (problem) {
    case 'notANumber':
      return partsText.notANumber
    case 'tooSmall':
      return partsText.tooSmall(min)
    case 'tooBig':
      return partsText.tooBig(max ?? 0)
  }
}
