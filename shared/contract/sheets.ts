import { z } from 'zod'
import type { EntryId, MemberId, PassId, SessionId, SetNo, SheetId } from '../ids.ts'
import type { Body, Post, RegistrationForm, Star } from '../domain/model.ts'
import { id, method, paragraph, reason, text, version } from './method.ts'

/** State of one member's sheet for one product; never marks. */
export type CellState = 'empty' | 'draft' | 'submitted' | 'revising' | 'rescore' | 'excluded' | 'recused' | 'absent' | 'notScoring'

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
    input: z.strictObject({ ...sheet, criterion: z.string().regex(/^\d+(\.\d+){0,2}$/), option: z.int().min(0).max(20) })
  }),
  clearMark: method<{ version: number; totals: SheetTotals }>()({
    who: ['desk', 'member'],
    effect: 'write',
    input: z.strictObject({ ...sheet, criterion: z.string().regex(/^\d+(\.\d+){0,2}$/) })
  }),
  setSheetNote: method<{ version: number }>()({
    who: ['desk', 'member'],
    effect: 'write',
    input: z.strictObject({ ...sheet, note: paragraph })
  }),
  submitSheet: method<{ version: number }>()({ who: ['desk', 'member'], effect: 'write', input: z.strictObject(sheet) }),
  /** Opens a new version of a submitted sheet; the old one counts until the new one is submitted and stays readable after. */
  reviseSheet: method<{ version: number }>()({ who: ['desk', 'member'], effect: 'write', input: z.strictObject({ ...sheet, reason }) }),
  discardRevision: method<{ version: number }>()({ who: ['desk', 'member'], effect: 'write', input: z.strictObject(sheet) })
}
