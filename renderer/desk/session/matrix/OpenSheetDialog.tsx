import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { SessionView } from '../../../../shared/contract/sessions.ts'
import type { MatrixCell } from '../../../../shared/contract/sheets.ts'
import { Dialog } from '../../../parts/Dialog.tsx'
import { PinField } from '../../../parts/PinField.tsx'
import { useTell } from '../../../state/host.ts'
import { takeSeat } from '../../../state/seat.ts'
import { partsText } from '../../../text/parts.ts'
import { openText, postWords } from '../../../text/session.ts'
import { paths } from '../paths.ts'
import { TroubleNotice } from '../Trouble.tsx'
import type { MatrixRow } from './Matrix.tsx'
import classes from './matrix.module.css'

interface OpenSheetDialogProps {
  readonly session: SessionView
  readonly row: MatrixRow
  readonly cell: MatrixCell
  readonly onClose: () => void
}

/** Who is going to fill the sheet: the member, by PIN, or the secretary from paper. */
export function OpenSheetDialog({ session, row, cell, onClose }: OpenSheetDialogProps) {
  const [, go] = useLocation()
  const [pin, setPin] = useState('')
  const { tell, busy, trouble } = useTell()
  const member = session.members.find((one) => one.id === cell.memberId)
  if (!member) return null
  const closed = closedWords(cell)
  const begun = cell.state !== 'empty' && cell.state !== 'rescore'
  const mayKey = !begun || cell.keyed
  const sheet = paths.sheet(session.id, row.id, member.id)

  async function take(given: string): Promise<void> {
    const seat = await tell('takeSeat', { memberId: cell.memberId, pin: given })
    if (!seat) return setPin('')
    takeSeat(seat)
    go(sheet)
  }

  return (
    <Dialog
      opened
      title={row.productName}
      onClose={onClose}
      footer={
        <Button variant="default" onClick={onClose}>
          {partsText.cancel}
        </Button>
      }
    >
      <p className={classes.who}>
        <strong>{member.name}</strong> · {[postWords[member.post], member.agency].filter((word) => word !== '').join(', ')}
      </p>
      {closed !== null ? (
        <p>{closed}</p>
      ) : (
        <div className={classes.ways}>
          <section className={classes.way}>
            <h3>{openText.self}</h3>
            <p>{openText.selfWords}</p>
            {member.hasPin ? (
              <div className={classes.pin}>
                <PinField label={openText.pin} value={pin} onChange={setPin} onEnter={(given) => void take(given)} data-autofocus />
                <Button onClick={() => void take(pin)} loading={busy} disabled={pin.length !== 6}>
                  {openText.take}
                </Button>
              </div>
            ) : (
              <>
                <p>{openText.noPin}</p>
                <Button variant="default" onClick={() => go(paths.tab(session.id, 'people'))}>
                  {openText.givePin}
                </Button>
              </>
            )}
            <TroubleNotice trouble={trouble} />
          </section>
          <section className={classes.way}>
            <h3>{openText.keyed}</h3>
            {mayKey ? (
              <>
                <p>{session.rules.keyedTwice.value ? openText.keyedTwiceWords : openText.keyedWords}</p>
                <Button variant="default" onClick={() => go(sheet)} data-autofocus={!member.hasPin || undefined}>
                  {openText.keyedAct[cell.state] ?? (begun ? openText.continueKeyed : openText.keyedOpen)}
                </Button>
              </>
            ) : (
              <p>{openText.selfOnly}</p>
            )}
          </section>
        </div>
      )}
    </Dialog>
  )
}

function closedWords(cell: MatrixCell): string | null {
  switch (cell.state) {
    case 'recused':
    case 'absent':
    case 'notScoring':
    case 'excluded':
      return openText.closedTo[cell.state]
    case 'empty':
    case 'draft':
    case 'keyedOnce':
    case 'comparing':
    case 'submitted':
    case 'revising':
    case 'rescore':
      return null
  }
}
