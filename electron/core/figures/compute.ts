/** The one aggregation: the page, the report, workbooks and JSON read what comes from here. */
import type { FigureGap, FigureRow, Figures, FigureScope, TargetView } from '../../../shared/contract/figures.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
import type { Ask, Dimension } from '../../../shared/domain/figures/facts.ts'
import { type Counted, countFigures, emptyRow, type TableRow } from '../../../shared/domain/figures/figures.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { ethnicityNames, figureKindNames, groupWords, levelNames, notKnown, scopeWords } from '../../../shared/papers/figures-words.ts'
import { genderNames } from '../../../shared/papers/words.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { compareVi } from '../../../shared/text-key.ts'
import type { Reader } from '../../store/db.ts'
import { listPeriods } from '../../store/figures.ts'
import { findSession } from '../../store/sessions.ts'
import type { Ctx, Handler } from '../context.ts'
import { type LoadedFacts, loadFacts } from './facts.ts'
import { targetsOf } from './target-views.ts'

/** A scope as a question, with the words it is called by. */
export interface Question {
  readonly ask: Ask
  readonly words: string
  readonly from: string | null
  readonly to: string | null
}

/** NOT_FOUND for a period or a session that there is not. */
export function questionOf(db: Reader, ctx: Ctx, scope: FigureScope): Result<Question, AppError> {
  const today = inHanoi(ctx.at).date
  const put = (span: Ask['span'], name = '') => {
    const { from, to } = span.kind === 'days' ? span : { from: null, to: null }
    const asOf = scope.until ?? (to !== null && to < today ? to : today)
    return ok({ ask: { span, asOf, today }, words: scopeWords(scope, name), from, to })
  }
  switch (scope.kind) {
    case 'all':
      return put({ kind: 'all' })
    case 'year':
      return put({ kind: 'days', ...daysOf(scope.year, scope.year) })
    case 'period': {
      const period = listPeriods(db).find(({ id }) => id === scope.periodId)
      return period
        ? put({ kind: 'days', ...daysOf(period.fromYear, period.toYear) }, period.name)
        : err({ code: 'NOT_FOUND', what: 'period' })
    }
    case 'round': {
      const session = findSession(db, scope.sessionId as SessionId) // found or not
      return session ? put({ kind: 'session', sessionId: session.id }, session.name) : err({ code: 'NOT_FOUND', what: 'session' })
    }
    case 'decision':
      return put({ kind: 'decision', number: scope.number, date: scope.date })
    case 'span':
      return put({ kind: 'days', from: scope.from, to: scope.to })
  }
}

/** First and last day of years. */
export function daysOf(fromYear: number, toYear: number): { readonly from: string; readonly to: string } {
  return { from: `${fromYear}-01-01`, to: `${toYear}-12-31` }
}

export const getFigures: Handler<'getFigures'> = (input, ctx) => ctx.store.read((db) => figuresOf(db, ctx, input.scope))

/** Figures of a scope. NOT_FOUND for a period or a session that there is not. */
export function figuresOf(db: Reader, ctx: Ctx, scope: FigureScope): Result<Figures, AppError> {
  const question = questionOf(db, ctx, scope)
  if (!question.ok) return question
  const { ask, words, from, to } = question.value
  const loaded = loadFacts(db, ctx)
  const counted = countedOf(loaded, ask)
  const tables = namedTables(counted.tables, loaded, ctx)
  const known = (rows: readonly FigureRow[]) => rows.filter(({ key }) => key !== '')
  const filled = (rows: readonly FigureRow[], of: 'present' | 'recognised') => known(rows).filter((row) => row[of].total > 0).length
  const { tables: _tables, left: _left, ...rest } = counted
  return ok({
    ...rest,
    words,
    from,
    to,
    ...tables,
    places: {
      present: { communes: filled(tables.communes, 'present'), oldDistricts: filled(tables.oldDistricts, 'present') },
      recognised: { communes: filled(tables.communes, 'recognised'), oldDistricts: filled(tables.oldDistricts, 'recognised') },
      known: { oldDistricts: known(tables.oldDistricts).length }
    },
    targets: targetsOf(db, loaded, ask).filter((target) => touches(target, question.value)),
    missing: gapsOf(counted.left, tables, loaded)
  })
}

