import { type Chart, chartWords, drawChart, type Shape } from '../../shared/papers/report/chart.ts'
import classes from './ChartFigure.module.css'

/** A chart as on paper, in the colours of the page. `bare`: its title stands elsewhere. */
export function ChartFigure({ chart, bare = false }: { readonly chart: Chart; readonly bare?: boolean }) {
  const { width, height, shapes } = drawChart(chart)
  return (
    <figure className={classes.chart}>
      {!bare && <figcaption className={classes.title}>{chart.title}</figcaption>}
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={chartWords(chart)}>
        {shapes.map((shape, place) => (
          <Drawn key={place} shape={shape} />
        ))}
      </svg>
    </figure>
  )
}

function Drawn({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'rect': {
      const { kind: _kind, tone, ...place } = shape
      return <rect {...place} data-tone={tone} />
    }
    case 'line': {
      const { kind: _kind, ...ends } = shape
      return <line {...ends} />
    }
    case 'text': {
      const { x, y, text, anchor, look } = shape
      return (
        <text x={x} y={y} textAnchor={anchor} data-look={typeof look === 'string' ? look : `on-${look.on}`}>
          {text}
        </text>
      )
    }
  }
}
