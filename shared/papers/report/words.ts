/** Small words of the report: counts, lists, shares. Every number comes from Figures; nothing is counted here. */
import type { FigureRow, Figures, FigureScope, StarCount } from '../../contract/figures.ts'
import { formatPoints, formatWhole } from '../../domain/print-number.ts'
import { joined } from '../decree/lines.ts'

/** "06", "453", "1.204": small counts have two digits in administrative texts; "0". */
export function number(value: number): string {
  return value > 0 && value < 10 ? `0${value}` : formatWhole(value)
}

export function products(value: number): string {
  return `${number(value)} sản phẩm`
}

/** "01 sản phẩm 5 sao, 86 sản phẩm 4 sao và 366 sản phẩm 3 sao"; stars that nothing has are left out. */
export function starList({ star5, star4, star3 }: StarCount): string {
  const stars = [
    [star5, 5],
    [star4, 4],
    [star3, 3]
  ] as const
  return joined(stars.flatMap(([value, star]) => (value > 0 ? [`${products(value)} ${star} sao`] : [])))
}

/** "453 sản phẩm OCOP của 175 chủ thể, gồm …"; one star alone needs no list. `done`: stands behind the producers. */
export function productsOf(count: StarCount, what: string, done = ''): string {
  const kinds = [count.star3, count.star4, count.star5].filter((value) => value > 0).length
  const stars = starList(count)
  const list = kinds > 1 ? `, gồm ${stars}` : kinds === 1 ? ` (${stars})` : ''
  return `${number(count.total)} ${what} của ${number(count.producers)} chủ thể${done}${list}`
}

/** "69,44%", "12,5%", "50%"; '' of nothing. */
export function share(part: number, whole: number): string {
  return whole === 0
    ? ''
    : `${formatPoints({ sum: part * 100, n: whole }, 2)
        .replace(/(,\d*?)0+$/, '$1')
        .replace(/,$/, '')}%`
}

/** Figures of a limited scope speak of what was recognised in it, those of all years of what stands. */
export function basisOf(scope: FigureScope): 'present' | 'recognised' {
  return scope.kind === 'all' ? 'present' : 'recognised'
}

/** Rows that are known and not empty. */
export function filled(rows: readonly FigureRow[], basis: 'present' | 'recognised'): FigureRow[] {
  return rows.filter((row) => row.key !== '' && row[basis].total > 0)
}

/** "xã, phường, thị trấn" where one of the names is a thị trấn, which there are none of since July 2025. */
export function communeWords({ communes }: Pick<Figures, 'communes'>): string {
  return communes.some(({ name }) => /^(thị trấn|tt\.)\s/i.test(name)) ? 'xã, phường, thị trấn' : 'xã, phường'
}

/** Since then there are no districts. */
const districtsUntil = '2025-07-01'

/** "8/9 huyện", "07 huyện", with what is meant once there are none. */
export function districtWords(count: string, asOf: string): string {
  return `${count} huyện${asOf < districtsUntil ? '' : ' (địa bàn trước ngày 01 tháng 7 năm 2025)'}`
}
