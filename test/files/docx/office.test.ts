import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillTemplate } from '../../../electron/files/docx-template.ts'
import { writeDocx } from '../../../electron/files/docx.ts'
import type { Block, Paper } from '../../../shared/papers/paper.ts'
import { type PdfFacts, readPdf } from '../../pdf.ts'
import { aSheet, meta, someMinutes, someSessionTotals, someTotals } from './make.ts'
import { aTemplate, row } from './template.ts'

const office = ['soffice', 'pdftotext', 'pdfinfo'].every((tool) => spawnSync(tool, ['--help']).error === undefined)
if (!office) console.warn('\n*** SKIPPED: the Word files are not opened, for soffice, pdftotext or pdfinfo is not on this machine ***\n')

const note = 'Đề nghị bổ sung phiếu kiểm nghiệm “còn hạn” (2026).\nNhãn ghi rõ hạn sử dụng; không dùng chữ <viết tay>.'
const papers: Readonly<Record<string, readonly Paper[]>> = {
  totals: [someTotals(7)],
  session: [someSessionTotals(71, 'THỰC HÀNH')],
  filled: [aSheet(4, true, { note })],
  blank: [aSheet(4, false)],
  long: [aSheet(17, true, { note: 'Đề nghị chủ thể bổ sung phiếu kiểm nghiệm còn hạn, ghi rõ trên nhãn. '.repeat(56) })],
  minutes: [someMinutes(20, { watermark: 'THỰC HÀNH' })],
  several: [someTotals(7), someSessionTotals(20), someMinutes(6)]
}

