import { z } from 'zod'
import type { EntryId, MemberId, PassId, SessionId, SetNo } from '../ids.ts'
import type { Outcome } from '../domain/conclusion.ts'
import type { EntryResult, RegistrationForm, Settlement, Star } from '../domain/model.ts'
import { id, method, paragraph, reason, text, version } from './method.ts'

export interface ResultRow {
  readonly entryId: EntryId
  readonly version: number
  readonly order: number
  readonly productName: string
  readonly producerName: string
  readonly commune: string
  readonly setNo: SetNo
  readonly form: RegistrationForm
  readonly excluded: boolean
  readonly passNo: number
  readonly expected: number
  readonly submitted: number
  /** open: the pass is not closed, so nothing may be seen; none: no sheet counts. */
  readonly state: 'open' | 'closed' | 'none'
  readonly result: EntryResult | null
  readonly gapAcceptedReason: string
  readonly conclusionStar: 0 | Star | null
  readonly outcome: Outcome | null
}

export interface MemberSheetColumn {
  readonly memberId: MemberId
  readonly name: string
  readonly post: string
  readonly agency: string
  readonly total: number
  readonly A: number
  readonly B: number
  readonly C: number
  readonly note: string
  readonly receipt: number
}

export interface CriterionRow {
  readonly code: string
  readonly title: string
  readonly max: number
  /** Points in the order of `members`. */
  readonly points: readonly number[]
  readonly sum: number
  /** Highest minus lowest. */
  readonly spread: number
}

export interface PassHistory {
  readonly passId: PassId
  readonly no: number
  readonly scope: readonly string[] | null
  readonly reason: string
  readonly openedAt: string
  readonly closedAt: string | null
  /** Totals by member in the pass; null while it is open. */
  readonly totals: readonly { readonly memberId: MemberId; readonly name: string; readonly total: number }[] | null
  readonly result: EntryResult | null
}

export interface EntryResultView extends ResultRow {
  readonly members: readonly MemberSheetColumn[]
  /** Every criterion in form order. */
  readonly criteria: readonly CriterionRow[]
  readonly settlements: readonly Settlement[]
  readonly passes: readonly PassHistory[]
  /** Provisional result of the Tổ tư vấn, kept apart. */
  readonly adviser: EntryResult | null
  readonly conclusionReason: string
  readonly conclusionWords: string
}

const entry = { entryId: id<EntryId>(), baseVersion: version }

export const results = {
  getResults: method<readonly ResultRow[]>()({ who: ['desk'], effect: 'read', input: z.strictObject({ sessionId: id<SessionId>() }) }),
  getEntryResult: method<EntryResultView>()({ who: ['desk'], effect: 'read', input: z.strictObject({ entryId: id<EntryId>() }) }),
  /** Closes the open pass of one product when every expected sheet is in; its marks may then be seen. */
  closePass: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...entry, body: z.enum(['council', 'adviser']) })
  }),
  /** Opens the next pass: whole (null) or for chosen criteria; both passes are kept. */
  requestRescoring: method<{ version: number; passNo: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...entry, scope: z.array(z.string().max(10)).min(1).max(60).nullable(), reason })
  }),
  /** The chair lets a gap over the limit stand, with the reason for the minutes. */
  acceptGap: method<{ version: number }>()({ who: ['desk'], effect: 'write', input: z.strictObject({ ...entry, reason }) }),
  settleMinimum: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({
      ...entry,
      criterion: z.string().max(10),
      star: z.union([z.literal(3), z.literal(4), z.literal(5)]),
      met: z.boolean(),
      words: text(2000, 5)
    })
  }),
  /** The council's conclusion: a star up to what points and minima allow; lower only with a reason; 0 = không công nhận. */
  concludeEntry: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...entry, star: z.int().min(0).max(5), reason: paragraph, words: paragraph })
  }),
  /** Proposes the allowed star for every entry that needs no decision of the council, in one act. */
  concludeAllPlain: method<{ concluded: number; left: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ sessionId: id<SessionId>(), baseVersion: version })
  })
}
