import type { SetIndex } from '../../shared/criteria/schema.ts'
import { Notice } from '../parts/Notice.tsx'
import { phoneErrorWords, phoneText } from '../text/phone.ts'
import { sheetText } from '../text/sheet.ts'
import type { Sheet } from './pages/SheetRoute.tsx'
import type { Waiting } from './queue.ts'
import classes from './disputes.module.css'

/** What was changed elsewhere meanwhile: both values, and the member chooses. Nothing where all is well. */
export function Disputes({ sheet: { scoring, entry, spot, index, view } }: { readonly sheet: Sheet }) {
  if (spot.phase !== 'disputed') return null
  return (
    <Notice kind="warn" title={sheetText.disputeTitle}>
      <p>{sheetText.disputeWords}</p>
      <ul className={classes.list}>
        {spot.open.map((waiting) => (
          <li key={waiting.id}>
            <strong>{placeWords(waiting)}</strong>
            <span>{sheetText.mine(mineWords(index, waiting))}</span>
            <span>{phoneText.theirs(theirWords(index, view, waiting))}</span>
            <button type="button" className="button" onClick={() => scoring.settle(entry.entryId, waiting, 'mine')}>
              {sheetText.keepMine}
            </button>
            <button type="button" className="button" onClick={() => scoring.settle(entry.entryId, waiting, 'theirs')}>
              {phoneText.keepTheirs}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** What the host refused, and why; the member tries again or gives it up. */
export function Refused({ sheet: { scoring, entry, spot, index } }: { readonly sheet: Sheet }) {
  if (spot.trouble === null || spot.phase === 'disputed') return null
  const { title, kept, next } = phoneErrorWords(spot.trouble)
  const refused = spot.phase === 'refused' ? spot.waiting : []
  return (
    <Notice
      kind="error"
      title={refused.length > 0 ? `${phoneText.refusedTitle(refused.length)} ${title}` : title}
      kept={kept === '' ? undefined : kept}
      todo={next === '' ? undefined : next}
    >
      {refused.length > 0 && (
        <ul className={classes.list}>
          {refused.map((waiting) => (
            <li key={waiting.id}>
              <span>{wishWords(index, waiting)}</span>
              <button type="button" className="button" onClick={() => scoring.drop(entry.entryId, waiting)}>
                {phoneText.drop}
              </button>
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="button" onClick={() => void scoring.again(entry.entryId)}>
        {phoneText.again}
      </button>
    </Notice>
  )
}

function placeWords({ wish }: Waiting): string {
  return wish.kind === 'note' ? sheetText.notSavedNote : sheetText.criterion(wish.criterion)
}

function wishWords(index: SetIndex, { wish }: Waiting): string {
  if (wish.kind === 'note') return sheetText.notSavedNote
  return wish.option === null
    ? sheetText.notSavedClear(wish.criterion)
    : sheetText.notSavedMark(wish.criterion, pointsWords(index, wish.criterion, wish.option))
}

function mineWords(index: SetIndex, { wish }: Waiting): string {
  if (wish.kind === 'note') return wish.note
  return wish.option === null ? sheetText.unmarked : pointsWords(index, wish.criterion, wish.option)
}

function theirWords(index: SetIndex, view: Sheet['view'], { wish }: Waiting): string {
  if (wish.kind === 'note') return view.note
  const option = view.marks[wish.criterion]
  return option === undefined ? sheetText.unmarked : pointsWords(index, wish.criterion, option)
}

function pointsWords(index: SetIndex, code: string, key: number): string {
  const option = index.scorables.find((criterion) => criterion.code === code)?.options.find((one) => one.key === key)
  return option === undefined ? '' : sheetText.pointsOf(option.points)
}
