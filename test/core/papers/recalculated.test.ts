/** The sheet "Kiểm tra" added up again by a spreadsheet program: its formulas over the raw marks must give what the app says. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ExcelJS from 'exceljs'
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillBigSession } from '../../../bench/big-session.ts'
import { aDesk, shelf } from '../../../bench/desk.ts'

const office = spawnSync('soffice', ['--help']).error === undefined
if (!office) console.warn('\n*** SKIPPED: nothing adds the workbook up again, for soffice is not on this machine ***\n')

const products = 1000

/** Formulas of a sheet, by cell, with what is stored beside them. */
function formulasOf(book: ExcelJS.Workbook, name: string): Map<string, unknown> {
  const found = new Map<string, unknown>()
  book.getWorksheet(name)?.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.type === ExcelJS.ValueType.Formula) found.set(cell.address, cell.result)
    })
  )
  return found
}

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer) // its own name for the same thing
  return book
}

/** The same workbook without any stored result, so that whoever opens it must work them out. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const zip = new PizZip(bytes)
  for (const path of Object.keys(zip.files).filter((each) => /^xl\/worksheets\/sheet\d+\.xml$/.test(each))) {
    const xml = zip.file(path)?.asText() ?? ''
    zip.file(path, xml.replaceAll(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1'))
  }
  return zip.generate({ type: 'uint8array' })
}

describe.skipIf(!office)(`a session of ${products} products, added up by LibreOffice`, () => {
  let folder = ''
  let ours = new Map<string, unknown>()
  let theirs = new Map<string, unknown>()

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'recalculated-'))
    const desk = aDesk(folder)
    const { sessionId } = fillBigSession(desk.store, shelf, { products, members: 3 })
    await desk.play('saveWorkbook', { sessionId, kind: 'all', columns: ['points'] })
    const bytes = desk.saved.at(-1)?.bytes ?? new Uint8Array()
    desk.close()
    writeFileSync(join(folder, 'bare.xlsx'), withoutResults(bytes))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const out = join(folder, 'out')
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, join(folder, 'bare.xlsx')], {
      stdio: 'ignore'
    })
    ours = formulasOf(await opened(bytes), 'Kiểm tra')
    theirs = formulasOf(await opened(readFileSync(join(out, 'bare.xlsx'))), 'Kiểm tra')
  }, 240_000)
  afterAll(() => {
    if (folder) rmSync(folder, { recursive: true, force: true })
  })

  test('has its formulas, several for each product, and none of them was told its result', () => {
    expect(ours.size).toBeGreaterThan(products * 4)
    expect([...theirs.keys()].toSorted()).toEqual([...ours.keys()].toSorted())
  })

  test('every mean and every star of the app is what the formulas give', () => {
    const differing = [...ours].filter(([cell, said]) => {
      const found = theirs.get(cell)
      return typeof said === 'number' && typeof found === 'number' ? Math.abs(said - found) > 1e-9 : said !== found
    })
    expect(differing.slice(0, 5)).toEqual([])
    expect([...ours.values()].filter((each) => typeof each === 'number').length).toBeGreaterThan(products)
  })
})
