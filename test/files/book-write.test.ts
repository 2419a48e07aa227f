import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bookWriter } from '../../electron/files/book-write.ts'
import { compareBook } from '../../electron/files/xlsx-write.ts'
import { aBook } from './xlsx-write/make.ts'

const files = join(import.meta.dirname, '..', '..', 'electron', 'files')
const columns = Array.from({ length: 10 }, (_, place) => ({ key: `c${place}`, title: `Cột ${place}`, width: 6, kind: 'integer' }) as const)

function aBookOf(rows: number) {
  const cells = (row: number) => Object.fromEntries(columns.map(({ key }, place) => [key, row * 10 + place]))
  return aBook({ columns, rows: Array.from({ length: rows }, (_, row) => ({ cells: cells(row) })) })
}

test('a big book is written and read back on a thread of its own, a small one is not', async () => {
  const [small, big] = [aBookOf(20), aBookOf(1_200)]
  const nowhere = bookWriter(join(files, 'no-such-thread.ts'))
  expect(await nowhere(small)).toMatchObject({ ok: true, value: { checked: 210 } })
  await expect(nowhere(big)).rejects.toThrow()
  const written = await bookWriter(join(files, 'book-worker.ts'))(big)
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  expect(written.value.checked).toBe(12_010)
  expect(await compareBook(big, written.value.bytes)).toEqual([])
})

test('a book that cannot be said in a workbook fails on the thread as it does beside it', async () => {
  const big = aBookOf(1_200)
  const [sheet] = big.sheets
  const broken = { ...big, sheets: [{ ...sheet!, rows: [...sheet!.rows, { cells: { c0: Number.NaN } }] }] }
  await expect(bookWriter(join(files, 'book-worker.ts'))(broken)).rejects.toThrow('NUMBER_NOT_FINITE')
})
