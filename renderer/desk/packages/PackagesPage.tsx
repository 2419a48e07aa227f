import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { PackageMember } from '../../../shared/contract/packages.ts'
import { momentWords } from '../../../shared/domain/moment.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { Notice } from '../../parts/Notice.tsx'
import type { Column } from '../../parts/table-model.ts'
import { useAsk, useTell } from '../../state/host.ts'
import { useSpace } from '../../state/space.ts'
import { packagesText } from '../../text/packages.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import desk from '../desk.module.css'
import { routes } from '../routes.ts'
import { OpenCopy } from '../mirror/OpenCopy.tsx'
import { TroubleNotice } from '../session/Trouble.tsx'
import { sitDown } from './member-seat.ts'
import { MakeOneSession } from './OneSession.tsx'
import { OpenPackage } from './OpenPackage.tsx'
import { PassphraseDialog } from './PassphraseDialog.tsx'
import classes from './packages.module.css'

/** Packages in and out: open one, go on in one, make one for a member or for another desk. */
export function PackagesPage() {
  const [done, setDone] = useState('')
  const real = useSpace((state) => state.space === 'real')
  return (
    <DeskFrame place="home" title={packagesText.title} note={packagesText.words} narrow>
      {done !== '' && <Notice kind="info" title={done} />}
      <OpenPackage onDone={setDone} />
      {real && <OpenCopy onDone={setDone} />}
      <Started />
      <ForMembers onDone={setDone} />
      {real && <MakeOneSession onDone={setDone} />}
      {real && <HandOver onDone={setDone} />}
    </DeskFrame>
  )
}

function Started() {
  const started = useAsk('listStartedPackages', {})
  const { tell, busy, trouble } = useTell()
  const [, go] = useLocation()
  if (started.data === undefined || started.data.packages.length === 0) return null
  async function resume(id: string): Promise<void> {
    const seat = await tell('resumePackage', { id })
    if (seat) sitDown(seat, () => go(routes.home))
  }
  return (
    <section className={desk.section}>
      <h2>{packagesText.startedTitle}</h2>
      <p className={desk.dim}>{packagesText.startedWords}</p>
      <TroubleNotice trouble={trouble} />
      <ul className={classes.list}>
        {started.data.packages.map((head) => (
          <li key={head.id} className={desk.spread}>
            <span>
              {head.memberName}, {head.sessionName}
              <span className={classes.quiet}>
                {packagesText.madeAt} {momentWords(head.madeAt)}
              </span>
            </span>
            <Button variant="default" loading={busy} onClick={() => void resume(head.id)}>
              {packagesText.resumeAct}
            </Button>
          </li>
        ))}
      </ul>
      <p className={desk.dim}>
        {packagesText.ownCode}: <code>{started.data.fingerprint}</code>. {packagesText.ownCodeWords}
      </p>
    </section>
  )
}

interface Told {
  readonly onDone: (words: string) => void
}

function ForMembers({ onDone }: Told) {
  const sessions = useAsk('listSessions', {})
  const scoring = sessions.data?.filter((session) => session.stage === 'scoring') ?? []
  const [chosen, setChosen] = useState<SessionId | null>(null)
  const at = scoring.find((session) => session.id === chosen) ?? scoring[0]
  return (
    <section className={desk.section}>
      <h2>{packagesText.memberTitle}</h2>
      <p className={desk.dim}>{packagesText.memberWords}</p>
      <TroubleNotice trouble={sessions.trouble} />
      {sessions.data && !at && <p>{packagesText.noSession}</p>}
      {at && scoring.length > 1 && (
        <NativeSelect
          label={packagesText.chooseSession}
          value={at.id}
          data={scoring.map((session) => ({ value: session.id, label: session.name }))}
          onChange={(event) => setChosen(event.currentTarget.value as SessionId)} // one of the ids listed above
        />
      )}
      {at && <Members key={at.id} sessionId={at.id} onDone={onDone} />}
    </section>
  )
}

function Members({ sessionId, onDone }: Told & { readonly sessionId: SessionId }) {
  const listed = useAsk('listPackages', { sessionId })
  const [asking, setAsking] = useState<PackageMember | null>(null)
  const { tell, busy, trouble, clear } = useTell()
  const columns = columnsFor((member) => {
    clear()
    setAsking(member)
  })
  return (
    <>
      <TroubleNotice trouble={listed.trouble} onAgain={listed.again} />
      {listed.data && (
        <>
          <DataTable
            label={packagesText.memberTitle}
            columns={columns}
            rows={listed.data.members}
            rowKey={(row) => row.memberId}
            withSearch={false}
          />
          <p className={desk.dim}>
            {packagesText.ownCode}: <code>{listed.data.fingerprint}</code>
          </p>
        </>
      )}
      {asking && (
        <PassphraseDialog
          title={packagesText.makeTitle(asking.name)}
          words={packagesText.memberWords}
          busy={busy}
          trouble={trouble}
          onMake={(passphrase) => tell('makeMemberPackage', { memberId: asking.memberId, passphrase })}
          onClose={() => setAsking(null)}
          onDone={onDone}
        />
      )}
    </>
  )
}

function moment(at: string | null): string {
  return at === null ? packagesText.never : momentWords(at)
}

function columnsFor(onMake: (member: PackageMember) => void): readonly Column<PackageMember>[] {
  return [
    { key: 'name', title: packagesText.member, kind: 'person', value: (row) => row.name },
    { key: 'out', title: packagesText.outAt, value: (row) => row.outAt, cell: (row) => moment(row.outAt), width: '176px' },
    { key: 'back', title: packagesText.backAt, value: (row) => row.backAt, cell: (row) => moment(row.backAt), width: '176px' },
    {
      key: 'make',
      title: '',
      value: () => null,
      sortable: false,
      searched: false,
      width: '120px',
      cell: (row) => (
        <Button size="compact-sm" variant="default" aria-label={packagesText.makeTitle(row.name)} onClick={() => onMake(row)}>
          {packagesText.makeAct}
        </Button>
      )
    }
  ]
}

function HandOver({ onDone }: Told) {
  const [asking, setAsking] = useState(false)
  const { tell, busy, trouble, clear } = useTell()
  return (
    <section className={desk.section}>
      <div className={desk.spread}>
        <h2>{packagesText.handTitle}</h2>
        <Button
          variant="default"
          onClick={() => {
            clear()
            setAsking(true)
          }}
        >
          {packagesText.handAct}
        </Button>
      </div>
      <p className={desk.dim}>{packagesText.handWords}</p>
      {asking && (
        <PassphraseDialog
          title={packagesText.handMakeTitle}
          words={packagesText.handWords}
          busy={busy}
          trouble={trouble}
          onMake={(passphrase) => tell('makeSessionPackage', { passphrase })}
          onClose={() => setAsking(false)}
          onDone={onDone}
        />
      )}
    </section>
  )
}
