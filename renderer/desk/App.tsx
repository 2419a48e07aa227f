import { Button } from '@mantine/core'
import { Component, type ReactNode, Suspense, lazy, useEffect, useSyncExternalStore } from 'react'
import { Route, Router, Switch, useLocation } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { linkState } from '../api/client.ts'
import { Notice } from '../parts/Notice.tsx'
import { useSeat } from '../state/seat.ts'
import { chooseSpace, useSpace } from '../state/space.ts'
import { deskText } from '../text/desk.ts'
import { DeskFrame } from './DeskFrame.tsx'
import classes from './desk.module.css'
import { HomePage } from './home/HomePage.tsx'
import { routes } from './routes.ts'
import { SeatPage, SessionPage, SheetPage } from './session/index.ts'

const CouncilsPage = lazy(() => import('./council/CouncilsPage.tsx').then(({ CouncilsPage: page }) => ({ default: page })))
const CouncilPage = lazy(() => import('./council/CouncilPage.tsx').then(({ CouncilPage: page }) => ({ default: page })))
const NewCouncilPage = lazy(() => import('./council/NewCouncilPage.tsx').then(({ NewCouncilPage: page }) => ({ default: page })))
const ProductsPage = lazy(() => import('./products/ProductsPage.tsx').then(({ ProductsPage: page }) => ({ default: page })))
const ProducersPage = lazy(() => import('./products/ProducersPage.tsx').then(({ ProducersPage: page }) => ({ default: page })))
const ImportPage = lazy(() => import('./import/ImportPage.tsx').then(({ ImportPage: page }) => ({ default: page })))
const CriteriaPage = lazy(() => import('./law/CriteriaPage.tsx').then(({ CriteriaPage: page }) => ({ default: page })))
const FormPage = lazy(() => import('./law/FormPage.tsx').then(({ FormPage: page }) => ({ default: page })))
const SessionsPage = lazy(() => import('./home/SessionsPage.tsx').then(({ SessionsPage: page }) => ({ default: page })))
const NewSessionPage = lazy(() => import('./newsession/NewSessionPage.tsx').then(({ NewSessionPage: page }) => ({ default: page })))
const SettingsPage = lazy(() => import('./settings/SettingsPage.tsx').then(({ SettingsPage: page }) => ({ default: page })))

/** The desk: pages by address, what belongs over all of them, and a plain word where one breaks. */
export function App() {
  return (
    <Router hook={useHashLocation}>
      <LinkBanner />
      <PracticeBanner />
      <Guard>
        <Suspense fallback={null}>
          <Pages />
        </Suspense>
      </Guard>
    </Router>
  )
}

function Pages() {
  const seated = useSeat((state) => state.seat !== null)
  const [at] = useLocation()
  // a member in their seat has their own products and sheets, and nothing else
  if (seated && !at.includes('/phieu/')) return <SeatPage />
  return (
    <Switch>
      <Route path={routes.home} component={HomePage} />
      <Route path={routes.newSession} component={NewSessionPage} />
      <Route path="/phien/:id/phieu/:entryId/:memberId" component={SheetPage as never} />
      <Route path="/phien/:id/:tab?" component={SessionPage as never} />
      <Route path={routes.sessions} component={SessionsPage} />
      <Route path={routes.newCouncil} component={NewCouncilPage} />
      <Route path="/hoi-dong/:id" component={CouncilPage} />
      <Route path={routes.councils} component={CouncilsPage} />
      <Route path={routes.import} component={ImportPage} />
      <Route path={routes.products} component={ProductsPage} />
      <Route path={routes.producers} component={ProducersPage} />
      <Route path="/tieu-chi/:no" component={FormPage} />
      <Route path={routes.criteria} component={CriteriaPage} />
      <Route path={routes.settings} component={SettingsPage} />
      <Route component={NotThere} />
    </Switch>
  )
}

function NotThere() {
  const [, go] = useLocation()
  return (
    <DeskFrame place="home" title={deskText.notThere} narrow>
      <Button onClick={() => go(routes.home)}>{deskText.toHome}</Button>
    </DeskFrame>
  )
}

function PracticeBanner() {
  const practice = useSpace((state) => state.space === 'practice')
  const seated = useSeat((state) => state.seat !== null)
  const [, go] = useLocation()
  useEffect(() => {
    document.documentElement.dataset.practice = String(practice)
  }, [practice])
  if (!practice || seated) return null
  return (
    <aside className={classes.banner} aria-label={deskText.practiceBanner}>
      <span>{deskText.practiceBanner}</span>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          chooseSpace('real')
          go(routes.home)
        }}
      >
        {deskText.leavePractice}
      </Button>
    </aside>
  )
}

function LinkBanner() {
  const link = useSyncExternalStore(linkState.subscribe, linkState.get)
  if (link === 'joined') return null
  return (
    <div className={classes.banner} role="alert">
      {deskText.linkLost}
    </div>
  )
}

/** Shows words instead of an empty window where a page breaks. */
class Guard extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError() {
    return { broken: true }
  }
  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <main className={classes.narrow}>
        <Notice
          kind="error"
          title={deskText.broken}
          kept={deskText.brokenKept}
          todo={deskText.brokenNext}
          action={<Button onClick={() => location.reload()}>{deskText.reopen}</Button>}
        />
      </main>
    )
  }
}
