import { partsText } from '../text/parts.ts'
import classes from './SpreadStrip.module.css'

interface SpreadStripProps {
  /** Members' totals, whole points; the name is shown when the pointer rests on the dot. */
  readonly totals: readonly { readonly name: string; readonly total: number }[]
  /** Whole points from which a star is given, with that star; those near the totals are drawn. */
  readonly edges: readonly { readonly at: number; readonly stars: number }[]
}

const step = 11
const dot = 4.5
const base = 14
/** Of the edge above the highest dot, so that it is seen behind them. */
const head = 8

/** Members' totals as dots over a scale with the star edges; equal totals stand on each other. */
export function SpreadStrip({ totals, edges }: SpreadStripProps) {
  if (totals.length === 0) return null
  const { from, to } = scale(totals.map((member) => member.total))
  const near = edges.filter((edge) => edge.at > from && edge.at < to)
  const x = (total: number) => `${2 + ((total - from) / (to - from)) * 96}%`
  const stacked = stack(totals)
  const top = Math.max(...stacked.map((member) => member.level))
  const line = head + dot * 2 + top * step + base
  const height = line + 22
  const words = [
    partsText.spread(totals.map((member) => member.total).toSorted((a, b) => a - b)),
    ...near.map((edge) => partsText.spreadEdge(edge.at, edge.stars))
  ]
  // A number at the end of the scale gives way to an edge that stands there.
  const ends = [from, to].filter((end) => near.every((edge) => Math.abs(edge.at - end) > (to - from) / 10))
  return (
    <svg className={classes.strip} width="100%" height={height} role="img" aria-label={words.join(' ')}>
      <line className={classes.axis} x1="0" x2="100%" y1={line} y2={line} />
      {near.map((edge) => (
        <line key={edge.at} className={classes.edge} x1={x(edge.at)} x2={x(edge.at)} y1="0" y2={line + 4} />
      ))}
      {stacked.map((member) => (
        <circle key={member.key} className={classes.dot} cx={x(member.total)} cy={line - base + dot - member.level * step} r={dot}>
          <title>{`${member.name}: ${member.total}`}</title>
        </circle>
      ))}
      {ends.map((end) => (
        <text key={end} className={classes.number} x={x(end)} y={line + 17} textAnchor={end === from ? 'start' : 'end'}>
          {end}
        </text>
      ))}
      {near.map((edge) => (
        <text key={edge.at} className={classes.number} x={x(edge.at)} y={line + 17} textAnchor="middle">
          {partsText.starEdge(edge.at, edge.stars)}
        </text>
      ))}
    </svg>
  )
}

/** Whole tens around the totals, at least 20 points apart. */
function scale(totals: readonly number[]): { from: number; to: number } {
  const from = Math.floor((Math.min(...totals) - 2) / 10) * 10
  const to = Math.ceil((Math.max(...totals) + 2) / 10) * 10
  return to - from >= 20 ? { from, to } : { from, to: from + 20 }
}

function stack(totals: SpreadStripProps['totals']): { key: string; name: string; total: number; level: number }[] {
  const levels = new Map<number, number>()
  return totals.map(({ name, total }) => {
    const level = levels.get(total) ?? 0
    levels.set(total, level + 1)
    return { key: `${total}/${level}`, name, total, level }
  })
}
