import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { book, bookParts, letters, repeated, rowXml, sheetXml, stringsXml, zip } from '../../fixtures/xlsx/make.ts'
import { reading } from './reading.ts'

const list = rowXml(1, ['Tên sản phẩm', 'Chủ thể']) + rowXml(2, ['Mật ong rừng', 'HTX Suối Mơ'])
const fullRow = (row: number) =>
  `<row r="${row + 1}">${Array.from({ length: 60 }, (_, at) => `<c r="${letters(at + 1)}${row + 1}" t="s"><v>${(row * 7 + at * 13) % 300}</v></c>`).join('')}</row>`

describe('what is larger than the app takes is cut, and said', { timeout: 60_000 }, () => {
  test('50,001 rows: the last is left out', async () => {
    const rows = Array.from({ length: 50_001 }, (_, at) => rowXml(at + 1, [`Sản phẩm ${at + 1}`])).join('')
    const { result } = await reading(await book(sheetXml(rows)))
    expect(result.ok && { rows: result.value.sheets[0]?.rows.length, cut: result.value.sheets[0]?.cut }).toEqual({
      rows: 50_000,
      cut: 'rows'
    })
  })

  test('61 columns: the last is left out', async () => {
    const { result } = await reading(
      await book(
        sheetXml(
          rowXml(
            1,
            Array.from({ length: 61 }, (_, at) => letters(at + 1))
          )
        )
      )
    )
    expect(result.ok && { cells: result.value.sheets[0]?.rows[0]?.cells.length, cut: result.value.sheets[0]?.cut }).toEqual({
      cells: 60,
      cut: 'columns'
    })
  })

  test('a cell of 30,000 letters: 2,000 are kept and marked', async () => {
    const { result } = await reading(await book(sheetXml(rowXml(1, ['ạ'.repeat(30_000)]))))
    expect(result.ok && result.value.sheets[0]?.rows[0]?.cells).toEqual([{ col: 1, text: 'ạ'.repeat(2000), kind: 'text', cut: true }])
  })

  test('22 sheets: two are counted and not read', async () => {
    const sheets = Object.fromEntries(Array.from({ length: 22 }, (_, at) => [`Xã ${at + 1}`, sheetXml(list)]))
    const { result } = await reading(await zip(bookParts(sheets)))
    expect(result.ok && [result.value.sheets.length, result.value.sheetsLeft, result.value.sheets[19]?.name]).toEqual([20, 2, 'Xã 20'])
  })

  test('one long text in 300,000 cells, far beyond the answer: as many rows as fit', async () => {
    const { result, peak } = await reading(
      await book(repeated('<worksheet><sheetData>', fullRow, 5000, '</sheetData></worksheet>'), {
        'xl/sharedStrings.xml': stringsXml(Array.from({ length: 300 }, () => `<t>ạ${randomBytes(1490).toString('base64')}</t>`))
      })
    )
    const sheet = result.ok ? result.value.sheets[0] : undefined
    expect(sheet?.cut).toBe('rows')
    expect(sheet?.rows.length).toBeGreaterThan(50)
    expect(peak).toBeLessThan(400 * 1_000_000)
  })

  test('a full table of 5,000 rows and 60 columns fits', async () => {
    const { result, peak } = await reading(
      await book(repeated('<worksheet><sheetData>', fullRow, 5000, '</sheetData></worksheet>'), {
        'xl/sharedStrings.xml': stringsXml(Array.from({ length: 300 }, (_, at) => `<t>Hợp tác xã số ${at}</t>`))
      })
    )
    expect(result.ok && [result.value.sheets[0]?.rows.length, result.value.sheets[0]?.cut]).toEqual([5000, undefined])
    expect(peak).toBeLessThan(300 * 1_000_000)
  })
})
