import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldsOf, fillTemplate, type TemplateFields } from '../../../electron/files/docx-template.ts'
import type { TemplateMistakeKind } from '../../../shared/errors.ts'
import { aTemplate, changed, row } from './template.ts'
import { openWord, textOf } from './xml.ts'

const filled = async (template: Uint8Array, fields: TemplateFields) => {
  const result = await fillTemplate(template, fields)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return openWord(result.value)
}
const mistakes = async (pieces: Parameters<typeof aTemplate>[0], fields: TemplateFields = {}) => {
  const result = await fillTemplate(await aTemplate(pieces), fields)
  return !result.ok && result.error.code === 'TEMPLATE' ? result.error.mistakes : []
}

describe('a province’s own template is filled', () => {
  test('values stand where their names stood, also where Word has cut a name into pieces', async () => {
    const template = await aTemplate(['Sản phẩm {ten|_san|_pham} của { Chủ_thể }.'], { header: 'Phiên {phien}' })
    const word = await filled(template, { ten_san_pham: 'Mật ong', chủ_thể: 'Hợp tác xã', phien: 'đợt 2' })
    expect(word.text).toBe('Sản phẩm Mật ong của Hợp tác xã.')
    expect(textOf(word.part('word/header1.xml'))).toBe('Phiên đợt 2')
  })

  test('a missing value is dots to write on', async () => {
    expect((await filled(await aTemplate(['Số: {so}/BB, ngày {ngay}']), { so: '', ngay: '05' })).text).toBe('Số: ……/BB, ngày 05')
  })

  test('a row of a table is repeated for each product', async () => {
    const template = await aTemplate([row('TT', 'Tên', 'Địa chỉ'), row('{#san_pham}{tt}', '{ten}', '{dia_chi}{/san_pham}')])
    const word = await filled(template, {
      dia_chi: 'của Hội đồng',
      san_pham: [
        { tt: '1', ten: 'Mật ong', dia_chi: 'Xã A' },
        { tt: '2', ten: 'Khô cá', dia_chi: '' },
        { tt: '3', ten: 'Chè' }
      ]
    })
    // what is missing in a row is not taken from round the list
    expect(word.text.split('\n')).toEqual('TT|Tên|Địa chỉ|1|Mật ong|Xã A|2|Khô cá|……|3|Chè|……'.split('|'))
  })

  test('lists stand in lists, and names from outside are known inside', async () => {
    const template = await aTemplate(['{#sp}', '{ten} ({phien}):', '{#tv}', '- {ho_ten}', '{/tv}', '{/sp}'])
    const word = await filled(template, {
      phien: 'đợt 2',
      sp: [
        { ten: 'A', tv: [{ ho_ten: 'Đức' }, { ho_ten: 'Yến' }] },
        { ten: 'B', tv: [] }
      ]
    })
    expect(word.text.split('\n')).toEqual(['A (đợt 2):', '- Đức', '- Yến', 'B (đợt 2):'])
  })

  test.each([
    { situation: 'there', value: 'vắng 1', text: 'Vắng: vắng 1' },
    { situation: 'missing', value: '', text: 'Đủ mặt' }
  ])('a block stands or not as its value is $situation', async ({ value, text }) => {
    const template = await aTemplate(['{#vang}', 'Vắng: {vang}', '{/vang}', '{^vang}', 'Đủ mặt', '{/}'])
    expect((await filled(template, { vang: value })).text).toBe(text)
  })

  test('any text survives and stays text', async () => {
    const template = await aTemplate(['{a}'])
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 4_000 }), async (text) => {
        const shown = text
          .replace(/\r\n?|[\u2028\u2029]/g, '\n')
          .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
          .replace(/\p{Surrogate}/gu, '\ufffd')
          .normalize('NFC')
          .replaceAll('\t', ' ')
        expect((await filled(template, { a: text })).text).toBe(shown === '' ? '……' : shown)
      }),
      { numRuns: 50, examples: [['<w:p/> {b} {#c} & “ế” \n hai'], ['{a}']] }
    )
  })

  test('what Word or a designer put into the file stays as it was', async () => {
    const before = await openWord(await aTemplate(['{a}']))
    const after = await filled(await aTemplate(['{a}']), { a: 'x' })
    for (const path of ['word/styles.xml', 'word/settings.xml', 'word/footnotes.xml', 'word/theme/theme1.xml'])
      expect(after.parts.get(path)).toBe(before.parts.get(path))
    expect([...after.parts.keys()].toSorted()).toEqual([...before.parts.keys()].toSorted())
  })
})

