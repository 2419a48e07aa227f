/**
 * Pages of a fixed set of papers beside the pictures of them that were looked at, so that no layout breaks unseen.
 * After a change that is meant: OCOP_PICTURES=write npm exec vitest run test/pictures, and look at what changed in pages/.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { ProgrammePaperData } from '../../shared/contract/paper-data.ts'
import { sheetCode } from '../../shared/domain/sheet-code.ts'
import { decreePaper } from '../../shared/papers/decree/build.ts'
import { shippedWording } from '../../shared/papers/decree/index.ts'
import type { DecreeKind } from '../../shared/papers/kinds.ts'
import { blankFacts } from '../../shared/papers/law-forms/facts.ts'
import { lawFormPaper } from '../../shared/papers/law-forms/index.ts'
import type { Paper } from '../../shared/papers/paper.ts'
import { rewardsPaper } from '../../shared/papers/report/rewards.ts'
import { withBrowser } from '../browser.ts'
import { aSheet, someSessionTotals, someTotals } from '../files/docx/make.ts'
import { concluded, facts, made } from '../shared/papers/facts.ts'
import { difference, fromPng, lowered, type Picture, picturesOf, toPng } from './picture.ts'
import { printPapers } from './print.ts'

const folder = join(import.meta.dirname, 'pages')
const writing = process.env['OCOP_PICTURES'] === 'write'
/** A line of text that wraps where it did not, or a row that moves, changes far more of a page. */
const tolerated = 0.004

const note = 'Bao bì đẹp, câu chuyện sản phẩm rõ; đề nghị bổ sung giấy xác nhận vùng nguyên liệu và kiểm nghiệm định kỳ. '
const law = { title: 'Mẫu', footer: 'Phụ lục III, Quyết định số 26/2026/QĐ-TTg', watermark: '' }
const session = facts({ entries: [concluded('e1', 4, 'recognise', 150), concluded('e2', 3, 'recognise', 123)] })
/** One paper of the council's, as shipped; `part` counts its Phụ lục. */
function decree(kind: DecreeKind, part = 0): Paper {
  const paper = decreePaper(kind, session, {}, shippedWording(kind), made).papers[part]
  if (!paper) throw new Error(`${kind} has no part ${part}`)
  return paper
}
/** Producers with long names, the list going with a decision that has its number. */
function someRewards(count: number): Paper {
  const name = 'Hợp tác xã Nông nghiệp, Dịch vụ và Du lịch cộng đồng sinh thái Thuận Hòa'
  const productName = 'Nước mắm cá cơm than ủ chượp truyền thống hai mươi bốn tháng'
  const one = { productName, star: 3, before: 0, amount: 15_000_000 } as const
  const rise = { productName: 'Gạo thơm Tân Lập', star: 4, before: 3, amount: 30_000_000 } as const
  const producers = Array.from({ length: count }, (_, place) => {
    const products = place % 3 === 0 ? [one, rise] : [one]
    const amount = products.reduce((sum, product) => sum + product.amount, 0)
    return { name: `${name} ${place + 1}`, commune: place % 2 === 0 ? 'Phường Nguyễn Thị Minh Khai' : 'Xã Tân An', amount, products }
  })
  const rises = Math.ceil(count / 3)
  const data: ProgrammePaperData = {
    number: '',
    date: null,
    series: '',
    superior: 'Ủy ban nhân dân tỉnh An Bình',
    name: 'Sở Nông nghiệp và Môi trường',
    place: 'An Bình',
    addressee: '',
    grounds: '',
    enclosedIn: { paper: 'Quyết định', number: '1234/QĐ-UBND', date: '2026-12-03', by: 'Chủ tịch Ủy ban nhân dân tỉnh An Bình' },
    authority: 'KT. GIÁM ĐỐC',
    post: 'Phó Giám đốc',
    signer: 'Nguyễn Thị Phương Thảo',
    recipients: 'Như Quyết định\nVăn phòng Điều phối nông thôn mới\nLưu: VT'
  }
  const tables = [
    { from: '2026-01-01', amounts: { 3: 15_000_000, 4: 30_000_000, 5: 80_000_000 }, upgrade: 'whole', basis: 'Nghị quyết số 05' }
  ] as const
  const byStar = [
    { star: 3, first: count, upgraded: 0, amount: count * one.amount },
    { star: 4, first: 0, upgraded: rises, amount: rises * rise.amount }
  ] as const
  const total = producers.reduce((sum, { amount }) => sum + amount, 0)
  return rewardsPaper({ data, scope: 'năm 2026', tables, producers, byStar, total }, { footer: 'Danh sách khen thưởng', watermark: '' })
}

