/** The screen for the hall: what it shows, and the desk's hand on it. Only what was published ever stands in what a screen is answered. */
import { z } from 'zod'
import type { Outcome } from '../domain/conclusion.ts'
import type { Star } from '../domain/model.ts'
import type { EntryId, SessionId } from '../ids.ts'
import type { Chart } from '../papers/report/chart.ts'
import { figureScope } from './figures.ts'
import { id, method, reason, version } from './method.ts'

export interface DisplayProduct {
  readonly order: number
  readonly name: string
  readonly producerName: string
  readonly commune: string
}

/** A mean and its parts as sums over n sheets. star: null while only the points were published. */
export interface PublishedResult {
  readonly sum: number
  readonly n: number
  readonly A: number
  readonly B: number
  readonly C: number
  readonly star: 0 | Star | null
  readonly outcome: Outcome | null
}

/** ceremony: the stars shown so far, and the result once all of them are. */
export type DisplayScene =
  | { readonly kind: 'blank' }
  | { readonly kind: 'welcome' }
  | {
      readonly kind: 'product'
      readonly product: DisplayProduct
      /** null before the scoring is open, and for an excluded product. */
      readonly sheets: { readonly submitted: number; readonly expected: number } | null
    }
  | { readonly kind: 'result'; readonly product: DisplayProduct; readonly result: PublishedResult }
  | { readonly kind: 'ceremony'; readonly product: DisplayProduct; readonly stars: number; readonly result: PublishedResult | null }
  | {
      readonly kind: 'list'
      readonly rows: readonly { readonly product: DisplayProduct; readonly result: PublishedResult }[]
      /** From 1. */
      readonly page: number
      readonly pages: number
    }
  | ReportScene

/** A page of the report of the programme, as its figures stood when the desk put it there. */
export interface ReportScene {
  readonly kind: 'report'
  /** "Chương trình OCOP năm 2026", and up to which day. */
  readonly title: string
  readonly asOf: string
  /** The first page has numbers, each later one a chart. */
  readonly body:
    | { readonly kind: 'numbers'; readonly lines: readonly { readonly number: string; readonly words: string }[] }
    | { readonly kind: 'chart'; readonly chart: Chart }
  /** From 1. */
  readonly page: number
  readonly pages: number
}

/** Milliseconds that are left at the moment of the answer, so that no two clocks need agree. */
export interface DisplayTimer {
  readonly left: number
  readonly running: boolean
}

export interface DisplayView {
  readonly councilName: string
  readonly round: string
  readonly sessionName: string
  readonly practice: boolean
  readonly dark: boolean
  readonly decimals: number
  readonly scene: DisplayScene
  readonly timer: DisplayTimer | null
  /** How many products of the session have a published result, of how many. */
  readonly published: number
  readonly products: number
}

/** points: mean and parts. full: the star too. outdated: what was published is no longer the result, and is shown nowhere. */
export type Publication = 'none' | 'points' | 'full' | 'outdated'

export interface DisplayDeskProduct {
  readonly entryId: EntryId
  readonly order: number
  readonly productName: string
  readonly producerName: string
  readonly submitted: number
  readonly expected: number
  readonly excluded: boolean
  readonly publication: Publication
  /** What could be published now that is not. */
  readonly ready: 'points' | 'full' | null
}

export interface DisplayDesk {
  readonly version: number
  /** What the hall sees. */
  readonly view: DisplayView
  /** What it would see if it were not frozen; of the same shape. */
  readonly next: DisplayView
  readonly frozen: boolean
  readonly shown: { readonly kind: DisplayScene['kind']; readonly entryId: EntryId | null }
  /** Place of the product, from 1, and of the step within it, from 0. */
  readonly ceremony: { readonly no: number; readonly of: number; readonly step: number; readonly steps: number } | null
  /** Products that a ceremony would show; 0 until the session is concluded. */
  readonly ceremonyOf: number
  readonly hasCode: boolean
  readonly products: readonly DisplayDeskProduct[]
}

/** Where the page for the hall lies on the server for phones; the code follows behind '#'. */
export const displayPath = 'man-hinh'
export const displayMark = '#/ma/'

const at = { sessionId: id<SessionId>(), baseVersion: version }
const entryId = id<EntryId>()

export const display = {
  /** What the hall sees. sessionId null: the session of the screen's code. */
  getDisplay: method<DisplayView>()({
    who: ['desk', 'screen'],
    effect: 'read',
    input: z.strictObject({ sessionId: id<SessionId>().nullable() })
  }),
  getDisplayDesk: method<DisplayDesk>()({ who: ['desk'], effect: 'read', input: z.strictObject({ sessionId: id<SessionId>() }) }),
  /** Puts something on the screen. A result only where it was published; a ceremony only of a concluded session. */
  showOnDisplay: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({
      ...at,
      show: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('blank') }),
        z.strictObject({ kind: z.literal('welcome') }),
        z.strictObject({ kind: z.literal('product'), entryId }),
        z.strictObject({ kind: z.literal('result'), entryId }),
        z.strictObject({ kind: z.literal('list'), page: z.int().min(1).max(1000) }),
        /** Counts of the register alone: nothing of sheets, nor of what no decision says yet. */
        z.strictObject({ kind: z.literal('report'), scope: figureScope, page: z.int().min(1).max(100) }),
        z.strictObject({ kind: z.literal('ceremony'), order: z.enum(['session', 'rising']) })
      ])
    })
  }),
  /** One step on or back. The step that shows a product's result publishes it. */
  stepCeremony: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...at, by: z.union([z.literal(1), z.literal(-1)]) })
  }),
  /** frozen: what is shown stays, whatever the desk does, until it is let go. */
  setDisplayMode: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...at, frozen: z.boolean(), dark: z.boolean() })
  }),
  /** seconds null takes the timer off the screen. */
  setDisplayTimer: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...at, seconds: z.int().min(0).max(14_400).nullable(), running: z.boolean() })
  }),
  /** Makes a result public, or with null all that can be: the points of a closed product, and its star once it is concluded. */
  publishResults: method<{ version: number; published: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...at, entryId: entryId.nullable() })
  }),
  /** Takes back one publication, or with null all of the session. The screen shows it no more, also where it is frozen. */
  withdrawResults: method<{ version: number; withdrawn: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...at, entryId: entryId.nullable(), reason })
  }),
  /** Makes a code for screens on the room's network, shown this once; an earlier one ends. LAN_CLOSED while none could come. */
  makeDisplayCode: method<{ url: string; typed: string; code: string }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ sessionId: id<SessionId>() })
  }),
  endDisplayCode: method<Record<string, never>>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ sessionId: id<SessionId>() })
  })
}
