import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RecognitionView, RegisterAct } from '../../../shared/contract/register.ts'
import type { CertificateState } from '../../../shared/domain/certificate.ts'
import { openProposals } from '../../../shared/domain/proposal.ts'
import { momentWords } from '../../../shared/domain/moment.ts'
import { proposalStateNames } from '../../../shared/papers/register-words.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { ReasonDialog } from '../../parts/ReasonDialog.tsx'
import { useAsk, useTell } from '../../state/host.ts'
import { errorLine } from '../../text/errors.ts'
import { partsText } from '../../text/parts.ts'
import { findingText, lettersText, proposalText } from '../../text/proposals.ts'
import { registerActWords, registerText } from '../../text/register.ts'
import desk from '../desk.module.css'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { CorrectDialog } from './CorrectDialog.tsx'
import { ExtendDialog } from './ExtendDialog.tsx'
import { FindingDialog } from './FindingDialog.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'
import classes from './register.module.css'
import { Round } from './Round.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'

interface ProductHistoryProps {
  readonly subject: string
  readonly onClose: () => void
}

/** Certificates that a letter is for. */
const letterStates: ReadonlySet<CertificateState> = new Set(['soon', 'window', 'late', 'extended'])

type Aside = 'withdraw' | 'extend' | 'finding' | 'propose' | RegisterAct | { readonly correct: RecognitionView } | RecognitionView | null

/** Every recognition of one product with what was said of it; the newest certificate may be withdrawn or extended from here. */
export function ProductHistory({ subject, onClose }: ProductHistoryProps) {
  const history = useAsk('getRegisterProduct', { subject })
  const sent = useAsk('listProposals', {}).data?.rows.find((one) => one.subject === subject && openProposals.has(one.state))
  const { tell, busy, trouble, clear } = useTell()
  const [aside, setAside] = useState<Aside>(null)
  const back = () => {
    clear()
    setAside(null)
  }
  const [newest] = history.data?.recognitions ?? []
  if (newest && aside === 'withdraw') return <WithdrawDialog certificate={newest} onClose={back} />
  if (newest && aside === 'extend') return <ExtendDialog certificate={newest} onClose={back} />
  if (newest && aside === 'finding') return <FindingDialog certificate={newest} onClose={back} />
  if (newest && aside === 'propose') return <ProposeDialog certificate={newest} onClose={back} />
  if (aside !== null && typeof aside === 'object' && 'correct' in aside) {
    const listed = (history.data?.recognitions ?? []).filter((one) => one.sessionId === null && one.proposalId === undefined)
    return <CorrectDialog certificate={aside.correct} others={listed.length - 1} onClose={back} onRenamed={onClose} />
  }
  if (aside !== null && typeof aside === 'object' && 'productName' in aside) {
    return (
      <ReasonDialog
        opened
        danger
        title={registerText.takeOutTitle}
        actLabel={registerText.takeOutAct}
        busy={busy}
        failure={trouble === null ? undefined : errorLine(trouble)}
        onAct={(reason) =>
          void tell('takeOutRecognition', { recognitionId: aside.id, baseVersion: aside.version, reason }).then((done) => done && onClose())
        }
        onCancel={back}
      >
        <p>
          <strong>{aside.productName}</strong>, {registerText.roundOf(aside.decidedBy, aside.decisionNumber, aside.decisionDate)}
        </p>
        <p>{registerText.takeOutWords}</p>
      </ReasonDialog>
    )
  }
  if (aside !== null && typeof aside === 'object') {
    const of = history.data?.recognitions.find((one) => one.id === aside.recognitionId)
    return (
      <ReasonDialog
        opened
        title={registerText.undoTitle}
        actLabel={registerText.undoAct}
        busy={busy}
        failure={trouble === null ? undefined : errorLine(trouble)}
        onAct={(reason) =>
          void tell('undoRegisterAct', { recognitionId: aside.recognitionId, baseVersion: of?.version ?? 0, actId: aside.id, reason }).then(
            (done) => done && back()
          )
        }
        onCancel={back}
      >
        <p>
          <strong>{registerActWords(aside)}</strong>
        </p>
        <p>{registerText.undoWords}</p>
      </ReasonDialog>
    )
  }
  const acts = history.data?.acts ?? []
  const withdrawn = newest?.withdrawnOn !== null
  return (
    <Dialog
      opened
      wide
      title={newest?.productName ?? registerText.title}
      onClose={onClose}
      footer={
        <>
          {newest && !withdrawn && (
            <>
              <Button variant="default" disabled={newest.expiry === null} onClick={() => setAside('extend')}>
                {registerText.extend}
              </Button>
              <Button variant="default" onClick={() => setAside('withdraw')}>
                {registerText.withdraw}
              </Button>
            </>
          )}
          <Button onClick={onClose} data-autofocus>
            {partsText.close}
          </Button>
        </>
      }
    >
      <TroubleNotice trouble={history.trouble} onAgain={history.again} />
      {newest && (
        <>
          <p>
            {newest.producerName}
            {newest.commune !== '' && `, ${newest.commune}`}
          </p>
          <h3>{registerText.rounds(history.data?.recognitions.length ?? 0)}</h3>
          {history.data?.recognitions.map((one) => (
            <Round
              key={one.id}
              one={one}
              movement={history.data?.movements[one.id]}
              onCorrect={() => setAside({ correct: one })}
              onTakeOut={() => setAside(one)}
            />
          ))}
          {sent !== undefined && (
            <p>
              <a className={classes.link} href={`#${routes.registerProposed}`}>
                {proposalText.open(proposalStateNames[sent.state], proposalText.sent(sent.letterNumber, sent.proposedOn))}
              </a>
            </p>
          )}
          <div className={classes.further}>
            {!withdrawn && newest.findingOn === undefined && (
              <Button variant="subtle" onClick={() => setAside('finding')}>
                {findingText.open}
              </Button>
            )}
            {sent === undefined && (
              <Button variant="subtle" onClick={() => setAside('propose')}>
                {proposalText.add}
              </Button>
            )}
            {letterStates.has(newest.state) && (
              <Button variant="subtle" component="a" href={`#${routes.registerPaper('dueNotice', newest.id)}`}>
                {lettersText.openDue}
              </Button>
            )}
            {(withdrawn || newest.findingOn !== undefined) && (
              <Button variant="subtle" component="a" href={`#${routes.registerPaper('withdrawal', newest.id)}`}>
                {lettersText.openWithdrawal}
              </Button>
            )}
          </div>
        </>
      )}
      {acts.length > 0 && <h3>{registerText.since}</h3>}
      {acts.map((act) => (
        <div key={act.id} className={classes.round}>
          <div className={classes.grow}>
            <p>
              {registerActWords(act)}
              {act.undone && ` (${registerText.undone})`}
            </p>
            <p className={desk.dim}>
              {momentWords(act.at)} · {act.reason}
              {act.from !== undefined && ` · ${registerText.from(act.from)}`}
            </p>
          </div>
          {act.kind !== 'undo' && !act.undone && (
            <Button variant="subtle" onClick={() => setAside(act)}>
              {registerText.undo}
            </Button>
          )}
        </div>
      ))}
    </Dialog>
  )
}
