/** Workbooks around the import: the empty list to fill in, and a read list handed back with what is wrong. Built anew from values; a user's file is never touched. */
import type { ListKindName } from '../../shared/contract/imports.ts'
import type { CriteriaSet } from '../../shared/criteria/schema.ts'
import type { Header } from '../../shared/import/header.ts'
import { cellsFromAbove } from '../../shared/import/merges.ts'
import type { RawBook, RawCell, RawRow, RawSheet } from '../../shared/import/raw-book.ts'
import type { ParsedRow } from '../../shared/import/rows.ts'
import { templates, type TemplateWords, templateWords } from '../../shared/import/template.ts'
import { problemWords } from '../../shared/import/words.ts'
import type { BookSpec, Cell, ColumnSpec, RowSpec, SheetSpec } from './xlsx-write.ts'

const creator = 'Hội đồng OCOP'
const fillableRows = 500
const exampleSet = 4

type ListedSet = Pick<CriteriaSet, 'no' | 'name' | 'group' | 'subgroup' | 'ministry'>

/** The empty list of a kind: a marked example, 500 rows with choices, and a page that explains. `created` is an ISO time. */
export function importTemplate(list: ListKindName, sets: readonly ListedSet[], created: string): BookSpec {
  const words = templates[list]
  return { title: words.title, creator, created, sheets: [listToFill(words, sets), guide(words, sets)] }
}

function listToFill(words: TemplateWords, sets: readonly ListedSet[]): SheetSpec {
  const setTitles = sets.map((set) => `${set.no}. ${set.name}`)
  const columns = words.columns.map(({ field, title, width, choices }): ColumnSpec => {
    const items = field === 'set' ? setTitles : choices
    return { key: field, title, width, kind: 'text', ...(items && { choices: { items, refusal: templateWords.refusal } }) }
  })
  const example = words.columns.map(({ field, example }) => [field, field === 'set' ? (setTitles[exampleSet - 1] ?? '') : example])
  return {
    name: templateWords.name,
    purpose: 'data',
    orientation: 'landscape',
    frozenColumns: 2,
    above: [
      {
        kind: 'lines',
        lines: [
          { text: words.title, bold: true, size: 14 },
          { text: templateWords.hint, italic: true }
        ]
      }
    ],
    columns: [{ key: 'counter', title: templateWords.counter, width: 8, kind: 'center' }, ...columns],
    rows: [{ look: 'quiet', cells: { counter: templateWords.counterExample, ...Object.fromEntries(example) } }],
    blankRows: fillableRows - 1
  }
}

function guide(words: TemplateWords, sets: readonly ListedSet[]): SheetSpec {
  const { no, name, group, ministry } = templateWords.setColumns
  const lines = words.guideLines.map((text, at) => ({ text: `${at + 1}. ${text}`, align: 'left' as const }))
  const page = {
    name: templateWords.guide,
    purpose: 'paper',
    orientation: 'portrait'
  } as const
  const title = { kind: 'lines', lines: [{ text: words.guideTitle, bold: true, size: 14 }] } as const
  if (!words.columns.some(({ field }) => field === 'set'))
    return {
      ...page,
      above: [title, { kind: 'lines', lines }],
      columns: [
        { key: 'title', title: templateWords.columnTitle, width: 30, kind: 'text' },
        { key: 'example', title: templateWords.counterExample, width: 48, kind: 'text' }
      ],
      rows: words.columns.map((column) => ({ cells: { title: column.title, example: column.example } }))
    }
  return {
    ...page,
    above: [title, { kind: 'lines', lines }, { kind: 'lines', lines: [{ text: templateWords.setsTitle, bold: true }] }],
    columns: [
      { key: 'no', title: no, width: 5, kind: 'center' },
      { key: 'name', title: name, width: 34, kind: 'text' },
      { key: 'group', title: group, width: 20, kind: 'text' },
      { key: 'ministry', title: ministry, width: 19, kind: 'text' }
    ],
    rows: sets.map((set) => ({ cells: { no: set.no, name: set.name, group: groupOf(set), ministry: set.ministry } }))
  }
}

/** The decision prints the large groups in capitals. */
function groupOf({ group, subgroup, name }: ListedSet): string {
  const large = group.slice(0, 1) + group.slice(1).toLowerCase()
  return subgroup === name || group.toLowerCase().includes(subgroup.toLowerCase()) ? large : `${large}; ${subgroup}`
}

export interface ReadList {
  readonly book: RawBook
  /** Name of the sheet that was read. */
  readonly sheet: string
  readonly header: Header
  readonly rows: readonly Pick<ParsedRow, 'row' | 'problems'>[]
  /** True: text in old codes is handed back as converted. */
  readonly convertLegacy?: boolean
}

