/** Workbooks of others in, and ours out: the ports of import and export, the same for every host. */
import type { CriteriaSet } from '../../shared/criteria/schema.ts'
import type { ListKindName } from '../../shared/contract/imports.ts'
import type { AppError } from '../../shared/errors.ts'
import type { ParsedRow } from '../../shared/import/rows.ts'
import type { Header } from '../../shared/import/header.ts'
import type { RawBook, ReadError } from '../../shared/import/raw-book.ts'
import { ok, type Result } from '../../shared/result.ts'
import { bookWriter, writeChecked } from './book-write.ts'
import { importTemplate, withErrorColumn } from './xlsx-errors.ts'
import type { SpawnReader } from './xlsx-read/spawn.ts'
import { readWorkbook } from './xlsx-read/workbook.ts'
import type { BookSpec } from './xlsx-write.ts'

interface BookPorts {
  readonly writeBook: (spec: BookSpec) => Promise<Result<{ readonly bytes: Uint8Array; readonly checked: number }, AppError>>
  readonly readBook: (bytes: Uint8Array) => Promise<Result<RawBook, ReadError>>
  readonly importTemplate: (list: ListKindName) => Promise<Result<Uint8Array, AppError>>
  readonly errorColumn: (read: {
    book: RawBook
    sheet: string
    header: Header
    rows: readonly Pick<ParsedRow, 'row' | 'problems'>[]
    convertLegacy: boolean
  }) => Promise<Result<Uint8Array, AppError>>
}

/** `spawn` starts the reading process; `worker` is the bundle of the thread that writes big workbooks; `now` dates those that are written. */
export function bookPorts(sets: () => readonly CriteriaSet[], spawn: SpawnReader, worker: string, now: () => Date): BookPorts {
  const write = bookWriter(worker)
  return {
    writeBook: write,
    readBook: (bytes) => readWorkbook(bytes, { spawn }),
    importTemplate: (list) => writeChecked(importTemplate(list, sets(), now().toISOString())),
    errorColumn: async (read) => {
      const written = await write(withErrorColumn(read, now().toISOString()))
      return written.ok ? ok(written.value.bytes) : written
    }
  }
}
