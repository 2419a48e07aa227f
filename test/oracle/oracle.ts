/**
 * The council's arithmetic a second time, for comparing: written apart from shared/domain, in big whole numbers and by trying
 * things out where the product computes them. Reads a criteria file as it lies on disk. Imports nothing of the product but types.
 */
import type { Rules, Settlement } from '../../shared/domain/model.ts'

interface RawOption {
  readonly key: number
  readonly points: number
  readonly minStar?: number
}
interface RawCriterion {
  readonly code: string
  readonly options: readonly RawOption[]
  readonly binary?: boolean
  readonly criteria?: readonly RawCriterion[]
}
export interface RawSet {
  readonly parts: readonly { readonly code: string; readonly sections: readonly { readonly criteria: readonly RawCriterion[] }[] }[]
}

type ByPart<T> = { readonly A: T; readonly B: T; readonly C: T }

export interface OracleEntry {
  readonly n: number
  readonly sum: number
  readonly parts: ByPart<number>
  /** In the order of the sheets. */
  readonly totals: readonly (ByPart<number> & { readonly total: number })[]
  readonly highest: number
  readonly lowest: number
  readonly gap: number
  readonly gapOver: boolean
  readonly starByPoints: number
  readonly minima: readonly {
    readonly criterion: string
    readonly star: number
    readonly required: number
    readonly meets: number
    readonly n: number
    readonly byRule: boolean
    readonly settled: Settlement | null
    readonly met: boolean
  }[]
  readonly starAllowed: number
  readonly up: { readonly star: number; readonly points: number; readonly byOneStep: boolean } | null
  readonly down: { readonly star: number; readonly points: number; readonly byOneStep: boolean } | null
  /** Means as papers print them, half up, with a comma. */
  readonly printed: ByPart<string> & { readonly mean: string }
}

interface Line {
  readonly code: string
  readonly part: string
  readonly choices: ReadonlyMap<number, bigint>
  readonly marked: readonly { readonly star: number; readonly points: bigint }[]
}

/** `sheets`: option key by criterion code, every criterion of the form marked. `null` without sheets. Throws for a mark that the form does not have. */
export function oracleEntry(
  set: RawSet,
  sheets: readonly Readonly<Record<string, number>>[],
  rules: Pick<Rules, 'gapLimit' | 'minima' | 'decimals'>,
  settlements: readonly Settlement[]
): OracleEntry | null {
  if (sheets.length === 0) return null
  const lines = linesOf(set)
  const grid = sheets.map((sheet) => readSheet(lines, sheet))
  const count = BigInt(sheets.length)
  const partOf = (row: ReadonlyMap<string, bigint>, part: string) =>
    add(lines.filter((line) => line.part === part).map((line) => row.get(line.code) as bigint)) // readSheet filled every code
  const totals = grid.map((row) => ({ A: partOf(row, 'A'), B: partOf(row, 'B'), C: partOf(row, 'C'), total: add([...row.values()]) }))
  const sum = add(totals.map((each) => each.total))
  const parts = { A: add(totals.map((each) => each.A)), B: add(totals.map((each) => each.B)), C: add(totals.map((each) => each.C)) }
  const ranked = totals.map((each) => each.total).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const [lowest, highest] = [ranked.at(0) ?? 0n, ranked.at(-1) ?? 0n]
  const star = band(sum, count)
  const minima = lines
    .flatMap((line) => demandsOn(line).map((demand) => ({ ...demand, line })))
    .filter((demand) => demand.star <= star)
    .toSorted((a, b) => a.star - b.star)
    .map(({ line, star: level, required }) => {
      const column = grid.map((row) => row.get(line.code) as bigint) // readSheet filled every code
      const reached = column.filter((points) => points >= required).length
      const byRule = {
        majority: reached > sheets.length - reached,
        all: column.every((points) => points >= required),
        mean: add(column) >= required * count
      }[rules.minima.value]
      const settled = settlements.filter((word) => word.criterion === line.code && word.star === level).at(-1) ?? null
      const met = settled === null ? byRule : settled.met
      return { criterion: line.code, star: level, required: Number(required), meets: reached, n: sheets.length, byRule, settled, met }
    })
  const sums = neighbours(lines, grid, sum).map((other) => band(other, count))
  const print = (value: bigint) => halfUp(value, count, rules.decimals.value)
  return {
    n: sheets.length,
    sum: Number(sum),
    parts: numbers(parts),
    totals: totals.map(numbers),
    highest: Number(highest),
    lowest: Number(lowest),
    gap: Number(highest - lowest),
    gapOver: highest > lowest + BigInt(rules.gapLimit.value),
    starByPoints: star,
    minima,
    starAllowed: highestAllowed(star, minima),
    up: star === 5 ? null : { star: star + 1, points: missing(sum, count), byOneStep: sums.some((other) => other > star) },
    down: star === 1 ? null : { star, points: spare(sum, count), byOneStep: sums.some((other) => other < star) },
    printed: { mean: print(sum), A: print(parts.A), B: print(parts.B), C: print(parts.C) }
  }
}

