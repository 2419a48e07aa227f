/** Rewards of the province for recognised products: amounts by star from a day on, and who is rewarded for what. Money is whole đồng. */
import { z } from 'zod'
import { type RewardKind, type UpgradeRule, upgradeRules } from '../domain/rewards.ts'
import { figureScope } from './figures.ts'
import { method, reason, text, version } from './method.ts'
import type { SaveOutcome } from './papers.ts'

export interface RewardTableView {
  readonly id: string
  readonly version: number
  /** First day of decisions that it is for; the next table ends it. */
  readonly from: string
  readonly star3: number
  readonly star4: number
  readonly star5: number
  readonly upgrade: UpgradeRule
  /** The resolution or decision that sets it. */
  readonly basis: string
}

/** One recognition of the scope, with what it is rewarded with. */
export interface RewardRow {
  readonly id: string
  readonly productName: string
  readonly producerName: string
  readonly commune: string
  readonly star: 3 | 4 | 5
  /** The highest star of the product before; 0 for the first time. */
  readonly before: 0 | 3 | 4 | 5
  readonly kind: RewardKind
  readonly amount: number
  readonly decisionNumber: string
  readonly decisionDate: string | null
  /** The certificate was withdrawn since; the sums are not changed by it. */
  readonly withdrawnOn: string | null
}

export interface RewardsView {
  /** The newest first. */
  readonly tables: readonly RewardTableView[]
  /** Of the scope, as titles say it: "năm 2026". */
  readonly words: string
  readonly asOf: string
  /** By producer, then product. */
  readonly rows: readonly RewardRow[]
  /** Only who is rewarded; the same name in the same commune is one producer. */
  readonly producers: readonly {
    readonly name: string
    readonly commune: string
    readonly rowIds: readonly string[]
    readonly amount: number
  }[]
  readonly byStar: readonly { readonly star: 3 | 4 | 5; readonly first: number; readonly upgraded: number; readonly amount: number }[]
  readonly total: number
  /** What the list leaves to be filled in by hand, in Vietnamese. */
  readonly missing: readonly string[]
}

/** đồng for one product. */
const amount = z.int().min(0).max(10_000_000_000)

const table = {
  from: z.iso.date(),
  star3: amount,
  star4: amount,
  star5: amount,
  upgrade: z.enum(upgradeRules),
  basis: text(300)
}

export const rewards = {
  getRewards: method<RewardsView>()({ who: ['desk'], effect: 'read', input: z.strictObject({ scope: figureScope }) }),
  /** tableId null makes a new one, with version 0. DUPLICATE where another begins on the same day. */
  setRewardTable: method<{ tableId: string; version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ tableId: z.uuid().nullable(), baseVersion: version, ...table })
  }),
  removeRewardTable: method<object>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ tableId: z.uuid(), baseVersion: version, reason })
  }),
  /** Producers and products of the scope as a workbook. NOT_FOUND where nobody is rewarded. */
  saveRewards: method<SaveOutcome>()({ who: ['desk'], effect: 'write', input: z.strictObject({ scope: figureScope }) })
}
