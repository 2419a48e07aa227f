/** Danh sách chủ thể được khen thưởng [DRAFT: no national form]: by star, by producer, the sum in figures and words. */
import type { ProgrammePaperData } from '../../contract/paper-data.ts'
import type { RewardKind, RewardTable } from '../../domain/rewards.ts'
import { formatViDate } from '../../domain/dates.ts'
import { formatWhole } from '../../domain/print-number.ts'
import { column, count, paragraph, row, table } from '../decree/lines.ts'
import { money, moneyWords } from '../decree/number-words.ts'
import type { Block, Paper } from '../paper.ts'
import { centredItalic, type Dress, enclosureLine, programmeHead, programmeOpening, programmeSignatures } from './frame.ts'

export interface RewardedProduct {
  readonly productName: string
  readonly star: 3 | 4 | 5
  /** The star that it rose from; 0 for the first time. */
  readonly before: 0 | 3 | 4 | 5
  readonly amount: number
}

export interface RewardsFacts {
  readonly data: ProgrammePaperData
  /** "năm 2026", "Đợt 1 năm 2026": stands behind "được khen thưởng". */
  readonly scope: string
  /** Those that the rewarded decisions fall under, the oldest first. */
  readonly tables: readonly (RewardTable & { readonly basis: string })[]
  readonly producers: readonly {
    readonly name: string
    readonly commune: string
    readonly amount: number
    readonly products: readonly RewardedProduct[]
  }[]
  readonly byStar: readonly { readonly star: 3 | 4 | 5; readonly first: number; readonly upgraded: number; readonly amount: number }[]
  readonly total: number
}

export const rewardsTitle = 'Danh sách khen thưởng sản phẩm OCOP'

/** Trích yếu. `scope`: "năm 2026"; '' for all. */
export function rewardsSummary(scope: string): string {
  return ['Chủ thể có sản phẩm OCOP được khen thưởng', scope].filter(Boolean).join(' ')
}

/** "Công nhận lần đầu", "Nâng hạng từ 3 sao". */
function riseWords(before: 0 | 3 | 4 | 5): string {
  return before === 0 ? 'Công nhận lần đầu' : `Nâng hạng từ ${before} sao`
}

/** One sentence: from when, on what ground, how much, and how an upgrade is paid. */
export function tableWords({ from, amounts, upgrade, basis }: RewardTable & { readonly basis: string }): string {
  const stars = ([3, 4, 5] as const).map((star) => `${star} sao ${money(amounts[star])}`).join(', ')
  const rule = upgrade === 'whole' ? 'toàn bộ mức của hạng mới' : 'phần chênh lệch giữa mức của hạng mới và hạng cao nhất đã có'
  const ground = basis === '' ? '' : ` (${basis})`
  return `Quyết định công nhận từ ngày ${formatViDate(from)}${ground}: ${stars}; sản phẩm nâng hạng được thưởng ${rule}.`
}

export function rewardsPaper(facts: RewardsFacts, { footer, watermark }: Dress): Paper {
  const { data, scope, tables, producers, total } = facts
  const enclosure = enclosureLine(data)
  const products = producers.reduce((sum, one) => sum + one.products.length, 0)
  return {
    title: rewardsTitle,
    orientation: 'portrait',
    footer,
    numbering: 'decree',
    watermark,
    blocks: [
      programmeHead(data),
      // under the title stands what the list goes with, or the rule of a paper of its own
      { kind: 'title', lines: ['DANH SÁCH', rewardsSummary(scope)], ...(enclosure === '' ? { rule: 'part' } : {}) },
      ...(enclosure === '' ? [] : [centredItalic(enclosure)]),
      ...programmeOpening(data),
      ...(tables.length === 0 ? [] : [paragraph({ text: 'Mức thưởng: ', bold: true }, tables.map(tableWords).join(' '))]),
      paragraph(`Có ${count(producers.length)} chủ thể với ${count(products)} sản phẩm được khen thưởng.`),
      ...starTable(facts),
      ...producerTable(facts),
      {
        kind: 'paragraph',
        runs: [
          { text: `Tổng số tiền thưởng: ${money(total)} `, bold: true },
          { text: `(Bằng chữ: ${moneyWords(total)}).`, italic: true }
        ],
        align: 'left'
      },
      programmeSignatures(data)
    ]
  }
}

function starTable({ byStar, total }: RewardsFacts): Block[] {
  const all = (key: 'first' | 'upgraded') => byStar.reduce((sum, one) => sum + one[key], 0)
  const cells = (first: number, upgraded: number, amount: number) => [
    String(first + upgraded),
    dash(first),
    dash(upgraded),
    formatWhole(amount)
  ]
  return table(
    [
      column('Hạng sao', 20),
      column('Số sản phẩm', 18, 'center'),
      column('Lần đầu', 18, 'center'),
      column('Nâng hạng', 18, 'center'),
      column('Số tiền (đồng)', 26, 'right')
    ],
    [
      ...byStar.map(({ star, first, upgraded, amount }) => row(`${star} sao`, ...cells(first, upgraded, amount))),
      { kind: 'total', cells: ['Cộng', ...cells(all('first'), all('upgraded'), total)] }
    ]
  )
}

function dash(value: number): string {
  return value === 0 ? '-' : String(value)
}

function producerTable({ producers, total }: RewardsFacts): Block[] {
  return table(
    [
      column('TT', 6, 'center'),
      column('Chủ thể', 30),
      column('Xã, phường', 14),
      column('Sản phẩm được thưởng', 33),
      column('Số tiền (đồng)', 17, 'right')
    ],
    [
      ...producers.map(({ name, commune, amount, products }, place) =>
        row(String(place + 1), name, commune, products.map(productWords).join('\n'), formatWhole(amount))
      ),
      { kind: 'total', cells: ['Tổng cộng', formatWhole(total)] }
    ]
  )
}

/** The amount stands with the product only where a producer has several. */
function productWords({ productName, star, before, amount }: RewardedProduct, _place: number, all: readonly RewardedProduct[]): string {
  const rise = before === 0 ? '' : `, nâng từ ${before} sao`
  return `${productName} (${star} sao${rise}${all.length > 1 ? `: ${formatWhole(amount)}` : ''})`
}

/** Why a recognition is rewarded, or is not. */
export function rewardKindWords(kind: RewardKind, before: 0 | 3 | 4 | 5): string {
  switch (kind) {
    case 'first':
    case 'upgrade':
      return riseWords(before)
    case 'none':
      return `Không cao hơn hạng đã có (${before} sao)`
    case 'noDay':
      return 'Chưa rõ ngày quyết định'
    case 'noTable':
      return 'Trước khi có mức thưởng'
  }
}
