/**
 * All that a member's phone holds while it scores: the list, the sheets it opened, and what waits to be sent.
 * One request to write is under way at a time; taps are stored before they are sent and taken off when they are answered.
 * "Spot": one sheet on this phone.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Answer, Output } from '../../shared/contract.ts'
import type { MeView } from '../../shared/contract/devices.ts'
import type { MyEntry, SheetView } from '../../shared/contract/sheets.ts'
import type { CriteriaSet } from '../../shared/criteria/schema.ts'
import type { AppError } from '../../shared/errors.ts'
import type { EntryId, SetNo } from '../../shared/ids.ts'
import { shownMarks, type Wish } from '../state/sheet.ts'
import type { Trouble } from '../text/errors.ts'
import type { Me } from './identity.ts'
import type { CallHost } from './line.ts'
import { insisted, meet, samePlace, type Tails, type Waiting } from './queue.ts'

export interface Spot {
  /** What the host held at the last answer; null until the first one. */
  readonly view: SheetView | null
  readonly waiting: readonly Waiting[]
  /** refused: the host said no to the first tap. disputed: the sheet was changed elsewhere, see `open`. */
  readonly phase: 'going' | 'refused' | 'disputed'
  /** Why the sheet was not read, or the first tap was refused. */
  readonly trouble: Trouble | null
  readonly open: readonly Waiting[]
  /** Number of the last commit of this sheet; null before the first. */
  readonly receipt: number | null
}

export interface ScoringState {
  readonly about: MeView | null
  readonly list: readonly MyEntry[] | null
  readonly listTrouble: Trouble | null
  readonly sets: Readonly<Record<SetNo, CriteriaSet>>
  readonly spots: Readonly<Record<EntryId, Spot>>
  /** The sheet whose tap is under way. */
  readonly sending: EntryId | null
  /** Taps that wait, in all sheets. */
  readonly unsent: number
  /** What waits would not outlive the page. */
  readonly unkept: boolean
  readonly damaged: boolean
  /** The host does not take this device any more. */
  readonly ended: AppError | null
}

type Act = 'submitSheet' | 'discardRevision' | { readonly revise: string }

export interface Scoring extends StoreApi<ScoringState> {
  /** Asks for the list and who this is, and sends what waits. */
  readonly refresh: () => Promise<void>
  /** Reads a sheet and its criteria. False when the host was not reached or refused. */
  readonly open: (entryId: EntryId) => Promise<boolean>
  readonly tap: (entryId: EntryId, wish: Wish) => void
  /** Sends what waits, as far as the host takes it. */
  readonly send: () => Promise<void>
  /** Tries a refused sheet again. */
  readonly again: (entryId: EntryId) => Promise<void>
  /** Gives up one tap, as the person chose. */
  readonly drop: (entryId: EntryId, waiting: Waiting) => void
  readonly settle: (entryId: EntryId, waiting: Waiting, keep: 'mine' | 'theirs') => void
  readonly act: (entryId: EntryId, act: Act) => Promise<Trouble | null>
  /** Another tab of this phone changed what waits. */
  readonly retake: () => void
}

const blank: Spot = { view: null, waiting: [], phase: 'going', trouble: null, open: [], receipt: null }

/** Faults of the host that pass by themselves: the same request is sent again with the next question. */
const passing: ReadonlySet<AppError['code']> = new Set(['STORE', 'BUSY', 'INTERNAL'])

interface Given {
  readonly call: CallHost
  readonly me: Pick<Me, 'memberId' | 'sessionId'>
  readonly tails: Tails
  readonly newId: () => string
  /** A call found that the host is not reached. */
  readonly lost: () => void
}

