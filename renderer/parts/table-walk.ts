import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react'

interface Walked<Row> {
  readonly columns: readonly { readonly key: string }[]
  readonly onOpen?: (row: Row) => void
  readonly onOpenCell?: (row: Row, columnKey: string) => void
  readonly cellKeys?: readonly string[]
}

/** Where one stands: `stop` counts the cells that can be opened, not all columns. */
interface Spot {
  readonly row: number
  readonly stop: number
}

const page = 10

/**
 * One tab stop for a whole table; arrows, Home, End, Page up and down move it, Enter opens.
 * `reach` brings a row that is not on the page into sight; the focus follows once it is there.
 */
export function useWalk<Row>(
  { columns, onOpen, onOpenCell, cellKeys = [] }: Walked<Row>,
  rows: readonly Row[],
  scroller: RefObject<HTMLElement | null>
) {
  const [spot, setSpot] = useState<Spot>({ row: 0, stop: 0 })
  const wanted = useRef(false)
  const reach = useRef<(index: number) => void>(() => {})
  const stops = columns.flatMap((column, index) => (cellKeys.includes(column.key) ? [index] : []))
  const mode = onOpenCell && stops.length > 0 ? 'cell' : onOpen ? 'row' : 'none'
  // A shorter list after a search must not leave the tab stop on a row that is gone.
  const at: Spot = { row: Math.min(spot.row, Math.max(0, rows.length - 1)), stop: Math.min(spot.stop, Math.max(0, stops.length - 1)) }

  useEffect(() => {
    if (!wanted.current) return
    const row = scroller.current?.querySelector<HTMLElement>(`tr[data-row="${at.row}"]`)
    const target = mode === 'cell' ? row?.querySelector<HTMLElement>(`td[data-cell="${stops[at.stop]}"]`) : row
    if (!target) return
    wanted.current = false
    target.focus()
  })

  function go(to: Spot): void {
    const row = Math.max(0, Math.min(rows.length - 1, to.row))
    const stop = Math.max(0, Math.min(stops.length - 1, to.stop))
    wanted.current = true
    setSpot({ row, stop })
    reach.current(row)
  }

  function open(): void {
    const row = rows[at.row]
    const column = columns[stops[at.stop] ?? -1]
    if (row === undefined) return
    if (mode === 'cell' && column) onOpenCell?.(row, column.key)
    else onOpen?.(row)
  }

  function onKeyDown(event: KeyboardEvent): void {
    // Keys inside a button or a field of a cell belong to it.
    if (mode === 'none' || event.target !== event.currentTarget) return
    const to = target(event, at, rows.length, stops.length, mode)
    if (to) go(to)
    else if (event.key === 'Enter') open()
    else return
    event.preventDefault()
  }

  return {
    mode,
    at,
    reach,
    rowProps: (row: number) =>
      mode === 'row'
        ? {
            tabIndex: row === at.row ? 0 : -1,
            onKeyDown,
            onFocus: () => setSpot({ row, stop: 0 }),
            onClick: (event: MouseEvent) => {
              if (!(event.target as HTMLElement).closest('button, a, input, label')) onOpen?.(rows[row] as Row) // drawn from this very list
            }
          }
        : {},
    cellProps: (row: number, index: number) => {
      const stop = stops.indexOf(index)
      if (mode !== 'cell' || stop < 0) return {}
      return {
        tabIndex: row === at.row && stop === at.stop ? 0 : -1,
        onKeyDown,
        onFocus: () => setSpot({ row, stop }),
        onClick: () => onOpenCell?.(rows[row] as Row, columns[index]?.key ?? '') // drawn from this very list
      }
    }
  } as const
}

function target(event: KeyboardEvent, at: Spot, rows: number, stops: number, mode: 'row' | 'cell'): Spot | null {
  const whole = event.ctrlKey || mode === 'row'
  switch (event.key) {
    case 'ArrowDown':
      return { ...at, row: at.row + 1 }
    case 'ArrowUp':
      return { ...at, row: at.row - 1 }
    case 'ArrowRight':
      return mode === 'cell' ? { ...at, stop: at.stop + 1 } : null
    case 'ArrowLeft':
      return mode === 'cell' ? { ...at, stop: at.stop - 1 } : null
    case 'PageDown':
      return { ...at, row: at.row + page }
    case 'PageUp':
      return { ...at, row: at.row - page }
    case 'Home':
      return whole ? { row: 0, stop: 0 } : { ...at, stop: 0 }
    case 'End':
      return whole ? { row: rows - 1, stop: stops - 1 } : { ...at, stop: stops - 1 }
    default:
      return null
  }
}
