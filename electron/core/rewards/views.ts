/** Who is rewarded for what within a scope, worked out anew from the register each time. */
import type { FigureScope } from '../../../shared/contract/figures.ts'
import type { RewardRow, RewardsView, RewardTableView } from '../../../shared/contract/rewards.ts'
import { isWithin } from '../../../shared/domain/figures/count.ts'
import type { Ask, RecognitionFact } from '../../../shared/domain/figures/facts.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import { type Reward, type RewardTable, rewardsOf, tableOn } from '../../../shared/domain/rewards.ts'
import { momentWords } from '../../../shared/domain/moment.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { Paper } from '../../../shared/papers/paper.ts'
import { frameGaps } from '../../../shared/papers/report/frame.ts'
import { rewardsPaper, type RewardsFacts, rewardsTitle } from '../../../shared/papers/report/rewards.ts'
import type { RewardedSums } from '../../../shared/papers/report/text.ts'
import { scopePhrase } from '../../../shared/papers/report/scope.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { compareVi } from '../../../shared/text-key.ts'
import type { Reader } from '../../store/db.ts'
import { rewardTables } from '../../store/rewards.ts'
import type { Ctx, Handler } from '../context.ts'
import { type Question, questionOf } from '../figures/compute.ts'
import { loadFacts } from '../figures/facts.ts'
import { watermarkOf } from '../papers/desk.ts'
import { programmePaperOf } from '../report/programme-paper.ts'
import { handOutBook } from '../books/hand-out.ts'
import { rewardsBook } from './book.ts'

export const getRewards: Handler<'getRewards'> = ({ scope }, ctx) => ctx.store.read((db) => rewardsIn(db, ctx, scope))

interface Rewarded {
  readonly fact: RecognitionFact
  readonly reward: Reward
}

/** Every recognition of the scope with its reward, in no order. */
function rewardedIn(db: Reader, ctx: Ctx, { ask }: Question, tables: readonly RewardTableView[]): Rewarded[] {
  const { facts } = loadFacts(db, ctx)
  const rewards = rewardsOf(facts, tables.map(tableOf))
  return facts.flatMap((fact) => {
    const reward = isWithin(fact, ask.span) && isDecided(fact, ask) ? rewards.get(fact.id) : undefined
    return reward ? [{ fact, reward }] : []
  })
}

/** What the report says of rewards. NOT_FOUND for a period or session that there is not. */
export function rewardedSums(db: Reader, ctx: Ctx, scope: FigureScope): Result<RewardedSums, AppError> {
  const question = questionOf(db, ctx, scope)
  if (!question.ok) return question
  const paid = rewardedIn(db, ctx, question.value, rewardTables(db)).filter(({ reward }) => isRewarded(reward))
  const producers = new Set(paid.map(({ fact }) => fact.producer)).size
  return ok({ products: paid.length, producers, total: sumOf(paid.map(({ reward }) => reward)) })
}

/** NOT_FOUND for a period or session that there is not. */
function rewardsIn(db: Reader, ctx: Ctx, scope: FigureScope): Result<RewardsView, AppError> {
  const question = questionOf(db, ctx, scope)
  if (!question.ok) return question
  const { ask, words } = question.value
  const { viewOf, communes } = loadFacts(db, ctx)
  const tables = rewardTables(db)
  const found = rewardedIn(db, ctx, question.value, tables).flatMap(({ fact, reward }) => {
    const view = viewOf(fact.id)
    if (!view) return []
    const { id, productName, producerName, star, decisionNumber, decisionDate, withdrawnOn } = view
    const commune = communes.get(fact.keys.commune) ?? ''
    const row: RewardRow = { id, productName, producerName, commune, star, decisionNumber, decisionDate, withdrawnOn, ...reward }
    return [{ row, producer: fact.producer }]
  })
  const inOrder = found.toSorted(({ row: a }, { row: b }) => byProducer(a, b))
  const rows = inOrder.map(({ row }) => row)
  return ok({
    tables,
    words,
    asOf: ask.asOf,
    rows,
    producers: producersOf(inOrder.filter(({ row }) => isRewarded(row))),
    byStar: ([3, 4, 5] as const).map((star) => {
      const own = rows.filter((row) => row.star === star && isRewarded(row))
      const first = own.filter(({ kind }) => kind === 'first').length
      return { star, first, upgraded: own.length - first, amount: sumOf(own) }
    }),
    total: sumOf(rows),
    missing: frameGaps(programmePaperOf(db, 'rewards', scope).data)
  })
}

