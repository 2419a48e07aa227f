import { useLocation } from 'wouter'
import type { EntryView, MemberView, SessionView } from '../../../../shared/contract/sessions.ts'
import type { CellState } from '../../../../shared/contract/sheets.ts'
import type { EntryId } from '../../../../shared/ids.ts'
import { useAsk } from '../../../state/host.ts'
import { useSeat } from '../../../state/seat.ts'
import { paths } from '../paths.ts'
import type { NextSheet } from './SheetDesk.tsx'

interface Waiting {
  readonly id: EntryId
  readonly name: string
  readonly state: CellState
  /** The desk may not open a sheet that the member began. */
  readonly closed: boolean
}

const waits: readonly CellState[] = ['empty', 'draft', 'rescore', 'revising', 'comparing']

/** The next sheet of this member that is not handed in, in the order of the session, round again; null where none is. */
export function useNextSheet(session: SessionView, entry: EntryView, member: MemberView): NextSheet | null {
  const [, go] = useLocation()
  const seated = useSeat((state) => state.seat !== null)
  const mine = useAsk('listMyEntries', {}, seated)
  const matrix = useAsk('getMatrix', { sessionId: session.id, body: member.body }, !seated)
  const all: readonly Waiting[] = seated
    ? (mine.data?.entries ?? []).map(({ entryId, productName, state }) => ({ id: entryId, name: productName, state, closed: false }))
    : (matrix.data?.entries ?? []).flatMap((row) => {
        const cell = row.cells.find((one) => one.memberId === member.id)
        const closed = cell !== undefined && cell.state !== 'empty' && cell.state !== 'rescore' && !cell.keyed
        return cell ? [{ id: row.id, name: row.productName, state: cell.state, closed }] : []
      })
  const at = all.findIndex((one) => one.id === entry.id)
  const found = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))].find((one) => waits.includes(one.state) && !one.closed)
  return found ? { name: found.name, open: () => go(paths.sheet(session.id, found.id, member.id)) } : null
}
