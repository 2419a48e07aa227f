/** Phiếu đánh giá: one form of Phụ lục II, Quyết định 26/2026/QĐ-TTg, in its order and words, blank or with a member's marks. */
import type { CriteriaSet, Criterion, Section, SubCriterion } from '../criteria/schema.ts'
import { shownSheetCode } from '../domain/sheet-code.ts'
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
  /** Code of the sheet; '' on a form that is nobody's. */
  readonly code: string
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
    ...set.formFields.flatMap((label, place) => fieldOf(set, label, values[place] ?? '')),
    ...set.conditions.flatMap((condition) => (condition.type === 'exclusion' ? [{ kind: 'box', text: condition.text } as const] : [])),
    { kind: 'form', head: ['Các tiêu chí', 'Thang điểm'], rows: rowsOf(set, sheet.marks, sheet.total) },
    ...set.conditions.flatMap((condition) =>
      condition.type === 'starMarks' ? [{ kind: 'paragraph', runs: [{ text: condition.text, italic: true }] } as const] : []
    ),
    { kind: 'remarks', label: 'Ý kiến của người đánh giá', text: sheet.note, lines: 3 },
    { kind: 'signatures', columns: [null, signature(sheet)] }
  ]
  const { title, code, footer, watermark } = sheet
  const plain = { title, orientation: 'portrait', footer, numbering: 'form', watermark, blocks } as const
  return code === '' ? plain : { ...plain, code, footer: `Mã phiếu ${shownSheetCode(code)}\n${footer}` }
}

function signature({ placeAndDate, memberName }: SheetPaper) {
  const above = placeAndDate === '' ? '..., ngày ... tháng ... năm ...' : placeAndDate
  return { above, posts: ['Người đánh giá'], hint: '(Ký và ghi rõ họ tên)', name: memberName }
}

/** "Mã số sản phẩm.(T).-.(X).-.(STT).-20…" holds its own pattern to write on, with its footnote: a known code takes the pattern's place. */
function fieldOf({ codeNote }: CriteriaSet, label: string, value: string): Block[] {
  const pattern = /^(Mã số sản phẩm)(\..*)$/.exec(label)
  if (!pattern) return [{ kind: 'field', label, value, ...(label === 'Số điện thoại' ? { beside: true } : {}) }]
  const field: Block =
    value === '' ? { kind: 'paragraph', runs: [label], align: 'left' } : { kind: 'field', label: pattern[1] ?? label, value }
  return codeNote === '' ? [field] : [field, { kind: 'small', text: `(${codeNote})` }]
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
  const { code, note, criteria } = section
  const [only] = criteria
  // where the section is itself the criterion, the form prints it once
  if (criteria.length === 1 && only?.code === code) return criterionRows(only, marks, { kind: 'section', note: only.note ?? note })
  return [
    headOf('section', section, notesIn(note).before),
    ...criteria.flatMap((criterion) => criterionRows(criterion, marks)),
    ...notesBelow(note)
  ]
}

function criterionRows(
  criterion: Criterion,
  marks: SheetPaper['marks'],
  { kind, note }: { kind: 'criterion' | 'section'; note: string | undefined } = { kind: 'criterion', note: criterion.note }
): FormRow[] {
  const below = criterion.criteria?.flatMap((sub) => criterionRows(sub, marks)) ?? optionRows(criterion, marks)
  return [headOf(kind, criterion, notesIn(note).before), ...below, ...notesBelow(note)]
}

function headOf(kind: 'criterion' | 'section', { code, title, max }: Pick<Section, 'code' | 'title' | 'max'>, note: string): FormRow {
  return { kind, text: `${code}. ${title}`, points: String(max), ...(note === '' ? {} : { note }) }
}

/**
 * "Ghi chú" and "Chú ý" stand under the options that they speak of, all else under the title. The transcript does not keep the place;
 * that it is so is read from set 16 ("các chỉ tiêu trên") and from sets 21 and 22, whose note hangs on the last option.
 */
function notesIn(note = ''): { readonly before: string; readonly after: readonly string[] } {
  const lines = note.split('\n').filter((line) => line !== '')
  const isRemark = (line: string) => /^(Ghi chú|Chú ý):/.test(line)
  return { before: lines.filter((line) => !isRemark(line)).join('\n'), after: lines.filter(isRemark) }
}

function notesBelow(note: string | undefined): FormRow[] {
  return notesIn(note).after.map((text) => ({ kind: 'note', text, points: '' }))
}

/** Printed options in their order; on a filled form also the unprinted one that was chosen, so that the paper says what was given. */
function optionRows(criterion: SubCriterion, marks: SheetPaper['marks']): FormRow[] {
  const chosen = marks?.[criterion.code]
  const printed = criterion.options.map((option): FormRow => {
    const stars = option.minStar === undefined ? {} : { stars: option.minStar }
    const note = option.note === undefined ? {} : { note: option.note }
    return { kind: 'option', text: option.label, points: String(option.points), chosen: chosen === option.key, ...stars, ...note }
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
