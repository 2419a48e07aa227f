import { type RefObject, useEffect, useRef, useState } from 'react'
import type { MatrixView } from '../../../../shared/contract/sheets.ts'
import { useSpot } from '../../../state/session-spot.ts'

/** Height of a row where only those in sight are on the page. */
const rowHeight = 36

/** Coming back from a sheet, the focus is on its cell again. `before`: columns in front of the members'. */
export function useReturn(box: RefObject<HTMLElement | null>, { entries, members }: MatrixView, before: number): void {
  // As it was on coming back; a cell that is opened now is for the next time.
  const [spot] = useState(() => useSpot.getState().spot)
  const done = useRef(false)
  useEffect(() => {
    if (spot === null || done.current) return
    done.current = true
    const row = entries.findIndex((entry) => entry.id === spot.entryId)
    const column = members.findIndex((member) => member.id === spot.memberId)
    if (row < 0 || column < 0) return
    const scroller = box.current?.querySelector('table')?.parentElement
    scroller?.scrollTo({ top: Math.max(0, row * rowHeight - scroller.clientHeight / 2) })
    // rows that come into sight are on the page a frame later
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>(`tr[data-row="${row}"] td[data-cell="${column + before}"]`)?.focus()
    )
  }, [box, spot, entries, members, before])
}
