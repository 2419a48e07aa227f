import { expect, test } from 'vitest'
import type { BookSpec } from '../../electron/files/xlsx/spec.ts'
import type { FigureKey, FigureScope } from '../../shared/contract/figures.ts'
import { ok } from '../../shared/result.ts'
import { rowsOf } from './dump.ts'
import { aDesk, type Desk } from './make.ts'
import { aReadingDesk, bringList } from './older-lists.ts'
import { nth } from './scene.ts'
import { anIssued } from './stages.ts'

const all: FigureScope = { kind: 'all', until: '2026-12-31' }
const present: FigureKey = { basis: 'present', by: 'all', key: '', star: null }

/** Three products of two sets: the first and second are recognised on 01/12/2026, the third is not. */
const issued = (desk = aDesk()) =>
  anIssued(
    [
      [80, 78],
      [60, 62],
      [40, 42]
    ],
    { desk, sets: [25, 24, 24] }
  )

test('an issued session is counted from the day of its decision on, in every table, and as a funnel', async () => {
  const scene = await issued()
  expect((await scene.play('getFigures', { scope: { ...all, until: '2026-11-30' } })).present.total).toBe(0)
  const figures = await scene.play('getFigures', { scope: all })
  expect(figures.present).toMatchObject({ total: 2, star3: 2, star4: 0, star5: 0, producers: 1, inForce: 2 })
  for (const table of [figures.groups, figures.sets, figures.communes, figures.oldDistricts, figures.producerKinds, figures.genders])
    expect(table.reduce((sum, row) => sum + row.present.total, 0)).toBe(2)
  expect(figures.groups).toHaveLength(6)
  expect(figures.funnel).toEqual([
    { step: 'registered', products: 3, producers: 1 },
    { step: 'province', products: 3, producers: 1 },
    { step: 'recognised', products: 2, producers: 1 }
  ])
  expect(figures.missing.map(({ code }) => code)).toEqual(['noDistrict', 'noGender', 'noEthnicity'])
})

test('every figure has as many rows behind it as it says, and goes out as a workbook with its line in the log', async () => {
  const books: BookSpec[] = []
  const desk = aDesk({ writeBook: async (spec) => (books.push(spec), ok({ bytes: new Uint8Array(1), checked: 1 })) })
  const scene = await issued(desk)
  const figures = await scene.play('getFigures', { scope: all })
  const asked: [number, FigureKey][] = [
    [figures.present.total, present],
    [figures.present.star3, { ...present, star: 3 }],
    ...figures.sets.map((row): [number, FigureKey] => [row.present.total, { ...present, by: 'set', key: row.key }]),
    ...figures.funnel.map((row): [number, FigureKey] => [row.products, { basis: 'funnel', by: 'step', key: row.step, star: null }]),
    [figures.recognised.movements.first, { basis: 'recognised', by: 'movement', key: 'first', star: null }]
  ]
  for (const [count, figure] of asked) expect((await scene.play('listFigureRows', { scope: all, figure })).rows).toHaveLength(count)
  await scene.play('saveFigureRows', { scope: all, figure: present, words: 'Sản phẩm hiện có' })
  expect(books[0]?.sheets[0]?.rows).toHaveLength(2)
  expect(rowsOf(scene, "select what from log where what = 'saveFigureRows'")).toHaveLength(1)
  expect(await scene.call('saveFigureRows', { scope: all, figure: { ...present, star: 5 }, words: '' })).toMatchObject({
    error: { code: 'NOT_FOUND' }
  })
})

test('a withdrawn certificate leaves the count from the day of its withdrawal on, and stands among the withdrawn', async () => {
  const scene = await issued()
  const { id: recognitionId, version: baseVersion } = nth((await scene.play('listRegister', {})).rows, 0)
  const withdrawal = { ground: 'c', decisionNumber: '31/QĐ-UBND', decisionDate: '2026-12-15', reason: 'Vi phạm ghi nhãn' } as const
  await scene.play('withdrawCertificate', { recognitionId, baseVersion, ...withdrawal })
  const at = async (until: string) => (await scene.play('getFigures', { scope: { kind: 'all', until } })).present
  expect([await at('2026-12-14'), await at('2026-12-15')]).toMatchObject([
    { total: 2, withdrawn: 0 },
    { total: 1, withdrawn: 1 }
  ])
})

