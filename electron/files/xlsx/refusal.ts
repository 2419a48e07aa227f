export type RefusalCode =
  | 'NUMBER_NOT_FINITE'
  | 'TEXT_TOO_LONG'
  | 'DATE_INVALID'
  | 'FORMULA_FORBIDDEN'
  | 'PLACE_UNKNOWN'
  | 'COLUMN_UNKNOWN'
  | 'KEY_TWICE'
  | 'NO_ROOM_FOR_LABEL'
  | 'NO_COLUMN'
  | 'NO_VISIBLE_SHEET'
  | 'TOO_LARGE'

/** A book that cannot be said in a workbook, or must not be: a mistake of the builder of the spec, named with its place. */
export class WorkbookRefused extends Error {
  readonly code: RefusalCode
  readonly sheet: string
  /** A cell (B12), a column key or a row key; empty when the whole sheet is meant. */
  readonly place: string

  constructor(code: RefusalCode, sheet: string, place: string) {
    super(`${code} in ${sheet || 'the book'} ${place}`.trim())
    this.name = 'WorkbookRefused'
    this.code = code
    this.sheet = sheet
    this.place = place
  }
}
