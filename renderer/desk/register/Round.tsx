import { Button } from '@mantine/core'
import type { RecognitionView } from '../../../shared/contract/register.ts'
import { withdrawalDue } from '../../../shared/domain/certificate.ts'
import type { Movement } from '../../../shared/domain/movement.ts'
import { certificateStateNames, movementWords } from '../../../shared/papers/register-words.ts'
import { Stars } from '../../parts/Stars.tsx'
import { correctText, findingText } from '../../text/proposals.ts'
import { registerText } from '../../text/register.ts'
import desk from '../desk.module.css'
import { lastDay } from './filter.ts'
import classes from './register.module.css'

interface RoundProps {
  readonly one: RecognitionView
  readonly movement: Movement | undefined
  readonly onCorrect: () => void
  readonly onTakeOut: () => void
}

/** One recognition of a product: what it was, how the product came to it, where it is from. */
export function Round({ one, movement, onCorrect, onTakeOut }: RoundProps) {
  // a list with a district was written before 2025, and so was its commune
  const then = one.oldCommune === '' && one.oldDistrict !== '' ? one.commune : one.oldCommune
  const place = [then, one.oldDistrict, one.oldProvince].filter(Boolean).join(', ')
  const until = lastDay(one)
  const removable = one.sessionId === null && one.proposalId === undefined
  // packages of other desks bring what their sessions recognised
  const listed = removable && one.sessionName === ''
  return (
    <div className={classes.round}>
      <div className={classes.grow}>
        <p>
          <Stars count={one.star} size="s" /> {movement && <strong>{movementWords(movement)}. </strong>}
          {one.points !== null && `${registerText.points} ${one.points}. `}
          {registerText.roundOf(one.decidedBy, one.decisionNumber, one.decisionDate)}
        </p>
        <p className={desk.dim}>
          {one.proposalId !== undefined
            ? correctText.ofProposal
            : one.sessionName === ''
              ? registerText.fromList
              : `${registerText.inSession(one.sessionName)}${one.sessionId === null ? '' : `. ${correctText.ofSession}`}`}
          {place !== '' && place !== one.commune && `. ${registerText.place(place)}`}
        </p>
        {one.note !== '' && <p className={desk.dim}>{one.note}</p>}
        {one.findingOn !== undefined && <p>{findingText.due(withdrawalDue(one.findingOn))}</p>}
        {removable && (
          <div className={classes.further}>
            {listed && (
              <Button variant="subtle" onClick={onCorrect}>
                {correctText.open}
              </Button>
            )}
            <Button variant="subtle" onClick={onTakeOut}>
              {registerText.takeOut}
            </Button>
          </div>
        )}
      </div>
      <div>
        <p>{certificateStateNames[one.state]}</p>
        {until !== null && <p className={desk.dim}>{registerText.lastDay(one.state === 'withdrawn', until)}</p>}
      </div>
    </div>
  )
}
