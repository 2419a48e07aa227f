import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useTell } from '../../state/host.ts'
import { useSeat } from '../../state/seat.ts'
import { useSpace } from '../../state/space.ts'
import { packagesText } from '../../text/packages.ts'
import classes from '../desk.module.css'
import { routes } from '../routes.ts'
import { standUp } from './member-seat.ts'
import { PassphraseDialog } from './PassphraseDialog.tsx'

/** Over a member's pages in their package: where they are, and the way back to the desk. Not over a score sheet, which needs the height. */
export function PackageBanner() {
  const within = useSpace((state) => state.space === 'package')
  const seat = useSeat((state) => state.seat)
  const [at, go] = useLocation()
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState('')
  const { tell, busy, trouble, clear } = useTell()
  // the seat was left, or ended: nobody is in the package any more
  useEffect(() => {
    if (!within || seat !== null) return
    standUp()
    go(routes.packages)
  }, [within, seat, go])
  if (!within || seat === null || at.includes('/phieu/')) return null
  return (
    <aside className={classes.banner} aria-label={packagesText.title}>
      <span role="status">{done === '' ? packagesText.banner(seat.name) : done}</span>
      <Button
        size="compact-sm"
        onClick={() => {
          clear()
          setAsking(true)
        }}
      >
        {packagesText.backMake}
      </Button>
      {asking && (
        <PassphraseDialog
          title={packagesText.backMakeTitle}
          words={packagesText.backMakeWords}
          busy={busy}
          trouble={trouble}
          onMake={(passphrase) => tell('savePackageBack', { passphrase })}
          onClose={() => setAsking(false)}
          onDone={setDone}
        />
      )}
    </aside>
  )
}
