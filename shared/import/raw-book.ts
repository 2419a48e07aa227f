/**
 * A workbook or CSV as the reader hands it on: values only, bounded, text in NFC without control characters.
 * Knows nothing of what the columns mean.
 */

/** Old one-byte fonts (TCVN3, VNI), or UTF-8 that was once read as another code. */
export type LegacyEncoding = 'TCVN3' | 'VNI' | 'UTF8'

export interface RawCell {
  /** From 1. */
  readonly col: number
  /** Numbers as written (at most 15 digits, as Excel shows), dates as ISO in UTC, errors as "#N/A". Never empty. */
  readonly text: string
  readonly kind: 'text' | 'number' | 'date' | 'bool' | 'error'
  /** Only fonts whose letters are not Unicode: ".Vn…", "VNI-…". */
  readonly font?: string
  /** What the text would be in Unicode. A proposal: `text` is as the file has it. */
  readonly legacy?: { readonly encoding: LegacyEncoding; readonly proposal: string }
  /** The file writes letters and their marks apart (NFD); `text` has them in one. */
  readonly loose?: true
  /** The text was longer than the reader takes. */
  readonly cut?: true
}

export interface RawRow {
  /** As Excel shows it, from 1, rising. */
  readonly number: number
  /** Cells that hold something, by column. */
  readonly cells: readonly RawCell[]
}

/** A merged range, corners included. Its value stands in the top left cell. */
export interface RawMerge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface RawSheet {
  readonly name: string
  readonly hidden?: true
  /** Rows that hold something. */
  readonly rows: readonly RawRow[]
  readonly merges: readonly RawMerge[]
  /** What was left unread because the sheet is larger than the app takes; rows, where both were. */
  readonly cut?: 'rows' | 'columns'
}

export interface RawBook {
  readonly format: 'xlsx' | 'csv'
  readonly sheets: readonly RawSheet[]
  /** Sheets beyond the limit, not read. */
  readonly sheetsLeft: number
}

export type ReadErrorCode =
  | 'EMPTY_FILE'
  | 'FILE_TOO_LARGE'
  | 'OLD_XLS'
  | 'PASSWORD_PROTECTED'
  | 'WEB_PAGE'
  | 'NOT_XLSX'
  | 'NOT_A_TABLE'
  | 'DAMAGED'
  | 'TOO_MANY_PARTS'
  | 'UNPACKS_TOO_LARGE'
  | 'UNSAFE_XML'
  | 'NO_SHEET'
  | 'OUT_OF_MEMORY'
  | 'TIMEOUT'
  | 'ANSWER_TOO_LARGE'
  | 'READER_FAILED'

/** Why a file could not be read. Fits `AppError` FILE as reason and facts. */
export interface ReadError {
  readonly code: ReadErrorCode
  readonly facts: Readonly<Record<string, string | number>>
}
