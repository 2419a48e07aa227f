/**
 * Whose sheets a pass waits for, and whose count.
 * "Counts": submitted by a member who scores, is not recused and whose seat gave no earlier sheet in the pass.
 * Knows nothing of marks.
 */
import type { DeniedWhy } from '../errors.ts'
import type { Attendance, Body, Mode, Post, SheetState } from './model.ts'

/** A member of the session as far as duty to score goes. */
export interface Scorer {
  readonly id: string
  readonly body: Body
  readonly post: Post
  readonly scores: boolean
  readonly attendance: Attendance
  /** The member whose seat this one took over. */
  readonly replaces: string | null
  /** When another took over from this one. */
  readonly replacedAt: string | null
}

export interface PassSheet {
  readonly memberId: string
  readonly state: SheetState
}

/** One pass of one entry. */
export interface PassOf<M extends Scorer, S extends PassSheet> {
  readonly body: Body
  readonly mode: Mode
  /** Members of the session in the order of their seats; those of the other body are passed over. */
  readonly members: readonly M[]
  /** Ids of those recused for the entry. */
  readonly recused: readonly string[]
  /** Every version of every sheet of this pass, drafts among them. */
  readonly sheets: readonly S[]
}

export type Duty = 'expected' | Extract<DeniedWhy, 'notScoring' | 'recused' | 'seatHasSheet' | 'replaced' | 'absent'>

/**
 * For every member of the body, in order: a sheet is expected, or why not.
 * Who had submitted before leaving or being replaced stays expected, and their seat's successor is not.
 * One agreed score ('agreed') is expected of one person: who submitted it, else the head of the body, else the first who scores.
 */
export function dutiesOf<M extends Scorer>(pass: PassOf<M, PassSheet>): { readonly member: M; readonly duty: Duty }[] {
  const { body, mode, members, recused, sheets } = pass
  const submitted = new Set(sheets.filter((sheet) => sheet.state === 'submitted').map((sheet) => sheet.memberId))
  const byId = new Map(members.map((member) => [member.id, member]))
  const barred = (member: Scorer) => !member.scores || recused.includes(member.id)
  const gaveSheet = (member: Scorer) => submitted.has(member.id) && !barred(member)
  const seatGaveSheet = (member: Scorer): boolean => {
    const before = member.replaces === null ? undefined : byId.get(member.replaces)
    return before !== undefined && (gaveSheet(before) || seatGaveSheet(before))
  }
  const dutyOf = (member: Scorer): Duty => {
    if (!member.scores) return 'notScoring'
    if (recused.includes(member.id)) return 'recused'
    if (seatGaveSheet(member)) return 'seatHasSheet'
    if (submitted.has(member.id)) return 'expected'
    if (member.replacedAt !== null) return 'replaced'
    return member.attendance === 'absent' ? 'absent' : 'expected'
  }
  const duties = members.filter((member) => member.body === body).map((member) => ({ member, duty: dutyOf(member) }))
  if (mode !== 'agreed') return duties
  const able = duties.filter(({ duty }) => duty === 'expected').map(({ member }) => member)
  const speaker = able.find(gaveSheet) ?? able.find(isHead) ?? able[0]
  return duties.map(({ member, duty }) => ({ member, duty: duty === 'expected' && member !== speaker ? 'notScoring' : duty }))
}

/** Members whose sheet the pass waits for or has, in order. */
export function expectedMembers<M extends Scorer>(pass: PassOf<M, PassSheet>): M[] {
  return dutiesOf(pass)
    .filter(({ duty }) => duty === 'expected')
    .map(({ member }) => member)
}

/** The submitted sheets that enter the mean, in the order of the members. A draft, a superseded or a recused member's sheet never does. */
export function countedSheets<S extends PassSheet>(pass: PassOf<Scorer, S>): S[] {
  return expectedMembers(pass).flatMap(({ id }) => pass.sheets.filter((sheet) => sheet.memberId === id && sheet.state === 'submitted'))
}

function isHead({ post }: Scorer): boolean {
  return post === 'chair' || post === 'leader'
}
