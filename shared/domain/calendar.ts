/**
 * What is due and when, as one list: rounds of Article 5, certificates by their days, proposals without an answer, withdrawals that must come
 * within 15 days, decisions that a concluded session waits for. Days are ISO days in Vietnam, each the last one in time. Knows no clock.
 */
import type { SessionId } from '../ids.ts'
import { type CertificateState, withdrawalDue } from './certificate.ts'
import { addDays } from './dates.ts'
import type { Level } from './model.ts'
import type { ProposalState } from './proposal.ts'
import { roundForFiles, roundOfMeeting, roundsAhead } from './rounds.ts'

/**
 * files, round: of Article 5, at `level`. windowOpens, windowCloses, expiry, extensionEnds: certificates of one day. answer: of the Ministry.
 * below: the province has to say what follows (Article 7.4.g; no day in the law). returned: a file that came back. withdrawal: Article 8.4.
 * decision: a session that is concluded and not issued, by the end of its round.
 */
export type CalendarKind =
  | 'files'
  | 'round'
  | 'windowOpens'
  | 'windowCloses'
  | 'expiry'
  | 'extensionEnds'
  | 'answer'
  | 'below'
  | 'returned'
  | 'withdrawal'
  | 'decision'

export interface CalendarItem {
  readonly kind: CalendarKind
  /** null: the law has no day for it. */
  readonly day: string | null
  /** When it began to wait: proposed, concluded, answered; null where nothing did. */
  readonly since: string | null
  readonly count: number
  /** At most five, of products or of the session. */
  readonly names: readonly string[]
  /** Of rounds alone. */
  readonly level: Level | null
  readonly round: 1 | 2 | null
  /** Of one product, one session; null where it is of several or none. */
  readonly subject: string | null
  readonly sessionId: SessionId | null
}

export interface CalendarFacts {
  readonly today: string
  /** Of the councils that there are. */
  readonly levels: readonly Level[]
  /** Present certificates. */
  readonly certificates: readonly {
    readonly subject: string
    readonly name: string
    readonly state: CertificateState
    readonly expiry: string | null
    readonly windowOpens: string | null
    readonly windowCloses: string | null
    readonly extendedUntil: string | null
    /** Day of the conclusion that asks for a withdrawal, where none followed yet. */
    readonly findingOn: string | null
  }[]
  readonly proposals: readonly {
    readonly subject: string
    readonly name: string
    readonly state: ProposalState
    readonly proposedOn: string | null
    /** Day of the step that led to the state. */
    readonly since: string | null
  }[]
  /** Sessions that are concluded and not issued. */
  readonly concluded: readonly { readonly id: SessionId; readonly name: string; readonly level: Level; readonly on: string }[]
}

const none = { since: null, count: 1, names: [], level: null, round: null, subject: null, sessionId: null } as const
const mostNames = 5

/** Every date ahead and everything overdue, the earliest first; what has no day comes last. */
export function calendarOf(facts: CalendarFacts): CalendarItem[] {
  const items = [...roundItems(facts), ...certificateItems(facts), ...proposalItems(facts), ...decisionItems(facts)]
  return items.toSorted(
    (a, b) => compare(a.day ?? '~', b.day ?? '~') || compare(a.kind, b.kind) || compare(a.names[0] ?? '', b.names[0] ?? '')
  )
}

/** Days within which something is due soon. */
export const soonDays = 30

/** Of a calendar: what is overdue, due soon, or waits for the province though the law has no day for it. */
export function dueSoon(items: readonly CalendarItem[], today: string): CalendarItem[] {
  const last = addDays(today, soonDays)
  return items.filter(({ day, kind }) => (day === null ? kind === 'below' || kind === 'returned' : day <= last))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function roundItems({ levels, today }: CalendarFacts): CalendarItem[] {
  // a province proposes to the Ministry, so the Ministry's files are its own date; how the Ministry keeps its round is not
  const asked = new Set(levels)
  const own = [...asked].flatMap((level) => roundsAhead(level, today))
  const above = asked.has('province') && !asked.has('central') ? roundsAhead('central', today) : []
  const item = (kind: 'files' | 'round', level: Level, round: 1 | 2, day: string): CalendarItem => ({
    ...none,
    kind,
    day,
    level,
    round,
    count: 0
  })
  return [
    ...[...own, ...above].flatMap(({ level, no, filesBy }) => (filesBy >= today ? [item('files', level, no, filesBy)] : [])),
    ...own.map(({ level, no, doneBy }) => item('round', level, no, doneBy))
  ]
}

const dayOfState = {
  soon: ['windowOpens', 'windowOpens'],
  window: ['windowCloses', 'windowCloses'],
  late: ['expiry', 'expiry'],
  extended: ['extensionEnds', 'extendedUntil']
} as const

function certificateItems({ certificates }: CalendarFacts): CalendarItem[] {
  const groups = new Map<string, { kind: CalendarKind; day: string; of: CalendarFacts['certificates'][number][] }>()
  const withdrawals: CalendarItem[] = []
  for (const one of certificates) {
    const { state, findingOn, subject, name } = one
    if (findingOn !== null)
      withdrawals.push({ ...none, kind: 'withdrawal', day: withdrawalDue(findingOn), since: findingOn, names: [name], subject })
    if (state !== 'soon' && state !== 'window' && state !== 'late' && state !== 'extended') continue
    const [kind, field] = dayOfState[state]
    const day = one[field]
    if (day === null) continue
    const group = groups.get(`${kind} ${day}`) ?? { kind, day, of: [] }
    group.of.push(one)
    groups.set(`${kind} ${day}`, group)
  }
  const grouped = [...groups.values()].map(({ kind, day, of }): CalendarItem => {
    const names = of.map(({ name }) => name).toSorted(compare)
    return {
      ...none,
      kind,
      day,
      count: of.length,
      names: names.slice(0, mostNames),
      subject: of.length === 1 ? (of[0]?.subject ?? null) : null
    }
  })
  return [...grouped, ...withdrawals]
}

function proposalItems({ proposals }: CalendarFacts): CalendarItem[] {
  return proposals.flatMap(({ state, proposedOn, since, name, subject }): CalendarItem[] => {
    const of = { ...none, names: [name], subject }
    if (state === 'below' || state === 'returned') return [{ ...of, kind: state, day: null, since }]
    if (state !== 'waiting') return []
    const day = proposedOn === null ? null : roundForFiles('central', proposedOn).doneBy
    return [{ ...of, kind: 'answer', day, since: proposedOn }]
  })
}

function decisionItems({ concluded }: CalendarFacts): CalendarItem[] {
  return concluded.map(
    ({ id, name, level, on }): CalendarItem => ({
      ...none,
      kind: 'decision',
      day: roundOfMeeting(level, on).doneBy,
      since: on,
      names: [name],
      sessionId: id
    })
  )
}
