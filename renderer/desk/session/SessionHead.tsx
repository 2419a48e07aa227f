import { useState } from 'react'
import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import type { SessionView } from '../../../shared/contract/sessions.ts'
import { BackButton } from '../../parts/BackButton.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useWantedPaper } from '../../state/wanted-paper.ts'
import { keyingText } from '../../text/keying-pages.ts'
import { displayText } from '../../text/projector.ts'
import { sessionText } from '../../text/session.ts'
import { MirrorMark } from '../mirror/MirrorMark.tsx'
import { EditSession } from './EditSession.tsx'
import { paths } from './paths.ts'
import { StepBack } from './StepBack.tsx'
import classes from './session.module.css'

/** Whose session, when, where, how many. */
export function SessionHead({ session }: { readonly session: SessionView }) {
  const [, go] = useLocation()
  const [editing, setEditing] = useState(false)
  const seats = session.members.filter((member) => member.body === 'council' && member.replacedAt === null).length
  const note = (
    <>
      {session.heldOn === null ? sessionText.noDate : sessionText.heldOn(session.heldOn)}
      {/* where the bar is narrow a long name needs the room */}
      {session.place !== '' && <span className={classes.headPlace}>, {session.place}</span>}
      {[sessionText.products(session.entries.length), sessionText.members(seats)].map((word) => ` · ${word}`).join('')}
    </>
  )
  const head = (
    <>
      {note}
      <MirrorMark before=" · " />
    </>
  )
  function showBlanks(): void {
    useWantedPaper.setState({ paper: { kind: 'sheetsOfSession', sessionId: session.id, blank: true, by: 'member' } })
    go(paths.tab(session.id, 'papers'))
  }

  return (
    <div className={classes.head}>
      <BackButton label={sessionText.home} onBack={() => go(paths.home)} />
      <div className={classes.headWords}>
        <PageHeader title={sessionText.title(session.councilName, session.round)} note={head}>
          {session.stage === 'preparing' && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {sessionText.edit}
            </Button>
          )}
          {/* whatever fails, paper is one press away */}
          <Button variant="default" title={keyingText.blanksHint} onClick={showBlanks}>
            {keyingText.blanks}
          </Button>
          <Button variant="default" onClick={() => go(paths.display(session.id))}>
            {displayText.open}
          </Button>
          <StepBack session={session} />
        </PageHeader>
      </div>
      {editing && <EditSession session={session} onClose={() => setEditing(false)} />}
    </div>
  )
}