describe('what a template asks for', () => {
  test('each field is named with its place, once for each block', async () => {
    const template = await aTemplate(['Số {so}', 'Lại {SO} và {ngay}', row('{#sp}{tt}', '{so}{/sp}')], { header: '{phien}' })
    const result = await fieldsOf(template)
    expect(
      result.ok && result.value.map(({ name, kind, within, where }) => [name, kind, within.join(), where.part, where.paragraph])
    ).toEqual([
      ['so', 'text', '', 'body', 1],
      ['ngay', 'text', '', 'body', 2],
      ['sp', 'block', '', 'body', 3],
      ['tt', 'text', 'sp', 'body', 3],
      ['so', 'text', 'sp', 'body', 4],
      ['phien', 'text', '', 'header', 1]
    ])
  })

  test('a template without fields asks for nothing', async () => {
    expect(await fieldsOf(await aTemplate(['Biên bản']))).toEqual({ ok: true, value: [] })
  })

  test('a field that nobody knows is named with its place before anything is printed', async () => {
    expect(await mistakes(['Tên: {ten}', 'Mã: {ma_so_la} của {ten}'], { ten: 'A' })).toEqual([
      { tag: '{ma_so_la}', kind: 'unknownField', where: { part: 'body', paragraph: 2, text: 'Mã: {ma_so_la} của {ten}' } }
    ])
  })

  test('inside a list its own fields and those round it are known, others not', async () => {
    const pieces = ['{#sp}{ten} {phien} {la}{/sp} {ten}']
    expect((await mistakes(pieces, { phien: '2', sp: [{ ten: 'A' }] })).map(({ tag, where }) => [tag, where.paragraph])).toEqual([
      ['{la}', 1],
      ['{ten}', 1]
    ])
    // nothing inside an empty list is printed, so nothing there is asked for
    expect((await mistakes(pieces, { phien: '2', ten: '', sp: [] })).map(({ tag }) => tag)).toEqual([])
  })

  test('a list cannot be printed as a text', async () => {
    expect((await mistakes(['{sp}'], { sp: [{ ten: 'A' }] })).map(({ kind }) => kind)).toEqual(['listAsText'])
  })
})

