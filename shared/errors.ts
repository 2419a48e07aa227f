import type { PackageReason } from './packages/format.ts'
import type { DecreeKind } from './papers/kinds.ts'

/**
 * Every expected failure of a method, as a code with facts. Sentences are in renderer/text/errors.ts.
 * What was kept and what to do next is said there for each code.
 */
export type AppError =
  | { readonly code: 'UNKNOWN_METHOD'; readonly method: string }
  | { readonly code: 'BAD_INPUT'; readonly issues: readonly InputIssue[] }
  | {
      readonly code: 'BAD_WORDING'
      readonly paper: DecreeKind
      readonly part: 'wording' | 'grounds' | 'recipients'
      readonly mistakes: readonly WordingMistake[]
    }
  | { readonly code: 'NOT_ALLOWED'; readonly why: DeniedWhy }
  | { readonly code: 'NOT_FOUND'; readonly what: string }
  | { readonly code: 'STALE'; readonly what: string; readonly yours: number; readonly current: number }
  | { readonly code: 'WRONG_STAGE'; readonly stage: string; readonly needs: readonly string[] }
  | { readonly code: 'NOT_READY'; readonly missing: readonly Missing[] }
  | { readonly code: 'UNKNOWN_OPTION'; readonly criterion: string; readonly option: number }
  | { readonly code: 'UNKNOWN_CRITERION'; readonly criterion: string }
  | { readonly code: 'OUT_OF_SCOPE'; readonly criterion: string }
  | { readonly code: 'INCOMPLETE'; readonly criteria: readonly string[] }
  | { readonly code: 'ALREADY_SUBMITTED' }
  | { readonly code: 'NOT_SUBMITTED' }
  | { readonly code: 'KEYING'; readonly why: KeyingWhy }
  | { readonly code: 'SHEET_CODE'; readonly why: SheetCodeWhy; readonly session: string }
  | { readonly code: 'PASS_CLOSED' }
  | { readonly code: 'REASON_NEEDED' }
  | { readonly code: 'STAR_TOO_HIGH'; readonly asked: number; readonly allowed: number }
  | { readonly code: 'GAP_OPEN'; readonly gap: number; readonly limit: number }
  | { readonly code: 'EXCLUDED' }
  | { readonly code: 'DUPLICATE'; readonly what: string; readonly existing: string }
  | { readonly code: 'IN_USE'; readonly what: string; readonly by: string }
  | { readonly code: 'PIN_WRONG'; readonly left: number }
  | { readonly code: 'PIN_WAIT'; readonly until: string }
  | { readonly code: 'PIN_LOCKED' }
  | { readonly code: 'NO_PIN' }
  | { readonly code: 'NO_BROWSER' }
  | { readonly code: 'FILE'; readonly reason: string; readonly facts?: Readonly<Record<string, string | number>> }
  | { readonly code: 'PACKAGE'; readonly reason: PackageReason; readonly facts?: Readonly<Record<string, string | number>> }
  | { readonly code: 'STICK'; readonly reason: StickTrouble }
  | { readonly code: 'READ_BACK'; readonly differences: number; readonly first: string }
  | { readonly code: 'TEMPLATE'; readonly mistakes: readonly TemplateMistake[] }
  | { readonly code: 'STORE'; readonly reason: string; readonly facts?: Readonly<Record<string, string | number>> }
  | { readonly code: 'BUSY'; readonly what: string }
  | { readonly code: 'LAN_CLOSED' }
  | { readonly code: 'PORT_TAKEN'; readonly port: number }
  | { readonly code: 'NO_SUCH_ADDRESS'; readonly address: string }
  | { readonly code: 'DEVICE_ACTIVE'; readonly name: string }
  | { readonly code: 'DEVICE_ENDED'; readonly why: DeviceEnd | 'unknown' }
  | { readonly code: 'REQUEST_REUSED' }
  | { readonly code: 'INTERNAL'; readonly ref: string }

