import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SessionId } from '../../../../shared/ids.ts'
import { useAsk, useTell } from '../../../state/host.ts'
import { displayText } from '../../../text/projector.ts'
import { QrCode } from '../invite/QrCode.tsx'
import { TroubleNotice } from '../Trouble.tsx'
import classes from './display.module.css'

/** A code for screens elsewhere in the room. It is shown once, here. */
export function Network({ sessionId, hasCode }: { readonly sessionId: SessionId; readonly hasCode: boolean }) {
  const lan = useAsk('getLan', { sessionId })
  const { tell, busy, trouble, clear } = useTell()
  const [made, setMade] = useState<{ readonly url: string; readonly typed: string; readonly code: string } | null>(null)
  const open = lan.data?.open != null
  return (
    <fieldset className={classes.group}>
      <legend>{displayText.network}</legend>
      <TroubleNotice trouble={trouble} onClose={clear} />
      <p className={classes.words}>{open ? displayText.networkWords : displayText.networkClosed}</p>
      {open && made && hasCode && (
        <p className={classes.code}>
          <span>{made.typed}</span>
          <strong className="figures">{`${made.code.slice(0, 4)} ${made.code.slice(4)}`}</strong>
        </p>
      )}
      {open && made && hasCode && <QrCode text={made.url} title={displayText.qr} size="small" />}
      {open && hasCode && !made && <p className={classes.words}>{displayText.codeHolds}</p>}
      {open && (
        <div className={classes.buttons}>
          <Button variant="default" loading={busy} onClick={() => void tell('makeDisplayCode', { sessionId }).then(setMade)}>
            {hasCode ? displayText.newCode : displayText.makeCode}
          </Button>
          {hasCode && (
            <Button variant="subtle" onClick={() => void tell('endDisplayCode', { sessionId }).then(() => setMade(null))}>
              {displayText.endCode}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  )
}