/** What a member chooses from, line by line down the form. */
function linesOf(set: RawSet): Line[] {
  const lines: Line[] = []
  const walk = (part: string, criterion: RawCriterion) => {
    if (criterion.criteria) for (const inner of criterion.criteria) walk(part, inner)
    else lines.push(lineOf(part, criterion))
  }
  for (const part of set.parts) for (const section of part.sections) for (const criterion of section.criteria) walk(part.code, criterion)
  return lines
}

function lineOf(part: string, { code, options, binary }: RawCriterion): Line {
  const choices = new Map(options.map((option) => [option.key, BigInt(option.points)]))
  if (binary) choices.set(1, 1n)
  // "Không đạt phương án nào", "không": the app's own choice where the form prints no 0.
  if (![...choices.values()].includes(0n)) choices.set(0, 0n)
  const marked = options.flatMap(({ minStar, points }) => (minStar === undefined ? [] : [{ star: minStar, points: BigInt(points) }]))
  return { code, part, choices, marked }
}

function readSheet(lines: readonly Line[], sheet: Readonly<Record<string, number>>): Map<string, bigint> {
  if (Object.keys(sheet).length !== lines.length) throw new Error('a sheet with too many or too few marks')
  return new Map(
    lines.map(({ code, choices }) => {
      const points = choices.get(sheet[code] ?? -1)
      if (points === undefined) throw new Error(`no such option: ${code}, ${sheet[code]}`)
      return [code, points]
    })
  )
}

/** Star levels at which the line asks for more than at every level below, with the points asked for. */
function demandsOn({ marked }: Line): { star: number; required: bigint }[] {
  const found: { star: number; required: bigint }[] = []
  for (const star of [3, 4, 5]) {
    const [top] = marked.filter((mark) => mark.star <= star).toSorted((a, b) => Number(b.points - a.points))
    if (top && found.every((earlier) => earlier.required < top.points) && top.points > 0n) found.push({ star, required: top.points })
  }
  return found
}

/** Article 3.3 on the exact fraction sum/count. */
function band(sum: bigint, count: bigint): number {
  return 1 + [30n, 50n, 70n, 90n].filter((from) => sum >= from * count).length
}

function highestAllowed(star: number, minima: readonly { readonly star: number; readonly met: boolean }[]): number {
  if (star < 3) return star
  const allowed = [5, 4, 3].filter((level) => level <= star && minima.every((minimum) => minimum.star > level || minimum.met))
  return allowed[0] ?? 0
}

/** Counts point by point up to the next band. */
function missing(sum: bigint, count: bigint): number {
  let points = 0n
  while (band(sum + points, count) === band(sum, count)) points += 1n
  return Number(points)
}

/** Counts point by point down while the band still holds. */
function spare(sum: bigint, count: bigint): number {
  let points = 0n
  while (band(sum - points - 1n, count) === band(sum, count)) points += 1n
  return Number(points)
}

/** Every sum that one member could make by moving one criterion to any other choice. */
function neighbours(lines: readonly Line[], grid: readonly ReadonlyMap<string, bigint>[], sum: bigint): bigint[] {
  const sums = new Set<bigint>()
  for (const row of grid)
    for (const { code, choices } of lines) for (const points of choices.values()) sums.add(sum + points - (row.get(code) as bigint)) // filled
  return [...sums]
}

function halfUp(value: bigint, count: bigint, decimals: number): string {
  const scale = 10n ** BigInt(decimals)
  const rounded = (2n * value * scale + count) / (2n * count)
  const [whole, rest] = [rounded / scale, rounded % scale]
  return decimals === 0 ? `${whole}` : `${whole},${`${rest}`.padStart(decimals, '0')}`
}

function add(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n)
}

function numbers<K extends string>(values: Readonly<Record<K, bigint>>): Record<K, number> {
  return Object.fromEntries(Object.entries<bigint>(values).map(([key, value]) => [key, Number(value)])) as Record<K, number> // same keys
}
