/** The desk's hand on the screen for the hall. Every act is in the log: what the hall saw, and when. */
import type { MethodName } from '../../../shared/contract.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { EntryId, SessionId } from '../../../shared/ids.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Writer } from '../../store/db.ts'
import { deletePublication } from '../../store/display.ts'
import type { Ctx, Handler } from '../context.ts'
import { record } from '../log.ts'
import { loadSession } from '../sessions/load.ts'
import { isNews, publish, type Publishing } from './publish.ts'
import { reportScene } from './report.ts'
import { type DisplayState, keep, type Shown, standingAt } from './state.ts'
import { type Hall, hallOf, isCeremonial, liveView, timerAt } from './view.ts'

interface Named {
  readonly sessionId: SessionId
  readonly baseVersion: number
}

interface Hand extends Hall {
  readonly state: DisplayState
  readonly version: number
}

/** Runs an act on the screen as the caller has seen it. */
function act<T>(ctx: Ctx, input: Named, run: (db: Writer, hand: Hand) => Result<T, AppError>): Result<T, AppError> {
  return ctx.store.write((db) => {
    const loaded = loadSession(db, ctx, input.sessionId)
    if (!loaded.ok) return loaded
    const now = standingAt(db, input)
    return now.ok ? run(db, { ...hallOf(db, ctx, loaded.value), ...now.value }) : now
  })
}

/** Keeps the state and logs the act under its name. */
function done(
  db: Writer,
  { ctx, loaded }: Hand,
  state: DisplayState,
  what: MethodName,
  { about = null, detail }: { about?: EntryId | null; detail: Readonly<Record<string, unknown>> }
): { version: number } {
  record(ctx, db, what, { sessionId: loaded.session.id, about, detail })
  return { version: keep(db, loaded.session.id, state) }
}

export const showOnDisplay: Handler<'showOnDisplay'> = (input, ctx) => {
  const { show } = input
  if (show.kind === 'report') return showReport(input, show, ctx)
  return act(ctx, input, (db, hand) => {
    const shown = shownBy(hand, show)
    if (!shown.ok) return shown
    const about = 'entryId' in shown.value ? shown.value.entryId : null
    return ok(done(db, hand, { ...hand.state, shown: shown.value }, 'showOnDisplay', { about, detail: { show: shown.value.kind } }))
  })
}

/** Counted before the act begins: what is counted is kept for the next question, and must hold nothing that is not committed. */
function showReport(input: Named, show: Parameters<typeof reportScene>[2], ctx: Ctx): Result<{ version: number }, AppError> {
  const scene = ctx.store.read((db) => reportScene(db, ctx, show))
  if (!scene.ok) return scene
  const { kind, title, page } = scene.value
  return act(ctx, input, (db, hand) =>
    ok(done(db, hand, { ...hand.state, shown: scene.value }, 'showOnDisplay', { detail: { show: kind, title, page } }))
  )
}

type Show = Exclude<Parameters<typeof showOnDisplay>[0]['show'], { kind: 'report' }>

function shownBy({ loaded, products }: Hand, show: Show): Result<Shown, AppError> {
  switch (show.kind) {
    case 'blank':
    case 'welcome':
    case 'list':
      return ok(show)
    case 'product':
    case 'result': {
      const found = products.find(({ one }) => one.entry.id === show.entryId)
      if (!found) return err({ code: 'NOT_FOUND', what: 'entry' })
      return show.kind === 'product' || found.shown ? ok(show) : err({ code: 'NOT_FOUND', what: 'publication' })
    }
    case 'ceremony': {
      const { stage } = loaded.session
      if (stage !== 'concluded' && stage !== 'issued') return err({ code: 'WRONG_STAGE', stage, needs: ['concluded', 'issued'] })
      const honoured = products.filter((each) => isCeremonial(loaded, each))
      if (honoured.length === 0) return err({ code: 'NOT_FOUND', what: 'publication' })
      const ordered = show.order === 'rising' ? honoured.toSorted(rising) : honoured
      return ok({ kind: 'ceremony', entryIds: ordered.map(({ one }) => one.entry.id), at: 0, step: 0 })
    }
  }
}

/** The fewest stars first, then the lower mean; sums are compared over the same number of sheets. */
function rising({ one: a }: Publishing, { one: b }: Publishing): number {
  const stars = (a.entry.conclusionStar ?? 0) - (b.entry.conclusionStar ?? 0)
  return stars !== 0 || !a.result || !b.result ? stars : a.result.sum * b.result.n - b.result.sum * a.result.n
}

/** Steps of one product: its name, each star, its result. */
export function stepsOf(products: readonly Publishing[], entryId: EntryId | undefined): number {
  return (products.find(({ one }) => one.entry.id === entryId)?.one.entry.conclusionStar ?? 0) + 2
}

