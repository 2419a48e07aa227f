/**
 * The report's paragraphs as the figures give them. A sentence of which nothing is known is left out; a part of which nothing is known is ''.
 * "Part": a section that an officer may write anew; `own` parts have no figures and wait for the officer's words.
 */
import type { Figures, FigureScope, TargetView } from '../../contract/figures.ts'
import { formatAdministrative } from '../../domain/dates.ts'
import { joined } from '../decree/lines.ts'
import { money, moneyWords } from '../decree/number-words.ts'
import { scopePhrase } from './scope.ts'
import { basisOf, communeWords, districtWords, filled, number, products, productsOf, share } from './words.ts'

export const reportParts = {
  overall: 'Kết quả chung',
  recognised: 'Công nhận trong kỳ',
  assessed: 'Đăng ký, đánh giá, phân hạng',
  structure: 'Nhóm sản phẩm, địa bàn và chủ thể',
  certificates: 'Giấy chứng nhận',
  targets: 'Thực hiện chỉ tiêu',
  rewards: 'Khen thưởng',
  difficulties: 'Khó khăn, vướng mắc',
  plan: 'Phương hướng, kiến nghị'
} as const
export type ReportPartKey = keyof typeof reportParts
export const reportPartKeys = Object.keys(reportParts) as ReportPartKey[] // keys of a literal

export interface RewardedSums {
  readonly products: number
  readonly producers: number
  readonly total: number
}

export interface ReportFacts {
  readonly scope: FigureScope
  readonly figures: Figures
  readonly rewarded: RewardedSums
  /** "tỉnh", "thành phố"; '' where it is not known. */
  readonly unit: string
}

