/**
 * What the reading process says on its standard output: lines of JSON. First the book without its rows, then rows in pieces, last how it went.
 * In pieces, so that neither the whole text nor a long pause for it stands in the way of the one who listens.
 */
import type { RawBook, RawRow, RawSheet, ReadError } from '../../../shared/import/raw-book.ts'
import { err, ok, type Result } from '../../../shared/result.ts'

export interface Answer {
  /** Highest resident memory of the reading process. */
  readonly peakBytes: number
  readonly result: Result<RawBook, ReadError>
}

const rowsInPiece = 200

/** An answer line by line. `peak` is asked last. */
export function* answerLines(result: Answer['result'], peak: () => number): Generator<string> {
  if (result.ok) {
    const { sheets, ...book } = result.value
    yield line({ book: { ...book, sheets: sheets.map(({ rows: _rows, ...sheet }) => sheet) } })
    for (const [at, { rows }] of sheets.entries())
      for (let from = 0; from < rows.length; from += rowsInPiece) yield line({ at, rows: rows.slice(from, from + rowsInPiece) })
  }
  yield line({ peakBytes: peak(), result: result.ok ? { ok: true } : result })
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`
}

export interface AnswerListener {
  /** Takes the next line; false where it is none that the reading process would say: it read a file that is not ours. */
  take(line: string): boolean
  /** The answer, once the last line was heard. The process need not end for it to be whole. */
  whole(): Answer | undefined
}

/** Puts the lines together again. */
export function answerListener(): AnswerListener {
  let book: Omit<RawBook, 'sheets'> | undefined
  let sheets: Mutable[] = []
  let answer: Answer | undefined
  return {
    take(text) {
      const said = parseJson(text)
      if (!isRecord(said) || answer) return false
      if (isRecord(said.book)) {
        if (book || !isBook(said.book)) return false
        const { sheets: empty, ...rest } = said.book
        book = rest
        sheets = empty.map((sheet) => ({ ...sheet, rows: [] }))
        return true
      }
      if (Array.isArray(said.rows)) {
        const sheet = sheets[Number(said.at)]
        if (!sheet || !said.rows.every(isRow)) return false
        for (const row of said.rows) sheet.rows.push(row)
        return true
      }
      if (typeof said.peakBytes !== 'number' || !isRecord(said.result)) return false
      const { result } = said
      if (result.ok === true && book) answer = { peakBytes: said.peakBytes, result: ok({ ...book, sheets }) }
      else if (isFailure(result)) answer = { peakBytes: said.peakBytes, result: err(result.error) }
      return answer !== undefined
    },
    whole: () => answer
  }
}

type Mutable = Omit<RawSheet, 'rows'> & { rows: RawRow[] }

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // no line of ours; the caller says so
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isFailure(value: Record<string, unknown>): value is { ok: false; error: ReadError } {
  return value.ok === false && isRecord(value.error) && typeof value.error.code === 'string' && isRecord(value.error.facts)
}

function isBook(value: Record<string, unknown>): value is { sheets: Omit<RawSheet, 'rows'>[] } & Omit<RawBook, 'sheets'> {
  return typeof value.sheetsLeft === 'number' && Array.isArray(value.sheets) && value.sheets.every(isSheet)
}

function isSheet(value: unknown): value is Omit<RawSheet, 'rows'> {
  return (
    isRecord(value) &&
    typeof value.name === 'string' &&
    Array.isArray(value.merges) &&
    value.merges.every((merge) => isRecord(merge) && [merge.top, merge.left, merge.bottom, merge.right].every(Number.isInteger))
  )
}

function isRow(row: unknown): row is RawRow {
  return isRecord(row) && Number.isInteger(row.number) && Array.isArray(row.cells) && row.cells.every(isCell)
}

function isCell(value: unknown): boolean {
  return isRecord(value) && Number.isInteger(value.col) && typeof value.text === 'string' && typeof value.kind === 'string'
}
