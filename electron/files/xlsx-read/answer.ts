/** What the reading process says, once, as JSON on its standard output. */
import type { Result } from '../../../shared/result.ts'
import type { RawBook, RawSheet, ReadError } from '../../../shared/import/raw-book.ts'

export interface Answer {
  /** Highest resident memory of the reading process. */
  readonly peakBytes: number
  readonly result: Result<RawBook, ReadError>
}

/** Takes only what has the shape of an answer: the process read a file that is not ours. */
export function parseAnswer(text: string): Answer | undefined {
  const answer = parseJson(text)
  return isRecord(answer) && typeof answer.peakBytes === 'number' && isResult(answer.result)
    ? { peakBytes: answer.peakBytes, result: answer.result }
    : undefined
}

function isResult(value: unknown): value is Result<RawBook, ReadError> {
  if (!isRecord(value)) return false
  if (value.ok === true) return isBook(value.value)
  return value.ok === false && isRecord(value.error) && typeof value.error.code === 'string' && isRecord(value.error.facts)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // the process ended in the middle of a sentence; the caller says so
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isBook(value: unknown): value is RawBook {
  return isRecord(value) && typeof value.sheetsLeft === 'number' && Array.isArray(value.sheets) && value.sheets.every(isSheet)
}

function isSheet(value: unknown): value is RawSheet {
  return (
    isRecord(value) &&
    typeof value.name === 'string' &&
    Array.isArray(value.merges) &&
    value.merges.every((merge) => isRecord(merge) && [merge.top, merge.left, merge.bottom, merge.right].every(Number.isInteger)) &&
    Array.isArray(value.rows) &&
    value.rows.every((row) => isRecord(row) && Number.isInteger(row.number) && Array.isArray(row.cells) && row.cells.every(isCell))
  )
}

function isCell(value: unknown): boolean {
  return isRecord(value) && Number.isInteger(value.col) && typeof value.text === 'string' && typeof value.kind === 'string'
}