/** What the figures say in each part. */
export function reportText(facts: ReportFacts): Record<ReportPartKey, string> {
  const parts: Record<ReportPartKey, readonly string[]> = {
    overall: overall(facts),
    recognised: facts.scope.kind === 'all' ? [] : recognised(facts),
    assessed: assessed(facts),
    structure: structure(facts),
    certificates: certificates(facts),
    targets: targetSentences(facts),
    rewards: rewardSentences(facts),
    difficulties: [],
    plan: []
  }
  return Object.fromEntries(reportPartKeys.map((key) => [key, parts[key].filter(Boolean).join(' ')])) as Record<ReportPartKey, string> // one for each
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

function overall({ figures: { asOf, present, places }, unit }: ReportFacts): string[] {
  const where = unit === '' ? 'trên địa bàn' : `trên địa bàn ${unit}`
  const day = `Tính đến ${formatAdministrative(asOf)}`
  const known = places.known.oldDistricts
  if (present.total === 0)
    return [`${day}, ${where} chưa có sản phẩm OCOP được công nhận${known > 0 ? ` ở cả ${districtWords(number(known), asOf)}` : ''}.`]
  const inForce = present.inForce === present.total ? 'Giấy chứng nhận của các sản phẩm đều còn hiệu lực.' : ''
  const some = present.inForce > 0 && inForce === '' ? `Trong đó ${products(present.inForce)} có Giấy chứng nhận còn hiệu lực.` : ''
  return [`${day}, ${where} có ${productsOf(present, 'sản phẩm OCOP')}.`, inForce, some]
}

const moved = {
  first: 'công nhận lần đầu',
  upgraded: 'nâng hạng',
  higher: 'đánh giá lại đạt hạng cao hơn',
  same: 'đánh giá lại giữ nguyên hạng',
  lower: 'đánh giá lại ở hạng thấp hơn',
  unknown: 'đã có sao nhưng chưa rõ hạng trước'
} as const

function recognised({ scope, figures }: ReportFacts): string[] {
  const { recognised: count, words } = figures
  const phrase = scopePhrase(scope, words)
  const lead = scope.kind === 'year' || scope.kind === 'period' ? `trong ${phrase}` : phrase
  if (count.total === 0) return [`${capital(lead)} chưa có sản phẩm được công nhận.`]
  const movements = (Object.keys(moved) as (keyof typeof moved)[]) // keys of a literal
    .flatMap((key) => (count.movements[key] > 0 ? [`${products(count.movements[key])} ${moved[key]}`] : []))
  const onlyFirst = count.movements.first === count.total
  return [
    `${capital(lead)} có ${productsOf(count, 'sản phẩm', ' được công nhận')}.`,
    onlyFirst ? 'Các sản phẩm đều được công nhận lần đầu.' : `Trong đó ${joined(movements)}.`
  ]
}

function assessed({ figures: { funnel } }: ReportFacts): string[] {
  const at = new Map(funnel.map((step) => [step.step, step]))
  const registered = at.get('registered')
  const done = at.get('recognised')
  const proposed = at.get('proposed')?.products ?? 0
  const sent = proposed > 0 ? [`Đã đề nghị trung ương đánh giá, phân hạng ${products(proposed)}.`] : []
  // older lists name only what was recognised: as many registered as were recognised tells nothing of how many came
  if (!registered || !done || registered.products <= done.products) return sent
  const levels = (
    [
      ['district', 'qua đánh giá của cấp huyện hoặc Tổ tư vấn'],
      ['province', 'được Hội đồng cấp tỉnh đánh giá'],
      ['central', 'được Hội đồng cấp trung ương đánh giá']
    ] as const
  ).flatMap(([step, words]) => {
    const here = at.get(step)
    return here ? [`${products(here.products)} của ${number(here.producers)} chủ thể ${words}`] : []
  })
  const rate = done.products > 0 ? `, đạt ${share(done.products, registered.products)} số sản phẩm đăng ký` : ''
  const result =
    done.products > 0
      ? `${products(done.products)} của ${number(done.producers)} chủ thể được công nhận${rate}`
      : 'chưa có sản phẩm được công nhận'
  return [
    `Có ${products(registered.products)} của ${number(registered.producers)} chủ thể đăng ký tham gia${levels.length > 0 ? `; ${levels.join('; ')}` : ''}.`,
    `Kết quả: ${result}.`,
    ...sent
  ]
}

function structure({ scope, figures }: ReportFacts): string[] {
  const basis = basisOf(scope)
  const count = figures[basis]
  if (count.total === 0) return []
  return [groupSentence(figures, basis), placeSentence(figures, basis), kindSentence(figures, basis), peopleSentence(figures, basis)]
}

type Basis = ReturnType<typeof basisOf>

function groupSentence({ groups }: Figures, basis: Basis): string {
  const own = filled(groups, basis)
  if (own.length === 0) return ''
  const all = groups.filter(({ key }) => key !== '').length
  const list = own.toSorted((a, b) => b[basis].total - a[basis].total).map((row) => `${row.name} (${products(row[basis].total)})`)
  const span = own.length === all ? `đủ ${number(all)} nhóm` : `${own.length}/${all} nhóm`
  return `Sản phẩm thuộc ${span}: ${list.join('; ')}.`
}

function placeSentence(figures: Figures, basis: Basis): string {
  const { communes, oldDistricts } = figures.places[basis]
  const all = figures.places.known.oldDistricts
  const districts = oldDistricts > 0 ? ` thuộc ${districtWords(`${oldDistricts}/${all}`, figures.asOf)}` : ''
  if (communes === 0) return districts === '' ? '' : `Sản phẩm${districts}.`
  const most = filled(figures.communes, basis).toSorted((a, b) => b[basis].total - a[basis].total)
  const [first, second] = most
  const peak =
    first && second && first[basis].total > second[basis].total ? `, nhiều nhất là ${first.name} (${products(first[basis].total)})` : ''
  return `Sản phẩm phân bố tại ${number(communes)} ${communeWords(figures)}${districts}${peak}.`
}

/** Producers by kind, only where they add up to all of them: one with two kinds would be told twice. */
function kindSentence({ producerKinds, ...figures }: Figures, basis: Basis): string {
  const rows = producerKinds.filter((row) => row[basis].producers > 0)
  const known = rows.filter(({ key }) => key !== '')
  const sum = rows.reduce((so, row) => so + row[basis].producers, 0)
  if (known.length === 0 || sum !== figures[basis].producers) return ''
  const list = rows.map(
    (row) => `${number(row[basis].producers)} ${row.key === '' ? 'chưa rõ loại hình' : row.name.toLocaleLowerCase('vi')}`
  )
  return `Chủ thể gồm ${list.join('; ')}.`
}

function peopleSentence({ genders, ethnicities }: Figures, basis: Basis): string {
  const women = genders.find(({ key }) => key === 'female')?.[basis].producers ?? 0
  const minority = ethnicities.find(({ key }) => key === 'minority')?.[basis].producers ?? 0
  const parts = [
    women > 0 ? `${number(women)} chủ thể do phụ nữ đại diện` : '',
    minority > 0 ? `${number(minority)} chủ thể có người đại diện là người dân tộc thiểu số` : ''
  ].filter(Boolean)
  return parts.length === 0 ? '' : `Theo hồ sơ đã ghi, có ${joined(parts)}.`
}

function certificates({ figures: { present } }: ReportFacts): string[] {
  const { soon, window, late, extended, expired, unknown } = present.states
  const parts = [
    [soon, 'sắp vào kỳ nộp hồ sơ đánh giá lại'],
    [window, 'đang trong kỳ nộp hồ sơ đánh giá lại'],
    [late, 'quá hạn nộp hồ sơ đánh giá lại'],
    [extended, 'được kéo dài hiệu lực'],
    [expired, 'đã hết hạn'],
    [unknown, 'chưa rõ ngày cấp'],
    [present.withdrawn, 'đã bị thu hồi']
  ] as const
  const told = parts.flatMap(([count, words]) => (count > 0 ? [`${number(count)} giấy ${words}`] : []))
  return told.length === 0 ? [] : [`Về Giấy chứng nhận: có ${joined(told)}.`]
}

/** One sentence for each period or year: the targets as typed in, and what was reached where something is counted. */
function targetSentences({ figures: { targets } }: ReportFacts): string[] {
  const spans = [...new Set(targets.map(({ of }) => of))]
  return spans.map(
    (span) =>
      `${span}: ${targets
        .filter(({ of }) => of === span)
        .map(targetWords)
        .join('; ')}.`
  )
}

function targetWords({ place, name, unit, value, actual }: TargetView): string {
  const counted = (some: number) => `${number(some)}${unit === '' ? '' : ` ${unit}`}`
  const where = place === '' ? '' : ` (${place})`
  const wanted = `chỉ tiêu ${name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)}${where} là ${counted(value)}`
  if (actual === null) return wanted
  return `${wanted}, thực hiện ${counted(actual)}${value > 0 && actual > 0 ? ` (${share(actual, value)})` : ''}`
}

function rewardSentences({ rewarded: { products: count, producers, total } }: ReportFacts): string[] {
  return total === 0
    ? []
    : [`Số tiền thưởng cho ${products(count)} của ${number(producers)} chủ thể là ${money(total)} (${moneyWords(total)}).`]
}
