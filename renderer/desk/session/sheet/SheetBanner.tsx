import type { SheetView } from '../../../../shared/contract/sheets.ts'
import { sheetText } from '../../../text/sheet.ts'
import classes from './sheet.module.css'

/** What is unusual about this sheet: a new version of a submitted one, or a re-scoring. */
export function SheetBanner({ view, onDiscard }: { readonly view: SheetView; readonly onDiscard: () => void }) {
  if (!view.revising && view.passNo === 1) return null
  return (
    <div className={classes.banner}>
      {view.passNo > 1 && (
        <p>
          <strong>{sheetText.rescoring(view.passNo)}</strong>
          {view.scope !== null && `: ${sheetText.rescoringScope(view.scope.join(', '))}`}
        </p>
      )}
      {view.revising && (
        <p>
          {sheetText.revising(view.no)} {view.reason !== '' && sheetText.reviseReason(view.reason)}{' '}
          <button type="button" className={classes.link} onClick={onDiscard}>
            {sheetText.discard}
          </button>
        </p>
      )}
    </div>
  )
}
