import { Button } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { useLocation } from 'wouter'
import type { DisplayDesk } from '../../../../shared/contract/display.ts'
import type { SessionView } from '../../../../shared/contract/sessions.ts'
import { BackButton } from '../../../parts/BackButton.tsx'
import { PageHeader } from '../../../parts/PageHeader.tsx'
import { HallPicture } from '../../../parts/HallPicture.tsx'
import { useAsk } from '../../../state/host.ts'
import { useSpace } from '../../../state/space.ts'
import { displayText, sceneWords } from '../../../text/projector.ts'
import { sessionText } from '../../../text/session.ts'
import { Frame } from '../Frame.tsx'
import { paths } from '../paths.ts'
import { TroubleNotice } from '../Trouble.tsx'
import { Ceremony } from './Ceremony.tsx'
import { Network } from './Network.tsx'
import { openScreen } from './open-screen.ts'
import { Products } from './Products.tsx'
import { Report } from './Report.tsx'
import { TimerControl } from './TimerControl.tsx'
import { type Hand, useHand } from './use-hand.ts'
import classes from './display.module.css'
import sessionClasses from '../session.module.css'

/** The desk's hand on the screen for the hall: what is shown, by small picture, and everything that changes it. /phien/:id/man-hinh */
export function DisplayPage({ session }: { readonly session: SessionView }) {
  const desk = useAsk('getDisplayDesk', { sessionId: session.id })
  return (
    <Frame header={<Head session={session} />}>
      <div className={sessionClasses.page}>
        <TroubleNotice trouble={desk.trouble} onAgain={desk.again} />
        {desk.data && <Loaded session={session} desk={desk.data} />}
      </div>
    </Frame>
  )
}

function Head({ session }: { readonly session: SessionView }) {
  const [, go] = useLocation()
  const space = useSpace((state) => state.space)
  return (
    <div className={sessionClasses.head}>
      <BackButton label={displayText.back} onBack={() => go(paths.session(session.id))} />
      <div className={sessionClasses.headWords}>
        <PageHeader title={displayText.title} note={sessionText.title(session.councilName, session.round)}>
          <Button onClick={() => openScreen(session.id, space)}>{displayText.openWindow}</Button>
        </PageHeader>
      </div>
    </div>
  )
}

function Loaded({ session, desk }: { readonly session: SessionView; readonly desk: DisplayDesk }) {
  const hand = useHand(session.id, desk)
  useKeys(desk, hand)
  return (
    <div className={classes.columns}>
      <section className={classes.side} aria-label={displayText.live}>
        <TroubleNotice trouble={hand.trouble} onClose={hand.clear} />
        <h2 className={classes.heading}>{displayText.live}</h2>
        <div className={classes.small} role="img" aria-label={sceneWords(desk.view)}>
          <div className={classes.inert} aria-hidden="true">
            <HallPicture view={desk.view} />
          </div>
        </div>
        {desk.frozen && (
          <>
            <p className={classes.warn} role="status">
              {displayText.frozen}
            </p>
            <p className={classes.dim}>{`${displayText.next}: ${sceneWords(desk.next)}`}</p>
          </>
        )}
        <Mode desk={desk} hand={hand} />
        {/* what comes next in the day stands first */}
        {desk.ceremonyOf > 0 && <Ceremony desk={desk} hand={hand} />}
        <TimerControl timer={desk.next.timer} hand={hand} />
        {desk.ceremonyOf === 0 && <Ceremony desk={desk} hand={hand} />}
        <Report desk={desk} hand={hand} />
        <Network sessionId={session.id} hasCode={desk.hasCode} />
        <p className={classes.dim}>{desk.ceremony ? displayText.keys : displayText.keysPlain}</p>
      </section>
      <Products desk={desk} hand={hand} />
    </div>
  )
}

function Mode({ desk, hand }: { readonly desk: DisplayDesk; readonly hand: Hand }) {
  const { frozen, shown, next } = desk
  const { scene } = next
  const pages = scene.kind === 'list' ? scene : null
  return (
    <div className={classes.buttons}>
      <Button variant={frozen ? 'filled' : 'default'} aria-pressed={frozen} onClick={() => hand.freeze(!frozen)}>
        {frozen ? displayText.unfreeze : displayText.freeze}
      </Button>
      <Button variant={pressed(shown.kind === 'blank')} aria-pressed={shown.kind === 'blank'} onClick={() => hand.show({ kind: 'blank' })}>
        {displayText.blank}
      </Button>
      <Button
        variant={pressed(shown.kind === 'welcome')}
        aria-pressed={shown.kind === 'welcome'}
        onClick={() => hand.show({ kind: 'welcome' })}
      >
        {displayText.welcome}
      </Button>
      <Button variant={pressed(pages !== null)} aria-pressed={pages !== null} onClick={() => hand.show({ kind: 'list', page: 1 })}>
        {displayText.list}
      </Button>
      {pages && pages.pages > 1 && (
        <>
          <Button variant="default" disabled={pages.page <= 1} onClick={() => hand.show({ kind: 'list', page: pages.page - 1 })}>
            {displayText.previous}
          </Button>
          <Button variant="default" disabled={pages.page >= pages.pages} onClick={() => hand.show({ kind: 'list', page: pages.page + 1 })}>
            {displayText.following}
          </Button>
        </>
      )}
      <Button variant="subtle" onClick={() => hand.ground(!next.dark)}>
        {next.dark ? displayText.light : displayText.dark}
      </Button>
    </div>
  )
}

function pressed(is: boolean): 'light' | 'default' {
  return is ? 'light' : 'default'
}

/** Keys of the whole page, but where something is typed or a dialog asks. */
function useKeys(desk: DisplayDesk, hand: Hand): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target, key, ctrlKey, altKey, metaKey, repeat } = event
    if (ctrlKey || altKey || metaKey || repeat || !(target instanceof HTMLElement)) return
    if (target.closest('input, textarea, select, [role="dialog"]') || document.querySelector('[role="dialog"]')) return
    // a button that has the focus takes the space bar itself
    if (key === ' ' && target.closest('button, a')) return
    const act = actOf(key, desk, hand)
    if (!act) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

function actOf(key: string, desk: DisplayDesk, hand: Hand): (() => void) | undefined {
  switch (key.toLowerCase()) {
    case 'p':
      return () => hand.freeze(!desk.frozen)
    case 'b':
      return () => hand.show({ kind: 'blank' })
    case 'arrowright':
    case 'pagedown':
    case ' ':
      return desk.ceremony ? () => hand.step(1) : undefined
    case 'arrowleft':
    case 'pageup':
      return desk.ceremony ? () => hand.step(-1) : undefined
    default:
      return undefined
  }
}
