import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { MyEntry, SeatTaken } from '../../../shared/contract/sheets.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { SheetDot } from '../../parts/SheetDot.tsx'
import type { Column } from '../../parts/table-model.ts'
import { useAsk } from '../../state/host.ts'
import { leaveSeat, useSeat } from '../../state/seat.ts'
import { useSpace } from '../../state/space.ts'
import { unsavedTaps } from '../../state/sheet-open.ts'
import { agreementText } from '../../text/agreement.ts'
import { partsText } from '../../text/parts.ts'
import { entriesText, formWords, postWords, seatText, sessionText } from '../../text/session.ts'
import { Frame } from './Frame.tsx'
import { paths } from './paths.ts'
import { SeverityDialog } from './SeverityDialog.tsx'
import { TroubleNotice } from './Trouble.tsx'
import classes from './session.module.css'

/** A member's own page at the laptop: their products, their sheets, and the way back to the desk. */
export function SeatPage() {
  const seat = useSeat((state) => state.seat)
  return seat === null ? <Left /> : <Seated seat={seat} />
}

/** Nobody sits here: the PIN is asked for at the matrix. */
function Left() {
  const [, go] = useLocation()
  return (
    <Frame header={<PageHeader title={seatText.gone} />}>
      <div className={classes.page}>
        <EmptyState title={seatText.gone} act={{ label: sessionText.home, onPress: () => go(paths.home) }}>
          {seatText.goneWords}
        </EmptyState>
      </div>
    </Frame>
  )
}

function Seated({ seat }: { readonly seat: SeatTaken }) {
  const [, go] = useLocation()
  const [warned, setWarned] = useState(false)
  const [comparing, setComparing] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  const mine = useAsk('listMyEntries', {})
  const entries = mine.data?.entries ?? []
  const asked = entries.filter((entry) => entry.state !== 'recused' && entry.state !== 'excluded')
  const done = asked.filter((entry) => entry.state === 'submitted').length
  const next = asked.find((entry) => entry.state !== 'submitted')
  const open = (entry: MyEntry) => go(paths.sheet(seat.sessionId, entry.entryId, seat.memberId))

  // Enter goes on with the next sheet, whichever one was just handed in.
  const nextId = next?.entryId
  useEffect(() => {
    if (nextId !== undefined) first.current?.focus()
  }, [nextId])

  async function leave(): Promise<void> {
    if (unsavedTaps() > 0 && !warned) return setWarned(true)
    const packed = useSpace.getState().space === 'package'
    await leaveSeat().catch(() => undefined) // the seat is left on this page whether the host heard it or not
    // out of a package there is no session to go back to; its banner leads on
    if (!packed) go(paths.tab(seat.sessionId, 'scoring'))
  }

  return (
    <Frame
      header={
        <PageHeader
          title={seat.name}
          note={[postWords[seat.post], seat.agency, seatText.counts(done, asked.length)].filter((word) => word !== '').join(' · ')}
        >
          {next && (
            <Button ref={first} onClick={() => open(next)}>
              {seatText.next}
            </Button>
          )}
          {mine.data && !next && (
            <Button variant="default" onClick={() => setComparing(true)}>
              {agreementText.mine}
            </Button>
          )}
          <Button variant="default" onClick={() => void leave()}>
            {seatText.leave}
          </Button>
        </PageHeader>
      }
    >
      {comparing && <SeverityDialog onClose={() => setComparing(false)} />}
      <div className={`${classes.page} ${classes.spaced}`}>
        {warned && <Notice kind="warn" title={seatText.leaveUnsaved} />}
        <TroubleNotice trouble={mine.trouble} onAgain={mine.again} />
        {mine.data && asked.length > 0 && !next && (
          <Notice kind="info" title={seatText.done}>
            {seatText.doneWords}
          </Notice>
        )}
        {mine.data && (
          <DataTable
            label={seatText.title}
            columns={columns}
            rows={entries}
            rowKey={(entry) => entry.entryId}
            onOpen={(entry) => {
              if (entry.state !== 'recused' && entry.state !== 'excluded') open(entry)
            }}
            empty={<EmptyState title={seatText.empty} />}
          />
        )}
      </div>
    </Frame>
  )
}

const columns: readonly Column<MyEntry>[] = [
  { key: 'order', title: seatText.order, kind: 'number', value: (entry) => entry.order, width: '56px', searched: false },
  { key: 'product', title: seatText.product, value: (entry) => entry.productName },
  { key: 'producer', title: seatText.producer, value: (entry) => entry.producerName },
  { key: 'set', title: entriesText.set, kind: 'number', value: (entry) => entry.setNo, width: '64px', searched: false },
  { key: 'form', title: entriesText.form, value: (entry) => formWords[entry.form], width: '128px' },
  {
    key: 'state',
    title: seatText.state,
    value: (entry) => partsText.cell[entry.state],
    width: '200px',
    cell: (entry) => (
      <span className={classes.state}>
        <SheetDot state={entry.state} decorative />{' '}
        {entry.state === 'draft' ? partsText.draftOf(entry.done, entry.of) : partsText.cell[entry.state]}
      </span>
    )
  }
]
