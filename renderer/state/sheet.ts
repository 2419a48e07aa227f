/**
 * One open score sheet: what the database holds, and what was tapped but is not in the database yet.
 * Knows nothing of the page. "Wish": a tap on its way to the database. One wish is under way at a time, each carries the version
 * that the answer before it gave, and none is dropped unless the person says so.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Answer, MethodName, Output, Sent } from '../../shared/contract.ts'
import type { SheetView } from '../../shared/contract/sheets.ts'
import type { EntryId, MemberId } from '../../shared/ids.ts'
import type { Trouble } from '../text/errors.ts'

/** Calls the host; a rejected promise means that no answer came. */
export type Call = <M extends MethodName>(method: M, input: Sent<M>) => Promise<Answer<Output<M>>>

/** option null takes the mark away. */
export type Wish =
  | { readonly kind: 'mark'; readonly criterion: string; readonly option: number | null }
  | { readonly kind: 'note'; readonly note: string }

export interface SheetState {
  /** What the database held at the last answer; null until the first one. */
  readonly view: SheetView | null
  /** In the order of the taps; the first one is under way while `phase` is saving. */
  readonly wishes: readonly Wish[]
  /** idle: nothing waits. stopped: the first wish failed. conflict: the sheet was changed elsewhere, see `disputed`. */
  readonly phase: 'loading' | 'idle' | 'saving' | 'stopped' | 'conflict'
  /** Why loading or the first wish failed. */
  readonly trouble: Trouble | null
  /** Wishes that differ from what somebody else saved meanwhile, until the person chose. */
  readonly disputed: readonly Wish[]
  /** Number of the last commit of this sheet; null before the first. */
  readonly receipt: number | null
}

export interface SheetActions {
  load: () => Promise<void>
  setMark: (criterion: string, option: number) => void
  clearMark: (criterion: string) => void
  setNote: (note: string) => void
  /** Tries the first wish again. */
  retry: () => void
  /** Gives up one wish; the others go on. */
  drop: (wish: Wish) => void
  /** Settles a disputed wish: send it over the other's value, or leave the other's value. */
  settle: (wish: Wish, keep: 'mine' | 'theirs') => void
  /** Resolves when nothing is under way: true when everything is in the database. */
  settled: () => Promise<boolean>
  /** Sends what waits, then asks the database again. False when something could not be saved or asked. */
  readBack: () => Promise<boolean>
  /** finishKeying: where two people key a paper sheet, and this one is through. */
  submit: (as?: 'submitSheet' | 'finishKeying') => Promise<Trouble | null>
  revise: (reason: string) => Promise<Trouble | null>
  discard: () => Promise<Trouble | null>
}

export type SheetStore = StoreApi<SheetState & SheetActions>

/** The marks as the person sees them: the database's, with the wishes laid over. */
export function shownMarks({ view, wishes }: Pick<SheetState, 'view' | 'wishes'>): Readonly<Record<string, number>> {
  const marks: Record<string, number> = { ...view?.marks }
  for (const wish of wishes) {
    if (wish.kind !== 'mark') continue
    if (wish.option === null) delete marks[wish.criterion]
    else marks[wish.criterion] = wish.option
  }
  return marks
}

/** The note as the person sees it. */
export function shownNote({ view, wishes }: Pick<SheetState, 'view' | 'wishes'>): string {
  const wish = wishes.findLast((wish) => wish.kind === 'note')
  return wish?.kind === 'note' ? wish.note : (view?.note ?? '')
}

