/**
 * The rows of a list as values with what is odd about each. Refuses no list: good rows stand beside bad ones,
 * and whatever was not taken for a row is named.
 */
import type { ImportField, ImportProblem, ListField } from '../contract/imports.ts'
import type { ProducerKind } from '../contract/products.ts'
import type { RecognisedStar, RegistrationForm } from '../domain/model.ts'
import type { SetNo } from '../ids.ts'
import { sameKey, searchKey } from '../text-key.ts'
import { type Header, type Mapping, words } from './header.ts'
import { cellsFromAbove } from './merges.ts'
import { type ImportProblemCode, problem, type SkipReason } from './problems.ts'
import type { RawCell, RawRow, RawSheet } from './raw-book.ts'
import { findSet, type SetWording } from './sets.ts'
import { skipper, type Skipped } from './skip.ts'
import { emailOf, formOfText, isTick, kindOfName, kindOfText, phoneOf, selfScoreOf, starOf, type Understood } from './values.ts'

export interface ReadOptions {
  /** See setWordings. */
  readonly criteriaNames: readonly SetWording[]
  /** For rows that name no set, when a person chose one. */
  readonly defaultSet?: SetNo | null
  /** True: text in old codes is taken as converted. */
  readonly convertLegacy?: boolean
}

/** What a row says; a field that says nothing, or nothing understandable, is left out. */
export interface ImportValues {
  readonly productName?: string
  readonly producerName?: string
  readonly producerKind?: ProducerKind
  readonly representative?: string
  readonly phone?: string
  readonly email?: string
  readonly address?: string
  readonly commune?: string
  readonly oldDistrict?: string
  readonly province?: string
  readonly set?: SetNo
  readonly form?: RegistrationForm
  readonly currentStar?: RecognisedStar
  readonly code?: string
  /** Whole points, 0..100. */
  readonly selfScore?: number
  readonly note?: string
}

export interface ParsedRow {
  readonly row: number
  readonly values: ImportValues
  readonly problems: readonly ImportProblem[]
  /** The gravest of the problems; left out where there is none. */
  readonly severity?: 'error' | 'warning'
}

export interface ParsedList {
  /** A list without a column for products is one of producers. */
  readonly kind: 'products' | 'producers'
  readonly rows: readonly ParsedRow[]
  readonly skipped: readonly Skipped[]
}

/** A list without a column for products is one of producers. */
export function listKindOf(mapping: Mapping): ParsedList['kind'] {
  return Object.values(mapping).includes('productName') ? 'products' : 'producers'
}

/** Reads the rows of a sheet one by one, in their order; `undefined` for those of the head and over it. */
export type RowReader<Row> = (row: RawRow) => Row | Skipped | undefined

/** Reads rows under the head: see readRows. */
export function rowReader(sheet: RawSheet, header: Header, mapping: Mapping, options: ReadOptions): RowReader<ParsedRow> {
  const kind = listKindOf(mapping)
  const skip = skipper(sheet, header, mapping)
  const lookup = cellLookup(sheet, mapping)
  const seen = new Map<string, number>()
  return (row) => {
    if (row.number <= header.lastRow) return undefined
    const why = skip(row)
    return why ? skippedRow(row, why) : parseRow(row, lookup(row), kind, header, options, seen)
  }
}

/** A row that is none of the list, with its words. */
export function skippedRow(row: RawRow, why: SkipReason): Skipped {
  return { row: row.number, why, text: row.cells.map(words).join(' | ').slice(0, 200) }
}

/** Reads the rows under the head. Pure: asks again with other options give the same rows otherwise. */
export function readRows(sheet: RawSheet, header: Header, mapping: Mapping, options: ReadOptions): ParsedList {
  const read = rowReader(sheet, header, mapping, options)
  const rows: ParsedRow[] = []
  const skipped: Skipped[] = []
  for (const row of sheet.rows) {
    const one = read(row)
    if (one === undefined) continue
    if ('why' in one) skipped.push(one)
    else rows.push(one)
  }
  return { kind: listKindOf(mapping), rows, skipped }
}

