/**
 * What a criteria set must look like: one form of Phụ lục II, Quyết định 26/2026/QĐ-TTg, as data.
 * The wording is the law's, letter for letter. Knows nothing of sessions or marks.
 * "Scorable": a criterion that a member chooses an option for, that is one without sub-criteria.
 */
import { z } from 'zod'

/** Star level of a minimum: the form prints ***, **** or ***** behind the option. */
export const minStarSchema = z.union([z.literal(3), z.literal(4), z.literal(5)])

export const optionSchema = z.strictObject({
  /** Place in the printed order of its criterion, from 1. 0 is kept for "Không đạt phương án nào", which no form prints. */
  key: z.int().min(1).max(20),
  points: z.int().min(0).max(100),
  label: z.string().min(1),
  minStar: minStarSchema.optional(),
  note: z.string().min(1).optional(),
  /** Which of the two cases of tourism the option stands under. */
  case: z.enum(['a', 'b']).optional(),
  /** What was printed where `points` mends a slip ('' for a blank cell); said in `anomalies`. */
  pointsPrinted: z.string().optional()
})

const criterionBase = {
  code: z.string().regex(/^\d+(\.\d+){0,2}$/),
  title: z.string().min(1),
  max: z.int().min(1).max(100),
  note: z.string().min(1).optional(),
  options: z.array(optionSchema),
  /** Printed with one point and no options (bilingual label): the app offers có = 1, không = 0. */
  binary: z.literal(true).optional(),
  /** "Lựa chọn một trong hai trường hợp sau": words of the two cases. */
  cases: z.strictObject({ a: z.string().min(1), b: z.string().min(1) }).optional()
}
export const subCriterionSchema = z.strictObject(criterionBase)
export const criterionSchema = z.strictObject({ ...criterionBase, criteria: z.array(subCriterionSchema).optional() })

export const sectionSchema = z.strictObject({
  code: z.string().regex(/^\d+$/),
  title: z.string().min(1),
  max: z.int().min(1).max(100),
  note: z.string().min(1).optional(),
  /** What was printed where `max` mends a slip; said in `anomalies`. */
  maxPrinted: z.string().optional(),
  criteria: z.array(criterionSchema).min(1)
})

export const partSchema = z.strictObject({
  code: z.enum(['A', 'B', 'C']),
  title: z.string().min(1),
  max: z.int().min(1).max(100),
  sections: z.array(sectionSchema).min(1)
})

export const conditionSchema = z.strictObject({
  type: z.enum(['exclusion', 'starMarks', 'note']),
  text: z.string().min(1),
  /** Code of the criterion it stands under, where it does. */
  criterion: z.string().optional()
})

/** A line of the form to be compared with the signed copy before a release; screens head it "Cần đối chiếu văn bản gốc". */
export const anomalySchema = z.strictObject({
  /** Code of the criterion, section or part, or undefined where it concerns the whole form. */
  at: z.string().optional(),
  text: z.string().min(1)
})

export const criteriaSetSchema = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^qd26-\d\d-[a-z0-9-]+$/),
  no: z.int().min(1).max(26),
  decision: z.strictObject({ number: z.string(), date: z.iso.date(), annex: z.string(), cited: z.string() }),
  name: z.string().min(1),
  nameInIndex: z.string().min(1),
  headingPrinted: z.string().min(1),
  classPrinted: z.string(),
  group: z.string().min(1),
  subgroup: z.string().min(1),
  /** '' where Phụ lục I has no third level. */
  subSubgroup: z.string(),
  ministry: z.string().min(1),
  formFields: z.array(z.string().min(1)),
  codeNote: z.string(),
  parts: z.array(partSchema).length(3),
  totalPrinted: z.int(),
  conditions: z.array(conditionSchema),
  formEnd: z.array(z.string().min(1)),
  anomalies: z.array(anomalySchema)
})

export type MinStar = z.infer<typeof minStarSchema>
export type CriterionOption = z.infer<typeof optionSchema>
export type SubCriterion = z.infer<typeof subCriterionSchema>
export type Criterion = z.infer<typeof criterionSchema>
export type Section = z.infer<typeof sectionSchema>
export type Part = z.infer<typeof partSchema>
export type CriteriaSet = z.infer<typeof criteriaSetSchema>

/** One choice that the app offers: a printed option, or one of the three that no form prints and whose words are the app's. */
export type OfferedOption =
  | (CriterionOption & { readonly kind: 'printed' })
  | { readonly kind: 'none' | 'yes' | 'no'; readonly key: 0 | 1; readonly points: number }

/** A scorable criterion with its place in the form. */
export interface Scorable {
  /** Place among the scorable criteria of the form, from 0. */
  readonly index: number
  readonly code: string
  readonly title: string
  readonly max: number
  readonly note?: string
  readonly cases?: { readonly a: string; readonly b: string }
  readonly part: Part['code']
  /** Its section; of the same code and title where the section is itself the criterion. */
  readonly section: { readonly code: string; readonly title: string }
  /** The criterion that it is a part of: 6.1 for 6.1.1. */
  readonly parent?: { readonly code: string; readonly title: string; readonly max: number }
  readonly options: readonly OfferedOption[]
}

/** A set laid out for arithmetic over many sheets. All arrays are in form order, by `Scorable.index`. Points are whole. */
export interface SetIndex {
  readonly count: number
  readonly scorables: readonly Scorable[]
  readonly byCode: ReadonlyMap<string, number>
  /** 0 for A, 1 for B, 2 for C. */
  readonly part: Uint8Array
  readonly max: Uint8Array
  /** Points of option `key` of criterion `index` at `index * stride + key`, -1 where it offers no such option. */
  readonly points: Int8Array
  readonly stride: number
  /** What each star asks of each criterion; 0 where it asks nothing. */
  readonly required: { readonly [star in MinStar]: Uint8Array }
}
