/** What can be read out of the finished PDF: the words of the forms, in their order, in composed letters; margins and type as they are to be. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Criterion, CriteriaSet, SubCriterion } from '../../shared/criteria/schema.ts'
import { browserPath } from '../browser.ts'
import { aSheet, someSessionTotals, someTotals } from '../files/docx/make.ts'
import { sets } from '../shared/criteria/sets.ts'
import { printPapers } from './print.ts'

/** What poppler says of a PDF. */
function read(pdf: Uint8Array, ...args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-read-'))
  try {
    const path = join(folder, 'a.pdf')
    writeFileSync(path, pdf)
    const [tool = '', ...rest] = args
    return execFileSync(tool, [...rest, path, ...(tool === 'pdffonts' ? [] : ['-'])], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const bare = (text: string) => text.replace(/\s+/gu, '')

/** The form as the decision prints it, read from the data with nothing of the program. */
function printed(set: CriteriaSet): string {
  const note = (text = '', remarks: boolean) => text.split('\n').filter((line) => line !== '' && /^(Ghi chú|Chú ý):/.test(line) === remarks)
  const options = ({ options: all, cases }: SubCriterion): string[] => {
    const words = (side?: 'a' | 'b') =>
      all
        .filter((option) => side === undefined || option.case === side)
        .flatMap((option) => [option.label, '*'.repeat(option.minStar ?? 0), option.note ?? '', String(option.points)])
    return cases ? [cases.a, ...words('a'), cases.b, ...words('b')] : words()
  }
  const criterion = (one: Criterion, above = one.note): string[] => [
    `${one.code}. ${one.title}`,
    ...note(above, false),
    String(one.max),
    ...(one.criteria?.flatMap((sub) => criterion(sub)) ?? options(one)),
    ...note(above, true)
  ]
  return bare(
    [
      set.headingPrinted,
      set.classPrinted,
      ...set.formFields.flatMap((field) => (field.startsWith('Mã số') ? [field, `(${set.codeNote})`] : [`${field}:`])),
      ...set.conditions.filter(({ type }) => type === 'exclusion').map(({ text }) => text),
      'Các tiêu chí Thang điểm',
      ...set.parts.flatMap((part) => [
        `PHẦN ${part.code}: ${part.title}`,
        String(part.max),
        ...part.sections.flatMap((section) => {
          const [only] = section.criteria
          if (section.criteria.length === 1 && only?.code === section.code) return criterion(only, only.note ?? section.note)
          const head = [`${section.code}. ${section.title}`, ...note(section.note, false), String(section.max)]
          return [...head, ...section.criteria.flatMap((one) => criterion(one)), ...note(section.note, true)]
        })
      ]),
      'TỔNG CỘNG',
      String(set.totalPrinted),
      ...set.conditions.filter(({ type }) => type === 'starMarks').map(({ text }) => text),
      'Ý kiến của người đánh giá:',
      '..., ngày ... tháng ... năm ... Người đánh giá (Ký và ghi rõ họ tên)'
    ].join(' ')
  )
}

const millimetre = 72 / 25.4

interface Word {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly text: string
}

interface Page {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
}

/** Pages with their words; sizes and edges in millimetres. */
function pagesOf(pdf: Uint8Array): Page[] {
  const boxes = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g
  return read(pdf, 'pdftotext', '-bbox')
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width = 0, height = 0] = /^width="([\d.]+)" height="([\d.]+)"/.exec(page)?.map(Number) ?? []
      const words = [...page.matchAll(boxes)].map((found): Word => {
        const [left = 0, top = 0, right = 0, bottom = 0] = found.slice(1, 5).map((edge) => Number(edge) / millimetre)
        return { left, top, right, bottom, text: found[5] ?? '' }
      })
      return { width: width / millimetre, height: height / millimetre, words }
    })
}

/** Size of its type in points: letters of Tinos are 1.107 sizes from their highest to their lowest edge. */
function sizeOf(page: Page, text: string): number {
  const word = page.words.find((one) => one.text === text)
  if (!word) throw new Error(`"${text}" is not on the page`)
  return ((word.bottom - word.top) * millimetre) / 1.107
}

