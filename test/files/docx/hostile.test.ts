import { describe, expect, test } from 'vitest'
import { fieldsOf, fillTemplate } from '../../../electron/files/docx-template.ts'
import { writeWorkbook } from '../../../electron/files/xlsx-write.ts'
import { blanks, honest, rawZip } from '../../fixtures/xlsx/raw-zip.ts'
import { aBook, aCertificationList } from '../xlsx-write/make.ts'
import { aTemplate, changed } from './template.ts'
import { unzip } from '../xlsx-write/unzip.ts'

const MiB = 1_048_576
const good = () => aTemplate(['Tên: {ten}'])
const relations = (...inner: string[]) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join('')}</Relationships>`
const relation = (type: string, target: string, mode = '') =>
  `<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`
const withRelation = async (...inner: string[]) =>
  changed(await good(), { 'word/_rels/document.xml.rels': (old) => old.replace('</Relationships>', `${inner.join('')}</Relationships>`) })
const withBody = async (xml: string) => changed(await good(), { 'word/document.xml': (old) => old.replace('<w:body>', `<w:body>${xml}`) })
const field = (...pieces: string[]) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${pieces.map((piece) => `<w:r><w:instrText>${piece}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
const repacked = async (extra: Parameters<typeof rawZip>[0]) => {
  const parts = await unzip(await good())
  return rawZip([
    ...[...parts].filter(([path]) => !extra.some((one) => one.name === path)).map(([path, part]) => honest(path, part)),
    ...extra
  ])
}
const noParts = (start: string, size: number) => ({ packed: blanks(start, size, ''), size: size * MiB + start.length, crc: 0 })

