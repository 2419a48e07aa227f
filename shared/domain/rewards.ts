/**
 * What a province pays for a recognised product, by star and day. No article of the decision sets it: each province does by its own resolution.
 * "Table": amounts from a day on, until the next table begins. Amounts are whole đồng.
 */

import { grouped } from './grouped.ts'

/** Of a product recognised higher than before: the whole amount of the new star, or what it is more than that of the highest star before. */
export const upgradeRules = ['whole', 'difference'] as const
export type UpgradeRule = (typeof upgradeRules)[number]

type RewardedStar = 3 | 4 | 5

export interface RewardTable {
  /** First day of decisions that it is for. */
  readonly from: string
  readonly amounts: Readonly<Record<RewardedStar, number>>
  readonly upgrade: UpgradeRule
}

/** One product recognised once. */
export interface Rewardable {
  readonly id: string
  /** All recognitions of one product have the same. */
  readonly product: string
  readonly star: RewardedStar
  /** ISO day of the decision; null where it is not known. */
  readonly date: string | null
  /** What the producer said the product had, where no recognition of it is known here; null where nobody said. */
  readonly previousStar: RewardedStar | null
}

/** none: not higher than before, so it was paid already. noDay: no day of decision. noTable: decided before the first table begins. */
export type RewardKind = 'first' | 'upgrade' | 'none' | 'noDay' | 'noTable'

export interface Reward {
  readonly kind: RewardKind
  /** The highest star that the product was recognised with before; 0 for the first time. */
  readonly before: 0 | RewardedStar
  /** đồng; 0 for every kind but first and upgrade. */
  readonly amount: number
}

/** The table for decisions of a day; undefined before the first one. */
export function tableOn<Table extends Pick<RewardTable, 'from'>>(tables: readonly Table[], day: string): Table | undefined {
  return tables.reduce<Table | undefined>((best, one) => (one.from <= day && (!best || one.from > best.from) ? one : best), undefined)
}

/**
 * The reward of every recognition by its id. A star is paid to a product once, whatever it falls back to in between; recognitions without a day
 * count as before all others, since only older lists lack it. What was really paid earlier is not known and not asked.
 */
export function rewardsOf(recognitions: readonly Rewardable[], tables: readonly RewardTable[]): ReadonlyMap<string, Reward> {
  const rewards = new Map<string, Reward>()
  for (const rounds of grouped(recognitions, ({ product }) => product).values()) {
    let highest: 0 | RewardedStar = 0
    for (const one of rounds.length === 1 ? rounds : rounds.toSorted(oldestFirst)) {
      const before = higher(highest, one.previousStar ?? 0)
      rewards.set(one.id, rewardOf(one, before, tables))
      highest = higher(before, one.star)
    }
  }
  return rewards
}

function higher(one: 0 | RewardedStar, other: 0 | RewardedStar): 0 | RewardedStar {
  return one > other ? one : other
}

function rewardOf({ star, date }: Rewardable, before: 0 | RewardedStar, tables: readonly RewardTable[]): Reward {
  if (date === null) return { kind: 'noDay', before, amount: 0 }
  if (star <= before) return { kind: 'none', before, amount: 0 }
  const table = tableOn(tables, date)
  if (!table) return { kind: 'noTable', before, amount: 0 }
  const { amounts, upgrade } = table
  if (before === 0) return { kind: 'first', before, amount: amounts[star] }
  return { kind: 'upgrade', before, amount: upgrade === 'whole' ? amounts[star] : Math.max(0, amounts[star] - amounts[before]) }
}

/** Of one day the lower star first, so that it is the step before the higher. */
function oldestFirst(a: Rewardable, b: Rewardable): number {
  const [left, right] = [a.date ?? '', b.date ?? '']
  if (left !== right) return left < right ? -1 : 1
  return a.star - b.star || (a.id < b.id ? -1 : 1)
}
