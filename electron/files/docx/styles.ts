/** The styles of a Word file as its styles.xml. Written out, since the library's own sheet brings blue headings and knows no table styles. */
import { mm, pt, styleIds } from './look.ts'

const font = 'Times New Roman'

interface ParagraphStyle {
  readonly id: string
  /** What Word shows; English where it is one of Word's own. */
  readonly name: string
  readonly basedOn?: string
  /** Style of the next paragraph typed. */
  readonly next?: string
  /** In the order of the schema. */
  readonly paragraph?: string
  readonly run?: string
  /** Points. */
  readonly size?: number
  /** Shown in the gallery. */
  readonly offered?: true
}

const keepNext = '<w:keepNext/>'
const keepLines = '<w:keepLines/>'
const bold = '<w:b/><w:bCs/>'
const italic = '<w:i/><w:iCs/>'

/** Single line of Times is 1.15 times its size; `lines` is told in single lines. */
function spacing({ before = 0, after = 0, lines = 1 }: { before?: number; after?: number; lines?: number }): string {
  return `<w:spacing w:before="${pt(before)}" w:after="${pt(after)}" w:line="${Math.round(240 * lines)}" w:lineRule="auto"/>`
}

function exactly(height: number, before = 0): string {
  return `<w:spacing w:before="${pt(before)}" w:after="0" w:line="${pt(height)}" w:lineRule="exact"/>`
}

function aligned(to: 'left' | 'center' | 'right' | 'both'): string {
  return `<w:jc w:val="${to}"/>`
}

const rule = (side: string, space: number) => `<w:${side} w:val="single" w:sz="6" w:space="${space}" w:color="auto"/>`
const frame = ['top', 'left', 'bottom', 'right'].map((side) => rule(side, side === 'top' || side === 'bottom' ? 3 : 4)).join('')

