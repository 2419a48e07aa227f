import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import type { SessionId } from '../../../../shared/ids.ts'
import { Notice } from '../../../parts/Notice.tsx'
import { inviteText, namesWords, nextText } from '../../../text/invite.ts'
import { paths, type SessionTab } from '../paths.ts'
import type { NextStep } from './standing.ts'

/** What to do now, in one sentence and one of how; with a button where it is done elsewhere. */
export function NextLine({ step, sessionId }: { readonly step: NextStep; readonly sessionId: SessionId }) {
  const [, go] = useLocation()
  const [title, how] = wordsOf(step)
  const to = elsewhere(step)
  return (
    <Notice
      kind={step.kind === 'moved' || step.kind === 'lost' ? 'warn' : 'info'}
      title={`${inviteText.next} ${title}`}
      action={
        to && (
          <Button variant="default" size="compact-md" onClick={() => go(paths.tab(sessionId, to.tab))}>
            {to.label}
          </Button>
        )
      }
    >
      {how === '' ? undefined : <p>{how}</p>}
    </Notice>
  )
}

function wordsOf(step: NextStep): readonly [string, string] {
  switch (step.kind) {
    case 'over':
    case 'open':
    case 'moved':
    case 'noMembers':
      return nextText[step.kind]
    case 'lost':
      return step.unsent > 0 ? nextText.unsent(namesWords(step.names), step.unsent) : nextText.lost(namesWords(step.names))
    case 'pins':
      return nextText.pins(namesWords(step.names))
    case 'invite':
      return step.joined === 0 ? nextText.first : nextText.invite(namesWords(step.names), step.joined)
    case 'ready':
      return step.preparing ? nextText.readyPreparing(step.count) : nextText.ready(step.count)
  }
}

function elsewhere(step: NextStep): { readonly tab: SessionTab; readonly label: string } | null {
  if (step.kind === 'noMembers') return { tab: 'people', label: inviteText.toPeople }
  if (step.kind === 'ready' && !step.preparing) return { tab: 'scoring', label: inviteText.toScoring }
  return null
}
