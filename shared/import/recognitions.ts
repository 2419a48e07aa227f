/**
 * Rows of older lists of recognised products: what lists of products say too is read by rows.ts, decisions and days here.
 * A set is welcome but not asked for: the councils of 2019 to 2025 had other sets, so the list's own words are kept beside it.
 */
import type { ImportProblem, ListField, RecognitionField } from '../contract/imports.ts'
import { certificateDates } from '../domain/certificate.ts'
import { formatViDate } from '../domain/dates.ts'
import type { RecognisedStar } from '../domain/model.ts'
import { sameKey, searchKey } from '../text-key.ts'
import { candidateIn, type CandidateValues, type Level, levelIn } from './candidate.ts'
import type { CommuneFinder } from './communes.ts'
import { dayIn } from './day.ts'
import { type Header, type Mapping, suggestMapping } from './header.ts'
import { placeRow } from './placing.ts'
import { problem } from './problems.ts'
import { proposedIn, type ProposedValues } from './proposed.ts'
import { templateWords } from './template.ts'
import type { RawCell, RawSheet } from './raw-book.ts'
import { cellLookup, type ParsedRow, type ReadOptions, rowReader, type RowReader, textOf } from './rows.ts'

export interface RecognitionValues {
  readonly oldCommune: string
  readonly oldProvince: string
  readonly decisionNumber: string
  readonly decisionDate: string | null
  readonly decidedBy: string
  readonly level: Level
  /** Hundredths of a point. */
  readonly points: number | null
  readonly setText: string
}

export interface RecognitionRow extends ParsedRow {
  readonly recognition: RecognitionValues
  /** Only where the list holds such rows and this is one. */
  readonly candidate?: CandidateValues
  /** The list says that it went up to the Ministry. */
  readonly proposed?: ProposedValues
  /** The table of communes gave the present one. */
  readonly offered?: true
  /** The table has nothing about where this is. */
  readonly outside?: true
}

export interface RecognitionOptions extends ReadOptions {
  /** Said once of all rows; each counts only where the list has no column for it. */
  readonly whole: {
    readonly decisionNumber: string
    readonly decisionDate: string | null
    readonly decidedBy: string
    readonly level: Level
    readonly star: RecognisedStar | null
  }
  /** The list holds products that were not recognised; of those that say nothing themselves, this. null: rows without a star are refused. */
  readonly candidates: CandidateValues | null
  /** Without rows where the table is not to be used. */
  readonly communes: CommuneFinder
}

