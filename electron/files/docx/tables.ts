/** Ruled tables: the form with its boxes to tick, and lists. Heads repeat, rows are never cut, what belongs together stays together. */
import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { Align, Block, FormRow, TableRow as ListRow } from '../../../shared/papers/paper.ts'
import { mm, type Place, pt, styleIds } from './look.ts'
import { runsOf, tickRun } from './text.ts'

type Form = Extract<Block, { kind: 'form' }>
type List = Extract<Block, { kind: 'table' }>

export const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH
} as const

/** How many of a table's last rows go with the signatures. */
const lastRows = 3

const pointsWidth = mm(16)
const formSize = 11

export function formTable({ head: [criteria, scale], rows }: Form, { width, keepRows }: Place): Table {
  return ruledTable(
    [width - pointsWidth, pointsWidth],
    [
      headRow([criteria, scale], styleIds.columnHead),
      ...rows.map((row, place) => formRow(row, rows[place + 1], keepRows && place >= rows.length - lastRows))
    ],
    styleIds.formTable
  )
}

function formRow(row: FormRow, next: FormRow | undefined, last: boolean): TableRow {
  const { kind, chosen = false } = row
  const whole = kind === 'note' || kind === 'case'
  const leads = kind === 'part' || kind === 'section' || kind === 'criterion' || kind === 'case'
  const keepNext = leads || last || next?.kind === 'note'
  const bold = (kind !== 'option' && kind !== 'note') || chosen
  const shading = kind === 'part' ? { shading: { fill: 'E8E8E8' } } : {}
  const points = new TableCell({
    ...shading,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ style: styleIds.form, keepNext, alignment: AlignmentType.CENTER, children: runsOf(row.points, { bold }) })]
  })
  const text = new TableCell({ ...shading, ...(whole && { columnSpan: 2 }), children: formText(row, bold, keepNext) })
  return new TableRow({ cantSplit: true, children: whole ? [text] : [text, points] })
}

function formText(row: FormRow, bold: boolean, keepNext: boolean): Paragraph[] {
  const { kind, text, note, chosen = false, stars } = row
  const italics = kind === 'note' || kind === 'case'
  const marks = stars === undefined ? [] : runsOf(` ${'*'.repeat(stars)}`, { bold: true })
  const words = [...runsOf(text, { bold, italics }), ...marks]
  const hints = (note ?? '').split('\n').filter((line) => line !== '')
  const first =
    kind === 'option'
      ? new Paragraph({ style: styleIds.option, keepNext, children: [tickRun(chosen, formSize), ...runsOf('\t'), ...words] })
      : new Paragraph({ style: styleIds.form, keepNext, alignment: formAlignment(kind), children: words })
  return [
    first,
    ...hints.map(
      (hint) =>
        new Paragraph({
          style: styleIds.form,
          keepNext,
          alignment: AlignmentType.BOTH,
          ...(kind === 'option' && { indent: { left: pt(18) } }),
          children: runsOf(hint, { italics: true })
        })
    )
  ]
}

function formAlignment(kind: FormRow['kind']) {
  if (kind === 'total') return AlignmentType.CENTER
  return kind === 'note' ? AlignmentType.BOTH : AlignmentType.LEFT
}

export function listTable({ columns, rows }: List, { width, landscape, keepRows }: Place): Table {
  const style = landscape ? styleIds.narrowCell : styleIds.cell
  const headStyle = landscape ? styleIds.narrowColumnHead : styleIds.columnHead
  const titles = columns.map((column) => column.title)
  const aligns = columns.map((column) => column.align)
  return ruledTable(
    sharesOf(
      width,
      columns.map((column) => column.width)
    ),
    [
      headRow(titles, headStyle),
      ...rows.map((row, place) =>
        listRow(row, aligns, style, (keepRows && place >= rows.length - lastRows) || rows[place + 1]?.kind === 'total')
      )
    ],
    styleIds.ruled
  )
}

/** Widths in proportion, whole numbers that add up to the width. */
function sharesOf(width: number, parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0)
  let done = 0
  return parts.map((_part, place) => {
    const upTo = parts.slice(0, place + 1).reduce((sum, part) => sum + part, 0)
    const share = Math.round((width * upTo) / total) - done
    done += share
    return share
  })
}

function listRow({ kind, cells }: ListRow, aligns: readonly Align[], style: string, last: boolean): TableRow {
  // the label of a group stands over the whole table, that of a total over the columns before the first figure
  const span = kind === 'row' ? 1 : Math.max(1, aligns.length - cells.length + 1)
  const keepNext = kind === 'group' || last
  const bold = kind !== 'row'
  // a row that is short of cells is filled up: Word draws no line round a cell that is not there
  const full = kind === 'row' ? aligns.map((_align, place) => cells[place] ?? '') : cells.slice(0, aligns.length)
  return new TableRow({
    cantSplit: true,
    children: full.map((text, place) => {
      const label = place === 0 && span > 1
      const align = label ? 'left' : (aligns[place === 0 ? 0 : place + span - 1] ?? 'left')
      return new TableCell({
        ...(label && { columnSpan: span }),
        ...(kind === 'group' && { shading: { fill: 'EFEFEF' } }),
        children: [new Paragraph({ style, keepNext, alignment: alignments[align], children: runsOf(text, { bold }) })]
      })
    })
  })
}

function headRow(titles: readonly string[], style: string): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: titles.map(
      (title) => new TableCell({ verticalAlign: VerticalAlignTable.CENTER, children: [new Paragraph({ style, children: runsOf(title) })] })
    )
  })
}

function ruledTable(widths: readonly number[], rows: readonly TableRow[], style: string): Table {
  return new Table({
    style,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [...rows]
  })
}
