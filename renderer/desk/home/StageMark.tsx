import { type Stage, stages } from '../../../shared/domain/model.ts'
import { homeText } from '../../text/desk.ts'
import { stageWords } from '../../text/stages.ts'
import classes from './home.module.css'

/** Where a session stands among the five steps: filled as far as it came, and the word. */
export function StageMark({ stage }: { readonly stage: Stage }) {
  const now = stages.indexOf(stage)
  return (
    <span className={classes.stage}>
      <svg width="62" height="10" viewBox="0 0 62 10" role="img" aria-label={homeText.stageOf(stageWords[stage], now + 1)}>
        {stages.map((step, index) => (
          <circle key={step} cx={5 + index * 13} cy="5" r="4" data-done={index <= now} />
        ))}
      </svg>
      <span aria-hidden="true">{stageWords[stage]}</span>
    </span>
  )
}
