import { sheetText } from '../../../text/sheet.ts'
import classes from './criterion.module.css'

/** The keys of the sheet, for eyes only: a screen reader has its own. */
export function Hints() {
  return (
    <div className={classes.hints} aria-hidden="true">
      <span>
        <kbd className={classes.key}>↑</kbd> <kbd className={classes.key}>↓</kbd> {sheetText.hintMove}
      </span>
      <span>{sheetText.hintDigit}</span>
      <span>
        <kbd className={classes.key}>Del</kbd> {sheetText.hintClear}
      </span>
      <span>
        <kbd className={classes.key}>F2</kbd> {sheetText.hintReview}
      </span>
    </div>
  )
}
