import { Button } from '@mantine/core'
import type { DisplayDesk } from '../../../../shared/contract/display.ts'
import { displayText } from '../../../text/projector.ts'
import type { Hand } from './use-hand.ts'
import classes from './display.module.css'

/** Star by star, product by product, from the concluded result. */
export function Ceremony({ desk, hand }: { readonly desk: DisplayDesk; readonly hand: Hand }) {
  const { ceremony, ceremonyOf } = desk
  return (
    <fieldset className={classes.group}>
      <legend>{displayText.ceremony}</legend>
      {ceremony ? (
        <>
          <p className={classes.words} role="status" aria-busy={hand.busy}>
            {displayText.ceremonyAt(ceremony.no, ceremony.of, ceremony.step, ceremony.steps)}
          </p>
          <div className={classes.buttons}>
            <Button variant="default" onClick={() => hand.step(-1)}>
              {displayText.ceremonyBack}
            </Button>
            <Button onClick={() => hand.step(1)}>{displayText.ceremonyNext}</Button>
            <Button variant="subtle" onClick={() => hand.show({ kind: 'welcome' })}>
              {displayText.endCeremony}
            </Button>
          </div>
        </>
      ) : ceremonyOf > 0 ? (
        <>
          <p className={classes.words}>{displayText.ceremonyWords(ceremonyOf)}</p>
          <div className={classes.buttons}>
            <Button variant="default" onClick={() => hand.show({ kind: 'ceremony', order: 'rising' })}>
              {displayText.byRising}
            </Button>
            <Button variant="default" onClick={() => hand.show({ kind: 'ceremony', order: 'session' })}>
              {displayText.bySession}
            </Button>
          </div>
        </>
      ) : (
        <p className={classes.words}>{displayText.ceremonyWaits}</p>
      )}
    </fieldset>
  )
}
