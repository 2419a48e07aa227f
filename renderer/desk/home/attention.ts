/** What the first page asks to be looked at. Plain values in and out; knows no words and no clock. */
import type { HomeView } from '../../../shared/contract/app.ts'
import type { Output } from '../../../shared/contract.ts'
import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import type { CalendarItem, CalendarKind } from '../../../shared/domain/calendar.ts'
import { daysBetween } from '../../../shared/domain/dates.ts'
import type { CouncilId } from '../../../shared/ids.ts'

export type Attention =
  /** The day of the session is over and it was neither concluded nor locked away. */
  | { readonly kind: 'late'; readonly session: SessionSummary; readonly heldOn: string }
  /** Held within a week, scoring not open yet. */
  | { readonly kind: 'soon'; readonly session: SessionSummary; readonly heldOn: string }
  /** `day`: the end of its round, where that is near or over. */
  | { readonly kind: 'notIssued'; readonly session: SessionSummary; readonly day: string | null }
  | { readonly kind: 'noMembers' | 'vacant'; readonly councilId: CouncilId; readonly name: string; readonly count: number }
  | { readonly kind: 'noProducts' }
  | { readonly kind: 'oldBackup'; readonly days: number }
  /** `next`: the nearest of their days, where one is near. */
  | { readonly kind: 'certificates'; readonly due: Due; readonly next: CalendarItem | null }
  /** Of one kind of the calendar: how many are over their day, how many will be soon, and the nearest day ahead. */
  | { readonly kind: 'withdrawals'; readonly overdue: number; readonly soon: number; readonly day: string | null }
  | {
      readonly kind: 'proposals'
      readonly overdue: number
      readonly soon: number
      readonly day: string | null
      readonly below: number
      readonly returned: number
    }
  | { readonly kind: 'round'; readonly item: CalendarItem }

type Due = Output<'getRegisterDue'>
type DueSoon = Output<'getDueSoon'>

const ofCertificates: ReadonlySet<CalendarKind> = new Set(['windowOpens', 'windowCloses', 'expiry', 'extensionEnds'])
const ofRounds: ReadonlySet<CalendarKind> = new Set(['files', 'round'])

/** What the register and the calendar ask for, each of a kind in one: withdrawals first, for their days are the shortest. */
export function attentionOfRegister(certificates: Due | undefined, calendar: DueSoon | undefined): Attention[] {
  const { today = '', items = [] } = calendar ?? {}
  const of = (kind: CalendarKind) => items.filter((item) => item.kind === kind)
  const withdrawals = told(of('withdrawal'), today)
  const answers = told(of('answer'), today)
  const [below, returned] = [of('below').length, of('returned').length]
  // the calendar is in the order of days
  const next = items.find(({ kind, day }) => ofCertificates.has(kind) && day !== null && day >= today) ?? null
  const due = certificates ?? { soon: 0, window: 0, late: 0, expired: 0 }
  return [
    ...(withdrawals.overdue + withdrawals.soon > 0 ? [{ kind: 'withdrawals', ...withdrawals } as const] : []),
    ...(due.soon + due.window + due.late > 0 || next?.kind === 'extensionEnds' ? [{ kind: 'certificates', due, next } as const] : []),
    ...(answers.overdue + answers.soon + below + returned > 0 ? [{ kind: 'proposals', ...answers, below, returned } as const] : []),
    ...items.filter(({ kind }) => ofRounds.has(kind)).map((item) => ({ kind: 'round', item }) as const)
  ]
}

function told(
  items: readonly CalendarItem[],
  today: string
): { readonly overdue: number; readonly soon: number; readonly day: string | null } {
  const ahead = items.filter(({ day }) => day !== null && day >= today)
  return { overdue: items.length - ahead.length, soon: ahead.length, day: ahead[0]?.day ?? null }
}

const week = 7

const urgency = [
  'late',
  'withdrawals',
  'notIssued',
  'soon',
  'certificates',
  'proposals',
  'round'
] as const satisfies readonly Attention['kind'][]

/** What is over its day first; then what has one; then what is only not done yet, in the order in which it comes. */
export function mostUrgentFirst(items: readonly Attention[]): Attention[] {
  const rank = ({ kind }: Attention) => {
    const place = urgency.findIndex((one) => one === kind)
    return place < 0 ? urgency.length : place
  }
  return items.toSorted((a, b) => rank(a) - rank(b))
}

/** What the sessions, councils and backups ask for. `today` is the day at this machine, YYYY-MM-DD. A practice file asks for no backups. */
export function attentionOf(home: HomeView, today: string, calendar?: DueSoon): Attention[] {
  const ends = new Map(calendar?.items.map(({ sessionId, day }) => [sessionId, day]))
  const sessions = home.sessions.flatMap((session) => ofSession(session, today, ends.get(session.id) ?? null))
  const councils = home.councils.flatMap(({ id, name, seats, filled }): Attention[] => {
    if (filled === 0) return [{ kind: 'noMembers', councilId: id, name, count: seats }]
    return filled < seats ? [{ kind: 'vacant', councilId: id, name, count: seats - filled }] : []
  })
  const products: Attention[] = home.products === 0 ? [{ kind: 'noProducts' }] : []
  const days = home.lastBackup === null ? 0 : daysBetween(home.lastBackup.at.slice(0, 10), today)
  const backup: Attention[] = !home.practice && home.sessions.length > 0 && days > week ? [{ kind: 'oldBackup', days }] : []
  return [...sessions, ...councils, ...products, ...backup]
}

function ofSession(session: SessionSummary, today: string, day: string | null): Attention[] {
  const { stage, heldOn } = session
  if (stage === 'issued') return []
  if (stage === 'concluded') return [{ kind: 'notIssued', session, day }]
  if (heldOn === null) return []
  const left = daysBetween(today, heldOn)
  if (left < 0) return [{ kind: 'late', session, heldOn }]
  return stage === 'preparing' && left <= week ? [{ kind: 'soon', session, heldOn }] : []
}