describe('a file that is no template is refused, with the reason', () => {
  test.each<{ file: string; make: () => Uint8Array | Promise<Uint8Array>; reason: string }>([
    { file: 'nothing', make: () => new Uint8Array(), reason: 'EMPTY_FILE' },
    { file: 'a text', make: () => Buffer.from('Biên bản'), reason: 'NOT_WORD' },
    { file: 'a PDF', make: () => Buffer.from('%PDF-1.7'), reason: 'NOT_WORD' },
    { file: 'a page of the web named .doc', make: () => Buffer.from('<html><body>x</body></html>'), reason: 'NOT_WORD' },
    { file: 'an old .doc', make: () => Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex'), reason: 'OLD_WORD' },
    { file: 'a workbook', make: () => writeWorkbook(aBook(aCertificationList(1))), reason: 'NOT_WORD' },
    { file: 'a zip of something else', make: () => rawZip([honest('a.txt', 'x')]), reason: 'NOT_WORD' },
    { file: 'a cut file', make: async () => (await good()).slice(0, 3_000), reason: 'DAMAGED' },
    { file: '11 MiB', make: () => Buffer.alloc(11 * MiB, 'PK'), reason: 'FILE_TOO_LARGE' },
    {
      file: 'no body',
      make: async () => changed(await good(), { 'word/document.xml': null }),
      reason: 'NOT_WORD'
    },
    {
      file: 'macros',
      make: async () =>
        changed(await good(), {
          '[Content_Types].xml': (old) =>
            old.replace(
              'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
              'vnd.ms-word.document.macroEnabled.main+xml'
            )
        }),
      reason: 'MACROS'
    },
    { file: 'a macro project', make: () => withRelation(relation('vbaProject', 'vbaProject.bin')), reason: 'MACROS' },
    { file: 'an embedded program', make: () => withRelation(relation('oleObject', 'embeddings/o.bin')), reason: 'FILES_INSIDE' },
    { file: 'a piece of another format', make: () => withRelation(relation('aFChunk', 'a.mht')), reason: 'FILES_INSIDE' },
    {
      file: 'a picture from the web',
      make: () => withRelation(relation('image', 'http://x.example/a.png', 'External')),
      reason: 'LINKS_OUTSIDE'
    },
    {
      file: 'the same, written in signs',
      make: () => withRelation(relation('image', 'http://x.example/a.png', '&#69;xternal')),
      reason: 'LINKS_OUTSIDE'
    },
    { file: 'a DDE field', make: () => withBody(field(' DDEAUTO c:\\\\windows\\\\cmd.exe')), reason: 'LINKS_OUTSIDE' },
    { file: 'a DDE field in pieces', make: () => withBody(field(' D', 'DE', 'AUTO x')), reason: 'LINKS_OUTSIDE' },
    {
      file: 'an included text',
      make: () => withBody('<w:p><w:fldSimple w:instr=" INCLUDETEXT \\\\x\\y"/></w:p>'),
      reason: 'LINKS_OUTSIDE'
    },
    {
      file: 'a document type',
      make: async () => changed(await good(), { 'word/document.xml': (old) => old.replace('?>', '?><!DOCTYPE a [<!ENTITY b "x">]>') }),
      reason: 'UNSAFE_XML'
    },
    { file: 'text hidden in CDATA', make: () => withBody('<w:p><w:r><w:t><![CDATA[{@ten}]]></w:t></w:r></w:p>'), reason: 'UNSAFE_XML' },
    { file: 'deep nesting', make: () => withBody(`${'<w:p>'.repeat(100)}${'</w:p>'.repeat(100)}`), reason: 'UNSAFE_XML' },
    { file: 'broken XML', make: () => withBody('<w:p>'), reason: 'DAMAGED' },
    {
      file: 'XML of another code',
      make: async () => changed(await good(), { 'word/styles.xml': '\ufeff'.replace('\ufeff', '\u00ff') }),
      reason: 'DAMAGED'
    },
    {
      file: 'a bomb of 400 MiB',
      make: () => repacked([{ name: 'word/media/a.xml', ...noParts('<a>', 400) }]),
      reason: 'UNPACKS_TOO_LARGE'
    },
    {
      file: 'a bomb that lies about its size',
      make: () => repacked([{ name: 'word/media/a.png', packed: blanks('', 100, ''), size: 1_000, crc: 0 }]),
      reason: 'DAMAGED'
    },
    {
      file: 'the same part twice',
      make: async () =>
        rawZip([...[...(await unzip(await good()))].map(([path, part]) => honest(path, part)), honest('word/document.xml', 'x')]),
      reason: 'DAMAGED'
    },
    { file: 'a name that climbs out of its folder', make: () => repacked([honest('../../a.txt', 'x')]), reason: 'DAMAGED' },
    {
      file: 'more than 12 MiB of XML',
      make: () => withBody('<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(400_000)),
      reason: 'UNPACKS_TOO_LARGE'
    }
  ])('$file: $reason', async ({ make, reason }) => {
    const file = await make()
    const result = await fillTemplate(file, { ten: 'x' })
    expect(!result.ok && result.error).toMatchObject({ code: 'FILE', reason })
    expect(await fieldsOf(file)).toEqual(result)
  })
})

describe('what only looks odd is taken', () => {
  test.each<{ file: string; make: () => Uint8Array | Promise<Uint8Array> }>([
    { file: 'a link to click on', make: () => withRelation(relation('hyperlink', 'https://chinhphu.vn', 'External')) },
    { file: 'a field with the number of the page', make: () => withBody(field(' PAGE ')) },
    {
      file: 'a comment of the program that wrote it',
      make: async () => changed(await good(), { 'word/styles.xml': (old) => old.replace('?>', '?><!-- made > elsewhere -->') })
    },
    { file: 'a mark at the start of the file', make: async () => changed(await good(), { 'word/document.xml': (old) => `\ufeff${old}` }) },
    { file: 'a relation of nobody', make: async () => changed(await good(), { 'word/_rels/gone.xml.rels': relations() }) }
  ])('$file', async ({ make }) => {
    expect(await fillTemplate(await make(), { ten: 'x' })).toMatchObject({ ok: true })
  })
})

test.each([
  { what: 'braces', text: '{}'.repeat(200_000) },
  { what: 'fields', text: '{ten} '.repeat(100_000) },
  { what: 'blocks', text: '{#ten}'.repeat(50_000) + '{/ten}'.repeat(50_000) }
])('a flood of $what ends with mistakes', async ({ text }) => {
  const result = await fillTemplate(await aTemplate([text]), { ten: 'x' })
  expect(!result.ok && result.error.code === 'TEMPLATE' && result.error.mistakes.length).toBeGreaterThan(0)
})
