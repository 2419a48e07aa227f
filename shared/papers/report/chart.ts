/**
 * Charts as plain data, and where their bars and words lie. Knows no colours: a tone is light, middle or dark, so that grey print tells
 * them apart, and every bar has its number beside or in it.
 */

/** columns: rows stand side by side. bars: one under the other. against: each row's second value held against its first, on a scale of its own. */
export interface Chart {
  readonly kind: 'columns' | 'bars' | 'against'
  readonly title: string
  /** What lies on one another in a bar, the lowest or leftmost first; names stand in the legend where there are several. */
  readonly series: readonly string[]
  readonly rows: readonly ChartRow[]
}

export interface ChartRow {
  readonly label: string
  /** Whole numbers, 0 or more, one for each of the series; null: not known. */
  readonly values: readonly (number | null)[]
  /** Behind the number: "của 34 chủ thể". */
  readonly note?: string
}

export type Tone = 'light' | 'middle' | 'dark' | 'outline'

export type Shape =
  | { readonly kind: 'rect'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly tone: Tone }
  | {
      readonly kind: 'text'
      readonly x: number
      /** The line that letters stand on. */
      readonly y: number
      readonly text: string
      readonly anchor: 'start' | 'middle' | 'end'
      /** on: upon a bar of that tone. */
      readonly look: 'plain' | 'strong' | 'quiet' | { readonly on: Tone }
    }
  | { readonly kind: 'line'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

/** Every drawing is as wide; its place makes it larger or smaller. Words are 13 high. */
const width = 640
const letter = 7
const line = 16
const legendHeight = 26

/** Tones of a series, by how many there are: the last, the highest star, is the darkest. */
export function toneOf(place: number, of: number): Tone {
  if (of === 1) return 'middle'
  return (['light', 'middle', 'dark'] as const)[of === 2 ? place * 2 : place] ?? 'dark'
}

export function drawChart(chart: Chart): Drawing {
  const top = chart.series.length > 1 ? legendHeight : 4
  const body = chart.kind === 'columns' ? columns(chart, top) : chart.kind === 'bars' ? bars(chart, top) : against(chart, top)
  return { width, height: body.height, shapes: [...(chart.series.length > 1 ? legend(chart) : []), ...body.shapes] }
}

/** All of it in words, for who hears the page. */
export function chartWords({ title, series, rows }: Chart): string {
  const told = rows.map(({ label, values, note }) => {
    if (note !== undefined && values.every((value) => value === null)) return `${label}: ${note}`
    const parts = values.map((value, place) => `${series.length > 1 ? `${series[place]} ` : ''}${value ?? 'chưa có số liệu'}`)
    return `${label}: ${parts.join(', ')}${note === undefined ? '' : ` ${note}`}`
  })
  return `${title}. ${told.join('; ')}.`
}

type Body = Pick<Drawing, 'height' | 'shapes'>

function legend({ kind, series }: Chart): Shape[] {
  let x = 0
  return series.flatMap((name, place): Shape[] => {
    const at = x
    x += 22 + name.length * letter + 22
    const tone = kind === 'against' && place === 0 ? 'outline' : toneOf(place, series.length)
    return [
      { kind: 'rect', x: at + 1, y: 3, width: 13, height: 13, tone },
      { kind: 'text', x: at + 20, y: 14, text: name, anchor: 'start', look: 'plain' }
    ]
  })
}

function sumOf({ values }: ChartRow): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}

const columnHeight = 170

function columns({ series, rows }: Chart, top: number): Body {
  const most = Math.max(1, ...rows.map(sumOf))
  const band = width / Math.max(1, rows.length)
  const thick = Math.min(64, band * 0.62)
  const floor = top + line + columnHeight
  const shapes = rows.flatMap((row, place): Shape[] => {
    const middle = band * (place + 0.5)
    let y = floor
    const parts = row.values.flatMap((value, at): Shape[] => {
      if (!value) return []
      const height = (value / most) * columnHeight
      y -= height
      const tone = toneOf(at, series.length)
      const rect: Shape = { kind: 'rect', x: middle - thick / 2, y, width: thick, height, tone }
      const shown = series.length > 1 && height >= 15 && thick >= String(value).length * letter + 4
      return shown
        ? [rect, { kind: 'text', x: middle, y: y + height / 2 + 4.5, text: String(value), anchor: 'middle', look: { on: tone } }]
        : [rect]
    })
    const sum = sumOf(row)
    return [
      ...parts,
      { kind: 'text', x: middle, y: y - 5, text: String(sum), anchor: 'middle', look: sum > 0 ? 'strong' : 'quiet' },
      { kind: 'text', x: middle, y: floor + 17, text: row.label, anchor: 'middle', look: 'plain' }
    ]
  })
  return { height: floor + 24, shapes: [...shapes, { kind: 'line', x1: 0, y1: floor, x2: width, y2: floor }] }
}

