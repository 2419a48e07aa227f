import { describe, expect, test } from 'vitest'
import { writeDocx } from '../../../electron/files/docx.ts'
import type { Paper } from '../../../shared/papers/paper.ts'
import { leaves, setNo, sets } from '../../shared/criteria/sets.ts'
import { aPaper, aSheet, meta, someMinutes, someSessionTotals, someTotals } from './make.ts'
import { breaches, packageBreaches } from './schema.ts'
import { all, attributesOf, child, type Node, openWord, textOf, tree } from './xml.ts'

const written = async (...papers: Paper[]) => openWord(await writeDocx(papers, meta))
const headerText = (node: Node) => all(node, 'w:instrText').map((one) => one.text)
const styleOf = (styles: Node, id: string) => all(styles, 'w:style').find((one) => one.attributes['w:styleId'] === id)

/** A paper with one of every block, and with what is missing or odd in each. */
const everything = aPaper(
  [
    { kind: 'head', left: [{ text: 'UBND TỈNH' }, { text: '', bold: true, rule: 'part' }], right: [{ text: 'CỘNG HÒA', bold: true }] },
    { kind: 'title', lines: ['PHIẾU', 'đánh giá'] },
    { kind: 'paragraph', runs: ['Một ', { text: 'đậm', bold: true }, { text: ' nghiêng', italic: true }], align: 'right', keep: true },
    { kind: 'field', label: 'Tên', value: '' },
    { kind: 'small', text: 'chú thích' },
    { kind: 'box', text: 'hộp\nhai dòng' },
    { kind: 'table', columns: [], rows: [] },
    {
      kind: 'table',
      columns: [
        { title: 'TT', align: 'center', width: 1 },
        { title: 'Tên\nđầy đủ', align: 'left', width: 3 },
        { title: 'Điểm', align: 'right', width: 1 }
      ],
      rows: [
        { kind: 'group', cells: ['I. Nhóm'] },
        { kind: 'row', cells: ['1'] },
        { kind: 'row', cells: ['1', '2', '3', 'thừa'] },
        { kind: 'total', cells: ['Cộng', '3'] },
        { kind: 'total', cells: ['Cộng', 'a', 'b', 'c', 'd'] }
      ]
    },
    { kind: 'remarks', label: 'Ý kiến', text: '', lines: 0 },
    { kind: 'signatures', columns: [] },
    { kind: 'signatures', columns: [null, { above: '', posts: [], hint: '', name: '' }] }
  ],
  { watermark: 'THỰC HÀNH', numbering: 'decree', footer: '' }
)

describe('what Word insists on', () => {
  test.each<{ what: string; papers: Paper[] }>([
    { what: 'every kind of block, with what is missing in it', papers: [everything] },
    { what: 'a paper without blocks', papers: [aPaper([])] },
    { what: 'papers of all sorts in one file', papers: [someTotals(7), someSessionTotals(71, 'THỰC HÀNH'), someMinutes(3), everything] },
    { what: 'the 26 forms, filled', papers: sets.map((set) => aSheet(set.no, true)) }
  ])('$what: elements stand in the order of the schema, tables are whole, no part is lost', async ({ papers }) => {
    const { parts, part } = await written(...papers)
    const xml = [...parts.keys()].filter((path) => /\.(xml|rels)$/.test(path))
    expect(xml.flatMap((path) => breaches(part(path)).map((breach) => `${path}: ${breach}`))).toEqual([])
    expect(packageBreaches(parts, part)).toEqual([])
  })

  test('the order is really looked at', () => {
    expect(breaches(tree('<w:pPr><w:jc/><w:keepNext/></w:pPr>'))).toEqual(['w:pPr: w:keepNext after w:jc'])
    expect(
      breaches(tree('<w:tc><w:tbl><w:tblPr><w:tblW w:w="5"/></w:tblPr><w:tblGrid><w:gridCol w:w="4"/></w:tblGrid></w:tbl></w:tc>'))
    ).toHaveLength(3)
  })

  test('every style that is used is there, with the ones it stands on', async () => {
    const { document, part, parts } = await written(everything, someTotals(3), aSheet(4, true))
    const styles = part('word/styles.xml')
    const there = new Set(all(styles, 'w:style').map((one) => one.attributes['w:styleId']))
    const margins = [...parts.keys()].filter((path) => /word\/(header|footer)\d+\.xml/.test(path)).map(part)
    const used = [document, ...margins, styles].flatMap((node) =>
      ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next'].flatMap((name) => all(node, name).map((one) => one.attributes['w:val']))
    )
    expect(used.length).toBeGreaterThan(100)
    expect(used.filter((id) => !there.has(id))).toEqual([])
  })

  test('nothing floats over the text but the code of a sheet, which lies in the margin behind it, and nothing is locked', async () => {
    const { parts } = await written(everything, someTotals(3), aSheet(4, true))
    const anchors = /<wp:anchor [^>]*>.*?<wp:posOffset>(\d+)<.*?<wp:posOffset>(\d+)<.*?<\/wp:anchor>/g
    const floating = [...parts].flatMap(([name, part]) =>
      [...part.matchAll(anchors)].map(([all, x, y]) => ({ name, all, x: Number(x), y: Number(y) }))
    )
    expect(floating.map(({ name }) => name.replace(/\d+/, ''))).toEqual(['word/footer.xml'])
    for (const { all, x, y } of floating) {
      expect(all).toContain('behindDoc="1"')
      // of A4 in EMU: left of the text, under it
      expect(x + 540_000).toBeLessThan(30 * 36_000)
      expect(y).toBeGreaterThan(277 * 36_000)
    }
    const xml = [...parts.values()].join('').replace(anchors, '')
    for (const element of [
      'w:txbxContent',
      'w:framePr',
      'w:tblpPr',
      'wp:anchor',
      'w:documentProtection',
      'w:formProt',
      'w:writeProtection',
      'w:lock'
    ])
      expect(xml).not.toContain(`<${element}`)
  })
})

