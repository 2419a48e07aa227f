/**
 * Finds the head of the table in a sheet and which column holds what. Tolerates titles above, heads of up to three rows,
 * merged and blank columns. Recognises; decides nothing: a person may choose another row and other columns.
 */
import { type ImportField, importFields, type ListField } from '../contract/imports.ts'
import { searchKey } from '../text-key.ts'
import type { RawCell, RawRow, RawSheet } from './raw-book.ts'
import { counterTitles, titleScore } from './synonyms.ts'
import { formOfText } from './values.ts'

interface HeaderColumn {
  readonly column: number
  /** Titles from top to bottom, those of a group repeated. */
  readonly parts: readonly string[]
  /** The same as one line. */
  readonly title: string
}

export interface Header {
  readonly row: number
  readonly lastRow: number
  readonly columns: readonly HeaderColumn[]
}

/** Column number, as text, to what it holds. Several columns may hold the same. */
export type Mapping = Readonly<Record<string, ListField>>

/** How heads of one kind of list are worded. */
export interface Vocabulary {
  /** Quickly, whether such a head can be that of the list at all: most rows that are looked at are none. */
  readonly may: (header: Header) => boolean
  /** What each column seems to hold, each field once; `score` 0..100. */
  readonly matches: (header: Header) => readonly Match[]
  /** Whether such a head can be that of the list. */
  readonly fits: (header: Header, found: readonly Match[]) => boolean
}

const products: Vocabulary = { may: namesSomething, matches: matchesOf, fits: isTable }

const deepest = 40
const tallest = 3
const longestTitle = 150

/** The head of the table within the first 40 rows. `undefined` where no row names a product or a producer, or what the vocabulary asks for. */
export function findHeader(sheet: RawSheet, vocabulary: Vocabulary = products): Header | undefined {
  const top: RawSheet = {
    ...sheet,
    rows: sheet.rows.filter((row) => row.number < deepest + tallest),
    merges: sheet.merges.filter((merge) => merge.top < deepest + tallest)
  }
  const candidates = top.rows.filter((row) => row.number <= deepest).flatMap((row) => headersAt(top, row.number).filter(vocabulary.may))
  return best(candidates, vocabulary, vocabulary.fits)
}

/** The head that starts in this row, where a person says so. `undefined` where the row is empty. */
export function headerAt(sheet: RawSheet, row: number, vocabulary: Vocabulary = products): Header | undefined {
  return best(headersAt(sheet, row), vocabulary, () => true)
}

/** A sheet with its head, and how much that says. */
export interface Headed {
  readonly sheet: RawSheet
  readonly header: Header | undefined
  readonly score: number
}

/** A sheet with the head that `findHeader` finds. */
export function headed(sheet: RawSheet, vocabulary: Vocabulary = products): Headed {
  const header = findHeader(sheet, vocabulary)
  return { sheet, header, score: header ? score(header, vocabulary.matches(header)) - (sheet.hidden ? 10_000 : 0) : 0 }
}

/** The first sheet whose head says most, hidden sheets last. `undefined` where none has one. */
export function bestHeaded(sheets: readonly Headed[]): Headed | undefined {
  const found = sheets.filter(({ header }) => header)
  return found.length === 0 ? undefined : found.reduce((a, b) => (b.score > a.score ? b : a))
}

/** What each column seems to hold. A field is given once, but for the columns that are ticked ("Lần đầu", "Nâng hạng", "Đánh giá lại"). */
export function suggestMapping(header: Header): Mapping {
  const mapping: Record<string, ListField> = {}
  for (const match of matchesOf(header)) mapping[match.column] = match.field
  for (const column of tickColumns(header)) mapping[column] ??= 'form'
  return mapping
}

/** Columns whose title is itself a form of registration. */
function tickColumns(header: Header): number[] {
  return header.columns.filter(({ parts }) => formOfText(searchKey(parts.at(-1) ?? ''))?.exact).map(({ column }) => column)
}

/** The column that only counts ("STT", "TT"). */
export function counterColumn(header: Header): number | undefined {
  return header.columns.find(({ parts }) => parts.some((part) => counterTitles.has(searchKey(part))))?.column
}

/** A cell's words on one line; for recognising, old codes are read as what they mean. */
export function words(cell: RawCell): string {
  return (cell.legacy?.proposal ?? cell.text).replace(/\s+/g, ' ').trim()
}

export interface Match {
  readonly column: number
  readonly field: ListField
  readonly score: number
}

