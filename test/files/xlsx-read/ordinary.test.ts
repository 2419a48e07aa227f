import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { book, bookParts, rowXml, sheetXml, stringsXml, stylesXml, zip } from '../../fixtures/xlsx/make.ts'
import { firstSheet, reading, texts } from './reading.ts'

const cellsOf = async (rows: string, more: Record<string, string> = {}) =>
  (await firstSheet(await book(sheetXml(rows), more))).rows.flatMap((row) => row.cells)

test('a workbook written by exceljs comes back value by value, with its merges, hidden sheets and order', async () => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Danh sách')
  sheet.mergeCells('A1:D1')
  sheet.getCell('A1').value = 'DANH SÁCH SẢN PHẨM'
  sheet.getRow(3).values = ['STT', 'Tên sản phẩm', 'Ngày', 'Điểm']
  sheet.getRow(4).values = [
    1,
    { richText: [{ text: 'Mật ' }, { text: 'ong', font: { bold: true } }] },
    new Date(Date.UTC(2026, 10, 5)),
    92.35
  ]
  sheet.getRow(5).values = [2, 'Trà\nhoa vàng', new Date(Date.UTC(2026, 10, 5, 8, 30)), { formula: '1-1', result: 0 }]
  sheet.getCell('C5').numFmt = 'dd/mm/yyyy hh:mm'
  sheet.getCell('C4').numFmt = 'dd/mm/yyyy'
  workbook.addWorksheet('Ẩn', { state: 'hidden' }).getCell('A1').value = true
  const { result } = await reading(new Uint8Array(await workbook.xlsx.writeBuffer()))
  expect(result).toEqual({
    ok: true,
    value: {
      format: 'xlsx',
      sheetsLeft: 0,
      sheets: [
        {
          name: 'Danh sách',
          merges: [{ top: 1, left: 1, bottom: 1, right: 4 }],
          rows: [
            { number: 1, cells: [{ col: 1, text: 'DANH SÁCH SẢN PHẨM', kind: 'text' }] },
            { number: 3, cells: ['STT', 'Tên sản phẩm', 'Ngày', 'Điểm'].map((text, at) => ({ col: at + 1, text, kind: 'text' })) },
            {
              number: 4,
              cells: [
                { col: 1, text: '1', kind: 'number' },
                { col: 2, text: 'Mật ong', kind: 'text' },
                { col: 3, text: '2026-11-05', kind: 'date' },
                { col: 4, text: '92.35', kind: 'number' }
              ]
            },
            {
              number: 5,
              cells: [
                { col: 1, text: '2', kind: 'number' },
                { col: 2, text: 'Trà\nhoa vàng', kind: 'text' },
                { col: 3, text: '2026-11-05T08:30:00', kind: 'date' },
                { col: 4, text: '0', kind: 'number' }
              ]
            }
          ]
        },
        { name: 'Ẩn', hidden: true, merges: [], rows: [{ number: 1, cells: [{ col: 1, text: 'TRUE', kind: 'bool' }] }] }
      ]
    }
  })
})

describe('numbers keep what Excel shows', () => {
  test('at most 15 digits, no exponent', async () => {
    const shown: Record<string, string> = {
      '92.350000000000009': '92.35',
      '1250000': '1250000',
      '0.1': '0.1',
      '-3.50': '-3.50',
      '84912345678901234567': '84912345678901200000',
      '9.12345678E8': '912345678',
      '1E-7': '0.0000001',
      '123456789012345': '123456789012345'
    }
    const cells = await cellsOf(
      `<row r="1">${Object.keys(shown)
        .map((stored) => `<c><v>${stored}</v></c>`)
        .join('')}</row>`
    )
    expect(cells).toEqual(Object.values(shown).map((text, at) => ({ col: at + 1, text, kind: 'number' })))
  })

  test('a format of zeros gives a telephone number its zero back', async () => {
    const styles = stylesXml(
      ['Times New Roman'],
      [
        { code: '', font: 0 },
        { code: '0000000000', font: 0 }
      ]
    )
    expect(await cellsOf('<row r="1"><c r="A1" s="1"><v>912345678</v></c></row>', { 'xl/styles.xml': styles })).toEqual([
      { col: 1, text: '0912345678', kind: 'number' }
    ])
  })

  test('what is no number stays as text', async () => {
    expect(await cellsOf('<row r="1"><c r="A1"><v>NaN</v></c><c r="B1"><v>12a</v></c></row>')).toEqual([
      { col: 1, text: 'NaN', kind: 'text' },
      { col: 2, text: '12a', kind: 'text' }
    ])
  })
})

