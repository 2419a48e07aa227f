import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import type { SessionView } from '../../../shared/contract/sessions.ts'
import type { Stage } from '../../../shared/domain/model.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useAsk } from '../../state/host.ts'
import { useSeat } from '../../state/seat.ts'
import { sessionText } from '../../text/session.ts'
import { EntriesTab } from './entries/EntriesTab.tsx'
import { Frame } from './Frame.tsx'
import { MatrixTab } from './matrix/MatrixTab.tsx'
import { displayPage, invitePage, paths, type SessionTab, sessionTabs } from './paths.ts'
import { PeopleTab } from './people/PeopleTab.tsx'
import { SeatPage } from './SeatPage.tsx'
import { SessionHead } from './SessionHead.tsx'
import { SessionSteps } from './SessionSteps.tsx'
import { ToolsSlot } from './ToolsSlot.tsx'
import { TroubleNotice } from './Trouble.tsx'
import classes from './session.module.css'

// What is looked at after the scoring does not weigh on the way to it.
const ResultsTab = lazy(() => import('./results/ResultsTab.tsx').then(({ ResultsTab: tab }) => ({ default: tab })))
const PaperDataTab = lazy(() => import('./paper-data/PaperDataTab.tsx').then(({ PaperDataTab: tab }) => ({ default: tab })))
const PapersTab = lazy(() => import('./papers/PapersTab.tsx').then(({ PapersTab: tab }) => ({ default: tab })))
const InvitePage = lazy(() => import('./invite/InvitePage.tsx').then(({ InvitePage: page }) => ({ default: page })))
const DisplayPage = lazy(() => import('./display/DisplayPage.tsx').then(({ DisplayPage: page }) => ({ default: page })))
const LogTab = lazy(() => import('./log/LogTab.tsx').then(({ LogTab: tab }) => ({ default: tab })))

interface SessionPageProps {
  readonly params: { readonly id: string; readonly tab?: string }
}

/** A session as the procedure it is: /phien/:id/:tab?. */
export function SessionPage({ params }: SessionPageProps) {
  const sessionId = params.id as SessionId // the address names it as text; the host answers NOT_FOUND for no such row
  const seated = useSeat((state) => state.seat !== null)
  const session = useAsk('getSession', { sessionId }, !seated)
  if (seated) return <SeatPage />
  if (!session.data) {
    return (
      <Frame header={<PageHeader title={session.trouble === null ? sessionText.loading : sessionText.notFound} />}>
        <div className={classes.page}>
          <TroubleNotice trouble={session.trouble} onAgain={session.again} />
        </div>
      </Frame>
    )
  }
  if (params.tab === invitePage) {
    return (
      <Suspense fallback={null}>
        <InvitePage session={session.data} />
      </Suspense>
    )
  }
  if (params.tab === displayPage) {
    return (
      <Suspense fallback={null}>
        <DisplayPage session={session.data} />
      </Suspense>
    )
  }
  return <Opened session={session.data} tab={tabOf(params.tab, session.data.stage)} />
}

function Opened({ session, tab }: { readonly session: SessionView; readonly tab: SessionTab }) {
  const [tools, setTools] = useState<HTMLDivElement | null>(null)
  return (
    <Frame header={<SessionHead session={session} />}>
      <div className={classes.session}>
        <div className={classes.steps}>
          <SessionSteps session={session} />
        </div>
        <div className={classes.tabs}>
          <Tabs session={session} tab={tab} />
          <div ref={setTools} className={classes.tools} />
        </div>
        <ToolsSlot.Provider value={tools}>
          <div className={classes.tab} data-tab={tab}>
            <Suspense fallback={null}>
              <Tab session={session} tab={tab} />
            </Suspense>
          </div>
        </ToolsSlot.Provider>
      </div>
    </Frame>
  )
}

function Tabs({ session, tab }: { readonly session: SessionView; readonly tab: SessionTab }) {
  const [, go] = useLocation()
  return (
    <nav aria-label={sessionText.tabsLabel} className={classes.tabList}>
      {keysOf(sessionTabs).map((one) => (
        <a
          key={one}
          href={`#${paths.tab(session.id, one)}`}
          aria-current={one === tab ? 'page' : undefined}
          className={classes.tabLink}
          onClick={(event) => {
            event.preventDefault()
            go(paths.tab(session.id, one))
          }}
        >
          {sessionText.tabs[one]}
        </a>
      ))}
    </nav>
  )
}

function Tab({ session, tab }: { readonly session: SessionView; readonly tab: SessionTab }) {
  switch (tab) {
    case 'people':
      return <PeopleTab session={session} />
    case 'products':
      return <EntriesTab session={session} />
    case 'scoring':
      return <MatrixTab session={session} />
    case 'results':
      return <ResultsTab session={session} />
    case 'paperData':
      return <PaperDataTab session={session} />
    case 'papers':
      return <PapersTab session={session} />
    case 'log':
      return <LogTab session={session} />
  }
}

const first: Readonly<Record<Stage, SessionTab>> = {
  preparing: 'people',
  scoring: 'scoring',
  locked: 'results',
  concluded: 'papers',
  issued: 'papers'
}

function tabOf(word: string | undefined, stage: Stage): SessionTab {
  return keysOf(sessionTabs).find((tab) => sessionTabs[tab] === word) ?? first[stage]
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(record) as K[] // an object written out has no other keys
}
