import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import type { CouncilView, SeatView } from '../../../shared/contract/councils.ts'
import { formatViDate } from '../../../shared/domain/dates.ts'
import type { Body } from '../../../shared/domain/model.ts'
import { ReasonDialog } from '../../parts/ReasonDialog.tsx'
import { useTell } from '../../state/host.ts'
import { councilText, postWords } from '../../text/council.ts'
import { errorLine } from '../../text/errors.ts'
import classes from '../desk.module.css'
import { AddSeat } from './AddSeat.tsx'
import { EditSeat } from './EditSeat.tsx'
import { ReplacePerson } from './ReplacePerson.tsx'

type Asking = { readonly what: 'edit' | 'replace' | 'remove'; readonly seat: SeatView } | null

/** Seats and people apart: a seat stays, people change, and both are told. */
export function Seats({ council }: { readonly council: CouncilView }) {
  const [asking, setAsking] = useState<Asking>(null)
  const { tell, busy, trouble, clear } = useTell()
  const close = () => {
    setAsking(null)
    clear()
  }
  return (
    <>
      {(['council', 'adviser'] as const).map((body) => (
        <section key={body} className={classes.section}>
          <h2>{body === 'council' ? councilText.seats : councilText.advisers}</h2>
          <SeatTable seats={council.seats.filter((seat) => seat.body === body)} body={body} onAsk={setAsking} />
          <AddSeat council={council} body={body} />
        </section>
      ))}
      {asking?.what === 'edit' && <EditSeat seat={asking.seat} onClose={close} />}
      {asking?.what === 'replace' && <ReplacePerson seat={asking.seat} onClose={close} />}
      {asking?.what === 'remove' && (
        <ReasonDialog
          opened
          title={councilText.removeTitle}
          actLabel={councilText.removeAct}
          danger
          busy={busy}
          failure={trouble === null ? undefined : errorLine(trouble)}
          onCancel={close}
          onAct={(reason) =>
            void tell('removeSeat', { seatId: asking.seat.id, baseVersion: asking.seat.version, reason }).then((done) => done && close())
          }
        >
          {postWords[asking.seat.post]}: {asking.seat.holder?.name ?? councilText.empty}. {councilText.removeWords}
        </ReasonDialog>
      )}
    </>
  )
}

interface SeatTableProps {
  readonly seats: readonly SeatView[]
  readonly body: Body
  readonly onAsk: (asking: Asking) => void
}

function SeatTable({ seats, body, onAsk }: SeatTableProps) {
  if (seats.length === 0) return null
  return (
    <div className={classes.wide}>
      <Table aria-label={body === 'council' ? councilText.seats : councilText.advisers} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{councilText.post}</Table.Th>
            <Table.Th>{councilText.person}</Table.Th>
            <Table.Th>{councilText.agency}</Table.Th>
            <Table.Th>{councilText.position}</Table.Th>
            <Table.Th>{councilText.scores}</Table.Th>
            <Table.Th aria-label={councilText.edit} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {seats.map((seat) => (
            <Table.Tr key={seat.id}>
              <Table.Td>{postWords[seat.post]}</Table.Td>
              <Table.Td>
                <strong>{seat.holder?.name ?? councilText.empty}</strong>
                {seat.before.map((holder) => (
                  <div key={`${holder.personId} ${holder.since}`} className={classes.dim}>
                    {councilText.before}: {holder.name}, {holder.until === null ? '' : councilText.until(formatViDate(holder.until))}
                    {holder.reason === '' ? '' : ` (${holder.reason})`}
                  </div>
                ))}
              </Table.Td>
              <Table.Td>{seat.holder?.agency}</Table.Td>
              <Table.Td>{seat.holder?.position}</Table.Td>
              <Table.Td>{seat.scores ? councilText.scoresYes : councilText.scoresNo}</Table.Td>
              <Table.Td>
                <div className={classes.row}>
                  {(['edit', 'replace', 'remove'] as const).map((what) => (
                    <Button
                      key={what}
                      size="compact-sm"
                      variant="subtle"
                      onClick={() => onAsk({ what, seat })}
                      aria-label={`${councilText[what]} ${postWords[seat.post]} ${seat.holder?.name ?? ''}`}
                    >
                      {councilText[what]}
                    </Button>
                  ))}
                </div>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
