import { randomBytes } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { RawBook, ReadErrorCode } from '../../../shared/import/raw-book.ts'
import { book, bookParts, repeated, rowXml, sheetXml, stringsXml, zip } from '../../fixtures/xlsx/make.ts'
import { blanks, honest, rawZip } from '../../fixtures/xlsx/raw-zip.ts'
import { reading, texts } from './reading.ts'

const MiB = 1_048_576
/** Longer than what deflate looks back to, so that repeating it does not pack it. */
const noise = randomBytes(30_000).toString('base64')
const list = rowXml(1, ['Tên sản phẩm', 'Chủ thể']) + rowXml(2, ['Mật ong rừng', 'HTX Suối Mơ'])
const seen = { 1: { 1: 'Tên sản phẩm', 2: 'Chủ thể' }, 2: { 1: 'Mật ong rừng', 2: 'HTX Suối Mơ' } }
const validations = (range: string) =>
  `<dataValidations count="1"><dataValidation type="list" sqref="${range}"><formula1>"3 sao,4 sao"</formula1></dataValidation></dataValidations>`
const first = (value: RawBook) => texts(value.sheets[0] ?? { name: '', rows: [], merges: [] })
const blankSheet = (size: number) =>
  rawZip([
    ...Object.entries(bookParts({ A: '' }))
      .filter(([name]) => !name.includes('sheet1'))
      .map(([name, part]) => honest(name, String(part))),
    { name: 'xl/worksheets/sheet1.xml', packed: blanks(sheetXml('').slice(0, 100), size, ''), size: size * MiB + 100, crc: 0 }
  ])