/** Opens the sheet of a member for an entry. Nothing is asked until `load`. */
export function createSheet(call: Call, entryId: EntryId, memberId: MemberId): SheetStore {
  // Wakes everybody who waits in `settled` whenever the queue comes to rest.
  let waiting: (() => void)[] = []
  // Counts answered writes, so that an answer asked for before one never hides it.
  let writes = 0

  const store: SheetStore = createStore((set, get) => {
    const rest = () => {
      const woken = waiting
      waiting = []
      for (const wake of woken) wake()
    }

    const stop = (trouble: Trouble) => {
      set({ phase: 'stopped', trouble })
      rest()
    }

    const pump = async (): Promise<void> => {
      const { phase, wishes, view } = get()
      const wish = wishes[0]
      if (phase !== 'idle' || !view) return
      if (!wish) return rest()
      set({ phase: 'saving', trouble: null })
      const answer = await asked(() => send(call, wish, { entryId, memberId, baseVersion: view.version }))
      writes += 1
      if (!answer.ok) return answer.error.code === 'STALE' ? meet(answer.error) : stop(answer.error)
      set({ view: withWish(view, wish, answer), wishes: get().wishes.slice(1), phase: 'idle', receipt: answer.receipt ?? get().receipt })
      return pump()
    }

    const meet = async (refused: Trouble): Promise<void> => {
      const answer = await asked(() => call('getSheet', { entryId, memberId }))
      if (!answer.ok) return stop(answer.error)
      // Refused for a reason that the sheet itself does not show: asking over and over would not end.
      if (answer.value.version === get().view?.version) return stop(refused)
      take(answer.value)
      rest()
    }

    // What the database holds now. Where it was changed under waiting wishes, those it does not hold are for the person to look at.
    const take = (view: SheetView) => {
      const { wishes, view: before, receipt } = get()
      const changed = before !== null && before.version !== view.version
      const open = changed ? wishes.filter((wish) => !holds(view, wish)) : wishes
      set({
        view,
        wishes: open,
        disputed: changed ? open : get().disputed,
        trouble: null,
        receipt: Math.max(view.receipt ?? 0, receipt ?? 0) || null
      })
      set({ phase: get().disputed.length > 0 ? 'conflict' : 'idle' })
    }

    const wish = (wanted: Wish) => {
      const { wishes, phase, disputed } = get()
      // The one under way cannot be called back; among the rest a later one takes the place of an earlier one.
      const fixed = phase === 'saving' ? 1 : 0
      const replaces = (other: Wish, place: number) => place >= fixed && samePlace(other, wanted)
      const next = wishes.some(replaces) ? wishes.map((other, place) => (replaces(other, place) ? wanted : other)) : [...wishes, wanted]
      goOn({ wishes: next, disputed: disputed.filter((other) => !samePlace(other, wanted)) })
    }

    // The person is there, so a stopped queue is tried again; a disputed one goes on when the last dispute is settled.
    const goOn = (change: Partial<Pick<SheetState, 'wishes' | 'disputed'>>) => {
      const { phase, view } = get()
      const disputed = change.disputed ?? get().disputed
      const free = (phase === 'stopped' && view !== null) || (phase === 'conflict' && disputed.length === 0)
      set({ ...change, ...(free ? { phase: 'idle', trouble: null } : {}) })
      void pump()
    }

    const whole = async (write: (baseVersion: number) => Promise<Answer<unknown>>): Promise<Trouble | null> => {
      const { settled, readBack } = get()
      const saved = await settled()
      const { view, trouble } = get()
      if (!view) return trouble ?? { code: 'UNREACHABLE' }
      if (!saved) return trouble ?? { code: 'STALE', what: 'sheet', yours: view.version, current: view.version }
      const answer = await asked(() => write(view.version))
      writes += 1
      if (answer.ok) set({ receipt: answer.receipt ?? get().receipt })
      if (answer.ok || answer.error.code === 'STALE') await readBack()
      return answer.ok ? null : answer.error
    }

    const load = async (): Promise<void> => {
      if (get().view === null) set({ phase: 'loading', trouble: null })
      const before = writes
      const answer = await asked(() => call('getSheet', { entryId, memberId }))
      // Asked for before a write was answered: it may not show that write.
      if (before !== writes || get().phase === 'saving') return
      if (!answer.ok) return stop(answer.error)
      take(answer.value)
      return pump()
    }

    return {
      view: null,
      wishes: [],
      phase: 'loading',
      trouble: null,
      disputed: [],
      receipt: null,
      load,
      setMark: (criterion, option) => {
        const wanted = { kind: 'mark', criterion, option } as const
        // The same again says: mine, try again. It is not a second wish.
        if (shownMarks(get())[criterion] === option) goOn({ disputed: get().disputed.filter((other) => !samePlace(other, wanted)) })
        else wish(wanted)
      },
      clearMark: (criterion) => {
        if (shownMarks(get())[criterion] !== undefined) wish({ kind: 'mark', criterion, option: null })
      },
      setNote: (typed) => {
        // As the database will keep it, so that a note read back is the note that was sent.
        const note = typed.normalize('NFC').trim()
        if (shownNote(get()) !== note) wish({ kind: 'note', note })
      },
      retry: () => {
        if (get().view) goOn({})
        else void load()
      },
      drop: (wish) => {
        if (get().phase === 'saving' && get().wishes[0] === wish) return
        goOn({ wishes: get().wishes.filter((other) => other !== wish), disputed: get().disputed.filter((other) => other !== wish) })
      },
      settle: (wish, keep) => {
        if (keep === 'theirs') get().drop(wish)
        else goOn({ disputed: get().disputed.filter((other) => other !== wish) })
      },
      settled: async () => {
        while (get().phase === 'saving') await new Promise<void>((wake) => waiting.push(wake))
        return get().phase === 'idle' && get().wishes.length === 0
      },
      readBack: async () => {
        if (!(await get().settled())) return false
        await load()
        return get().trouble === null
      },
      submit: (as = 'submitSheet') => whole((baseVersion) => call(as, { entryId, memberId, baseVersion })),
      revise: (reason) => whole((baseVersion) => call('reviseSheet', { entryId, memberId, baseVersion, reason })),
      discard: () => whole((baseVersion) => call('discardRevision', { entryId, memberId, baseVersion }))
    }
  })
  return store
}