test('a target is shown beside what is counted, never worked out, and each change of it is in the log', async () => {
  const scene = await issued()
  scene.later(30 * 86_400_000)
  const { periods } = await scene.play('listTargets', {})
  expect(periods.map(({ name }) => name)).toEqual(['Giai đoạn 2018–2020', 'Giai đoạn 2021–2025', 'Giai đoạn 2026–2030'])
  const target = {
    of: { kind: 'year', year: 2026 },
    place: 'xã thử',
    name: 'Sản phẩm',
    unit: 'sản phẩm',
    value: 9,
    figure: 'products'
  } as const
  const { targetId } = await scene.play('createTarget', target)
  expect((await scene.play('listTargets', {})).targets).toMatchObject([{ of: 'Năm 2026', value: 9, actual: 2 }])
  await scene.play('updateTarget', { targetId, baseVersion: 1, ...target, value: 7, figure: 'none' })
  expect((await scene.play('getFigures', { scope: { kind: 'year', year: 2026, until: null } })).targets).toMatchObject([
    { value: 7, actual: null }
  ])
  expect(await scene.call('removeTarget', { targetId, baseVersion: 1 })).toMatchObject({ error: { code: 'STALE' } })
  await scene.play('removeTarget', { targetId, baseVersion: 2 })
  expect(rowsOf(scene, "select what from log where what like '%Target' order by seq")).toEqual(
    ['createTarget', 'updateTarget', 'removeTarget'].map((what) => ({ what }))
  )
})

test('a period with targets is kept, one of years in the wrong order is refused', async () => {
  const { play, call } = aDesk()
  const { periodId } = await play('createPeriod', { name: 'Nhiệm kỳ', fromYear: 2025, toYear: 2030 })
  await play('createTarget', { of: { kind: 'period', periodId }, place: '', name: 'Chủ thể', unit: '', value: 1, figure: 'producers' })
  expect([
    await call('removePeriod', { periodId, baseVersion: 1 }),
    await call('updatePeriod', { periodId, baseVersion: 1, name: 'Nhiệm kỳ', fromYear: 2031, toYear: 2030 }),
    await call('getFigures', { scope: { kind: 'period', periodId: crypto.randomUUID(), until: null } })
  ]).toMatchObject([
    { error: { code: 'IN_USE', by: 'Chủ thể' } },
    { error: { code: 'BAD_INPUT', issues: [{ path: 'toYear', issue: 'tooSmall' }] } },
    { error: { code: 'NOT_FOUND', what: 'period' } }
  ])
})

const lists = [
  ['1,Mật ong Mẫu,HTX Mẫu,Xã Mẫu,Huyện Mẫu,4,3,1/QĐ-UBND,15/12/2020,', '2,Trà Mẫu,HTX Mẫu,Xã Mẫu,Huyện Mẫu,12,4,1/QĐ-UBND,15/12/2020,'],
  ['1,Mật ong Mẫu,HTX Mẫu,Xã Mẫu,Huyện Mẫu,4,4,2/QĐ-UBND,15/12/2022,', '2,Gạo Mẫu,HTX Mới,Xã Mới,,3,3,2/QĐ-UBND,15/12/2022,'],
  ['1,Gạo Mẫu,HTX Mới,Xã Mới,,3,4,3/QĐ-UBND,15/06/2025,', '2,Miến Mẫu,HTX Mới,Xã Mới,,6,3,3/QĐ-UBND,15/06/2025,']
] as const

async function broughtIn(order: readonly number[]) {
  const desk = aReadingDesk()
  for (const place of order) {
    await bringList(desk, lists[place] ?? [])
    if (place === 1) await corrected(desk, 'Gạo Mẫu')
    if (place === 0) await withdrawn(desk, 'Trà Mẫu')
  }
  const days = ['2020-12-14', '2021-06-30', '2022-12-15', '2024-01-01', '2025-06-15', null]
  return Promise.all(days.map((until) => desk.play('getFigures', { scope: { kind: 'all', until } })))
}

async function withdrawn({ play }: Desk, name: string): Promise<void> {
  const row = (await play('listRegister', {})).rows.find(({ productName }) => productName === name)
  const withdrawal = { ground: 'c', decisionNumber: '9/QĐ-UBND', decisionDate: '2023-05-05', reason: 'Vi phạm ghi nhãn' } as const
  await play('withdrawCertificate', { recognitionId: row?.id ?? '', baseVersion: 0, ...withdrawal })
}

async function corrected({ play }: Desk, name: string): Promise<void> {
  const { rows } = await play('listRegister', {})
  const { subject = '' } = rows.find(({ productName }) => productName === name) ?? {}
  const { recognitions } = await play('getRegisterProduct', { subject })
  const row = recognitions.find(({ decisionNumber }) => decisionNumber === '2/QĐ-UBND')
  const changes = { star: 4, decisionDate: '2022-12-20' } as const
  await play('correctRecognition', {
    recognitionId: row?.id ?? '',
    baseVersion: row?.version ?? 0,
    changes,
    everyRound: false,
    reason: 'Chép nhầm'
  })
}

test('the same lists, corrections and withdrawals give the same figures on every day, in whatever order they came', async () => {
  const [first, ...others] = await Promise.all(
    [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0]
    ].map(broughtIn)
  )
  expect(first?.map(({ present }) => present.total)).toEqual([0, 2, 2, 2, 3, 3])
  for (const other of others) expect(other).toEqual(first)
})
