/** The grid through exceljs 4.4.0. Everything that this library gets wrong is mended here or was mended before. */
import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import ExcelJS from 'exceljs'
import { zipOf } from '../zip-store.ts'
import { pageText } from './clean.ts'
import { type Grid, type GridSheet, letterOf, type Style } from './grid.ts'
import { marginsOf } from './pages.ts'
import { sharedStrings } from './strings.ts'
import { tableXml, type TableXml } from './table-xml.ts'

const FONT = 'Times New Roman'
/** Normal font of the book: columns are measured in its digits (grid.ts, DIGIT). exceljs always writes Calibri 11. */
const NORMAL_FONT = `<font><sz val="12"/><name val="${FONT}"/><family val="1"/></font>`
/** What Excel holds in a header or footer, codes and all. */
const LONGEST_PAGE_TEXT = 255

/** The bytes of the workbook: exceljs makes all but the tables of cells and their texts, which are put into what it made. */
export async function render(grid: Grid): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook()
  book.title = grid.title
  book.creator = grid.creator
  book.lastModifiedBy = grid.creator
  book.created = grid.created
  book.modified = grid.created
  const activeTab = grid.sheets.findIndex((sheet) => !sheet.spec.hidden)
  book.views = [{ x: 0, y: 0, width: 24000, height: 12000, firstSheet: 0, activeTab, visibility: 'visible' }]
  grid.sheets.forEach((sheet, i) => {
    addSheet(book, sheet, i === activeTab)
  })
  return zipParts(await partsOf(book, grid))
}

function addSheet(book: ExcelJS.Workbook, sheet: GridSheet, active: boolean): void {
  const { spec, places } = sheet
  const paper = spec.purpose === 'paper'
  const page = book.addWorksheet(places.name, {
    state: spec.hidden ? 'hidden' : 'visible',
    properties: { defaultRowHeight: 15.75, dyDescent: 0.25 },
    views: [viewOf(sheet, active)],
    pageSetup: {
      paperSize: 9,
      orientation: spec.orientation,
      margins: inches(spec.orientation),
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: paper,
      printArea: `A$1:${letterOf(spec.columns.length)}$${sheet.rows.length}`,
      printTitlesRow: `${sheet.firstHeadRow}:${sheet.lastHeadRow}`
    },
    headerFooter: headerFooterOf(sheet)
  })
  sheet.widths.forEach((width, i) => {
    // exceljs takes 9 for its own default and does not write it, and then Excel takes another.
    page.getColumn(i + 1).width = width === 9 ? 9.01 : width
  })
  addChoices(page, sheet)
  if (sheet.breakAbove !== undefined) page.getRow(sheet.breakAbove - 1).addPageBreak()
}

function viewOf(sheet: GridSheet, active: boolean): Partial<ExcelJS.WorksheetView> {
  const { spec, rows, lastHeadRow } = sheet
  const toHead = rows.slice(0, lastHeadRow).reduce((sum, row) => sum + row.height, 0)
  // A tall title that stays in view would leave no room for the rows on a small screen.
  const ySplit = spec.purpose === 'data' && toHead <= 160 ? lastHeadRow : 0
  const xSplit = spec.frozenColumns ?? 0
  const frozen = { state: 'frozen', xSplit, ySplit } as const
  const view = { showGridLines: spec.purpose === 'data', ...(xSplit + ySplit > 0 ? frozen : { state: 'normal' as const }) }
  // exceljs writes `tabSelected`; its types have it not.
  return { ...view, ...(active ? { tabSelected: 1 } : {}) } as Partial<ExcelJS.WorksheetView>
}

/** No &D: it prints today's date in the computer's own order, whatever day the figures are of. */
function headerFooterOf(sheet: GridSheet): Partial<ExcelJS.HeaderFooter> {
  const { footer, watermark } = sheet.spec
  const right = `&R&9&"${FONT},Regular"Trang &P/&N`
  const left = `&L&9&"${FONT},Regular"`
  const head = `&C&20&"${FONT},Bold"`
  return {
    oddFooter: footer ? left + pageText(footer, LONGEST_PAGE_TEXT - left.length - right.length) + right : right,
    ...(watermark ? { oddHeader: head + pageText(watermark, 60) } : {})
  }
}

function inches(orientation: 'portrait' | 'landscape'): ExcelJS.Margins {
  const { top, bottom, left, right } = marginsOf(orientation)
  const inch = (mm: number) => Math.round((mm / 25.4) * 1000) / 1000
  return { top: inch(top), bottom: inch(bottom), left: inch(left), right: inch(right), header: inch(8), footer: inch(7) }
}

