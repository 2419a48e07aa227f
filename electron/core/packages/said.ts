/** Whether what a package says of a session's certificates and proposals could have been noted by the program. */
import type { Said } from '../../../shared/packages/one-session.ts'
import type { RecognitionRow } from '../../store/register.ts'
import { daysOfAct } from '../register/acts.ts'
import { stepIssues } from '../register/proposals.ts'

/** By the rules for what is typed in; `rows` are the session's own recognitions. That each act is of the session, the tables tell. */
export function saidFits(rows: readonly Pick<RecognitionRow, 'id' | 'ofIssue' | 'decisionDate'>[], { acts, steps }: Said): boolean {
  const key = (id: string, issue: string) => `${id}|${issue}`
  const issued = new Map(rows.map((row) => [key(row.id, row.ofIssue), row.decisionDate]))
  for (const { id, kind, detail } of steps) if (kind === 'recognise' || kind === 'decide') issued.set(key(id, ''), detail.on)
  return (
    steps.every((step) => {
      if (step.kind === 'undo' || step.kind === 'takeOut') return true
      const { on, number, star = null, points = null } = step.detail
      return stepIssues({ step: step.kind, on, number, star, points }, null).length === 0
    }) &&
    acts.every((act) => {
      const day = issued.get(key(act.of, act.ofIssue))
      return day !== undefined && (act.kind === 'undo' || daysOfAct(day, act).length === 0)
    })
  )
}
