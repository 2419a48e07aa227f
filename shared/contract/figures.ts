import { z } from 'zod'
import type { CertificateState } from '../domain/certificate.ts'
import type { StarCount } from '../domain/figures/count.ts'
import { dimensions } from '../domain/figures/facts.ts'
import type { Counted, FigureKey } from '../domain/figures/figures.ts'
import { type TargetFigure, targetFigures } from '../domain/figures/targets.ts'
import { isoDate, method, requiredLine, text, version } from './method.ts'
import type { SaveOutcome } from './papers.ts'

const day = z.iso.date()
const year = z.int().min(2000).max(2100)
/** Day of the count: what was decided on or before it. null: the last day of the scope, or today where that is not over. */
const until = { until: isoDate }

/** What the figures are of. `decision`: what one decision recognised, for older lists know no sessions. */
export const figureScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all'), ...until }),
  z.strictObject({ kind: z.literal('year'), year, ...until }),
  z.strictObject({ kind: z.literal('period'), periodId: z.uuid(), ...until }),
  z.strictObject({ kind: z.literal('round'), sessionId: z.uuid(), ...until }),
  z.strictObject({ kind: z.literal('decision'), number: text(300), date: isoDate, ...until }),
  z.strictObject({ kind: z.literal('span'), from: day, to: day, ...until })
])
export type FigureScope = z.infer<typeof figureScope>

/** A row of a table that adds up to the total; '' has what is not known. */
export interface FigureRow {
  readonly key: string
  readonly name: string
  /** On the day of the count, whenever recognised; and recognised within the scope. */
  readonly present: StarCount
  readonly recognised: StarCount
}

export interface TargetView {
  readonly id: string
  readonly version: number
  /** One of the two is null. */
  readonly periodId: string | null
  readonly year: number | null
  /** "Giai đoạn 2021–2025", "Năm 2026"; and its first and last day. */
  readonly of: string
  readonly from: string
  readonly to: string
  /** '': the whole province; else a commune or an old district. */
  readonly place: string
  readonly name: string
  readonly unit: string
  readonly value: number
  readonly figure: TargetFigure
  /** On the day of the count or the last day of the target, the earlier; null where nothing is counted or it has not begun. */
  readonly actual: number | null
}

/** Why a number may be less than somebody expects: rows that say too little. */
export interface FigureGap {
  readonly code:
    | 'undated'
    | 'later'
    | 'undatedCandidates'
    | 'noLevel'
    | 'noSet'
    | 'noCommune'
    | 'noDistrict'
    | 'noKind'
    | 'noGender'
    | 'noEthnicity'
  readonly count: number
}

export interface Figures {
  readonly asOf: string
  /** Of the scope, for titles: "Năm 2026". */
  readonly words: string
  /** First and last day of the scope; null where it is not made of days. */
  readonly from: string | null
  readonly to: string | null
  readonly present: Counted['present']
  readonly recognised: Counted['recognised']
  /** The 6 groups and the 26 sets of the regulation, empty ones too. */
  readonly groups: readonly FigureRow[]
  readonly sets: readonly FigureRow[]
  readonly communes: readonly FigureRow[]
  /** Every old district that is known, empty ones too. */
  readonly oldDistricts: readonly FigureRow[]
  readonly producerKinds: readonly FigureRow[]
  readonly levels: readonly FigureRow[]
  /** Of the producers' representatives, as Mẫu số 02 records them. key 'female', 'male'; 'minority', 'kinh'. */
  readonly genders: readonly FigureRow[]
  readonly ethnicities: readonly FigureRow[]
  /** Communes and old districts with at least one product; `known`: of how many old districts that are known. */
  readonly places: {
    readonly present: { readonly communes: number; readonly oldDistricts: number }
    readonly recognised: { readonly communes: number; readonly oldDistricts: number }
    readonly known: { readonly oldDistricts: number }
  }
  readonly funnel: Counted['funnel']
  readonly years: Counted['years']
  /** Of the scope: of the same or a wider period, or of years that it touches. */
  readonly targets: readonly TargetView[]
  readonly missing: readonly FigureGap[]
}

