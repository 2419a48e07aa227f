import { useState } from 'react'
import { type CalendarItem, soonDays } from '../../../shared/domain/calendar.ts'
import { addDays, daysBetween, formatViDate } from '../../../shared/domain/dates.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { useAsk } from '../../state/host.ts'
import { calendarNote, calendarText, calendarWords } from '../../text/calendar.ts'
import { registerText } from '../../text/register.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import desk from '../desk.module.css'
import { routes } from '../routes.ts'
import { paths } from '../session/paths.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { ProductHistory } from './ProductHistory.tsx'
import classes from './register.module.css'
import { RegisterTabs } from './RegisterTabs.tsx'

/** Everything that has a day, what is overdue first; a line leads to what it is about. */
export function CalendarPage() {
  const calendar = useAsk('getCalendar', {})
  const [open, setOpen] = useState<string | null>(null)
  const { today = '', items = [] } = calendar.data ?? {}
  const soon = today === '' ? '' : addDays(today, soonDays)
  const parts: readonly (readonly [string, readonly CalendarItem[]])[] = [
    [calendarText.overdue, items.filter(({ day }) => day !== null && day < today)],
    [calendarText.soon, items.filter(({ day }) => day !== null && day >= today && day <= soon)],
    [calendarText.noDay, items.filter(({ day }) => day === null)],
    [calendarText.later, items.filter(({ day }) => day !== null && day > soon)]
  ]
  return (
    <DeskFrame place="register" title={registerText.title} note={calendar.data && calendarText.count(items.length)}>
      <RegisterTabs now="calendar" />
      <TroubleNotice trouble={calendar.trouble} onAgain={calendar.again} />
      <p className={desk.dim}>{calendarText.words}</p>
      {calendar.data && items.length === 0 && <EmptyState title={calendarText.none} />}
      {parts.map(
        ([heading, list]) =>
          list.length > 0 && (
            <section key={heading} className={desk.section}>
              <h2>{heading}</h2>
              <ul className={classes.calendar} aria-label={calendarText.list(heading)}>
                {list.map((item) => (
                  <Line
                    key={`${item.kind} ${item.day} ${item.level} ${item.names.join()} ${item.sessionId}`}
                    item={item}
                    today={today}
                    onOpen={setOpen}
                  />
                ))}
              </ul>
            </section>
          )
      )}
      {open !== null && <ProductHistory key={open} subject={open} onClose={() => setOpen(null)} />}
    </DeskFrame>
  )
}

interface LineProps {
  readonly item: CalendarItem
  readonly today: string
  readonly onOpen: (subject: string) => void
}

function Line({ item, today, onOpen }: LineProps) {
  const { day, subject } = item
  const note = calendarNote(item, today)
  const words = calendarWords(item)
  const to = addressOf(item)
  return (
    <li>
      <span className={`figures ${desk.nowrap}`}>{day === null ? '' : formatViDate(day)}</span>
      <span className={`${desk.nowrap} ${desk.dim}`}>{day === null ? '' : calendarText.left(daysBetween(today, day))}</span>
      <div className={classes.grow}>
        {to !== null ? (
          <a className={classes.link} href={`#${to}`}>
            {words}
          </a>
        ) : subject !== null ? (
          <button type="button" className={classes.link} onClick={() => onOpen(subject)}>
            {words}
          </button>
        ) : (
          words
        )}
        {note !== '' && <p className={desk.dim}>{note}</p>}
      </div>
    </li>
  )
}

/** null: rounds lead nowhere, one product opens its history. */
function addressOf({ kind, count, sessionId, subject }: CalendarItem): string | null {
  if (sessionId !== null) return paths.session(sessionId)
  if (kind === 'answer' || kind === 'below' || kind === 'returned') return routes.registerProposed
  return count > 1 && subject === null ? routes.registerDue : null
}