const labelWidth = 226
const barHeight = 18

/** A label in at most two lines. */
function labelLines(label: string): string[] {
  const most = Math.floor(labelWidth / letter)
  if (label.length <= most) return [label]
  const space = label.lastIndexOf(' ', most)
  const end = space > most / 2 ? space : most
  const rest = label.slice(end).trim()
  return [label.slice(0, end), rest.length <= most ? rest : `${rest.slice(0, most - 1).trimEnd()}…`]
}

function labelShapes(label: string, y: number, height: number): Shape[] {
  const lines = labelLines(label)
  const first = y + height / 2 + 4.5 - ((lines.length - 1) * line) / 2
  return lines.map((text, place) => ({ kind: 'text', x: labelWidth - 10, y: first + place * line, text, anchor: 'end', look: 'plain' }))
}

function bars({ series, rows }: Chart, top: number): Body {
  const most = Math.max(1, ...rows.map(sumOf))
  const behind = Math.max(...rows.map((row) => endWords(row).length), 1) * letter + 12
  const room = width - labelWidth - behind
  let y = top
  const shapes = rows.flatMap((row): Shape[] => {
    const height = Math.max(barHeight, labelLines(row.label).length * line) + 8
    const at = y + (height - barHeight) / 2
    let x = labelWidth
    const parts = row.values.flatMap((value, place): Shape[] => {
      if (!value) return []
      const long = (value / most) * room
      const rect: Shape = { kind: 'rect', x, y: at, width: long, height: barHeight, tone: toneOf(place, series.length) }
      x += long
      const shown = series.length > 1 && long >= String(value).length * letter + 6
      return shown ? [rect, onBar(rect, String(value))] : [rect]
    })
    const drawn = [...labelShapes(row.label, y, height), ...parts, endText(x, at, endWords(row), sumOf(row) > 0)]
    y += height
    return drawn
  })
  return { height: y + 2, shapes: [...shapes, { kind: 'line', x1: labelWidth, y1: top, x2: labelWidth, y2: y }] }
}

function onBar({ x, y, width: long, height, tone }: Extract<Shape, { kind: 'rect' }>, text: string): Shape {
  return { kind: 'text', x: x + long / 2, y: y + height / 2 + 4.5, text, anchor: 'middle', look: { on: tone } }
}

function endText(x: number, y: number, text: string, strong: boolean): Shape {
  return { kind: 'text', x: x + 6, y: y + barHeight / 2 + 4.5, text, anchor: 'start', look: strong ? 'strong' : 'quiet' }
}

/** What stands behind a bar; of a row that has none, its note alone. */
export function endWords(row: ChartRow): string {
  if (row.values.every((value) => value === null)) return row.note ?? '–'
  return `${sumOf(row)}${row.note === undefined ? '' : ` ${row.note}`}`
}

/** The target as an outline, what was reached under it, each with its number; a target has a scale of its own. */
function against({ rows }: Chart, top: number): Body {
  const notes = Math.max(...rows.map(({ note = '' }) => note.length), 6)
  const room = width - labelWidth - (notes + 8) * letter
  let y = top
  const shapes = rows.flatMap((row): Shape[] => {
    const [target = null, actual = null] = row.values
    const most = Math.max(1, target ?? 0, actual ?? 0)
    const long = (value: number | null) => ((value ?? 0) / most) * room
    const height = 2 * barHeight + 16
    const one = (value: number | null, at: number, tone: Tone, words: string): Shape[] => [
      ...(value ? [{ kind: 'rect', x: labelWidth, y: at, width: long(value), height: barHeight, tone } as const] : []),
      endText(labelWidth + long(value), at, words, value !== null)
    ]
    const drawn = [
      ...labelShapes(row.label, y, height),
      ...one(target, y + 6, 'outline', String(target ?? '–')),
      ...one(
        actual,
        y + 8 + barHeight,
        'dark',
        actual === null ? 'chưa có số liệu' : `${actual}${row.note === undefined ? '' : ` ${row.note}`}`
      )
    ]
    y += height
    return drawn
  })
  return { height: y + 2, shapes: [...shapes, { kind: 'line', x1: labelWidth, y1: top, x2: labelWidth, y2: y }] }
}
