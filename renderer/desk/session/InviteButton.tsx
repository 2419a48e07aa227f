import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import type { SessionView } from '../../../shared/contract/sessions.ts'
import { inviteText } from '../../text/invite.ts'
import { mayScore } from './invite/standing.ts'
import { paths } from './paths.ts'

/** To the members' phones, while there is something to score on them. */
export function InviteButton({ session }: { readonly session: SessionView }) {
  const [, go] = useLocation()
  if (!mayScore(session.stage)) return null
  return (
    <Button size="compact-md" variant="default" onClick={() => go(paths.invite(session.id))}>
      {inviteText.open}
    </Button>
  )
}
