/** Products of older rounds that were not recognised: how far they came, in the words of the list. */
import type { ImportProblem } from '../contract/imports.ts'
import { searchKey } from '../text-key.ts'
import { problem } from './problems.ts'

export type Level = '' | 'district' | 'province' | 'central'

/** Of a product that registered or was assessed and got no star. */
export interface CandidateValues {
  readonly round: string
  readonly year: number | null
  /** The highest that assessed it. */
  readonly level: Level
  readonly outcome: string
}

interface Said {
  readonly level: Level
  readonly outcome: string
  readonly starText: string
  /** The level of the list's decision: whoever gave 0 to 2 stars has assessed. */
  readonly decided: Level
  readonly round: string
  readonly year: string
  readonly day: string | null
}

/** How far a product without a star came: what its row says, else what is said of the whole list. */
export function candidateIn(
  whole: CandidateValues,
  { level, decided, outcome, starText, round, year, day }: Said,
  problems: ImportProblem[]
): CandidateValues {
  const words = outcome || (/^[0-2]$/.test(starText) ? `${starText} sao` : starText)
  const key = searchKey(words)
  if (words === '' && level === '' && whole.level === '') problems.push(problem('outcome', 'OUTCOME_MISSING'))
  if (/\b(cong nhan|dat [345]|[345] sao)\b/.test(key) && !/\b(khong|chua)\b/.test(key))
    problems.push(problem('outcome', 'OUTCOME_DOUBTFUL', { text: words }))
  const typed = /^(?:nam )?(20[12]\d)$/.exec(searchKey(year))?.[1]
  if (year !== '' && typed === undefined) problems.push(problem('year', 'YEAR_UNKNOWN', { text: year }))
  return {
    round: round || whole.round,
    year: day === null ? (typed === undefined ? whole.year : Number(typed)) : Number(day.slice(0, 4)),
    level: level || levelOfOutcome(key) || whole.level || (starText === '' ? '' : decided),
    outcome: words || whole.outcome
  }
}

/** The level that an outcome says has assessed; '' where it only waits for one. */
function levelOfOutcome(key: string): Level {
  if (!/\b(da|dat|xep hang|danh gia|cham)\b/.test(key) || /\b(cho|chua|dang|de nghi|trinh)\b/.test(key)) return ''
  return levelOfWords(key) ?? ''
}

/** The level that a cell names; '' where it names none. */
export function levelIn(text: string, problems: ImportProblem[]): Level {
  const key = searchKey(text)
  if (key === '') return ''
  const level = levelOfWords(key)
  if (level === undefined) problems.push(problem('level', 'LEVEL_UNKNOWN', { text }))
  return level ?? ''
}

function levelOfWords(key: string): Level | undefined {
  if (/\b(trung uong|tw|quoc gia|bo)\b/.test(key)) return 'central'
  if (/\btinh\b/.test(key)) return 'province'
  if (/\b(huyen|quan|thi xa)\b/.test(key)) return 'district'
  return /\bthanh pho\b/.test(key) ? 'province' : undefined
}
