import { join } from 'node:path'
import { defaultLimits, type ReadLimits } from '../../../electron/files/xlsx-read/limits.ts'
import { nodeSpawner } from '../../../electron/files/xlsx-read/spawn.ts'
import { readWorkbook } from '../../../electron/files/xlsx-read/workbook.ts'
import type { RawBook, RawSheet, ReadError } from '../../../shared/import/raw-book.ts'
import type { Result } from '../../../shared/result.ts'

export const childPath = join(import.meta.dirname, '../../../electron/files/xlsx-read/child.ts')

/** Reads through the real reading process; `peak` is its highest resident memory in bytes. */
export async function reading(
  bytes: Uint8Array,
  limits: Partial<ReadLimits> = {}
): Promise<{ result: Result<RawBook, ReadError>; peak: number }> {
  let peak = 0
  const result = await readWorkbook(bytes, {
    spawn: nodeSpawner(childPath),
    // the time limit has a test of its own; here a busy machine must not be taken for a slow reader
    limits: { ...defaultLimits, timeMs: 55_000, ...limits },
    onPeak: (bytes) => {
      peak = bytes
    }
  })
  return { result, peak }
}

/** The first sheet of a file that must be readable. */
export async function firstSheet(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<RawSheet> {
  const { result } = await reading(bytes, limits)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  const sheet = result.value.sheets[0]
  if (!sheet) throw new Error('no sheet')
  return sheet
}

/** Texts by row number and column, for one deep comparison. */
export function texts(sheet: RawSheet): Record<number, Record<number, string>> {
  return Object.fromEntries(sheet.rows.map((row) => [row.number, Object.fromEntries(row.cells.map((cell) => [cell.col, cell.text]))]))
}
