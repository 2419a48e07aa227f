import { Button } from '@mantine/core'
import { useEffect, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import { linkState } from '../api/client.ts'
import { useSeat } from '../state/seat.ts'
import { chooseSpace, useSpace } from '../state/space.ts'
import { deskText } from '../text/desk.ts'
import classes from './desk.module.css'
import { routes } from './routes.ts'

/** Says that the host does not hear this page, and whether that will mend itself. */
export function LinkBanner() {
  const link = useSyncExternalStore(linkState.subscribe, linkState.get)
  if (link === 'joined') return null
  return (
    <div className={classes.banner} data-kind="error" role="alert">
      {link === 'lost' ? deskText.linkLost : deskText.linkEnded}
    </div>
  )
}

/** Says that nothing here is real, and leads back. Not over a score sheet, which needs the height and has its own mark. */
export function PracticeBanner() {
  const practice = useSpace((state) => state.space === 'practice')
  const seated = useSeat((state) => state.seat !== null)
  const [at, go] = useLocation()
  useEffect(() => {
    document.documentElement.dataset.practice = String(practice)
  }, [practice])
  if (!practice || seated || at.includes('/phieu/')) return null
  return (
    <aside className={classes.banner} aria-label={deskText.practiceBanner}>
      <span>{deskText.practiceBanner}</span>
      <Button
        size="compact-xs"
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