describe.skipIf(browserPath === undefined)('with a browser on the machine', () => {
  let forms: Awaited<ReturnType<typeof printPapers>>
  let texts: string[]
  beforeAll(async () => {
    forms = await printPapers(sets.map(({ no }) => aSheet(no, false)))
    texts = read(forms.bytes, 'pdftotext', '-raw').split('\f').slice(0, -1)
  })

  test.each(sets.map((set) => [set.no, set] as const))(
    'the PDF of form %i has the words of the data, in their order and in composed letters',
    (no, set) => {
      const before = forms.pages.slice(0, no - 1).reduce((sum, count) => sum + count, 0)
      const own = texts.slice(before, before + (forms.pages[no - 1] ?? 0)).map((page, at, all) => {
        // outside the form: the foot, and the head of the table again on every page
        const foot = bare('Sản phẩm 4 – Đỗ Thị Hồng Nhung · Phiên đợt 2 năm 2026 · dữ liệu số 12 · lập lúc 14:05 ngày 05/02/2026')
        const text = bare(page)
        expect(text).toContain(foot)
        expect(text).toContain(`Trang${at + 1}/${all.length}`)
        const rest = text.replace(foot, '').replace(`Trang${at + 1}/${all.length}`, '')
        return at === 0 ? rest : rest.replace('CáctiêuchíThangđiểm', '')
      })
      expect(own.join('')).toBe(printed(set))
      expect(own.join('')).toBe(own.join('').normalize('NFC'))
    }
  )

  test('every form has two to five pages, blank and with a note of a thousand characters', async () => {
    const note = 'Sản phẩm ổn định, bao bì đẹp; đề nghị chủ thể bổ sung giấy xác nhận vùng nguyên liệu. '.repeat(12).slice(0, 1000)
    const filled = await printPapers(sets.map(({ no }) => aSheet(no, true, { note })))
    for (const count of [...forms.pages, ...filled.pages]) {
      expect(count).toBeGreaterThanOrEqual(2)
      expect(count).toBeLessThanOrEqual(5)
    }
    // the signature never stands alone: the last rows of the table or of the note are on its page
    const pages = read(filled.bytes, 'pdftotext', '-raw').split('\f')
    let last = -1
    for (const [at, count] of filled.pages.entries()) {
      last += count
      expect(pages[last], `form ${at + 1}`).toMatch(/Người đánh giá/)
      expect(pages[last]?.indexOf('Người đánh giá'), `form ${at + 1}`).toBeGreaterThan(200)
    }
  })

  test('the signatures of a session stand whole and with its last three products, however many there are', async () => {
    const { bytes, pages } = await printPapers(Array.from({ length: 16 }, (_, at) => someSessionTotals(at + 16)))
    const all = read(bytes, 'pdftotext', '-raw').split('\f')
    for (const [at, count] of pages.entries()) {
      const last = all[pages.slice(0, at).reduce((sum, one) => sum + one, count - 1)] ?? ''
      expect(last, `${at + 16} products`).toMatch(
        new RegExp(`\n${at + 14}\\b[^]*\n${at + 16}\\b[^]*THƯ KÝ[^]*Trần Thị Ngọc Ánh[^]*Nguyễn Hữu Phước`)
      )
    }
  })

  test('text stays within the margins of 20, 20, 30 and 15 mm and reaches them, in portrait and in landscape', async () => {
    const { bytes } = await printPapers([aSheet(13, true), someTotals(9), someSessionTotals(40)])
    const edges = (landscape: boolean) => {
      const pages = pagesOf(bytes).filter(({ width, height }) => width > height === landscape)
      const body = pages.flatMap(({ height, words }) => words.filter((word) => word.top < height - 20))
      const [{ width, height } = { width: 0, height: 0 }] = pages
      return {
        left: Math.min(...body.map((word) => word.left)),
        right: width - Math.max(...body.map((word) => word.right)),
        top: Math.min(...body.map((word) => word.top)),
        bottom: height - Math.max(...body.map((word) => word.bottom))
      }
    }
    for (const { left, right, top, bottom } of [edges(false), edges(true)]) {
      expect(Math.abs(left - 30)).toBeLessThan(2)
      // a border and the room inside it lie between the margin and the text
      expect(right).toBeGreaterThan(14.8)
      expect(right).toBeLessThan(18)
      expect(top).toBeGreaterThan(19.5)
      expect(top).toBeLessThan(22)
      expect(bottom).toBeGreaterThan(19.5)
      expect(bottom).toBeLessThan(25)
    }
  })

  test('a score form is set in 11,25 points, its heading in 13,5', () => {
    const [page] = pagesOf(forms.bytes)
    if (!page) throw new Error('nothing was printed')
    expect(sizeOf(page, 'Nguồn')).toBeCloseTo(11.25, 0)
    expect(sizeOf(page, 'Rau,')).toBeCloseTo(13.5, 0)
  })

  test('the letters are those of the fonts that the program brings with it', () => {
    const fonts = read(forms.bytes, 'pdffonts')
      .split('\n')
      .slice(2)
      .filter((line) => line !== '')
    expect(fonts.filter((line) => !/^(\w+\+Tinos|Times-Roman )/.test(line))).toEqual([])
  })
})
