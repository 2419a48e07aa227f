import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { OpenedPackage } from '../../../shared/contract/packages.ts'
import { packageLimits } from '../../../shared/packages/limits.ts'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useTell } from '../../state/host.ts'
import { errorLine } from '../../text/errors.ts'
import { packagesText, verdictWords } from '../../text/packages.ts'
import desk from '../desk.module.css'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { BackPackage } from './BackPackage.tsx'
import { Head } from './Head.tsx'
import { OnePackage } from './OneSession.tsx'
import { sitDown } from './member-seat.ts'
import classes from './packages.module.css'

interface Told {
  readonly onDone: (words: string) => void
}

/** Chooses a file, asks for its passphrase where it has one, and shows what it holds. */
export function OpenPackage({ onDone }: Told) {
  const [bytes, setBytes] = useState<Uint8Array | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [found, setFound] = useState<OpenedPackage | null>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const { tell, busy, trouble } = useTell()
  const asks = trouble?.code === 'PACKAGE' && (trouble.reason === 'LOCKED' || trouble.reason === 'WRONG_PASSPHRASE')

  async function open(given: Uint8Array, words: string): Promise<void> {
    setFound(await tell('openPackage', { bytes: given, passphrase: words.trim() }))
  }
  async function choose(file: File): Promise<void> {
    onDone('')
    setFound(null)
    setPassphrase('')
    setTooLarge(file.size > packageLimits.file)
    if (file.size > packageLimits.file) return
    const read = new Uint8Array(await file.arrayBuffer())
    setBytes(read)
    await open(read, '')
  }
  function close(words: string): void {
    setFound(null)
    setBytes(null)
    onDone(words)
  }

  return (
    <section className={desk.section}>
      <div className={desk.spread}>
        <h2>{packagesText.openTitle}</h2>
        <FileButton accept=".ocop" onChange={(file) => file && void choose(file)}>
          {(props) => (
            <Button {...props} loading={busy} variant={found ? 'default' : 'filled'}>
              {found ? packagesText.chooseOther : packagesText.choose}
            </Button>
          )}
        </FileButton>
      </div>
      <p className={desk.dim}>{packagesText.openWords}</p>
      <TroubleNotice trouble={tooLarge ? { code: 'PACKAGE', reason: 'TOO_LARGE' } : trouble} />
      {asks && bytes && !tooLarge && (
        <div className={desk.withButton}>
          <TextField
            label={packagesText.passphrase}
            maxLength={200}
            value={passphrase}
            onChange={setPassphrase}
            onEnter={(words) => void open(bytes, words)}
          />
          <Button loading={busy} onClick={() => void open(bytes, passphrase)}>
            {packagesText.unlock}
          </Button>
        </div>
      )}
      {found?.kind === 'memberOut' && <OutPackage key={found.packageId} found={found} />}
      {found?.kind === 'memberBack' && <BackPackage key={found.packageId} found={found} onClose={close} />}
      {found?.kind === 'oneSession' && <OnePackage key={found.packageId} found={found} onClose={close} />}
      {found?.kind === 'session' && <WholePackage key={found.packageId} found={found} onClose={close} />}
    </section>
  )
}

function OutPackage({ found }: { readonly found: Extract<OpenedPackage, { kind: 'memberOut' }> }) {
  const { tell, busy, trouble } = useTell()
  const [, go] = useLocation()
  async function start(): Promise<void> {
    const seat = await tell('startPackage', { packageId: found.packageId })
    if (seat) sitDown(seat, () => go(routes.home))
  }
  return (
    <div className={classes.card}>
      <h3>{packagesText.outTitle}</h3>
      <Head head={found.head} />
      <p>{found.known ? packagesText.outKnown : packagesText.outProducts(found.products)}</p>
      <p className={desk.dim}>{packagesText.outCheck}</p>
      <TroubleNotice trouble={trouble} />
      <div className={classes.acts}>
        <Button loading={busy} onClick={() => void start()}>
          {found.known ? packagesText.resumeAct : packagesText.startAct}
        </Button>
      </div>
    </div>
  )
}

interface WholeProps {
  readonly found: Extract<OpenedPackage, { kind: 'session' }>
  readonly onClose: (words: string) => void
}

function WholePackage({ found, onClose }: WholeProps) {
  const [asking, setAsking] = useState(false)
  const { tell, busy, trouble } = useTell()
  const may = found.verdict === 'fresh' || found.verdict === 'forward'
  async function take(): Promise<void> {
    if (await tell('takeOver', { packageId: found.packageId })) onClose(packagesText.takenOver)
  }
  return (
    <div className={classes.card}>
      <h3>{packagesText.wholeTitle}</h3>
      <Head head={{ ...found.head, sessionName: packagesText.wholeSessions(found.sessions) }} />
      <Notice kind={found.verdict === 'other' ? 'warn' : 'info'} title={verdictWords[found.verdict]} />
      <div className={classes.acts}>
        <Button variant="default" onClick={() => onClose('')}>
          {packagesText.close}
        </Button>
        {may && <Button onClick={() => setAsking(true)}>{packagesText.takeOverAct}</Button>}
      </div>
      <ConfirmDialog
        opened={asking}
        danger
        title={packagesText.takeOverTitle}
        actLabel={packagesText.takeOverAct}
        busy={busy}
        failure={trouble === null ? undefined : errorLine(trouble)}
        onAct={() => void take()}
        onCancel={() => setAsking(false)}
      >
        {packagesText.takeOverWords.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </ConfirmDialog>
    </div>
  )
}
