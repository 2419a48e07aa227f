/** The grid through exceljs 4.4.0. Everything that this library gets wrong is mended here or was mended before. */
import ExcelJS from 'exceljs'
import { escapeCodes, pageText } from './clean.ts'
import { type Grid, type GridSheet, type GridValue, letterOf, type Style } from './grid.ts'
import { marginsOf } from './pages.ts'

const FONT = 'Times New Roman'
/** Normal font of the book: columns are measured in its digits (grid.ts, DIGIT). exceljs always writes Calibri 11. */
const NORMAL_FONT = `<font><sz val="12"/><name val="${FONT}"/><family val="1"/></font>`
/** What Excel holds in a header or footer, codes and all. */
const LONGEST_PAGE_TEXT = 255

/** The bytes of the workbook. */
export async function render(grid: Grid): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.title = grid.title
  book.creator = grid.creator
  book.lastModifiedBy = grid.creator
  book.created = grid.created
  book.modified = grid.created
  const activeTab = grid.sheets.findIndex((sheet) => !sheet.spec.hidden)
  book.views = [{ x: 0, y: 0, width: 24000, height: 12000, firstSheet: 0, activeTab, visibility: 'visible' }]
  const styles = new Map<Style, Partial<ExcelJS.Style>>()
  grid.sheets.forEach((sheet, i) => {
    addSheet(book, sheet, i === activeTab, styles)
  })
  setNormalFont(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function addSheet(book: ExcelJS.Workbook, sheet: GridSheet, active: boolean, styles: Map<Style, Partial<ExcelJS.Style>>): void {
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
  sheet.rows.forEach((row, i) => {
    const line = page.getRow(i + 1)
    line.height = row.height
    for (const cell of row.cells) {
      const box = line.getCell(cell.column)
      box.value = excelValue(cell.value)
      box.style = excelStyle(cell.style, styles)
      if (cell.lastColumn > cell.column || cell.lastRow > i + 1) page.mergeCells(i + 1, cell.column, cell.lastRow, cell.lastColumn)
    }
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

function excelValue(value: GridValue): ExcelJS.CellValue {
  if (value === null || typeof value === 'number') return value
  if (typeof value === 'string') return escapeCodes(value)
  if ('date' in value) return new Date(`${value.date}T00:00:00Z`)
  if ('runs' in value) {
    const richText = value.runs
      .filter((run) => run.text !== '')
      .map((run) => ({ text: escapeCodes(run.text), font: { name: FONT, family: 1, size: run.size, bold: run.bold, italic: run.italic } }))
    return richText.length > 0 ? { richText } : null
  }
  return { formula: value.formula, result: value.result, date1904: false }
}

function excelStyle(style: Style, styles: Map<Style, Partial<ExcelJS.Style>>): Partial<ExcelJS.Style> {
  const known = styles.get(style)
  if (known) return known
  const { size, bold, italic, underline, grey, shaded, border, wrap, align, vertical, format } = style
  const thin = { style: 'thin' } as const
  const made: Partial<ExcelJS.Style> = {
    font: { name: FONT, family: 1, size, bold, italic, underline, color: { argb: grey ? 'FF595959' : 'FF000000' } },
    // Figures keep off the rule at their right.
    alignment: { horizontal: align, vertical, wrapText: wrap, ...(border && align === 'right' ? { indent: 1 } : {}) },
    ...(border ? { border: { top: thin, bottom: thin, left: thin, right: thin } } : {}),
    ...(shaded ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7E6E6' } } } : {}),
    ...(format === undefined ? {} : { numFmt: format })
  }
  styles.set(style, made)
  return made
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

type Inside = { addStyles(zip: unknown, model: { readonly styles: { readonly model: { readonly fonts: string[] } } }): Promise<void> }

function setNormalFont(book: ExcelJS.Workbook): void {
  // exceljs has no door for this: font 0 is put in by its style manager itself and is changed just before it is written.
  const inside = book.xlsx as unknown as Inside
  const addStyles = inside.addStyles.bind(inside)
  inside.addStyles = (zip, model) => {
    model.styles.model.fonts[0] = NORMAL_FONT
    return addStyles(zip, model)
  }
}
