/** What stands in the margins of every page: its number, the line outside the form, the words of practice behind the text. */
import { Footer, Header, PageNumber, Paragraph, SimpleField, TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import type { Paper } from '../../../shared/papers/paper.ts'
import { textWidth } from '../text-width.ts'
import { unruledTable } from './head.ts'
import { styleIds, textWidthOf } from './look.ts'
import { qrRun } from './qr.ts'
import { clean, runsOf } from './text.ts'

/** Every section has a header and a footer of its own, empty ones too: Word takes a missing one from the section before. */
export function marginsOf(paper: Paper, alone: boolean) {
  if (paper.numbering === 'form') return { headers: { default: header(paper, false) }, footers: { default: footer(paper, alone) } }
  return {
    headers: { first: header(paper, false), default: header(paper, true) },
    footers: { first: footer(paper, alone), default: footer(paper, alone) }
  }
}

function header({ watermark }: Paper, numbered: boolean): Header {
  const mark = watermark === '' ? [] : [watermarkOf(watermark)]
  const number = numbered ? [new TextRun({ children: [PageNumber.CURRENT] })] : []
  return new Header({ children: [new Paragraph({ style: styleIds.header, children: [...mark, ...number] })] })
}

/** As large as in the PDF, 66 points, smaller where the words would reach over the corners. */
function watermarkOf(words: string): TextWatermark {
  const text = clean(words)
  const wanted = textWidth(text, { size: 66, bold: true })
  const width = Math.min(wanted, 520)
  return new TextWatermark({ text, font: 'Times New Roman', bold: true, color: 'C0C0C0', width, height: (66 * 1.1 * width) / wanted })
}

function footer(paper: Paper, alone: boolean): Footer {
  const line = new Paragraph({ style: styleIds.footer, children: runsOf(paper.footer) })
  if (paper.numbering === 'decree') return new Footer({ children: [line] })
  const width = textWidthOf(paper)
  const right = Math.round(width * 0.16)
  const count = new Paragraph({ style: styleIds.pageCount, children: pageCount(alone) })
  return new Footer({
    children: [
      unruledTable([width - right, right], [[line], [count]]),
      // hung on a line outside the table: within a cell a place on the page is taken for one in the cell
      new Paragraph({
        style: styleIds.gap,
        spacing: { line: 20, lineRule: 'exact' },
        children: paper.code === undefined ? [] : [qrRun(paper.code)]
      })
    ]
  })
}

/**
 * "Trang x/y". Each paper counts its own pages. Of several papers in one file only Word knows how many pages a part has; a program that
 * does not is left without the stroke too, since it is part of the field.
 */
function pageCount(alone: boolean): (TextRun | SimpleField)[] {
  const current = new TextRun({ children: ['Trang ', PageNumber.CURRENT] })
  if (alone) return [current, new TextRun({ children: ['/', PageNumber.TOTAL_PAGES] })]
  return [current, new SimpleField(`SECTIONPAGES \\# "'/'0"`, '')]
}
