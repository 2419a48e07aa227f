/** What the hall sees. Every byte of it is a name, a count of sheets, the timer, or something that was published. */
import type { DisplayProduct, DisplayScene, DisplayTimer, DisplayView } from '../../../shared/contract/display.ts'
import type { EntryId } from '../../../shared/ids.ts'
import type { Reader } from '../../store/db.ts'
import { publicationsOf } from '../../store/display.ts'
import type { EntryRow } from '../../store/entries.ts'
import type { Ctx } from '../context.ts'
import type { LoadedSession } from '../sessions/load.ts'
import { type Publishing, publishing, unpublished } from './publish.ts'
import type { DisplayState, Shown, TimerState } from './state.ts'

/** Rows of one page of the list. */
const listRows = 6

/** The session with what is public of it. */
export interface Hall {
  readonly ctx: Ctx
  readonly loaded: LoadedSession
  readonly products: readonly Publishing[]
}

export function hallOf(db: Reader, ctx: Ctx, loaded: LoadedSession): Hall {
  return { ctx, loaded, products: publishing(db, ctx, loaded) }
}

/** As much of it as the screen shows now: it is asked while everybody is marking, so it reads no marks that it need not. */
export function hallSeen(db: Reader, ctx: Ctx, loaded: LoadedSession, { shown }: DisplayState): Hall {
  const quiet = shown.kind !== 'ceremony' && publicationsOf(db, loaded.session.id).length === 0
  return quiet ? { ctx, loaded, products: unpublished(db, loaded) } : hallOf(db, ctx, loaded)
}

/** What stands on the screen: the frozen picture, else what the state says, as far as it may be shown. */
export function hallView(hall: Hall, state: DisplayState): DisplayView {
  return state.frozen ?? liveView(hall, state)
}

export function liveView(hall: Hall, { shown, dark, timer }: DisplayState): DisplayView {
  const { ctx, loaded, products } = hall
  return {
    councilName: loaded.council.name,
    round: loaded.session.round,
    sessionName: loaded.session.name,
    practice: ctx.space === 'practice',
    dark,
    decimals: loaded.rules.decimals.value,
    scene: sceneOf(hall, shown),
    timer: timerAt(timer, ctx.at),
    published: products.filter((each) => each.shown).length,
    products: products.length
  }
}

/** Milliseconds left at this moment; a timer that has run out stays at 0. */
export function timerAt(timer: TimerState, at: string): DisplayTimer | null {
  if (timer === null) return null
  return 'until' in timer ? { left: Math.max(0, timer.until - Date.parse(at)), running: true } : { left: timer.left, running: false }
}

function sceneOf(hall: Hall, shown: Shown): DisplayScene {
  switch (shown.kind) {
    case 'blank':
    case 'welcome':
      return { kind: shown.kind }
    case 'report':
      return shown
    case 'product':
      return productScene(hall, shown.entryId)
    case 'result':
      return resultScene(hall, shown.entryId)
    case 'list':
      return listScene(hall, shown.page)
    case 'ceremony':
      return ceremonyScene(hall, shown)
  }
}

function find({ products }: Hall, entryId: EntryId | undefined): Publishing | undefined {
  return products.find((each) => each.one.entry.id === entryId)
}

function productScene(hall: Hall, entryId: EntryId): DisplayScene {
  const found = find(hall, entryId)
  if (!found) return { kind: 'welcome' }
  const { entry, submitted, expected } = found.one
  const scored = hall.loaded.session.stage !== 'preparing' && entry.excludedAt === null
  return { kind: 'product', product: productOf(entry), sheets: scored ? { submitted, expected } : null }
}

/** Where the publication holds no more, the product alone stays. */
function resultScene(hall: Hall, entryId: EntryId): DisplayScene {
  const found = find(hall, entryId)
  if (!found?.shown) return productScene(hall, entryId)
  return { kind: 'result', product: productOf(found.one.entry), result: found.shown }
}

function listScene({ products }: Hall, asked: number): DisplayScene {
  const all = products.flatMap(({ one, shown }) => (shown ? [{ product: productOf(one.entry), result: shown }] : []))
  const pages = Math.max(1, Math.ceil(all.length / listRows))
  const page = Math.min(asked, pages)
  return { kind: 'list', rows: all.slice((page - 1) * listRows, page * listRows), page, pages }
}

function ceremonyScene(hall: Hall, { entryIds, at, step }: Extract<Shown, { kind: 'ceremony' }>): DisplayScene {
  const found = find(hall, entryIds[at])
  if (!found || !isCeremonial(hall.loaded, found)) return { kind: 'welcome' }
  const star = found.one.entry.conclusionStar ?? 0
  const told = step > star && found.shown !== undefined && found.shown.star !== null
  return {
    kind: 'ceremony',
    product: productOf(found.one.entry),
    stars: Math.min(step, star),
    result: told ? (found.shown ?? null) : null
  }
}

/** Whether a ceremony may show the product: of a concluded session, and of an honour. */
export function isCeremonial({ session }: LoadedSession, { one, ready }: Publishing): boolean {
  const settled = session.stage === 'concluded' || session.stage === 'issued'
  return settled && ready.ok && one.outcome !== null && one.outcome !== 'notRecognised'
}

function productOf({ order, productName: name, producerName, commune }: EntryRow): DisplayProduct {
  return { order, name, producerName, commune }
}
