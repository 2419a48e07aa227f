import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { OpenedPackage } from '../../../shared/contract/packages.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useAsk, useTell } from '../../state/host.ts'
import { errorLine } from '../../text/errors.ts'
import { oneVerdicts, packagesText, shortHash } from '../../text/packages.ts'
import { stageWords } from '../../text/stages.ts'
import desk from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'
import { Head } from './Head.tsx'
import { PassphraseDialog } from './PassphraseDialog.tsx'
import classes from './packages.module.css'

interface Told {
  readonly onDone: (words: string) => void
}

/** One session out: chosen among all of them. */
export function MakeOneSession({ onDone }: Told) {
  const sessions = useAsk('listSessions', {})
  const [chosen, setChosen] = useState<SessionId | null>(null)
  const [asking, setAsking] = useState(false)
  const { tell, busy, trouble, clear } = useTell()
  const list = sessions.data ?? []
  const at = list.find((session) => session.id === chosen) ?? list[0]
  if (!at) return null
  return (
    <section className={desk.section}>
      <div className={desk.spread}>
        <h2>{packagesText.oneTitle}</h2>
        <Button
          variant="default"
          onClick={() => {
            clear()
            setAsking(true)
          }}
        >
          {packagesText.oneAct}
        </Button>
      </div>
      <p className={desk.dim}>{packagesText.oneWords}</p>
      <TroubleNotice trouble={sessions.trouble} />
      {list.length > 1 && (
        <NativeSelect
          label={packagesText.session}
          value={at.id}
          data={list.map((session) => ({ value: session.id, label: session.name }))}
          onChange={(event) => setChosen(event.currentTarget.value as SessionId)} // one of the ids listed above
        />
      )}
      {asking && (
        <PassphraseDialog
          title={packagesText.oneMakeTitle(at.name)}
          words={packagesText.oneSecret}
          busy={busy}
          trouble={trouble}
          onMake={(passphrase) => tell('makeOneSessionPackage', { sessionId: at.id, passphrase })}
          onClose={() => setAsking(false)}
          onDone={onDone}
        />
      )}
    </section>
  )
}

interface OneProps {
  readonly found: Extract<OpenedPackage, { kind: 'oneSession' }>
  readonly onClose: (words: string) => void
}

/** What a package of one session holds, and how it stands to this machine. */
export function OnePackage({ found, onClose }: OneProps) {
  const [asking, setAsking] = useState(false)
  const { tell, busy, trouble } = useTell()
  const may = found.verdict === 'new' || found.verdict === 'forward'
  async function take(): Promise<void> {
    const done = await tell('takeInSession', { packageId: found.packageId })
    if (done) onClose(packagesText.oneTaken(found.head.sessionName, shortHash(done.hash)))
  }
  return (
    <div className={classes.card}>
      <h3>{packagesText.onePackage}</h3>
      <Head head={found.head} />
      <dl className={desk.facts}>
        <dt>{packagesText.oneStage}</dt>
        <dd>{stageWords[found.stage]}</dd>
        <dt>{packagesText.oneHolds}</dt>
        <dd>{packagesText.oneCounts(found.products, found.members, found.lines)}</dd>
        <dt>{packagesText.oneHash}</dt>
        <dd>
          <code>{shortHash(found.hash)}</code>
        </dd>
      </dl>
      <Notice kind={found.verdict === 'other' ? 'warn' : 'info'} title={oneVerdicts[found.verdict]} />
      <div className={classes.acts}>
        <Button variant="default" onClick={() => onClose('')}>
          {packagesText.close}
        </Button>
        {may && <Button onClick={() => setAsking(true)}>{packagesText.oneTake}</Button>}
      </div>
      <ConfirmDialog
        opened={asking}
        title={packagesText.oneTakeTitle}
        actLabel={packagesText.oneTake}
        busy={busy}
        failure={trouble === null ? undefined : errorLine(trouble)}
        onAct={() => void take()}
        onCancel={() => setAsking(false)}
      >
        {packagesText.oneTakeWords.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </ConfirmDialog>
    </div>
  )
}
