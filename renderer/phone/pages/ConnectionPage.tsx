import { useState } from 'react'
import { useStore } from 'zustand'
import type { EntryId } from '../../../shared/ids.ts'
import { Notice } from '../../parts/Notice.tsx'
import { phoneText } from '../../text/phone.ts'
import { Field } from '../Field.tsx'
import { Bar, Frame } from '../Frame.tsx'
import { addressWith } from '../identity.ts'
import { leave, life, luggage, poke } from '../life.ts'
import { addresses, goTo } from '../route.ts'
import type { Scoring, Spot } from '../scoring.ts'
import { Warnings } from '../Status.tsx'
import classes from './list.module.css'

/** Whether the host is reached, what waits, and what to do when the host has another address or the phone is given back. */
export function ConnectionPage({ scoring }: { readonly scoring: Scoring }) {
  const link = useStore(life, (state) => state.link)
  const { unsent, spots, list } = useStore(scoring)
  const waiting = (Object.entries(spots) as [EntryId, Spot][]).filter(([, spot]) => spot.waiting.length > 0) // the keys are entry ids
  const nameOf = (entryId: string) => list?.find((entry) => entry.entryId === entryId)?.productName ?? phoneText.products
  return (
    <Frame bar={<Bar title={phoneText.connection} back={{ to: addresses.list, label: phoneText.toList }} />}>
      <Warnings scoring={scoring} linked={false} />
      {link === 'joined' && <Notice kind="info" title={phoneText.connected} />}
      <p className={classes.count}>{phoneText.hostAt(window.location.host)}</p>
      <h2 className={classes.head}>{phoneText.waitingTitle}</h2>
      {unsent === 0 ? (
        <p>{phoneText.waitingNone}</p>
      ) : (
        <>
          <ul className={classes.list}>
            {waiting.map(([entryId, spot]) => (
              <li key={entryId}>
                <WaitingSheet to={addresses.readBack(entryId)} name={nameOf(entryId)} count={spot.waiting.length} />
              </li>
            ))}
          </ul>
          <button type="button" className="button wide" onClick={poke}>
            {phoneText.again}
          </button>
        </>
      )}
      <h2 className={classes.head}>{phoneText.helpTitle}</h2>
      <ul className={classes.help}>
        {phoneText.help.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Moved />
      <Leaving unsent={unsent} />
    </Frame>
  )
}

function WaitingSheet({ to, name, count }: { readonly to: string; readonly name: string; readonly count: number }) {
  return (
    <a className={classes.row} href={to}>
      {name}
      <strong className={classes.unsent}>{phoneText.unsentHere(count)}</strong>
    </a>
  )
}

function Moved() {
  const [address, setAddress] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)

  function go(): void {
    const held = luggage()
    const target = held && addressWith(address, window.location.port, held)
    if (target) window.location.assign(target)
    else setWrong(phoneText.movedWrong)
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <h2 className={classes.head}>{phoneText.movedTitle}</h2>
      <p>{phoneText.movedWords}</p>
      <Field
        label={phoneText.movedLabel}
        hint={phoneText.movedHint}
        wrong={wrong}
        value={address}
        onChange={(typed) => {
          setAddress(typed)
          setWrong(null)
        }}
        inputMode="url"
        autoCapitalize="none"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
      />
      <button type="submit" className="button wide">
        {phoneText.movedAct}
      </button>
    </form>
  )
}

function Leaving({ unsent }: { readonly unsent: number }) {
  const [failed, setFailed] = useState(false)

  async function go(): Promise<void> {
    setFailed(false)
    if (await leave()) goTo(addresses.list, true)
    else setFailed(true)
  }

  return (
    <>
      <h2 className={classes.head}>{phoneText.leaveTitle}</h2>
      <p>{unsent > 0 ? phoneText.leaveUnsent(unsent) : phoneText.leaveWords}</p>
      {failed && <Notice kind="error" title={phoneText.lostTitle} />}
      {unsent === 0 && (
        <button type="button" className="button wide" onClick={() => void go()}>
          {phoneText.leaveAct}
        </button>
      )}
    </>
  )
}