/** Why a stick is not written or read. gone: pulled. other: another one is there. slow: no answer in time. failed: it gives back other bytes, or none. */
export type StickTrouble = 'gone' | 'other' | 'full' | 'readOnly' | 'slow' | 'failed'

/** What is to be mended in a Word template, and where it stands. */
export interface TemplateMistake {
  /** As written, with its braces where it has them. */
  readonly tag: string
  readonly where: TemplatePlace
  readonly kind: TemplateMistakeKind
}

export interface TemplatePlace {
  readonly part: 'body' | 'header' | 'footer' | 'notes' | 'properties'
  /** From 1, as they follow one another in the part; 0 where it has none. */
  readonly paragraph: number
  /** What is written there, shortened. */
  readonly text: string
}

export type TemplateMistakeKind =
  /** { without } in the same paragraph, } without {. */
  | 'unclosed'
  | 'unopened'
  /** Anything but letters, digits, "_", "-", "." and single spaces, beginning with a letter. */
  | 'notAName'
  | 'blockNotClosed'
  | 'blockNotOpened'
  /** Closed by another name. */
  | 'blocksCrossed'
  /** Begins in a table and ends outside it, or the like. */
  | 'blockMisplaced'
  | 'blocksTooDeep'
  | 'unknownField'
  /** A list where a text is asked for. */
  | 'listAsText'
  | 'tooManyFields'
  /** Something else that the filling library does not take. */
  | 'refused'

export interface InputIssue {
  readonly path: string
  readonly issue: 'missing' | 'type' | 'tooLong' | 'tooShort' | 'tooBig' | 'tooSmall' | 'format' | 'unknownKey' | 'choice'
  readonly limit?: number
}

/** What is wrong in the wording of a paper. unknown: no such field. unclosed: a brace without its pair. notAlone: a block shares its line. */
export interface WordingMistake {
  /** From 1. */
  readonly line: number
  readonly field: string
  readonly mistake: 'unknown' | 'unclosed' | 'notAlone'
}

export type DeniedWhy =
  | 'role'
  | 'notYourSheet'
  | 'sheetOfMember'
  | 'secret'
  | 'recused'
  | 'notScoring'
  | 'absent'
  | 'replaced'
  | 'seatHasSheet'
  | 'notInSession'
  | 'seatLeft'
  | 'practiceOnly'

/**
 * Why a paper sheet that is keyed twice is not touched now. unnamed: nobody has said that they key it. twice: it is not handed in by one.
 * notTwice: the Quy chế does not ask for it. unsettled: a difference was left out.
 */
export type KeyingWhy =
  | 'unnamed'
  | 'waiting'
  | 'comparing'
  | 'twice'
  | 'samePerson'
  | 'begun'
  | 'notBegun'
  | 'notComparing'
  | 'notTwice'
  | 'unsettled'

/** mistyped: no code at all, or a wrong sign in it. earlierPass: printed for a pass that was followed by a re-scoring. */
export type SheetCodeWhy = 'mistyped' | 'unknown' | 'otherSession' | 'earlierPass'

/** Why a device of a member is none any more. restored: a backup was put in place of the data that it had joined. */
export type DeviceEnd = 'takenOver' | 'recalled' | 'left' | 'newPin' | 'replaced' | 'restored'

/** Something that a step of the procedure still waits for, with the article that asks for it. */
export interface Missing {
  readonly code:
    | 'NO_PRODUCTS'
    | 'NO_SCORERS'
    | 'NO_CHAIR'
    | 'NO_DECISION'
    | 'ATTENDANCE_UNKNOWN'
    | 'NO_QUORUM'
    | 'CHAIR_ABSENT'
    | 'PRODUCT_WITHOUT_SCORER'
    | 'SHEETS_MISSING'
    | 'SHEETS_REVISING'
    | 'PASS_OPEN'
    | 'GAP_OPEN'
    | 'MINIMUM_OPEN'
    | 'NOT_CONCLUDED'
    | 'NO_DECISION_NUMBER'
  readonly count: number
  readonly article: string
  /** Names of what is concerned, at most five. */
  readonly names: readonly string[]
}
