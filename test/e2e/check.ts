/** What was handed out, opened again and held against the oracle. */
import { expect } from 'vitest'
import { type ReadSheet, type ReadValue, readBack } from '../../electron/files/xlsx-write.ts'
import { addMonths, formatViDate } from '../../shared/domain/dates.ts'
import { readPdf } from '../pdf.ts'
import type { Saved } from './desk.ts'
import type { Person, Product } from './invented.ts'
import { formOf, present, type Truth } from './truth.ts'

export interface Day {
  readonly truth: Truth
  /** Products that were judged, in the order of the session. */
  readonly judged: readonly Product[]
  readonly decision: { readonly number: string; readonly date: string }
  readonly lowered: Product
  readonly excluded: Product
  readonly recusal: { readonly product: Product; readonly person: Person }
}

type Row = Readonly<Record<string, ReadValue>>

/** Rows under the head of a sheet by what the head's lowest row calls their columns; rows of one merged cell come as `group`. */
function tableOf(sheet: ReadSheet): Row[] {
  const at = (address: string) => /^([A-Z]+)(\d+)$/.exec(address)?.slice(1) ?? []
  const byRow = new Map<number, Map<string, ReadValue>>()
  for (const [address, value] of sheet.cells) {
    const [column = '', row = ''] = at(address)
    const cells = byRow.get(Number(row)) ?? new Map<string, ReadValue>()
    byRow.set(Number(row), cells.set(column, value))
  }
  const rows = [...byRow].toSorted(([a], [b]) => a - b)
  const head = rows.findIndex(([, cells]) => cells.get('A') === 'TT')
  const titles = new Map<string, string>()
  const below = rows[head + 1]?.[1]
  const twoRows = below !== undefined && !below.has('A')
  for (const cells of [rows[head]?.[1], ...(twoRows ? [below] : [])])
    for (const [column, title] of cells ?? []) titles.set(column, String(title))
  return rows.slice(head + (twoRows ? 2 : 1)).flatMap(([, cells]): Row[] => {
    if (typeof cells.get('A') === 'number')
      return [Object.fromEntries([...cells].map(([column, value]) => [titles.get(column) ?? column, value]))]
    return /^[IV]+\. /.test(String(cells.get('A'))) ? [{ group: cells.get('A') ?? '' }] : []
  })
}

async function sheetOf({ bytes }: Saved, name: string): Promise<ReadSheet | undefined> {
  return (await readBack(bytes)).sheets.find((sheet) => sheet.name === name)
}

const products = (rows: readonly Row[]) => rows.filter((row) => !('group' in row))
/** "81,17" as the number that the cell holds. */
const figure = (printed: string) => Number(printed.replace(',', '.'))

function concludedStar({ truth, lowered }: Day, product: Product): number {
  return product.name === lowered.name ? 3 : truth.resultOf(product).starAllowed
}

/** Where a product stands on the lists of a province: from 90 points on it goes up; under 3 stars it is not recognised. */
function placeOf(day: Day, product: Product): 'up' | 4 | 3 | 'not' {
  const { starByPoints } = day.truth.resultOf(product)
  const star = concludedStar(day, product)
  if (starByPoints === 5 && star === 5) return 'up'
  return star === 4 || star === 3 ? star : star === 5 ? 'up' : 'not'
}

/** By exact mean, the highest first; then as they came. */
function inPlace(day: Day, place: 'up' | 4 | 3 | 'not'): Product[] {
  const mean = (product: Product) => day.truth.resultOf(product)
  return day.judged
    .filter((product) => placeOf(day, product) === place)
    .toSorted((a, b) => mean(b).sum * mean(a).n - mean(a).sum * mean(b).n || day.judged.indexOf(a) - day.judged.indexOf(b))
}