/** Alike for the same product of the same producer, or the same producer, whatever case and place of tones. */
function rowKey(values: Pick<ImportValues, 'productName' | 'producerName'>): string {
  return `${sameKey(values.productName ?? '')}|${sameKey(values.producerName ?? '')}`
}

type Found = ReadonlyMap<ListField, readonly RawCell[]>

/** Fields that a merged cell beside several rows says for each of them. */
const sharedFields: ReadonlySet<ListField> = new Set([
  'producerName',
  'producerKind',
  'representative',
  'phone',
  'email',
  'address',
  'commune',
  'oldDistrict',
  'province',
  'set',
  'form',
  'oldCommune',
  'oldProvince',
  'communeCode',
  'decisionNumber',
  'decisionDate',
  'decidedBy',
  'round',
  'year',
  'district',
  'provinceCode',
  'basis'
])

/** Finds the cells of each field in a row, those merged from above among them. */
export function cellLookup(sheet: RawSheet, mapping: Mapping): (row: RawRow) => Found {
  const columns = Object.entries(mapping).map(([column, field]) => ({ column: Number(column), field }))
  const above = cellsFromAbove(sheet)
  return (row) => {
    const own = new Map(row.cells.map((cell) => [cell.col, cell]))
    const found = new Map<ListField, RawCell[]>()
    for (const { column, field } of columns) {
      const cell = own.get(column) ?? (sharedFields.has(field) ? above(row.number, column) : undefined)
      if (cell) found.set(field, [...(found.get(field) ?? []), cell])
    }
    return found
  }
}

function parseRow(
  row: RawRow,
  found: Found,
  kind: ParsedList['kind'],
  header: Header,
  options: ReadOptions,
  seen: Map<string, number>
): ParsedRow {
  const problems: ImportProblem[] = []
  const text = (field: ImportField) => textOf(field, found.get(field) ?? [], options, problems)
  const parsed = <T>(field: ImportField, read: (text: string) => Understood<T>): T | undefined => {
    const given = text(field)
    if (given === undefined) return undefined
    const understood = read(given)
    if (understood.problem) problems.push(problem(field, understood.problem, understood.facts))
    return understood.value
  }
  const producerName = text('producerName')
  const producer = {
    producerName,
    producerKind: parsed('producerKind', kindOfText) ?? (kindOfName(producerName ?? '') || undefined),
    representative: text('representative'),
    phone: parsed('phone', phoneOf),
    email: parsed('email', emailOf),
    address: text('address'),
    commune: text('commune'),
    oldDistrict: text('oldDistrict'),
    province: text('province')
  }
  const product = {
    productName: text('productName'),
    set: setOf(text('set'), options, problems),
    form: formOf(found.get('form') ?? [], header, problems),
    currentStar: parsed('currentStar', starOf),
    code: text('code'),
    selfScore: parsed('selfScore', selfScoreOf)
  }
  const all = { ...(kind === 'products' && product), ...producer, note: text('note') }
  const values: ImportValues = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
  const counted = kind === 'products' ? problems : problems.filter((one) => one.field !== 'set')
  const missing = [
    ...(kind === 'products' && !values.productName ? [problem('productName', 'NAME_MISSING')] : []),
    ...(values.producerName ? [] : [problem('producerName', 'PRODUCER_MISSING')])
  ]
  const told = [...missing, ...counted, ...lengthProblems(values, found), ...duplicate(row.number, values, kind, seen)]
  const severity = told.some((one) => one.severity === 'error') ? 'error' : told.length > 0 ? 'warning' : undefined
  return { row: row.number, values, problems: told, ...(severity && { severity }) }
}

