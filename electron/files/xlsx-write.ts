/**
 * Every workbook of the product goes out through here. Knows exceljs and its defects; knows nothing of councils or marks.
 * Plain data in, bytes out, no state, nothing of Electron: fit to run in a process of its own, where big books belong.
 */
import { placeBook } from './xlsx/place.ts'
import { compareGrid, type Difference } from './xlsx/read.ts'
import { render } from './xlsx/render.ts'
import type { BookSpec } from './xlsx/spec.ts'

export { csv } from './xlsx/csv.ts'
export { compareBook, type Difference, type ReadBook, type ReadSheet, type ReadValue, readBack } from './xlsx/read.ts'
export { type RefusalCode, WorkbookRefused } from './xlsx/refusal.ts'
export type * from './xlsx/spec.ts'

/** The workbook as .xlsx. Throws WorkbookRefused for what a workbook cannot hold: no number that is not finite, no text over 32,767 letters. */
export async function writeWorkbook(spec: BookSpec): Promise<Uint8Array> {
  return render(placeBook(spec))
}

/** The same, and every difference that is found when the bytes are read back; none, or they are not to be handed out. */
export async function writeAndCompare(
  spec: BookSpec
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly differences: readonly Difference[] }> {
  const grid = placeBook(spec)
  const bytes = await render(grid)
  return { bytes, differences: await compareGrid(grid, bytes) }
}