export async function checkCertification(saved: Saved, day: Day): Promise<void> {
  const list = await sheetOf(saved, 'Danh sách công nhận')
  const rows = tableOf(list ?? empty(saved))
  const expected = [...inPlace(day, 4), ...inPlace(day, 3)]
  expect(products(rows)).toEqual(
    expected.map((product, place) => ({
      TT: place + 1,
      'Tên sản phẩm': product.name,
      'Tên chủ thể': product.producer,
      'Xã, phường': product.commune,
      'Bộ sản phẩm': `${product.setNo}. ${formOf(product).name}`,
      Điểm: figure(day.truth.resultOf(product).printed.mean),
      'Mã số sản phẩm': product.code,
      'Số, ngày quyết định': `${day.decision.number}, ${formatViDate(day.decision.date)}`,
      'Ngày hết hạn': { date: addMonths(day.decision.date, 36) },
      'Hạng sao': `${placeOf(day, product)} sao`
    }))
  )
  expect(rows.flatMap(({ group }) => (group === undefined ? [] : [group]))).toEqual([
    `I. Sản phẩm đạt 4 sao (${inPlace(day, 4).length} sản phẩm)`,
    `II. Sản phẩm đạt 3 sao (${inPlace(day, 3).length} sản phẩm)`
  ])
  const up = await sheetOf(saved, 'Trình Bộ từ 90 điểm')
  expect(products(tableOf(up ?? empty(saved))).map((row) => [row['Tên sản phẩm'], row['Điểm']])).toEqual(
    inPlace(day, 'up').map((product) => [product.name, figure(day.truth.resultOf(product).printed.mean)])
  )
}

export async function checkTotals(saved: Saved, day: Day): Promise<void> {
  const rows = products(tableOf((await sheetOf(saved, 'Tổng hợp kết quả')) ?? empty(saved)))
  const ordered = [...inPlace(day, 'up'), ...inPlace(day, 4), ...inPlace(day, 3), ...inPlace(day, 'not')]
  // what a province sends up to the Ministry has no star of its own yet (Article 7.3.e)
  const up = new Set(inPlace(day, 'up'))
  const expected = ordered.map((product, place) => {
    const { n, printed } = day.truth.resultOf(product)
    const star = concludedStar(day, product)
    return [
      place + 1,
      product.name,
      `${n} trên ${n}`,
      figure(printed.A),
      figure(printed.B),
      figure(printed.C),
      figure(printed.mean),
      up.has(product) ? 'Trình Bộ' : star === 0 ? 'Không công nhận' : `${star} sao`
    ]
  })
  const found = rows.map((row) => [row['TT'], row['Tên sản phẩm'], row['Số phiếu'], row['A'], row['B'], row['C'], row['Tổng'], row['Hạng']])
  expect(found.slice(0, -1)).toEqual(expected)
  // the excluded product stands last, without a figure
  expect(found.at(-1)).toEqual([expected.length + 1, day.excluded.name, undefined, undefined, undefined, undefined, undefined, undefined])
}

export async function checkMatrix(saved: Saved, day: Day): Promise<void> {
  const rows = products(tableOf((await sheetOf(saved, 'Ma trận điểm')) ?? empty(saved)))
  expect(rows).toHaveLength(day.judged.length + 1)
  for (const product of day.judged) {
    const { n, sum, gap, printed, totals } = day.truth.resultOf(product)
    const row = rows.find((each) => each['Tên sản phẩm'] === product.name)
    const given = day.truth.sheets(product).map(({ person }, place) => [person.name, totals[place]?.total])
    expect(row, product.name).toMatchObject({
      ...Object.fromEntries(given),
      'Số phiếu': n,
      'Tổng các phiếu': sum,
      'Điểm trung bình': figure(printed.mean),
      'Chênh lệch': gap
    })
  }
  expect(rows.find((row) => row['Tên sản phẩm'] === day.recusal.product.name)?.[day.recusal.person.name]).toBe('không tham gia')
  expect(rows.find((row) => row['Tên sản phẩm'] === day.excluded.name)?.[present[0]?.name ?? '']).toBe('bị loại')
}

/** The list that was handed back: the two rows that did not come in, each with a reason in the column "Lỗi", and no reason elsewhere. */
export async function checkErrors({ bytes }: Saved): Promise<void> {
  const [sheet] = (await readBack(bytes)).sheets
  const cells = [...(sheet?.cells ?? [])]
  const column = cells.find(([, value]) => value === 'Lỗi')?.[0].replace(/\d+/, '') ?? ''
  const said = cells.filter(([address, value]) => address.replace(/\d+/, '') === column && value !== 'Lỗi')
  const names = said.map(([address]) => String(sheet?.cells.get(`B${address.replace(/[A-Z]+/, '')}`)).trim())
  expect(names).toEqual(['Bánh không rõ bộ', 'Bánh mì chả cá Núi Cau'])
}

