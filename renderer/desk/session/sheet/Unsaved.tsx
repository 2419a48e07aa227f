import { Button } from '@mantine/core'
import type { SetIndex } from '../../../../shared/criteria/schema.ts'
import { Notice } from '../../../parts/Notice.tsx'
import type { SheetActions, SheetState, Wish } from '../../../state/sheet.ts'
import { errorWords } from '../../../text/errors.ts'
import { sheetText } from '../../../text/sheet.ts'
import classes from './sheet.module.css'

interface UnsavedProps {
  readonly index: SetIndex
  readonly state: Pick<SheetState, 'phase' | 'trouble' | 'wishes' | 'disputed' | 'view'>
  readonly actions: Pick<SheetActions, 'retry' | 'drop' | 'settle'>
  readonly onGo: (code: string) => void
}

/** Exactly what is not in the database, and why; nothing where all is well. */
export function Unsaved({ index, state, actions, onGo }: UnsavedProps) {
  if (state.disputed.length > 0) return <Dispute index={index} state={state} actions={actions} onGo={onGo} />
  if (state.phase !== 'stopped' || state.trouble === null) return null
  const { title, kept, next } = errorWords(state.trouble)
  return (
    <div className={classes.trouble}>
      <Notice
        kind="error"
        title={state.wishes.length === 0 ? title : `${sheetText.notSaved(state.wishes.length)}. ${title}`}
        kept={kept === '' ? undefined : kept}
        todo={next === '' ? undefined : next}
        action={
          <Button size="compact-md" onClick={() => actions.retry()}>
            {sheetText.retry}
          </Button>
        }
      >
        {state.wishes.length > 0 && (
          <ul className={classes.wishes}>
            {state.wishes.map((wish) => (
              <li key={keyOf(wish)}>
                <Named wish={wish} words={wishWords(index, wish)} onGo={onGo} />
                <Button size="compact-sm" variant="default" onClick={() => actions.drop(wish)}>
                  {sheetText.give}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  )
}

function Dispute({ index, state, actions, onGo }: UnsavedProps) {
  return (
    <div className={classes.trouble}>
      <Notice kind="warn" title={sheetText.disputeTitle}>
        <p>{sheetText.disputeWords}</p>
        <ul className={classes.wishes}>
          {state.disputed.map((wish) => (
            <li key={keyOf(wish)}>
              <span>
                <Named wish={wish} words={placeWords(wish)} onGo={onGo} />
                <br />
                {sheetText.mine(mineWords(index, wish))}
                <br />
                {sheetText.theirs(theirWords(index, state, wish))}
              </span>
              <span className={classes.pair}>
                <Button size="compact-sm" variant="default" onClick={() => actions.settle(wish, 'mine')}>
                  {sheetText.keepMine}
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => actions.settle(wish, 'theirs')}>
                  {sheetText.keepTheirs}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

function Named({ wish, words, onGo }: { readonly wish: Wish; readonly words: string; readonly onGo: (code: string) => void }) {
  if (wish.kind === 'note') return <span>{words}</span>
  return (
    <button type="button" className={classes.link} onClick={() => onGo(wish.criterion)}>
      {words}
    </button>
  )
}

function keyOf(wish: Wish): string {
  return wish.kind === 'note' ? 'note' : wish.criterion
}

function placeWords(wish: Wish): string {
  return wish.kind === 'note' ? sheetText.notSavedNote : sheetText.criterion(wish.criterion)
}

function wishWords(index: SetIndex, wish: Wish): string {
  if (wish.kind === 'note') return sheetText.notSavedNote
  if (wish.option === null) return sheetText.notSavedClear(wish.criterion)
  return sheetText.notSavedMark(wish.criterion, optionPoints(index, wish.criterion, wish.option))
}

function mineWords(index: SetIndex, wish: Wish): string {
  if (wish.kind === 'note') return wish.note
  return wish.option === null ? sheetText.unmarked : optionPoints(index, wish.criterion, wish.option)
}

function theirWords(index: SetIndex, { view }: UnsavedProps['state'], wish: Wish): string {
  if (wish.kind === 'note') return view?.note ?? ''
  const option = view?.marks[wish.criterion]
  return option === undefined ? sheetText.unmarked : optionPoints(index, wish.criterion, option)
}

function optionPoints(index: SetIndex, code: string, key: number): string {
  const points = index.scorables.find((criterion) => criterion.code === code)?.options.find((option) => option.key === key)?.points
  return points === undefined ? '' : sheetText.pointsOf(points)
}
