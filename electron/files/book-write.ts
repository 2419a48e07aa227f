/** Our workbooks, written, read back and compared before anybody is told that they are done. Big ones on a thread of their own. */
import type { AppError } from '../../shared/errors.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { keptThread } from './kept-thread.ts'
import type { BookSpec } from './xlsx-write.ts'

/** From so many cells on a book would hold up the marks of others for a good part of a second. */
const bigBook = 10_000

/** Writes a workbook, reads it back and compares it cell by cell. READ_BACK where anything differs. */
export async function writeChecked(spec: BookSpec): Promise<Result<Uint8Array<ArrayBuffer>, AppError>> {
  // two megabytes of program that the first screen need not wait for
  const { writeAndCompare } = await import('./xlsx-write.ts')
  const { bytes, differences } = await writeAndCompare(spec)
  const [first, ...more] = differences
  return first ? err({ code: 'READ_BACK', differences: more.length + 1, first: `${first.sheet} ${first.place}` }) : ok(bytes)
}

/** The port: `worker` is the bundle of book-worker.ts. Rejects when the thread fails, which is a fault of the program. */
export function bookWriter(worker: string) {
  const thread = keptThread<BookSpec, Awaited<ReturnType<typeof writeChecked>>>(worker, 'writes workbooks')
  const write = async (spec: BookSpec): Promise<Result<{ readonly bytes: Uint8Array; readonly checked: number }, AppError>> => {
    const checked = cellsOf(spec)
    const bytes = await (checked < bigBook ? writeChecked(spec) : thread.ask(spec))
    return bytes.ok ? ok({ bytes: bytes.value, checked }) : bytes
  }
  return Object.assign(write, { ready: thread.ready })
}

/** Cells of a spec that the comparison looks at. */
function cellsOf({ sheets }: BookSpec): number {
  return sheets.reduce(
    (sum, { rows, columns }) =>
      sum + columns.length + rows.reduce((cells, row) => cells + (row.kind === 'group' ? 1 : Object.keys(row.cells).length), 0),
    0
  )
}
