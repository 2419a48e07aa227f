import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import { formatViDate } from '../../../shared/domain/dates.ts'
import { homeText } from '../../text/desk.ts'
import classes from '../desk.module.css'
import { paths } from '../session/paths.ts'
import { StageMark } from './StageMark.tsx'
import home from './home.module.css'

interface SessionListProps {
  readonly sessions: readonly SessionSummary[]
  /** True where there are several councils to tell apart. */
  readonly withCouncil: boolean
}

/** Sessions as links, each with its day, size and step. */
export function SessionList({ sessions, withCouncil }: SessionListProps) {
  return (
    <ul className={classes.list}>
      {sessions.map((session) => (
        <li key={session.id}>
          <a className={classes.item} href={`#${paths.session(session.id)}`}>
            <span>
              <strong>{session.name}</strong>
              <br />
              <span className={home.facts}>
                {[
                  session.heldOn === null ? homeText.noDate : formatViDate(session.heldOn),
                  homeText.entries(session.entries),
                  homeText.members(session.members),
                  ...(withCouncil ? [session.councilName] : [])
                ].join(' · ')}
              </span>
            </span>
            <StageMark stage={session.stage} />
          </a>
        </li>
      ))}
    </ul>
  )
}
