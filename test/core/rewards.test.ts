import { expect, test } from 'vitest'
import type { BookSpec } from '../../electron/files/xlsx/spec.ts'
import type { FigureScope } from '../../shared/contract/figures.ts'
import type { Paper } from '../../shared/papers/paper.ts'
import { ok } from '../../shared/result.ts'
import { rowsOf } from './dump.ts'
import { aDesk } from './make.ts'
import { anIssued } from './stages.ts'

const all: FigureScope = { kind: 'all', until: '2026-12-31' }
const table = {
  from: '2022-01-01',
  star3: 15_000_000,
  star4: 30_000_000,
  star5: 80_000_000,
  upgrade: 'difference',
  basis: 'Nghị quyết thử'
} as const

/** Two products of one producer, both recognised at 3 stars on 01/12/2026. */
const issued = (desk = aDesk()) =>
  anIssued(
    [
      [80, 78],
      [60, 62]
    ],
    { desk, sets: [25, 24], stars: [3] }
  )

test('what an issued session recognises is rewarded by the table of the day, with the sum of the producer and of all', async () => {
  const scene = await issued()
  expect(await scene.play('getRewards', { scope: all })).toMatchObject({
    tables: [],
    total: 0,
    producers: [],
    rows: [{ kind: 'noTable' }, { kind: 'noTable' }]
  })
  await scene.play('setRewardTable', { tableId: null, baseVersion: 0, ...table })
  expect(await scene.play('getRewards', { scope: all })).toMatchObject({
    total: 30_000_000,
    producers: [{ name: 'Hợp tác xã Thử', commune: 'Xã Thử', amount: 30_000_000, rowIds: { length: 2 } }],
    byStar: [
      { star: 3, first: 2, upgraded: 0, amount: 30_000_000 },
      { star: 4, first: 0 },
      { star: 5, first: 0 }
    ],
    rows: [
      { productName: 'Sản phẩm 1', kind: 'first', amount: 15_000_000 },
      { productName: 'Sản phẩm 2', kind: 'first' }
    ]
  })
  expect((await scene.play('getRewards', { scope: { kind: 'year', year: 2025, until: null } })).rows).toEqual([])
})

test('two tables cannot begin on one day, a change is refused over another’s, and every change is in the log with what was before', async () => {
  const desk = aDesk()
  const { tableId } = await desk.play('setRewardTable', { tableId: null, baseVersion: 0, ...table })
  expect(await desk.call('setRewardTable', { tableId: null, baseVersion: 0, ...table })).toMatchObject({ error: { code: 'DUPLICATE' } })
  await desk.play('setRewardTable', { tableId, baseVersion: 1, ...table, star5: 100_000_000, upgrade: 'whole' })
  expect(await desk.call('removeRewardTable', { tableId, baseVersion: 1, reason: 'Nhập nhầm mức' })).toMatchObject({
    error: { code: 'STALE' }
  })
  await desk.play('removeRewardTable', { tableId, baseVersion: 2, reason: 'Nhập nhầm mức' })
  expect((await desk.play('getRewards', { scope: all })).tables).toEqual([])
  const lines = rowsOf(desk, "select detail from log where what in ('setRewardTable', 'removeRewardTable') order by seq")
  expect(lines.map(({ detail }) => JSON.parse(String(detail)))).toMatchObject([
    { after: { star3: 15_000_000 } },
    { before: { star5: 80_000_000, upgrade: 'difference' }, after: { star5: 100_000_000, upgrade: 'whole' } },
    { before: { star5: 100_000_000 }, reason: 'Nhập nhầm mức' }
  ])
})

test('the workbook adds up by live formulas and the paper says the sum in figures and words; where nobody is rewarded there is neither', async () => {
  const books: BookSpec[] = []
  const papers: Paper[] = []
  const scene = await issued(
    aDesk({
      writeBook: async (spec) => (books.push(spec), ok({ bytes: new Uint8Array(1), checked: 1 })),
      writeWord: async (given) => (papers.push(...given), new Uint8Array(1))
    })
  )
  const paper = { kind: 'rewards', scope: all } as const
  expect(await scene.call('saveRewards', { scope: all })).toMatchObject({ error: { code: 'NOT_FOUND', what: 'reward' } })
  expect(await scene.call('savePaperWord', { paper })).toMatchObject({ error: { code: 'NOT_FOUND', what: 'reward' } })
  await scene.play('setRewardTable', { tableId: null, baseVersion: 0, ...table })
  await scene.play('saveRewards', { scope: all })
  expect(books[0]?.sheets.map(({ rows }) => rows.at(-1))).toMatchObject([
    {
      kind: 'total',
      cells: {
        products: { result: 2 },
        amount: { formula: ['SUM(', { column: 'amount', row: 'p0', toRow: 'p0' }, ')'], result: 30_000_000 }
      }
    },
    { kind: 'total', cells: { amount: { result: 30_000_000 } } }
  ])
  await scene.play('savePaperWord', { paper })
  expect(JSON.stringify(papers)).toContain('Tổng số tiền thưởng: 30.000.000 đồng ')
  expect(JSON.stringify(papers)).toContain('(Bằng chữ: Ba mươi triệu đồng).')
  expect(scene.saved.map(({ name }) => name.replace(/.*_/, ''))).toEqual(['nam.xlsx', 'nam.docx'])
  expect(rowsOf(scene, 'select kind from handed_out order by at, kind')).toMatchObject([{ kind: 'docx rewards' }, { kind: 'xlsx rewards' }])
})
