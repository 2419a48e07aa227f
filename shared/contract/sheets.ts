import { z } from 'zod'
import type { EntryId, MemberId, PassId, SessionId, SetNo, SheetId } from '../ids.ts'
import type { Body, Post, RegistrationForm, Star } from '../domain/model.ts'
import { id, method, paragraph, reason, requiredLine, text, version } from './method.ts'

/** State of one member's sheet for one product; never marks. */
export type CellState =
  | 'empty'
  | 'draft'
  /** Keyed from paper once, and waiting for the second person. */
  | 'keyedOnce'
  /** Keyed twice, and not the same. */
  | 'comparing'
  | 'submitted'
  | 'revising'
  | 'rescore'
  | 'excluded'
  | 'recused'
  | 'absent'
  | 'notScoring'

export interface MatrixCell {
  readonly memberId: MemberId
  readonly state: CellState
  readonly done: number
  readonly of: number
  readonly keyed: boolean
}

export interface MatrixView {
  readonly members: readonly { readonly id: MemberId; readonly name: string; readonly post: Post; readonly agency: string }[]
  readonly entries: readonly {
    readonly id: EntryId
    readonly order: number
    readonly productName: string
    readonly setNo: SetNo
    readonly form: RegistrationForm
    readonly passNo: number
    readonly passClosed: boolean
    readonly submitted: number
    readonly expected: number
    readonly cells: readonly MatrixCell[]
  }[]
}

export interface SheetTotals {
  readonly A: number
  readonly B: number
  readonly C: number
  readonly total: number
  /** Star that the member's own total gives; undefined until every criterion is marked. */
  readonly star: Star | null
  /** Codes not marked yet, in form order. */
  readonly missing: readonly string[]
}

export interface SheetView {
  /** null: nothing was marked yet; the first mark makes the sheet. */
  readonly sheetId: SheetId | null
  readonly version: number
  readonly entryId: EntryId
  readonly memberId: MemberId
  readonly passId: PassId
  readonly passNo: number
  readonly scope: readonly string[] | null
  readonly no: number
  readonly state: 'empty' | 'draft' | 'submitted'
  /** A newer draft version of an already submitted sheet. */
  readonly revising: boolean
  readonly origin: 'self' | 'keyed'
  readonly marks: Readonly<Record<string, number>>
  readonly note: string
  readonly reason: string
  readonly submittedAt: string | null
  readonly receipt: number | null
  readonly totals: SheetTotals
  readonly editable: boolean
}

/**
 * How far a paper sheet that is keyed twice has come. none: nobody has said that they key it. waiting: for the second person.
 * comparing: both are done and differ.
 */
export type KeyingPhase = 'none' | 'first' | 'waiting' | 'second' | 'comparing'

export interface KeyingView {
  /** False where the Quy chế asks for one keying only; the rest is empty then. */
  readonly twice: boolean
  readonly phase: KeyingPhase
  /** Of the sheet; 0 where there is none. */
  readonly version: number
  readonly firstBy: string
  readonly secondBy: string
  /** Only while comparing: options by criterion, in form order. Before, nobody is told what was keyed the first time. */
  readonly differences: readonly { readonly criterion: string; readonly first: number; readonly second: number }[]
  /** Only while comparing, where the remarks differ. */
  readonly notes: { readonly first: string; readonly second: string } | null
}

export interface SheetFound {
  readonly entryId: EntryId
  readonly memberId: MemberId
  readonly body: Body
}

export interface SeatTaken {
  readonly seatToken: string
  readonly memberId: MemberId
  readonly sessionId: SessionId
  readonly name: string
  readonly post: Post
  readonly agency: string
}

export interface MyEntry {
  readonly entryId: EntryId
  readonly order: number
  readonly productName: string
  readonly producerName: string
  readonly setNo: SetNo
  readonly form: RegistrationForm
  readonly state: CellState
  readonly done: number
  readonly of: number
}