describe('the frame of Nghị định 30/2020', () => {
  test.each([
    { orientation: 'portrait' as const, size: { w: '11906', h: '16838' } },
    { orientation: 'landscape' as const, size: { w: '16838', h: '11906', orient: 'landscape' } }
  ])('$orientation: A4 with margins of 20, 20, 30 and 15 mm', async ({ orientation, size }) => {
    const { document } = await written(aPaper([], { orientation }))
    const [section] = all(document, 'w:sectPr')
    expect(attributesOf(section, 'w:pgSz')).toMatchObject(size)
    // twentieths of a point: 20 mm are 1133.9, 30 mm 1700.8, 15 mm 850.4
    expect(attributesOf(section, 'w:pgMar')).toMatchObject({ top: '1134', bottom: '1134', left: '1701', right: '850' })
  })

  test('letters are Times New Roman, Vietnamese, black, 13 points, 14 in papers of the decree', async () => {
    const { part, document } = await written(someMinutes(1))
    const styles = part('word/styles.xml')
    const letters = child(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')
    const font = 'Times New Roman'
    expect(attributesOf(letters, 'w:rFonts')).toEqual({ ascii: font, hAnsi: font, cs: font, eastAsia: font })
    expect(attributesOf(letters, 'w:lang')).toMatchObject({ val: 'vi-VN' })
    expect(attributesOf(letters, 'w:sz')).toEqual({ val: '26' })
    expect(attributesOf(styleOf(styles, 'DecreeText'), 'w:rPr', 'w:sz')).toEqual({ val: '28' })
    expect(attributesOf(styleOf(styles, 'Heading1'), 'w:rPr', 'w:sz')).toEqual({ val: '28' })
    expect(all(document, 'w:color')).toEqual([])
    const body = all(document, 'w:p').filter((one) => attributesOf(one, 'w:pPr', 'w:pStyle').val === 'DecreeText')
    expect(body.length).toBeGreaterThan(4)
    expect(attributesOf(body[0], 'w:pPr', 'w:ind')).toEqual({ firstLine: '720' })
  })

  test.each([
    { page: 'portrait' as const, nation: '24', motto: '26' },
    { page: 'landscape' as const, nation: '26', motto: '28' }
  ])(
    '$page: Quốc hiệu is as large as fits on one line, Tiêu ngữ one point larger with a rule as long as itself',
    async ({ page, nation, motto }) => {
      const [head] = someTotals(1).blocks
      const { document } = await written(aPaper(head ? [head] : [], { orientation: page }))
      const [, right] = all(document, 'w:tc')
      const [first, second, rule] = right?.children.filter((one) => one.name === 'w:p') ?? []
      const size = (paragraph: Node | undefined) => attributesOf(child(paragraph, 'w:r', 'w:rPr'), 'w:sz').val
      expect([
        textOf(document)
          .split('\n')
          .find((line) => line.startsWith('CỘNG')),
        size(first),
        size(second)
      ]).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', nation, motto])
      const indent = attributesOf(rule, 'w:pPr', 'w:ind')
      const width = Number(attributesOf(right, 'w:tcPr', 'w:tcW').w)
      const length = (width - Number(indent.left) - Number(indent.right)) / 20
      // 27 letters of Times bold, 171 points at 14
      expect(length).toBeCloseTo((171.4 * Number(motto)) / 28, -0.5)
    }
  )

  test('the head is a table without lines, 45 to 55', async () => {
    const { document, part } = await written(someMinutes(1))
    const [grid] = all(document, 'w:tblGrid')
    const [left = 0, right = 0] = grid?.children.map((one) => Number(one.attributes['w:w'])) ?? []
    expect(left / (left + right)).toBeCloseTo(0.45, 3)
    expect(attributesOf(all(document, 'w:tbl')[0], 'w:tblPr', 'w:tblStyle').val).toBe('UnruledTable')
    expect(all(styleOf(part('word/styles.xml'), 'UnruledTable') ?? tree('<a/>'), 'w:tblBorders')).toEqual([])
  })

  test('a long name of the council is not left with a short last line', async () => {
    const [head] = someTotals(1).blocks
    const { text } = await written(aPaper(head ? [head] : [], { orientation: 'landscape' }))
    expect(text).toContain('HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG\nSẢN PHẨM OCOP')
  })
})

describe('numbers of pages and the line outside the form', () => {
  test('a paper of the decree has its number in the top margin, centred, 14 points, not on its first page', async () => {
    const { document, part, parts } = await written(someMinutes(1))
    const [section] = all(document, 'w:sectPr')
    expect(child(section, 'w:titlePg')).toBeDefined()
    expect(attributesOf(section, 'w:pgNumType')).toEqual({ start: '1' })
    const relations = part('word/_rels/document.xml.rels').children
    const header = (type: string) => {
      const id = section?.children.find((one) => one.name === 'w:headerReference' && one.attributes['w:type'] === type)?.attributes['r:id']
      return part(`word/${relations.find((one) => one.attributes.Id === id)?.attributes.Target}`)
    }
    expect(headerText(header('default'))).toEqual(['PAGE'])
    expect(headerText(header('first'))).toEqual([])
    const style = styleOf(part('word/styles.xml'), 'Header')
    expect([attributesOf(style, 'w:rPr', 'w:sz').val, attributesOf(style, 'w:pPr', 'w:jc').val]).toEqual(['28', 'center'])
    expect([...parts.keys()].filter((path) => /header/.test(path)).length).toBeGreaterThanOrEqual(2)
  })

  test('a form says "Trang x/y" at its foot, beside the line outside the form', async () => {
    const { part } = await written(aPaper([], { footer: 'Phiên · dữ liệu số 3' }))
    const footer = part('word/footer1.xml')
    expect(textOf(footer)).toContain('Phiên · dữ liệu số 3')
    expect(textOf(footer)).toContain('Trang /')
    expect(headerText(footer)).toEqual(['PAGE', 'NUMPAGES'])
  })

  test('several papers count their own pages, each from 1, in sections of their own', async () => {
    const { document, part } = await written(aPaper([]), aPaper([], { orientation: 'landscape' }), someMinutes(1))
    const sections = all(document, 'w:sectPr')
    expect(sections.map((one) => attributesOf(one, 'w:pgNumType').start)).toEqual(['1', '1', '1'])
    expect(sections.map((one) => attributesOf(one, 'w:pgSz').orient ?? 'portrait')).toEqual(['portrait', 'landscape', 'portrait'])
    expect(attributesOf(all(part('word/footer1.xml'), 'w:fldSimple')[0]).instr).toContain('SECTIONPAGES')
    // every section says which header and footer it has, or Word takes those of the section before
    expect(sections.map((one) => one.children.filter(({ name }) => name.endsWith('Reference')).length)).toEqual([2, 2, 4])
  })

  test('words of practice stand on every page, the first too', async () => {
    const { part, parts } = await written(someMinutes(1, { watermark: 'THỰC HÀNH' }))
    const headers = [...parts.keys()].filter((path) => /word\/header\d/.test(path)).map(part)
    expect(headers.map((one) => all(one, 'v:textpath').filter((path) => path.attributes.string === 'THỰC HÀNH').length)).toEqual([1, 1])
  })
})

describe('blocks', () => {
  test('a chosen option is crossed and bold, the others are empty boxes', async () => {
    const { document } = await written(aSheet(4, true))
    const options = all(document, 'w:p').filter((one) => attributesOf(one, 'w:pPr', 'w:pStyle').val === 'FormOption')
    const text = options.map(textOfOne)
    const crossed = text.filter((line) => line.startsWith('☒\t'))
    expect(crossed).toHaveLength(leaves(setNo(4)).length)
    expect(text.every((line) => /^[☐☒]\t/.test(line))).toBe(true)
    expect(text.length).toBeGreaterThan(90)
  })

  test('a blank form has no cross and dots to write on', async () => {
    const { document, text } = await written(aSheet(4, false))
    expect(text).not.toContain('☒')
    const dotted = all(document, 'w:p').filter((one) => all(one, 'w:tabs').some((tabs) => attributesOf(tabs, 'w:tab').leader === 'dot'))
    // name, producer, telephone with address, and three lines of remarks; the code has its own pattern
    expect(dotted).toHaveLength(6)
  })

  test('heads of tables repeat, rows are never cut in two', async () => {
    const { document } = await written(someSessionTotals(71), aSheet(4, true))
    const rows = all(document, 'w:tr')
    expect(rows.length).toBeGreaterThan(190)
    expect(rows.filter((row) => !child(row, 'w:trPr', 'w:cantSplit'))).toEqual([])
    expect(rows.filter((row) => child(row, 'w:trPr', 'w:tblHeader')).map(textOf)).toEqual([
      expect.stringContaining('Tên sản phẩm'),
      'Các tiêu chí\nThang điểm'
    ])
  })

  test.each([
    { after: 'a table', blocks: someTotals(7).blocks.filter((block) => block.kind === 'table' || block.kind === 'signatures') },
    { after: 'a paragraph', blocks: someTotals(7).blocks },
    { after: 'lines to write on', blocks: aSheet(4, false).blocks },
    { after: 'a typed remark', blocks: aSheet(4, true, { note: 'Một.\nHai.' }).blocks }
  ])('signatures after $after never stand on a page alone', async ({ blocks }) => {
    const { document } = await written(aPaper(blocks))
    const body = child(document, 'w:body')?.children ?? []
    const sign = body.findLastIndex((one) => one.name === 'w:tbl')
    const before = body.slice(0, sign).at(-1)
    expect(before && keepsNext(before)).toBe(true)
    if (before && textOf({ ...before, children: [before] }) === '') {
      const rows = all(body[sign - 2] ?? before, 'w:tr').slice(-3)
      expect(rows.flatMap((row) => all(row, 'w:p')).every(keepsNext)).toBe(true)
    }
    expect(all(body[sign] ?? document, 'w:tr')).toHaveLength(1)
  })

  test('line ends of a text become breaks, tabs tabs', async () => {
    const { text } = await written(aPaper([{ kind: 'paragraph', runs: ['một\nhai\tba\r\nbốn\u2028năm'] }]))
    expect(text).toBe('một\nhai\tba\nbốn\nnăm')
  })
})

test('a file of no papers is not written', async () => {
  await expect(writeDocx([], meta)).rejects.toThrow(RangeError)
})

test('title, creator and time are those given, and the same papers give the same text', async () => {
  const { parts } = await written(someTotals(3))
  const core = tree(parts.get('docProps/core.xml') ?? '')
  expect(Object.fromEntries(core.children.map((one) => [one.name, one.text]))).toMatchObject({
    'dc:title': meta.title,
    'dc:creator': meta.creator,
    'cp:lastModifiedBy': meta.creator,
    'dcterms:created': meta.created
  })
  const again = await written(someTotals(3))
  expect(again.parts).toEqual(parts)
})

function keepsNext(paragraph: Node): boolean {
  const found = child(paragraph, 'w:pPr', 'w:keepNext')
  return found !== undefined && found.attributes['w:val'] !== 'false'
}

function textOfOne(paragraph: Node): string {
  return textOf({ ...paragraph, children: [paragraph] })
}
