/**
 * Rows of older lists of recognised products: what lists of products say too is read by rows.ts, decisions and days here.
 * A set is welcome but not asked for: the councils of 2019 to 2025 had other sets, so the list's own words are kept beside it.
 */
import type { ImportProblem, ListField, RecognitionField } from '../contract/imports.ts'
import { certificateDates } from '../domain/certificate.ts'
import { formatViDate, isIsoDate, parseViDate } from '../domain/dates.ts'
import type { RecognisedStar } from '../domain/model.ts'
import { sameKey, searchKey } from '../text-key.ts'
import { type Header, type Mapping, suggestMapping } from './header.ts'
import { problem } from './problems.ts'
import type { RawCell, RawSheet } from './raw-book.ts'
import { cellLookup, type ParsedRow, type ReadOptions, readRows, textOf } from './rows.ts'
import type { Skipped } from './skip.ts'

export interface RecognitionValues {
  readonly oldCommune: string
  readonly decisionNumber: string
  readonly decisionDate: string | null
  readonly decidedBy: string
  readonly level: '' | 'district' | 'province' | 'central'
  /** Hundredths of a point. */
  readonly points: number | null
  readonly setText: string
}

export interface RecognitionRow extends ParsedRow {
  readonly recognition: RecognitionValues
}

const titles: Readonly<Record<RecognitionField, RegExp>> = {
  decisionNumber:
    /^(so quyet dinh|so qd|quyet dinh|so quyet dinh cong nhan|quyet dinh so|quyet dinh cong nhan|qd cong nhan|so qd cong nhan)$/,
  decisionDate:
    /^(ngay quyet dinh|ngay qd|ngay cong nhan|ngay cap|ngay ban hanh|ngay ky|ngay thang nam|ngay cap giay chung nhan|ngay quyet dinh cong nhan)$/,
  decidedBy: /^(co quan|co quan cong nhan|co quan ban hanh|co quan quyet dinh|co quan cap|noi cap|don vi cong nhan)$/,
  level: /^(cap cong nhan|cap danh gia|cap hoi dong|hoi dong|hoi dong cap|cap)$/,
  expiryDate: /^(ngay het han|het han|ngay het hieu luc|co gia tri den|thoi han|han giay chung nhan|gia tri den ngay)$/,
  points: /^(diem|diem danh gia|tong diem|diem trung binh|diem hoi dong|ket qua diem|tong diem trung binh|diem cham)$/,
  oldCommune: /^(xa cu|xa phuong cu|xa phuong thi tran cu|xa truoc sap nhap|xa phuong truoc sap nhap|xa khi cong nhan)$/
}

/** What each column seems to hold; titles of decisions go before what they would be in a list for a session. */
export function suggestRecognitions(header: Header): Mapping {
  const own = new Map<number, RecognitionField>()
  for (const field of Object.keys(titles) as RecognitionField[]) {
    const column = header.columns.find(({ column, parts }) => !own.has(column) && titles[field].test(searchKey(parts.at(-1) ?? '')))
    if (column) own.set(column.column, field)
  }
  return { ...suggestMapping(header), ...Object.fromEntries([...own].map(([column, field]) => [String(column), field])) }
}

/** Reads the rows under the head. Refused is only what names no product, no producer or no star of 3 to 5, or a day that is none. */
export function readRecognitions(
  sheet: RawSheet,
  header: Header,
  mapping: Mapping,
  options: ReadOptions
): { readonly rows: readonly RecognitionRow[]; readonly skipped: readonly Skipped[] } {
  const list = readRows(sheet, header, mapping, options)
  const lookup = cellLookup(sheet, mapping)
  const raw = new Map(sheet.rows.map((row) => [row.number, row]))
  const seen = new Map<string, number>()
  const rows = list.rows.map((row) => {
    const at = raw.get(row.row)
    return withRecognition(row, at ? lookup(at) : new Map(), options, seen)
  })
  return { rows, skipped: list.skipped }
}

/** A set is not asked for here, nor a product only once: it may be recognised again. */
const otherwise: ReadonlySet<string> = new Set([
  'SET_MISSING',
  'SET_UNKNOWN',
  'SET_ONLY_GROUP',
  'SET_AMBIGUOUS',
  'STAR_UNKNOWN',
  'DUPLICATE_ROW'
])

