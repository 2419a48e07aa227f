import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../../electron/files/xlsx-write.ts'
import { aBook, aCertificationList } from './make.ts'

const office = ['soffice', 'pdftotext'].every((tool) => spawnSync(tool, ['--help']).error === undefined)
if (!office) console.warn('\n*** SKIPPED: the printed list is not looked at, for soffice or pdftotext is not on this machine ***\n')

type Word = {
  readonly text: string
  readonly page: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

describe.skipIf(!office)('the certification list on paper, by LibreOffice', () => {
  const count = 21
  let folder = ''
  let words: Word[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'office-'))
    const book = aBook({ ...aCertificationList(count), watermark: 'THỰC HÀNH' })
    writeFileSync(join(folder, 'list.xlsx'), await writeWorkbook(book))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'list.xlsx')], {
      stdio: 'ignore'
    })
    words = wordsOf(execFileSync('pdftotext', ['-bbox', join(folder, 'list.pdf'), '-'], { encoding: 'utf8' }))
  }, 120_000)
  afterAll(() => {
    if (folder) rmSync(folder, { recursive: true, force: true })
  })

  const on = (page: number) =>
    words
      .filter((word) => word.page === page)
      .map((word) => word.text)
      .join(' ')
  const pages = () => Math.max(...words.map((word) => word.page))

  test('fills more than one page, each with the head, the watermark and its number', () => {
    expect(pages()).toBeGreaterThan(1)
    for (let page = 1; page <= pages(); page++) {
      expect(on(page)).toContain('THỰC HÀNH')
      expect(on(page)).toContain('Điểm trung bình')
      expect(on(page)).toContain(`Trang ${page}/${pages()}`)
      expect(on(page)).toContain('Phiên đợt 2 năm 2026 – bản 12')
    }
  })

  test('every word of every product is there, in order', () => {
    const all = words.map((word) => word.text).join(' ')
    // The first column ends 20 mm + 5 digits from the edge, about 95 points.
    const numbers = words.filter((word) => word.right < 95 && /^\d+$/.test(word.text)).toSorted((a, b) => a.page - b.page || a.top - b.top)
    expect(numbers.map((word) => Number(word.text))).toEqual(Array.from({ length: count }, (_, i) => i + 1))
    expect(all.match(/Tân Phát Lợi/g)).toHaveLength(count)
    expect(all.match(/đặc sản/g)).toHaveLength(Math.floor(count / 3))
  })

  test('no line of text is printed over another', () => {
    const overlaps = words.flatMap((a, i) =>
      words
        .slice(i + 1)
        .filter((b) => a.page === b.page && covers(a, b))
        .map((b) => `${a.text} / ${b.text} on page ${a.page}`)
    )
    expect(overlaps).toEqual([])
  })

  test('nothing reaches over the edges of the page, and the table is as wide as the page', () => {
    // A4 landscape: 841.9 points, 20 mm at each side.
    expect(Math.min(...words.map((word) => word.left))).toBeGreaterThanOrEqual(56)
    expect(Math.max(...words.map((word) => word.right))).toBeLessThanOrEqual(786)
    expect(Math.max(...words.map((word) => word.right))).toBeGreaterThan(740)
  })

  test('the post, the name under it, the total and the last product stand on one page', () => {
    const last = on(pages())
    expect(last).toContain('CHỦ TỊCH')
    expect(last).toContain('Nguyễn Hữu Phước')
    expect(last).toContain('Nơi nhận:')
    expect(last.match(/Tân Phát Lợi/g)?.length ?? 0).toBeGreaterThanOrEqual(1)
    expect(last).toContain('Tổng cộng: 21 sản phẩm')
  })

  test('the national head stands in two halves, level line by line', () => {
    const [left, right, under] = ['BAN', 'CỘNG', 'Độc'].map((text) => words.find((word) => word.page === 1 && word.text === text))
    expect(left && right ? Math.abs(left.top - right.top) : 99).toBeLessThan(2)
    expect(left && right ? right.left - left.right : 0).toBeGreaterThan(100)
    expect(under && right ? under.top - right.bottom : -1).toBeGreaterThan(-1)
  })
})

/** Boxes that share more than a sixth of a line's height and a point of width: letters struck through. */
function covers(a: Word, b: Word): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return across > 1 && down > (a.bottom - a.top) / 6
}

function wordsOf(xml: string): Word[] {
  return xml.split('<page ').flatMap((page, number) =>
    [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map((found) => {
      const [left = 0, top = 0, right = 0, bottom = 0] = found.slice(1, 5).map(Number)
      return { text: found[5] ?? '', page: number, left, top, right, bottom }
    })
  )
}