export function createScoring({ call, me, tails, newId, lost }: Given): Scoring {
  const { memberId, sessionId } = me
  const store = createStore<ScoringState>(() => ({
    about: null,
    list: null,
    listTrouble: null,
    sets: {},
    spots: Object.fromEntries(tails.entries().map((entryId) => [entryId, { ...blank, waiting: tails.read(entryId).waiting }])),
    sending: null,
    unsent: tails.count(),
    unkept: tails.unkept(),
    damaged: tails.damaged(),
    ended: null
  }))
  const { getState: get, setState: set } = store
  // An act whose answer was lost is asked for again under the same name as long as the sheet has the same version.
  const acts = new Map<string, string>()
  let pumping: Promise<void> | null = null

  const spotOf = (entryId: EntryId): Spot => get().spots[entryId] ?? blank
  const change = (entryId: EntryId, part: Partial<Spot>) =>
    set({
      spots: { ...get().spots, [entryId]: { ...spotOf(entryId), waiting: tails.read(entryId).waiting, ...part } },
      unsent: tails.count(),
      unkept: tails.unkept(),
      damaged: tails.damaged()
    })

  /** The answer, or that none came; what ends the device ends it for the whole page. */
  const ask = async <T>(asked: () => Promise<Answer<T>>): Promise<Answer<T> | { readonly ok: false; readonly error: Trouble }> => {
    try {
      const answer = await asked()
      if (!answer.ok && answer.error.code === 'DEVICE_ENDED') set({ ended: answer.error })
      return answer
    } catch {
      lost()
      return { ok: false, error: { code: 'UNREACHABLE' } }
    }
  }

  const readSheet = (entryId: EntryId) => ask<Output<'getSheet'>>(() => call('getSheet', { entryId, memberId }))

  const take = (entryId: EntryId, view: SheetView) => {
    const { receipt } = spotOf(entryId)
    const met = meet(tails.read(entryId), view)
    if (met.open.length === 0) {
      tails.replace(entryId, { version: view.version, waiting: met.waiting })
      change(entryId, { view, phase: 'going', open: [], trouble: null, receipt: newest(view.receipt, receipt) })
    } else change(entryId, { view, phase: 'disputed', open: met.open, trouble: null, receipt: newest(view.receipt, receipt) })
  }

  /** Sends the first tap of a sheet. False when the host was not reached. */
  const sendFirst = async (entryId: EntryId): Promise<boolean> => {
    const first = tails.claim(entryId)
    if (!first) return true
    set({ sending: entryId })
    const answer = await ask(() => sendWish(call, first, { entryId, memberId }))
    set({ sending: null })
    if (answer.ok) {
      tails.takeOff(entryId, first.id, answer.value.version)
      const { view } = spotOf(entryId)
      const receipt = newest(answer.receipt, spotOf(entryId).receipt)
      change(entryId, { phase: 'going', trouble: null, receipt, ...(view && { view: withWish(view, first.wish, answer.value, receipt) }) })
      return true
    }
    const { error } = answer
    if (error.code === 'UNREACHABLE' || error.code === 'DEVICE_ENDED' || passing.has(error.code)) {
      change(entryId, { trouble: error.code === 'UNREACHABLE' ? null : error })
      return false
    }
    if (error.code !== 'STALE') {
      change(entryId, { phase: 'refused', trouble: error })
      return true
    }
    const read = await readSheet(entryId)
    if (!read.ok) {
      if (read.error.code === 'UNREACHABLE') return false
      change(entryId, { phase: 'refused', trouble: read.error })
    } else take(entryId, read.value)
    return true
  }

  const pump = async (): Promise<void> => {
    for (;;) {
      const next = tails.entries().find((entryId) => spotOf(entryId).phase === 'going')
      if (next === undefined || get().ended !== null || !(await sendFirst(next))) return
    }
  }

  const send = (): Promise<void> => {
    pumping ??= pump().finally(() => {
      pumping = null
    })
    return pumping
  }

  const open = async (entryId: EntryId): Promise<boolean> => {
    // what waits goes first, so that the sheet that is read shows it
    await send()
    const answer = await readSheet(entryId)
    if (!answer.ok) {
      if (spotOf(entryId).view === null || answer.error.code !== 'UNREACHABLE') change(entryId, { trouble: answer.error })
      return false
    }
    const now = spotOf(entryId)
    // asked for before a later write was answered: it may not show that write
    if (
      get().sending === entryId ||
      (now.view !== null && now.view.version > answer.value.version && now.view.sheetId === answer.value.sheetId)
    )
      return true
    if (now.waiting.length > 0 && now.phase !== 'going' && now.view?.version === answer.value.version) return true
    if (tails.read(entryId).waiting.length > 0 && now.phase === 'going') change(entryId, { view: answer.value })
    else take(entryId, answer.value)
    return true
  }

  const openSet = async (setNo: SetNo): Promise<Trouble | null> => {
    if (get().sets[setNo]) return null
    const answer = await ask<CriteriaSet>(() => call('getSessionSet', { sessionId, setNo }))
    if (!answer.ok) return answer.error
    set({ sets: { ...get().sets, [setNo]: answer.value } })
    return null
  }

  const refresh = async (): Promise<void> => {
    await send()
    if (get().ended !== null) return
    const [about, mine] = await Promise.all([ask(() => call('getMe', {})), ask(() => call('listMyEntries', {}))])
    if (about.ok) set({ about: about.value })
    set(mine.ok ? { list: mine.value.entries, listTrouble: null } : { listTrouble: mine.error })
  }

  const retry = (entryId: EntryId) => {
    change(entryId, { phase: 'going', trouble: null })
    return send()
  }

  const act = async (entryId: EntryId, what: Act): Promise<Trouble | null> => {
    await send()
    const { view, waiting, trouble } = spotOf(entryId)
    if (!view || waiting.length > 0) return trouble ?? get().ended ?? { code: 'UNREACHABLE' }
    const name = `${entryId} ${view.version} ${JSON.stringify(what)}`
    const id = acts.get(name) ?? newId()
    acts.set(name, id)
    const key = { entryId, memberId, baseVersion: view.version }
    const answer = await ask<unknown>(() =>
      typeof what === 'string' ? call(what, key, id) : call('reviseSheet', { ...key, reason: what.revise }, id)
    )
    if (answer.ok) change(entryId, { receipt: newest(answer.receipt, spotOf(entryId).receipt) })
    if (answer.ok || answer.error.code === 'STALE') await Promise.all([open(entryId), refresh()])
    return answer.ok ? null : answer.error
  }

  return {
    ...store,
    refresh,
    open: async (entryId) => {
      const [read] = await Promise.all([open(entryId), get().list === null ? refresh() : null])
      const entry = get().list?.find((one) => one.entryId === entryId)
      const trouble = entry ? await openSet(entry.setNo) : null
      if (trouble) change(entryId, { trouble })
      return read && trouble === null
    },
    tap: (entryId, wish) => {
      const spot = spotOf(entryId)
      if (!spot.view) return
      const over = shownAt(spot, wish)
      if (over === (wish.kind === 'note' ? wish.note : wish.option)) return
      tails.add(entryId, { id: newId(), wish, over }, spot.view.version)
      const phase = spot.phase === 'refused' ? 'going' : spot.phase
      change(entryId, { phase, trouble: phase === 'going' ? null : spot.trouble })
      void send()
    },
    send,
    again: retry,
    drop: (entryId, waiting) => {
      tails.takeOff(entryId, waiting.id, null)
      void retry(entryId)
    },
    settle: (entryId, waiting, keep) => {
      const { view } = spotOf(entryId)
      if (!view) return
      const { version, waiting: all } = tails.read(entryId)
      const others = all.filter((one) => !samePlace(one.wish, waiting.wish))
      tails.replace(entryId, { version, waiting: keep === 'mine' ? [...others, insisted(waiting, view)] : others })
      take(entryId, view)
      if (spotOf(entryId).phase === 'going') void send()
    },
    act,
    retake: () => {
      for (const entryId of new Set([...tails.entries(), ...(Object.keys(get().spots) as EntryId[])])) change(entryId, {}) // the keys are entry ids
    }
  }
}

