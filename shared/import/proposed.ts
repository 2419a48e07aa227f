import type { ImportProblem } from '../contract/imports.ts'
import { searchKey } from '../text-key.ts'
import { dayIn } from './day.ts'
import { problem } from './problems.ts'

/** That a product of an older list went up to the Ministry for 5 stars; null: nobody wrote when. */
export interface ProposedValues {
  readonly on: string | null
}

/** What a list says of it: a day, a mark or words for yes; nothing, "không" or 0 is no, and so is what cannot be read, which is told. */
export function proposedIn(text: string, problems: ImportProblem[]): ProposedValues | undefined {
  const key = searchKey(text)
  if (key === '' || /^(0|khong|chua|chua trinh|khong trinh)$/.test(key)) return undefined
  const on = dayIn(text)
  if (on !== null) return { on }
  if (/^(x|v|1|co|da trinh|trinh|da trinh bo|da trinh trung uong|trinh bo|trinh trung uong|de nghi 5 sao)$/.test(key)) return { on: null }
  problems.push(problem('proposed', 'PROPOSED_UNKNOWN', { text }))
  return undefined
}
