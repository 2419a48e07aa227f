import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { partsText } from '../text/parts.ts'
import { formatWhole } from '../../shared/domain/print-number.ts'
import classes from './DataTable.module.css'
import { SearchBox } from './SearchBox.tsx'
import { arrange, type Column, nextOrder, type Order } from './table-model.ts'
import { useWalk } from './table-walk.ts'

interface DataTableProps<Row> {
  /** What the table holds; read out. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Enter or a click on a row. Without it rows cannot be stood on. */
  readonly onOpen?: (row: Row) => void
  /** Enter or a click on one cell, for the columns named in `cellKeys`; arrows then walk those cells instead of rows. */
  readonly onOpenCell?: (row: Row, columnKey: string) => void
  readonly cellKeys?: readonly string[]
  /** Rows that ask to be looked at; say why in a cell, the tint alone says nothing. */
  readonly attention?: (row: Row) => boolean
  /** Search text kept by the screen. Without it the table brings its own search box. */
  readonly query?: string
  readonly withSearch?: boolean
  /** Beside the search box. */
  readonly tools?: ReactNode
  readonly initialOrder?: Order
  /** Holds the rows that are shown as they stand on the page, for a workbook of them. */
  readonly inOrder?: RefObject<readonly Row[]>
  /** Shown instead of the table when there are no rows at all. */
  readonly empty?: ReactNode
  /** CSS height of the scrolling part; as high as its rows unless given. */
  readonly height?: string
  /** Lines of a row of a long table, where all rows are of one height. */
  readonly lines?: 1 | 2
  /** Legend, sums. */
  readonly footer?: ReactNode
}

/** Longer tables put only what is in sight on the page; the matrix of 150 products and 15 members would be 2400 cells with drawings. */
const rowsOnPage = 300
const cellsOnPage = 900
const rowHeights = { 1: 34, 2: 56 } as const

