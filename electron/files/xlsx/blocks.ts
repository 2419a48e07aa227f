/** Blocks of lines over and under a table: national head, title, signatures. */
import { type Face, lineCount, textWidth } from '../text-width.ts'
import { cleanText } from './clean.ts'
import type { GridCell, GridRow, Run, Shelf, Style } from './grid.ts'
import { roomOf, rowOf } from './heights.ts'
import type { BlockSpec, LineSpec, PairBlock, SideSpec, SignatureSpec, StyledLine } from './spec.ts'

/** What a block has to know of the sheet it stands in. */
export type Ground = {
  readonly widths: readonly number[]
  readonly fontSize: number
  readonly above: boolean
  readonly shelf: Shelf
}

const GAP: GridRow = { height: 7.5, cells: [] }
/** A rule is a line of underlined spaces: it is as long as it should be, and moves with the text. */
const RULE_SIZE = 6
const NO_BREAK_SPACE = '\u00a0'
/** The smaller size that Nghị định 30/2020 allows for the national head. */
const SMALL = 12
/** Blank lines for the signature itself, about 25 mm. */
const SIGNING_LINES = 5

/** The rows of all blocks; `first` is the number of the first one. A thin row parts block from block and from the table. */
export function placeBlocks(blocks: readonly BlockSpec[], first: number, ground: Ground): GridRow[] {
  const rows: GridRow[] = []
  for (const block of blocks) {
    if (!ground.above) rows.push(GAP)
    rows.push(...placeBlock(block, first + rows.length, ground))
    if (ground.above) rows.push(GAP)
  }
  return rows
}

function placeBlock(block: BlockSpec, first: number, ground: Ground): GridRow[] {
  switch (block.kind) {
    case 'lines': {
      const span = { first: 1, last: ground.widths.length }
      const align = ground.above ? 'center' : 'left'
      return together(
        [
          {
            cells: block.lines.flatMap((line) => drawn(line, ground.fontSize, align, roomOf(ground.widths, span.first, span.last))),
            ...span
          }
        ],
        first,
        ground
      )
    }
    case 'pair':
      return placePair(block, first, ground)
    case 'signatures':
      return placeSignatures(block.left, block.right, first, ground)
  }
}

type Drawn = { readonly text: string; readonly look: Partial<Style> }
type Strip = { readonly cells: readonly Drawn[]; readonly first: number; readonly last: number }

/** Strips of lines side by side: the first rows of all, then the second rows of all. */
function together(strips: readonly Strip[], first: number, ground: Ground): GridRow[] {
  const count = Math.max(...strips.map((strip) => strip.cells.length))
  return Array.from({ length: count }, (_, i) => {
    const row = first + i
    const cells = strips.flatMap((strip): GridCell[] => {
      const line = strip.cells[i]
      return line && strip.first <= strip.last
        ? [{ column: strip.first, lastColumn: strip.last, lastRow: row, value: line.text, style: ground.shelf(line.look) }]
        : []
    })
    return rowOf(cells, ground.widths, row, 0, ground.shelf)
  })
}

function styled(line: LineSpec): StyledLine {
  return typeof line === 'string' ? { text: cleanText(line) } : { ...line, text: cleanText(line.text) }
}

/** A line, and its rule as a low line of its own. */
function drawn(spec: LineSpec, fontSize: number, align: 'left' | 'center', room: number): Drawn[] {
  const line = styled(spec)
  const look = { size: line.size ?? fontSize, bold: line.bold ?? false, italic: line.italic ?? false, align: line.align ?? align }
  const text = { text: line.text, look }
  if (!line.rule) return [text]
  const long = Math.min(textWidth(line.text, look), room) * (line.rule === 'whole' ? 1 : 0.4)
  const spaces = Math.round(long / textWidth(NO_BREAK_SPACE, { size: RULE_SIZE, bold: true }))
  const rule = { size: RULE_SIZE, bold: true, underline: true, align: look.align, vertical: 'top' as const }
  return [text, { text: NO_BREAK_SPACE.repeat(spaces), look: rule }]
}

function placePair(block: PairBlock, first: number, ground: Ground): GridRow[] {
  if (ground.widths.length < 2) {
    const lines = [...block.left, ...block.right].flatMap((line) => drawn(line, ground.fontSize, 'center', roomOf(ground.widths, 1, 1)))
    return together([{ cells: lines, first: 1, last: 1 }], first, ground)
  }
  const { edge, size } = edgeFor(block, ground)
  const fitted = (lines: readonly LineSpec[]) =>
    lines.map((line) => ({ ...styled(line), size: Math.min(styled(line).size ?? ground.fontSize, size) }))
  // At the top of their rows: should one side wrap, the other keeps its lines together.
  const half = (lines: readonly LineSpec[], first: number, last: number) => ({
    cells: fitted(lines)
      .flatMap((line) => drawn(line, size, 'center', roomOf(ground.widths, first, last)))
      .map(({ text, look }): Drawn => ({ text, look: { ...look, vertical: 'top' } })),
    first,
    last
  })
  const strips = [half(block.left, 1, edge), half(block.right, edge + 1, ground.widths.length)]
  return together(strips, first, ground)
}

