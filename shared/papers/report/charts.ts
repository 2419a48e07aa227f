/** The charts of a report, from its figures; one of which nothing is known is left out. */
import type { FigureRow, Figures, FigureScope, StarCount } from '../../contract/figures.ts'
import { funnelNames } from '../figures-words.ts'
import type { Chart } from './chart.ts'
import { formatWhole } from '../../domain/print-number.ts'
import { basisOf, communeWords, filled, products, share } from './words.ts'

export const chartKeys = ['years', 'groups', 'communes', 'funnel', 'targets'] as const
export type ChartKey = (typeof chartKeys)[number]
export type ReportCharts = Partial<Record<ChartKey, Chart>>

const starNames = ['3 sao', '4 sao', '5 sao'] as const
const starsOf = ({ star3, star4, star5 }: StarCount) => [star3, star4, star5]

/** Of the chart over the years. */
const mostYears = 12

/** mostCommunes: rows of the chart of communes, the rest taken together. */
export function reportCharts(figures: Figures, scope: FigureScope, mostCommunes = 15): ReportCharts {
  const basis = basisOf(scope)
  const charts: Record<ChartKey, Chart | undefined> = {
    years: yearsChart(figures),
    groups: groupsChart(figures, basis),
    communes: communesChart(figures, basis, mostCommunes),
    funnel: funnelChart(figures),
    targets: targetsChart(figures)
  }
  return Object.fromEntries(Object.entries(charts).filter(([, chart]) => chart !== undefined))
}

type Basis = ReturnType<typeof basisOf>

/** What stands at the end of each year, from the first year that has anything. */
function yearsChart({ years, asOf }: Figures): Chart | undefined {
  const from = years.findIndex(({ present }) => present.total > 0)
  const shown = from < 0 ? [] : years.slice(from).slice(-mostYears)
  if (shown.length < 2) return undefined
  const last = asOf.endsWith('-12-31') ? '' : ` (năm ${asOf.slice(0, 4)}: đến ${asOf.slice(8)}/${asOf.slice(5, 7)})`
  return {
    kind: 'columns',
    title: `Số sản phẩm OCOP hiện có cuối mỗi năm${last}`,
    series: starNames,
    rows: shown.map(({ year, present }) => ({ label: String(year), values: starsOf(present) }))
  }
}

function titled(what: string, basis: Basis): string {
  return `${basis === 'present' ? 'Số sản phẩm hiện có' : 'Số sản phẩm được công nhận'} theo ${what}`
}

function byMost(basis: Basis) {
  return (a: FigureRow, b: FigureRow) => b[basis].total - a[basis].total
}

function groupsChart({ groups }: Figures, basis: Basis): Chart | undefined {
  if (filled(groups, basis).length === 0) return undefined
  return {
    kind: 'bars',
    title: titled('nhóm sản phẩm', basis),
    series: starNames,
    rows: groups.filter((row) => row.key !== '' || row[basis].total > 0).map((row) => ({ label: row.name, values: starsOf(row[basis]) }))
  }
}

function communesChart(figures: Figures, basis: Basis, mostCommunes: number): Chart | undefined {
  const known = filled(figures.communes, basis).toSorted(byMost(basis))
  if (known.length < 2) return undefined
  const shown = known.length <= mostCommunes + 1 ? known : known.slice(0, mostCommunes)
  const rest = known.slice(shown.length)
  const unknown = figures.communes.filter((row) => row.key === '' && row[basis].total > 0)
  const sum = (rows: readonly FigureRow[]) => rows.reduce((so, row) => so + row[basis].total, 0)
  return {
    kind: 'bars',
    title: titled(communeWords(figures), basis),
    series: starNames,
    rows: [
      ...shown.map((row) => ({ label: row.name, values: starsOf(row[basis]) })),
      // a bar of all the others would make every other bar small
      ...(rest.length > 0
        ? [{ label: `${rest.length} ${communeWords(figures)} khác`, values: [null, null, null], note: `cộng ${products(sum(rest))}` }]
        : []),
      ...unknown.map((row) => ({ label: row.name, values: starsOf(row[basis]) }))
    ]
  }
}

/** Only where more is known than what was recognised. */
function funnelChart({ funnel }: Figures): Chart | undefined {
  if (new Set(funnel.map((step) => step.products)).size < 2) return undefined
  return {
    kind: 'bars',
    title: 'Sản phẩm qua từng bước, từ đăng ký đến công nhận',
    series: ['Sản phẩm'],
    rows: funnel.map(({ step, products: count, producers }) => ({
      label: funnelNames[step],
      values: [count],
      note: `của ${formatWhole(producers)} chủ thể`
    }))
  }
}

function targetsChart({ targets }: Figures): Chart | undefined {
  if (targets.length === 0) return undefined
  return {
    kind: 'against',
    title: 'Chỉ tiêu và kết quả thực hiện',
    series: ['Chỉ tiêu', 'Thực hiện'],
    rows: targets.map(({ of, place, name, value, actual }) => ({
      label: `${[name, place].filter(Boolean).join(', ')} (${of.charAt(0).toLocaleLowerCase('vi')}${of.slice(1)})`,
      values: [value, actual],
      ...(!actual || value === 0 ? {} : { note: `(${share(actual, value)})` })
    }))
  }
}
