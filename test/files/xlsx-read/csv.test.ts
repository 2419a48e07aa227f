import { describe, expect, test } from 'vitest'
import { firstSheet, reading, texts } from './reading.ts'

const table = { 1: { 1: 'Tên sản phẩm', 2: 'Chủ thể' }, 2: { 1: 'Mật ong, rừng', 2: 'HTX "Suối Mơ"' } }
const semicolons = 'Tên sản phẩm;Chủ thể\r\nMật ong, rừng;"HTX ""Suối Mơ"""\r\n'

describe('a CSV says the same in every coding that Excel writes', () => {
  test.each([
    { coding: 'UTF-8', bytes: Buffer.from(semicolons) },
    { coding: 'UTF-8 with a mark', bytes: Buffer.from(`\ufeff${semicolons}`) },
    { coding: 'UTF-16 LE with a mark', bytes: Buffer.from(`\ufeff${semicolons}`, 'utf16le') },
    { coding: 'UTF-16 BE with a mark', bytes: Buffer.from(`\ufeff${semicolons}`, 'utf16le').swap16() },
    { coding: 'decomposed UTF-8', bytes: Buffer.from(semicolons.normalize('NFD')) },
    { coding: 'commas', bytes: Buffer.from('Tên sản phẩm,Chủ thể\n"Mật ong, rừng","HTX ""Suối Mơ"""\n') },
    { coding: 'tabs', bytes: Buffer.from('Tên sản phẩm\tChủ thể\rMật ong, rừng\tHTX "Suối Mơ"\r') }
  ])('$coding', async ({ bytes }) => {
    expect(texts(await firstSheet(bytes))).toEqual(table)
  })

  test('Windows 1258', async () => {
    const sheet = await firstSheet(Buffer.concat([Buffer.from('Ghi chu;'), Buffer.from([0xd0, 0xe0, 0x20, 0x4c, 0x61, 0xf2, 0x74, 0x0a])]))
    expect(texts(sheet)).toEqual({ 1: { 1: 'Ghi chu', 2: 'Đà Lạt' } })
  })

  test('TCVN3 bytes keep their letters and get a proposal', async () => {
    const sheet = await firstSheet(Buffer.from('MËt ong;Hîp t¸c x· Suèi M¬\n', 'latin1'))
    expect(sheet.rows[0]?.cells.map((cell) => cell.legacy)).toEqual([
      { encoding: 'TCVN3', proposal: 'Mật ong' },
      { encoding: 'TCVN3', proposal: 'Hợp tác xã Suối Mơ' }
    ])
  })

  test('UTF-8 that was read as Windows 1252 and saved again gets a proposal', async () => {
    const broken = Buffer.from('Hợp tác xã Đắk Lắk')
      .toString('latin1')
      .replace(/[\x80-\x9f]/g, (letter) => new TextDecoder('windows-1252').decode(Buffer.from(letter, 'latin1')))
    const sheet = await firstSheet(Buffer.from(`${broken};1\n`))
    expect(sheet.rows[0]?.cells[0]?.legacy).toEqual({ encoding: 'UTF8', proposal: 'Hợp tác xã Đắk Lắk' })
  })
})

test('a title over the table and commas in the texts do not mislead the choice of separator', async () => {
  const lines = ['DANH SÁCH, NĂM 2026', '', 'TT;Tên;Địa chỉ', '1;Chè;Thôn 2, xã A, tỉnh B', '2;Gạo;Thôn 3, xã C, tỉnh B']
  expect(texts(await firstSheet(Buffer.from(lines.join('\n'))))).toEqual({
    1: { 1: 'DANH SÁCH, NĂM 2026' },
    3: { 1: 'TT', 2: 'Tên', 3: 'Địa chỉ' },
    4: { 1: '1', 2: 'Chè', 3: 'Thôn 2, xã A, tỉnh B' },
    5: { 1: '2', 2: 'Gạo', 3: 'Thôn 3, xã C, tỉnh B' }
  })
})

test('the line "sep=," names the separator and is no row', async () => {
  expect(texts(await firstSheet(Buffer.from('sep=|\r\na|b\r\n')))).toEqual({ 2: { 1: 'a', 2: 'b' } })
})

test('line breaks inside quotes belong to the cell; a quote inside a cell is a letter', async () => {
  expect(texts(await firstSheet(Buffer.from('"Trà\r\nhoa vàng";Loại 5"\nx;y')))).toEqual({
    1: { 1: 'Trà\nhoa vàng', 2: 'Loại 5"' },
    2: { 1: 'x', 2: 'y' }
  })
})

test('a quote that is never closed does not swallow the file', async () => {
  expect(texts(await firstSheet(Buffer.from('a;"b\nc;d\n')))).toEqual({ 1: { 1: 'a', 2: '"b' }, 2: { 1: 'c', 2: 'd' } })
})

test('a letter cut in half at the end of the file spoils nothing', async () => {
  expect(texts(await firstSheet(Buffer.from('Chè;Ổi').subarray(0, -2)))).toEqual({ 1: { 1: 'Chè' } })
})

test('too many lines and columns are cut, and said', async () => {
  const lines = await reading(Buffer.from('a;b\n'.repeat(50_001)))
  const columns = await reading(Buffer.from(`${';'.repeat(100)}x;y\na`))
  const blank = await reading(Buffer.from(`a;b\n${'\n'.repeat(120_000)}c;d\n`))
  expect(
    [lines, columns, blank].map(({ result }) => result.ok && [result.value.sheets[0]?.rows.length, result.value.sheets[0]?.cut])
  ).toEqual([
    [50_000, 'rows'],
    [1, 'columns'],
    [1, 'rows']
  ])
})

test('10 MB without a line end, and 10 MB of separators, stay below 300 MB', async () => {
  const long = await reading(Buffer.alloc(10_000_000, 'ạ'))
  const wide = await reading(Buffer.alloc(10_000_000, ';'))
  const quotes = await reading(Buffer.alloc(10_000_000, '"'))
  expect([long, wide, quotes].map(({ result }) => result.ok)).toEqual([true, true, true])
  expect(Math.max(long.peak, wide.peak, quotes.peak)).toBeLessThan(300 * 1_000_000)
})
