import type { CellState } from '../../shared/contract/sheets.ts'
import { partsText } from '../text/parts.ts'
import classes from './SheetDot.module.css'

interface SheetDotProps {
  readonly state: CellState
  /** Words of the screen instead of the plain state, such as "N. Hạnh: đang chấm 12/32". */
  readonly label?: string
  /** True where the words stand beside it: then it is not read twice. */
  readonly decorative?: boolean
}

/** State of one sheet, told by shape: ring, half disc, ring with a 1, ring with ≠, disc, disc with a gap, hatched disc, dash. */
export function SheetDot({ state, label, decorative = false }: SheetDotProps) {
  const reading = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label ?? partsText.cell[state] }
  return (
    <svg className={classes.dot} data-state={state} width="14" height="14" viewBox="0 0 14 14" {...reading}>
      <Shape state={state} />
    </svg>
  )
}

function Shape({ state }: { readonly state: CellState }) {
  switch (state) {
    case 'empty':
      return <circle className={classes.ring} cx="7" cy="7" r="5.5" />
    case 'draft':
      return (
        <>
          <circle className={classes.ring} cx="7" cy="7" r="5.5" />
          <path className={classes.fill} d="M7 1a6 6 0 0 0 0 12z" />
        </>
      )
    case 'keyedOnce':
      return (
        <>
          <circle className={classes.ring} cx="7" cy="7" r="5.5" />
          <path className={classes.fill} d="M5.9 4.1h1.6v5.8H6V5.9l-1.1.5V5z" />
        </>
      )
    case 'comparing':
      return (
        <>
          <circle className={classes.ring} cx="7" cy="7" r="5.5" />
          <path className={classes.hatch} d="M4.2 5.4h5.6M4.2 8.6h5.6M8.6 3.4 5.4 10.6" />
        </>
      )
    case 'submitted':
      return <circle className={classes.fill} cx="7" cy="7" r="6.25" />
    case 'revising':
      return (
        <>
          <circle className={classes.ring} cx="7" cy="7" r="5.5" />
          <path className={classes.fill} d="M7 7V1a6 6 0 1 0 6 6z" />
        </>
      )
    case 'rescore':
      return (
        <>
          <circle className={classes.ring} cx="7" cy="7" r="5.5" />
          <path className={classes.hatch} d="M3.1 3.1l7.8 7.8M1.7 5.7l6.6 6.6M5.7 1.7l6.6 6.6" />
        </>
      )
    case 'excluded':
    case 'recused':
    case 'absent':
    case 'notScoring':
      return <path className={classes.dash} d="M2 7h10" />
  }
}
