import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { DisplayTimer } from '../../../../shared/contract/display.ts'
import { NumberField } from '../../../parts/NumberField.tsx'
import { clockWords, displayText, hallText } from '../../../text/projector.ts'
import type { Hand } from './use-hand.ts'
import classes from './display.module.css'

/** Sets, stops and takes away the timer of the discussion. */
export function TimerControl({ timer, hand }: { readonly timer: DisplayTimer | null; readonly hand: Hand }) {
  const [minutes, setMinutes] = useState<number | null>(5)
  const left = useLeft(timer)
  return (
    <fieldset className={classes.group}>
      <legend>{displayText.timer}</legend>
      <div className={classes.buttons}>
        {timer === null || left() === 0 ? (
          <>
            <NumberField label={displayText.minutes} value={minutes} onChange={setMinutes} min={1} max={240} w={90} />
            <Button disabled={minutes === null} onClick={() => hand.timer((minutes ?? 0) * 60, true)}>
              {displayText.start}
            </Button>
          </>
        ) : (
          <>
            <span className={`figures ${classes.clock}`}>{clockWords(left())}</span>
            <Button variant="default" onClick={() => hand.timer(Math.ceil(left() / 1000), !timer.running)}>
              {timer.running ? displayText.stop : displayText.goOn}
            </Button>
          </>
        )}
        {timer && (
          <Button variant="subtle" onClick={() => hand.timer(null, false)}>
            {displayText.clear}
          </Button>
        )}
        {timer && left() === 0 && <span>{hallText.timeUp}</span>}
      </div>
    </fieldset>
  )
}

/** What is left now, by this machine's steady clock from what the host said. */
function useLeft(timer: DisplayTimer | null): () => number {
  const heard = useRef({ timer, at: performance.now() })
  if (heard.current.timer !== timer) heard.current = { timer, at: performance.now() }
  const [, tick] = useState(0)
  useEffect(() => {
    if (!timer?.running) return undefined
    const ticking = setInterval(() => tick((count) => count + 1), 500)
    return () => clearInterval(ticking)
  }, [timer])
  return () => {
    if (!timer) return 0
    return timer.running ? Math.max(0, timer.left - (performance.now() - heard.current.at)) : timer.left
  }
}
