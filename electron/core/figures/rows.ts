/** The rows behind a figure, on the page and as a workbook. */
import type { FigureKey, FigureLine, FigureScope } from '../../../shared/contract/figures.ts'
import { recognisedIn, statesOn } from '../../../shared/domain/figures/count.ts'
import type { RecognitionFact } from '../../../shared/domain/figures/facts.ts'
import { rowsOf } from '../../../shared/domain/figures/figures.ts'
import { asCandidate, type FunnelStep, funnelRows, funnelSteps } from '../../../shared/domain/figures/funnel.ts'
import type { AppError } from '../../../shared/errors.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { compareVi } from '../../../shared/text-key.ts'
import type { Reader } from '../../store/db.ts'
import { handOutBook } from '../books/hand-out.ts'
import type { Ctx, Handler } from '../context.ts'
import { figureBook } from './book.ts'
import { questionOf } from './compute.ts'
import { type LoadedFacts, loadFacts } from './facts.ts'

interface Behind {
  readonly words: string
  readonly asOf: string
  readonly rows: readonly FigureLine[]
}

export const listFigureRows: Handler<'listFigureRows'> = ({ scope, figure }, ctx) =>
  ctx.store.read((db) => {
    const found = behind(db, ctx, scope, figure)
    return found.ok ? ok({ words: found.value.words, rows: found.value.rows }) : found
  })

export const saveFigureRows: Handler<'saveFigureRows'> = async ({ scope, figure, words }, ctx) => {
  const found = ctx.store.read((db) => behind(db, ctx, scope, figure))
  if (!found.ok) return found
  if (found.value.rows.length === 0) return err({ code: 'NOT_FOUND', what: 'certificate' })
  const spec = figureBook(found.value.rows, { ...found.value, figure: words }, ctx.at)
  const detail = { rows: found.value.rows.length, scope, figure }
  return handOutBook(ctx, 'saveFigureRows', { spec, title: spec.title, what: 'figures', detail })
}

function behind(db: Reader, ctx: Ctx, scope: FigureScope, figure: FigureKey): Result<Behind, AppError> {
  const question = questionOf(db, ctx, scope)
  if (!question.ok) return question
  const { ask, words } = question.value
  const loaded = loadFacts(db, ctx)
  const stateOf = statesOn(ask.asOf)
  const rows =
    figure.basis === 'funnel'
      ? stepLines(loaded, ask, figure.key, stateOf)
      : rowsOf(loaded.facts, ask, figure).map((fact) => lineOf(fact, loaded, stateOf))
  const sorted = rows.toSorted((a, b) => compareVi(a.productName, b.productName) || (a.subject < b.subject ? -1 : 1))
  return ok({ words, asOf: ask.asOf, rows: sorted })
}

type StateOf = ReturnType<typeof statesOn>

function lineOf(fact: RecognitionFact, { viewOf, communes, oldDistricts }: LoadedFacts, stateOf: StateOf): FigureLine {
  const { id, product, producer, keys } = fact
  const view = viewOf(id)
  if (!view) throw new Error('a fact without its row of the register')
  const { productName, producerName, setNo, setName, star, decisionNumber, decisionDate } = view
  return {
    recognitionId: id,
    subject: product,
    productName,
    producerKey: producer,
    producerName,
    commune: communes.get(keys.commune) ?? '',
    oldDistrict: oldDistricts.get(keys.oldDistrict) ?? '',
    setNo,
    setName,
    star,
    decisionNumber,
    decisionDate,
    state: stateOf(fact)
  }
}

/** Products of a step: as recognised where they were, else as they came before the round. */
function stepLines(loaded: LoadedFacts, ask: Parameters<typeof recognisedIn>[1], key: string, stateOf: StateOf): FigureLine[] {
  const step = funnelSteps.find((one): one is FunnelStep => one === key)
  if (step === undefined) return []
  const recognised = new Map(recognisedIn(loaded.facts, ask).map((fact) => [fact.product, fact]))
  const listed = loaded.facts.filter(({ sessionId }) => sessionId === null)
  const candidates = ask.span.kind === 'decision' ? [] : [...loaded.candidates.map(({ fact }) => fact), ...listed.map(asCandidate)]
  const named = new Map(loaded.candidates.map((one) => [one.fact.product, one]))
  const facts = new Map(loaded.facts.map((fact) => [fact.product, fact]))
  return [...funnelRows(candidates, [...recognised.values()], ask)[step].keys()].flatMap((product): FigureLine[] => {
    const fact = recognised.get(product)
    if (fact) return [lineOf(fact, loaded, stateOf)]
    const one = named.get(product)
    const before = facts.get(product)
    // recognised at another time: only its names are told here
    if (!one) return before ? [{ ...lineOf(before, loaded, stateOf), ...notRecognised }] : []
    const { fact: candidate, ...names } = one
    return [{ ...notRecognised, ...names, subject: product, producerKey: candidate.producer }]
  })
}

const notRecognised = { recognitionId: null, star: null, decisionNumber: '', decisionDate: null, state: null } as const
