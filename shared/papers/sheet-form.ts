/** Phiếu đánh giá: one form of Phụ lục II, Quyết định 26/2026/QĐ-TTg, in its order and words, blank or with a member's marks. */
import type { CriteriaSet, Criterion, Section, SubCriterion } from '../criteria/schema.ts'
import { offeredOptions } from '../criteria/set.ts'
import type { Block, FormRow, Paper } from './paper.ts'
import { unprinted } from './words.ts'

export interface SheetPaper {
  readonly set: CriteriaSet
  readonly productName: string
  readonly productCode: string
  readonly producerName: string
  readonly phone: string
  readonly address: string
  /** Chosen option by criterion code; null prints a blank form. */
  readonly marks: Readonly<Record<string, number>> | null
  readonly total: number | null
  readonly note: string
  /** Who evaluates, '' on a blank form. */
  readonly memberName: string
  /** "Cà Mau, ngày 05 tháng 11 năm 2026", or '' for the dots of the form. */
  readonly placeAndDate: string
  readonly title: string
  readonly footer: string
  readonly watermark: string
}

/** The paper of one member's sheet. The order is the form's: heading, class, fields, exclusion, table, footnote, remarks, signature. */
export function sheetPaper(sheet: SheetPaper): Paper {
  const { set } = sheet
  const values = [sheet.productName, sheet.productCode, sheet.producerName, sheet.phone, sheet.address]
  const blocks: Block[] = [
    { kind: 'title', lines: [set.headingPrinted] },
    ...(set.classPrinted === '' ? [] : [{ kind: 'paragraph', runs: [{ text: set.classPrinted, italic: true }], align: 'center' } as const]),
    ...set.formFields.map((label, place) => fieldOf(label, values[place] ?? '')),
    ...set.conditions.flatMap((condition) => (condition.type === 'exclusion' ? [{ kind: 'box', text: condition.text } as const] : [])),
    { kind: 'form', head: ['Các tiêu chí', 'Thang điểm'], rows: rowsOf(set, sheet.marks, sheet.total) },
    ...set.conditions.flatMap((condition) =>
      condition.type === 'starMarks' ? [{ kind: 'paragraph', runs: [{ text: condition.text, italic: true }] } as const] : []
    ),
    { kind: 'remarks', label: 'Ý kiến của người đánh giá', text: sheet.note, lines: 3 },
    { kind: 'signatures', columns: [null, signature(sheet)] }
  ]
  const { title, footer, watermark } = sheet
  return { title, orientation: 'portrait', footer, numbering: 'form', watermark, blocks }
}

function signature({ placeAndDate, memberName }: SheetPaper) {
  const above = placeAndDate === '' ? '..., ngày ... tháng ... năm ...' : placeAndDate
  return { above, posts: ['Người đánh giá'], hint: '(Ký và ghi rõ họ tên)', name: memberName }
}

/** "Mã số sản phẩm.(T).-.(X).-.(STT).-20…" holds its own pattern to write on: a known code takes the pattern's place. */
function fieldOf(label: string, value: string): Block {
  const pattern = /^(Mã số sản phẩm)(\..*)$/.exec(label)
  if (!pattern) return { kind: 'field', label, value }
  return value === '' ? { kind: 'paragraph', runs: [label], align: 'left' } : { kind: 'field', label: pattern[1] ?? label, value }
}

function rowsOf(set: CriteriaSet, marks: SheetPaper['marks'], total: number | null): FormRow[] {
  return [
    ...set.parts.flatMap((part) => [
      { kind: 'part', text: `PHẦN ${part.code}: ${part.title}`, points: String(part.max) } as const,
      ...part.sections.flatMap((section) => sectionRows(section, marks))
    ]),
    { kind: 'total', text: 'TỔNG CỘNG', points: total === null ? String(set.totalPrinted) : `${total}/${set.totalPrinted}` }
  ]
}

function sectionRows(section: Section, marks: SheetPaper['marks']): FormRow[] {
  const head: FormRow = { kind: 'section', text: `${section.code}. ${section.title}`, points: String(section.max) }
  const [only] = section.criteria
  // where the section is itself the criterion, the form prints it once
  if (section.criteria.length === 1 && only?.code === section.code) return [head, ...noteRows(only.note ?? section.note), ...optionRows(only, marks)]
  return [head, ...noteRows(section.note), ...section.criteria.flatMap((criterion) => criterionRows(criterion, marks))]
}

function criterionRows(criterion: Criterion, marks: SheetPaper['marks']): FormRow[] {
  const head: FormRow = { kind: 'criterion', text: `${criterion.code}. ${criterion.title}`, points: String(criterion.max) }
  const below = criterion.criteria?.flatMap((sub) => criterionRows(sub, marks)) ?? optionRows(criterion, marks)
  return [head, ...noteRows(criterion.note), ...below]
}

function noteRows(note: string | undefined): FormRow[] {
  return note === undefined ? [] : [{ kind: 'note', text: note, points: '' }]
}

/** Printed options in their order; on a filled form also the unprinted one that was chosen, so that the paper says what was given. */
function optionRows(criterion: SubCriterion, marks: SheetPaper['marks']): FormRow[] {
  const chosen = marks?.[criterion.code]
  const printed = criterion.options.map((option): FormRow => {
    const stars = option.minStar === undefined ? {} : { stars: option.minStar }
    const text = option.note === undefined ? option.label : `${option.label}\n${option.note}`
    return { kind: 'option', text, points: String(option.points), chosen: chosen === option.key, ...stars }
  })
  const extra = offeredOptions(criterion).flatMap((option): FormRow[] =>
    option.kind !== 'printed' && chosen === option.key
      ? [{ kind: 'option', text: unprinted[option.kind], points: String(option.points), chosen: true }]
      : []
  )
  if (!criterion.cases) return [...printed, ...extra]
  const rows = (side: 'a' | 'b'): FormRow[] => [
    { kind: 'case', text: criterion.cases?.[side] ?? '', points: '' },
    ...printed.filter((_row, place) => criterion.options[place]?.case === side)
  ]
  return [...rows('a'), ...rows('b'), ...extra]
}
