import { Button } from '@mantine/core'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Route, Router, Switch, useLocation } from 'wouter'
import { useAsk } from '../state/host.ts'
import { useLeaving, usePageAddress } from '../state/leaving.ts'
import { useSeat } from '../state/seat.ts'
import { useSpace } from '../state/space.ts'
import { deskText } from '../text/desk.ts'
import { LinkBanner, PracticeBanner } from './Banners.tsx'
import { DeskFrame } from './DeskFrame.tsx'
import classes from './desk.module.css'
import { Guard } from './Guard.tsx'
import { HomePage } from './home/HomePage.tsx'
import { PracticePage } from './home/PracticePage.tsx'
import { lazyPage } from './lazy-page.ts'
import { readAhead, readLater } from './read-ahead.ts'
import { routes } from './routes.ts'

const NoStore = lazy(() => import('./home/NoStore.tsx').then(({ NoStore: page }) => ({ default: page })))
const LeaveQuestion = lazy(() => import('./LeaveQuestion.tsx').then(({ LeaveQuestion: part }) => ({ default: part })))
const Help = lazy(() => import('./Help.tsx').then(({ Help: part }) => ({ default: part })))
const SessionPage = lazy(() => import('./session/index.ts').then(({ SessionPage: page }) => ({ default: page })))
const SheetPage = lazy(() => import('./session/index.ts').then(({ SheetPage: page }) => ({ default: page })))
const SeatPage = lazy(() => import('./session/index.ts').then(({ SeatPage: page }) => ({ default: page })))
const CouncilsPage = lazy(() => import('./council/CouncilsPage.tsx').then(({ CouncilsPage: page }) => ({ default: page })))
const CouncilPage = lazy(() => import('./council/CouncilPage.tsx').then(({ CouncilPage: page }) => ({ default: page })))
const NewCouncilPage = lazy(() => import('./council/NewCouncilPage.tsx').then(({ NewCouncilPage: page }) => ({ default: page })))
const PeoplePage = lazy(() => import('./people/PeoplePage.tsx').then(({ PeoplePage: page }) => ({ default: page })))
const ProductsPage = lazy(() => import('./products/ProductsPage.tsx').then(({ ProductsPage: page }) => ({ default: page })))
const ProducersPage = lazy(() => import('./products/ProducersPage.tsx').then(({ ProducersPage: page }) => ({ default: page })))
const ImportPage = lazy(() => import('./import/ImportPage.tsx').then(({ ImportPage: page }) => ({ default: page })))
const CandidatesPage = lazy(() => import('./register/CandidatesPage.tsx').then(({ CandidatesPage: page }) => ({ default: page })))
const CommunesPage = lazy(() => import('./places/CommunesPage.tsx').then(({ CommunesPage: page }) => ({ default: page })))
const CalendarPage = lazy(() => import('./register/CalendarPage.tsx').then(({ CalendarPage: page }) => ({ default: page })))
const ProposalsPage = lazy(() => import('./register/ProposalsPage.tsx').then(({ ProposalsPage: page }) => ({ default: page })))
const BesidePage = lazy(() => import('./report/BesidePage.tsx').then(({ BesidePage: page }) => ({ default: page })))
const GatherPage = lazy(() => import('./gather/GatherPage.tsx').then(({ GatherPage: page }) => ({ default: page })))
const RegisterPapersPage = lazy(() => import('./register/PapersPage.tsx').then(({ PapersPage: page }) => ({ default: page })))
const RegisterPage = lazy(() => import('./register/RegisterPage.tsx').then(({ RegisterPage: page }) => ({ default: page })))
const FiguresPage = lazyPage(() => import('./report/FiguresPage.tsx').then(({ FiguresPage: page }) => page))
const RewardsPage = lazy(() => import('./report/rewards/RewardsPage.tsx').then(({ RewardsPage: page }) => ({ default: page })))
const ReportPage = lazy(() => import('./report/text/ReportPage.tsx').then(({ ReportPage: page }) => ({ default: page })))
const TargetsPage = lazy(() => import('./report/TargetsPage.tsx').then(({ TargetsPage: page }) => ({ default: page })))
const CriteriaPage = lazy(() => import('./law/CriteriaPage.tsx').then(({ CriteriaPage: page }) => ({ default: page })))
const FormPage = lazy(() => import('./law/FormPage.tsx').then(({ FormPage: page }) => ({ default: page })))
const LawFormPage = lazy(() => import('./law/LawFormPage.tsx').then(({ LawFormPage: page }) => ({ default: page })))
const SessionsPage = lazy(() => import('./home/SessionsPage.tsx').then(({ SessionsPage: page }) => ({ default: page })))
const NewSessionPage = lazy(() => import('./newsession/NewSessionPage.tsx').then(({ NewSessionPage: page }) => ({ default: page })))
const PackageBanner = lazy(() => import('./packages/PackageBanner.tsx').then(({ PackageBanner: part }) => ({ default: part })))
const PackagesPage = lazy(() => import('./packages/PackagesPage.tsx').then(({ PackagesPage: page }) => ({ default: page })))
const DeskLogPage = lazy(() => import('./settings/DeskLogPage.tsx').then(({ DeskLogPage: page }) => ({ default: page })))
const SettingsPage = lazy(() => import('./settings/SettingsPage.tsx').then(({ SettingsPage: page }) => ({ default: page })))

