import { useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { optionByKey } from '../../../../shared/criteria/keys.ts'
import type { CriteriaSet } from '../../../../shared/criteria/schema.ts'
import { indexSet } from '../../../../shared/criteria/set.ts'
import { momentWords } from '../../../../shared/domain/moment.ts'
import type { EntryView, MemberView, SessionView } from '../../../../shared/contract/sessions.ts'
import type { SheetView } from '../../../../shared/contract/sheets.ts'
import { ConfirmDialog } from '../../../parts/ConfirmDialog.tsx'
import { ReasonDialog } from '../../../parts/ReasonDialog.tsx'
import type { Saving } from '../../../parts/SaveState.tsx'
import { nextOpen, stepFrom } from '../../../state/sheet-place.ts'
import { type SheetStore, shownMarks, shownNote } from '../../../state/sheet.ts'
import { clockWords } from '../../../text/clock.ts'
import { errorLine, errorWords, type Trouble } from '../../../text/errors.ts'
import { keyingText } from '../../../text/keying-pages.ts'
import { sheetText } from '../../../text/sheet.ts'
import { Frame } from '../Frame.tsx'
import { KeyingBand } from '../keying/KeyingBand.tsx'
import { CriterionPane } from './CriterionPane.tsx'
import { FormNotes } from './FormNotes.tsx'
import { Hints } from './Hints.tsx'
import { Outline } from './Outline.tsx'
import { ReadBack } from './ReadBack.tsx'
import { SheetBanner } from './SheetBanner.tsx'
import { SheetHead } from './SheetHead.tsx'
import { Totals } from './Totals.tsx'
import { Unsaved } from './Unsaved.tsx'
import { type Press, useSheetKeys } from './use-sheet-keys.ts'
import classes from './sheet.module.css'

export interface NextSheet {
  readonly name: string
  readonly open: () => void
}

interface SheetDeskProps {
  readonly sheet: SheetStore
  /** As last answered; never null here. */
  readonly view: SheetView
  readonly set: CriteriaSet
  readonly session: SessionView
  readonly entry: EntryView
  readonly member: MemberView
  /** The desk keys from paper; a member marks for themself. */
  readonly keyed: boolean
  /** Who keys it, where the Quy chế has two people do so. */
  readonly keying: { readonly time: 'first' | 'second'; readonly by: string } | null
  readonly backLabel: string
  readonly onLeave: () => void
  /** The next sheet that waits for this member; null when none does. */
  readonly next: NextSheet | null
}

type Asking = 'leave' | 'revise' | 'discard' | 'notes' | null

/** The score sheet: outline, one criterion, sums; or the read-back of all. */
export function SheetDesk({ sheet, view, set, session, entry, member, keyed, keying, backLabel, onLeave, next }: SheetDeskProps) {
  const state = useStore(sheet)
  const index = useMemo(() => indexSet(set), [set])
  const order = useMemo(() => index.scorables.map((criterion) => criterion.code), [index])
  const asked = useMemo(() => order.filter((code) => view.scope === null || view.scope.includes(code)), [order, view.scope])
  const marks = shownMarks(state)
  const open = view.editable && view.state !== 'submitted'

  const [at, setAt] = useState(() => asked.find((code) => marks[code] === undefined) ?? asked[0] ?? order[0] ?? '')
  const [mode, setMode] = useState<'marks' | 'readBack'>(open ? 'marks' : 'readBack')
  const [readAt, setReadAt] = useState<string | null>(null)
  const [just, setJust] = useState<{ code: string; points: number } | null>(null)
  const [shared, setShared] = useState(false)
  const [asking, setAsking] = useState<Asking>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Trouble | null>(null)
  // Pressed once more, the key that took a mark away gives it back.
  const cleared = useRef<{ code: string; option: number } | null>(null)

  const criterion = index.scorables[order.indexOf(at)]
  const inScope = asked.includes(at)
  const unsaved = new Set(state.wishes.flatMap((wish) => (wish.kind === 'mark' ? [wish.criterion] : [])))
  const left = asked.filter((code) => marks[code] === undefined).length
  const running = session.rules.runningTotal.value || view.state === 'submitted'

  function go(code: string): void {
    setAt(code)
    setShared(false)
    setMode('marks')
  }

  function choose(option: number, stay = false): void {
    if (!criterion || !open || !inScope) return
    const before = marks[at]
    cleared.current = null
    state.setMark(at, option)
    setShared(stay)
    setJust({ code: at, points: criterion.options.find((offered) => offered.key === option)?.points ?? 0 })
    if (before === undefined && !stay) setAt(nextOpen(asked, { ...marks, [at]: option }, at))
  }

  function press(key: Press): boolean {
    if (!criterion || !open || !inScope || mode !== 'marks') return false
    const found = optionByKey(criterion.options, key, marks[at])
    if (found) choose(found.key, found.shared)
    return found !== undefined
  }

  function clear(): void {
    if (!open || !inScope || mode !== 'marks') return
    const option = marks[at]
    setJust(null)
    if (option !== undefined) {
      cleared.current = { code: at, option }
      state.clearMark(at)
    } else if (cleared.current?.code === at) choose(cleared.current.option, true)
  }

  async function review(): Promise<void> {
    if (!open) return
    if (mode === 'readBack') return setMode('marks')
    setBusy(true)
    const read = await state.readBack()
    setBusy(false)
    if (!read) return
    setReadAt(clockWords(new Date().toISOString()))
    setMode('readBack')
  }

  async function act(what: () => Promise<Trouble | null>): Promise<void> {
    setBusy(true)
    setFailure(null)
    const trouble = await what()
    setBusy(false)
    setFailure(trouble)
    if (trouble) return
    setAsking(null)
    setJust(null)
    setReadAt(null)
    const { view: now } = sheet.getState()
    const writable = now?.editable === true && now.state !== 'submitted'
    setMode(writable ? 'marks' : 'readBack')
    if (writable) setAt(asked[0] ?? at)
  }

  function leave(): void {
    if (asking === null && state.wishes.length > 0 && state.phase !== 'saving') setAsking('leave')
    else onLeave()
  }

  useSheetKeys({
    onOption: press,
    onStep: (by) => {
      if (mode === 'marks') go(stepFrom(order, at, by))
    },
    onClear: clear,
    onReview: () => void review(),
    onLeave: () => (mode === 'readBack' && open ? setMode('marks') : leave()),
    onSave: () => {
      // leaving the note sends it
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      state.retry()
    },
    onEnter: () => {
      const act = mode === 'readBack' ? action() : null
      if (act === null || act.disabled || act.busy) return false
      act.onPress()
      return true
    }
  })

  const saving: Saving =
    state.phase === 'saving'
      ? { kind: 'saving' }
      : state.phase === 'stopped' && state.trouble
        ? { kind: 'failed', why: sheetText.notSaved(state.wishes.length) }
        : state.receipt !== null
          ? { kind: 'saved', receipt: state.receipt }
          : { kind: 'idle' }
  const headWords = keying ? keyingText.head(keying.time, keying.by) : keyed ? sheetText.keyed : null
  const submitReady = left === 0 && state.phase === 'idle' && state.wishes.length === 0

  return (
    <Frame header={<SheetHead entry={entry} member={member} saving={saving} keyed={headWords} backLabel={backLabel} onBack={leave} />}>
      <div className={classes.columns}>
        <Outline
          set={set}
          scorables={index.scorables}
          marks={marks}
          unsaved={unsaved}
          scope={view.scope}
          at={mode === 'marks' ? at : null}
          totals={running ? view.totals : null}
          onGo={go}
          onNotes={() => setAsking('notes')}
        />
        <section className={classes.middle} aria-label={sheetText.part(criterion?.part ?? 'A')}>
          <Unsaved index={index} state={state} actions={state} onGo={go} />
          {failure !== null && asking === null && <p className={classes.failure}>{errorLine(failure)}</p>}
          {mode === 'marks' && criterion && (
            <>
              <SheetBanner view={view} onDiscard={() => setAsking('discard')} />
              {keying !== null && <KeyingBand view={view} time={keying.time} />}
              <CriterionPane
                set={set}
                criterion={criterion}
                chosen={marks[at]}
                unsaved={unsaved.has(at)}
                fixed={inScope ? (open ? null : sheetText.closed) : sheetText.outOfScopeWords}
                just={just !== null && just.code !== at ? just : null}
                hint={shared ? sheetText.samePoints : open && left === 0 ? (keying ? keyingText.allKeyed : sheetText.allMarked) : null}
                onChoose={(option) => choose(option)}
                onGo={go}
              />
              <Hints />
            </>
          )}
          {mode === 'readBack' && (
            <ReadBack
              set={set}
              scorables={index.scorables}
              view={view}
              title={open ? (keying ? keyingText.finishTitle : sheetText.readBackTitle) : sheetText.submittedTitle(view.receipt)}
              at={open ? readAt : null}
              running={running}
              onGo={open ? go : null}
            >
              <p className={classes.note}>
                {open
                  ? keying
                    ? keyingText.enterFinishes
                    : sheetText.enterSubmits
                  : next !== null
                    ? sheetText.enterNext
                    : sheetText.enterBack}
              </p>
              {!open && view.submittedAt !== null && <p className={classes.note}>{sheetText.submittedAt(momentWords(view.submittedAt))}</p>}
              {!open && !view.editable && <p className={classes.note}>{sheetText.closed}</p>}
              {!open && next === null && <p className={classes.note}>{sheetText.allDone}</p>}
            </ReadBack>
          )}
        </section>
        <Totals
          set={set}
          index={index}
          totals={view.totals}
          marks={marks}
          left={left}
          running={running}
          note={shownNote(state)}
          noteFixed={!open}
          onNote={(note) => {
            if (open) state.setNote(note)
          }}
          action={action()}
          second={second()}
        />
      </div>
      {asking === 'notes' && <FormNotes set={set} onClose={() => setAsking(null)} />}
      <ConfirmDialog
        opened={asking === 'leave'}
        title={sheetText.leaveTitle}
        actLabel={sheetText.leaveAct}
        cancelLabel={sheetText.stay}
        danger
        onAct={onLeave}
        onCancel={() => setAsking(null)}
      >
        {sheetText.leaveWords}
      </ConfirmDialog>
      <ReasonDialog
        opened={asking === 'revise'}
        title={sheetText.reviseTitle}
        actLabel={sheetText.reviseAct}
        maxLength={1000}
        busy={busy}
        failure={failure === null ? undefined : errorLine(failure)}
        onAct={(reason) => void act(() => state.revise(reason))}
        onCancel={close}
      >
        {sheetText.reviseWords}
      </ReasonDialog>
      <ConfirmDialog
        opened={asking === 'discard'}
        title={sheetText.discardTitle}
        actLabel={sheetText.discardAct}
        danger
        busy={busy}
        failure={failure === null ? undefined : errorWords(failure).title}
        onAct={() => void act(state.discard)}
        onCancel={close}
      >
        {sheetText.discardWords}
      </ConfirmDialog>
    </Frame>
  )

  function close(): void {
    setAsking(null)
    setFailure(null)
  }

  function action() {
    if (open && mode === 'marks')
      return { label: keying ? keyingText.review : sheetText.review, onPress: () => void review(), disabled: false, busy }
    if (open && keying)
      return { label: keyingText.finish, onPress: () => void act(() => state.submit('finishKeying')), busy, disabled: !submitReady }
    if (open) return { label: sheetText.submit, onPress: () => void act(() => state.submit('submitSheet')), busy, disabled: !submitReady }
    return next === null
      ? { label: backLabel, onPress: leave, disabled: false, busy: false }
      : { label: sheetText.nextSheet(next.name), onPress: next.open, disabled: false, busy: false }
  }

  function second() {
    if (open)
      return mode === 'readBack'
        ? { label: keying ? keyingText.backToKeys : sheetText.backToMarks, onPress: () => setMode('marks') }
        : undefined
    return view.editable ? { label: sheetText.revise, onPress: () => setAsking('revise') } : undefined
  }
}
