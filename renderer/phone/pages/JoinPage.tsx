import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { InviteSeen } from '../../../shared/contract/devices.ts'
import { Notice } from '../../parts/Notice.tsx'
import type { Trouble } from '../../text/errors.ts'
import { phoneErrorWords, phoneText, seatWords } from '../../text/phone.ts'
import { deviceName } from '../device-name.ts'
import { Field } from '../Field.tsx'
import { Bar, Frame, Heading, Waiting } from '../Frame.tsx'
import { callHost, joined, life } from '../life.ts'
import { newRequestId } from '../line.ts'
import { addresses, goTo } from '../route.ts'
import { TroubleNotice } from '../Status.tsx'

type Step = 'who' | 'notMe' | 'pin'

/** From the invitation to the seat: whose it is, the PIN, and which device it shall be. */
export function JoinPage({ code }: { readonly code: string }) {
  const [seen, setSeen] = useState<InviteSeen | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [asked, setAsked] = useState(0)
  const [step, setStep] = useState<Step>('who')
  const { me, scoring } = useStore(life)

  useEffect(() => {
    let gone = false
    const ask = async () => {
      try {
        const answer = await callHost('seeInvite', { key: code })
        if (gone) return
        setSeen(answer.ok ? answer.value : null)
        setTrouble(answer.ok ? null : answer.error)
      } catch {
        if (!gone) setTrouble({ code: 'UNREACHABLE' })
      }
    }
    void ask()
    return () => {
      gone = true
    }
  }, [code, asked])

  // The same QR scanned again on the phone that has the seat already.
  const here =
    seen !== null &&
    me !== null &&
    scoring?.getState().ended === null &&
    me.hostId === seen.hostId &&
    me.memberName === seen.memberName &&
    me.sessionName === seen.sessionName &&
    seen.other !== null
  useEffect(() => {
    if (here) goTo(addresses.list, true)
  }, [here])

  if (trouble) {
    return (
      <Frame bar={<Bar title={phoneText.title} />}>
        <TroubleNotice trouble={trouble} onAgain={() => setAsked(asked + 1)} />
        <p>
          <a className="button" href={addresses.list}>
            {phoneText.codeLabel}
          </a>
        </p>
      </Frame>
    )
  }
  if (!seen || here) return <Waiting />
  return (
    <Frame bar={<Bar title={seen.councilName} note={seen.sessionName} />}>
      {seen.practice && <Notice kind="warn" title={phoneText.practiceWords} />}
      {step === 'who' && <Who seen={seen} onYes={() => setStep('pin')} onNo={() => setStep('notMe')} onAgain={() => setAsked(asked + 1)} />}
      {step === 'notMe' && (
        <>
          <Heading key="notMe">{phoneText.notMeTitle}</Heading>
          <p>{phoneText.notMeWords}</p>
          <button type="button" className="button wide" onClick={() => setStep('who')}>
            {phoneText.back}
          </button>
        </>
      )}
      {step === 'pin' && <Pin code={code} seen={seen} />}
    </Frame>
  )
}

function Who({
  seen,
  onYes,
  onNo,
  onAgain
}: {
  readonly seen: InviteSeen
  readonly onYes: () => void
  readonly onNo: () => void
  readonly onAgain: () => void
}) {
  return (
    <>
      <Heading key="who">{phoneText.youAre}</Heading>
      <p className="who">
        <strong>{seen.memberName}</strong>
        <span>{seatWords(seen.post, seen.agency)}</span>
      </p>
      {seen.hasPin ? (
        <button type="button" className="button wide" data-main onClick={onYes}>
          {phoneText.yes}
        </button>
      ) : (
        <>
          <Notice kind="warn" title={phoneText.noPin} />
          <button type="button" className="button wide" data-main onClick={onAgain}>
            {phoneText.again}
          </button>
        </>
      )}
      <button type="button" className="button wide" onClick={onNo}>
        {phoneText.no}
      </button>
    </>
  )
}

function Pin({ code, seen }: { readonly code: string; readonly seen: InviteSeen }) {
  const [pin, setPin] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  // Name of the device that has the seat, until the member decided.
  const [other, setOther] = useState(seen.other)
  const [takeOver, setTakeOver] = useState(false)
  // the same for every try: where an answer is lost the host knows this phone again
  const [requestId] = useState(newRequestId)

  async function go(): Promise<void> {
    if (!/^\d{6}$/.test(pin)) return setWrong(phoneText.pinShort)
    setBusy(true)
    try {
      const answer = await callHost('joinDevice', { key: code, pin, name: deviceName(navigator.userAgent), takeOver }, requestId)
      if (answer.ok) {
        joined(answer.value)
        return goTo(addresses.list, true)
      }
      const { error } = answer
      if (error.code === 'DEVICE_ACTIVE') {
        setOther(error.name)
        setTakeOver(false)
      } else {
        const { title, next } = phoneErrorWords(error)
        setWrong(`${title} ${next}`)
        if (error.code.startsWith('PIN')) setPin('')
      }
    } catch {
      setWrong(`${phoneText.lostTitle} ${phoneText.lostReading}`)
    }
    setBusy(false)
  }

  if (other !== null && !takeOver) {
    return (
      <>
        <Heading key="other">{phoneText.otherTitle(other)}</Heading>
        <p>{phoneText.otherWords}</p>
        <button type="button" className="button wide" data-main onClick={() => setTakeOver(true)}>
          {phoneText.otherAct}
        </button>
        <a className="button wide" href={addresses.list}>
          {phoneText.otherStay}
        </a>
      </>
    )
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void go()
      }}
    >
      <Heading key="pin">{phoneText.pinTitle}</Heading>
      <p>{`${seen.memberName}, ${seatWords(seen.post, seen.agency)}`}</p>
      <Field
        label={phoneText.pinLabel}
        hint={phoneText.pinHint}
        wrong={wrong}
        value={pin}
        onChange={(typed) => {
          setPin(typed)
          setWrong(null)
        }}
        type="password"
        // the word that keeps a browser from offering to remember it
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={6}
        data-big
      />
      <button type="submit" className="button wide" data-main aria-disabled={busy || undefined}>
        {busy ? phoneText.loading : phoneText.pinAct}
      </button>
    </form>
  )
}
