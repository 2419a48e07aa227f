/** Blocks of a paper as paragraphs and tables. */
import { Paragraph, TabStopType, Table, type IRunPropertiesOptions, LeaderType } from 'docx'
import type { Block, Paper, Run } from '../../../shared/papers/paper.ts'
import { headTable, signatureTable } from './head.ts'
import { mm, type Place, pt, styleIds, textWidthOf } from './look.ts'
import { alignments, formTable, listTable } from './tables.ts'
import { runsOf } from './text.ts'

export type Element = Paragraph | Table

/** Everything between the margins of a paper. The last element is a paragraph, as Word wants it. */
export function elementsOf(paper: Paper): Element[] {
  const { blocks, orientation, numbering } = paper
  const width = textWidthOf(paper)
  const elements = blocks.flatMap((block, at): Element[] => {
    const isNear = (most: number) => blocks.slice(at + 1, at + 1 + most).some((next) => next.kind === 'signatures')
    const keepRows = isNear(3)
    const drawn = blockElements(block, {
      width,
      landscape: orientation === 'landscape',
      decree: numbering === 'decree',
      keep: isNear(1),
      keepRows
    })
    // tables have no room round them, and two without anything between would become one
    return drawn.at(-1) instanceof Table && at < blocks.length - 1 ? [...drawn, gap(8, keepRows || block.kind === 'head')] : drawn
  })
  return elements.at(-1) instanceof Paragraph ? elements : [...elements, gap(1, false)]
}

function gap(points: number, keepNext: boolean): Paragraph {
  return new Paragraph({ style: styleIds.gap, keepNext, spacing: { line: pt(points), lineRule: 'exact' } })
}

function blockElements(block: Block, place: Place): Element[] {
  switch (block.kind) {
    case 'head':
      return [headTable(block, place)]
    case 'title':
      return [new Paragraph({ style: styleIds.title, children: runsOf(block.lines.join('\n')) })]
    case 'paragraph':
      return [paragraph(block, place)]
    case 'field':
      return [field(block, place)]
    case 'small':
      return [new Paragraph({ style: styleIds.small, keepNext: place.keep, children: runsOf(block.text) })]
    case 'box':
      return [new Paragraph({ style: styleIds.box, keepNext: place.keep, children: runsOf(block.text) })]
    case 'form':
      return [formTable(block, place)]
    case 'table':
      // a table without columns is none; Word calls the file damaged
      return block.columns.length === 0 ? [] : [listTable(block, place)]
    case 'remarks':
      return remarks(block, place)
    case 'signatures':
      return block.columns.length === 0 ? [] : [signatureTable(block, place)]
    case 'stars':
      return [new Paragraph({ style: styleIds.title, children: runsOf('★'.repeat(block.count)) })]
  }
}

function paragraph({ runs, align, indent, keep }: Extract<Block, { kind: 'paragraph' }>, place: Place): Paragraph {
  return new Paragraph({
    style: place.decree ? styleIds.decree : styleIds.body,
    keepNext: keep || place.keep,
    ...(align !== undefined && { alignment: alignments[align] }),
    ...(indent && { indent: { firstLine: mm(12.7) } }),
    children: runs.flatMap((run) => (typeof run === 'string' ? runsOf(run) : runsOf(run.text, lookOf(run))))
  })
}

function lookOf({ bold, italic }: Exclude<Run, string>): Pick<IRunPropertiesOptions, 'bold' | 'italics'> {
  return { ...(bold && { bold: true }), ...(italic && { italics: true }) }
}

function field({ label, value }: Extract<Block, { kind: 'field' }>, { width, keep }: Place): Paragraph {
  const dots = value === ''
  return new Paragraph({
    style: styleIds.field,
    keepNext: keep,
    ...(dots && toEdge(width)),
    children: [...runsOf(`${label}: `), ...runsOf(dots ? '\t' : value, { bold: !dots })]
  })
}

/** A tab to the right edge leaves dots behind it. */
function toEdge(width: number) {
  return { tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }] }
}

function remarks({ label, text, lines }: Extract<Block, { kind: 'remarks' }>, { width, keep }: Place): Paragraph[] {
  const typed = text.split('\n').flatMap((line) => withTail(line.trim()))
  const empty = typed.length === 0 ? lines : 0
  return [
    new Paragraph({ style: styleIds.body, keepNext: true, children: runsOf(`${label}:`) }),
    ...typed.map((line, at) => new Paragraph({ style: styleIds.body, keepNext: keep && at === typed.length - 1, children: runsOf(line) })),
    ...Array.from(
      { length: empty },
      (_, at) => new Paragraph({ style: styleIds.dots, keepNext: keep || at < empty - 1, ...toEdge(width), children: runsOf('\t') })
    )
  ]
}

/**
 * A long paragraph in two, so that the signature takes some lines of it over to its page: a paragraph that must stay with the next one is moved
 * whole. Cut behind a sentence, else between words, 150 to 600 characters before the end.
 */
function withTail(paragraph: string): string[] {
  if (paragraph.length <= 800) return paragraph === '' ? [] : [paragraph]
  const from = paragraph.length - 600
  const window = paragraph.slice(from, paragraph.length - 150)
  const sentence = Math.max(window.lastIndexOf('. '), window.lastIndexOf('; ')) + 1
  const place = sentence > 0 ? sentence : window.lastIndexOf(' ')
  return place <= 0 ? [paragraph] : [paragraph.slice(0, from + place), paragraph.slice(from + place).trimStart()]
}
