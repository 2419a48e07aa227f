import { partsText } from '../text/parts.ts'
import classes from './PartBar.module.css'

interface PartBarProps {
  /** "A", "B", "C", or a longer name. */
  readonly label: string
  readonly points: number
  readonly max: number
}

/** Points of one part beside what it can give: "A ▬▬── 11/40". */
export function PartBar({ label, points, max }: PartBarProps) {
  const share = max > 0 ? Math.min(100, Math.max(0, (points / max) * 100)) : 0
  return (
    <div className={classes.part}>
      <span aria-hidden="true">{label}</span>
      <svg className={classes.track} role="img" aria-label={`${label}: ${partsText.points(points, max)}`}>
        <rect className={classes.ground} width="100%" height="6" rx="3" />
        <rect className={classes.fill} width={`${share}%`} height="6" rx="3" />
      </svg>
      <span className={`figures ${classes.points}`} aria-hidden="true">
        {points}/{max}
      </span>
    </div>
  )
}
