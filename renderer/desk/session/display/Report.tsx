import { Button } from '@mantine/core'
import type { DisplayDesk } from '../../../../shared/contract/display.ts'
import { useFigureScope } from '../../../state/figure-scope.ts'
import { displayText, hallText } from '../../../text/projector.ts'
import { ScopeBar } from '../../report/ScopeBar.tsx'
import type { Hand } from './use-hand.ts'
import classes from './display.module.css'

/** The report of the programme on the screen, page by page, of the scope that is chosen for the pages of "Báo cáo" too. */
export function Report({ desk, hand }: { readonly desk: DisplayDesk; readonly hand: Hand }) {
  const scope = useFigureScope((state) => state.scope)
  const { scene } = desk.next
  const shown = scene.kind === 'report' ? scene : null
  const show = (page: number) => hand.show({ kind: 'report', scope, page })
  return (
    <fieldset className={classes.group}>
      <legend>{displayText.report}</legend>
      <p className={classes.dim}>{displayText.reportWords}</p>
      <ScopeBar />
      <div className={classes.buttons}>
        <Button variant={shown ? 'light' : 'default'} aria-pressed={shown !== null} onClick={() => show(1)}>
          {displayText.showReport}
        </Button>
        {shown && (
          <>
            <Button variant="default" disabled={shown.page <= 1} onClick={() => show(shown.page - 1)}>
              {displayText.previous}
            </Button>
            <Button variant="default" disabled={shown.page >= shown.pages} onClick={() => show(shown.page + 1)}>
              {displayText.following}
            </Button>
            <span className={classes.dim}>{hallText.page(shown.page, shown.pages)}</span>
          </>
        )}
      </div>
    </fieldset>
  )
}