function matchesOf(header: Header): Match[] {
  const scored = header.columns.flatMap(({ column, parts }) => {
    const keys = parts.map(searchKey)
    return importFields.map((field): Match => ({ column, field, score: keysScore(keys, field) })).filter((match) => match.score > 0)
  })
  return takeBest(scored)
}

/** Each column and each field once, the surest first. */
export function takeBest(scored: readonly Match[]): Match[] {
  const taken: Match[] = []
  for (const match of scored.toSorted((a, b) => b.score - a.score || a.column - b.column)) {
    if (!taken.some((other) => other.column === match.column || other.field === match.field)) taken.push(match)
  }
  return taken
}

/** isTable asks for a name, and it costs a tenth to look for that first. */
function namesSomething({ columns }: Header): boolean {
  return columns.some(({ parts }) => {
    const keys = parts.map(searchKey)
    return keysScore(keys, 'productName') > 0 || keysScore(keys, 'producerName') > 0
  })
}

function keysScore(keys: readonly string[], field: ImportField): number {
  const last = keys.at(-1) ?? ''
  const group = keys.slice(0, -1).join(' ')
  if (group === '') return titleScore(last, field)
  // "Chủ thể" over "Tên", or "Địa chỉ" over "Xã": the words may stand either way round, and the lower title may say it alone
  return Math.max(titleScore(`${group} ${last}`, field), titleScore(`${last} ${group}`, field), 0.9 * titleScore(last, field))
}

function score(header: Header, found: readonly Match[]): number {
  const sum = found.reduce((total, match) => total + match.score, 0)
  const counter = counterColumn(header) === undefined ? 0 : 40
  // of two heads that say the same the shorter is the better
  return sum + counter + 40 * tickColumns(header).length - 5 * (header.lastRow - header.row)
}

function best(headers: readonly Header[], { matches }: Vocabulary, fits: Vocabulary['fits']): Header | undefined {
  const scored = headers.flatMap((header) => {
    const found = matches(header)
    return fits(header, found) ? [{ header, score: score(header, found) }] : []
  })
  return scored.length === 0 ? undefined : scored.reduce((a, b) => (b.score > a.score ? b : a)).header
}

function isTable(header: Header, found: readonly Match[]): boolean {
  const name = found.find((match) => match.field === 'productName' || match.field === 'producerName')
  if (!name) return false
  if (found.length === 1) return name.score === 100 && header.columns.length <= 3
  return found.some((match) => match.score >= 90) || counterColumn(header) !== undefined
}

function headersAt(sheet: RawSheet, row: number): Header[] {
  const byNumber = new Map(sheet.rows.filter((one) => one.number >= row && one.number < row + tallest).map((one) => [one.number, one]))
  const headers: Header[] = []
  for (let height = 1; height <= tallest; height += 1) {
    const rows = Array.from({ length: height }, (_, at) => byNumber.get(row + at))
    if (rows.every((one) => one !== undefined)) headers.push(headerOf(sheet, rows))
  }
  return headers
}

function headerOf(sheet: RawSheet, rows: readonly RawRow[]): Header {
  const titles = rows.map(
    (row) => new Map(row.cells.filter((cell) => cell.text.length <= longestTitle).map((cell) => [cell.col, words(cell)]))
  )
  const columns = [...new Set(titles.flatMap((row) => [...row.keys()]))].toSorted((a, b) => a - b)
  const first = rows[0]?.number ?? 1
  return {
    row: first,
    lastRow: first + rows.length - 1,
    columns: columns.flatMap((column) => {
      const parts = titles.flatMap((_, level) => titleAt(sheet, titles, level, column, first) ?? [])
      return parts.length === 0 ? [] : [{ column, parts, title: parts.join(' – ') }]
    })
  }
}

type Titles = readonly ReadonlyMap<number, string>[]

/** A title, or that of the group whose merged cell reaches this column. */
function titleAt(sheet: RawSheet, titles: Titles, level: number, column: number, firstRow: number): string | undefined {
  const own = titles[level]?.get(column)
  if (own !== undefined) return own
  const hasLower = (at: number) => titles.slice(level + 1).some((row) => row.has(at))
  if (!hasLower(column)) return undefined
  const left = [...(titles[level]?.keys() ?? [])].filter((at) => at < column).toSorted((a, b) => b - a)[0]
  if (left === undefined || !hasLower(left)) return undefined
  const row = firstRow + level
  const merge = sheet.merges.find((one) => one.left === left && one.top <= row && one.bottom >= row)
  // a CSV has no merges: there a group reaches as far as its right is empty
  const reaches = merge ? merge.right >= column : sheet.merges.length === 0
  return reaches ? titles[level]?.get(left) : undefined
}
