import { Anchor, Button } from '@mantine/core'
import { useLocation } from 'wouter'
import type { HomeView } from '../../../shared/contract/app.ts'
import { momentWords } from '../../../shared/domain/moment.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { useAsk } from '../../state/host.ts'
import { today } from '../../state/today.ts'
import { backupReasons, homeText } from '../../text/desk.ts'
import { MirrorMark } from '../mirror/MirrorMark.tsx'
import { DeskFrame } from '../DeskFrame.tsx'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { AttentionList } from './AttentionList.tsx'
import { attentionOf, attentionOfRegister, mostUrgentFirst } from './attention.ts'
import classes from './home.module.css'
import { SessionList } from './SessionList.tsx'
import { Welcome } from './Welcome.tsx'

/** The first page: ways in where there is nothing yet, else the sessions, what waits, and the last backup. */
export function HomePage() {
  const home = useAsk('getHome', {})
  const [, go] = useLocation()
  const empty = home.data?.councils.length === 0 && home.data.sessions.length === 0 && home.data.products === 0
  return (
    <DeskFrame
      place="home"
      title={homeText.title}
      acts={home.data && !empty && <Button onClick={() => go(routes.newSession)}>{homeText.newSession}</Button>}
    >
      <TroubleNotice trouble={home.trouble} onAgain={home.again} />
      {home.data && (empty ? <Welcome /> : <Present home={home.data} />)}
    </DeskFrame>
  )
}

function Present({ home }: { readonly home: HomeView }) {
  const running = home.sessions.filter((session) => session.stage !== 'issued')
  const certificates = useAsk('getRegisterDue', {}).data
  const due = useAsk('getDueSoon', {}).data
  const past = home.sessions.filter((session) => session.stage === 'issued')
  const now = today()
  return (
    <div className={classes.columns}>
      <div className={classes.main}>
        {home.sessions.length === 0 && (
          <EmptyState title={homeText.noSessions}>
            <p>{homeText.noSessionsWords}</p>
          </EmptyState>
        )}
        {running.length > 0 && (
          <section>
            <h2>{homeText.now}</h2>
            <SessionList sessions={running} withCouncil={home.councils.length > 1} />
          </section>
        )}
        {past.length > 0 && (
          <section>
            <h2>{homeText.past}</h2>
            <SessionList sessions={past} withCouncil={home.councils.length > 1} />
          </section>
        )}
      </div>
      <div className={classes.side}>
        <section>
          <h2>{homeText.attention}</h2>
          <AttentionList items={mostUrgentFirst([...attentionOf(home, now, due), ...attentionOfRegister(certificates, due)])} today={now} />
        </section>
        {!home.practice && <Kept home={home} />}
        {!home.practice && <Practice />}
        <section>
          <Anchor href={`#${routes.packages}`}>{homeText.packages}</Anchor>
        </section>
      </div>
    </div>
  )
}

function Kept({ home }: { readonly home: HomeView }) {
  const { lastBackup, dataFolder } = home
  return (
    <section>
      <h2>{homeText.backup}</h2>
      {lastBackup === null ? (
        <p className={classes.quiet}>{homeText.noBackup}</p>
      ) : (
        <p>
          {homeText.backupLast(momentWords(lastBackup.at))}
          <br />
          <span className={classes.quiet}>{backupReasons[lastBackup.reason] ?? lastBackup.reason}</span>
        </p>
      )}
      <p className={classes.path}>
        {homeText.where} {dataFolder}
      </p>
      <MirrorMark />
      <Anchor href={`#${routes.settings}`}>{homeText.toBackups}</Anchor>
    </section>
  )
}

function Practice() {
  const [, go] = useLocation()
  return (
    <section>
      <h2>{homeText.practice}</h2>
      <p className={classes.quiet}>{homeText.practiceShort}</p>
      <Button variant="default" onClick={() => go(routes.practice)}>
        {homeText.practiceAct}
      </Button>
    </section>
  )
}
