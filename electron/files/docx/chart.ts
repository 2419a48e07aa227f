/**
 * A chart as a table whose shaded cells are its bars: opened by every program alike, and edited like any table. Word knows charts of its own, but
 * LibreOffice and WPS redraw them each in their way.
 */
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import { type Chart, type ChartRow, endWords, type Tone, toneOf } from '../../../shared/papers/report/chart.ts'
import { type Place, pt, styleIds } from './look.ts'
import { runsOf } from './text.ts'

/** Columns of the grid: bars are measured in them. */
const steps = 60
const labelSteps = 20

const fills: Readonly<Record<Tone, string>> = { light: 'EDEDED', middle: 'BDBDBD', dark: '4A4A4A', outline: 'FFFFFF' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const open = { top: none, bottom: none, left: none, right: none }
const edge = { style: BorderStyle.SINGLE, size: 6, color: '000000' }
const closed = { top: edge, bottom: edge, left: edge, right: edge }

interface Bar {
  readonly label: string
  readonly parts: readonly { readonly value: number; readonly tone: Tone }[]
  readonly end: string
  /** What would fill the whole width. */
  readonly most: number
}

export function chartElements(chart: Chart, { width }: Place): (Paragraph | Table)[] {
  const bars = chart.kind === 'against' ? chart.rows.flatMap(pairOf) : stacked(chart)
  const unit = Math.floor(width / steps)
  return [
    new Paragraph({ style: styleIds.columnHead, keepNext: true, spacing: { before: pt(6), after: pt(3) }, children: runsOf(chart.title) }),
    ...(chart.series.length > 1 ? [legend(chart)] : []),
    new Table({
      style: styleIds.unruled,
      layout: TableLayoutType.FIXED,
      width: { size: unit * steps, type: WidthType.DXA },
      columnWidths: Array.from({ length: steps }, () => unit),
      rows: bars.map((bar, place) => barRow(bar, unit, place < bars.length - 1))
    })
  ]
}

function stacked({ series, rows }: Chart): Bar[] {
  const sum = ({ values }: ChartRow) => values.reduce<number>((so, value) => so + (value ?? 0), 0)
  const most = Math.max(1, ...rows.map(sum))
  return rows.map((row) => ({
    label: row.label,
    parts: row.values.map((value, place) => ({ value: value ?? 0, tone: toneOf(place, series.length) })),
    end: endWords(row),
    most
  }))
}

function pairOf({ label, values: [target = null, actual = null], note }: ChartRow): Bar[] {
  const most = Math.max(1, target ?? 0, actual ?? 0)
  return [
    { label, parts: [{ value: target ?? 0, tone: 'outline' }], end: String(target ?? '–'), most },
    {
      label: '',
      parts: [{ value: actual ?? 0, tone: 'dark' }],
      end: actual === null ? 'chưa có số liệu' : `${actual}${note === undefined ? '' : ` ${note}`}`,
      most
    }
  ]
}

/** ■ in the tone of each of the series, with its name. */
function legend({ kind, series }: Chart): Paragraph {
  const children = series.flatMap((name, place) => {
    const tone = kind === 'against' && place === 0 ? 'outline' : toneOf(place, series.length)
    return [...runsOf(' \u00a0\u00a0\u00a0\u00a0 ', { shading: { fill: fills[tone] }, border: edge }), ...runsOf(`\u00a0${name}      `)]
  })
  return new Paragraph({ style: styleIds.cell, keepNext: true, alignment: AlignmentType.CENTER, spacing: { after: pt(3) }, children })
}

const endSteps = 13

function barRow({ label, parts, end, most }: Bar, unit: number, keepNext: boolean): TableRow {
  const room = steps - labelSteps - endSteps
  let done = 0
  let sum = 0
  const cells = parts.flatMap(({ value, tone }) => {
    sum += value
    // at least one step for what is not nothing
    const upTo = Math.max(value > 0 ? done + 1 : done, Math.round((room * sum) / most))
    const span = Math.min(upTo, room) - done
    if (span <= 0) return []
    done += span
    const text = parts.length > 1 && span > String(value).length ? String(value) : ''
    const dark = tone === 'dark' ? { color: 'FFFFFF' } : {}
    return [cell(span, unit, text, { fill: fills[tone], align: 'center', keepNext, run: dark })]
  })
  return new TableRow({
    cantSplit: true,
    children: [
      cell(labelSteps, unit, label, { align: 'right', keepNext }),
      ...cells,
      cell(steps - labelSteps - done, unit, end, { align: 'left', keepNext, run: { bold: true } })
    ]
  })
}

interface CellLook {
  readonly fill?: string
  readonly align: 'left' | 'center' | 'right'
  readonly keepNext: boolean
  readonly run?: { readonly bold?: true; readonly color?: string }
}

function cell(span: number, unit: number, text: string, { fill, align, keepNext, run = {} }: CellLook): TableCell {
  const aligned = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[align]
  return new TableCell({
    columnSpan: span,
    width: { size: unit * span, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    borders: fill === undefined ? open : closed,
    margins: { left: align === 'left' ? 90 : 30, right: align === 'right' ? 90 : 30, top: 20, bottom: 20 },
    ...(fill !== undefined && { shading: { fill } }),
    children: [
      new Paragraph({ style: styleIds.cell, keepNext, alignment: aligned, spacing: { before: 0, after: 0 }, children: runsOf(text, run) })
    ]
  })
}
