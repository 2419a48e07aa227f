/**
 * Adds a session file up again as docs/session-json.md tells anybody to. Imports nothing of the program: it might have been written by
 * somebody who has the file and that page alone.
 */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

interface Option {
  readonly key: number
  readonly points: number
  readonly minStar?: number
}
interface Criterion {
  readonly code: string
  readonly binary?: boolean
  readonly options: readonly Option[]
  readonly criteria?: readonly Criterion[]
}
interface Sheet {
  readonly id: string
  readonly memberId: string
  readonly state: string
  readonly marks: readonly { readonly criterion: string; readonly option: number; readonly points: number }[]
}
interface Pass {
  readonly body: string
  readonly no: number
  readonly closedAt: string | null
  readonly sealedSheets: number
  readonly settlements: readonly { readonly criterion: string; readonly star: number; readonly met: boolean }[]
  readonly sheets: readonly Sheet[]
}
interface Counted {
  readonly n: number
  readonly sum: number
  readonly parts: { readonly A: number; readonly B: number; readonly C: number }
  readonly gap: number
  readonly gapOver: boolean
  readonly starByPoints: number
  readonly starAllowed: number
}
export interface SessionFile {
  readonly session: {
    readonly rules: {
      readonly gapLimit: { readonly value: number }
      readonly decimals: { readonly value: number }
      readonly minima: { readonly value: string }
    }
  }
  readonly criteriaSets: readonly {
    readonly setNo: number
    readonly hash: string
    readonly body: {
      readonly parts: readonly { readonly code: string; readonly sections: readonly { readonly criteria: readonly Criterion[] }[] }[]
    }
  }[]
  readonly members: readonly { readonly id: string; readonly scores: boolean }[]
  readonly entries: readonly {
    readonly id: string
    readonly setNo: number
    readonly recusals: readonly { readonly memberId: string }[]
    readonly passes: readonly Pass[]
  }[]
  readonly papers: unknown
  readonly results: readonly {
    readonly entryId: string
    readonly body: string
    readonly countedSheets: readonly string[]
    readonly result: Counted | null
    readonly printed: Readonly<Record<'A' | 'B' | 'C' | 'mean', string>> | null
  }[]
  readonly log: readonly (Readonly<Record<string, unknown>> & { readonly detail: { readonly hidden?: boolean } })[]
}

export interface AddedUp extends Counted {
  readonly countedSheets: readonly string[]
  readonly printed: Readonly<Record<'A' | 'B' | 'C' | 'mean', string>>
}

/** The numbers of a product in the latest closed pass of a body; null where no sheet counts. Throws for a mark that the form does not have. */
export function addUp(file: SessionFile, entryId: string, body: string): AddedUp | null {
  const entry = found(file.entries.find((each) => each.id === entryId))
  const pass = entry.passes.filter((each) => each.body === body).at(-1)
  const barred = new Set(entry.recusals.map((row) => row.memberId))
  for (const member of file.members) if (!member.scores) barred.add(member.id)
  const sheets = pass?.closedAt ? pass.sheets.filter((sheet) => sheet.state === 'submitted' && !barred.has(sheet.memberId)) : []
  if (!pass || sheets.length === 0) return null
  const lines = linesOf(found(file.criteriaSets.find((set) => set.setNo === entry.setNo)))
  const totals = sheets.map((sheet) => totalOf(lines, sheet))
  const n = totals.length
  const add = (part: 'A' | 'B' | 'C') => totals.reduce((sum, total) => sum + total[part], 0)
  const parts = { A: add('A'), B: add('B'), C: add('C') }
  const sum = parts.A + parts.B + parts.C
  const all = totals.map(({ A, B, C }) => A + B + C)
  const gap = Math.max(...all) - Math.min(...all)
  const starByPoints = 5 - [90, 70, 50, 30].filter((edge) => sum < edge * n).length
  const { gapLimit, decimals, minima } = file.session.rules
  const missed = lines.flatMap((line) => missedStars(line, sheets, minima.value, pass.settlements))
  const lowest = Math.min(...missed.filter((star) => star <= starByPoints), 6)
  const print = (value: number) => halfUp(value, n, decimals.value)
  return {
    n,
    sum,
    parts,
    gap,
    gapOver: gap > gapLimit.value,
    starByPoints,
    starAllowed: starByPoints < 3 ? starByPoints : lowest === 3 ? 0 : Math.min(lowest - 1, starByPoints),
    countedSheets: sheets.map((sheet) => sheet.id).toSorted(),
    printed: { A: print(parts.A), B: print(parts.B), C: print(parts.C), mean: print(sum) }
  }
}

