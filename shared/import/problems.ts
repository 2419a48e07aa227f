import type { ImportProblem } from '../contract/imports.ts'

/** What may be odd about a row. Words for each are in renderer/text/import.ts. */
export type ImportProblemCode = ErrorCode | WarningCode

type ErrorCode =
  | 'NAME_MISSING'
  | 'PRODUCER_MISSING'
  | 'SET_MISSING'
  | 'SET_UNKNOWN'
  | 'SET_ONLY_GROUP'
  | 'SET_AMBIGUOUS'
  | 'SET_CONFLICT'
  | 'TOO_LONG'
  | 'NAME_IS_ERROR'
  | 'STAR_MISSING'
  | 'DATE_UNREADABLE'
  | 'OLD_COMMUNE_MISSING'
  | 'COMMUNE_MISSING'

type WarningCode =
  | 'SET_GUESSED'
  | 'SET_BY_DEFAULT'
  | 'FORM_UNKNOWN'
  | 'STAR_UNKNOWN'
  | 'SELF_SCORE_UNKNOWN'
  | 'SELF_SCORE_RANGE'
  | 'SELF_SCORE_NOT_WHOLE'
  | 'PHONE_ZERO_RESTORED'
  | 'PHONE_ODD'
  | 'EMAIL_ODD'
  | 'KIND_UNKNOWN'
  | 'CELL_IS_ERROR'
  | 'NOT_TEXT'
  | 'DUPLICATE_ROW'
  | 'LEGACY_TCVN3'
  | 'LEGACY_VNI'
  | 'LEGACY_UTF8'
  | 'BROKEN_LETTERS'
  | 'DECISION_MISSING'
  | 'DATE_MISSING'
  | 'EXPIRY_DIFFERS'
  | 'POINTS_UNKNOWN'
  | 'LEVEL_UNKNOWN'
  | 'PROPOSED_UNKNOWN'
  | 'LIKE_KNOWN'
  | 'LIKE_TAKEN'
  | 'COMMUNE_NEAR'
  | 'COMMUNE_UNCLEAR'
  | 'COMMUNE_UNKNOWN'
  | 'COMMUNE_DIFFERS'
  | 'OUTCOME_DOUBTFUL'
  | 'OUTCOME_MISSING'
  | 'YEAR_UNKNOWN'
  | 'OLD_COMMUNE_DIVIDED'

/** A row with an error is not imported; a warning only wants a look. */
const errors: ReadonlySet<string> = new Set<ErrorCode>([
  'NAME_MISSING',
  'PRODUCER_MISSING',
  'SET_MISSING',
  'SET_UNKNOWN',
  'SET_ONLY_GROUP',
  'SET_AMBIGUOUS',
  'SET_CONFLICT',
  'TOO_LONG',
  'NAME_IS_ERROR',
  'STAR_MISSING',
  'DATE_UNREADABLE',
  'OLD_COMMUNE_MISSING',
  'COMMUNE_MISSING'
])

/** A problem of the contract from a known code. */
export function problem(field: ImportProblem['field'], code: ImportProblemCode, facts: ImportProblem['facts'] = {}): ImportProblem {
  return { field, code, severity: errors.has(code) ? 'error' : 'warning', facts }
}

/** Why a row of the sheet is not a row of the list. */
export type SkipReason = 'NUMBERING' | 'REPEATED_HEADER' | 'EXAMPLE' | 'TOTAL' | 'GROUP' | 'SIGNATURE' | 'CONTINUED' | 'STRAY'
