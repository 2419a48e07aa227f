/**
 * What a workbook says, as plain data: no class, function or Date, so it may cross to another process.
 * A sheet is: blocks of lines, one table, blocks of lines. Rows and columns have keys; nobody counts cells.
 */

export type BookSpec = {
  readonly title: string
  readonly creator: string
  /** ISO date, or date and time in UTC. Given, not read from the clock. */
  readonly created: string
  readonly sheets: readonly SheetSpec[]
}

export type SheetSpec = {
  /** Name under which formulas of other sheets refer to this one; without it, `name`. */
  readonly key?: string
  /** Name on the tab. Forbidden signs are taken out, 31 letters are kept, a second "Tên" becomes "Tên (2)". */
  readonly name: string
  /** `paper` is to be printed and signed: no grid, white head, text columns widened to the page. `data` is to be worked on: grey head that stays in view. */
  readonly purpose: 'paper' | 'data'
  /** A4. Margins of Nghị định 30/2020, Phụ lục I: 20/20/30/15 mm top, bottom, left, right; turned with the page. */
  readonly orientation: 'portrait' | 'landscape'
  /** Points; 12 without it. */
  readonly fontSize?: number
  readonly above?: readonly BlockSpec[]
  readonly columns: readonly ColumnSpec[]
  readonly rows: readonly RowSpec[]
  /** Empty bordered rows to fill in, at most 5,000. Text columns then keep what is typed as text (0912… stays 0912…). */
  readonly blankRows?: number
  readonly below?: readonly BlockSpec[]
  /** Columns that stay in view at the left. */
  readonly frozenColumns?: number
  /** Own words at the bottom left of each printed page, one line; "Trang x/y" stands at the right by itself. Give dates as words. */
  readonly footer?: string
  /** Large words in the top margin of each printed page, as "THỰC HÀNH". */
  readonly watermark?: string
  readonly hidden?: boolean
}

export type ColumnSpec = {
  readonly key: string
  readonly title: string
  /** Neighbouring columns of the same group stand under one merged title: the head then has two rows. */
  readonly group?: string
  /** In digits of Times New Roman 12 (2.1 mm). A portrait page holds 78, a landscape page 121; wider tables are printed smaller. */
  readonly width: number
  readonly kind: ColumnKind
  /** Decimals shown in a `decimal` column; 2 without it. The mark is the computer's own: "92,35" or "92.35". */
  readonly decimals?: number
  /** Number format in Excel's own words, instead of the one of the kind. */
  readonly format?: string
  /** Only these may be chosen, from the first row of the table to the last blank one. */
  readonly choices?: ChoicesSpec
}

/**
 * What a column holds. `text` stands left and wraps; all others stand in the middle: `center` takes text or numbers as they are,
 * `integer` and `decimal` numbers, `date` ISO dates, shown as 05/11/2026. With a thousands mark in `format` numbers stand right.
 * Words in a column of numbers ("vắng", "–") are given as text.
 */
export type ColumnKind = 'text' | 'center' | 'integer' | 'decimal' | 'date'

/** `refusal` is what Excel says when something else is typed, at most 225 letters. */
export type ChoicesSpec = { readonly items: readonly string[]; readonly refusal: string }

export type RowSpec = DataRow | GroupRow | TotalRow

/** A row of the table. A column without a cell is empty; a cell without a column is refused. */
export type DataRow = {
  readonly kind?: 'data'
  /** Needed only where a formula refers to the row. */
  readonly key?: string
  readonly cells: Cells
  readonly look?: Look
}

/** One merged bold line: "I. Sản phẩm đạt 4 sao". */
export type GroupRow = { readonly kind: 'group'; readonly key?: string; readonly text: string }

/** Bold; the label is merged over all columns before the first one that has a cell. */
export type TotalRow = { readonly kind: 'total'; readonly key?: string; readonly label: string; readonly cells: Cells }

export type Cells = { readonly [column: string]: Cell | undefined }
export type Cell = CellValue | { readonly value: CellValue; readonly look: Look }

/** In a `date` column a string is an ISO date; anywhere else it is text. `null` is an empty cell. */
export type CellValue = string | number | null | TextCell | DateCell | FormulaCell
/** Text whatever the column: "không thời hạn" in a column of dates. */
export type TextCell = { readonly text: string }
/** ISO date, from 1900-03-01 on. */
export type DateCell = { readonly date: string }
/** A live formula with the result that we counted ourselves, so that every reader shows it. */
export type FormulaCell = { readonly formula: readonly FormulaPart[]; readonly result: number | string }

/** Written as it is, or a place: `['ROUND(AVERAGE(', { sheet: 'marks', column: 'total', row: 'm1', toRow: 'm9' }, '),2)']`. */
export type FormulaPart = string | PlaceRef
/** Without `sheet` this sheet, without `row` this row. With `toRow` or `toColumn` the whole range. */
export type PlaceRef = {
  readonly sheet?: string
  readonly row?: string
  readonly column: string
  readonly toRow?: string
  readonly toColumn?: string
}

/** `strong` bold; `quiet` grey italic, for what is missing; `marked` on light grey, for what wants a look. */
export type Look = 'plain' | 'strong' | 'quiet' | 'marked'

export type BlockSpec = LinesBlock | PairBlock | SignaturesBlock

/** Lines over the whole width of the table; in the middle above it, at the left below it. */
export type LinesBlock = { readonly kind: 'lines'; readonly lines: readonly LineSpec[] }
/** Two columns, about 45 : 55: issuing body and Quốc hiệu. Lines stand level: the first left one beside the first right one. */
export type PairBlock = { readonly kind: 'pair'; readonly left: readonly LineSpec[]; readonly right: readonly LineSpec[] }
/** Two columns in one row, so that no page break falls between a post and its name. Posts stand level, names stand level. */
export type SignaturesBlock = { readonly kind: 'signatures'; readonly left?: SideSpec; readonly right?: SideSpec }

/** A signature, or lines at the left ("Nơi nhận"). */
export type SideSpec = SignatureSpec | readonly LineSpec[]
export type SignatureSpec = {
  /** "Cà Mau, ngày 05 tháng 11 năm 2026", italic, above the post. */
  readonly placeAndDate?: string
  /** "TM. HỘI ĐỒNG", "CHỦ TỊCH": bold. */
  readonly posts: readonly string[]
  /** "(Ký, ghi rõ họ tên)", italic. */
  readonly hint?: string
  readonly name?: string
}

export type LineSpec = string | StyledLine
export type StyledLine = {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** Points; that of the sheet without it. */
  readonly size?: number
  readonly align?: 'left' | 'center' | 'right'
  /** A rule under the line, as long as the line or four tenths of it (Nghị định 30/2020: 1/3 to 1/2). */
  readonly rule?: 'whole' | 'part'
}
