import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { LanMember } from '../../../../shared/contract/devices.ts'
import { addressWords, codeWords, inviteText } from '../../../text/invite.ts'
import { postWords } from '../../../text/session.ts'
import type { Invitation } from './InviteDialog.tsx'
import { QrCode } from './QrCode.tsx'
import classes from './slips.module.css'

export interface Slip {
  readonly member: LanMember
  readonly invitation: Invitation
  /** null: it is not printed here. */
  readonly pin: string | null
}

interface SlipsProps {
  readonly slips: readonly Slip[]
  readonly session: string
  readonly practice: boolean
  readonly onPrinted: () => void
}

/** Slips beside the page, seen by the printer alone; opens the print dialog. They go through no file and no host: keys stand on them. */
export function Slips({ slips, session, practice, onPrinted }: SlipsProps) {
  const printed = useRef(onPrinted)
  useEffect(() => {
    printed.current = onPrinted
  })
  useEffect(() => {
    const after = () => printed.current()
    addEventListener('afterprint', after)
    // A frame later the slips are laid out; the dialog then holds the page until it is closed.
    const frame = requestAnimationFrame(() => print())
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('afterprint', after)
    }
  }, [])
  return createPortal(
    <div className={classes.slips}>
      {slips.map((slip) => (
        <OneSlip key={slip.member.memberId} slip={slip} session={session} practice={practice} />
      ))}
    </div>,
    document.body
  )
}

function OneSlip({ slip, session, practice }: { readonly slip: Slip } & Pick<SlipsProps, 'session' | 'practice'>) {
  const { member, invitation, pin } = slip
  const words = inviteText.slip
  return (
    <article className={classes.slip}>
      {practice && <p className={classes.practice}>{words.practice}</p>}
      <p className={classes.session}>{session}</p>
      <h2 className={classes.title}>{words.title}</h2>
      <p className={classes.person}>
        <strong>{words.person(member.name)}</strong>
        <span>{[postWords[member.post], member.agency].filter((word) => word !== '').join(', ')}</span>
      </p>
      <div className={classes.codes}>
        <QrCode text={invitation.url} title={inviteText.inviteQr(member.name)} size="small" />
        <dl>
          <dt>{words.code}</dt>
          <dd className={classes.code}>{codeWords(invitation.code)}</dd>
          {pin === null ? (
            <dd className={classes.plain}>{words.noPin}</dd>
          ) : (
            <>
              <dt>{words.pin}</dt>
              <dd className={classes.code}>
                {pin.slice(0, 3)} {pin.slice(3)}
              </dd>
            </>
          )}
        </dl>
      </div>
      <ol className={classes.steps}>
        {words.steps(addressWords(invitation.url)).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={classes.foot}>{words.foot}</p>
    </article>
  )
}
