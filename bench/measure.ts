/**
 * How times are taken. Ours and its baseline take turns in one run, so that whatever else the machine does hits both alike,
 * and each says its median: a few rounds that were disturbed change nothing.
 */

export interface Times {
  /** Milliseconds, in the order they were taken. */
  readonly ours: readonly number[]
  readonly baseline: readonly number[]
}

type Work = () => unknown

/** Runs both so many times in turns, first the one and then the other first, after `warm` rounds that do not count. */
export async function inTurns(ours: Work, baseline: Work, { rounds, warm }: { rounds: number; warm: number }): Promise<Times> {
  const times = { ours: [] as number[], baseline: [] as number[] }
  for (let round = -warm; round < rounds; round += 1) {
    const ourTurn = round % 2 === 0
    const first = await timeOf(ourTurn ? ours : baseline)
    const second = await timeOf(ourTurn ? baseline : ours)
    if (round < 0) continue
    times.ours.push(ourTurn ? first : second)
    times.baseline.push(ourTurn ? second : first)
  }
  return times
}

/** Milliseconds that a piece of work took; work that times itself, and clears up behind, answers `took`. */
export async function timeOf(work: Work): Promise<number> {
  const start = performance.now()
  const answer = await work()
  return isTimed(answer) ? answer.took : performance.now() - start
}

function isTimed(answer: unknown): answer is { readonly took: number } {
  return typeof answer === 'object' && answer !== null && 'took' in answer && typeof answer.took === 'number'
}

/** The value that the share `part` (0 to 1) of the sample does not pass. Throws for an empty sample. */
export function quantile(sample: readonly number[], part: number): number {
  const sorted = sample.toSorted((a, b) => a - b)
  const at = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
  if (at === undefined) throw new Error('an empty sample has no quantile')
  return at
}

export function median(sample: readonly number[]): number {
  return quantile(sample, 0.5)
}

/** How far the middle half of the sample spreads around its median, as a share of it. */
export function noise(sample: readonly number[]): number {
  return (quantile(sample, 0.75) - quantile(sample, 0.25)) / median(sample)
}
