import { useStore } from 'zustand'
import { Notice } from '../parts/Notice.tsx'
import { phoneErrorWords, phoneText } from '../text/phone.ts'
import type { Trouble } from '../text/errors.ts'
import { life } from './life.ts'
import { addresses } from './route.ts'
import type { Scoring } from './scoring.ts'
import classes from './status.module.css'

/** Whether what was tapped is in the host's data: by shape and words, then by colour. Read out as it changes. */
export function Status({ scoring, receipt }: { readonly scoring: Scoring; readonly receipt: number | null }) {
  const link = useStore(life, (state) => state.link)
  const { unsent, sending } = useStore(scoring)
  const waiting = unsent > 0 && (link === 'lost' || sending === null)
  return (
    <output className={classes.status} data-state={waiting || link === 'lost' ? 'waiting' : 'well'}>
      {waiting ? (
        <a href={addresses.connection} className={classes.link}>
          <Square />
          {phoneText.unsent(unsent)}
        </a>
      ) : link === 'lost' ? (
        <a href={addresses.connection} className={classes.link}>
          <Square />
          {phoneText.lostTitle}
        </a>
      ) : unsent > 0 ? (
        <>
          <Disc half />
          {phoneText.saving}
        </>
      ) : receipt !== null ? (
        <>
          <Disc />
          <span className="figures">{phoneText.saved(receipt)}</span>
        </>
      ) : null}
    </output>
  )
}

function Disc({ half = false }: { readonly half?: boolean }) {
  return (
    <svg className={classes.disc} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      {half && <circle cx="7" cy="7" r="5.5" />}
      <path d={half ? 'M7 1a6 6 0 0 0 0 12z' : 'M7 .75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 1 0 0-12.5z'} />
    </svg>
  )
}

function Square() {
  return (
    <svg className={classes.square} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M1.5 1.5h11v11h-11zM7 4v3.5M7 9.75v.5" />
    </svg>
  )
}

/** What the member must know wherever they are: the host is not reached, or the phone cannot keep what waits. */
export function Warnings({ scoring, linked = true }: { readonly scoring: Scoring; readonly linked?: boolean }) {
  const { link, forgetful } = useStore(life)
  const { unsent, unkept, damaged } = useStore(scoring)
  return (
    <>
      {link === 'lost' && (
        <Notice kind="error" title={unsent > 0 ? phoneText.unsentTitle(unsent) : phoneText.lostTitle}>
          <p>{unsent > 0 ? phoneText.lostWords : phoneText.lostReading}</p>
          {linked && (
            <a className="button" href={addresses.connection}>
              {phoneText.connection}
            </a>
          )}
        </Notice>
      )}
      {unkept && <Notice kind="warn" title={phoneText.unkept} />}
      {damaged && <Notice kind="warn" title={phoneText.damaged} />}
      {forgetful && <Notice kind="warn" title={phoneText.notKept} />}
    </>
  )
}

/** Why something did not succeed, what was kept, what to do. */
export function TroubleNotice({ trouble, onAgain }: { readonly trouble: Trouble; readonly onAgain?: () => void }) {
  const { title, kept, next } = phoneErrorWords(trouble)
  return (
    <Notice kind="error" title={title} kept={kept === '' ? undefined : kept} todo={next === '' ? undefined : next}>
      {onAgain && (
        <button type="button" className="button" onClick={onAgain}>
          {phoneText.again}
        </button>
      )}
    </Notice>
  )
}
