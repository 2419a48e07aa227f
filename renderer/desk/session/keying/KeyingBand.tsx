import type { SheetView } from '../../../../shared/contract/sheets.ts'
import { keyingText } from '../../../text/keying-pages.ts'
import { Restart } from './Restart.tsx'
import classes from './keying.module.css'

interface KeyingBandProps {
  readonly view: SheetView
  readonly time: 'first' | 'second'
}

/** Over the criteria while a paper sheet is keyed twice: which time it is, and the way out of a wrong paper. */
export function KeyingBand({ view, time }: KeyingBandProps) {
  return (
    <div className={classes.band}>
      <span>
        <strong>{keyingText.title(time)}</strong>
        {time === 'second' && `. ${keyingText.secondWords}`}
      </span>
      <Restart place={view} version={view.version} />
    </div>
  )
}