interface JsonSheet {
  readonly memberId: string
  readonly state: string
  readonly marks: readonly { readonly criterion: string; readonly option: number; readonly points: number }[]
}
interface JsonFile {
  readonly members: readonly { readonly id: string; readonly name: string }[]
  readonly entries: readonly {
    readonly id: string
    readonly productName: string
    readonly passes: readonly { readonly no: number; readonly sealedSheets: number; readonly sheets: readonly JsonSheet[] }[]
  }[]
  readonly results: readonly { readonly entryId: string; readonly result: { readonly sum: number; readonly n: number } | null }[]
}

export function checkJson({ bytes }: Saved, day: Day): void {
  const file = JSON.parse(Buffer.from(bytes).toString()) as JsonFile // documented in docs/session-json.md
  const nameOf = (id: string) => file.members.find((member) => member.id === id)?.name
  for (const product of day.judged) {
    const entry = file.entries.find(({ productName }) => productName === product.name)
    const last = entry?.passes.at(-1)
    const found = last?.sheets.filter(({ state }) => state === 'submitted') ?? []
    const marksBy = (sheets: readonly JsonSheet[]) =>
      Object.fromEntries(
        sheets.map(({ memberId, marks }) => [
          nameOf(memberId),
          Object.fromEntries(marks.map(({ criterion, option }) => [criterion, option]))
        ])
      )
    expect(marksBy(found), product.name).toEqual(
      Object.fromEntries(day.truth.sheets(product).map(({ person, marks }) => [person.name, marks]))
    )
    const { sum, n } = day.truth.resultOf(product)
    expect(file.results.find(({ entryId }) => entryId === entry?.id)?.result).toMatchObject({ sum, n })
    // anybody can add the file's own points up again
    expect(found.flatMap(({ marks }) => marks).reduce((total, { points }) => total + points, 0)).toBe(sum)
  }
  const again = file.entries.filter(({ passes }) => passes.length > 1)
  expect(again.map(({ passes }) => passes.map(({ sheets }) => sheets.length))).toEqual([[present.length, present.length]])
}

/** Every line of figures, in the order of print: n/N, A, B, C, mean. */
export function checkSessionTotals({ bytes }: Saved, day: Day): void {
  const { pages, tagged } = readPdf(bytes)
  expect(tagged).toBe(true)
  const found = [...pages.join('\n').matchAll(/(\d+\/\d+)\s+(\d+,\d\d)\s+(\d+,\d\d)\s+(\d+,\d\d)\s+(\d+,\d\d)/g)].map((match) =>
    match.slice(1, 6)
  )
  const ordered = [...inPlace(day, 'up'), ...inPlace(day, 4), ...inPlace(day, 3), ...inPlace(day, 'not')]
  expect(found).toEqual(
    ordered.map((product) => {
      const { n, printed } = day.truth.resultOf(product)
      return [`${n}/${n}`, printed.A, printed.B, printed.C, printed.mean]
    })
  )
}

/** One sheet for each product that the member scored, in the order of the session, each with its total. */
export function checkMemberSheets({ bytes }: Saved, person: Person, day: Day): void {
  const { pages, tagged } = readPdf(bytes)
  expect(tagged).toBe(true)
  const mine = day.judged.flatMap((product) => {
    const place = day.truth.sheets(product).findIndex((sheet) => sheet.person.name === person.name)
    return place < 0 ? [] : [{ product, total: day.truth.resultOf(product).totals[place]?.total ?? -1 }]
  })
  const text = pages.join('\n')
  expect([...text.matchAll(/TỔNG CỘNG\s+(\d+)\/100/g)].map(([, total]) => Number(total))).toEqual(mine.map(({ total }) => total))
  expect(text.split(person.name).length - 1).toBeGreaterThanOrEqual(mine.length)
  for (const { product } of mine) expect(text).toContain(product.code)
}

function empty({ name }: Saved): never {
  throw new Error(`the workbook ${name} lacks a sheet`)
}
