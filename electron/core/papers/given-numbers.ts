/** Numbers that papers bear, wherever they were given: to tell where two papers of one year have the same. */
import { grouped } from '../../../shared/domain/grouped.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
import { scopeWords } from '../../../shared/papers/figures-words.ts'
import { defaultCouncilPapers } from '../../../shared/papers/decree/defaults.ts'
import { plainNumber } from '../../../shared/papers/decree/apart.ts'
import { withSeries } from '../../../shared/papers/decree/names.ts'
import { apartKinds, type DecreeKind, decreeKindKeys, decreeKinds } from '../../../shared/papers/kinds.ts'
import { reportTitle } from '../../../shared/papers/report/report.ts'
import { rewardsTitle } from '../../../shared/papers/report/rewards.ts'
import { listCouncils } from '../../store/councils.ts'
import type { Reader } from '../../store/db.ts'
import { lettersOf } from '../../store/letters.ts'
import { findCouncilPapers, findSessionPapers } from '../../store/paper-data.ts'
import { programmePapersOf } from '../../store/programme-papers.ts'
import { listSessions } from '../../store/sessions.ts'

export interface GivenNumber {
  /** "05/TB-SNNMT". One without a series says nothing of whose it is, and is not looked at. */
  readonly printed: string
  readonly year: string
  /** Which paper bears it: no paper is its own double. */
  readonly key: string
}

interface Named extends GivenNumber {
  readonly name: string
}

function sameNumber({ printed, year }: Pick<GivenNumber, 'printed' | 'year'>): string {
  return `${year} ${plainNumber(printed)}`
}

/** Of letters, of papers of sessions and of the programme. A paper without a day counts for the year in which it was typed, or of its session. */
export function givenNumbers(db: Reader): Named[] {
  const seriesOf = new Map<string, Readonly<Record<DecreeKind, string>>>(
    listCouncils(db).map((council) => [council.id, (findCouncilPapers(db, council.id)?.data ?? defaultCouncilPapers(council)).series])
  )
  const printed = (councilId: string, kind: DecreeKind, number: string) => withSeries(number, seriesOf.get(councilId)?.[kind] ?? '')
  const letters = lettersOf(db, null).map(({ councilId, kind, about, name, number, date, at }): Named => {
    const year = (date ?? inHanoi(at).date).slice(0, 4)
    return { printed: printed(councilId, kind, number), year, key: letterKey(kind, about), name: `${decreeKinds[kind].name}, ${name}` }
  })
  const sessions = listSessions(db).flatMap((session): Named[] => {
    const data = findSessionPapers(db, session.id)?.data
    const { decisionNumber, decisionDate } = session
    const named = (kind: DecreeKind, number: string, date: string | null, key = ''): Named => ({
      printed: printed(session.councilId, kind, number),
      year: date?.slice(0, 4) ?? String(session.year),
      key: `${session.id} ${kind} ${key}`,
      name: `${decreeKinds[kind].name}, ${session.name}`
    })
    if (!data) return [named('recognition', decisionNumber, decisionDate)]
    const { numbers, each } = data
    const common = decreeKindKeys.map((kind) => {
      // where several are numbered each on its own, the number of the kind is only where counting began
      const several = apartKinds.some((one) => one === kind && Object.keys(each[one]).length > 0)
      const number = several ? '' : numbers[kind].number || (kind === 'recognition' ? decisionNumber : '')
      return named(kind, number, numbers[kind].date ?? (kind === 'recognition' ? decisionDate : null))
    })
    const apart = apartKinds.flatMap((kind) =>
      Object.entries(each[kind]).map(([key, { number, date }]) => {
        const one = named(kind, number, date ?? numbers[kind].date, key)
        // the decision on a product of a session is the same paper in the register, which calls its certificate by the product's id
        return kind === 'withdrawal' ? { ...one, key: letterKey(kind, [key]) } : one
      })
    )
    return [...common, ...apart]
  })
  const programme = programmePapersOf(db).map(({ paper, scope, data, at }): Named => {
    const year = (data.date ?? inHanoi(at).date).slice(0, 4)
    const name = [paper === 'report' ? reportTitle : rewardsTitle, scopeWords(JSON.parse(scope), '')].filter(Boolean).join(', ')
    return { printed: withSeries(data.number, data.series), year, key: `${paper} ${scope}`, name }
  })
  return [...letters, ...sessions, ...programme].filter((one) => one.printed.includes('/'))
}

export function letterKey(kind: DecreeKind, about: readonly string[]): string {
  return `${kind} ${about.join(' ')}`
}

/** Answers the name of another paper that bears the number; '' where none does. */
export function clashesIn(given: readonly Named[]): (own: GivenNumber) => string {
  const by = grouped(given, sameNumber)
  return (own) => (own.printed.includes('/') ? (by.get(sameNumber(own))?.find(({ key }) => key !== own.key)?.name ?? '') : '')
}
