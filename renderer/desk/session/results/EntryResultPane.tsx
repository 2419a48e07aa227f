import { Button } from '@mantine/core'
import { useState } from 'react'
import type { EntryResultView, ResultRow } from '../../../../shared/contract/results.ts'
import type { SessionView } from '../../../../shared/contract/sessions.ts'
import type { EntryResult } from '../../../../shared/domain/model.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { ReasonDialog } from '../../../parts/ReasonDialog.tsx'
import { SpreadStrip } from '../../../parts/SpreadStrip.tsx'
import { Stars } from '../../../parts/Stars.tsx'
import { useAsk, useTell } from '../../../state/host.ts'
import { errorLine } from '../../../text/errors.ts'
import { edgeWords, gapWords, meanWords, resultsText } from '../../../text/results.ts'
import { entriesText, formWords } from '../../../text/session.ts'
import { formatPoints } from '../../../../shared/domain/print-number.ts'
import { ExcludeDialog } from '../entries/ExcludeDialog.tsx'
import { TroubleNotice } from '../Trouble.tsx'
import { Conclusion } from './Conclusion.tsx'
import { CriteriaTable } from './CriteriaTable.tsx'
import { Minima } from './Minima.tsx'
import { Passes } from './Passes.tsx'
import { RescoreDialog } from './RescoreDialog.tsx'
import classes from './results.module.css'

interface EntryResultPaneProps {
  readonly session: SessionView
  readonly row: ResultRow
}

/** Points at which a star begins (Article 3.3). */
const edges = [
  { at: 30, stars: 2 },
  { at: 50, stars: 3 },
  { at: 70, stars: 4 },
  { at: 90, stars: 5 }
] as const

/** One product's result in full, with every act of the council on it. */
export function EntryResultPane({ session, row }: EntryResultPaneProps) {
  const [asking, setAsking] = useState<'rescore' | 'exclude' | 'gap' | null>(null)
  const answer = useAsk('getEntryResult', { entryId: row.entryId })
  const { tell, busy, trouble, clear } = useTell()
  const view = answer.data
  const judging = session.stage === 'scoring' || session.stage === 'locked'
  const close = () => {
    setAsking(null)
    clear()
  }
  if (!view)
    return <div className={classes.pane}>{answer.trouble && <TroubleNotice trouble={answer.trouble} onAgain={answer.again} />}</div>
  const base = { entryId: view.entryId, baseVersion: view.version }

  return (
    <section className={classes.pane} aria-label={view.productName}>
      <Head session={session} view={view} />
      <TroubleNotice trouble={asking === null ? trouble : null} onClose={clear} />
      {view.excluded && <EmptyState title={resultsText.excluded}>{resultsText.excludedWords}</EmptyState>}
      {!view.excluded && view.result === null && (
        <NothingYet view={view} onClosePass={judging ? () => void tell('closePass', { ...base, body: 'council' }) : null} busy={busy} />
      )}
      {!view.excluded && view.result !== null && (
        <>
          <Spread session={session} view={view} result={view.result} onAcceptGap={judging ? () => setAsking('gap') : null} />
          <CriteriaTable view={view} rules={session.rules} />
          <div className={classes.decide}>
            <Minima session={session} view={view} result={view.result} />
            <Conclusion
              session={session}
              view={view}
              result={view.result}
              onRescore={judging ? () => setAsking('rescore') : null}
              onExclude={judging ? () => setAsking('exclude') : null}
            />
          </div>
        </>
      )}
      <Passes view={view} rules={session.rules} />
      {asking === 'rescore' && <RescoreDialog view={view} onClose={close} />}
      {asking === 'exclude' && <ExcludeDialog sessionId={session.id} entry={{ ...view, id: view.entryId }} onClose={close} />}
      <ReasonDialog
        opened={asking === 'gap'}
        title={resultsText.acceptGapTitle}
        actLabel={resultsText.acceptGapAct}
        busy={busy}
        failure={trouble === null ? undefined : errorLine(trouble)}
        onAct={(reason) => void tell('acceptGap', { ...base, reason }).then((done) => done && close())}
        onCancel={close}
      >
        {resultsText.acceptGapWords}
      </ReasonDialog>
    </section>
  )
}

function Head({ session, view }: { readonly session: SessionView; readonly view: EntryResultView }) {
  const entry = session.entries.find((one) => one.id === view.entryId)
  const from = view.form === 'upgrade' && entry?.previousStar ? resultsText.upgradeFrom(entry.previousStar) : formWords[view.form]
  const about = [
    [view.producerName, view.commune].filter((word) => word !== '').join(', '),
    entriesText.setOf(view.setNo, entry?.setName ?? ''),
    from,
    resultsText.sheets(view.submitted, view.expected)
  ]
  const { result } = view
  return (
    <header className={classes.head}>
      <div>
        <h2 className={classes.name}>{view.productName}</h2>
        <p className={classes.about}>{about.filter((word) => word !== '').join(' · ')}</p>
        {result !== null && (
          <p className={classes.about}>
            {(['A', 'B', 'C'] as const)
              .map((part) =>
                resultsText.partMean(part, formatPoints({ sum: result.parts[part], n: result.n }, session.rules.decimals.value))
              )
              .join(' · ')}
            {view.adviser !== null && ` · ${resultsText.adviser(meanWords(view.adviser, session.rules), view.adviser.n)}`}
          </p>
        )}
      </div>
      {result !== null && !view.excluded && (
        <div className={classes.score}>
          <span className={`figures ${classes.mean}`}>{meanWords(result, session.rules)}</span>
          <Stars count={result.starByPoints} size="m" />
        </div>
      )}
    </header>
  )
}

interface SpreadProps {
  readonly session: SessionView
  readonly view: EntryResultView
  readonly result: EntryResult
  readonly onAcceptGap: (() => void) | null
}

function Spread({ session, view, result, onAcceptGap }: SpreadProps) {
  const edge = edgeWords(result, session.rules)
  const open = result.gapOver && view.gapAcceptedReason === ''
  return (
    <>
      {edge !== null && (
        <p className={edge.near ? classes.near : classes.far}>
          <strong>{edge.lead}</strong> {edge.rest}
        </p>
      )}
      <SpreadStrip totals={view.members.map(({ name, total }) => ({ name, total }))} edges={edges} />
      <p className={classes.gap}>
        <span className="figures">{resultsText.gapLine(result.highest, result.lowest)}</span>
        <strong className={`figures ${result.gapOver ? classes.over : ''}`}>{result.gap}</strong>{' '}
        <span className={result.gapOver ? classes.over : classes.about}>{gapWords(result, session.rules)}</span>
        {open && onAcceptGap !== null && (
          <Button size="compact-sm" variant="default" onClick={onAcceptGap}>
            {resultsText.acceptGap}
          </Button>
        )}
      </p>
      {result.gapOver && view.gapAcceptedReason !== '' && (
        <p className={classes.about}>{resultsText.gapAccepted(view.gapAcceptedReason)}</p>
      )}
    </>
  )
}

function NothingYet({
  view,
  onClosePass,
  busy
}: {
  readonly view: EntryResultView
  readonly onClosePass: (() => void) | null
  readonly busy: boolean
}) {
  const complete = view.expected > 0 && view.submitted >= view.expected
  if (view.state === 'none') return <EmptyState title={resultsText.none} />
  return (
    <EmptyState title={resultsText.open}>
      <p>{resultsText.openWords(view.submitted, view.expected)}</p>
      {complete && onClosePass !== null && (
        <Button onClick={onClosePass} loading={busy}>
          {resultsText.closePass}
        </Button>
      )}
    </EmptyState>
  )
}
