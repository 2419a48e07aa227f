/** Measures of papers in Word: Nghị định 30/2020, Phụ lục I. Lengths in twentieths of a point, as Word counts them, but where said. */
import { BorderStyle, PageBorderDisplay, PageBorderOffsetFrom, PageBorderZOrder } from 'docx'
import type { Paper } from '../../../shared/papers/paper.ts'

/** Millimetres. */
export function mm(length: number): number {
  return Math.round((length * 1440) / 25.4)
}

/** Points. */
export function pt(length: number): number {
  return Math.round(length * 20)
}

const sheet = { short: mm(210), long: mm(297) }
const margins = { top: mm(20), right: mm(15), bottom: mm(20), left: mm(30) }

/** A certificate is not bound. */
const framed = { top: mm(20), right: mm(20), bottom: mm(20), left: mm(20) }

// as far from the page's edge as Word lets a frame be
const line = { style: BorderStyle.DOUBLE, size: 12, color: 'AA0000', space: 31 } as const
/** Round a certificate; what the foot says stands outside. */
const frame = {
  pageBorders: { display: PageBorderDisplay.ALL_PAGES, offsetFrom: PageBorderOffsetFrom.PAGE, zOrder: PageBorderZOrder.FRONT },
  pageBorderTop: line,
  pageBorderRight: line,
  pageBorderBottom: line,
  pageBorderLeft: line
} as const

/** A4 with the margins of the decree; in landscape too it is bound at the left. Numbers stand in the top margin, the foot in the bottom one. */
export function pageOf({ orientation, border }: Pick<Paper, 'orientation' | 'border'>) {
  // the writer of the file takes the upright sheet and turns it by itself
  const size = { width: sheet.short, height: sheet.long, orientation }
  const sides = border ? framed : margins
  return { size, margin: { ...sides, header: mm(10), footer: mm(border ? 13 : 7), gutter: 0 }, ...(border && { borders: frame }) }
}

/** What the blocks of one paper stand in. */
export interface Place {
  /** Between the margins. */
  readonly width: number
  readonly landscape: boolean
  readonly decree: boolean
  /** A form of the law: set closer, to stand on as few pages as in print. */
  readonly law: boolean
  /** A certificate: its name in large letters. */
  readonly framed: boolean
  /** The next block must not stand on another page than the end of this one. */
  readonly keep: boolean
  /** The signatures are near: the last rows of a table go with what follows, so that they never stand on a page of their own. */
  readonly keepRows: boolean
}

/** Width between the margins. */
export function textWidthOf({ orientation, border }: Pick<Paper, 'orientation' | 'border'>): number {
  const { left, right } = border ? framed : margins
  return (orientation === 'landscape' ? sheet.long : sheet.short) - left - right
}

/** Names under which the styles are used; what they are is in styles.ts. */
export const styleIds = {
  title: 'Heading1',
  body: 'BodyText',
  decree: 'DecreeText',
  law: 'LawFormText',
  lawField: 'LawFormField',
  field: 'FormField',
  small: 'SmallNote',
  box: 'BoxedText',
  head: 'HeadLine',
  rule: 'HeadRule',
  cell: 'TableText',
  narrowCell: 'TableTextNarrow',
  columnHead: 'TableHead',
  narrowColumnHead: 'TableHeadNarrow',
  form: 'FormText',
  option: 'FormOption',
  dots: 'DottedLine',
  sign: 'SignText',
  decreeSign: 'DecreeSign',
  recipients: 'Recipients',
  choice: 'ChoiceLine',
  gap: 'Gap',
  header: 'Header',
  footer: 'Footer',
  pageCount: 'FooterPage',
  ruled: 'RuledTable',
  formTable: 'FormTable',
  unruled: 'UnruledTable'
} as const
