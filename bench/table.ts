import { type Limit, type Line, short, type Skipped } from './line.ts'

const heads = ['bench', 'what', 'ours', 'baseline', 'ratio', 'limit', 'ok'] as const

/** The lines as a table of plain text, each baseline and note in a line of its own below. */
export function tableOf(answers: readonly (Line | Skipped)[]): string {
  const lines = answers.filter((answer): answer is Line => !('skipped' in answer))
  const rows = [heads, ...lines.map(cellsOf)]
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const text = (row: readonly string[]) =>
    row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ')
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  const body = lines.flatMap((line) => [text(cellsOf(line)), `${' '.repeat(widths[0]! + 2)}  beside: ${remarksOf(line)}`])
  const skipped = answers.flatMap((answer) => ('skipped' in answer ? [`not measured: ${answer.bench}: ${answer.skipped}`] : []))
  return [text(heads), rule, ...body, ...skipped].join('\n')
}

function cellsOf(line: Line): string[] {
  const { bench, what, unit, ours, baseline, ratio, limit, ok } = line
  return [
    bench,
    what,
    `${short(ours)} ${unit}`,
    `${short(baseline)} ${unit}`,
    ratio.toFixed(2),
    limitOf(limit, unit),
    ok === null ? '' : ok ? 'yes' : 'MISSED'
  ]
}

function limitOf(limit: Limit | null, unit: string): string {
  if (limit === null) return ''
  return 'ratio' in limit ? `${limit.ratio} ×` : `${limit.value} ${unit}`
}

function remarksOf({ baselineIs, rounds, noise, note }: Line): string {
  const spread = noise > 0 ? `noise ${Math.round(noise * 100)} %` : ''
  return [baselineIs, rounds > 1 ? `${rounds} rounds` : '', spread, note].filter(Boolean).join('; ')
}
