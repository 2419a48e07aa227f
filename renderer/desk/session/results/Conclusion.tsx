import { Button } from '@mantine/core'
import { useState } from 'react'
import type { EntryResultView } from '../../../../shared/contract/results.ts'
import type { SessionView } from '../../../../shared/contract/sessions.ts'
import { outcome } from '../../../../shared/domain/conclusion.ts'
import type { EntryResult, Star } from '../../../../shared/domain/model.ts'
import { TextArea } from '../../../parts/TextField.tsx'
import { useTell } from '../../../state/host.ts'
import { resultsText } from '../../../text/results.ts'
import { TroubleNotice } from '../Trouble.tsx'
import classes from './results.module.css'

interface ConclusionProps {
  readonly session: SessionView
  readonly view: EntryResultView
  readonly result: EntryResult
  readonly onRescore: (() => void) | null
  readonly onExclude: (() => void) | null
}

/** The council's star: up to what points and minima allow, lower with a reason, never higher. */
export function Conclusion({ session, view, result, onRescore, onExclude }: ConclusionProps) {
  // null: as concluded before. What was chosen or typed stays when the product is changed elsewhere meanwhile.
  const [chosen, setChosen] = useState<0 | Star | null>(null)
  const [typedReason, setReason] = useState<string | null>(null)
  const [typedWords, setWords] = useState<string | null>(null)
  const wanted = chosen ?? view.conclusionStar
  const star = wanted === null || wanted > result.starAllowed ? result.starAllowed : wanted
  const reason = typedReason ?? view.conclusionReason
  const words = typedWords ?? view.conclusionWords
  const { tell, busy, trouble } = useTell()
  const open = session.stage === 'locked'
  const lower = star < result.starAllowed
  const gapOpen = result.gapOver && view.gapAcceptedReason === ''
  const follows = outcome(session.level, result.starByPoints, star)
  const ready = !gapOpen && (!lower || reason.trim().length >= 5)

  async function conclude(): Promise<void> {
    const done = await tell('concludeEntry', { entryId: view.entryId, baseVersion: view.version, star, reason: lower ? reason : '', words })
    if (!done) return
    setChosen(null)
    setReason(null)
    setWords(null)
  }

  return (
    <div className={classes.conclusion}>
      <h3 className={classes.small}>{resultsText.conclusion}</h3>
      {view.conclusionStar !== null && <p className={classes.done}>{resultsText.concluded(view.conclusionStar)}</p>}
      <div className={classes.stars} role="radiogroup" aria-label={resultsText.conclusion}>
        {choices(result).map((choice) => {
          const tooHigh = choice > result.starAllowed
          return (
            <button
              key={choice}
              type="button"
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a star out of reach must stay reachable, so that one hears why
              role="radio"
              aria-checked={choice === star}
              aria-disabled={tooHigh || !open || undefined}
              className={classes.star}
              onClick={() => {
                if (!tooHigh && open) setChosen(choice)
              }}
            >
              {resultsText.starButton(choice)}
            </button>
          )
        })}
      </div>
      <p className={classes.about}>{whyNot(result)}</p>
      {follows === 'sendUp' && <p className={classes.about}>{resultsText.sendUp}</p>}
      {follows === 'sendBack' && <p className={classes.about}>{resultsText.sendBack}</p>}
      {(star === 1 || star === 2) && <p className={classes.about}>{resultsText.lowStar(star)}</p>}
      {open ? (
        <div className={classes.form}>
          {lower && <TextArea label={resultsText.reason} value={reason} onChange={setReason} rows={2} required maxLength={4000} />}
          <TextArea label={resultsText.words} value={words} onChange={setWords} rows={2} maxLength={4000} />
          {gapOpen && <p className={classes.over}>{resultsText.gapBlocks}</p>}
          <TroubleNotice
            trouble={trouble}
            both={{
              mine: resultsText.starButton(star),
              now: view.conclusionStar === null ? resultsText.notConcluded : resultsText.concluded(view.conclusionStar)
            }}
          />
        </div>
      ) : (
        <>
          <p className={classes.about}>{session.stage === 'scoring' ? resultsText.notYet : resultsText.after}</p>
          {view.conclusionReason !== '' && <p>{view.conclusionReason}</p>}
          {view.conclusionWords !== '' && <p>{view.conclusionWords}</p>}
        </>
      )}
      <div className={classes.acts}>
        {open && (
          <Button onClick={() => void conclude()} loading={busy} disabled={!ready}>
            {view.conclusionStar === null ? resultsText.conclude : resultsText.concludeAgain}
          </Button>
        )}
        {onRescore !== null && (
          <Button variant="default" onClick={onRescore}>
            {resultsText.rescore}
          </Button>
        )}
        {onExclude !== null && (
          <Button variant="default" onClick={onExclude}>
            {resultsText.exclude}
          </Button>
        )}
      </div>
    </div>
  )
}

/** 5, 4, 3, the low star that the points give, and none. */
function choices({ starAllowed }: EntryResult): readonly (0 | Star)[] {
  return starAllowed === 1 || starAllowed === 2 ? [5, 4, 3, starAllowed, 0] : [5, 4, 3, 0]
}

/** Why the next higher star is out of reach. */
function whyNot({ starAllowed, starByPoints, minima }: EntryResult): string {
  if (starAllowed === 5) return ''
  const missed = minima.filter((minimum) => !minimum.met)
  const next = Math.max(3, starAllowed + 1)
  if (next <= starByPoints && missed.length > 0)
    return resultsText.tooHighMinima(
      next,
      missed
        .filter((minimum) => minimum.star === next)
        .map((minimum) => minimum.criterion)
        .join(', ')
    )
  return resultsText.tooHighPoints(next, starByPoints)
}
