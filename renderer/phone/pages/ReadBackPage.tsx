import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { momentWords } from '../../../shared/domain/moment.ts'
import { Notice } from '../../parts/Notice.tsx'
import { Stars } from '../../parts/Stars.tsx'
import { FormTitle } from '../../parts/FormTitle.tsx'
import { unmetMinima } from '../../state/sheet-place.ts'
import type { Trouble } from '../../text/errors.ts'
import { phoneText } from '../../text/phone.ts'
import { sheetText } from '../../text/sheet.ts'
import { Disputes, Refused } from '../Disputes.tsx'
import { Frame, Heading } from '../Frame.tsx'
import { addresses } from '../route.ts'
import { SheetBar } from '../SheetBar.tsx'
import { Status, TroubleNotice, Warnings } from '../Status.tsx'
import classes from './list.module.css'
import { MarkRow } from './MarkRow.tsx'
import { NoteField } from './NoteField.tsx'
import type { Sheet } from './SheetRoute.tsx'

/** The whole sheet as the host holds it, gaps first; from here it is handed in. After that: the receipt. */
export function ReadBackPage({ sheet }: { readonly sheet: Sheet }) {
  const { scoring, entry, view, spot, writable, asked } = sheet
  const [wasRead, setWasRead] = useState(false)
  const [failure, setFailure] = useState<Trouble | null>(null)
  const [busy, setBusy] = useState<'submit' | 'discard' | null>(null)
  const [sure, setSure] = useState(false)
  const gaps = asked.filter(({ code }) => view.marks[code] === undefined)
  const waits = spot.waiting.length > 0
  const list = useStore(scoring, (state) => state.list)
  // where the answer was lost, the list that comes when the host is back is the sign to ask once more
  const again = wasRead ? null : list

  // shown only for what was read after everything had been sent
  useEffect(() => {
    if (waits) return
    let gone = false
    void scoring.open(entry.entryId).then((read) => {
      if (!gone) setWasRead(read)
    })
    return () => {
      gone = true
    }
  }, [scoring, entry.entryId, waits, view.version, again])

  async function act(what: 'submitSheet' | 'discardRevision'): Promise<void> {
    if (busy !== null) return
    setBusy(what === 'submitSheet' ? 'submit' : 'discard')
    setFailure(null)
    setFailure(await scoring.act(entry.entryId, what))
    setBusy(null)
    setSure(false)
  }

  const ready = gaps.length === 0 && !waits && spot.phase === 'going' && wasRead
  return (
    <Frame
      bar={<SheetBar sheet={sheet} />}
      foot={
        <div className={classes.stack}>
          <Status scoring={scoring} receipt={spot.receipt} />
          {writable ? (
            <Submit gaps={gaps.length} waits={waits} ready={ready} busy={busy === 'submit'} onAct={() => void act('submitSheet')} />
          ) : (
            <After sheet={sheet} />
          )}
        </div>
      }
    >
      <Warnings scoring={scoring} />
      <Disputes sheet={sheet} />
      <Refused sheet={sheet} />
      {failure && <TroubleNotice trouble={failure} />}
      {writable ? (
        <>
          <Heading key="open">{sheetText.readBackTitle}</Heading>
          {wasRead && !waits && <p className={classes.count}>{phoneText.readBack}</p>}
          {gaps.length > 0 ? (
            <Notice kind="warn" title={sheetText.gaps(gaps.length)}>
              <p>{sheetText.gapsWords}</p>
              <ul className={classes.gaps}>
                {gaps.map(({ code, title }) => (
                  <li key={code}>
                    <a href={addresses.criterion(entry.entryId, code)}>
                      {code} <FormTitle title={title} />
                    </a>
                  </li>
                ))}
              </ul>
            </Notice>
          ) : (
            <Notice kind="info" title={sheetText.noGaps(asked.length)} />
          )}
          {view.revising && (
            <Notice kind="warn" title={sheetText.revising(view.no)}>
              {view.reason !== '' && <p>{sheetText.reviseReason(view.reason)}</p>}
              {sure ? (
                <>
                  <p>{sheetText.discardWords}</p>
                  <button type="button" className="button" onClick={() => void act('discardRevision')}>
                    {sheetText.discardAct}
                  </button>{' '}
                  <button type="button" className="button" onClick={() => setSure(false)}>
                    {phoneText.keep}
                  </button>
                </>
              ) : (
                <button type="button" className="button" onClick={() => setSure(true)}>
                  {sheetText.discard}
                </button>
              )}
            </Notice>
          )}
        </>
      ) : (
        <>
          <Heading key="done">{view.receipt === null ? sheetText.submittedTitle(null) : phoneText.handInTitle(view.receipt)}</Heading>
          {view.submittedAt !== null && <p className={classes.count}>{sheetText.submittedAt(momentWords(view.submittedAt))}</p>}
          {!view.editable && <p className={classes.count}>{sheetText.closed}</p>}
          {view.editable && (
            <a className="button wide" href={addresses.revise(entry.entryId)}>
              {sheetText.revise}
            </a>
          )}
        </>
      )}
      {view.passNo > 1 && (
        <Notice kind="info" title={sheetText.rescoring(view.passNo)}>
          {view.scope !== null && sheetText.rescoringScope(view.scope.join(', '))}
        </Notice>
      )}
      <Minima sheet={sheet} />
      <Marks sheet={sheet} />
      <NoteField sheet={sheet} />
    </Frame>
  )
}