function excelStyle(style: Style): Partial<ExcelJS.Style> {
  const { size, bold, italic, underline, grey, shaded, border, wrap, align, vertical, format } = style
  const thin = { style: 'thin' } as const
  return {
    font: { name: FONT, family: 1, size, bold, italic, underline, color: { argb: grey ? 'FF595959' : 'FF000000' } },
    // Figures keep off the rule at their right.
    alignment: { horizontal: align, vertical, wrapText: wrap, ...(border && align === 'right' ? { indent: 1 } : {}) },
    ...(border ? { border: { top: thin, bottom: thin, left: thin, right: thin } } : {}),
    ...(shaded ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7E6E6' } } } : {}),
    ...(format === undefined ? {} : { numFmt: format })
  }
}

function addChoices(page: ExcelJS.Worksheet, sheet: GridSheet): void {
  for (const { column, refusal, source } of sheet.choices) {
    const letter = letterOf(column)
    const rule: ExcelJS.DataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [source],
      showErrorMessage: true,
      error: refusal.slice(0, 225)
    }
    // One rule for the range: exceljs has it, but not its types.
    const rules = (page as unknown as { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } }).dataValidations
    rules.add(`${letter}${sheet.lastHeadRow + 1}:${letter}${sheet.lastTableRow}`, rule)
  }
}

type Styles = { addStyleModel(style: Partial<ExcelJS.Style>): number; readonly model: { readonly fonts: string[] } }
type Model = {
  readonly styles: Styles
  readonly worksheets: readonly { readonly id: number }[]
  sharedStrings: Pick<Texts, 'xml' | 'count'>
}
type Texts = { readonly count: number; readonly xml: string }
type Sink = { append(xml: string, about: { readonly name: string }): void }
type Step =
  | 'ContentTypes'
  | 'OfficeRels'
  | 'WorkbookRels'
  | 'Worksheets'
  | 'SharedStrings'
  | 'Themes'
  | 'Styles'
  | 'App'
  | 'Core'
  | 'Workbook'
/** The steps of exceljs' own `write`, of which its types tell nothing: none of them looks at a cell but the one that writes the sheets. */
type Inside = { prepareModel(model: Model, options: object): void } & {
  [step in `add${Step}`]: (sink: Sink, model: Model) => Promise<void>
}

/** The parts of the file by their names. */
async function partsOf(book: ExcelJS.Workbook, grid: Grid): Promise<Map<string, string>> {
  const inside = book.xlsx as unknown as Inside
  const model = book.model as unknown as Model
  inside.prepareModel(model, {})
  const texts = sharedStrings(FONT)
  const numbers = new Map<Style, number>()
  const styleOf = (style: Style) => {
    const known = numbers.get(style)
    if (known !== undefined) return known
    const made = model.styles.addStyleModel(excelStyle(style))
    numbers.set(style, made)
    return made
  }
  const tables = new Map(
    model.worksheets.map(({ id }, i) => [`xl/worksheets/sheet${id}.xml`, tableXml(grid.sheets[i]?.rows ?? [], styleOf, texts)])
  )
  model.sharedStrings = { count: texts.count(), xml: texts.xml() }
  // exceljs has no door for this: font 0 is put in by its style manager itself.
  model.styles.model.fonts[0] = NORMAL_FONT
  const parts = new Map<string, string>()
  const sink: Sink = {
    append: (xml, { name }) => {
      const table = tables.get(name)
      parts.set(name, table ? filled(xml, table) : xml)
    }
  }
  const steps: readonly Step[] = [
    'ContentTypes',
    'OfficeRels',
    'WorkbookRels',
    'Worksheets',
    'SharedStrings',
    'Themes',
    'Styles',
    'App',
    'Core',
    'Workbook'
  ]
  for (const step of steps) await inside[`add${step}`](sink, model)
  return parts
}

/** The frame of a sheet with its table in it. */
function filled(frame: string, { dimension, sheetData, mergeCells }: TableXml): string {
  const cut = /<sheetData(?:\/>|>.*?<\/sheetData>)/.exec(frame)
  if (!cut) throw new Error('a sheet without a place for its rows')
  const before = frame.slice(0, cut.index).replace(/<dimension [^>]*>/, `<dimension ref="${dimension}"/>`)
  return before + sheetData + mergeCells + frame.slice(cut.index + cut[0].length)
}

const packed = promisify(deflateRaw)

async function zipParts(parts: ReadonlyMap<string, string>): Promise<Uint8Array<ArrayBuffer>> {
  const files = [...parts].map(async ([name, xml]) => {
    const bytes = Buffer.from(xml, 'utf8')
    return { name, bytes, packed: await packed(bytes) }
  })
  return zipOf(await Promise.all(files))
}
