import { expect, test } from 'vitest'
import type { BookSpec } from '../../electron/files/xlsx/spec.ts'
import type { FigureScope } from '../../shared/contract/figures.ts'
import type { ReportPartKey } from '../../shared/papers/report/text.ts'
import type { Paper } from '../../shared/papers/paper.ts'
import { ok } from '../../shared/result.ts'
import { rowsOf } from './dump.ts'
import { aDesk, type Desk } from './make.ts'
import { nth } from './scene.ts'
import { anIssued } from './stages.ts'

const year: FigureScope = { kind: 'year', year: 2026, until: '2026-12-31' }

/** Three products of one producer: two are recognised at 3 stars on 01/12/2026, the third is not. */
const issued = (desk = aDesk()) =>
  anIssued(
    [
      [60, 61],
      [62, 63],
      [40, 41]
    ],
    { desk, sets: [25, 24, 24] }
  )

async function part({ play }: Desk, key: ReportPartKey, scope = year) {
  const found = (await play('getReport', { scope })).parts.find((one) => one.part === key)
  if (!found) throw new Error(`no part ${key}`)
  return found
}

test('the paragraphs say what the figures say in administrative words, and nothing of what is not known', async () => {
  const scene = await issued()
  const { parts, charts, empty } = await scene.play('getReport', { scope: year })
  expect(Object.fromEntries(parts.map(({ part: key, said }) => [key, said]))).toEqual({
    overall:
      'Tính đến ngày 31 tháng 12 năm 2026, trên địa bàn có 02 sản phẩm OCOP của 01 chủ thể (02 sản phẩm 3 sao). Giấy chứng nhận của các sản phẩm đều còn hiệu lực.',
    recognised: 'Trong năm 2026 có 02 sản phẩm của 01 chủ thể được công nhận (02 sản phẩm 3 sao). Các sản phẩm đều được công nhận lần đầu.',
    assessed:
      'Có 03 sản phẩm của 01 chủ thể đăng ký tham gia; 03 sản phẩm của 01 chủ thể được Hội đồng cấp tỉnh đánh giá. Kết quả: 02 sản phẩm của 01 chủ thể được công nhận, đạt 66,67% số sản phẩm đăng ký.',
    structure: expect.stringContaining('Sản phẩm phân bố tại 01 xã, phường. Chủ thể gồm 01 hợp tác xã.'),
    certificates: '',
    targets: '',
    rewards: '',
    difficulties: '',
    plan: ''
  })
  expect(empty).toBe(false)
  expect(charts.groups?.rows.reduce((sum, { values }) => sum + (values[0] ?? 0), 0)).toBe(2)
  expect(charts.funnel?.rows.map(({ values }) => values[0])).toEqual([3, 3, 2])
})

test('an officer’s words stay when the figures change, with what the figures say now beside them, and go back to the figures when asked', async () => {
  const scene = await issued()
  const before = await part(scene, 'overall')
  await scene.play('setReportWords', { scope: year, part: 'overall', baseVersion: 0, words: 'Lời của tỉnh.', said: before.said })
  expect(await part(scene, 'overall')).toEqual({
    part: 'overall',
    version: 1,
    said: before.said,
    words: 'Lời của tỉnh.',
    base: before.said
  })
  const { id: recognitionId, version: baseVersion } = nth((await scene.play('listRegister', {})).rows, 0)
  const withdrawal = { ground: 'c', decisionNumber: '31/QĐ-UBND', decisionDate: '2026-12-15', reason: 'Vi phạm ghi nhãn' } as const
  await scene.play('withdrawCertificate', { recognitionId, baseVersion, ...withdrawal })
  const after = await part(scene, 'overall')
  expect(after).toMatchObject({ words: 'Lời của tỉnh.', base: before.said, said: expect.stringContaining('có 01 sản phẩm OCOP') })
  await scene.play('setReportWords', { scope: year, part: 'overall', baseVersion: 1, words: 'Lời của tỉnh.', said: after.said })
  expect(await part(scene, 'overall')).toMatchObject({ words: 'Lời của tỉnh.', base: after.said })
  expect(await scene.call('setReportWords', { scope: year, part: 'overall', baseVersion: 1, words: null, said: '' })).toMatchObject({
    error: { code: 'STALE', current: 2 }
  })
  await scene.play('setReportWords', { scope: year, part: 'overall', baseVersion: 2, words: null, said: after.said })
  expect(await part(scene, 'overall')).toMatchObject({ words: null, version: 3 })
  expect(rowsOf(scene, "select what from log where what = 'setReportWords'")).toHaveLength(3)
})