const withDoctype = (doctype: string, entity: string) =>
  `<?xml version="1.0"?>${doctype}${sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t>${entity}</t></is></c></row>`).replace(/^<\?xml.*\?>\n/, '')}`
const laughs = `<!DOCTYPE a [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>`

type Ends = { rows: Record<number, Record<number, string>> } | { code: ReadErrorCode }
interface Case {
  readonly file: string
  readonly make: () => Buffer | Promise<Buffer>
  readonly ends: Ends
}

const readable: Case[] = [
  { file: 'a validation on A2:T1048576', make: () => book(sheetXml(list, validations('A2:T1048576'))), ends: { rows: seen } },
  { file: 'a validation on a whole column', make: () => book(sheetXml(list, validations('C1:C1048576'))), ends: { rows: seen } },
  { file: 'a validation on N1:XFD1048576', make: () => book(sheetXml(list, validations('N1:XFD1048576'))), ends: { rows: seen } },
  {
    file: 'a merge of A4:Z100000',
    make: () => book(sheetXml(list, '<mergeCells count="1"><mergeCell ref="A4:Z100000"/></mergeCells>')),
    ends: { rows: seen }
  },
  {
    file: 'a defined name of that size',
    make: () => {
      const parts = bookParts({ A: sheetXml(list) })
      const names = '</sheets><definedNames><definedName name="Vung">A!$A$1:$Z$1048576</definedName></definedNames>'
      return zip({ ...parts, 'xl/workbook.xml': String(parts['xl/workbook.xml']).replace('</sheets>', names) })
    },
    ends: { rows: seen }
  },
  {
    file: '1,000,000 empty rows',
    make: () =>
      book(
        repeated(
          sheetXml('').split('</sheetData>')[0] + list,
          (at) => `<row r="${at + 3}" ht="15"/>`,
          1_000_000,
          '</sheetData></worksheet>'
        )
      ),
    ends: { rows: seen }
  },
  {
    file: '200,000 rows of 5 empty styled cells',
    make: () => {
      const row = (at: number) =>
        `<row r="${at + 3}">${['A', 'B', 'C', 'D', 'E'].map((column) => `<c r="${column}${at + 3}" s="1"/>`).join('')}</row>`
      return book(repeated(sheetXml('').split('</sheetData>')[0] + list, row, 300_000, '</sheetData></worksheet>'))
    },
    ends: { rows: seen }
  },
  {
    file: 'one cell at A1048576 and one at XFD1',
    make: () =>
      book(sheetXml('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c></row>')),
    ends: { rows: { 1: { 1: '1' }, 1048576: { 1: '3' } } }
  },
  {
    file: '__proto__ and constructor as names and texts',
    make: () => zip(bookParts({ ['__proto__']: sheetXml(rowXml(1, ['__proto__', 'constructor', 'toString'])) })),
    ends: { rows: { 1: { 1: '__proto__', 2: 'constructor', 3: 'toString' } } }
  },
  {
    file: 'a shared string index out of range',
    make: () =>
      book(
        sheetXml(
          '<row r="1"><c r="A1" t="s"><v>99</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>-1</v></c><c r="D1" t="s"><v>x</v></c></row>'
        ),
        {
          'xl/sharedStrings.xml': stringsXml(['<t>Chè</t>'])
        }
      ),
    ends: { rows: { 1: { 1: '#REF!', 2: 'Chè', 3: '#REF!', 4: '#REF!' } } }
  },
  {
    file: 'formulas with the stored results 0, "" and FALSE',
    make: () =>
      book(
        sheetXml(
          '<row r="1"><c r="A1"><f>1-1</f><v>0</v></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1" t="b"><f>1=2</f><v>0</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
        )
      ),
    ends: { rows: { 1: { 1: '0', 3: 'FALSE', 4: '#DIV/0!' } } }
  },
  {
    file: '=cmd| as text and as a formula',
    make: () =>
      book(
        sheetXml(
          `<row r="1"><c r="A1" t="inlineStr"><is><t>=cmd|'/c calc'!A1</t></is></c><c r="B1" t="str"><f>cmd|'/c calc'!A1</f><v>kết quả</v></c><c r="C1"><f>cmd|'/c calc'!A1</f></c></row>`
        )
      ),
    ends: { rows: { 1: { 1: "=cmd|'/c calc'!A1", 2: 'kết quả' } } }
  },
  {
    file: 'a part that the zip directory does not list',
    make: () =>
      rawZip([
        { ...honest('xl/worksheets/sheet9.xml', sheetXml(rowXml(1, ['lén']))), hidden: true },
        ...Object.entries(bookParts({ A: sheetXml(list) })).map(([name, part]) => honest(name, String(part)))
      ]),
    ends: { rows: seen }
  },
  {
    file: '1,000,000 shared strings of which one is used',
    make: () =>
      book(sheetXml('<row r="1"><c r="A1" t="s"><v>999999</v></c></row>'), {
        'xl/sharedStrings.xml': repeated(
          '<sst>',
          (at) => (at === 999_999 ? '<si><t>Trà</t></si>' : `<si><t>${at}</t></si>`),
          1_000_000,
          '</sst>'
        )
      }),
    ends: { rows: { 1: { 1: 'Trà' } } }
  },
  {
    file: '500,000 merges',
    make: () =>
      book(
        repeated(
          `${sheetXml(list).replace('</worksheet>', '')}<mergeCells>`,
          (at) => `<mergeCell ref="A${at}:B${at + 1}"/>`,
          500_000,
          '</mergeCells></worksheet>'
        )
      ),
    ends: { rows: seen }
  }
]

const refused: Case[] = [
  { file: 'a bomb of 100 MB of blanks', make: () => blankSheet(100), ends: { code: 'UNPACKS_TOO_LARGE' } },
  { file: 'a bomb of 400 MB of blanks', make: () => blankSheet(400), ends: { code: 'UNPACKS_TOO_LARGE' } },
  { file: 'a bomb of 1 GB of blanks', make: () => blankSheet(1024), ends: { code: 'UNPACKS_TOO_LARGE' } },
  { file: 'a bomb just below the limit of size', make: () => blankSheet(60), ends: { code: 'UNPACKS_TOO_LARGE' } },
  {
    file: 'a bomb of 1 GB whose header says 1,000 bytes',
    make: () => rawZip([{ name: 'xl/workbook.xml', packed: blanks('<workbook>', 1024, ''), size: 1000, crc: 0 }]),
    ends: { code: 'DAMAGED' }
  },
  {
    file: 'a fake picture of 400 MB',
    make: () =>
      rawZip([
        ...Object.entries(bookParts({ A: sheetXml(list) })).map(([name, part]) => honest(name, String(part))),
        { name: 'xl/media/image1.png', packed: blanks('\x89PNG', 400, ''), size: 400 * MiB + 5, crc: 0 }
      ]),
    ends: { code: 'UNPACKS_TOO_LARGE' }
  },
  {
    file: 'one sheet of 20 MB listed twenty times over',
    make: () => {
      const parts = bookParts(Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`S${at}`, ''])))
      const relations = String(parts['xl/_rels/workbook.xml.rels']).replace(/sheet\d+\.xml/g, 'sheet1.xml')
      const row = (at: number) => `<row r="${at + 1}"><c s="1"/><c s="2"/><c s="3"/></row>`
      return zip({
        '_rels/.rels': parts['_rels/.rels'] ?? '',
        'xl/workbook.xml': parts['xl/workbook.xml'] ?? '',
        'xl/_rels/workbook.xml.rels': relations,
        'xl/worksheets/sheet1.xml': repeated('<worksheet><sheetData>', row, 300_000, '</sheetData></worksheet>')
      })
    },
    ends: { code: 'UNPACKS_TOO_LARGE' }
  },
  {
    file: 'a sheet longer than its header says',
    make: () => {
      const content = Buffer.from(sheetXml(list))
      return rawZip([
        ...Object.entries(bookParts({ A: '' }))
          .filter(([name]) => !name.includes('sheet1'))
          .map(([name, part]) => honest(name, String(part))),
        { name: 'xl/worksheets/sheet1.xml', packed: deflateRawSync(content), size: 100, crc: crc32(content) }
      ])
    },
    ends: { code: 'DAMAGED' }
  },
  {
    file: 'a sheet with one byte changed since it was packed',
    make: () => {
      const parts = Object.entries(bookParts({ A: sheetXml(list) })).map(([name, part]) => honest(name, String(part)))
      return rawZip(parts.map((entry) => (entry.name.includes('sheet1') ? { ...entry, crc: (entry.crc ^ 1) >>> 0 } : entry)))
    },
    ends: { code: 'DAMAGED' }
  },
  {
    file: 'a zip of 501 parts',
    make: () => rawZip(Array.from({ length: 501 }, (_, at) => honest(`xl/media/${at}.png`, ''))),
    ends: { code: 'TOO_MANY_PARTS' }
  },
  {
    file: 'a zip of which each part is encrypted',
    make: () => rawZip([{ ...honest('xl/workbook.xml', 'x'), flags: 1 }]),
    ends: { code: 'PASSWORD_PROTECTED' }
  },
  { file: 'billion laughs', make: () => book(withDoctype(laughs, '&a30;')), ends: { code: 'UNSAFE_XML' } },
  {
    file: 'an external entity',
    make: () => book(withDoctype('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>', '&x;')),
    ends: { code: 'UNSAFE_XML' }
  },
  { file: 'an entity that nobody declared', make: () => book(withDoctype('', '&x;')), ends: { code: 'DAMAGED' } },
  {
    file: '1,000,000 tags inside each other',
    make: () => book(repeated('<worksheet>', (at) => `<a b="${at}">`, 1_000_000, '')),
    ends: { code: 'UNSAFE_XML' }
  },
  {
    file: 'a text without an end',
    make: () => book(repeated('<worksheet>', () => `${noise} ạ`, 100, '')),
    ends: { code: 'UNSAFE_XML' }
  },
  {
    file: 'an attribute without an end',
    make: () => book(repeated('<worksheet a="', () => noise, 100, '')),
    ends: { code: 'UNSAFE_XML' }
  },
  { file: 'a sheet that is no XML', make: () => book('xin chào'), ends: { code: 'DAMAGED' } },
  {
    file: 'a workbook without its sheet',
    make: () => zip({ ...bookParts({}), 'xl/workbook.xml': bookParts({ A: '' })['xl/workbook.xml'] ?? '' }),
    ends: { code: 'NO_SHEET' }
  },
  { file: 'a Word file', make: () => zip({ 'word/document.xml': '<w/>' }), ends: { code: 'NOT_XLSX' } },
  {
    file: 'an OpenDocument sheet',
    make: () => zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    ends: { code: 'NOT_XLSX' }
  },
  { file: 'a binary workbook', make: () => zip({ 'xl/workbook.bin': 'x' }), ends: { code: 'NOT_XLSX' } },
  {
    file: 'an old .xls',
    make: () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]),
    ends: { code: 'OLD_XLS' }
  },
  {
    file: 'a workbook with a password',
    make: () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500), Buffer.from('EncryptedPackage', 'utf16le')]),
    ends: { code: 'PASSWORD_PROTECTED' }
  },
  {
    file: 'a web page named .xls',
    make: () => Buffer.from('<html><table><tr><td>Mật ong</td></tr></table></html>'),
    ends: { code: 'WEB_PAGE' }
  },
  { file: 'a PDF', make: () => Buffer.from('%PDF-1.7\n'), ends: { code: 'NOT_A_TABLE' } },
  { file: 'random bytes', make: () => Buffer.concat([Buffer.from([1, 0, 2, 0]), randomBytes(5000)]), ends: { code: 'NOT_A_TABLE' } },
  { file: 'an empty file', make: () => Buffer.alloc(0), ends: { code: 'EMPTY_FILE' } },
  { file: 'a file over 10 MB', make: () => Buffer.alloc(10 * MiB + 1, 0x41), ends: { code: 'FILE_TOO_LARGE' } },
  { file: 'a workbook cut off in the middle', make: async () => (await book(sheetXml(list))).subarray(0, 700), ends: { code: 'DAMAGED' } },
  {
    file: 'a workbook that lost its last bytes',
    make: async () => (await book(sheetXml(list))).subarray(0, -10),
    ends: { code: 'DAMAGED' }
  }
]

describe('a hostile file ends in its rows or in a typed error, below 300 MB', { timeout: 60_000 }, () => {
  test.each([...readable, ...refused])('$file', async ({ make, ends }) => {
    const { result, peak } = await reading(await make())
    expect(result.ok ? { rows: first(result.value) } : { code: result.error.code }).toEqual(ends)
    expect(peak).toBeLessThan(300 * 1_000_000)
  })
})
