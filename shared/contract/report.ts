/** The report of a scope: paragraphs that the figures give and an officer may write anew, charts, tables. */
import { z } from 'zod'
import type { ReportCharts } from '../papers/report/charts.ts'
import { type ReportPartKey, reportPartKeys } from '../papers/report/text.ts'
import { figureScope } from './figures.ts'
import { method, paragraph, version } from './method.ts'
import type { SaveOutcome } from './papers.ts'

export interface ReportPartView {
  readonly part: ReportPartKey
  /** 0: nobody ever wrote in it. */
  readonly version: number
  /** What the figures say today; '' where nothing is known, and in parts of the officer alone. */
  readonly said: string
  /** The officer's own; null: the figures speak. */
  readonly words: string | null
  /** What the figures said when the officer wrote; the numbers have changed since where it is another text than `said`. */
  readonly base: string
}

export interface ReportView {
  /** Of the scope: "Năm 2026". */
  readonly words: string
  readonly asOf: string
  readonly parts: readonly ReportPartView[]
  readonly charts: ReportCharts
  /** Nothing is recognised and nothing aimed at: there is nothing to report yet. */
  readonly empty: boolean
  /** What the paper leaves to be filled in by hand, in Vietnamese. */
  readonly missing: readonly string[]
}

export const report = {
  getReport: method<ReportView>()({ who: ['desk'], effect: 'read', input: z.strictObject({ scope: figureScope }) }),
  /** `said`: what the figures said on the page where it was written. words null: back to what the figures say. */
  setReportWords: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({
      scope: figureScope,
      part: z.enum(reportPartKeys),
      baseVersion: version,
      words: paragraph.nullable(),
      said: paragraph
    })
  }),
  /** The tables, the targets and the paragraphs as a workbook. */
  saveReport: method<SaveOutcome>()({ who: ['desk'], effect: 'write', input: z.strictObject({ scope: figureScope }) })
}
