/** What the reading process says, once, as JSON on its standard output. */
import type { Result } from '../../../shared/result.ts'
import type { RawBook, RawSheet, ReadError } from '../../../shared/import/raw-book.ts'

export interface Answer {
  /** Highest resident memory of the reading process. */
  readonly peakBytes: number
  readonly result: Result<RawBook, ReadError>
}

/** Stands behind the answer and nowhere in it: JSON has no bare line feed. The process need not end for the answer to be whole. */
export const answerEnd = '\n'

const rowsInPiece = 200

/** An answer as pieces of JSON, so that the whole of it never stands in memory twice. `peak` is asked last. */
export function* answerPieces(result: Answer['result'], peak: () => number): Generator<string> {
  yield '{"result":'
  if (result.ok) {
    const { sheets, ...book } = result.value
    yield `{"ok":true,"value":${open(book)}"sheets":[`
    for (const [at, { rows, ...sheet }] of sheets.entries()) {
      yield `${at > 0 ? ',' : ''}${open(sheet)}"rows":[`
      for (let from = 0; from < rows.length; from += rowsInPiece) {
        yield (from > 0 ? ',' : '') + JSON.stringify(rows.slice(from, from + rowsInPiece)).slice(1, -1)
      }
      yield ']}'
    }
    yield ']}}'
  } else yield JSON.stringify(result)
  yield `,"peakBytes":${peak()}}`
}

/** An object's JSON without its end, ready for one more member. */
function open(value: object): string {
  return `${JSON.stringify(value).slice(0, -1)},`
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
