/** Marks as an attentive member might give them: near the product's quality, each with an own hand. The same input gives the same marks. */
import type { Scorable } from '../../../shared/criteria/schema.ts'

/** A number in 0..1 that only looks random. */
function hash(text: string): number {
  let state = 2166136261
  for (const sign of text) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 16777619)
  state ^= state >>> 15
  state = Math.imul(state, 2246822507)
  state ^= state >>> 13
  return (state >>> 0) / 4294967296
}

/** Option key that the member gives for the criterion. quality: 0..100, the share of the points that the product earns. */
export function likelyOption(
  scorable: Pick<Scorable, 'code' | 'max' | 'options'>,
  product: string,
  member: string,
  quality: number
): number {
  // what the product is, seen alike by all, and a little that is the member's own
  const shared = (hash(`${product} ${scorable.code}`) - 0.5) * 50
  const own = (hash(`${product} ${scorable.code} ${member}`) - 0.5) * 16
  const aim = (scorable.max * Math.min(100, Math.max(0, quality + shared * (quality > 95 ? 0.1 : 1) + own))) / 100
  const ordered = scorable.options.toSorted((a, b) => Math.abs(a.points - aim) - Math.abs(b.points - aim) || b.points - a.points)
  return ordered[0]?.key ?? 0
}