interface Line {
  readonly code: string
  readonly part: 'A' | 'B' | 'C'
  readonly points: ReadonlyMap<number, number>
  readonly marked: readonly Option[]
}

function linesOf({ body }: SessionFile['criteriaSets'][number]): Line[] {
  const walk = (part: Line['part'], criterion: Criterion): Line[] =>
    criterion.criteria?.flatMap((inner) => walk(part, inner)) ?? [
      {
        code: criterion.code,
        part,
        points: new Map([
          [0, 0],
          ...(criterion.binary ? [[1, 1] as const] : []),
          ...criterion.options.map((option) => [option.key, option.points] as const)
        ]),
        marked: criterion.options.filter((option) => option.minStar !== undefined)
      }
    ]
  return body.parts.flatMap((part) =>
    part.sections.flatMap((section) => section.criteria.flatMap((criterion) => walk(part.code as Line['part'], criterion)))
  )
}

function totalOf(lines: readonly Line[], { marks }: Sheet): { A: number; B: number; C: number } {
  const total = { A: 0, B: 0, C: 0 }
  if (marks.length !== lines.length) throw new Error('a counted sheet has a mark for every criterion')
  for (const { criterion, option, points } of marks) {
    const line = found(lines.find((each) => each.code === criterion))
    if (line.points.get(option) !== points) throw new Error(`option ${option} of ${criterion} does not carry ${points}`)
    total[line.part] += points
  }
  return total
}

/** Stars whose minimum the sheets miss in this criterion. */
function missedStars({ code, marked }: Line, sheets: readonly Sheet[], rule: string, settlements: Pass['settlements']): number[] {
  const given = sheets.map((sheet) => found(sheet.marks.find((mark) => mark.criterion === code)).points)
  return [3, 4, 5].filter((star) => {
    const required = Math.max(0, ...marked.filter((option) => (option.minStar ?? 9) <= star).map((option) => option.points))
    const asksMore = required > Math.max(0, ...marked.filter((option) => (option.minStar ?? 9) < star).map((option) => option.points))
    if (!asksMore) return false
    const meets = given.filter((points) => points >= required).length
    const byRule =
      rule === 'all'
        ? meets === given.length
        : rule === 'mean'
          ? given.reduce((sum, points) => sum + points, 0) >= required * given.length
          : meets * 2 > given.length
    return !(settlements.find((each) => each.criterion === code && each.star === star)?.met ?? byRule)
  })
}

function halfUp(value: number, n: number, decimals: number): string {
  const scaled = (2n * BigInt(value) * 10n ** BigInt(decimals) + BigInt(n)) / (2n * BigInt(n))
  const digits = scaled.toString().padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)},${digits.slice(-decimals)}`
}

/** Criteria sets whose text does not have the hash beside it. */
export function wrongSets(file: SessionFile): number[] {
  return file.criteriaSets.filter((set) => sha256(canonicalize(set.body) ?? '') !== set.hash).map((set) => set.setNo)
}

/** Log lines that are not what their hash says. For files written while nothing is secret: hashes are held back till then. */
export function wrongLines(file: SessionFile): unknown[] {
  return file.log
    .filter((line) => {
      const { at, seq, what, about } = line
      const row = {
        about,
        actor_id: line['actorId'],
        actor_kind: line['actorKind'],
        at,
        detail: canonicalize(line.detail),
        device_id: line['deviceId'],
        seq,
        session_id: line['sessionId'],
        what
      }
      return sha256(`${String(line['prevHash'])}\n${JSON.stringify(row)}`) !== line['hash']
    })
    .map((line) => line['seq'])
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the file names something that is not in it')
  return value
}