/** As figures count: without a day of decision, from today on. */
function isDecided({ date }: RecognitionFact, { asOf, today }: Ask): boolean {
  return date === null ? asOf >= today : date <= asOf
}

function isRewarded({ kind }: Pick<Reward, 'kind'>): boolean {
  return kind === 'first' || kind === 'upgrade'
}

function byProducer(a: RewardRow, b: RewardRow): number {
  return compareVi(a.producerName, b.producerName) || compareVi(a.productName, b.productName) || (a.id < b.id ? -1 : 1)
}

function sumOf(rows: readonly Pick<RewardRow, 'amount'>[]): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0)
}

function producersOf(found: readonly { readonly row: RewardRow; readonly producer: string }[]): RewardsView['producers'] {
  const groups = grouped(found, ({ producer }) => producer)
  return [...groups.values()].flatMap((each) => {
    const rows = each.map(({ row }) => row)
    const [first] = rows
    return first ? [{ name: first.producerName, commune: first.commune, rowIds: rows.map(({ id }) => id), amount: sumOf(rows) }] : []
  })
}

function tableOf({ from, star3, star4, star5, upgrade, basis }: RewardTableView): RewardTable & { readonly basis: string } {
  return { from, amounts: { 3: star3, 4: star4, 5: star5 }, upgrade, basis }
}

export interface BuiltProgrammePaper {
  readonly title: string
  readonly papers: readonly Paper[]
}

/** The list of who is rewarded. NOT_FOUND where nobody is. */
export function rewardsPaperOf(db: Reader, ctx: Ctx, scope: FigureScope): Result<BuiltProgrammePaper, AppError> {
  const found = rewardsIn(db, ctx, scope)
  if (!found.ok) return found
  const { rows, producers, tables, total, byStar, words } = found.value
  if (producers.length === 0) return nobodyYet()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const used = new Set(
    rows.flatMap((row) => (isRewarded(row) && row.decisionDate !== null ? (tableOn(tables, row.decisionDate)?.from ?? []) : []))
  )
  const facts: RewardsFacts = {
    data: programmePaperOf(db, 'rewards', scope).data,
    scope: scopePhrase(scope, words),
    tables: tables.toReversed().flatMap((table) => (used.has(table.from) ? [tableOf(table)] : [])),
    producers: producers.map(({ name, commune, amount, rowIds }) => ({
      name,
      commune,
      amount,
      products: rowIds.flatMap((id) => byId.get(id) ?? [])
    })),
    byStar: byStar.filter(({ first, upgraded }) => first + upgraded > 0),
    total
  }
  const paper = rewardsPaper(facts, { footer: footerOf(ctx, words), watermark: watermarkOf(ctx) })
  return ok({ title: `${rewardsTitle} – ${words}`, papers: [paper] })
}

function footerOf(ctx: Ctx, words: string): string {
  return [watermarkOf(ctx), rewardsTitle, words, `lập lúc ${momentWords(ctx.at)}`].filter(Boolean).join(' · ')
}

function nobodyYet(): Result<never, AppError> {
  return err({ code: 'NOT_FOUND', what: 'reward' })
}

export const saveRewards: Handler<'saveRewards'> = async ({ scope }, ctx) => {
  const found = ctx.store.read((db) => {
    const rewards = rewardsIn(db, ctx, scope)
    return rewards.ok ? ok({ view: rewards.value, data: programmePaperOf(db, 'rewards', scope).data }) : rewards
  })
  if (!found.ok) return found
  const { view, data } = found.value
  if (view.producers.length === 0) return nobodyYet()
  const spec = rewardsBook({ view, data, scope, at: ctx.at, watermark: watermarkOf(ctx) })
  return handOutBook(ctx, 'saveRewards', { spec, title: `${rewardsTitle} – ${view.words}`, what: 'rewards', detail: { total: view.total } })
}