const paragraphStyles: readonly ParagraphStyle[] = [
  {
    id: styleIds.title,
    name: 'heading 1',
    next: styleIds.body,
    size: 14,
    run: bold,
    paragraph: `${keepNext}${keepLines}${spacing({ after: 3, lines: 1.08 })}${aligned('center')}<w:outlineLvl w:val="0"/>`,
    offered: true
  },
  {
    id: styleIds.body,
    name: 'Body Text',
    paragraph: spacing({ after: 6, lines: 1.04 }) + aligned('both'),
    offered: true
  },
  { id: styleIds.decree, name: 'Nội dung văn bản', basedOn: styleIds.body, size: 14, paragraph: spacing({ after: 6 }), offered: true },
  { id: styleIds.law, name: 'Nội dung mẫu', basedOn: styleIds.body, paragraph: spacing({ after: 3, lines: 0.98 }) },
  { id: styleIds.lawField, name: 'Dòng điền của mẫu', basedOn: styleIds.field, paragraph: spacing({ after: 3, lines: 0.98 }) },
  { id: styleIds.field, name: 'Dòng điền', paragraph: spacing({ after: 2, lines: 1.04 }), offered: true },
  { id: styleIds.small, name: 'Chú thích nhỏ', size: 9.5, run: italic, paragraph: spacing({ after: 2 }) },
  {
    id: styleIds.box,
    name: 'Khung',
    size: 11,
    // the frame stands outside the text, so the text is drawn in by as much
    paragraph: `${keepLines}<w:pBdr>${frame}</w:pBdr>${spacing({ before: 3, after: 5 })}<w:ind w:left="${pt(4)}" w:right="${pt(4)}"/>${aligned('both')}`
  },
  { id: styleIds.head, name: 'Đầu văn bản', paragraph: spacing({}) + aligned('center') },
  {
    id: styleIds.rule,
    name: 'Gạch dưới',
    size: 1,
    paragraph: `<w:pBdr>${rule('top', 0)}</w:pBdr>${exactly(3, 2)}`
  },
  { id: styleIds.cell, name: 'Chữ trong bảng', size: 12, paragraph: spacing({}), offered: true },
  { id: styleIds.narrowCell, name: 'Chữ trong bảng ngang', basedOn: styleIds.cell, size: 11 },
  { id: styleIds.columnHead, name: 'Đầu cột', basedOn: styleIds.cell, size: 11, run: bold, paragraph: keepNext + aligned('center') },
  { id: styleIds.narrowColumnHead, name: 'Đầu cột bảng ngang', basedOn: styleIds.columnHead, size: 10.5 },
  { id: styleIds.form, name: 'Chữ trong phiếu', size: 11, paragraph: spacing({ lines: 0.95 }) },
  {
    id: styleIds.option,
    name: 'Phương án',
    basedOn: styleIds.form,
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="${pt(18)}"/></w:tabs><w:ind w:left="${pt(18)}" w:hanging="${pt(16)}"/>${aligned('both')}`
  },
  { id: styleIds.dots, name: 'Dòng chấm', paragraph: exactly(19) },
  { id: styleIds.sign, name: 'Ký tên', paragraph: `${keepNext}${keepLines}${spacing({})}${aligned('center')}` },
  { id: styleIds.decreeSign, name: 'Ký tên văn bản', basedOn: styleIds.sign, size: 14 },
  { id: styleIds.recipients, name: 'Nơi nhận', size: 11, paragraph: spacing({}) },
  {
    id: styleIds.choice,
    name: 'Ô chọn',
    paragraph: `${keepLines}<w:tabs><w:tab w:val="left" w:pos="${mm(12.7) + pt(18)}"/></w:tabs>${spacing({ after: 3 })}<w:ind w:left="${mm(12.7) + pt(18)}" w:hanging="${pt(18)}"/>`
  },
  { id: styleIds.gap, name: 'Khoảng cách', size: 1, paragraph: exactly(8) },
  { id: styleIds.header, name: 'header', size: 14, paragraph: spacing({}) + aligned('center') },
  { id: styleIds.footer, name: 'footer', size: 8, run: '<w:color w:val="333333"/>', paragraph: spacing({}) },
  { id: styleIds.pageCount, name: 'Số trang', size: 10, paragraph: spacing({}) + aligned('right') }
]

/** The whole part. */
export function stylesXml(): string {
  const language = '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
  const fonts = `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${fonts}${sizeXml(13)}${language}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${spacing({})}</w:pPr></w:pPrDefault></w:docDefaults>${[
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${cellMargins(0, pt(5.4))}</w:tblPr></w:style>`,
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    ...paragraphStyles.map(paragraphStyleXml),
    tableStyleXml(
      styleIds.ruled,
      'Bảng kẻ',
      `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => rule(side, 0)).join('')}</w:tblBorders>${cellMargins(pt(1.2), pt(4))}`
    ),
    // lines of Word are higher than those of the printed view, so the cells of the form are lower: as many pages as there
    tableStyleXml(styleIds.formTable, 'Bảng phiếu', cellMargins(pt(0.5), pt(4)), styleIds.ruled),
    tableStyleXml(styleIds.unruled, 'Bảng không kẻ', cellMargins(0, 0))
  ].join('')}</w:styles>`
}

function sizeXml(points: number): string {
  return `<w:sz w:val="${Math.round(points * 2)}"/><w:szCs w:val="${Math.round(points * 2)}"/>`
}

function paragraphStyleXml({ id, name, basedOn = 'Normal', next, paragraph = '', run = '', size, offered }: ParagraphStyle): string {
  const properties = paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`
  const letters = run + (size === undefined ? '' : sizeXml(size))
  return `<w:style w:type="paragraph"${isOwn(id) ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>${
    next === undefined ? '' : `<w:next w:val="${next}"/>`
  }${offered ? '<w:qFormat/>' : ''}${properties}${letters === '' ? '' : `<w:rPr>${letters}</w:rPr>`}</w:style>`
}

function isOwn(id: string): boolean {
  return ![styleIds.title, styleIds.body, styleIds.header, styleIds.footer].some((known) => known === id)
}

function tableStyleXml(id: string, name: string, properties: string, basedOn = 'TableNormal'): string {
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:tblPr>${properties}</w:tblPr></w:style>`
}

function cellMargins(upright: number, sideways: number): string {
  const sides = { top: upright, left: sideways, bottom: upright, right: sideways }
  return `<w:tblCellMar>${Object.entries(sides)
    .map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`)
    .join('')}</w:tblCellMar>`
}

/** Room above a name to sign in. */
export function roomToSign({ decree, law }: { readonly decree: boolean; readonly law: boolean }): number {
  return mm(decree ? 24 : law ? 17 : 20)
}