/** Name, paper, and which of its pages; -1 is the last. */
const wanted: readonly (readonly [string, Paper, readonly number[]])[] = [
  ['phieu-01-trong', aSheet(1, false), [1, -1]],
  ['phieu-22-trong', aSheet(22, false, { code: sheetCode('Sản phẩm 4', 'Đỗ Thị Hồng Nhung', 1) }), [2]],
  ['phieu-26-trong', aSheet(26, false), [4]],
  ['phieu-13-da-cham', aSheet(13, true, { note: note.repeat(8) }), [1, -1]],
  ['phieu-05-thuc-hanh', aSheet(5, true, { watermark: 'THỰC HÀNH' }), [3]],
  ['bang-mot-san-pham', someTotals(7), [1]],
  ['bang-ca-phien', someSessionTotals(30), [1, -1]],
  ['mau-01', lawFormPaper('registration', blankFacts, law), [1, 2]],
  ['mau-02', lawFormPaper('selfReport', blankFacts, law), [1, 2]],
  ['mau-03', lawFormPaper('communeReport', blankFacts, law), [1]],
  ['bien-ban', decree('minutes'), [1, -1]],
  ['quyet-dinh', decree('recognition'), [1]],
  ['quyet-dinh-phu-luc', decree('recognition', 1), [1]],
  ['khen-thuong', someRewards(24), [1, -1]]
]
const pictures = new Map<string, Picture>()
const names = wanted.flatMap(([name, , pages]) => pages.map((page) => `${name}-${page < 0 ? 'cuoi' : page}`))

withBrowser('with a browser on the machine', () => {
  beforeAll(async () => {
    const papers = wanted.map(([, paper]) => paper)
    const { bytes, pages: counts } = await printPapers(papers)
    const places = wanted.flatMap(([, , pages], at) => {
      const before = counts.slice(0, at).reduce((sum, count) => sum + count, 0)
      return pages.map((page) => before + (page < 0 ? (counts[at] ?? 0) : page))
    })
    for (const [at, picture] of picturesOf(bytes, places).entries()) pictures.set(names[at] ?? '', picture)
    if (!writing) return
    mkdirSync(folder, { recursive: true })
    for (const [name, picture] of pictures) writeFileSync(join(folder, `${name}.png`), toPng(picture))
  })

  test.each(names)('%s looks as it did when it was looked at', (name) => {
    const path = join(folder, `${name}.png`)
    expect(existsSync(path)).toBe(true)
    expect(statSync(path).size).toBeLessThan(30_000)
    const picture = pictures.get(name)
    if (!picture) throw new Error('this page was not printed')
    expect(difference(picture, fromPng(readFileSync(path)))).toBeLessThan(tolerated)
  })

  test('a page whose lines stand a millimetre lower is told from the kept one, and so is another page', () => {
    for (const [name, picture] of pictures) {
      expect(difference(picture, lowered(picture, 2)), name).toBeGreaterThan(tolerated * 2)
      const others = [...pictures].filter(([other]) => other !== name)
      for (const [other, another] of others) expect(difference(picture, another), `${name} ${other}`).toBeGreaterThan(tolerated * 2)
    }
  })
})
