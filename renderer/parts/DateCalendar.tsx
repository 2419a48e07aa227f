import { Button } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/vi'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { addDays, addMonths } from '../../shared/domain/dates.ts'
import './DateCalendar.css'
import { datesText, dayLabel } from '../text/dates.ts'

interface DateCalendarProps {
  readonly value: string | null
  readonly min?: string
  readonly max?: string
  readonly onChoose: (date: string) => void
}

/** A month of days, Monday first. Arrows walk days and weeks, Page up and down months, across their ends; Enter chooses, Escape leaves. */
export function DateCalendar({ value, min, max, onChoose }: DateCalendarProps) {
  const box = useRef<HTMLDivElement>(null)
  const today = localToday()
  const [month, setMonth] = useState(within(value ?? today, min, max))
  // An object, so that the same day asked for again takes the focus again.
  const [at, setAt] = useState({ date: month })
  // After the drawing: the day may be in a month that was not on the page before.
  useEffect(() => box.current?.querySelector<HTMLElement>(`[data-date="${at.date}"]`)?.focus(), [at])

  function walk(event: KeyboardEvent<HTMLElement>): void {
    const from = (event.target as HTMLElement).dataset.date // keys are pressed in elements
    const to = from === undefined ? null : step(event, from)
    if (to === null) return
    event.preventDefault()
    event.stopPropagation()
    const date = within(to, min, max)
    setMonth(date)
    setAt({ date })
  }

  return (
    <div ref={box} onKeyDownCapture={walk} role="presentation">
      <DatePicker
        __stopPropagation
        locale="vi"
        firstDayOfWeek={1}
        weekendDays={[0]}
        value={value}
        date={month}
        onDateChange={setMonth}
        minDate={min}
        maxDate={max}
        highlightToday
        monthLabelFormat={datesText.monthFormat}
        monthsListFormat={datesText.monthsFormat}
        getDayAriaLabel={dayLabel}
        getDayProps={(date) => ({ 'data-date': date })}
        ariaLabels={{
          previousMonth: datesText.previousMonth,
          nextMonth: datesText.nextMonth,
          previousYear: datesText.previousYear,
          nextYear: datesText.nextYear,
          previousDecade: datesText.previousDecade,
          nextDecade: datesText.nextDecade
        }}
        onChange={(date) => {
          if (date !== null) onChoose(date)
        }}
      />
      {(min === undefined || min <= today) && (max === undefined || today <= max) && (
        <Button variant="subtle" size="compact-sm" fullWidth mt="xs" onClick={() => onChoose(today)}>
          {datesText.today}
        </Button>
      )}
    </div>
  )
}

/** Where a key leads from a day; null for keys that do not walk. */
function step(event: KeyboardEvent, date: string): string | null {
  switch (event.key) {
    case 'ArrowLeft':
      return addDays(date, -1)
    case 'ArrowRight':
      return addDays(date, 1)
    case 'ArrowUp':
      return addDays(date, -7)
    case 'ArrowDown':
      return addDays(date, 7)
    case 'PageUp':
      return addMonths(date, event.shiftKey ? -12 : -1)
    case 'PageDown':
      return addMonths(date, event.shiftKey ? 12 : 1)
    default:
      return null
  }
}

function within(date: string, min: string | undefined, max: string | undefined): string {
  if (min !== undefined && date < min) return min
  if (max !== undefined && date > max) return max
  return date
}

function localToday(): string {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}