/** The read sheet with a last column "Lỗi"; rows stay where they were, so far as title rows allow. Texts that look like formulas stay texts. `created` is an ISO time. */
export function withErrorColumn(list: ReadList, created: string): BookSpec {
  const sheet = list.book.sheets.find((one) => one.name === list.sheet) ?? { name: list.sheet, rows: [], merges: [] }
  const columns = columnsOf(sheet, list.header)
  const problems = new Map(list.rows.map((row) => [row.row, errorText(row)]))
  const spec: SheetSpec = {
    name: sheet.name,
    purpose: 'data',
    orientation: 'landscape',
    above: linesAbove(sheet, list.header),
    columns: [...columns, { key: errorKey, title: templateWords.errorTitle, width: 50, kind: 'text' }],
    rows: rowsOf(sheet, list, columns, problems)
  }
  return { title: `${sheet.name} – ${templateWords.errorTitle}`, creator, created, sheets: [spec] }
}

const errorKey = 'error'
const widest = 36
const longestLine = 2_000
/** Blank rows kept between rows, so that row numbers stay; a sheet with larger holes is drawn together. */
const mostBlank = 2_000

function errorText(row: Pick<ParsedRow, 'row' | 'problems'>): string {
  const errors = row.problems.filter((problem) => problem.severity === 'error').map(problemWords)
  const warnings = row.problems
    .filter((problem) => problem.severity === 'warning')
    .map((problem) => `${templateWords.warning}: ${problemWords(problem)}`)
  return [...errors, ...warnings].join('\n')
}

/** Columns of the head, and those that hold something below it without a title. */
function columnsOf(sheet: RawSheet, header: Header): ColumnSpec[] {
  const titles = new Map(header.columns.map((column) => [column.column, column.parts]))
  const lengths = new Map<number, number[]>([...titles.keys()].map((column) => [column, []]))
  for (const row of sheet.rows) {
    if (row.number <= header.lastRow) continue
    for (const cell of row.cells) {
      const known = lengths.get(cell.col)
      if (known) known.push(cell.text.length)
      else lengths.set(cell.col, [cell.text.length])
    }
  }
  return [...lengths]
    .toSorted(([a], [b]) => a - b)
    .map(([column, found]) => {
      const parts = titles.get(column) ?? []
      const usual = found.toSorted((a, b) => a - b)[Math.floor(found.length * 0.9)] ?? 0
      const group = parts.slice(0, -1).join(' – ')
      return {
        key: String(column),
        title: parts.at(-1) ?? '',
        ...(group !== '' && { group }),
        width: Math.min(widest, Math.max(6, usual + 2)),
        kind: 'text'
      }
    })
}

/** One line for each row over the head. The writer puts a thin row of its own between. */
function linesAbove(sheet: RawSheet, header: Header): SheetSpec['above'] {
  const texts = new Map(
    sheet.rows.map((row) => [
      row.number,
      row.cells
        .map((cell) => cell.text)
        .join('   ')
        .slice(0, longestLine)
    ])
  )
  const lines = Array.from({ length: header.row - 1 }, (_, at) => texts.get(at + 1) ?? '')
  if (lines.length === 0) return []
  return [{ kind: 'lines', lines: lines.at(-1) === '' ? lines.slice(0, -1) : lines }]
}

function rowsOf(sheet: RawSheet, list: ReadList, columns: readonly ColumnSpec[], problems: ReadonlyMap<number, string>): RowSpec[] {
  const above = cellsFromAbove(sheet)
  const rows: RowSpec[] = []
  let next = list.header.lastRow + 1
  let blank = 0
  for (const row of sheet.rows) {
    if (row.number < next) continue
    for (; next < row.number && blank < mostBlank; next += 1, blank += 1) rows.push({ cells: {} })
    next = row.number + 1
    const error = problems.get(row.number)
    const [only] = row.cells
    // a single text that was no product is a line over the groups
    if (error === undefined && row.cells.length === 1 && only?.kind === 'text') rows.push({ kind: 'group', text: textOf(only, list) })
    else rows.push({ cells: cellsOf(row, list, columns, error, above) })
  }
  return rows
}

function cellsOf(
  row: RawRow,
  list: ReadList,
  columns: readonly ColumnSpec[],
  error: string | undefined,
  above: ReturnType<typeof cellsFromAbove>
): Record<string, Cell> {
  const own = new Map(row.cells.map((cell) => [cell.col, cell]))
  const cells: Record<string, Cell> = {}
  for (const { key } of columns) {
    // a producer merged beside several products is said in each of their rows
    const cell = own.get(Number(key)) ?? (error === undefined ? undefined : above(row.number, Number(key)))
    if (cell) cells[key] = valueOf(cell, list)
  }
  if (error) cells[errorKey] = { value: error, look: 'marked' }
  return cells
}

function valueOf(cell: RawCell, list: ReadList): Cell {
  if (cell.kind === 'number' && String(Number(cell.text)) === cell.text) return Number(cell.text)
  if (cell.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(cell.text) && cell.text >= '1900-03-01') return { date: cell.text }
  return { text: textOf(cell, list) }
}

function textOf(cell: RawCell, list: ReadList): string {
  return list.convertLegacy ? (cell.legacy?.proposal ?? cell.text) : cell.text
}