describe.skipIf(!office)('Word files opened by LibreOffice', () => {
  let folder = ''
  const pdfs = new Map<string, PdfFacts>()
  const pdf = (name: string) => pdfs.get(name) ?? { pages: [], size: [0, 0] as const, tagged: false, title: '' }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'word-'))
    for (const [name, some] of Object.entries(papers)) writeFileSync(join(folder, `${name}.docx`), await writeDocx(some, meta))
    const filled = await fillTemplate(
      await aTemplate(['{noi_lap}, {ngay}', 'Kết luận: {ket_luan}', row('{#san_pham}{tt}', '{ten}{/san_pham}')]),
      {
        noi_lap: 'An Bình',
        ngay: '',
        ket_luan: 'Nhất trí\n“02 sản phẩm”',
        san_pham: ['Mật ong', 'Khô cá'].map((ten, at) => ({ tt: `${at + 1}`, ten }))
      }
    )
    if (!filled.ok) throw new Error(JSON.stringify(filled.error))
    writeFileSync(join(folder, 'template.docx'), filled.value)
    const names = [...Object.keys(papers), 'template']
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const files = names.map((name) => join(folder, `${name}.docx`))
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], { stdio: 'ignore' })
    for (const name of names) pdfs.set(name, readPdf(readFileSync(join(folder, `${name}.pdf`))))
  }, 180_000)
  afterAll(() => {
    if (folder) rmSync(folder, { recursive: true, force: true })
  })

  test.each(Object.keys(papers))('%s: every word of the paper is on the pages, in composed letters', (name) => {
    const printed = pdf(name).pages.join('\n')
    expect(printed).toBe(printed.normalize('NFC'))
    const written = (papers[name] ?? []).flatMap(({ blocks }) => blocks.map(textOf)).join('\n')
    const words = [...new Set(wordsOf(written))]
    // where columns stand close the text of a PDF has no space between them, so letters are counted and not words
    const lost = words.filter((word) => printed.split(word).length < written.split(word).length)
    expect(lost).toEqual([])
    expect(words.length).toBeGreaterThan(40)
  })

  test('a form counts its pages at the foot of each', () => {
    for (const name of ['totals', 'session', 'filled', 'blank']) {
      const { pages } = pdf(name)
      expect(pages.map((page, at) => page.includes(`Trang ${at + 1}/${pages.length}`))).toEqual(pages.map(() => true))
      expect(pages.every((page) => page.includes('dữ liệu số 12'))).toBe(true)
    }
  })

  test('the totals of one product stand on one page, a form on as many as in print at most', () => {
    expect(pdf('totals').pages).toHaveLength(1)
    expect(pdf('filled').pages.length).toBeLessThanOrEqual(6)
    expect(pdf('blank').pages.length).toBeLessThanOrEqual(6)
  })

  test('the session lies on its side, with the head of its table on every page that has rows of it', () => {
    const { size, pages } = pdf('session')
    expect(size).toEqual([297, 210])
    const rows = pages.filter((page) => page.includes('Xã Nguyễn'))
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.every((page) => page.includes('Tên sản phẩm') && page.includes('Hình'))).toBe(true)
    expect(
      new Set(
        pages
          .join('\n')
          .match(/^ *\d+(?= +(?:Khô cá|Mật ong))/gm)
          ?.map(Number)
      ).size
    ).toBe(71)
  })

  test('minutes have the number alone in the top margin, from page 2', () => {
    const firstLines = pdf('minutes').pages.map(
      (page) =>
        page
          .split('\n')
          .find((line) => line.trim() !== '')
          ?.trim() ?? ''
    )
    expect(firstLines.length).toBeGreaterThan(2)
    expect(firstLines[0]).toMatch(/^ỦY BAN NHÂN DÂN TỈNH AN BÌNH\s+CỘNG HÒA/)
    expect(firstLines.slice(1)).toEqual(firstLines.slice(1).map((_line, at) => String(at + 2)))
  })

  test('every paper of a batch counts from 1', () => {
    const { pages } = pdf('several')
    const numbers = pages.map((page) => /Trang (\d+)/.exec(page)?.[1] ?? '-')
    expect(numbers.slice(0, 2)).toEqual(['1', '1'])
    expect(numbers).toContain('2')
    expect(pages.at(-1)?.trimStart().startsWith('2')).toBe(true)
    // a program that does not know the pages of a part leaves out the stroke too
    expect(pages.join('\n')).not.toMatch(/Trang \d+\/(?!\d)/)
  })

  test.each(Object.keys(papers))('%s: posts and names of the signers stand on one page with some of what they sign', (name) => {
    const { pages } = pdf(name)
    const last = pages.at(-1) ?? ''
    const post = ['filled', 'blank', 'long'].includes(name) ? 'Người đánh giá' : /THƯ KÝ +CHỦ T/
    expect(last).toMatch(post)
    if (name !== 'blank') expect(last).toMatch(/Nguyễn Hữu Phước|Đỗ Thị Hồng Nhung/)
    const before = last.split(post)[0]?.replace(/^\s*\d*\s*$/m, '') ?? ''
    expect(wordsOf(before).length).toBeGreaterThan(3)
  })

  test('a filled template opens too', () => {
    const [page = ''] = pdf('template').pages
    expect(page.replace(/\s+/g, ' ').trim()).toBe('An Bình, …… Kết luận: Nhất trí “02 sản phẩm” 1 Mật ong 2 Khô cá')
  })
})

function wordsOf(text: string): string[] {
  return text.split(/[\s☐☒]+/).filter((word) => word !== '' && !/^[.…_]+$/.test(word))
}

/** All that a block says, read from the model and not from the writer. */
function textOf(block: Block): string {
  switch (block.kind) {
    case 'head':
      return [...block.left, ...block.right].map((line) => line.text).join('\n')
    case 'title':
      return block.lines.join('\n')
    case 'paragraph':
      return block.runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')
    case 'field':
      return `${block.label}: ${block.value}`
    case 'small':
    case 'box':
      return block.text
    case 'form':
      return [
        ...block.head,
        ...block.rows.flatMap((row) => [row.text, row.note ?? '', row.points, row.stars ? '*'.repeat(row.stars) : ''])
      ].join('\n')
    case 'table':
      return [...block.columns.map((column) => column.title), ...block.rows.flatMap((row) => row.cells)].join('\n')
    case 'remarks':
      return `${block.label}:\n${block.text}`
    case 'chart':
      return [block.chart.title, ...block.chart.rows.map((row) => row.label)].join('\n')
    case 'signatures':
      return [
        ...block.columns.flatMap((one) => (one ? [one.above, ...one.posts, one.hint, one.agencyPost ?? '', one.name] : [])),
        ...(block.recipients ?? [])
      ].join('\n')
    case 'choices':
      return block.options.join('\n')
    case 'stars':
      return '★'.repeat(block.count)
  }
}
