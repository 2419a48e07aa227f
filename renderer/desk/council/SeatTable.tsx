import { ActionIcon, Button, Checkbox } from '@mantine/core'
import type { HolderView, SeatView } from '../../../shared/contract/councils.ts'
import { formatViDate } from '../../../shared/domain/dates.ts'
import { ChevronIcon } from '../../parts/icons.tsx'
import { councilText, postWords } from '../../text/council.ts'
import { deskText } from '../../text/desk.ts'
import classes from './council.module.css'

interface SeatTableProps {
  readonly label: string
  readonly seats: readonly SeatView[]
  readonly busy: boolean
  readonly onEdit: (seat: SeatView) => void
  readonly onReplace: (seat: SeatView) => void
  readonly onMove: (seat: SeatView, by: -1 | 1) => void
  readonly onScores: (seat: SeatView, scores: boolean) => void
}

/** The seats of one body in their order: who sits, since when, who sat there, and whether the seat scores. */
export function SeatTable({ label, seats, busy, onEdit, onReplace, onMove, onScores }: SeatTableProps) {
  return (
    <table className={classes.seats} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{councilText.post}</th>
          <th scope="col">{councilText.personHead}</th>
          <th scope="col">{councilText.since}</th>
          <th scope="col">{councilText.scores}</th>
          <th scope="col" aria-label={deskText.acts} />
        </tr>
      </thead>
      <tbody>
        {seats.map((seat, index) => {
          const who = `${postWords[seat.post]} ${seat.holder?.name ?? ''}`.trim()
          return (
            <tr key={seat.id}>
              <td className={classes.post}>{postWords[seat.post]}</td>
              <td className={classes.person}>
                <Holder seat={seat} />
              </td>
              <td className="figures">{seat.holder && formatViDate(seat.holder.since)}</td>
              <td>
                <Checkbox
                  aria-label={`${councilText.scores}: ${who}`}
                  checked={seat.scores}
                  disabled={busy}
                  onChange={(event) => onScores(seat, event.currentTarget.checked)}
                />
              </td>
              <td className={classes.acts}>
                <div>
                  <ActionIcon
                    variant="subtle"
                    aria-label={councilText.up(who)}
                    disabled={busy || index === 0}
                    onClick={() => onMove(seat, -1)}
                    className={classes.up}
                  >
                    <ChevronIcon />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    aria-label={councilText.down(who)}
                    disabled={busy || index === seats.length - 1}
                    onClick={() => onMove(seat, 1)}
                  >
                    <ChevronIcon />
                  </ActionIcon>
                  <Button size="compact-sm" variant="subtle" aria-label={`${councilText.edit} ${who}`} onClick={() => onEdit(seat)}>
                    {councilText.edit}
                  </Button>
                  <Button size="compact-sm" variant="subtle" aria-label={`${replaceLabel(seat)} ${who}`} onClick={() => onReplace(seat)}>
                    {replaceLabel(seat)}
                  </Button>
                </div>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function replaceLabel(seat: SeatView): string {
  return seat.holder === null ? councilText.fill : councilText.replace
}

function Holder({ seat }: { readonly seat: SeatView }) {
  const { holder, before } = seat
  return (
    <>
      {holder === null ? (
        <strong className={classes.vacant}>{councilText.vacant}</strong>
      ) : (
        <>
          <strong>{holder.name}</strong>
          <span>{[holder.position, holder.agency].filter(Boolean).join(', ')}</span>
        </>
      )}
      {before.length > 0 && (
        <ul className={classes.before}>
          {before.map((past) => (
            <li key={`${past.personId} ${past.since}`}>{pastWords(past)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function pastWords({ name, since, until, reason }: HolderView): string {
  const span = councilText.span(formatViDate(since), until === null ? '' : formatViDate(until))
  return [`${name}, ${span}`, reason].filter(Boolean).join(': ')
}