describe('dates are ISO, whatever their format and start', () => {
  const cases = [
    { stored: '46331', code: 'dd/mm/yyyy', text: '2026-11-05', kind: 'date' },
    { stored: '46331.354166666664', code: '[$-42A]dd mmmm yyyy', text: '2026-11-05T08:30:00', kind: 'date' },
    { stored: '0.354166666666667', code: 'hh:mm', text: '08:30:00', kind: 'date' },
    { stored: '59', code: 'dd/mm/yyyy', text: '1900-02-28', kind: 'date' },
    { stored: '1', code: 'dd/mm/yyyy', text: '1900-01-01', kind: 'date' },
    { stored: '46331', code: '"ngày" 0', text: '46331', kind: 'number' },
    { stored: '46331', code: '#,##0" đ"', text: '46331', kind: 'number' },
    { stored: '99999999', code: 'dd/mm/yyyy', text: '99999999', kind: 'number' }
  ]
  const dates = (codes: readonly string[]) => ({
    'xl/styles.xml': stylesXml(['Arial'], [{ code: '', font: 0 }, ...codes.map((code) => ({ code, font: 0 }))])
  })

  test('by the format of the cell; other numbers stay numbers', async () => {
    const row = `<row r="1">${cases.map(({ stored }, at) => `<c s="${at + 1}"><v>${stored}</v></c>`).join('')}</row>`
    expect(await cellsOf(row, dates(cases.map(({ code }) => code)))).toEqual(
      cases.map(({ text, kind }, at) => ({ col: at + 1, text, kind }))
    )
  })

  test('a workbook that counts from 1904 says the same day', async () => {
    const parts = bookParts({ A: sheetXml('<row r="1"><c r="A1" s="1"><v>44869</v></c></row>') }, dates(['dd/mm/yyyy']))
    const workbook = String(parts['xl/workbook.xml']).replace('<sheets>', '<workbookPr date1904="1"/><sheets>')
    expect(texts(await firstSheet(await zip({ ...parts, 'xl/workbook.xml': workbook })))).toEqual({ 1: { 1: '2026-11-05' } })
  })
})

