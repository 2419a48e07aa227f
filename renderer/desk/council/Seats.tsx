import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CouncilView, SeatView } from '../../../shared/contract/councils.ts'
import type { Body } from '../../../shared/domain/model.ts'
import { useTell } from '../../state/host.ts'
import { councilText } from '../../text/council.ts'
import classes from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'
import own from './council.module.css'
import { QuickEntry } from './QuickEntry.tsx'
import { ReplacePerson } from './ReplacePerson.tsx'
import { SeatDialog } from './SeatDialog.tsx'
import { SeatTable } from './SeatTable.tsx'
import { movedOrders } from './seat-order.ts'

type Asking = { readonly what: 'edit' | 'replace'; readonly seat: SeatView } | null

/** Seats and people apart: a seat stays, people change, and both are told. */
export function Seats({ council }: { readonly council: CouncilView }) {
  const [asking, setAsking] = useState<Asking>(null)
  const close = () => setAsking(null)
  // The newest version of the seat that is asked about, so that a form over it follows.
  const seat = council.seats.find((each) => each.id === asking?.seat.id) ?? asking?.seat
  return (
    <div className={own.members}>
      {(['council', 'adviser'] as const).map((body) => (
        <BodySeats key={body} council={council} body={body} onAsk={setAsking} />
      ))}
      {asking?.what === 'edit' && seat && <SeatDialog seat={seat} onClose={close} />}
      {asking?.what === 'replace' && seat && <ReplacePerson seat={seat} council={council} onClose={close} />}
    </div>
  )
}

interface BodySeatsProps {
  readonly council: CouncilView
  readonly body: Body
  readonly onAsk: (asking: Asking) => void
}

function BodySeats({ council, body, onAsk }: BodySeatsProps) {
  const seats = council.seats.filter((seat) => seat.body === body)
  const [adding, setAdding] = useState(false)
  const { tell, busy, trouble, clear } = useTell()
  const whole = body === 'council'
  // An empty council shows at once where it is typed in, and goes on showing it while its first rows are saved.
  if (whole && seats.length === 0 && !adding) setAdding(true)

  async function move(seat: SeatView, by: -1 | 1): Promise<void> {
    for (const { id, order } of movedOrders(seats, seat.id, by)) {
      const other = seats.find((each) => each.id === id)
      if (other && !(await tell('updateSeat', { seatId: id, baseVersion: other.version, post: other.post, scores: other.scores, order })))
        return
    }
  }

  return (
    <section>
      <div className={classes.spread}>
        <h2>{whole ? councilText.seats : councilText.advisers}</h2>
        {!adding && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {councilText.add}
          </Button>
        )}
      </div>
      {!whole && seats.length === 0 && !adding && <p className={classes.dim}>{councilText.advisersWords}</p>}
      <TroubleNotice trouble={trouble} onClose={clear} />
      {seats.length > 0 && (
        <SeatTable
          seats={seats}
          label={whole ? councilText.seats : councilText.advisers}
          busy={busy}
          onEdit={(seat) => onAsk({ what: 'edit', seat })}
          onReplace={(seat) => onAsk({ what: 'replace', seat })}
          onMove={(seat, by) => void move(seat, by)}
          onScores={(seat, scores) =>
            void tell('updateSeat', { seatId: seat.id, baseVersion: seat.version, post: seat.post, order: seat.order, scores })
          }
        />
      )}
      {adding && <QuickEntry council={council} body={body} onClose={() => setAdding(false)} closable={!whole || seats.length > 0} />}
    </section>
  )
}
