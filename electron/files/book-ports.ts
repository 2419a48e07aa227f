/** Workbooks of others in, and ours out: the ports of import and export, the same for every host. */
import type { CriteriaSet } from '../../shared/criteria/schema.ts'
import type { Ports } from '../core/ports.ts'
import { ok } from '../../shared/result.ts'
import { bookWriter, writeChecked } from './book-write.ts'
import { importTemplate, withErrorColumn } from './xlsx-errors.ts'
import type { SpawnReader } from './xlsx-read/spawn.ts'
import { readWorkbook } from './xlsx-read/workbook.ts'

type BookPorts = Pick<Ports, 'writeBook' | 'readBook' | 'importTemplate' | 'errorColumn'>

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