interface Saved {
  readonly version: number
  readonly totals?: SheetView['totals']
}

interface SheetKey {
  readonly entryId: EntryId
  readonly memberId: MemberId
  readonly baseVersion: number
}

function send(call: Call, wish: Wish, key: SheetKey): Promise<Answer<Saved>> {
  if (wish.kind === 'note') return call('setSheetNote', { ...key, note: wish.note })
  const { criterion, option } = wish
  return option === null ? call('clearMark', { ...key, criterion }) : call('setMark', { ...key, criterion, option })
}

type Asked<T> = { readonly ok: true; readonly value: T; readonly receipt: number | null } | { readonly ok: false; readonly error: Trouble }

async function asked<T>(ask: () => Promise<Answer<T>>): Promise<Asked<T>> {
  try {
    return await ask()
  } catch {
    // No answer came: whether it was saved is unknown, and asking again will show it.
    return { ok: false, error: { code: 'UNREACHABLE' } }
  }
}

function samePlace(one: Wish, other: Wish): boolean {
  if (one.kind === 'mark' && other.kind === 'mark') return one.criterion === other.criterion
  return one.kind === other.kind
}

function holds(view: SheetView, wish: Wish): boolean {
  return wish.kind === 'note' ? view.note === wish.note : (view.marks[wish.criterion] ?? null) === wish.option
}

function withWish(view: SheetView, wish: Wish, { value, receipt }: { readonly value: Saved; readonly receipt: number | null }): SheetView {
  const marks = wish.kind === 'mark' ? shownMarks({ view, wishes: [wish] }) : view.marks
  return {
    ...view,
    version: value.version,
    state: view.state === 'empty' ? 'draft' : view.state,
    marks,
    note: wish.kind === 'note' ? wish.note : view.note,
    totals: value.totals ?? view.totals,
    receipt: receipt ?? view.receipt
  }
}