// opening a session, and the question before leaving, wait for no script
readLater(() => import('./session/index.ts'))
readLater(() => import('./LeaveQuestion.tsx'))

/** The desk: pages by address, what belongs over all of them, and a plain word where one breaks. */
export function App() {
  return (
    <Router hook={usePageAddress}>
      <Desk />
    </Router>
  )
}

function Desk() {
  const [at] = useLocation()
  const [helping, setHelping] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F1') return
      event.preventDefault()
      setHelping(true)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <div className={classes.whole}>
      <LinkBanner />
      <PracticeBanner />
      <InPackage />
      <div className={classes.rest}>
        <Guard at={at}>
          <Suspense fallback={null}>
            <Pages />
          </Suspense>
        </Guard>
      </div>
      <Leaving />
      {helping && (
        <Suspense fallback={null}>
          <Help onClose={() => setHelping(false)} />
        </Suspense>
      )}
    </div>
  )
}

function Leaving() {
  const asks = useLeaving((state) => state.to !== null)
  const [asked, setAsked] = useState(false)
  // once it was there it stays, so that it can close and give the focus back
  if (asks && !asked) setAsked(true)
  return asks || asked ? (
    <Suspense fallback={null}>
      <LeaveQuestion />
    </Suspense>
  ) : null
}

function InPackage() {
  const within = useSpace((state) => state.space === 'package')
  return within ? (
    <Suspense fallback={null}>
      <PackageBanner />
    </Suspense>
  ) : null
}

function Pages() {
  const seated = useSeat((state) => state.seat !== null)
  const [at] = useLocation()
  const home = useAsk('getHome', {}, !seated)
  const there = home.data !== undefined
  useEffect(() => {
    if (there) readAhead()
  }, [there])
  // a member in their seat has their own products and sheets, and nothing else
  if (seated && !at.includes('/phieu/')) return <SeatPage />
  if (home.trouble?.code === 'STORE') return <NoStore trouble={home.trouble} onAgain={home.again} />
  return (
    <Switch>
      <Route path={routes.home} component={HomePage} />
      <Route path="/thuc-hanh/:anew?">{({ anew }) => <PracticePage anew={anew !== undefined} />}</Route>
      <Route path={routes.newSession} component={NewSessionPage} />
      <Route path="/phien/:id/phieu/:entryId/:memberId" component={SheetPage as never} />
      <Route path="/phien/:id/:tab?" component={SessionPage as never} />
      <Route path={routes.sessions} component={SessionsPage} />
      <Route path={routes.newCouncil} component={NewCouncilPage} />
      <Route path={routes.people} component={PeoplePage} />
      <Route path="/hoi-dong/:id/giay-to/:paper">{({ id, paper }) => <CouncilPage key={id} id={id} tab="giay-to" paper={paper} />}</Route>
      <Route path="/hoi-dong/:id/:tab?">{({ id, tab }) => <CouncilPage key={id} id={id} tab={tab} />}</Route>
      <Route path={routes.councils} component={CouncilsPage} />
      <Route path={routes.import}>{() => <ImportPage key="products" kind="products" />}</Route>
      <Route path={routes.registerImport}>{() => <ImportPage key="register" kind="register" />}</Route>
      <Route path={routes.communesImport}>{() => <ImportPage key="places" kind="places" />}</Route>
      <Route path={routes.communes} component={CommunesPage} />
      <Route path={routes.candidates} component={CandidatesPage} />
      <Route path={routes.products} component={ProductsPage} />
      <Route path={routes.producers} component={ProducersPage} />
      <Route path={routes.registerProposed} component={ProposalsPage} />
      <Route path="/so-san-pham/van-ban/:kind?/:certificate?">
        {({ kind, certificate }) => <RegisterPapersPage key={`${kind} ${certificate}`} kind={kind} certificate={certificate} />}
      </Route>
      <Route path={routes.registerCalendar} component={CalendarPage} />
      <Route path={routes.gather} component={GatherPage} />
      <Route path={routes.registerDue}>{() => <RegisterPage due />}</Route>
      <Route path={routes.register}>{() => <RegisterPage due={false} />}</Route>
      <Route path={routes.reportTargets} component={TargetsPage} />
      <Route path={routes.reportRewards} component={RewardsPage} />
      <Route path={routes.reportBeside} component={BesidePage} />
      <Route path={routes.reportText} component={ReportPage} />
      <Route path={routes.report} component={FiguresPage} />
      <Route path="/tieu-chi/mau/:form">{({ form }) => <LawFormPage key={form} form={form} />}</Route>
      <Route path="/tieu-chi/:no/:tab?">{({ no, tab }) => <FormPage key={no} no={no} tab={tab} />}</Route>
      <Route path={routes.criteria} component={CriteriaPage} />
      <Route path={routes.deskLog} component={DeskLogPage} />
      <Route path={routes.settings} component={SettingsPage} />
      <Route path={routes.packages} component={PackagesPage} />
      <Route component={NotThere} />
    </Switch>
  )
}

function NotThere() {
  const [, go] = useLocation()
  return (
    <DeskFrame place="home" title={deskText.notThere} narrow>
      <div>
        <Button onClick={() => go(routes.home)}>{deskText.toHome}</Button>
      </div>
    </DeskFrame>
  )
}
