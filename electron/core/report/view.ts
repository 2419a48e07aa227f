/** The report: what the figures say, and the officer's words where there are any. Both come from one read. */
import type { Figures, FigureScope } from '../../../shared/contract/figures.ts'
import type { ProgrammePaperData } from '../../../shared/contract/paper-data.ts'
import type { ReportPartView } from '../../../shared/contract/report.ts'
import { momentWords } from '../../../shared/domain/moment.ts'
import type { AppError } from '../../../shared/errors.ts'
import { canonicalText } from '../../../shared/papers/content.ts'
import { reportCharts } from '../../../shared/papers/report/charts.ts'
import { frameGaps } from '../../../shared/papers/report/frame.ts'
import { reportPapers, reportTitle } from '../../../shared/papers/report/report.ts'
import { type ReportPartKey, reportPartKeys, reportText } from '../../../shared/papers/report/text.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Reader } from '../../store/db.ts'
import { putReportWords, reportWordsOf } from '../../store/report.ts'
import type { Ctx, Handler } from '../context.ts'
import { figuresOf, questionOf } from '../figures/compute.ts'
import { record } from '../log.ts'
import { watermarkOf } from '../papers/desk.ts'
import { type BuiltProgrammePaper, rewardedSums } from '../rewards/views.ts'
import { reportBook } from './book.ts'
import { handOutBook } from '../books/hand-out.ts'
import { programmePaperOf } from './programme-paper.ts'

interface LoadedReport {
  readonly figures: Figures
  readonly parts: readonly ReportPartView[]
  readonly data: ProgrammePaperData
}

/** NOT_FOUND for a period or session that there is not. */
function reportOf(db: Reader, ctx: Ctx, scope: FigureScope): Result<LoadedReport, AppError> {
  const figures = figuresOf(db, ctx, scope)
  if (!figures.ok) return figures
  const rewarded = rewardedSums(db, ctx, scope)
  if (!rewarded.ok) return rewarded
  const { data } = programmePaperOf(db, 'report', scope)
  const said = reportText({ scope, figures: figures.value, rewarded: rewarded.value, unit: unitOf(data.superior) })
  const written = new Map(reportWordsOf(db, canonicalText(scope)).map((row) => [row.part, row]))
  const parts = reportPartKeys.map((part): ReportPartView => {
    const { version, words, base } = written.get(part) ?? { version: 0, words: null, base: '' }
    return { part, version, said: said[part], words, base }
  })
  return ok({ figures: figures.value, parts, data })
}

/** "tỉnh" or "thành phố", from the name of the People's Committee above the agency; '' where it says neither. */
function unitOf(superior: string): string {
  const name = superior.toLocaleLowerCase('vi')
  return name.includes('thành phố') ? 'thành phố' : name.includes('tỉnh') ? 'tỉnh' : ''
}

export const getReport: Handler<'getReport'> = ({ scope }, ctx) =>
  ctx.store.read((db) => {
    const found = reportOf(db, ctx, scope)
    if (!found.ok) return found
    const { figures, parts, data } = found.value
    const empty = figures.present.total + figures.recognised.total + figures.targets.length === 0
    return ok({
      words: figures.words,
      asOf: figures.asOf,
      parts,
      charts: reportCharts(figures, scope),
      empty,
      missing: frameGaps(data)
    })
  })

export const setReportWords: Handler<'setReportWords'> = (input, ctx) =>
  ctx.store.write((db) => {
    const { part, baseVersion, words, said } = input
    const known = questionOf(db, ctx, input.scope)
    if (!known.ok) return known
    const scope = canonicalText(input.scope)
    const before = reportWordsOf(db, scope).find((row) => row.part === part)
    const current = before?.version ?? 0
    if (current !== baseVersion) return err({ code: 'STALE', what: 'reportWords', yours: baseVersion, current })
    const version = putReportWords(db, { scope, part, words, base: said, at: ctx.at })
    record(ctx, db, 'setReportWords', { detail: { scope: input.scope, part, before: before?.words ?? null, after: words } })
    return ok({ version })
  })

/** What is printed of each part. */
function textsOf(parts: readonly ReportPartView[]): Record<ReportPartKey, string> {
  return Object.fromEntries(parts.map(({ part, words, said }) => [part, words ?? said])) as Record<ReportPartKey, string> // one for each
}

/** The whole report: the paper and its Phụ lục. */
export function reportPaperOf(db: Reader, ctx: Ctx, scope: FigureScope): Result<BuiltProgrammePaper, AppError> {
  const found = reportOf(db, ctx, scope)
  if (!found.ok) return found
  const { figures, parts, data } = found.value
  const footer = [watermarkOf(ctx), reportTitle, figures.words, `lập lúc ${momentWords(ctx.at)}`].filter(Boolean).join(' · ')
  const papers = reportPapers(
    { data, scope, figures, texts: textsOf(parts), charts: reportCharts(figures, scope) },
    { footer, watermark: watermarkOf(ctx) }
  )
  return ok({ title: `${reportTitle} – ${figures.words}`, papers })
}

export const saveReport: Handler<'saveReport'> = async ({ scope }, ctx) => {
  const found = ctx.store.read((db) => reportOf(db, ctx, scope))
  if (!found.ok) return found
  const { figures, parts, data } = found.value
  const spec = reportBook({ data, figures, scope, texts: textsOf(parts), at: ctx.at, watermark: watermarkOf(ctx) })
  const detail = { scope, products: figures.present.total }
  return handOutBook(ctx, 'saveReport', { spec, title: `${reportTitle} – ${figures.words}`, what: 'report', detail })
}
