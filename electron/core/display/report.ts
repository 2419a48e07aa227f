import type { ReportScene } from '../../../shared/contract/display.ts'
import type { Figures, FigureScope } from '../../../shared/contract/figures.ts'
import { formatWhole } from '../../../shared/domain/print-number.ts'
import type { AppError } from '../../../shared/errors.ts'
import { reportCharts } from '../../../shared/papers/report/charts.ts'
import { scopePhrase } from '../../../shared/papers/report/scope.ts'
import { basisOf, communeWords } from '../../../shared/papers/report/words.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Reader } from '../../store/db.ts'
import type { Ctx } from '../context.ts'
import { figuresOf } from '../figures/compute.ts'

/** In the order of the hall. Steps before recognition are left out: they would tell of sessions that no decision has closed. */
const shownCharts = ['years', 'groups', 'communes', 'targets'] as const

/** A page of the report for the hall; the last one where fewer are there. NOT_FOUND for a period or session that there is not. */
export function reportScene(
  db: Reader,
  ctx: Ctx,
  { scope, page: asked }: { readonly scope: FigureScope; readonly page: number }
): Result<ReportScene, AppError> {
  const found = figuresOf(db, ctx, scope)
  if (!found.ok) return found
  const figures = found.value
  const charts = reportCharts(figures, scope, 8)
  const bodies: readonly ReportScene['body'][] = [
    { kind: 'numbers', lines: numbersOf(figures, scope) },
    ...shownCharts.flatMap((key) => (charts[key] ? [{ kind: 'chart', chart: charts[key] } as const] : []))
  ]
  const page = Math.min(asked, bodies.length)
  const title = ['Chương trình OCOP', scopePhrase(scope, figures.words)].filter(Boolean).join(' ')
  const body = bodies[page - 1] ?? { kind: 'numbers', lines: [] }
  return ok({ kind: 'report', title, asOf: figures.asOf, body, page, pages: bodies.length })
}

type Lines = Extract<ReportScene['body'], { kind: 'numbers' }>['lines']

function numbersOf(figures: Figures, scope: FigureScope): Lines {
  const basis = basisOf(scope)
  const { total, star3, star4, star5, producers } = figures[basis]
  const { communes } = figures.places[basis]
  const line = (value: number, words: string) => (value > 0 ? [{ number: formatWhole(value), words }] : [])
  return [
    { number: formatWhole(total), words: basis === 'present' ? 'sản phẩm OCOP' : 'sản phẩm được công nhận' },
    ...line(star5, 'sản phẩm 5 sao'),
    ...line(star4, 'sản phẩm 4 sao'),
    ...line(star3, 'sản phẩm 3 sao'),
    ...line(producers, 'chủ thể'),
    ...line(communes, communeWords(figures))
  ]
}