test('words belong to one scope, and a report of another says nothing of them', async () => {
  const scene = await issued()
  await scene.play('setReportWords', { scope: year, part: 'plan', baseVersion: 0, words: 'Kế hoạch.', said: '' })
  expect((await part(scene, 'plan', { kind: 'all', until: null })).words).toBeNull()
  expect((await part(scene, 'plan')).words).toBe('Kế hoạch.')
})

test('paper and workbook print the officer’s words and tables that add up to the total', async () => {
  const books: BookSpec[] = []
  const papers: Paper[] = []
  const scene = await issued(
    aDesk({
      writeBook: async (spec) => (books.push(spec), ok({ bytes: new Uint8Array(1), checked: 1 })),
      writeWord: async (given) => (papers.push(...given), new Uint8Array(1))
    })
  )
  await scene.play('setReportWords', {
    scope: year,
    part: 'plan',
    baseVersion: 0,
    words: 'Tiếp tục hỗ trợ.\nMở rộng thị trường.',
    said: ''
  })
  await scene.play('savePaperWord', { paper: { kind: 'report', scope: year } })
  await scene.play('saveReport', { scope: year })
  const printed = JSON.stringify(papers[0])
  for (const words of ['PHƯƠNG HƯỚNG, KIẾN NGHỊ', 'Tiếp tục hỗ trợ.', 'Mở rộng thị trường.', 'Trong năm 2026 có 02 sản phẩm'])
    expect(printed).toContain(words)
  const tables = papers[1]?.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : [])) ?? []
  expect(tables.length).toBeGreaterThan(2)
  for (const rows of tables) {
    const cells = rows.map((row) => Number(row.cells.at(-5)))
    expect(cells.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(cells.at(-1))
  }
  expect(books[0]?.sheets.map(({ name }) => name)).toEqual([
    'Nội dung',
    'Theo năm',
    'Các bước',
    'Nhóm sản phẩm',
    'Bộ sản phẩm',
    'Xã, phường',
    'Loại hình chủ thể'
  ])
  expect(rowsOf(scene, 'select kind from handed_out order by kind')).toEqual([{ kind: 'docx report' }, { kind: 'xlsx report' }])
})

test('before anything is recognised or aimed at there is nothing to report', async () => {
  expect(await aDesk().play('getReport', { scope: { kind: 'all', until: null } })).toMatchObject({ empty: true, charts: {} })
})

test('the hall sees the figures as they stood when the desk put them there, page by page, and the log tells which', async () => {
  const scene = await issued()
  const { sessionId } = scene
  const version = async () => (await scene.play('getDisplayDesk', { sessionId })).version
  const scope = { kind: 'all', until: '2026-12-31' } as const
  await scene.play('showOnDisplay', { sessionId, baseVersion: await version(), show: { kind: 'report', scope, page: 1 } })
  const numbers = async () => (await scene.play('getDisplay', { sessionId })).scene
  const first = await numbers()
  expect(first).toMatchObject({
    kind: 'report',
    title: 'Chương trình OCOP',
    asOf: '2026-12-31',
    page: 1,
    body: { lines: [{ number: '2', words: 'sản phẩm OCOP' }, { words: 'sản phẩm 3 sao' }, { words: 'chủ thể' }, { words: 'xã, phường' }] }
  })
  const { id: recognitionId, version: baseVersion } = nth((await scene.play('listRegister', {})).rows, 0)
  const withdrawal = { ground: 'c', decisionNumber: '31/QĐ-UBND', decisionDate: '2026-12-15', reason: 'Vi phạm ghi nhãn' } as const
  await scene.play('withdrawCertificate', { recognitionId, baseVersion, ...withdrawal })
  expect(await numbers()).toEqual(first)
  await scene.play('showOnDisplay', { sessionId, baseVersion: await version(), show: { kind: 'report', scope, page: 99 } })
  expect(await numbers()).toMatchObject({
    page: 2,
    pages: 2,
    body: { kind: 'chart', chart: { title: 'Số sản phẩm hiện có theo nhóm sản phẩm' } }
  })
  const shown = rowsOf(scene, "select detail from log where what = 'showOnDisplay' order by seq")
  expect(shown.map(({ detail }) => JSON.parse(String(detail)))).toEqual([
    { show: 'report', title: 'Chương trình OCOP', page: 1 },
    { show: 'report', title: 'Chương trình OCOP', page: 2 }
  ])
  const gone = { kind: 'report', scope: { kind: 'period', periodId: crypto.randomUUID(), until: null }, page: 1 } as const
  expect(await scene.call('showOnDisplay', { sessionId, baseVersion: await version(), show: gone })).toMatchObject({
    error: { code: 'NOT_FOUND', what: 'period' }
  })
})
