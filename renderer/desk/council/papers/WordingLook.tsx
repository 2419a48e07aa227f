import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useRef, useState } from 'react'
import type { CouncilPapersView } from '../../../../shared/contract/paper-data.ts'
import type { CouncilId, SessionId } from '../../../../shared/ids.ts'
import { type DecreeKind, decreeKinds } from '../../../../shared/papers/kinds.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { useAsk } from '../../../state/host.ts'
import { wordingText } from '../../../text/paper-data.ts'
import classes from '../../desk.module.css'
import { PaperFrame } from '../../session/papers/PaperFrame.tsx'
import { TroubleNotice } from '../../session/Trouble.tsx'
import own from './papers.module.css'

interface WordingLookProps {
  readonly councilId: CouncilId
  readonly kind: DecreeKind
  readonly sessions: CouncilPapersView['sessions']
  readonly text: string
  /** Has mistakes, or is empty: it cannot be laid out. */
  readonly broken: boolean
  readonly alone: boolean
}

/** The wording as it would print over the data of a session. */
export function WordingLook({ councilId, kind, sessions, text, broken, alone }: WordingLookProps) {
  const [chosen, setChosen] = useState<SessionId | null>(sessions[0]?.id ?? null)
  const [settled] = useDebouncedValue(text, 400)
  const frame = useRef<HTMLIFrameElement>(null)
  // The host keeps only the last few addresses, so one that was left is not gone back to.
  const look = useAsk('previewWording', { councilId, kind, wording: settled, sessionId: chosen }, !broken && chosen !== null, false)
  const url = look.data?.url
  return (
    <section className={own.look} data-alone={alone || undefined} aria-label={wordingText.look}>
      {chosen === null ? (
        <EmptyState title={wordingText.noSession}>{wordingText.noSessionWords}</EmptyState>
      ) : (
        <Select
          aria-label={wordingText.session}
          value={chosen}
          data={sessions.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => setChosen((id ?? chosen) as SessionId)} // one of the options above
          allowDeselect={false}
        />
      )}
      {broken && <p className={classes.dim}>{wordingText.broken}</p>}
      <TroubleNotice trouble={broken ? null : look.trouble} onAgain={look.again} />
      {!broken && typeof url === 'string' && (
        <PaperFrame frameRef={frame} url={url} title={wordingText.previewOf(decreeKinds[kind].name)} />
      )}
      {!broken && look.data && url === null && <EmptyState title={wordingText.noExample}>{wordingText.noExampleWords}</EmptyState>}
      {look.asking && !look.data && <p className={classes.dim}>{wordingText.preparing}</p>}
    </section>
  )
}
