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
export function headTable({ left, right, below }: Head, { width, decree }: Place): Table {
  const leftWidth = Math.round(width * 0.45)
  const rightWidth = width - leftWidth
  const fits = right.every(({ text, rule, bold }) => lineWidth(text, rule === 'whole' ? 14 : 13, bold) <= rightWidth)
  const size = fits ? 13 : 12
  const lines = (side: readonly HeadLine[], room: number) =>
    filled(side.flatMap((line) => headLine(line, line.rule === 'whole' ? size + 1 : size, room)))
  const rows = [[lines(left, leftWidth), lines(right, rightWidth)]]
  if (below) {
    // number and "V/v" at the left, level with place and date
    const under = (side: readonly HeadLine[], points: number, room: number) =>
      filled(side.flatMap((line, at) => headLine(line, points, room, at === 0 ? 5 : 6)))
    rows.push([under(below.left, 13, leftWidth), under(below.right, decree ? 14 : 13, rightWidth)])
  }
  return unruledRows([leftWidth, rightWidth], rows)
}

/** A cell holds a paragraph at least. */
function filled(lines: readonly Paragraph[]): readonly Paragraph[] {
  return lines.length === 0 ? [new Paragraph({ style: styleIds.head })] : lines
}

/** The rule under a line is the upper edge of a low paragraph, drawn in from both sides by what the line leaves free. */
function headLine({ text, rule, bold, italic }: HeadLine, size: number, room: number, before = 0): Paragraph[] {
  const lines = evenLines(clean(text), size, bold, room)
  const children = runsOf(lines.join('\n'), { ...(bold && { bold }), ...(italic && { italics: true }), size: size * 2 })
  const spacing = before > 0 ? { spacing: { before: pt(before) } } : {}
  const line = new Paragraph({ style: styleIds.head, keepNext: true, ...spacing, children })
  if (rule === undefined) return [line]
  const widest = Math.max(...lines.map((one) => lineWidth(one, size, bold)))
  return [line, ruleUnder(rule === 'whole' ? widest : widest * 0.4, room)]
}

/** A rule so long in the middle of the room. */
export function ruleUnder(length: number, room: number, more: { readonly keepNext?: true; readonly after?: number } = {}): Paragraph {
  const side = Math.floor((room - Math.min(room, length)) / 2)
  const { keepNext = false, after = 0 } = more
  return new Paragraph({
    style: styleIds.rule,
    keepNext,
    ...(after > 0 && { spacing: { before: pt(2), after: pt(after), line: pt(3), lineRule: 'exact' } }),
    indent: { left: side, right: side }
  })
}

/** Twentieths of a point. */
export function lineWidth(text: string, size: number, bold: true | undefined): number {
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
export function signatureTable({ columns, recipients = [] }: Signatures, place: Place): Table {
  const { width, decree, law } = place
  // a form's long post stands on one line where nobody signs beside it
  const shares = law && columns.length === 2 && columns[0] === null ? [0.38, 0.62] : columns.map(() => 1 / columns.length)
  const style = decree ? styleIds.decreeSign : styleIds.sign
  // posts stand level, so a line above one of them is kept free above the others
  const above = columns.some((signature) => signature !== null && signature.above !== '')
  return unruledTable(
    shares.map((share) => Math.floor(width * share)),
    columns.map((signature, at) =>
      at === 0 && signature === null && recipients.length > 0
        ? recipientLines(recipients, above)
        : signatureLines(signature, style, above, place)
    )
  )
}

/** "Nơi nhận:" with its list, level with the posts of the signer, or under the signatures. */
export function recipientLines(recipients: readonly string[], above: boolean): Paragraph[] {
  const before = above ? pt(6 + 16) : pt(6)
  const head = new Paragraph({
    style: styleIds.recipients,
    keepNext: true,
    spacing: { before },
    children: runsOf('Nơi nhận:', { bold: true, italics: true, size: 24 })
  })
  return [head, ...recipients.map((line) => new Paragraph({ style: styleIds.recipients, keepNext: true, children: runsOf(line) }))]
}

function signatureLines(signature: Signature | null, style: string, withAbove: boolean, place: Place): Paragraph[] {
  if (signature === null) return [new Paragraph({ style })]
  const { above, posts, hint, agencyPost = '', name } = signature
  const lines = [
    ...(withAbove ? [runsOf(above, { italics: true })] : []),
    ...posts.map((post) => runsOf(post, { bold: true })),
    ...(hint === '' ? [] : [runsOf(hint, { italics: true })])
  ]
  const named = [...(agencyPost === '' ? [] : [agencyPost]), name].map((text) => runsOf(text, { bold: true }))
  return [
    ...lines.map((children, at) => new Paragraph({ style, ...(at === 0 && { spacing: { before: pt(6) } }), children })),
    ...named.map((children, at) => new Paragraph({ style, ...(at === 0 && { spacing: { before: roomToSign(place) } }), children }))
  ]
}

/** One row of things side by side, without lines. Widths in twentieths of a point. */
export function unruledTable(widths: readonly number[], cells: readonly (readonly Paragraph[])[]): Table {
  return unruledRows(widths, [cells])
}

function unruledRows(widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  return new Table({
    style: styleIds.unruled,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map(
      (cells) => new TableRow({ cantSplit: true, children: cells.map((children) => new TableCell({ children: [...children] })) })
    )
  })
}
