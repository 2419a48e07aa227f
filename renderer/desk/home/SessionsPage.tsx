import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { useAsk } from '../../state/host.ts'
import { homeText } from '../../text/desk.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { SessionList } from './SessionList.tsx'

/** Every session. */
export function SessionsPage() {
  const [, go] = useLocation()
  const sessions = useAsk('listSessions', {})
  return (
    <DeskFrame
      place="sessions"
      title={homeText.sessions}
      acts={<Button onClick={() => go(routes.newSession)}>{homeText.newSession}</Button>}
      narrow
    >
      <TroubleNotice trouble={sessions.trouble} onAgain={sessions.again} />
      {sessions.data && <SessionList sessions={sessions.data} />}
    </DeskFrame>
  )
}
