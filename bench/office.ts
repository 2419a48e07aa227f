/**
 * The same day kept as a spreadsheet: marks as numbers, sums, means, stars, gaps and minima as formulas, recalculated by LibreOffice.
 * Its start-up is taken off: what an empty workbook takes to convert.
 */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import ExcelJS from 'exceljs'
import type { Output } from '../shared/contract.ts'
import type { SetIndex } from '../shared/criteria/schema.ts'
import type { EntryId } from '../shared/ids.ts'
import { fillBigSession } from './big-session.ts'
import { aDesk, type Desk, shelf } from './desk.ts'
import { type Bench, judged } from './line.ts'
import { inTurns, median, noise, timeOf } from './measure.ts'

const run = promisify(execFile)

export const office: Bench = async ({ quick, folder }) => {
  const soffice = onPath('soffice')
  if (soffice === undefined) return [{ bench: 'office', skipped: 'LibreOffice is not on this machine' }]
  const size = quick ? { products: 15, members: 5 } : { products: 150, members: 15 }
  const desk = aDesk(folder)
  const { sessionId } = fillBigSession(desk.store, shelf, size)
  const [day, empty, out] = [join(folder, 'day.xlsx'), join(folder, 'empty.xlsx'), join(folder, 'out')]
  const rows = await desk.play('getResults', { sessionId })
  await writeDay(desk, rows, day)
  await writeEmpty(empty)
  mkdirSync(out)
  const profile = pathToFileURL(join(folder, 'profile')).href
  const convert = (file: string) =>
    run(soffice, [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', out, file])
  const times = await inTurns(
    () => convert(day),
    () => convert(empty),
    { rounds: quick ? 1 : 5, warm: 1 }
  )
  const page: number[] = []
  for (let round = 0; round < (quick ? 5 : 41); round += 1) page.push(await timeOf(() => desk.play('getResults', { sessionId })))
  await compare(rows, join(out, 'day.xlsx'))
  desk.close()
  const startUp = median(times.baseline)
  return [
    judged({
      bench: 'office',
      what: `results of ${size.products} × ${size.members} × 31`,
      unit: 'ms',
      ours: median(page),
      baselineIs: 'LibreOffice recalculating the same day, without its start-up',
      baseline: median(times.ours) - startUp,
      limit: null,
      rounds: times.ours.length,
      noise: noise(times.ours),
      note: `start-up ${Math.round(startUp)} ms, noise of the conversion; means, stars, gaps and minima are the same`
    })
  ]
}

type Row = Output<'getResults'>[number]

/** One row for each sheet of a member, one for each product. No result is given with a formula, so all must be calculated. */
async function writeDay(desk: Desk, rows: readonly Row[], file: string): Promise<void> {
  const book = new ExcelJS.Workbook()
  const marks = book.addWorksheet('Phiếu')
  const products = book.addWorksheet('Kết quả')
  marks.addRow(['Sản phẩm', ...Array.from({ length: 31 }, (_, at) => at + 1), 'A', 'B', 'C', 'Tổng'])
  products.addRow(['Sản phẩm', 'Trung bình', 'Sao', 'Chênh lệch', 'A', 'B', 'C', 'Tối thiểu'])
  for (const { entryId, productName, setNo, result } of rows) {
    const index = shelf.shipped.get(setNo)!.index
    const first = marks.rowCount + 1
    for (const points of marksOf(desk, entryId)) {
      const row = marks.rowCount + 1
      const parts = [0, 1, 2].map((part) => ({ formula: sumOf(index, part, row) }))
      marks.addRow([productName, ...points, ...parts, { formula: `SUM(AG${row}:AI${row})` }])
    }
    const column = (letters: string) => `'Phiếu'!${letters}${first}:${letters}${marks.rowCount}`
    const own = products.rowCount + 1
    const minima = (result?.minima ?? []).map(({ criterion, required }) => {
      const at = index.byCode.get(criterion)!
      return { formula: `COUNTIF(${column(lettersOf(at + 2))},">=${required}")` }
    })
    products.addRow([
      productName,
      { formula: `AVERAGE(${column('AJ')})` },
      { formula: `IF(B${own}>=90,5,IF(B${own}>=70,4,IF(B${own}>=50,3,IF(B${own}>=30,2,1))))` },
      { formula: `MAX(${column('AJ')})-MIN(${column('AJ')})` },
      ...['AG', 'AH', 'AI'].map((letters) => ({ formula: `AVERAGE(${column(letters)})` })),
      ...minima
    ])
  }
  await book.xlsx.writeFile(file)
}

/** Sum of the criteria of one part, which stand together. */
function sumOf({ part, count }: SetIndex, wanted: number, row: number): string {
  const places = Array.from({ length: count }, (_, at) => at).filter((at) => part[at] === wanted)
  return `SUM(${lettersOf(places[0]! + 2)}${row}:${lettersOf(places.at(-1)! + 2)}${row})`
}

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return column > 26 ? lettersOf(Math.floor((column - 1) / 26)) + last : last
}

async function writeEmpty(file: string): Promise<void> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Phiếu')
  await book.xlsx.writeFile(file)
}

/** Points of every submitted sheet of a product, in form order. */
function marksOf(desk: Desk, entryId: EntryId): number[][] {
  const sql = `
    select json_group_array(m.points) from pass p join sheet s on s.pass_id = p.id join mark m on m.sheet_id = s.id
    where p.entry_id = ? group by s.id order by s.id`
  const lists = desk.store.read((db) => db.prepare(sql).pluck<string>().all(entryId))
  return lists.map((list) => JSON.parse(list) as number[]) // a list of whole numbers, made in the line above
}

/** Both must say the same, else the times mean nothing. */
async function compare(rows: readonly Row[], file: string): Promise<void> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  const sheet = book.getWorksheet('Kết quả')!
  rows.forEach(({ result }, at) => {
    const said = (column: number) => Number(sheet.getCell(at + 2, column).result)
    const minima = result?.minima.map((_, place) => said(8 + place)) ?? []
    const spreadsheet = { mean: said(2).toFixed(9), star: said(3), gap: said(4), minima }
    const ours = result && {
      mean: (result.sum / result.n).toFixed(9),
      star: result.starByPoints,
      gap: result.gap,
      minima: result.minima.map((minimum) => minimum.meets)
    }
    if (JSON.stringify(spreadsheet) !== JSON.stringify(ours))
      throw new Error(`row ${at + 2}: LibreOffice says ${JSON.stringify(spreadsheet)}, we say ${JSON.stringify(ours)}`)
  })
}

function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}
