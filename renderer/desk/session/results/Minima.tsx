import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import type { EntryResultView } from '../../../../shared/contract/results.ts'
import type { SessionView } from '../../../../shared/contract/sessions.ts'
import type { EntryResult, MinimumResult } from '../../../../shared/domain/model.ts'
import { Dialog } from '../../../parts/Dialog.tsx'
import { SheetDot } from '../../../parts/SheetDot.tsx'
import { Stars } from '../../../parts/Stars.tsx'
import { TextArea } from '../../../parts/TextField.tsx'
import { useTell } from '../../../state/host.ts'
import { partsText } from '../../../text/parts.ts'
import { minimaRuleWords, resultsText, starsAsked } from '../../../text/results.ts'
import { TroubleNotice } from '../Trouble.tsx'
import classes from './results.module.css'

interface MinimaProps {
  readonly session: SessionView
  readonly view: EntryResultView
  readonly result: EntryResult
}

/** What each star asks at least, how many members see it met, and the council's word where they differ. */
export function Minima({ session, view, result }: MinimaProps) {
  const [settling, setSettling] = useState<MinimumResult | null>(null)
  const open = session.stage === 'scoring' || session.stage === 'locked'
  return (
    <div>
      <h3 className={classes.small}>{resultsText.minima}</h3>
      {starsAsked(result).map((star) => {
        const asked = result.minima.filter((minimum) => minimum.star === star)
        const met = asked.filter((minimum) => minimum.met).length
        const talked = asked.filter((minimum) => minimum.meets < minimum.n || minimum.settled !== null)
        return (
          <div key={star}>
            <p>
              <SheetDot state={met === asked.length ? 'submitted' : 'draft'} decorative /> <Stars count={star} />{' '}
              <span className="figures">{asked.length === 0 ? resultsText.minimaNone : resultsText.minimaMet(met, asked.length)}</span>
            </p>
            <ul className={classes.plain}>
              {talked.map((minimum) => (
                <li key={minimum.criterion}>
                  <span>
                    <span className={minimum.met ? undefined : classes.over}>
                      {resultsText.minimumLine(minimum.criterion, titleOf(view, minimum.criterion), minimum.meets, minimum.n)}
                    </span>{' '}
                    <span className={classes.about}>({resultsText.minimumAsks(minimum.required)})</span>
                    {minimum.settled !== null && (
                      <span className={classes.said}>{resultsText.settled(minimum.settled.met, minimum.settled.words)}</span>
                    )}
                  </span>
                  {open && (
                    <Button size="compact-sm" variant="default" onClick={() => setSettling(minimum)}>
                      {resultsText.settle}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      <p className={classes.about}>{minimaRuleWords(session.rules)}</p>
      {settling && <Settle view={view} minimum={settling} onClose={() => setSettling(null)} />}
    </div>
  )
}

function Settle({
  view,
  minimum,
  onClose
}: {
  readonly view: EntryResultView
  readonly minimum: MinimumResult
  readonly onClose: () => void
}) {
  const [met, setMet] = useState<string | null>(minimum.settled === null ? null : String(minimum.settled.met))
  const [words, setWords] = useState(minimum.settled?.words ?? '')
  const { tell, busy, trouble } = useTell()
  const ready = met !== null && words.trim().length >= 5
  async function settle(): Promise<void> {
    const { criterion, star } = minimum
    if (await tell('settleMinimum', { entryId: view.entryId, baseVersion: view.version, criterion, star, met: met === 'true', words }))
      onClose()
  }
  return (
    <Dialog
      opened
      title={resultsText.settleTitle(minimum.criterion, minimum.star)}
      onClose={onClose}
      closeOnEscape={!busy && words === ''}
      footer={
        <>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {partsText.cancel}
          </Button>
          <Button onClick={() => void settle()} loading={busy} disabled={!ready}>
            {resultsText.settleAct}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        <p>
          {resultsText.minimumLine(minimum.criterion, titleOf(view, minimum.criterion), minimum.meets, minimum.n)} (
          {resultsText.minimumAsks(minimum.required)})
        </p>
        <Radio.Group label={resultsText.settleAsk} value={met} onChange={setMet} required>
          <Radio value="true" label={resultsText.settleMet} mt={4} />
          <Radio value="false" label={resultsText.settleNot} mt={4} />
        </Radio.Group>
        <TextArea label={resultsText.settleWords} value={words} onChange={setWords} rows={3} required maxLength={2000} />
        <TroubleNotice trouble={trouble} both={{ mine: words, now: minimum.settled?.words ?? '' }} />
      </div>
    </Dialog>
  )
}

function titleOf(view: EntryResultView, code: string): string {
  return view.criteria.find((row) => row.code === code)?.title ?? ''
}