function withRecognition(
  row: ParsedRow,
  found: ReadonlyMap<ListField, readonly RawCell[]>,
  options: ReadOptions,
  seen: Map<string, number>
): RecognitionRow {
  const problems: ImportProblem[] = row.problems
    .filter(({ code }) => !otherwise.has(code))
    .map((one) => (one.code === 'SET_CONFLICT' ? { ...one, severity: 'warning' as const } : one))
  const text = (field: ListField) => textOf(field, found.get(field) ?? [], options, problems) ?? ''
  // the words of the set and the star were read before, and what was odd about them is said already
  const quiet = (field: ListField) => textOf(field, found.get(field) ?? [], options, []) ?? ''
  const decisionNumber = text('decisionNumber')
  const given = text('decisionDate')
  const decisionDate = dayIn(given)
  if (given !== '' && decisionDate === null) problems.push(problem('decisionDate', 'DATE_UNREADABLE', { text: given }))
  // an end that cannot be read says nothing: the law works it out
  const expiry = dayIn(text('expiryDate'))
  const recognition: RecognitionValues = {
    oldCommune: text('oldCommune'),
    decisionNumber,
    decisionDate,
    decidedBy: text('decidedBy'),
    level: levelIn(text('level'), problems),
    points: pointsIn(text('points'), problems),
    setText: quiet('set')
  }
  if (row.values.currentStar === undefined) problems.push(problem('currentStar', 'STAR_MISSING', { text: quiet('currentStar') }))
  if (decisionNumber === '') problems.push(problem('decisionNumber', 'DECISION_MISSING'))
  if (given === '') problems.push(problem('decisionDate', 'DATE_MISSING'))
  const worked = decisionDate === null ? null : certificateDates(decisionDate).expiry
  if (worked !== null && expiry !== null && worked !== expiry)
    problems.push(problem('expiryDate', 'EXPIRY_DIFFERS', { text: formatViDate(expiry), expiry: formatViDate(worked) }))
  for (const field of ['oldCommune', 'decisionNumber', 'decidedBy', 'setText'] as const)
    if (recognition[field].length > longest)
      problems.push(problem(field === 'setText' ? 'set' : field, 'TOO_LONG', { length: recognition[field].length, max: longest }))
  const key = recognitionKey(row.values, recognition)
  const first = seen.get(key)
  if (first === undefined) seen.set(key, row.row)
  else problems.push(problem('productName', 'DUPLICATE_ROW', { firstRow: first }))
  const severity = problems.some((one) => one.severity === 'error') ? 'error' : problems.length > 0 ? 'warning' : undefined
  const { row: number, values } = row
  return { row: number, values, problems, recognition, ...(severity && { severity }) }
}

const longest = 300

interface Named {
  readonly productName?: string
  readonly producerName?: string
  readonly currentStar?: RecognisedStar
}

/** Alike for the same product of the same producer, however its case and tones are placed. */
export function productKey({ productName = '', producerName = '' }: Named): string {
  return `${sameKey(producerName)}|${sameKey(productName)}`
}

/** Alike for products that may be one under another spelling: without marks, their words in any order. */
export function likeKey({ productName = '', producerName = '' }: Named): string {
  const words = (name: string) => searchKey(name).split(' ').toSorted().join(' ')
  return `${words(producerName)}|${words(productName)}`
}

/** Alike for one recognition of one product. */
export function recognitionKey(named: Named, at: Pick<RecognitionValues, 'decisionNumber' | 'decisionDate'>): string {
  return `${productKey(named)}|${named.currentStar ?? ''}|${searchKey(at.decisionNumber)}|${at.decisionDate ?? ''}`
}

function dayIn(text: string): string | null {
  // a cell of Excel that holds a day comes as an ISO time
  const iso = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(text)?.[0]
  if (iso !== undefined) return isIsoDate(iso) ? iso : null
  const typed = parseViDate(text)
  return typed.ok ? typed.value : null
}

function levelIn(text: string, problems: ImportProblem[]): RecognitionValues['level'] {
  const key = searchKey(text)
  if (key === '') return ''
  if (/\b(huyen|quan|thi xa)\b/.test(key)) return 'district'
  if (/\b(tinh|thanh pho)\b/.test(key)) return 'province'
  if (/\b(trung uong|tw|quoc gia|bo)\b/.test(key)) return 'central'
  problems.push(problem('level', 'LEVEL_UNKNOWN', { text }))
  return ''
}

function pointsIn(text: string, problems: ImportProblem[]): number | null {
  if (text === '') return null
  const parts = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.replace(/\s*(điểm|đ)\.?$/iu, ''))
  const points = parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : Number.NaN
  if (points >= 0 && points <= 10_000) return points
  problems.push(problem('points', 'POINTS_UNKNOWN', { text }))
  return null
}
