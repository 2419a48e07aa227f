/**
 * What became of a product that a province proposed to the Ministry for 5 stars (Articles 7.3.e, 7.4). Days are ISO days in Vietnam. Knows no clock.
 */
import { err, ok, type Result } from '../result.ts'

/**
 * waiting: the Ministry has not answered. recognised: 5 stars. below: under 90 points there, and the province has not said what follows.
 * decided: the province recognised 3 or 4 stars on that result. reassess: it assesses the product again. returned: the file came back.
 */
export const proposalStates = ['waiting', 'below', 'recognised', 'decided', 'reassess', 'returned'] as const
export type ProposalState = (typeof proposalStates)[number]

/** Proposals that still wait for somebody. */
export const openProposals: ReadonlySet<ProposalState> = new Set(['waiting', 'below', 'returned'])

/** From where 5 stars are, and so what goes up (Articles 3.3.a, 7.3.e), in hundredths of a point. */
export const fiveStarPoints = 9000

/** send: the letter's own number and day, and again after the file came back. */
export type ProposalStep = 'send' | 'recognise' | 'below' | 'decide' | 'reassess' | 'return'

/** What each step leads to, and from where it may be taken. Under 90 points the province may answer at once or after the notice (Article 7.4.g). */
const steps: Readonly<Record<ProposalStep, { readonly from: readonly ProposalState[]; readonly to: ProposalState }>> = {
  send: { from: ['waiting', 'returned'], to: 'waiting' },
  recognise: { from: ['waiting'], to: 'recognised' },
  below: { from: ['waiting'], to: 'below' },
  decide: { from: ['waiting', 'below'], to: 'decided' },
  reassess: { from: ['waiting', 'below'], to: 'reassess' },
  return: { from: ['waiting'], to: 'returned' }
}

/** The state after a step; the state itself as the error where the step cannot follow it. */
export function afterStep(state: ProposalState, step: ProposalStep): Result<ProposalState, ProposalState> {
  return steps[step].from.includes(state) ? ok(steps[step].to) : err(state)
}

/** A step that stands, with the day that it is of; null: not known, then the day it was noted does not matter and it counts always. */
export interface ProposalFact {
  readonly step: ProposalStep
  readonly on: string | null
}

/** The state after these steps, in their order. */
export function proposalState(facts: readonly ProposalFact[]): ProposalState {
  const last = facts.at(-1)
  return last === undefined ? 'waiting' : steps[last.step].to
}

/** Whether it was proposed on or before a day, and what it was then; null: not yet. A proposal without a day counts on no day but today's. */
export function proposalStateOn(proposedOn: string | null, facts: readonly ProposalFact[], day: string): ProposalState | null {
  if (proposedOn === null || proposedOn > day) return null
  return proposalState(facts.filter(({ on }) => on === null || on <= day))
}