function newest(one: number | null, other: number | null): number | null {
  return Math.max(one ?? 0, other ?? 0) || null
}

/** The note as the person sees it: the last that waits, else the host's. */
export function shownNoteOf({ view, waiting }: Pick<Spot, 'view' | 'waiting'>): string {
  let note = view?.note ?? ''
  for (const { wish } of waiting) if (wish.kind === 'note') note = wish.note
  return note
}

/** The marks as the person sees them: the host's, with what waits laid over. */
export function shownMarksOf({ view, waiting }: Pick<Spot, 'view' | 'waiting'>): Readonly<Record<string, number>> {
  return shownMarks({ view, wishes: waiting.map(({ wish }) => wish) })
}

function shownAt(spot: Spot, wish: Wish): number | string | null {
  return wish.kind === 'note' ? shownNoteOf(spot) : (shownMarksOf(spot)[wish.criterion] ?? null)
}

interface Saved {
  readonly version: number
  readonly totals?: SheetView['totals']
}

function sendWish(
  call: CallHost,
  { id, wish, base }: Waiting & { readonly base: number },
  sheet: { readonly entryId: EntryId; readonly memberId: Me['memberId'] }
): Promise<Answer<Saved>> {
  const key = { ...sheet, baseVersion: base }
  if (wish.kind === 'note') return call('setSheetNote', { ...key, note: wish.note }, id)
  const { criterion, option } = wish
  return option === null ? call('clearMark', { ...key, criterion }, id) : call('setMark', { ...key, criterion, option }, id)
}

function withWish(view: SheetView, wish: Wish, { version, totals }: Saved, receipt: number | null): SheetView {
  // answered before a newer sheet was read
  if (version <= view.version) return view
  return {
    ...view,
    version,
    state: view.state === 'empty' ? 'draft' : view.state,
    marks: wish.kind === 'mark' ? shownMarks({ view, wishes: [wish] }) : view.marks,
    note: wish.kind === 'note' ? wish.note : view.note,
    totals: totals ?? view.totals,
    receipt
  }
}
