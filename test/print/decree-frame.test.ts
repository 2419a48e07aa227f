/** Measures of Nghị định 30/2020, Phụ lục I, read out of the finished PDF. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { fontRules } from '../../electron/files/fonts.ts'
import { createPdfPrinter } from '../../electron/print/pdf.ts'
import { decreePaper } from '../../shared/papers/decree/build.ts'
import { shippedWording } from '../../shared/papers/decree/index.ts'
import { renderPapers } from '../../shared/papers/html.ts'
import { withBrowser } from '../browser.ts'
import { resources } from '../core/make.ts'
import { anEntry, facts, made } from '../shared/papers/facts.ts'

interface Word {
  readonly text: string
  /** Millimetres from the left and upper edge. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Points. */
  readonly size: number
}

/** Of the font that papers bring with them: from the lowest to the highest point, by its size. */
const lineOfTinos = 1.107

function wordsOf(bytes: Uint8Array): Word[][] {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-frame-'))
  try {
    const path = join(folder, 'a.pdf')
    writeFileSync(path, bytes)
    const found = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' })
    return found
      .split('<page ')
      .slice(1)
      .map((page) =>
        [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)].map(([, ...parts]) => {
          const [left = 0, top = 0, right = 0, bottom = 0] = parts.slice(0, 4).map((part) => (Number(part) * 25.4) / 72)
          return { text: parts[4] ?? '', left, right, top, bottom, size: Math.round(((bottom - top) * 72) / 25.4 / lineOfTinos) }
        })
      )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

withBrowser('a decree paper as it prints', () => {
  let pages: Word[][] = []
  beforeAll(async () => {
    const given = facts({
      entries: Array.from({ length: 30 }, (_, place) => anEntry({ id: `e${place}`, productName: `Bánh thử ${place}` }))
    })
    const numbers = { ...given.sessionData.numbers, report: { number: '7', date: '2026-02-05' } }
    const data = { ...given, sessionData: { ...given.sessionData, numbers } }
    const { papers } = decreePaper(
      'report',
      data,
      {},
      shippedWording('report').replace('II. SỐ LIỆU', `${'Một câu dài của báo cáo. '.repeat(300)}\nII. SỐ LIỆU`),
      made
    )
    const printer = createPdfPrinter()
    const printed = await printer.pdf({
      title: 'Báo cáo',
      html: renderPapers('Báo cáo', papers.slice(0, 1), fontRules(join(resources, 'fonts', 'tinos'))())
    })
    await printer.close()
    if (!printed.ok) throw new Error(JSON.stringify(printed.error))
    pages = wordsOf(printed.value)
  })

  test('stands within margins of 30 mm at the left, 15 at the right, 20 above and below', () => {
    const text = pages.flatMap((page, place) => page.filter((word) => place === 0 || word.top > 15))
    expect(Math.min(...text.map((word) => word.left))).toBeCloseTo(30, 0)
    expect(Math.max(...text.map((word) => word.right))).toBeLessThanOrEqual(195.1)
    expect(Math.min(...text.map((word) => word.top))).toBeGreaterThanOrEqual(19.5)
    expect(Math.max(...text.map((word) => word.bottom))).toBeLessThanOrEqual(277.5)
  })

  test('has its number in the middle of the upper margin from the second page on', () => {
    expect(pages.length).toBeGreaterThan(1)
    for (const [place, page] of pages.entries()) {
      const above = page.filter((word) => word.top < 15)
      expect(above.map((word) => word.text)).toEqual(place === 0 ? [] : [String(place + 1)])
      for (const word of above) {
        expect((word.left + word.right) / 2).toBeCloseTo(30 + 165 / 2, 0)
        expect(word.size).toBe(14)
      }
    }
  })

  test('has the letters that the decree asks for', () => {
    const [first = []] = pages
    const sizeOf = (text: string) => first.find((word) => word.text === text)?.size
    expect({
      nation: sizeOf('VIỆT'),
      motto: sizeOf('phúc'),
      number: sizeOf('07/BC-HĐOCOP'),
      day: sizeOf('ngày'),
      type: sizeOf('CÁO'),
      body: sizeOf('câu')
    }).toEqual({
      nation: 12,
      motto: 13,
      number: 13,
      day: 14,
      type: 14,
      body: 14
    })
  })

  test('has place and date on the line of the number', () => {
    const [first = []] = pages
    const at = (text: string) => first.find((word) => word.text === text)
    expect(Math.abs((at('07/BC-HĐOCOP')?.bottom ?? 0) - (at('ngày')?.bottom ?? 99))).toBeLessThan(1)
    expect(at('ngày')?.left).toBeGreaterThan(at('07/BC-HĐOCOP')?.right ?? 999)
  })

  test('draws in the first line of a paragraph by 1,27 cm', () => {
    const first = pages[0]?.find((word) => word.text === 'Một')
    expect(first?.left).toBeCloseTo(30 + 12.7, 0)
  })
})
