import { useLocation } from 'wouter'
import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import { formatViDate } from '../../../shared/domain/dates.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { homeText } from '../../text/desk.ts'
import { stageWords } from '../../text/stages.ts'
import classes from '../desk.module.css'
import { routes } from '../routes.ts'
import { paths } from '../session/paths.ts'

/** Sessions, the newest first, each with its stage. */
export function SessionList({ sessions }: { readonly sessions: readonly SessionSummary[] }) {
  const [, go] = useLocation()
  if (sessions.length === 0) {
    return (
      <EmptyState title={homeText.noSessions} act={{ label: homeText.newSession, onPress: () => go(routes.newSession) }}>
        {homeText.noSessionsWords}
      </EmptyState>
    )
  }
  return (
    <ul className={classes.list}>
      {sessions.map((session) => (
        <li key={session.id}>
          <a className={classes.item} href={`#${paths.session(session.id)}`}>
            <span>
              <strong>{session.name}</strong>
              <br />
              <span className={classes.dim}>{session.councilName}</span>
            </span>
            <span className={classes.dim}>
              {[
                session.heldOn === null ? String(session.year) : formatViDate(session.heldOn),
                homeText.entries(session.entries),
                homeText.members(session.members)
              ].join(' · ')}
            </span>
            <strong>{stageWords[session.stage]}</strong>
          </a>
        </li>
      ))}
    </ul>
  )
}