const titles: Readonly<Record<RecognitionField, RegExp>> = {
  decisionNumber:
    /^(so quyet dinh|so qd|quyet dinh|so quyet dinh cong nhan|quyet dinh so|quyet dinh cong nhan|qd cong nhan|so qd cong nhan)$/,
  decisionDate:
    /^(ngay quyet dinh|ngay qd|ngay cong nhan|ngay cap|ngay ban hanh|ngay ky|ngay thang nam|ngay cap giay chung nhan|ngay quyet dinh cong nhan)$/,
  decidedBy: /^(co quan|co quan cong nhan|co quan ban hanh|co quan quyet dinh|co quan cap|noi cap|don vi cong nhan)$/,
  level: /^(cap cong nhan|cap danh gia|cap hoi dong|hoi dong|hoi dong cap|cap|cap da danh gia|danh gia den cap)$/,
  expiryDate: /^(ngay het han|het han|ngay het hieu luc|co gia tri den|thoi han|han giay chung nhan|gia tri den ngay)$/,
  points: /^(diem|diem danh gia|tong diem|diem trung binh|diem hoi dong|ket qua diem|tong diem trung binh|diem cham)$/,
  oldCommune: /^(xa cu|xa phuong cu|xa phuong thi tran cu|xa truoc sap nhap|xa phuong truoc sap nhap|xa khi cong nhan)$/,
  oldProvince: /^(tinh cu|tinh thanh pho cu|tinh truoc sap nhap|tinh khi cong nhan)$/,
  communeCode: /^(ma xa|ma xa cu|ma xa phuong|ma don vi hanh chinh|ma don vi hanh chinh cap xa|ma dvhc|ma dvhc xa)$/,
  outcome: /^(trang thai|trang thai ho so|ket qua danh gia|ket luan|tinh trang|tinh trang ho so|ket qua cuoi cung)$/,
  round: /^(dot|dot danh gia|dot cong nhan|ky danh gia|lan danh gia|dot xet)$/,
  year: /^(nam|nam danh gia|nam dang ky|nam cong nhan|nam tham gia)$/,
  proposed:
    /^(da trinh|trinh|da trinh bo|trinh bo|da trinh trung uong|trinh trung uong|ngay trinh|ngay trinh bo|ngay trinh trung uong|de nghi trung uong|de nghi 5 sao|de xuat 5 sao|de xuat trung uong|tiem nang 5 sao)$/
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

/**
 * Reads the rows under the head. Refused is only what names no product, no producer, a day that is none, or no star of 3 to 5 where the list
 * is not said to hold products that were not recognised.
 */
export function recognitionReader(
  sheet: RawSheet,
  header: Header,
  mapping: Mapping,
  options: RecognitionOptions
): RowReader<RecognitionRow> {
  const read = rowReader(sheet, header, mapping, options)
  const lookup = cellLookup(sheet, mapping)
  const mapped = filledFields(sheet, header, mapping)
  const seen = new Map<string, number>()
  return (raw) => {
    const row = read(raw)
    return row === undefined || 'why' in row ? row : withRecognition(row, lookup(raw), options, mapped, seen)
  }
}

/** A column that holds nothing below its title is none. */
function filledFields(sheet: RawSheet, header: Header, mapping: Mapping): Set<ListField> {
  const columns = new Set<number>()
  for (const row of sheet.rows) {
    if (row.number <= header.lastRow || row.cells.some(({ text }) => text === templateWords.counterExample)) continue
    for (const { col } of row.cells) columns.add(col)
  }
  return new Set(Object.entries(mapping).flatMap(([column, field]) => (columns.has(Number(column)) ? [field] : [])))
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
  options: RecognitionOptions,
  mapped: ReadonlySet<ListField>,
  seen: Map<string, number>
): RecognitionRow {
  const problems: ImportProblem[] = row.problems
    .filter(({ code }) => !otherwise.has(code))
    .map((one) => (one.code === 'SET_CONFLICT' ? { ...one, severity: 'warning' as const } : one))
  const text = (field: ListField) => textOf(field, found.get(field) ?? [], options, problems) ?? ''
  // the words of the set and the star were read before, and what was odd about them is said already
  const quiet = (field: ListField) => textOf(field, found.get(field) ?? [], options, []) ?? ''
  const { whole } = options
  const given = text('decisionDate')
  const read = dayIn(given)
  if (given !== '' && read === null) problems.push(problem('decisionDate', 'DATE_UNREADABLE', { text: given }))
  // an end that cannot be read says nothing: the law works it out
  const expiry = dayIn(text('expiryDate'))
  const star = row.values.currentStar ?? (mapped.has('currentStar') ? undefined : (whole.star ?? undefined))
  const { commune, oldCommune, oldDistrict, province, oldProvince, offered, outside } = placeRow(
    {
      commune: row.values.commune ?? '',
      oldCommune: text('oldCommune'),
      oldDistrict: row.values.oldDistrict ?? '',
      province: row.values.province ?? '',
      oldProvince: text('oldProvince')
    },
    text('communeCode'),
    options.communes,
    problems
  )
  const level = levelIn(text('level'), problems)
  const recognition: RecognitionValues = {
    oldCommune,
    oldProvince,
    decisionNumber: mapped.has('decisionNumber') ? text('decisionNumber') : whole.decisionNumber,
    decisionDate: mapped.has('decisionDate') ? read : whole.decisionDate,
    decidedBy: mapped.has('decidedBy') ? text('decidedBy') : whole.decidedBy,
    level: mapped.has('level') ? level : whole.level,
    points: pointsIn(text('points'), problems),
    setText: quiet('set')
  }
  const unread = row.problems.some(({ code }) => code === 'STAR_UNKNOWN')
  const starText = quiet('currentStar')
  const candidate =
    star === undefined && !unread && options.candidates
      ? candidateIn(
          options.candidates,
          {
            level,
            decided: recognition.level,
            outcome: text('outcome'),
            starText,
            round: text('round'),
            year: text('year'),
            day: recognition.decisionDate
          },
          problems
        )
      : undefined
  if (star === undefined && !candidate) problems.push(problem('currentStar', 'STAR_MISSING', { text: starText }))
  if (!candidate) problems.push(...ofDecision(recognition, given, expiry))
  for (const field of ['oldCommune', 'oldProvince', 'decisionNumber', 'decidedBy', 'setText'] as const)
    if (recognition[field].length > longest)
      problems.push(problem(field === 'setText' ? 'set' : field, 'TOO_LONG', { length: recognition[field].length, max: longest }))
  if (candidate)
    for (const field of ['outcome', 'round'] as const)
      if (candidate[field].length > longest) problems.push(problem(field, 'TOO_LONG', { length: candidate[field].length, max: longest }))
  const placed = { commune: commune || undefined, oldDistrict: oldDistrict || undefined, province: province || undefined }
  const all = { ...row.values, ...placed, currentStar: star }
  const values: ParsedRow['values'] = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
  const key = candidate ? candidateKey(values, candidate) : recognitionKey(values, recognition)
  const first = seen.get(key)
  if (first === undefined) seen.set(key, row.row)
  else problems.push(problem('productName', 'DUPLICATE_ROW', { firstRow: first }))
  const proposed = candidate ? undefined : proposedIn(quiet('proposed'), problems)
  const severity = problems.some((one) => one.severity === 'error') ? 'error' : problems.length > 0 ? 'warning' : undefined
  return {
    row: row.row,
    values,
    problems,
    recognition,
    ...(severity && { severity }),
    ...(candidate && { candidate }),
    ...(proposed && { proposed }),
    ...(offered && { offered }),
    ...(outside && { outside })
  }
}

function ofDecision({ decisionNumber, decisionDate }: RecognitionValues, given: string, expiry: string | null): ImportProblem[] {
  const worked = decisionDate === null ? null : certificateDates(decisionDate).expiry
  return [
    ...(decisionNumber === '' ? [problem('decisionNumber', 'DECISION_MISSING')] : []),
    ...(given === '' && decisionDate === null ? [problem('decisionDate', 'DATE_MISSING')] : []),
    ...(worked !== null && expiry !== null && worked !== expiry
      ? [problem('expiryDate', 'EXPIRY_DIFFERS', { text: formatViDate(expiry), expiry: formatViDate(worked) })]
      : [])
  ]
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

const abbreviations: Readonly<Record<string, string>> = {
  htx: 'hop tac xa',
  htxnn: 'hop tac xa nong nghiep',
  htxdv: 'hop tac xa dich vu',
  tht: 'to hop tac',
  hkd: 'ho kinh doanh',
  sxkd: 'san xuat kinh doanh',
  cssx: 'co so san xuat',
  cty: 'cong ty',
  ctcp: 'cong ty co phan',
  cp: 'co phan',
  dntn: 'doanh nghiep tu nhan',
  dn: 'doanh nghiep',
  mtv: 'mot thanh vien',
  tnhh: 'trach nhiem huu han',
  nn: 'nong nghiep',
  tm: 'thuong mai',
  dv: 'dich vu',
  sx: 'san xuat'
}

/** Alike for products that may be one under another spelling: without marks, abbreviations written out, i for y, words in any order. */
export function likeKey({ productName = '', producerName = '' }: Named): string {
  const words = (name: string) =>
    searchKey(name)
      .split(' ')
      .flatMap((word) => abbreviations[word]?.split(' ') ?? word)
      .map((word) => word.replaceAll('y', 'i'))
      .toSorted()
      .join(' ')
  return `${words(producerName)}|${words(productName)}`
}

/** Alike for one recognition of one product. */
export function recognitionKey(named: Named, at: Pick<RecognitionValues, 'decisionNumber' | 'decisionDate'>): string {
  return `${productKey(named)}|${named.currentStar ?? ''}|${searchKey(at.decisionNumber)}|${at.decisionDate ?? ''}`
}

/** Alike for one product that was not recognised in one round. */
export function candidateKey(named: Named, { round, year }: Pick<CandidateValues, 'round' | 'year'>): string {
  return `${productKey(named)}|${searchKey(round)}|${year ?? ''}`
}

function pointsIn(text: string, problems: ImportProblem[]): number | null {
  if (text === '') return null
  const parts = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.replace(/\s*(điểm|đ)\.?$/iu, ''))
  const points = parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : Number.NaN
  if (points >= 0 && points <= 10_000) return points
  problems.push(problem('points', 'POINTS_UNKNOWN', { text }))
  return null
}