describe('a mistake in the template is shown with its place', () => {
  const fields = { ten: 'A', sp: [{ a: '1' }], ds: [{ a: '1' }] }
  test.each<{ mistake: string; pieces: Parameters<typeof aTemplate>[0]; found: [string, TemplateMistakeKind, number][] }>([
    { mistake: 'a brace never closed', pieces: ['một', 'Tên: {ten'], found: [['{ten', 'unclosed', 2]] },
    { mistake: 'a brace closed in the next paragraph', pieces: ['{ten', 'x}'], found: [['{tenx}', 'unclosed', 1]] },
    { mistake: 'a brace never opened', pieces: ['Tên: ten}'], found: [['}', 'unopened', 1]] },
    {
      mistake: 'two braces',
      pieces: ['{{ten}}'],
      found: [
        ['{', 'unclosed', 1],
        ['}', 'unopened', 1]
      ]
    },
    { mistake: 'nothing between braces', pieces: ['{}'], found: [['{}', 'notAName', 1]] },
    { mistake: 'an arithmetic', pieces: ['{ten + 1}'], found: [['{ten + 1}', 'notAName', 1]] },
    { mistake: 'a call', pieces: ['{ten.constructor("x")()}'], found: [['{ten.constructor("x")()}', 'notAName', 1]] },
    { mistake: 'raw XML', pieces: ['{@ten}'], found: [['{@ten}', 'notAName', 1]] },
    { mistake: 'other braces asked for', pieces: ['{=[ ]=}[ten]'], found: [['{=[ ]=}', 'notAName', 1]] },
    {
      mistake: 'a block with a dash',
      pieces: ['{-w:p sp}x{/sp}'],
      found: [
        ['{-w:p sp}', 'notAName', 1],
        ['{/sp}', 'blockNotOpened', 1]
      ]
    },
    { mistake: 'a list never closed', pieces: ['x', '{#sp}{a}'], found: [['{#sp}', 'blockNotClosed', 2]] },
    { mistake: 'a list never opened', pieces: ['{a}{/sp}'], found: [['{/sp}', 'blockNotOpened', 1]] },
    {
      mistake: 'lists crossed',
      pieces: ['{#sp}{#ds}{/sp}{/ds}'],
      found: [
        ['{/sp}', 'blocksCrossed', 1],
        ['{/ds}', 'blocksCrossed', 1]
      ]
    },
    { mistake: 'a list half in a table', pieces: [row('{#sp}{a}', 'x'), '{/sp}'], found: [['{#sp}', 'blockMisplaced', 1]] },
    { mistake: 'lists too deep', pieces: ['{#sp}'.repeat(7) + '{/sp}'.repeat(7)], found: [['{#sp}', 'blocksTooDeep', 1]] }
  ])('$mistake', async ({ pieces, found }) => {
    expect((await mistakes(pieces, fields)).map(({ tag, kind, where }) => [tag, kind, where.paragraph])).toEqual(found)
  })

  test('in a header it says so', async () => {
    const result = await fillTemplate(await aTemplate(['x'], { header: 'Số {' }), {})
    expect(!result.ok && result.error).toMatchObject({
      mistakes: [{ where: { part: 'header', paragraph: 1, text: 'Số {' }, kind: 'unclosed' }]
    })
  })

  test('names of JavaScript are names like others', async () => {
    const names = ['constructor', 'toString', 'hasOwnProperty']
    expect((await mistakes(names.map((name) => `{${name}}`))).map(({ kind }) => kind)).toEqual(names.map(() => 'unknownField'))
    expect((await mistakes(['{__proto__}'])).map(({ kind }) => kind)).toEqual(['notAName'])
    expect((await filled(await aTemplate(['{constructor}']), { constructor: 'x' })).text).toBe('x')
  })

  test('at most 50 mistakes are told', async () => {
    expect(await mistakes(Array.from({ length: 200 }, (_, at) => `{la_${at}}`))).toHaveLength(50)
    expect(await mistakes(['{'.repeat(10_000)])).toHaveLength(50)
  })
})

test('a .dotx becomes a .docx, a template’s mother template is let go', async () => {
  const relation =
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:/a&amp;b.dotm" TargetMode="External"/>'
  const template = await changed(await aTemplate(['{a}']), {
    '[Content_Types].xml': (old) => old.replace('wordprocessingml.document.main+xml', 'wordprocessingml.template.main+xml'),
    'word/settings.xml': (old) => old.replace('<w:defaultTabStop', '<w:attachedTemplate r:id="rId1"/><w:defaultTabStop'),
    'word/_rels/settings.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`
  })
  const { parts, text } = await filled(template, { a: 'x' })
  expect(text).toBe('x')
  expect(parts.get('[Content_Types].xml')).toContain('wordprocessingml.document.main+xml')
  expect(parts.get('word/settings.xml')).toContain('<w:defaultTabStop')
  expect([...parts].filter(([, part]) => part.includes('attachedTemplate')).map(([path]) => path)).toEqual([])
})
