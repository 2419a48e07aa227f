/** Products that go up to the Ministry, corrections of the register, and what is due when. */
import { z } from 'zod'
import type { CalendarItem } from '../domain/calendar.ts'
import { withdrawalGrounds } from '../domain/certificate.ts'
import type { ProposalState, ProposalStep } from '../domain/proposal.ts'
import type { CouncilId } from '../ids.ts'
import type { RegisterKind } from '../papers/kinds.ts'
import { id, isoDate, method, reason, requiredLine, text, version } from './method.ts'
import type { PaperState, SaveOutcome } from './papers.ts'

/** One step of a proposal. `undone`: taken back since. */
export interface ProposalActView {
  readonly id: string
  readonly kind: ProposalStep | 'undo'
  /** Day of the letter, the notice or the decision. */
  readonly on: string | null
  readonly number: string
  readonly star: 3 | 4 | 5 | null
  readonly decidedBy: string
  /** Of the Ministry's council, as printed. */
  readonly points: string | null
  readonly reason: string
  readonly at: string
  readonly undone: boolean
  /** Machine whose package brought it, as printed; not there for what was noted here. */
  readonly from?: string
}

/** A product that was proposed to the Ministry for 5 stars. */
export interface ProposalView {
  readonly id: string
  /** Counts what was said of it since. */
  readonly version: number
  /** The product, as the register knows it; of a session's own proposal it may have no recognition yet. */
  readonly subject: string
  /** null: noted by hand or with an older list. */
  readonly sessionId: string | null
  readonly sessionName: string
  /** Typed by hand, of a product that the register did not have. */
  readonly typed: boolean
  readonly productName: string
  readonly producerName: string
  readonly commune: string
  readonly oldDistrict: string
  readonly setNo: number | null
  readonly setName: string
  /** At the province, as printed. */
  readonly points: string | null
  readonly proposedOn: string | null
  readonly letterNumber: string
  /** The round at the province and the decision that approved its result; '' and null where they are not known. */
  readonly round: string
  readonly approvalNumber: string
  readonly approvedOn: string | null
  readonly note: string
  readonly state: ProposalState
  /** Days since it was proposed, while it waits; null where it does not, or the day is not known. */
  readonly waiting: number | null
  /** Last day of the Ministry's round (Article 5.2), while it waits. */
  readonly answerBy: string | null
  /** The oldest first. */
  readonly acts: readonly ProposalActView[]
  /** Another row that tells of the same product going up, as desks that were gathered may; its answer counts once. */
  readonly like?: Pick<ProposalView, 'sessionName' | 'letterNumber' | 'proposedOn'>
}

const day = z.iso.date()
/** Hundredths of a point. */
const points = z.int().min(0).max(10_000).nullable()
const certificate = { recognitionId: z.uuid(), baseVersion: version }
const proposal = { proposalId: z.uuid(), baseVersion: version }

/** Fields of a row of an older list that may be put right. */
export const correctable = z.strictObject({
  productName: requiredLine.optional(),
  producerName: requiredLine.optional(),
  producerKind: text(300).optional(),
  address: text(300).optional(),
  commune: text(300).optional(),
  oldCommune: text(300).optional(),
  oldDistrict: text(300).optional(),
  province: text(300).optional(),
  setNo: z.int().min(1).max(26).nullable().optional(),
  setText: text(300).optional(),
  star: z.literal([3, 4, 5]).optional(),
  points: points.optional(),
  decisionNumber: text(300).optional(),
  decisionDate: isoDate.optional(),
  decidedBy: text(300).optional(),
  level: z.enum(['', 'district', 'province', 'central']).optional(),
  code: text(300).optional(),
  note: text(1000).optional()
})
export type Corrections = z.infer<typeof correctable>
export type CorrectedField = keyof Corrections

export const proposals = {
  /** Every product that was proposed; those that wait first, the longest wait first. `today` is the day in Vietnam by which days are counted. */
  listProposals: method<{ today: string; rows: readonly ProposalView[] }>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) }),
  /** Notes that a product of the register was proposed. DUPLICATE where one of its proposals is not answered yet; BAD_INPUT for fewer than 90 points. */
  addProposal: method<{ proposalId: string }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...certificate, proposedOn: isoDate, letterNumber: text(300), points, note: text(1000) })
  }),
  /**
   * The same for a product that the province did not recognise itself but sent up (Article 7.3.e), which the register does not have: it is the
   * product of its names. DUPLICATE as above; BAD_INPUT for fewer than 90 points, and for a letter of before the decision that approved them.
   */
  addTypedProposal: method<{ proposalId: string }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({
      productName: requiredLine,
      producerName: requiredLine,
      commune: text(300),
      setNo: z.int().min(1).max(26).nullable(),
      round: text(300),
      approvalNumber: text(300),
      approvedOn: isoDate,
      proposedOn: isoDate,
      letterNumber: text(300),
      points,
      note: text(1000)
    })
  }),
  /**
   * A letter, an answer, or what the province did on it. `number`: of the letter, notice or decision, asked for where somebody recognises.
   * `star`: of what the province recognises (3 or 4); null else. `points`: of the Ministry's council.
   */
  stepProposal: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({
      ...proposal,
      step: z.enum(['send', 'recognise', 'below', 'decide', 'reassess', 'return']),
      on: day,
      number: text(300),
      star: z.literal([3, 4]).nullable(),
      decidedBy: text(300),
      points,
      note: text(1000)
    })
  }),
  /** Takes the last step back that was noted by mistake; both stay. NOT_FOUND for any other step. */
  undoProposalAct: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...proposal, actId: z.uuid(), reason })
  }),
  /** Takes a proposal out that was noted by mistake; it and the reason are kept. IN_USE for a session's own, and while a recognition stands on it. */
  takeOutProposal: method<object>()({ who: ['desk'], effect: 'write', input: z.strictObject({ ...proposal, reason }) }),
  /** These proposals, in this order, as a workbook; `words` says which. Those that are gone meanwhile are left out; NOT_FOUND where none is left. */
  saveProposals: method<SaveOutcome>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ proposalIds: z.array(z.uuid()).min(1).max(50_000), words: text(1000) })
  }),
  /**
   * Puts fields of a row of an older list right; before, after and reason are kept. `everyRound`: names alike in the product's other rows of
   * older lists too. IN_USE for what a session or a proposal recognised; DUPLICATE where the register has such a row; BAD_INPUT for no change.
   */
  correctRecognition: method<{ rows: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...certificate, changes: correctable, everyRound: z.boolean(), reason })
  }),
  /** A conclusion on a violation, or the commune's word: the withdrawal is due 15 days later (Article 8.4). */
  noteFinding: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...certificate, ground: z.enum(withdrawalGrounds), paperNumber: text(300), concludedOn: day, reason })
  }),
  /** Letters to producers whose certificates are due, and decisions for what is to be withdrawn: all together first, then each. */
  listRegisterPapers: method<Readonly<Record<RegisterKind, readonly PaperState[]>>>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject({ councilId: id<CouncilId>() })
  }),
  /** Everything that is due, overdue first. */
  getCalendar: method<{ today: string; items: readonly CalendarItem[] }>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) }),
  /** What of it is overdue, due within `soonDays`, or waits for the province. Quick while nothing of it changes: the first page asks all the time. */
  getDueSoon: method<{ today: string; items: readonly CalendarItem[] }>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) })
}