describe('texts', () => {
  test('decomposed letters, hard spaces, escapes and control characters are put right', async () => {
    const nfd = 'Hợp tác xã Đà Lạt'.normalize('NFD')
    expect(await cellsOf(rowXml(1, [nfd, ' \u00a0Chè\u00a0xanh ', 'a_x000D_\nb\u200b']))).toEqual([
      { col: 1, text: 'Hợp tác xã Đà Lạt', kind: 'text', loose: true },
      { col: 2, text: 'Chè xanh', kind: 'text' },
      { col: 3, text: 'a\n\nb'.replace('\n\n', '\n'), kind: 'text' }
    ])
  })

  test('every run of a rich text counts, inline or shared; phonetic hints do not', async () => {
    const runs = '<r><t xml:space="preserve">Mật </t></r><r><rPr><b/></rPr><t>ong</t></r><rPh sb="0" eb="1"><t>x</t></rPh>'
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is>${runs}</is></c><c r="B1" t="s"><v>0</v></c></row>`
    expect(await cellsOf(rows, { 'xl/sharedStrings.xml': stringsXml([runs]) })).toEqual([
      { col: 1, text: 'Mật ong', kind: 'text' },
      { col: 2, text: 'Mật ong', kind: 'text' }
    ])
  })

  test('text in .VnTime and VNI fonts, by style or by run, is marked with its conversion and left as it is', async () => {
    const styles = stylesXml(
      ['Arial', '.VnTime', '.VnTimeH', 'VNI-Times'],
      [0, 1, 2, 3].map((font) => ({ code: '', font }))
    )
    const cell = (ref: string, style: number, text: string) => `<c r="${ref}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`
    const run = '<c r="D1" t="inlineStr"><is><r><rPr><rFont val=".VnTime"/></rPr><t>MËt ong</t></r></is></c>'
    const rows = `<row r="1">${cell('A1', 1, 'Hîp t¸c x·')}${cell('B1', 2, 'hîp t¸c x·')}${cell('C1', 3, 'Chöõ Nhaät')}${run}${cell('E1', 1, 'OCOP 2026')}</row>`
    expect(await cellsOf(rows, { 'xl/styles.xml': styles })).toEqual([
      { col: 1, text: 'Hîp t¸c x·', kind: 'text', font: '.VnTime', legacy: { encoding: 'TCVN3', proposal: 'Hợp tác xã' } },
      { col: 2, text: 'hîp t¸c x·', kind: 'text', font: '.VnTimeH', legacy: { encoding: 'TCVN3', proposal: 'HỢP TÁC XÃ' } },
      { col: 3, text: 'Chöõ Nhaät', kind: 'text', font: 'VNI-Times', legacy: { encoding: 'VNI', proposal: 'Chữ Nhật' } },
      { col: 4, text: 'MËt ong', kind: 'text', font: '.VnTime', legacy: { encoding: 'TCVN3', proposal: 'Mật ong' } },
      { col: 5, text: 'OCOP 2026', kind: 'text', font: '.VnTime' }
    ])
  })

  test('in a book of TCVN3 text without such fonts, the short words follow the long ones', async () => {
    const cells = await cellsOf(rowXml(1, ['Hîp t¸c x·', 'MËt ong rõng', 'S¶n phÈm', 'Xµ', 'Gạo', 'Tea']))
    expect(cells.map((cell) => cell.legacy?.proposal)).toEqual(['Hợp tác xã', 'Mật ong rừng', 'Sản phẩm', 'Xà', undefined, undefined])
  })
})

describe('workbooks of other programs', () => {
  test('prefixed names, absolute targets and odd part names, as .NET libraries write them', async () => {
    const ns = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    const rel = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    const file = await zip({
      '_rels/.rels': `<Relationships><Relationship Id="a" Type="${rel}/officeDocument" Target="/xl/Book.xml"/></Relationships>`,
      'xl/Book.xml': `<x:workbook ${ns} xmlns:d="${rel}"><x:sheets><x:sheet name="Dữ liệu" sheetId="1" d:id="R1"/></x:sheets></x:workbook>`,
      'xl/_rels/Book.xml.rels': `<Relationships><Relationship Id="R1" Type="${rel}/worksheet" Target="/xl/worksheets/data.xml"/></Relationships>`,
      'xl/worksheets/data.xml': `<x:worksheet ${ns}><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Chè</x:t></x:is></x:c><x:c><x:v>5</x:v></x:c></x:row><x:row><x:c><x:v>6</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    })
    expect(texts(await firstSheet(file))).toEqual({ 1: { 1: 'Chè', 2: '5' }, 2: { 1: '6' } })
  })

  test('sheets come in the order of the workbook, whatever the order of the zip', async () => {
    const parts = bookParts({ Một: sheetXml(rowXml(1, ['1'])), Hai: sheetXml(rowXml(1, ['2'])) })
    const { result } = await reading(await zip(Object.fromEntries(Object.entries(parts).toReversed())))
    expect(result.ok && result.value.sheets.map((sheet) => sheet.name)).toEqual(['Một', 'Hai'])
  })

  test('UTF-16 parts are read', async () => {
    const xml = Buffer.from(`\ufeff${sheetXml(rowXml(1, ['Ổi'])).replace('UTF-8', 'UTF-16')}`, 'utf16le')
    expect(texts(await firstSheet(await book(xml)))).toEqual({ 1: { 1: 'Ổi' } })
  })
})
