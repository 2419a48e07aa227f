import { buffer } from 'node:stream/consumers'
import yauzl from 'yauzl'
import { expect, test } from 'vitest'
import { importTemplate, withErrorColumn } from '../../electron/files/xlsx-errors.ts'
import { defaultLimits } from '../../electron/files/xlsx-read/limits.ts'
import { readBook } from '../../electron/files/xlsx-read/read.ts'
import { type BookSpec, compareBook, type RowSpec, writeWorkbook } from '../../electron/files/xlsx-write.ts'
import { importFields } from '../../shared/contract/imports.ts'
import { bestHeaded, findHeader, headed, suggestMapping } from '../../shared/import/header.ts'
import type { RawSheet } from '../../shared/import/raw-book.ts'
import { placeWords, suggestPlaces } from '../../shared/import/places.ts'
import { suggestRecognitions } from '../../shared/import/recognitions.ts'
import { readRows } from '../../shared/import/rows.ts'
import { templates, templateWords } from '../../shared/import/template.ts'
import { findSet } from '../../shared/import/sets.ts'
import { aSheet, criteriaNames, merge, shippedSets } from '../shared/import/sheets.ts'

const created = '2026-11-22T03:00:00Z'
const template = importTemplate('products', shippedSets, created)

async function readAgain(spec: BookSpec) {
  const bytes = await writeWorkbook(spec)
  expect(await compareBook(spec, bytes)).toEqual([])
  return { bytes, book: await readBook(Buffer.from(bytes), defaultLimits) }
}

function listOf(sheet: RawSheet) {
  const header = findHeader(sheet)
  if (!header) throw new Error('no head found')
  return { header, ...readRows(sheet, header, suggestMapping(header), { criteriaNames }) }
}

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true })
  for await (const entry of zip.eachEntry())
    if (entry.fileName === name) return (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8')
  throw new Error(`no part ${name}`)
}

test('the template is read back with every column known and nothing but the example in it, which is skipped', async () => {
  const { book } = await readAgain(template)
  const { sheet } = bestHeaded(book.sheets.map((one) => headed(one))) ?? {}
  if (!sheet) throw new Error('no list in the template')
  const { header, rows, skipped } = listOf(sheet)
  expect([sheet.name, Object.values(suggestMapping(header)).toSorted(), rows, skipped.map((one) => one.why)]).toEqual([
    'Danh sách',
    importFields.toSorted(),
    [],
    ['EXAMPLE']
  ])
})

test.each([
  { list: 'register', suggest: suggestRecognitions, vocabulary: undefined },
  { list: 'places', suggest: suggestPlaces, vocabulary: placeWords }
] as const)(
  'every column of the template of $list is known when it is read back, and its example is marked as one',
  async ({ list, ...of }) => {
    const { book } = await readAgain(importTemplate(list, shippedSets, created))
    const { sheet, header } = bestHeaded(book.sheets.map((one) => headed(one, of.vocabulary))) ?? {}
    if (!sheet || !header) throw new Error('no list in the template')
    expect(Object.values(of.suggest(header)).toSorted()).toEqual(templates[list].columns.map(({ field }) => field).toSorted())
    expect(sheet.rows.filter((row) => row.number > header.lastRow).map((row) => row.cells[0]?.text)).toEqual([templateWords.counterExample])
  }
)

test('the lists to choose from reach 500 rows and no further, and each choice is understood', async () => {
  const { bytes } = await readAgain(template)
  const ranges = [...(await partOf(bytes, 'xl/worksheets/sheet1.xml')).matchAll(/sqref="[A-Z]+(\d+):[A-Z]+(\d+)"/g)].map(
    (found) => Number(found[2]) - Number(found[1]) + 1
  )
  expect(ranges).toEqual([500, 500, 500, 500])
  const choices = template.sheets[0]?.columns.find((column) => column.key === 'set')?.choices?.items ?? []
  expect(choices.map((item) => findSet(item, criteriaNames))).toEqual(shippedSets.map((set) => ({ kind: 'set', no: set.no })))
})

test('the guide lists the 26 sets', () => {
  expect(template.sheets[1]?.rows.length).toBe(26)
})

test('a filled template, choices and all, gives whole rows without problems', async () => {
  const [list, ...others] = template.sheets
  if (!list) throw new Error('no list in the template')
  const filled: RowSpec = {
    cells: {
      counter: 1,
      productName: 'Chè Shan',
      set: '11. Chè tươi, chè chế biến',
      form: 'Đánh giá lại',
      currentStar: '4 sao',
      code: '0123',
      selfScore: 71,
      producerName: 'Tổ 7',
      producerKind: 'Khác',
      phone: '0912345678',
      commune: 'Xã Đá'
    }
  }
  const { book } = await readAgain({ ...template, sheets: [{ ...list, rows: [...list.rows, filled] }, ...others] })
  const sheet = book.sheets[0]
  expect(sheet && listOf(sheet).rows.map(({ values, problems }) => ({ values, problems }))).toEqual([
    {
      problems: [],
      values: {
        productName: 'Chè Shan',
        set: 11,
        form: 'reevaluation',
        currentStar: 4,
        code: '0123',
        selfScore: 71,
        producerName: 'Tổ 7',
        producerKind: 'other',
        phone: '0912345678',
        commune: 'Xã Đá'
      }
    }
  ])
})

