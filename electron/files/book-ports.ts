/** Workbooks of others in, and ours out: the ports of import and export, the same for every host. */
import type { CriteriaSet } from '../../shared/criteria/schema.ts'
import type { AppError } from '../../shared/errors.ts'
import type { ParsedRow } from '../../shared/import/rows.ts'
import type { Header } from '../../shared/import/header.ts'
import type { RawBook, ReadError } from '../../shared/import/raw-book.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { importTemplate, withErrorColumn } from './xlsx-errors.ts'
import type { SpawnReader } from './xlsx-read/spawn.ts'
import { readWorkbook } from './xlsx-read/workbook.ts'
import { type BookSpec, compareBook, writeWorkbook } from './xlsx-write.ts'

interface BookPorts {
  readonly writeBook: (spec: BookSpec) => Promise<Result<{ readonly bytes: Uint8Array; readonly checked: number }, AppError>>
  readonly readBook: (bytes: Uint8Array) => Promise<Result<RawBook, ReadError>>
  readonly importTemplate: () => Promise<Result<Uint8Array, AppError>>
  readonly errorColumn: (read: {
    book: RawBook
    sheet: string
    header: Header
    rows: readonly ParsedRow[]
  }) => Promise<Result<Uint8Array, AppError>>
}

/** Writes a workbook, reads it back and compares it cell by cell. READ_BACK where anything differs. */
export async function writeChecked(spec: BookSpec): Promise<Result<Uint8Array, AppError>> {
  const bytes = await writeWorkbook(spec)
  const [first, ...more] = await compareBook(spec, bytes)
  return first ? err({ code: 'READ_BACK', differences: more.length + 1, first: `${first.sheet} ${first.place}` }) : ok(bytes)
}

/** Cells of a spec that the comparison looks at. */
function cellsOf({ sheets }: BookSpec): number {
  return sheets.reduce(
    (sum, { rows, columns }) =>
      sum + columns.length + rows.reduce((cells, row) => cells + (row.kind === 'group' ? 1 : Object.keys(row.cells).length), 0),
    0
  )
}

/** `spawn` starts the reading process; `now` dates the workbooks that are written. */
export function bookPorts(sets: readonly CriteriaSet[], spawn: SpawnReader, now: () => Date): BookPorts {
  return {
    async writeBook(spec) {
      const bytes = await writeChecked(spec)
      return bytes.ok ? ok({ bytes: bytes.value, checked: cellsOf(spec) }) : bytes
    },
    readBook: (bytes) => readWorkbook(bytes, { spawn }),
    importTemplate: () => writeChecked(importTemplate(sets, now().toISOString())),
    errorColumn: (read) => writeChecked(withErrorColumn(read, now().toISOString()))
  }
}