/** Rows and columns: sorted by a press on a head, searched without marks, walked by arrows, Home, End, Page up and down, opened by Enter. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, withSearch = true, tools, empty, height, footer, attention, lines = 1, inOrder } = props
  const rowHeight = rowHeights[lines]
  const [own, setOwn] = useState('')
  const [order, setOrder] = useState<Order | null>(props.initialOrder ?? null)
  const query = props.query ?? own
  const shown = useMemo(() => arrange(rows, columns, query, order), [rows, columns, query, order])
  useEffect(() => {
    if (inOrder) inOrder.current = shown
  }, [inOrder, shown])
  const scroller = useRef<HTMLDivElement>(null)
  const long = shown.length > rowsOnPage || shown.length * columns.length > cellsOnPage
  const walk = useWalk(props, shown, scroller)

  // oxlint-disable-next-line react/incompatible-library -- about the React compiler, which this build does not run
  const virtual = useVirtualizer({
    count: shown.length,
    enabled: long,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight + 4,
    // The row that has the focus stays on the page, however far one scrolls, so that arrows go on from it.
    rangeExtractor: (range) =>
      [...new Set([walk.at.row, ...defaultRangeExtractor(range)])].filter((index) => index < range.count).toSorted((a, b) => a - b)
  })
  walk.reach.current = (index) => {
    if (long) virtual.scrollToIndex(index)
  }

  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  const interactive = walk.mode !== 'none'
  const searchBox = withSearch && props.query === undefined
  return (
    <div className={classes.table}>
      {(searchBox || tools !== undefined) && (
        <div className={classes.tools}>
          {searchBox && <SearchBox label={`${partsText.search}: ${label}`} value={own} onChange={setOwn} />}
          {!searchBox && tools}
          <output className={classes.count}>
            {query.trim() !== '' && partsText.rowsFound(formatWhole(shown.length), formatWhole(rows.length))}
          </output>
          {searchBox && tools}
        </div>
      )}
      {/* Without a row to stand on, the box itself takes the focus, so that it can be scrolled by keyboard. */}
      <div
        ref={scroller}
        className={classes.scroller}
        style={{ height: long ? (height ?? '32rem') : undefined, maxHeight: height }}
        {...(interactive ? {} : { tabIndex: 0, role: 'region', 'aria-label': label })}
      >
        <table
          className={classes.grid}
          data-fixed={long ? lines : undefined}
          role={interactive ? 'grid' : undefined}
          aria-label={label}
          aria-rowcount={shown.length + 1}
        >
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <Head key={column.key} column={column} order={order} fixed={long} onSort={() => setOrder(nextOrder(order, column.key))} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.length === 0 && (
              <tr>
                <td className={classes.none} colSpan={columns.length}>
                  {partsText.noRowsFound}
                </td>
              </tr>
            )}
            {slots(shown.length, long ? virtual.getVirtualItems() : null, long ? virtual.getTotalSize() : 0).map((slot) => {
              if (typeof slot === 'string') return <tr key={slot} aria-hidden="true" style={{ height: `${slot.split(':')[1]}px` }} />
              const row = shown[slot]
              if (row === undefined) return null
              return (
                <tr
                  key={rowKey(row)}
                  aria-rowindex={slot + 2}
                  data-row={slot}
                  data-attention={attention?.(row) || undefined}
                  className={walk.mode === 'row' ? classes.open : undefined}
                  {...walk.rowProps(slot)}
                >
                  {columns.map((column, index) => (
                    <td key={column.key} className={cellClass(column)} data-cell={index} {...walk.cellProps(slot, index)}>
                      {clipped(column.cell ? column.cell(row) : column.value(row), long ? lines : 1)}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {footer !== undefined && <div className={classes.footer}>{footer}</div>}
    </div>
  )
}

/** A cell cannot keep words to two lines by itself. */
function clipped(content: ReactNode, lines: 1 | 2): ReactNode {
  return lines === 2 && typeof content === 'string' ? <span className={classes.clip}>{content}</span> : content
}

interface HeadProps<Row> {
  readonly column: Column<Row>
  readonly order: Order | null
  readonly fixed: boolean
  readonly onSort: () => void
}

function Head<Row>({ column, order, fixed, onSort }: HeadProps<Row>) {
  const direction = order?.key === column.key ? (order.descending ? 'descending' : 'ascending') : undefined
  return (
    <th
      scope="col"
      className={cellClass(column)}
      style={{ width: column.width ?? (fixed ? narrow(column) : undefined) }}
      aria-sort={direction ?? (column.sortable === false ? undefined : 'none')}
      title={column.hint}
    >
      {column.sortable === false ? (
        column.title
      ) : (
        <button type="button" className={classes.sort} data-direction={direction} onClick={onSort}>
          {column.title}
          <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
            <path d="M4 1.5 7 6H1z" />
          </svg>
        </button>
      )}
    </th>
  )
}

/** Indexes of the rows on the page, with "gap:HEIGHT:AT" where rows are left out. */
function slots(count: number, items: readonly { index: number; start: number; end: number }[] | null, total: number): (number | string)[] {
  if (!items) return Array.from({ length: count }, (_, index) => index)
  const list: (number | string)[] = []
  let reached = 0
  for (const item of items) {
    if (item.start > reached) list.push(`gap:${item.start - reached}:${item.index}`)
    list.push(item.index)
    reached = item.end
  }
  if (total > reached) list.push(`gap:${total - reached}:end`)
  return list
}

/** A long table cannot try its rows on for size: what holds marks or figures is kept narrow, so that words get the room. */
function narrow<Row>(column: Column<Row>): string | undefined {
  if (column.kind === 'number') return '5rem'
  return column.align === 'center' ? '4rem' : undefined
}

function cellClass<Row>(column: Column<Row>): string {
  const align = column.align ?? (column.kind === 'number' ? 'right' : 'left')
  return `${classes[align]} ${column.kind === 'number' ? 'figures' : ''}`.trim()
}
