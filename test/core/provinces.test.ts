import { expect, test } from 'vitest'
import type { FigureKey } from '../../shared/contract/figures.ts'
import { bacLieu, dongThap, laoCai, type Province, socTrang, thuaThienHue } from './provinces.ts'

async function figuresOf({ desk, scope }: Province) {
  const figures = await desk.play('getFigures', { scope })
  for (const table of [figures.groups, figures.sets, figures.communes, figures.oldDistricts, figures.producerKinds, figures.levels])
    for (const basis of ['present', 'recognised'] as const)
      expect(table.reduce((sum, row) => sum + row[basis].total, 0)).toBe(figures[basis].total)
  return figures
}

async function behind({ desk, scope }: Province, figure: FigureKey): Promise<number> {
  return (await desk.play('listFigureRows', { scope, figure })).rows.length
}

test('Sóc Trăng: 51 of 3 stars and 24 of 4 are 75, 8 went up to the centre, beside a target of 145 by 2025', async () => {
  const province = await socTrang()
  const { present, funnel, targets } = await figuresOf(province)
  expect(present).toMatchObject({ total: 75, star3: 51, star4: 24, star5: 0 })
  expect(funnel.find(({ step }) => step === 'proposed')?.products).toBe(8)
  expect(await behind(province, { basis: 'funnel', by: 'step', key: 'proposed', star: null })).toBe(8)
  expect(targets).toMatchObject([{ of: 'Giai đoạn 2021–2025', value: 145, actual: 75 }])
})

test('Đồng Tháp: 1 of 5 stars, 86 of 4 and 366 of 3 are 453 of 175 producers, beside a target of 15 of 5 stars', async () => {
  const province = await dongThap()
  const { present, targets, sets } = await figuresOf(province)
  expect(present).toMatchObject({ total: 453, star3: 366, star4: 86, star5: 1, producers: 175 })
  expect(sets.every((row) => row.present.total > 0)).toBe(true)
  expect(targets).toMatchObject([{ name: 'Sản phẩm đạt 5 sao', value: 15, actual: 1 }])
  expect(await behind(province, { basis: 'present', by: 'all', key: '', star: 5 })).toBe(1)
})

test('Thừa Thiên Huế: 34 producers registered 36 products, all were assessed at district and province, 25 are recognised', async () => {
  const province = await thuaThienHue()
  const { recognised, funnel, missing } = await figuresOf(province)
  expect(recognised).toMatchObject({ total: 25, star4: 6, star3: 19 })
  expect(funnel).toMatchObject([
    { step: 'registered', products: 36, producers: 34 },
    { step: 'district', products: 36, producers: 34 },
    { step: 'province', products: 36, producers: 34 },
    { step: 'recognised', products: 25, producers: 25 }
  ])
  expect(await behind(province, { basis: 'funnel', by: 'step', key: 'registered', star: null })).toBe(36)
  expect(missing.some(({ code }) => code === 'undatedCandidates')).toBe(false)
})

test('Bạc Liêu: 7 districts and targets by 2020, 2025 and 2030 stand side by side with nothing recognised yet', async () => {
  const province = await bacLieu()
  const { present, places, targets, years, funnel } = await figuresOf(province)
  expect([present.total, places.present.oldDistricts, places.known.oldDistricts]).toEqual([0, 0, 7])
  expect(targets.map(({ to, place, value, actual }) => [to, place, value, actual])).toEqual([
    ['2020-12-31', '', 20, 0],
    ['2025-12-31', '', 60, 0],
    ['2030-12-31', '', 100, 0],
    ['2030-12-31', 'Huyện Mẫu 1', 12, 0]
  ])
  expect(years.every((year) => year.present.total === 0)).toBe(true)
  expect(funnel.map(({ products }) => products)).toEqual([0, 0])
})

test('Lào Cai: 5 rounds gave 78, 20 of 4 stars and 58 of 3, of 47 producers in 39 communes of 8 of 9 districts and all 6 groups', async () => {
  const province = await laoCai()
  const { present, groups, places, years } = await figuresOf(province)
  expect(present).toMatchObject({ total: 78, star4: 20, star3: 58, producers: 47 })
  expect(places).toMatchObject({ present: { communes: 39, oldDistricts: 8 }, known: { oldDistricts: 9 } })
  expect(groups.map((row) => row.present.total > 0)).toEqual([true, true, true, true, true, true])
  expect(years.slice(0, 3).map(({ recognised }) => recognised.total)).toEqual([12, 33, 33])
  const { decisions } = await province.desk.play('listFigureScopes', {})
  expect(decisions.map(({ products }) => products)).toEqual([18, 15, 17, 16, 12])
  const [last] = decisions
  const round = await figuresOf({ desk: province.desk, scope: { kind: 'decision', number: '55/QĐ-UBND', date: '2021-12-25', until: null } })
  expect(round.recognised.total).toBe(last?.products)
})
