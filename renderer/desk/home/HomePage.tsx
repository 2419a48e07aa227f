import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import type { HomeView } from '../../../shared/contract/app.ts'
import { momentWords } from '../../../shared/domain/moment.ts'
import { useAsk, useTell } from '../../state/host.ts'
import { chooseSpace, useSpace } from '../../state/space.ts'
import { backupReasons, homeText } from '../../text/desk.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import classes from '../desk.module.css'
import { routes } from '../routes.ts'
import { paths } from '../session/paths.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { NoStore } from './NoStore.tsx'
import { SessionList } from './SessionList.tsx'

/** The first page: ways in where there is nothing yet, else the sessions and the last backup. */
export function HomePage() {
  const home = useAsk('getHome', {})
  if (home.trouble?.code === 'STORE') return <NoStore trouble={home.trouble} />
  const empty = home.data !== undefined && home.data.councils.length === 0 && home.data.sessions.length === 0
  return (
    <DeskFrame place="home" title={homeText.title} narrow={!empty}>
      <TroubleNotice trouble={home.trouble} onAgain={home.again} />
      {home.data && (empty ? <Ways /> : <Present home={home.data} />)}
    </DeskFrame>
  )
}

function usePractice() {
  const { tell, busy, trouble } = useTell()
  const [, go] = useLocation()
  const enter = async () => {
    chooseSpace('practice')
    const home = await tell('getHome', {})
    const [known] = home?.sessions ?? []
    const sessionId = known?.id ?? (await tell('resetPractice', {}))?.sessionId
    if (sessionId === undefined) chooseSpace('real')
    else go(paths.session(sessionId))
  }
  return { enter, busy, trouble }
}

function Ways() {
  const [, go] = useLocation()
  const practice = usePractice()
  return (
    <>
      <p className={classes.dim}>{homeText.welcome}</p>
      <div className={classes.ways}>
        <section className={classes.way}>
          <h2>{homeText.practice}</h2>
          <p>{homeText.practiceWords}</p>
          <Button loading={practice.busy} onClick={() => void practice.enter()}>
            {homeText.practiceAct}
          </Button>
        </section>
        <section className={classes.way}>
          <h2>{homeText.council}</h2>
          <p>{homeText.councilWords}</p>
          <Button variant="default" onClick={() => go(routes.newCouncil)}>
            {homeText.councilAct}
          </Button>
        </section>
      </div>
      <TroubleNotice trouble={practice.trouble} />
    </>
  )
}

function Present({ home }: { readonly home: HomeView }) {
  const [, go] = useLocation()
  const practice = usePractice()
  const inPractice = useSpace((state) => state.space === 'practice')
  return (
    <>
      <section className={classes.section}>
        <div className={classes.spread}>
          <h2>{homeText.sessions}</h2>
          <Button onClick={() => go(routes.newSession)}>{homeText.newSession}</Button>
        </div>
        <SessionList sessions={home.sessions} />
      </section>
      <section className={classes.section}>
        <h2>{homeText.backup}</h2>
        <p className={classes.dim}>
          {home.lastBackup
            ? homeText.backupLine(momentWords(home.lastBackup.at), backupReasons[home.lastBackup.reason] ?? home.lastBackup.reason)
            : homeText.noBackup}
        </p>
      </section>
      {!inPractice && (
        <section className={classes.section}>
          <h2>{homeText.practice}</h2>
          <p className={classes.dim}>{homeText.practiceWords}</p>
          <div>
            <Button variant="default" loading={practice.busy} onClick={() => void practice.enter()}>
              {homeText.practiceAgain}
            </Button>
          </div>
          <TroubleNotice trouble={practice.trouble} />
        </section>
      )}
    </>
  )
}