export const stepCeremony: Handler<'stepCeremony'> = (input, ctx) =>
  act(ctx, input, (db, hand) => {
    const { shown } = hand.state
    if (shown.kind !== 'ceremony') return err({ code: 'NOT_FOUND', what: 'ceremony' })
    const next = stepped(hand, shown, input.by)
    // at either end nothing moves
    if (!next) return ok({ version: hand.version })
    const entryId = next.entryIds[next.at]
    const found = hand.products.find(({ one }) => one.entry.id === entryId)
    if (!found || !isCeremonial(hand.loaded, found)) return err({ code: 'NOT_FOUND', what: 'publication' })
    const last = next.step === stepsOf(hand.products, entryId) - 1
    const said = last && isNews(found) ? publish(db, ctx, found) : null
    const detail = { product: next.at + 1, step: next.step, published: said }
    return ok(done(db, hand, { ...hand.state, shown: next }, 'stepCeremony', { about: found.one.entry.id, detail }))
  })

type Ceremony = Extract<Shown, { kind: 'ceremony' }>

function stepped({ products }: Hand, now: Ceremony, by: 1 | -1): Ceremony | undefined {
  const { entryIds, at } = now
  const step = now.step + by
  if (step >= 0 && step < stepsOf(products, entryIds[at])) return { ...now, step }
  const place = at + by
  if (place < 0 || place >= entryIds.length) return undefined
  return { ...now, at: place, step: by === 1 ? 0 : stepsOf(products, entryIds[place]) - 1 }
}

export const setDisplayMode: Handler<'setDisplayMode'> = (input, ctx) =>
  act(ctx, input, (db, hand) => {
    const { frozen, dark } = input
    const { state } = hand
    const live = { ...state, dark }
    const picture = frozen ? (state.frozen ?? stilled(liveView(hand, live))) : null
    const next = { ...live, frozen: picture && { ...picture, dark } }
    return ok(
      done(db, hand, next, 'setDisplayMode', { detail: { frozen, dark, before: { frozen: state.frozen !== null, dark: state.dark } } })
    )
  })

/** A frozen picture has no clock that runs. */
function stilled(view: ReturnType<typeof liveView>): ReturnType<typeof liveView> {
  return { ...view, timer: view.timer && { ...view.timer, running: false } }
}

export const setDisplayTimer: Handler<'setDisplayTimer'> = (input, ctx) =>
  act(ctx, input, (db, hand) => {
    const { seconds, running } = input
    const left = seconds === null ? null : seconds * 1000
    const timer = left === null ? null : running ? { until: Date.parse(ctx.at) + left } : { left }
    const detail = { seconds, running, before: timerAt(hand.state.timer, ctx.at) }
    return ok(done(db, hand, { ...hand.state, timer }, 'setDisplayTimer', { detail }))
  })

export const publishResults: Handler<'publishResults'> = (input, ctx) =>
  act(ctx, input, (db, hand) => {
    const asked = hand.products.filter(({ one }) => input.entryId === null || one.entry.id === input.entryId)
    const [only] = asked
    if (!only) return err({ code: 'NOT_FOUND', what: 'entry' })
    if (input.entryId !== null && !only.ready.ok) return only.ready
    const news = asked.filter(isNews)
    if (news.length === 0) return ok({ version: hand.version, published: 0 })
    const said = news.map((each) => ({ entry: each.one.entry.id, name: each.one.entry.productName, ...publish(db, ctx, each) }))
    const detail = { all: input.entryId === null, results: said }
    return ok({ ...done(db, hand, hand.state, 'publishResults', { about: input.entryId, detail }), published: said.length })
  })

export const withdrawResults: Handler<'withdrawResults'> = (input, ctx) =>
  act(ctx, input, (db, hand) => {
    const asked = hand.products.filter(
      ({ one, publication }) => publication !== 'none' && (input.entryId === null || one.entry.id === input.entryId)
    )
    if (asked.length === 0) return err({ code: 'NOT_FOUND', what: 'publication' })
    for (const { one } of asked) deletePublication(db, one.entry.id)
    // a picture that is frozen may show what is taken back; and a ceremony would say it again
    const shown: Shown = hand.state.shown.kind === 'ceremony' ? { kind: 'welcome' } : hand.state.shown
    const results = asked.map(({ one, shown: said }) => ({ entry: one.entry.id, name: one.entry.productName, ...said }))
    const detail = { reason: input.reason, all: input.entryId === null, results }
    const state = { ...hand.state, shown, frozen: null }
    return ok({ ...done(db, hand, state, 'withdrawResults', { about: input.entryId, detail }), withdrawn: asked.length })
  })
