/** The two-column head and the signatures: tables without lines, nothing that floats. */
import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Block, HeadLine, Signature } from '../../../shared/papers/paper.ts'
import { textWidth } from '../text-width.ts'
import { type Place, pt, styleIds } from './look.ts'
import { roomToSign } from './styles.ts'
import { clean, runsOf } from './text.ts'

type Head = Extract<Block, { kind: 'head' }>
type Signatures = Extract<Block, { kind: 'signatures' }>

/** Columns of 45 to 55. Quốc hiệu stands on one line: 13 points, or 12 where the page is too narrow, and Tiêu ngữ one more; both are the decree's. */
export function headTable({ left, right }: Head, { width }: Place): Table {
  const leftWidth = Math.round(width * 0.45)
  const rightWidth = width - leftWidth
  const fits = right.every(({ text, rule, bold }) => lineWidth(text, rule === 'whole' ? 14 : 13, bold) <= rightWidth)
  const size = fits ? 13 : 12
  const lines = (side: readonly HeadLine[], room: number) =>
    side.flatMap((line) => headLine(line, line.rule === 'whole' ? size + 1 : size, room))
  return unruledTable([leftWidth, rightWidth], [lines(left, leftWidth), lines(right, rightWidth)])
}

/** The rule under a line is the upper edge of a low paragraph, drawn in from both sides by what the line leaves free. */
function headLine({ text, rule, bold }: HeadLine, size: number, room: number): Paragraph[] {
  const lines = evenLines(clean(text), size, bold, room)
  const children = runsOf(lines.join('\n'), { ...(bold && { bold }), size: size * 2 })
  const line = new Paragraph({ style: styleIds.head, keepNext: true, children })
  if (rule === undefined) return [line]
  const widest = Math.min(room, Math.max(...lines.map((one) => lineWidth(one, size, bold))))
  const side = Math.floor((room - (rule === 'whole' ? widest : widest * 0.4)) / 2)
  return [line, new Paragraph({ style: styleIds.rule, indent: { left: side, right: side } })]
}

function lineWidth(text: string, size: number, bold: true | undefined): number {
  return Math.ceil(textWidth(text, { size, bold: bold === true }) * 20)
}

/** What two columns leave between them at least. */
const gutter = pt(1)

/** A name too long for its column on no more lines than it takes, the last not much shorter than the others. Line ends given stay. */
function evenLines(text: string, size: number, bold: true | undefined, room: number): string[] {
  if (text.includes('\n')) return text.split('\n')
  if (lineWidth(text, size, bold) <= room) return [text]
  const widthOf = (line: string) => lineWidth(line, size, bold)
  const wide = wrap(text, room - gutter, widthOf)
  for (let width = room - gutter; width > room / 2; width -= pt(4)) {
    const lines = wrap(text, width, widthOf)
    if (lines.length > wide.length) break
    if (widthOf(lines.at(-1) ?? '') >= 0.45 * Math.max(...lines.map(widthOf))) return lines
  }
  return wide
}

function wrap(text: string, width: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** One row that is never cut in two, over the width of the text. */
export function signatureTable({ columns }: Signatures, { width, decree }: Place): Table {
  const share = Math.floor(width / Math.max(1, columns.length))
  const style = decree ? styleIds.decreeSign : styleIds.sign
  return unruledTable(
    columns.map(() => share),
    columns.map((signature) => signatureLines(signature, style))
  )
}

function signatureLines(signature: Signature | null, style: string): Paragraph[] {
  if (signature === null) return [new Paragraph({ style })]
  const { above, posts, hint, name } = signature
  return [
    // an empty line too, so that the posts of two signers stand level
    new Paragraph({ style, spacing: { before: pt(6) }, children: runsOf(above, { italics: true }) }),
    ...posts.map((post) => new Paragraph({ style, children: runsOf(post, { bold: true }) })),
    ...(hint === '' ? [] : [new Paragraph({ style, children: runsOf(hint, { italics: true }) })]),
    new Paragraph({ style, spacing: { before: roomToSign }, children: runsOf(name, { bold: true }) })
  ]
}

/** One row of things side by side, without lines. Widths in twentieths of a point. */
export function unruledTable(widths: readonly number[], cells: readonly (readonly Paragraph[])[]): Table {
  return new Table({
    style: styleIds.unruled,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [new TableRow({ cantSplit: true, children: cells.map((children) => new TableCell({ children: [...children] })) })]
  })
}
