/** Words of figures, the same on the page, in the report and in workbooks. */
import type { FigureGap, FigureScope } from '../contract/figures.ts'
import { formatViDate } from '../domain/dates.ts'
import type { Movement } from '../domain/figures/count.ts'
import type { FunnelStep } from '../domain/figures/funnel.ts'
import type { TargetFigure } from '../domain/figures/targets.ts'
import { producerKindNames } from './words.ts'

export const notKnown = 'Chưa rõ'

/** Title of a scope; `name` is that of the period or the session. */
export function scopeWords(scope: FigureScope, name: string): string {
  switch (scope.kind) {
    case 'all':
      return 'Tất cả các năm'
    case 'year':
      return `Năm ${scope.year}`
    case 'period':
    case 'round':
      return name
    case 'decision':
      return [
        scope.number === '' ? 'Không rõ số quyết định' : `Quyết định số ${scope.number}`,
        scope.date && `ngày ${formatViDate(scope.date)}`
      ]
        .filter(Boolean)
        .join(' ')
    case 'span':
      return `Từ ${formatViDate(scope.from)} đến ${formatViDate(scope.to)}`
  }
}

/** As the regulation heads its groups, in small letters. */
export function groupWords(printed: string): string {
  const small = printed.toLocaleLowerCase('vi').replace(/^sản phẩm (hàng )?/, '')
  return small.charAt(0).toLocaleUpperCase('vi') + small.slice(1)
}

/** By kind of producer, "other" as people say it of a list. */
export const figureKindNames: Readonly<Record<string, string>> = { ...producerKindNames, other: 'Loại hình khác' }

export const levelNames: Readonly<Record<string, string>> = { district: 'Cấp huyện', province: 'Cấp tỉnh', central: 'Cấp trung ương' }

export const ethnicityNames: Readonly<Record<string, string>> = { minority: 'Dân tộc thiểu số', kinh: 'Dân tộc Kinh' }

export const movementNames: Readonly<Record<Movement, string>> = {
  first: 'Công nhận lần đầu',
  upgraded: 'Nâng hạng',
  higher: 'Đánh giá lại, hạng cao hơn',
  same: 'Đánh giá lại, giữ hạng',
  lower: 'Đánh giá lại, hạng thấp hơn',
  unknown: 'Đã có sao, chưa rõ hạng trước'
}

export const funnelNames: Readonly<Record<FunnelStep, string>> = {
  registered: 'Đăng ký',
  district: 'Đánh giá cấp huyện hoặc Tổ tư vấn',
  province: 'Đánh giá cấp tỉnh',
  central: 'Đánh giá cấp trung ương',
  proposed: 'Đề nghị trung ương',
  recognised: 'Được công nhận'
}

export const targetFigureNames: Readonly<Record<TargetFigure, string>> = {
  none: 'Không so với số nào',
  products: 'Sản phẩm hiện có',
  newProducts: 'Sản phẩm công nhận lần đầu trong kỳ',
  producers: 'Chủ thể có sản phẩm',
  fiveStar: 'Sản phẩm 5 sao'
}

/** What is left out or stands under "Chưa rõ", and why. */
export function gapWords({ code, count }: FigureGap): string {
  switch (code) {
    case 'undated':
      return `${count} lần công nhận chưa có ngày quyết định: chỉ tính vào số đến hôm nay, không tính vào năm, giai đoạn hay ngày đã qua.`
    case 'later':
      return `${count} lần công nhận có ngày quyết định sau ngày tính số liệu: chưa tính.`
    case 'undatedCandidates':
      return `${count} sản phẩm đăng ký chưa có năm: chỉ tính khi chọn tất cả các năm.`
    case 'noLevel':
      return `${count} sản phẩm chưa rõ cấp công nhận: coi là đã đánh giá ở cấp tỉnh.`
    case 'noSet':
      return `${count} sản phẩm chưa rõ bộ sản phẩm.`
    case 'noCommune':
      return `${count} sản phẩm chưa rõ xã, phường.`
    case 'noDistrict':
      return `${count} sản phẩm chưa rõ huyện cũ.`
    case 'noKind':
      return `${count} sản phẩm chưa rõ loại chủ thể.`
    case 'noGender':
      return `${count} sản phẩm chưa ghi giới tính của người đại diện.`
    case 'noEthnicity':
      return `${count} sản phẩm chưa ghi dân tộc của người đại diện.`
  }
}
