import { useState } from 'react'
import type { SheetView } from '../../../../shared/contract/sheets.ts'
import { ReasonDialog } from '../../../parts/ReasonDialog.tsx'
import { useTell } from '../../../state/host.ts'
import { errorLine } from '../../../text/errors.ts'
import { keyingText } from '../../../text/keying-pages.ts'
import classes from './keying.module.css'

interface RestartProps {
  readonly place: Pick<SheetView, 'entryId' | 'memberId'>
  /** Of the sheet. */
  readonly version: number
  readonly onDone?: () => void
}

/** For a sheet that was keyed from the wrong paper. */
export function Restart({ place: { entryId, memberId }, version, onDone }: RestartProps) {
  const [asking, setAsking] = useState(false)
  const { tell, busy, trouble, clear } = useTell()

  async function restart(reason: string): Promise<void> {
    if (!(await tell('restartKeying', { entryId, memberId, baseVersion: version, reason }))) return
    setAsking(false)
    onDone?.()
  }

  return (
    <>
      <button type="button" className={classes.link} onClick={() => setAsking(true)}>
        {keyingText.restart}
      </button>
      <ReasonDialog
        opened={asking}
        title={keyingText.restartTitle}
        actLabel={keyingText.restartAct}
        danger
        busy={busy}
        failure={trouble === null ? undefined : errorLine(trouble)}
        onAct={(reason) => void restart(reason)}
        onCancel={() => {
          setAsking(false)
          clear()
        }}
      >
        {keyingText.restartWords}
      </ReasonDialog>
    </>
  )
}