/** The words of a field's cells on one line, with what is odd about them. Addresses and notes of several columns are joined; elsewhere the first counts. */
export function textOf(field: ListField, cells: readonly RawCell[], options: ReadOptions, problems: ImportProblem[]): string | undefined {
  const joined = field === 'address' || field === 'note'
  const texts: string[] = []
  for (const cell of joined ? cells : cells.slice(0, 1)) {
    const name = field === 'productName' || field === 'producerName'
    if (cell.kind === 'error') {
      problems.push(problem(field, name ? 'NAME_IS_ERROR' : 'CELL_IS_ERROR', { text: cell.text }))
      continue
    }
    const said = (options.convertLegacy ? (cell.legacy?.proposal ?? cell.text) : cell.text).replace(/\s+/g, ' ').trim()
    if (cell.legacy && !options.convertLegacy)
      problems.push(problem(field, `LEGACY_${cell.legacy.encoding}`, { text: said, proposal: cell.legacy.proposal }))
    else if (/\uFFFD|\p{L}\?\p{L}/u.test(said)) problems.push(problem(field, 'BROKEN_LETTERS', { text: said }))
    if (name && cell.kind !== 'text') problems.push(problem(field, 'NOT_TEXT', { text: said }))
    if (said !== '') texts.push(said)
  }
  return texts.length === 0 ? undefined : texts.join(', ')
}

function setOf(text: string | undefined, options: ReadOptions, problems: ImportProblem[]): SetNo | undefined {
  const add = (code: ImportProblemCode, facts: ImportProblem['facts'] = {}) => problems.push(problem('set', code, facts))
  const chosen = options.defaultSet ?? undefined
  const nameOf = (no: SetNo) => options.criteriaNames.find((set) => set.no === no)?.name ?? ''
  if (text === undefined) {
    // a set chosen for rows that name none is no surprise, so it is no problem
    if (chosen === undefined) add('SET_MISSING')
    return chosen
  }
  const found = findSet(text, options.criteriaNames)
  switch (found.kind) {
    case 'set':
      return found.no
    case 'guess':
      add('SET_GUESSED', { text, no: found.no, name: nameOf(found.no) })
      return found.no
    case 'conflict':
      add('SET_CONFLICT', { text, number: found.number, named: found.named })
      return undefined
    case 'group':
    case 'several':
    case 'unknown': {
      // the chosen set settles only what it does not contradict
      const fits = chosen !== undefined && (found.kind === 'unknown' || found.candidates.includes(chosen))
      if (fits) add('SET_BY_DEFAULT', { text, no: chosen, name: nameOf(chosen) })
      else if (found.kind === 'unknown') add('SET_UNKNOWN', { text })
      else add(found.kind === 'group' ? 'SET_ONLY_GROUP' : 'SET_AMBIGUOUS', { text, candidates: found.candidates.join(', ') })
      return fits ? chosen : undefined
    }
  }
}

/** One column that says the form in words, or a column to tick for each form. */
function formOf(cells: readonly RawCell[], header: Header, problems: ImportProblem[]): RegistrationForm | undefined {
  const forms = cells.flatMap((cell) => {
    const title = header.columns.find(({ column }) => column === cell.col)?.parts.at(-1) ?? ''
    const titled = formOfText(searchKey(title))
    const said = words(cell)
    return [titled && isTick(said) ? titled.form : formOfText(searchKey(said))?.form]
  })
  const [only] = forms
  if (cells.length === 0 || (only !== undefined && forms.every((form) => form === only))) return only
  problems.push(problem('form', 'FORM_UNKNOWN', { text: cells.map(words).join(', ') }))
  return undefined
}

const longest: Readonly<Partial<Record<ImportField, number>>> = {
  productName: 300,
  producerName: 300,
  representative: 300,
  phone: 60,
  email: 200,
  address: 300,
  commune: 300,
  oldDistrict: 300,
  province: 300,
  code: 60,
  note: 4000
}

function lengthProblems(values: ImportValues, found: Found): ImportProblem[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const field = name as ImportField // keys of ImportValues are the fields of the contract
    const max = longest[field]
    if (max === undefined || typeof value !== 'string') return []
    const cut = found.get(field)?.some((cell) => cell.cut)
    return cut || value.length > max ? [problem(field, 'TOO_LONG', { length: value.length, max })] : []
  })
}

function duplicate(row: number, values: ImportValues, kind: ParsedList['kind'], seen: Map<string, number>): ImportProblem[] {
  const named = kind === 'products' ? values.productName && values.producerName : values.producerName
  if (!named) return []
  const key = rowKey(values)
  const first = seen.get(key)
  if (first === undefined) seen.set(key, row)
  return first === undefined ? [] : [problem(kind === 'products' ? 'productName' : 'producerName', 'DUPLICATE_ROW', { firstRow: first })]
}
