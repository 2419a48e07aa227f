/** Blocks of a paper as paragraphs and tables. */
import { Paragraph, TabStopType, Table, type IRunPropertiesOptions, LeaderType } from 'docx'
import type { Block, Paper, Run } from '../../../shared/papers/paper.ts'
import { chartElements } from './chart.ts'
import { headTable, lineWidth, recipientLines, ruleUnder, signatureTable } from './head.ts'
import { mm, type Place, pt, styleIds, textWidthOf } from './look.ts'
import { alignments, formTable, listTable } from './tables.ts'
import { boxRun, clean, runsOf, starsRun, tickRun } from './text.ts'

export type Element = Paragraph | Table

/** Everything between the margins of a paper. The last element is a paragraph, as Word wants it. */
export function elementsOf(paper: Paper): Element[] {
  const { blocks, orientation, numbering, law = false, border = false } = paper
  const width = textWidthOf(paper)
  const elements = blocks.flatMap((block, at): Element[] => {
    const before = blocks[at - 1]
    if (block.kind === 'field' && before?.kind === 'field' && before.beside) return []
    const isNear = (most: number) => blocks.slice(at + 1, at + 1 + most).some((next) => next.kind === 'signatures')
    const keepRows = isNear(3)
    const page = { width, landscape: orientation === 'landscape', decree: numbering === 'decree', law, framed: border }
    const place = { ...page, keep: isNear(1), keepRows }
    const next = blocks[at + 1]
    const drawn =
      block.kind === 'field' && block.beside && next?.kind === 'field' ? [twoFields(block, next, place)] : blockElements(block, place)
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
      return title(block, place)
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
      return signatures(block, place)
    case 'choices':
      return block.options.map(
        (option) => new Paragraph({ style: styleIds.choice, children: [tickRun(false, 13), ...runsOf(`\t${option}`)] })
      )
    case 'stars':
      return [new Paragraph({ style: styleIds.head, children: [starsRun(block.count)], spacing: { before: pt(4), after: pt(8) } })]
    case 'chart':
      return chartElements(block.chart, place)
  }
}

function title({ lines, rule }: Extract<Block, { kind: 'title' }>, { width, framed }: Place): Paragraph[] {
  const look = framed ? { size: 60 } : {}
  const words = new Paragraph({ style: styleIds.title, ...(rule && { spacing: { after: 0 } }), children: runsOf(lines.join('\n'), look) })
  const last = Math.min(width, lineWidth(clean(lines.at(-1) ?? ''), 14, true))
  return rule ? [words, ruleUnder(last * 0.4, width, { keepNext: true, after: 9 })] : [words]
}

function signatures(block: Extract<Block, { kind: 'signatures' }>, place: Place): Element[] {
  const { columns, recipients = [] } = block
  const beside = columns[0] === null
  return [
    ...(columns.length === 0 ? [] : [signatureTable(block, place)]),
    ...(recipients.length === 0 || beside ? [] : recipientLines(recipients, false))
  ]
}

function paragraph({ runs, align, indent, keep, fresh, size }: Extract<Block, { kind: 'paragraph' }>, place: Place): Paragraph {
  return new Paragraph({
    style: place.decree ? styleIds.decree : place.law ? styleIds.law : styleIds.body,
    keepNext: keep || place.keep,
    ...(fresh && { pageBreakBefore: true }),
    ...(align !== undefined && { alignment: alignments[align] }),
    ...(indent && { indent: { firstLine: mm(12.7) } }),
    children: runs.flatMap((run) => {
      const points = size === undefined ? {} : { size: size * 2 }
      if (typeof run === 'string') return runsOf(run, points)
      return run.box ? [boxRun(run.box === 'ticked', size ?? (place.decree ? 14 : 13))] : runsOf(run.text, { ...lookOf(run), ...points })
    })
  })
}

function lookOf({ bold, italic, raised }: Exclude<Run, string>): Pick<IRunPropertiesOptions, 'bold' | 'italics' | 'superScript'> {
  return { ...(bold && { bold: true }), ...(italic && { italics: true }), ...(raised && { superScript: true }) }
}

type Field = Extract<Block, { kind: 'field' }>

function field(block: Field, { width, keep, law }: Place): Paragraph {
  return new Paragraph({
    style: law ? styleIds.lawField : styleIds.field,
    keepNext: keep,
    ...(block.value === '' && toEdge(width)),
    children: fieldRuns(block)
  })
}

function fieldRuns({ label, value }: Field) {
  const dots = value === ''
  return [...runsOf(`${label}: `), ...runsOf(dots ? '\t' : value, { bold: !dots })]
}

/** A short field with the next one on its line. */
function twoFields(first: Field, second: Field, { width, keep, law }: Place): Paragraph {
  const half = Math.round(width * 0.45)
  const leader = ({ value }: Field) => (value === '' ? LeaderType.DOT : LeaderType.NONE)
  return new Paragraph({
    style: law ? styleIds.lawField : styleIds.field,
    keepNext: keep,
    tabStops: [
      { type: TabStopType.LEFT, position: half, leader: leader(first) },
      { type: TabStopType.RIGHT, position: width, leader: leader(second) }
    ],
    // dots of the first are the tab to the second itself
    children: [...(first.value === '' ? runsOf(`${first.label}: \t`) : [...fieldRuns(first), ...runsOf('\t')]), ...fieldRuns(second)]
  })
}

/** A tab to the right edge leaves dots behind it. */
function toEdge(width: number) {
  return { tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }] }
}

function remarks({ label, text, lines }: Extract<Block, { kind: 'remarks' }>, { width, keep }: Place): Paragraph[] {
  const written = text.trim() === '' ? '' : `${label}: ${text}`
  const typed = written.split('\n').flatMap((line) => withTail(line.trim()))
  const empty = typed.length === 0 ? lines : 0
  return [
    ...(typed.length > 0 ? [] : [new Paragraph({ style: styleIds.body, keepNext: true, children: runsOf(`${label}:`) })]),
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
