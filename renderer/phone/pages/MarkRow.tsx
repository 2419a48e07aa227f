import type { Scorable } from '../../../shared/criteria/schema.ts'
import { FormTitle } from '../../parts/FormTitle.tsx'
import { phoneText } from '../../text/phone.ts'
import { optionLabel, sheetText } from '../../text/sheet.ts'
import classes from './list.module.css'

interface MarkRowProps {
  readonly criterion: Scorable
  /** Key of what was chosen. */
  readonly option: number | undefined
  readonly unsent: boolean
  /** Not asked for in this pass: the mark of the pass before stands. */
  readonly kept: boolean
  /** Address of the criterion; null where nothing can be changed. */
  readonly to: string | null
}

/** One criterion with what was chosen for it: the form's words and the points, or that nothing was. */
export function MarkRow({ criterion, option, unsent, kept, to }: MarkRowProps) {
  const chosen = criterion.options.find((offered) => offered.key === option)
  const words = (
    <>
      <span className={classes.words}>
        <span className={classes.name}>
          {criterion.code} <FormTitle title={criterion.title} />
        </span>
        <span className={classes.about}>{chosen === undefined ? sheetText.unmarked : optionLabel(chosen)}</span>
        {kept && <span className={classes.about}>{sheetText.outOfScope}</span>}
        {unsent && <strong className={classes.unsent}>{phoneText.unsentOne}</strong>}
      </span>
      <span className={`figures ${classes.points}`}>{chosen?.points ?? ''}</span>
    </>
  )
  const gap = chosen === undefined || undefined
  return to === null ? (
    <div className={classes.row} data-gap={gap}>
      {words}
    </div>
  ) : (
    <a className={classes.row} href={to} data-gap={gap}>
      {words}
    </a>
  )
}
