import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { formatViDate, parseViDate } from '../../shared/domain/dates.ts'
import { type DateFieldProblem, dateProblemText, datesText } from '../text/dates.ts'
import { CalendarIcon } from './icons.tsx'
import { isComposing } from './typing.ts'

// The calendar is most of the weight and seldom opened first.
const DateCalendar = lazy(() => import('./DateCalendar.tsx').then((module) => ({ default: module.DateCalendar })))

interface DateFieldProps extends Omit<TextInputProps, 'label' | 'value' | 'defaultValue' | 'onChange' | 'type' | 'min' | 'max'> {
  readonly label: string
  /** YYYY-MM-DD. */
  readonly value: string | null
  /** null with a problem: something is typed that is no such day. null without one: the field is empty. */
  readonly onChange: (value: string | null, problem: DateFieldProblem | null) => void
  /** First and last day taken, YYYY-MM-DD. */
  readonly min?: string
  readonly max?: string
}

/**
 * A day, typed day first (5/11/2026, 05112026, 5-11-2026) or chosen from the calendar (button, or Alt and arrow down).
 * What is no day stays as typed with the reason. To empty a field that holds such text, give it another `key`.
 */
export function DateField({ value, onChange, min, max, error, disabled, readOnly, onBlur, onKeyDown, ...rest }: DateFieldProps) {
  const [text, setText] = useState(shown(value))
  const [known, setKnown] = useState(value)
  const [opened, setOpened] = useState(false)
  // A half-typed date is no mistake yet; once said, the reason stays until the text is right.
  const [telling, setTelling] = useState(true)
  if (known !== value) {
    setKnown(value)
    if (read(text, min, max).value !== value) setText(shown(value))
  }
  const now = read(text, min, max)
  const fixed = disabled || readOnly

  function type(typed: string): void {
    const next = read(typed, min, max)
    setText(typed)
    setTelling(telling && now.problem !== null && next.problem !== null)
    setKnown(next.value)
    onChange(next.value, next.problem)
  }

  function settle(): void {
    setTelling(true)
    if (now.value !== null) setText(shown(now.value))
  }

  function choose(date: string): void {
    setOpened(false)
    setText(shown(date))
    setTelling(true)
    setKnown(date)
    onChange(date, null)
  }

  return (
    <TextInput
      autoComplete="off"
      placeholder={datesText.placeholder}
      {...rest}
      disabled={disabled}
      readOnly={readOnly}
      classNames={{ input: 'figures' }}
      value={text}
      error={error ?? (telling && now.problem !== null ? dateProblemText(now.problem, { min, max }) : undefined)}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={(event) => {
        settle()
        onBlur?.(event)
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) return
        if (event.key === 'Enter') settle()
        if (event.key === 'ArrowDown' && event.altKey && !fixed) setOpened(true)
        onKeyDown?.(event)
      }}
      rightSection={
        <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              aria-label={`${datesText.calendar}: ${rest.label}`}
              disabled={fixed}
              onClick={() => setOpened(!opened)}
            >
              <CalendarIcon />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <Suspense fallback={null}>
              <DateCalendar value={now.value} min={min} max={max} onChoose={choose} />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      }
    />
  )
}

function shown(value: string | null): string {
  return value === null ? '' : formatViDate(value)
}

function read(text: string, min: string | undefined, max: string | undefined): { value: string | null; problem: DateFieldProblem | null } {
  if (text.trim() === '') return { value: null, problem: null }
  const date = parseViDate(text)
  if (!date.ok) return { value: null, problem: date.error }
  if (min !== undefined && date.value < min) return { value: null, problem: 'tooEarly' }
  if (max !== undefined && date.value > max) return { value: null, problem: 'tooLate' }
  return { value: date.value, problem: null }
}