/** What was counted of facts. The page, the report and the hall ask for the same scope one after the other, and officers go back and forth. */
const counts = new WeakMap<LoadedFacts, Map<string, Counted>>()
const mostCounts = 20

function countedOf(loaded: LoadedFacts, ask: Ask): Counted {
  const known = counts.get(loaded) ?? new Map<string, Counted>()
  counts.set(loaded, known)
  const key = JSON.stringify(ask)
  const before = known.get(key)
  if (before) return before
  const candidates = loaded.candidates.map(({ fact }) => fact)
  const counted = countFigures(loaded.facts, candidates, ask)
  if (known.size >= mostCounts) known.clear()
  known.set(key, counted)
  return counted
}

/** Spans of days touch where they share a day; other scopes have the targets of their day. */
function touches(target: TargetView, { ask, from, to }: Question): boolean {
  if (ask.span.kind === 'all') return true
  return target.from <= (to ?? ask.asOf) && target.to >= (from ?? ask.asOf)
}

type Tables = Pick<Figures, 'groups' | 'sets' | 'communes' | 'oldDistricts' | 'producerKinds' | 'levels' | 'genders' | 'ethnicities'>

function namedTables(tables: Readonly<Record<Dimension, readonly TableRow[]>>, loaded: LoadedFacts, ctx: Ctx): Tables {
  const sets = [...ctx.shelf.shipped].map(([no, { set }]) => [String(no), `${no}. ${set.name}`] as const)
  const groups = new Map([...ctx.shelf.shipped].map(([, { set }]) => [set.group, groupWords(set.group)]))
  const districts = [...loaded.oldDistricts].filter(([key]) => key !== '').toSorted((a, b) => compareVi(a[1], b[1]))
  const communes = [...loaded.communes].filter(([key]) => key !== '').toSorted((a, b) => compareVi(a[1], b[1]))
  return {
    groups: named(tables.group, [...groups], true),
    sets: named(tables.set, sets, true),
    communes: named(tables.commune, communes, false),
    oldDistricts: named(tables.oldDistrict, districts, true),
    producerKinds: named(tables.producerKind, Object.entries(figureKindNames), false),
    levels: named(tables.level, Object.entries(levelNames), false),
    genders: named(tables.gender, Object.entries(genderNames), false),
    ethnicities: named(tables.ethnicity, Object.entries(ethnicityNames), false)
  }
}

/** Rows in the order of the names, empty ones too where `all`; what is not known comes last, where there is any. */
function named(rows: readonly TableRow[], names: readonly (readonly [string, string])[], all: boolean): FigureRow[] {
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const shown = names.flatMap(([key, name]) => {
    const row = byKey.get(key)
    return row || all ? [{ ...(row ?? emptyRow(key)), name }] : []
  })
  const unknown = byKey.get('')
  return unknown ? [...shown, { ...unknown, name: notKnown }] : shown
}

function gapsOf(left: ReturnType<typeof countFigures>['left'], tables: Tables, { facts }: LoadedFacts): FigureGap[] {
  const unknown = (rows: readonly FigureRow[]) => {
    const row = rows.find(({ key }) => key === '')
    return row ? Math.max(row.present.total, row.recognised.total) : 0
  }
  const gaps: FigureGap[] = [
    { code: 'undated', count: left.undated },
    { code: 'later', count: left.later },
    { code: 'undatedCandidates', count: left.undatedCandidates },
    { code: 'noLevel', count: facts.filter(({ level, sessionId }) => level === '' && sessionId === null).length },
    { code: 'noSet', count: unknown(tables.sets) },
    { code: 'noCommune', count: unknown(tables.communes) },
    { code: 'noDistrict', count: unknown(tables.oldDistricts) },
    { code: 'noKind', count: unknown(tables.producerKinds) },
    { code: 'noGender', count: unknown(tables.genders) },
    { code: 'noEthnicity', count: unknown(tables.ethnicities) }
  ]
  return gaps.filter(({ count }) => count > 0)
}
