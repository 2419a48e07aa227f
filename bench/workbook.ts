/** The certification list as a workbook, written and read back through the door, beside exceljs alone writing the same cells. */
import ExcelJS from 'exceljs'
import type { Output } from '../shared/contract.ts'
import type { SessionId } from '../shared/ids.ts'
import { fillBigSession } from './big-session.ts'
import { aDesk, type Desk, shelf } from './desk.ts'
import { type Bench, timed } from './line.ts'
import { inTurns } from './measure.ts'

/** The same of a province's whole programme: 5,000 products. */
export const bigList: Bench = async ({ quick, folder }) => {
  const desk = aDesk(folder)
  const size = { products: quick ? 30 : 5000, members: 1 }
  const { sessionId } = fillBigSession(desk.store, shelf, size)
  conclude(desk, sessionId, await desk.play('getResults', { sessionId }))
  const columns = ['address', 'commune', 'set', 'points', 'code'] as const
  const save = () => desk.play('saveWorkbook', { sessionId, kind: 'certification', columns: [...columns] })
  await save()
  const cells = await cellsOf(desk.saved.at(-1)!.bytes)
  const times = await inTurns(save, () => writeBare(cells), { rounds: quick ? 1 : 5, warm: 1 })
  desk.close()
  const words = { bench: 'bigList', what: `certification list of ${size.products} products, written and read back` }
  return [timed(times, { ...words, baselineIs: 'exceljs alone writing the same cells', limit: { ratio: 1.2 } })]
}

export const workbook: Bench = async ({ quick, folder }) => {
  const desk = aDesk(folder)
  const size = quick ? { products: 15, members: 5 } : { products: 150, members: 15 }
  const { sessionId } = fillBigSession(desk.store, shelf, size)
  conclude(desk, sessionId, await desk.play('getResults', { sessionId }))
  const columns = ['address', 'commune', 'set', 'points', 'code'] as const
  const save = () => desk.play('saveWorkbook', { sessionId, kind: 'certification', columns: [...columns] })
  await save()
  const cells = await cellsOf(desk.saved.at(-1)!.bytes)
  const times = await inTurns(save, () => writeBare(cells), { rounds: quick ? 3 : 15, warm: 2 })
  desk.close()
  const words = { bench: 'workbook', what: `certification list of ${size.products} products, written and read back` }
  return [timed(times, { ...words, baselineIs: 'exceljs alone writing the same cells', limit: { value: 1000 } })]
}

/** Every product at the star that its points give, as far as a province may; the list holds what is concluded. */
function conclude(desk: Desk, sessionId: SessionId, rows: Output<'getResults'>): void {
  desk.store.write((db) => {
    for (const { entryId, result } of rows)
      db.prepare('update entry set conclusion_star = ?, concluded_at = ? where id = ?').run(
        result?.starByPoints ?? 0,
        '2026-11-24T05:00:00.000Z',
        entryId
      )
    db.prepare(`update session set stage = 'concluded' where id = ?`).run(sessionId)
  })
}

type Sheets = readonly { readonly name: string; readonly rows: readonly ExcelJS.CellValue[][] }[]

async function cellsOf(bytes: Uint8Array): Promise<Sheets> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer) // its own name for the same thing
  return book.worksheets.map((sheet) => {
    const rows: ExcelJS.CellValue[][] = []
    sheet.eachRow({ includeEmpty: true }, (row) => void rows.push(row.values as ExcelJS.CellValue[])) // a list, as the row was written
    return { name: sheet.name, rows }
  })
}

async function writeBare(sheets: Sheets): Promise<void> {
  const book = new ExcelJS.Workbook()
  for (const { name, rows } of sheets) book.addWorksheet(name).addRows([...rows])
  await book.xlsx.writeBuffer()
}