export type { FigureKey, StarCount, TargetFigure }

/** One product behind a figure. */
export interface FigureLine {
  /** null: not recognised. */
  readonly recognitionId: string | null
  /** All recognitions of the product have the same. */
  readonly subject: string
  readonly productName: string
  /** Alike for all products of one producer. */
  readonly producerKey: string
  readonly producerName: string
  readonly commune: string
  readonly oldDistrict: string
  readonly setNo: number | null
  readonly setName: string
  readonly star: 3 | 4 | 5 | null
  readonly decisionNumber: string
  readonly decisionDate: string | null
  /** null: not recognised. */
  readonly state: CertificateState | null
}

export interface PeriodView {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly fromYear: number
  readonly toYear: number
}

/** What can be chosen as a scope, the newest first. */
export interface FigureScopes {
  readonly today: string
  readonly years: readonly number[]
  readonly periods: readonly PeriodView[]
  readonly rounds: readonly { readonly sessionId: string; readonly name: string }[]
  readonly decisions: readonly { readonly number: string; readonly date: string | null; readonly products: number }[]
}

const figureKey = z.strictObject({
  basis: z.enum(['present', 'withdrawn', 'recognised', 'funnel']),
  by: z.enum(['all', ...dimensions, 'state', 'movement', 'step', 'inForce']),
  key: text(300),
  star: z.union([z.literal(3), z.literal(4), z.literal(5)]).nullable()
}) satisfies z.ZodType<FigureKey>

const periodFields = { name: requiredLine, fromYear: year, toYear: year }
const targetFields = {
  /** A period, or a year. */
  of: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('period'), periodId: z.uuid() }),
    z.strictObject({ kind: z.literal('year'), year })
  ]),
  place: text(300),
  name: requiredLine,
  unit: text(60),
  value: z.int().min(0).max(1_000_000_000),
  figure: z.enum(targetFigures)
}
const periodAt = { periodId: z.uuid(), baseVersion: version }
const targetAt = { targetId: z.uuid(), baseVersion: version }

export const figures = {
  listFigureScopes: method<FigureScopes>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) }),
  /** NOT_FOUND for a period or session that there is not. */
  getFigures: method<Figures>()({ who: ['desk'], effect: 'read', input: z.strictObject({ scope: figureScope }) }),
  /** The products behind a figure, by name; their number is the figure, and that of their producers the one beside it. */
  listFigureRows: method<{ words: string; rows: readonly FigureLine[] }>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject({ scope: figureScope, figure: figureKey })
  }),
  /** The same as a workbook; `words` says which figure. NOT_FOUND where there is nothing behind it. */
  saveFigureRows: method<SaveOutcome>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ scope: figureScope, figure: figureKey, words: text(300) })
  }),
  /** Every period and target, each with what is counted today. */
  listTargets: method<{ periods: readonly PeriodView[]; targets: readonly TargetView[] }>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject({})
  }),
  createTarget: method<{ targetId: string }>()({ who: ['desk'], effect: 'write', input: z.strictObject(targetFields) }),
  updateTarget: method<{ version: number }>()({ who: ['desk'], effect: 'write', input: z.strictObject({ ...targetAt, ...targetFields }) }),
  removeTarget: method<object>()({ who: ['desk'], effect: 'write', input: z.strictObject(targetAt) }),
  /** BAD_INPUT where the last year is before the first. */
  createPeriod: method<{ periodId: string }>()({ who: ['desk'], effect: 'write', input: z.strictObject(periodFields) }),
  updatePeriod: method<{ version: number }>()({ who: ['desk'], effect: 'write', input: z.strictObject({ ...periodAt, ...periodFields }) }),
  /** IN_USE while it has targets. */
  removePeriod: method<object>()({ who: ['desk'], effect: 'write', input: z.strictObject(periodAt) })
}