/** The last column of the left half: as near 45 : 55 as lets no line wrap, with letters down to 11 points if need be; else where fewest do. */
function edgeFor(block: PairBlock, ground: Ground): { readonly edge: number; readonly size: number } {
  const { widths } = ground
  const all = roomOf(widths, 1, widths.length)
  const bad = (edge: number, size: number) =>
    wraps(block.left, roomOf(widths, 1, edge), size, ground.fontSize) +
    wraps(block.right, roomOf(widths, edge + 1, widths.length), size, ground.fontSize)
  const off = (edge: number) => Math.abs(roomOf(widths, 1, edge) / all - 0.45)
  const edges = widths.slice(1).map((_, i) => i + 1)
  const nearFirst = edges.toSorted((a, b) => off(a) - off(b))
  for (const size of [99, SMALL, 11]) {
    const edge = nearFirst.find((at) => bad(at, size) === 0)
    if (edge !== undefined) return { edge, size }
  }
  const [edge = 1] = nearFirst.toSorted((a, b) => bad(a, SMALL) - bad(b, SMALL))
  return { edge, size: SMALL }
}

/** Lines more than there would be if none wrapped. */
function wraps(lines: readonly LineSpec[], room: number, most: number, fontSize: number): number {
  return lines.map((line) => lineCount(styled(line).text, room, faceOf(line, most, fontSize)) - 1).reduce((sum, more) => sum + more, 0)
}

function faceOf(line: LineSpec, most: number, fontSize: number): Face {
  const { size, bold } = styled(line)
  return { size: Math.min(size ?? fontSize, most), bold: bold ?? false }
}

/** Points that the halves of all two-column blocks need so that no line wraps, in the smaller size allowed; undefined without such a block. */
export function halvesOf(blocks: readonly BlockSpec[], fontSize: number): { readonly left: number; readonly right: number } | undefined {
  const pairs = blocks.flatMap((block): Pick<PairBlock, 'left' | 'right'>[] => {
    if (block.kind === 'signatures') return [{ left: linesOf(block.left), right: linesOf(block.right) }]
    return block.kind === 'pair' ? [block] : []
  })
  const widest = (lines: readonly LineSpec[]) =>
    Math.max(0, ...lines.map((line) => textWidth(styled(line).text, faceOf(line, SMALL, fontSize))))
  if (pairs.length === 0) return undefined
  return { left: widest(pairs.flatMap((pair) => pair.left)), right: widest(pairs.flatMap((pair) => pair.right)) }
}

function placeSignatures(left: SideSpec | undefined, right: SideSpec | undefined, first: number, ground: Ground): GridRow[] {
  const given = [left, right].filter((side) => side !== undefined)
  const both = given.filter(isSignature)
  const level: Level = {
    dated: both.some((side) => side.placeAndDate !== undefined),
    posts: Math.max(0, ...both.map((side) => side.posts.length)),
    hinted: both.some((side) => side.hint !== undefined)
  }
  const size = Math.max(ground.fontSize, 13)
  const cellOf = (spec: SideSpec, row: number, column: number, lastColumn: number): GridCell => {
    const align = isSignature(spec) ? 'center' : 'left'
    const runs = isSignature(spec) ? signature(spec, level, size) : listed(spec, level, size)
    return { column, lastColumn, lastRow: row, value: { runs }, style: ground.shelf({ size, align, vertical: 'top' }) }
  }
  const rowWith = (cells: readonly GridCell[], row: number) => rowOf(cells, ground.widths, row, 0, ground.shelf)
  const columns = ground.widths.length
  if (columns < 2) return given.map((side, i) => rowWith([cellOf(side, first + i, 1, 1)], first + i))
  const { edge } = edgeFor({ kind: 'pair', left: linesOf(left), right: linesOf(right) }, ground)
  const cells = [...(left ? [cellOf(left, first, 1, edge)] : []), ...(right ? [cellOf(right, first, edge + 1, columns)] : [])]
  return [rowWith(cells, first)]
}

function isSignature(side: SideSpec): side is SignatureSpec {
  return 'posts' in side
}

function linesOf(side: SideSpec | undefined): LineSpec[] {
  if (!side) return []
  if (!isSignature(side)) return [...side]
  const bold = [...side.posts, side.name ?? ''].map((text) => ({ text, bold: true, size: 13 }))
  return [...bold, { text: side.placeAndDate ?? '', size: 13 }]
}

type Level = { readonly dated: boolean; readonly posts: number; readonly hinted: boolean }

/** Line by line so that posts, hints and names of both sides stand level. */
function signature(side: SignatureSpec, level: Level, size: number): Run[] {
  const plain = (text: string) => ({ text, bold: false, italic: false, size })
  const bold = (text: string) => ({ text, bold: true, italic: false, size })
  const italic = (text: string) => ({ text, bold: false, italic: true, size })
  const lines = [
    ...(level.dated ? [italic(side.placeAndDate ?? '')] : []),
    ...side.posts.map(bold),
    ...(level.hinted ? [italic(side.hint ?? '')] : []),
    ...Array.from({ length: SIGNING_LINES + level.posts - side.posts.length }, () => plain('')),
    bold(side.name ?? '')
  ]
  return joined(lines)
}

function listed(lines: readonly LineSpec[], level: Level, size: number): Run[] {
  const runs = lines
    .map(styled)
    .map((line) => ({ text: line.text, bold: line.bold ?? false, italic: line.italic ?? false, size: line.size ?? 11 }))
  return joined(level.dated ? [{ text: '', bold: false, italic: false, size }, ...runs] : runs)
}

function joined(lines: readonly Run[]): Run[] {
  return lines.map((line, i) => ({ ...line, text: cleanText(line.text) + (i < lines.length - 1 ? '\n' : '') }))
}
