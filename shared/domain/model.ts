/** Words of the regulation as types. Plain values: no clock, no database, no page. */

export type Level = 'province' | 'central'
export type Body = 'council' | 'adviser'
export type Post = 'chair' | 'viceChair' | 'member' | 'secretary' | 'memberSecretary' | 'leader' | 'adviser'
export type Stage = 'preparing' | 'scoring' | 'locked' | 'concluded' | 'issued'
export type Mode = 'meeting' | 'written' | 'agreed'
export type RegistrationForm = 'first' | 'upgrade' | 'reevaluation'
export type Attendance = 'unknown' | 'present' | 'absent'
export type Star = 1 | 2 | 3 | 4 | 5
export type RecognisedStar = 3 | 4 | 5
export type PartCode = 'A' | 'B' | 'C'
export type SheetState = 'draft' | 'submitted' | 'superseded' | 'discarded'

export const stages: readonly Stage[] = ['preparing', 'scoring', 'locked', 'concluded', 'issued']

/** One rule of the council's Quy chế with the article it stands in ('' where the Quy chế is silent). */
export interface Rule<T> {
  readonly value: T
  readonly article: string
}

/** How a star minimum is judged when members chose different options: nothing national says it, so the Quy chế does. */
export type MinimaBy = 'majority' | 'all' | 'mean'

/** What provinces decide for themselves (Article 7.3.b: Quy chế hoạt động của Hội đồng). */
export interface Rules {
  /** At least numerator/denominator of the council's members present. */
  readonly quorum: Rule<{ readonly numerator: number; readonly denominator: number }>
  readonly chairRequired: Rule<boolean>
  readonly secretaryScores: Rule<boolean>
  /** Whole points; only a larger difference between two members' totals breaks it. */
  readonly gapLimit: Rule<number>
  /** Decimals of a printed mean, 0..4. Comparing never rounds. */
  readonly decimals: Rule<number>
  readonly minima: Rule<MinimaBy>
  /** True: nobody sees others' marks until the pass is closed. */
  readonly secrecy: Rule<boolean>
  /** True: the running total and star are shown to the member while scoring. */
  readonly runningTotal: Rule<boolean>
  /** True: a paper sheet keyed at the desk counts only once a second person has keyed it too and both agree. */
  readonly keyedTwice: Rule<boolean>
}

/** Where the Quy chế says nothing else. Sources: practice of Tây Ninh, Đồng Tháp; the secretary does not score in the national software. */
export const defaultRules: Rules = {
  quorum: { value: { numerator: 3, denominator: 4 }, article: '' },
  chairRequired: { value: true, article: '' },
  secretaryScores: { value: false, article: '' },
  gapLimit: { value: 10, article: '' },
  decimals: { value: 2, article: '' },
  minima: { value: 'majority', article: '' },
  secrecy: { value: true, article: '' },
  runningTotal: { value: true, article: '' },
  keyedTwice: { value: false, article: '' }
}

/** An exact mean: sum of whole points over n sheets. Compared as sum against n × edge; rounded only in print. n = 0 has no mean. */
export interface Mean {
  readonly sum: number
  readonly n: number
}

/** A complete sheet as the aggregation takes it: the chosen option of every scorable criterion, in form order. */
export interface CompleteSheet {
  readonly memberId: string
  /** Option key by criterion index; see shared/criteria/set.ts. */
  readonly options: readonly number[]
}

/** The council's word on a minimum. */
export interface Settlement {
  readonly criterion: string
  readonly star: RecognisedStar
  readonly met: boolean
  readonly words: string
}

export interface MinimumResult {
  readonly criterion: string
  readonly star: RecognisedStar
  /** Points of the option that the star asks for. */
  readonly required: number
  /** How many of n members chose that option's points or more. */
  readonly meets: number
  readonly n: number
  readonly byRule: boolean
  readonly settled: Settlement | null
  /** The council's word where there is one, else the rule's. */
  readonly met: boolean
}

export interface Edge {
  /** Up: the next star. Down: the star that the product stands on. */
  readonly star: Star
  /** Whole points of the sum between this product and the edge: up, how many are missing; down, how many may be lost and still stand. */
  readonly points: number
  /** One member changing one criterion to another option of the form would carry the product over. */
  readonly byOneStep: boolean
}

/** Everything that follows from the submitted sheets of one entry in its deciding pass. */
export interface EntryResult {
  readonly n: number
  readonly sum: number
  readonly parts: { readonly A: number; readonly B: number; readonly C: number }
  readonly totals: readonly {
    readonly memberId: string
    readonly total: number
    readonly A: number
    readonly B: number
    readonly C: number
  }[]
  readonly highest: number
  readonly lowest: number
  readonly gap: number
  readonly gapOver: boolean
  readonly starByPoints: Star
  /** Minima of the stars 3..starByPoints; a criterion stands again for a higher star only where that asks for more. */
  readonly minima: readonly MinimumResult[]
  /** Highest star that points and minima allow; 0 where the points reach 3 stars but a minimum of 3 stars is missed. */
  readonly starAllowed: 0 | Star
  readonly up: Edge | null
  readonly down: Edge | null
}
