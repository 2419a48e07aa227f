/** What the first page asks to be looked at. Plain values in and out; knows no words and no clock. */
import type { HomeView } from '../../../shared/contract/app.ts'
import type { Output } from '../../../shared/contract.ts'
import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import { daysBetween } from '../../../shared/domain/dates.ts'
import type { CouncilId } from '../../../shared/ids.ts'

export type Attention =
  /** The day of the session is over and it was neither concluded nor locked away. */
  | { readonly kind: 'late'; readonly session: SessionSummary; readonly heldOn: string }
  /** Held within a week, scoring not open yet. */
  | { readonly kind: 'soon'; readonly session: SessionSummary; readonly heldOn: string }
  | { readonly kind: 'notIssued'; readonly session: SessionSummary }
  | { readonly kind: 'noMembers' | 'vacant'; readonly councilId: CouncilId; readonly name: string; readonly count: number }
  | { readonly kind: 'noProducts' }
  | { readonly kind: 'oldBackup'; readonly days: number }
  | { readonly kind: 'certificates'; readonly due: Due }

type Due = Output<'getRegisterDue'>

/** Certificates in, before and past the window of their re-evaluation. */
export function attentionOfRegister(due: Due | undefined): Attention[] {
  return due && due.soon + due.window + due.late > 0 ? [{ kind: 'certificates', due }] : []
}

const week = 7

/** In the order of urgency. `today` is the day at this machine, YYYY-MM-DD. A practice file asks for no backups. */
export function attentionOf(home: HomeView, today: string): Attention[] {
  const sessions = home.sessions.flatMap((session) => ofSession(session, today))
  const councils = home.councils.flatMap(({ id, name, seats, filled }): Attention[] => {
    if (filled === 0) return [{ kind: 'noMembers', councilId: id, name, count: seats }]
    return filled < seats ? [{ kind: 'vacant', councilId: id, name, count: seats - filled }] : []
  })
  const products: Attention[] = home.products === 0 ? [{ kind: 'noProducts' }] : []
  const days = home.lastBackup === null ? 0 : daysBetween(home.lastBackup.at.slice(0, 10), today)
  const backup: Attention[] = !home.practice && home.sessions.length > 0 && days > week ? [{ kind: 'oldBackup', days }] : []
  return [
    ...sessions.filter((one) => one.kind === 'late'),
    ...sessions.filter((one) => one.kind !== 'late'),
    ...councils,
    ...products,
    ...backup
  ]
}

function ofSession(session: SessionSummary, today: string): Attention[] {
  const { stage, heldOn } = session
  if (stage === 'issued') return []
  if (stage === 'concluded') return [{ kind: 'notIssued', session }]
  if (heldOn === null) return []
  const left = daysBetween(today, heldOn)
  if (left < 0) return [{ kind: 'late', session, heldOn }]
  return stage === 'preparing' && left <= week ? [{ kind: 'soon', session, heldOn }] : []
}
