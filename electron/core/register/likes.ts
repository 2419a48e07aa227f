/** One product that two desks, or a session and an officer, noted as proposed: both rows stay, and each tells of the other. */
import type { ProposalView } from '../../../shared/contract/proposals.ts'
import { openProposals } from '../../../shared/domain/proposal.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import type { LoadedProposal } from './proposed.ts'

/** Of a proposal the other one that is of the same product and tells of the same going up; undefined where there is none. */
export function likesOf(proposals: readonly LoadedProposal[]): (one: LoadedProposal) => ProposalView['like'] {
  const bySubject = grouped(
    proposals.filter(({ row }) => row.subject !== ''),
    ({ row }) => row.subject
  )
  return (one) => {
    const other = bySubject.get(one.row.subject)?.find((each) => each !== one && alike(each, one))
    if (!other) return undefined
    const { sessionName, letterNumber, proposedOn } = other.row
    return { sessionName, letterNumber, proposedOn }
  }
}

/** Two that both wait for somebody, went up by one letter, or were answered by one decision; a product may go up again after an answer. */
function alike(a: LoadedProposal, b: LoadedProposal): boolean {
  if (openProposals.has(a.state) && openProposals.has(b.state)) return true
  return (a.row.letterNumber !== '' && letterOf(a) === letterOf(b)) || (answerOf(a) !== '' && answerOf(a) === answerOf(b))
}

function letterOf({ row }: LoadedProposal): string {
  return JSON.stringify([row.letterNumber, row.proposedOn])
}

function answerOf({ state, standing }: LoadedProposal): string {
  const { kind, detail } = standing.at(-1) ?? {}
  return state === 'recognised' || state === 'decided' ? JSON.stringify([kind, detail?.['on'], detail?.['number']]) : ''
}
