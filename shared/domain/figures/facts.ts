/**
 * What figures are counted from. Plain values: no clock, no database, no words.
 * "Fact": one product recognised once. "Candidate": one product that registered, with how far it came.
 * "Key": the text by which rows of a table are one; '' is "not known" in every table.
 */
import type { RecognisedStar, RegistrationForm } from '../model.ts'

/** What products are told apart by. */
export const dimensions = ['group', 'set', 'commune', 'oldDistrict', 'producerKind', 'level', 'gender', 'ethnicity'] as const
export type Dimension = (typeof dimensions)[number]

export type RecognitionLevel = '' | 'district' | 'province' | 'central'

export interface RecognitionFact {
  readonly id: string
  /** All recognitions of one product have the same. */
  readonly product: string
  readonly producer: string
  readonly star: RecognisedStar
  /** ISO day of the decision; null where it is not known. */
  readonly date: string | null
  /** Day of the decision that withdrew it. */
  readonly withdrawnOn: string | null
  /** Last day of its extension. */
  readonly extendedUntil: string | null
  /** null for older lists, which do not say it. */
  readonly form: RegistrationForm | null
  /** What the producer said the product had; null where nobody said. */
  readonly previousStar: RecognisedStar | null
  readonly sessionId: string | null
  readonly decisionNumber: string
  readonly level: RecognitionLevel
  readonly keys: Readonly<Record<Dimension, string>>
}

export interface CandidateFact {
  readonly product: string
  readonly producer: string
  readonly sessionId: string | null
  /** Day of the round; null where only its year is known, or nothing. */
  readonly day: string | null
  readonly year: number | null
  /** False: it is only told that it was proposed. */
  readonly registered: boolean
  /** Assessed by the district of older rounds or by the adviser team; by the province's council; by the Ministry's. */
  readonly district: boolean
  readonly province: boolean
  readonly central: boolean
  /** Put forward to the Ministry as of 5 stars. */
  readonly proposed: boolean
}

/** Which recognitions are counted. Both days count. */
export type Span =
  | { readonly kind: 'all' }
  | { readonly kind: 'days'; readonly from: string; readonly to: string }
  | { readonly kind: 'session'; readonly sessionId: string }
  | { readonly kind: 'decision'; readonly number: string; readonly date: string | null }

/** A count: what is decided on or before `asOf`. `today`: from it on, what has no day counts too. */
export interface Ask {
  readonly span: Span
  readonly asOf: string
  readonly today: string
}