interface SubmitProps {
  readonly gaps: number
  readonly waits: boolean
  readonly ready: boolean
  readonly busy: boolean
  readonly onAct: () => void
}

function Submit({ gaps, waits, ready, busy, onAct }: SubmitProps) {
  return (
    <>
      {gaps > 0 && <p className={classes.count}>{phoneText.gapsFirst}</p>}
      {gaps === 0 && waits && <p className={classes.count}>{phoneText.waitBeforeSubmit}</p>}
      <button type="button" className="button wide" data-main aria-disabled={!ready || busy || undefined} onClick={() => ready && onAct()}>
        {busy ? phoneText.handInBusy : sheetText.submit}
      </button>
    </>
  )
}

/** After a sheet was handed in: the next one, or the list. */
function After({ sheet: { scoring, entry } }: { readonly sheet: Sheet }) {
  const list = useStore(scoring, (state) => state.list) ?? []
  const next = list.find(
    ({ entryId, state }) =>
      entryId !== entry.entryId && (state === 'empty' || state === 'draft' || state === 'rescore' || state === 'revising')
  )
  return next ? (
    <a className="button wide" data-main href={addresses.sheet(next.entryId)}>
      {sheetText.nextSheet(next.productName)}
    </a>
  ) : (
    <a className="button wide" data-main href={addresses.list}>
      {phoneText.toList}
    </a>
  )
}

function Minima({ sheet: { index, view } }: { readonly sheet: Sheet }) {
  const unmet = unmetMinima(index, view.marks)
  if (unmet.length === 0) return null
  return (
    <details className={classes.minima}>
      <summary>{phoneText.minima(unmet.length)}</summary>
      <ul>
        {unmet.map(({ star, criterion, required, top }) => (
          <li key={`${star} ${criterion}`}>
            <Stars count={star} /> <span className="figures">{sheetText.minimumAsks(criterion, required, top)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Marks({ sheet: { set, index, view, entry, asked, unsent, running, writable } }: { readonly sheet: Sheet }) {
  return (
    <>
      {set.parts.map((part) => (
        <section key={part.code} aria-label={sheetText.part(part.code)}>
          <h3 className={classes.part}>
            <span>{sheetText.part(part.code)}</span>
            {running && (
              <span className="figures">
                {view.totals[part.code]}/{part.max}
              </span>
            )}
          </h3>
          <ul className={classes.list}>
            {index.scorables
              .filter((criterion) => criterion.part === part.code)
              .map((criterion) => (
                <li key={criterion.code}>
                  <MarkRow
                    criterion={criterion}
                    option={view.marks[criterion.code]}
                    unsent={unsent.has(criterion.code)}
                    kept={!asked.includes(criterion)}
                    to={writable ? addresses.criterion(entry.entryId, criterion.code) : null}
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
      {running && (
        <p className={classes.sum}>
          <span>{sheetText.sum}</span>
          <span>
            {view.totals.star !== null && <Stars count={view.totals.star} size="m" />}{' '}
            <strong className="figures">
              {view.totals.total}
              {phoneText.ofHundred}
            </strong>
          </span>
        </p>
      )}
    </>
  )
}
