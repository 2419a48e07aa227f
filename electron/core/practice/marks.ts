/** Marks as an attentive member might give them: near the product's quality, each with an own hand. The same input gives the same marks. */
import type { SetIndex } from '../../../shared/criteria/schema.ts'
import type { PracticeProduct } from './data.ts'

/** A number in 0..1 that only looks random. */
function hash(text: string): number {
  let state = 2166136261
  for (const sign of text) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 16777619)
  state ^= state >>> 15
  state = Math.imul(state, 2246822507)
  state ^= state >>> 13
  return (state >>> 0) / 4294967296
}

export interface Hand {
  /** Name of the member; another hand of the same member has another name. */
  readonly name: string
  /** Place among those who score, from 0. */
  readonly place: number
  /** Points of a hundred by which this hand is milder than the others'. */
  readonly shift?: number
}

export type Judged = Pick<PracticeProduct, 'name' | 'quality' | 'reaches' | 'doubt'>

/** Option keys by criterion, in the order of the form. A product meets the minima of the star that it reaches, but for the one in doubt. */
export function likelyOptions({ scorables, required }: SetIndex, product: Judged, { name, place, shift = 0 }: Hand): number[] {
  return scorables.map(({ index, code, max, options }) => {
    const asked = product.reaches === null ? 0 : (required[product.reaches][index] ?? 0)
    const doubted = product.doubt?.criterion === code && place < product.doubt.members
    // what the product is, seen alike by all, and a little that is the member's own
    const shared = (hash(`${product.name} ${code}`) - 0.5) * (product.quality > 95 ? 5 : 50)
    const own = (hash(`${product.name} ${code} ${name}`) - 0.5) * 16
    const aim = (max * Math.min(100, Math.max(0, product.quality + shift + shared + own))) / 100
    const fitting = options.filter(({ points }) => (doubted ? points < asked : points >= asked))
    const ordered = fitting.toSorted((a, b) => Math.abs(a.points - aim) - Math.abs(b.points - aim) || b.points - a.points)
    return ordered[0]?.key ?? options[0]?.key ?? 0
  })
}