const messy = aSheet(
  [
    ['DANH SÁCH SẢN PHẨM'],
    [],
    ['TT', 'Sản phẩm', '', 'Chủ thể', '', 'Ngày nhận'],
    ['', 'Tên', 'Bộ sản phẩm', 'Tên', 'Điện thoại', ''],
    ['I', 'Sản phẩm mới'],
    [1, 'Mật ong', '4', "=cmd|'/c calc'!A1", 912345678, { text: '2026-11-05', kind: 'date' }],
    [2, '', 'Thảo dược', '', { text: '12345678901234567', kind: 'number' }, { text: '0001-01-01', kind: 'date' }],
    [],
    [3, '+84 trà', '11', 'HTX B', '@0912', { text: '#N/A', kind: 'error' }],
    ['', 'Tổng cộng', 3]
  ],
  [merge(3, 2, 3, 3), merge(3, 4, 3, 5), merge(3, 1, 4, 1), merge(3, 6, 4, 6), merge(6, 4, 7, 4)]
)

test('a read list comes back row by row with its values and what is wrong, and reads again the same', async () => {
  const before = listOf(messy)
  const book = { format: 'xlsx' as const, sheets: [messy], sheetsLeft: 0 }
  const spec = withErrorColumn({ book, sheet: messy.name, header: before.header, rows: before.rows }, created)
  const { bytes, book: written } = await readAgain(spec)
  const sheet = written.sheets[0]
  if (!sheet) throw new Error('no sheet')
  const after = listOf(sheet)
  expect(after.rows).toEqual(before.rows)
  const errors = Object.fromEntries(
    sheet.rows.flatMap((row) => row.cells.filter((cell) => cell.col === 7).map((cell) => [row.number, cell.text]))
  )
  expect(errors).toEqual({
    3: 'Lỗi',
    6: 'Lưu ý: Điện thoại “912345678” mất số 0 ở đầu, đã thêm thành 0912345678.',
    7: 'Thiếu tên sản phẩm.\n“Thảo dược” không phải tên hay số của bộ sản phẩm nào. Ghi số từ 1 đến 26.\nLưu ý: Điện thoại “12345678901234567” không giống số điện thoại, giữ như đã ghi.',
    9: 'Lưu ý: Điện thoại “@0912” không giống số điện thoại, giữ như đã ghi.'
  })
  // a producer merged beside two rows is said in both; what looks like a formula is a text
  expect(sheet.rows.find((row) => row.number === 7)?.cells.find((cell) => cell.col === 4)).toEqual({
    col: 4,
    text: "=cmd|'/c calc'!A1",
    kind: 'text'
  })
  expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
})

test('text in old codes is handed back as it was, or converted where that was chosen', () => {
  const old = aSheet([
    ['Tên sản phẩm', 'Chủ thể'],
    [{ text: 'MËt ong', kind: 'text', legacy: { encoding: 'TCVN3', proposal: 'Mật ong' } }, 'HTX A']
  ])
  const { header, rows } = listOf(old)
  const list = { book: { format: 'xlsx' as const, sheets: [old], sheetsLeft: 0 }, sheet: old.name, header, rows }
  const names = [false, true].map((convertLegacy) => {
    const row = withErrorColumn({ ...list, convertLegacy }, created).sheets[0]?.rows[0]
    return row && 'cells' in row ? row.cells['1'] : undefined
  })
  expect(names).toEqual([{ text: 'MËt ong' }, { text: 'Mật ong' }])
})

test('the longest texts that the reader lets through can be handed back', async () => {
  const long = { text: 'ạ'.repeat(2000), kind: 'text' as const, cut: true as const }
  const titles = ['Tên sản phẩm', 'Chủ thể', 'SĐT', 'Email', 'Xã', 'Tỉnh', 'Bộ sản phẩm', 'Hạng sao', 'Ghi chú']
  const sheet = aSheet([Array.from({ length: 60 }, () => long), titles, titles.map(() => long)])
  const { header, rows } = listOf(sheet)
  const book = { format: 'xlsx' as const, sheets: [sheet], sheetsLeft: 0 }
  await readAgain(withErrorColumn({ book, sheet: sheet.name, header, rows }, created))
})