const criterionCode = z.string().regex(/^\d+(\.\d+){0,2}$/)
const optionKey = z.int().min(0).max(20)
const sheet = { entryId: id<EntryId>(), memberId: id<MemberId>(), baseVersion: version }

export const sheets = {
  /** A member takes the seat at the laptop with their PIN. 5 wrong tries wait 15 s, doubling; 15 lock until a new PIN. */
  takeSeat: method<SeatTaken>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ memberId: id<MemberId>(), pin: text(12, 1) })
  }),
  leaveSeat: method<Record<string, never>>()({ who: ['member'], effect: 'write', input: z.strictObject({}) }),
  getMatrix: method<MatrixView>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject({ sessionId: id<SessionId>(), body: z.enum(['council', 'adviser']) })
  }),
  /** The member's own list of products with states. */
  listMyEntries: method<{ readonly body: Body; readonly entries: readonly MyEntry[] }>()({
    who: ['member'],
    effect: 'read',
    input: z.strictObject({})
  }),
  getSheet: method<SheetView>()({
    who: ['desk', 'member'],
    effect: 'read',
    input: z.strictObject({ entryId: id<EntryId>(), memberId: id<MemberId>() })
  }),
  /** Chooses an option of a criterion. Saved when answered: `receipt` is the log number of the commit. */
  setMark: method<{ version: number; totals: SheetTotals }>()({
    who: ['desk', 'member'],
    effect: 'write',
    input: z.strictObject({ ...sheet, criterion: criterionCode, option: optionKey })
  }),
  clearMark: method<{ version: number; totals: SheetTotals }>()({
    who: ['desk', 'member'],
    effect: 'write',
    input: z.strictObject({ ...sheet, criterion: criterionCode })
  }),
  setSheetNote: method<{ version: number }>()({
    who: ['desk', 'member'],
    effect: 'write',
    input: z.strictObject({ ...sheet, note: paragraph })
  }),
  submitSheet: method<{ version: number }>()({ who: ['desk', 'member'], effect: 'write', input: z.strictObject(sheet) }),
  /** Opens a new version of a submitted sheet; the old one counts until the new one is submitted and stays readable after. */
  reviseSheet: method<{ version: number }>()({ who: ['desk', 'member'], effect: 'write', input: z.strictObject({ ...sheet, reason }) }),
  discardRevision: method<{ version: number }>()({ who: ['desk', 'member'], effect: 'write', input: z.strictObject(sheet) }),
  /** Where the Quy chế has paper sheets keyed twice: who keyed, and once both are done what they keyed differently. */
  getKeying: method<KeyingView>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject({ entryId: id<EntryId>(), memberId: id<MemberId>() })
  }),
  /** Says who keys the sheet from paper, the first or the second time; the second person is another. */
  beginKeying: method<{ version: number }>()({ who: ['desk'], effect: 'write', input: z.strictObject({ ...sheet, by: requiredLine }) }),
  /** The sheet is keyed whole. The second time it is handed in at once where both are the same. */
  finishKeying: method<{ version: number; outcome: 'waiting' | 'comparing' | 'submitted' }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject(sheet)
  }),
  /** What the paper says wherever the two keyings differ; the sheet is handed in with it. `note` null: the remarks do not differ. */
  settleKeying: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({
      ...sheet,
      choices: z.array(z.strictObject({ criterion: criterionCode, option: optionKey })).max(100),
      note: paragraph.nullable()
    })
  }),
  /** Both keyings are given up and kept; the sheet is as if it had not been keyed. */
  restartKeying: method<Record<string, never>>()({ who: ['desk'], effect: 'write', input: z.strictObject({ ...sheet, reason }) }),
  /** The sheet of a session to which a printed or scanned code belongs. */
  findSheet: method<SheetFound>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject({ sessionId: id<SessionId>(), sheetCode: text(40, 1) })
  })
}
