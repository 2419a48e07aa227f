import { type Chart, chartWords, drawChart, type Shape } from './chart.ts'

/** The chart as SVG for paper; its tones are in chart-style.ts. */
export function chartSvg(chart: Chart): string {
  const { width, height, shapes } = drawChart(chart)
  return `<svg viewBox="0 0 ${width} ${round(height)}" role="img" aria-label="${escape(chartWords(chart))}">${shapes.map(shapeSvg).join('')}</svg>`
}

function shapeSvg(shape: Shape): string {
  switch (shape.kind) {
    case 'rect':
      return `<rect class="${shape.tone}" x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}"/>`
    case 'line':
      return `<line x1="${round(shape.x1)}" y1="${round(shape.y1)}" x2="${round(shape.x2)}" y2="${round(shape.y2)}"/>`
    case 'text': {
      const look = typeof shape.look === 'string' ? shape.look : `on-${shape.look.on}`
      return `<text class="${look}" x="${round(shape.x)}" y="${round(shape.y)}" text-anchor="${shape.anchor}">${escape(shape.text)}</text>`
    }
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
