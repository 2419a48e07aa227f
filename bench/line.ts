/** What a bench answers: lines of the table, or why it could not be taken here. */
import { median, noise, quantile, type Times } from './measure.ts'

export interface Line {
  readonly bench: string
  readonly what: string
  readonly unit: 'ms' | 'kB'
  readonly ours: number
  readonly baselineIs: string
  readonly baseline: number
  readonly ratio: number
  /** The most allowed, of the ratio or of our own value. null: there for comparison only. */
  readonly limit: Limit | null
  readonly ok: boolean | null
  readonly rounds: number
  /** Spread of the middle half of our times as a share of their median; 0 for what is not a time. */
  readonly noise: number
  readonly note: string
}

export type Limit = { readonly ratio: number } | { readonly value: number }

export interface Skipped {
  readonly bench: string
  readonly skipped: string
}

export interface Setting {
  /** Fewer rounds and smaller sessions: shows that everything runs, proves nothing. */
  readonly quick: boolean
  /** A new folder, gone after the bench. */
  readonly folder: string
}

export type Bench = (setting: Setting) => Promise<readonly (Line | Skipped)[]>

interface Said extends Pick<Line, 'bench' | 'what' | 'baselineIs'> {
  readonly limit: Limit | null
  readonly note?: string
}

/** A line from times taken in turns. */
export function timed(times: Times, said: Said): Line {
  const ours = median(times.ours)
  const p95 = `p95 ${short(quantile(times.ours, 0.95))} / ${short(quantile(times.baseline, 0.95))} ms`
  const note = [said.note, times.ours.length >= 20 && p95].filter(Boolean).join('; ')
  return judged({ ...said, note, unit: 'ms', ours, baseline: median(times.baseline), rounds: times.ours.length, noise: noise(times.ours) })
}

/** A line from two figures. */
export function judged(figures: Omit<Line, 'ratio' | 'ok'>): Line {
  const { ours, baseline, limit } = figures
  const ratio = ours / baseline
  const ok = limit === null ? null : 'ratio' in limit ? ratio <= limit.ratio : ours <= limit.value
  return { ...figures, ratio, ok }
}

/** A figure with three digits that count. */
export function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
