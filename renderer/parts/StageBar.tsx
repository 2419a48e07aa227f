import { Button } from '@mantine/core'
import { useId } from 'react'
import { type Stage, stages } from '../../shared/domain/model.ts'
import { partsText } from '../text/parts.ts'
import classes from './StageBar.module.css'

interface StageBarProps {
  readonly stage: Stage
  /** The one step that comes next; left out when there is none or it is not this person's to take. */
  readonly next?: {
    readonly label: string
    readonly onPress: () => void
    /** What is still missing, each with its article. The button waits while there is any. */
    readonly missing?: readonly string[]
    /** Article that allows the step. */
    readonly article?: string
    readonly busy?: boolean
  }
}

/** The procedure itself: where the session stands, the next step, and what it still waits for. */
export function StageBar({ stage, next }: StageBarProps) {
  const now = stages.indexOf(stage)
  const missing = next?.missing ?? []
  const blocked = missing.length > 0
  const why = useId()
  return (
    <div className={classes.bar}>
      <ol className={classes.steps} aria-label={partsText.stagesLabel}>
        {stages.map((step, index) => (
          <li
            key={step}
            className={classes.step}
            data-when={index < now ? 'past' : index === now ? 'now' : 'later'}
            aria-current={index === now ? 'step' : undefined}
          >
            <span className={`figures ${classes.number}`} aria-hidden="true">
              {index < now ? <Tick /> : index + 1}
            </span>
            <span>{partsText.stages[step]}</span>
            {index < now && <span className={classes.read}>({partsText.stageDone})</span>}
          </li>
        ))}
      </ol>
      {next !== undefined && (
        <div className={classes.next}>
          <div className={classes.why} id={why}>
            {missing.length > 0 && (
              <ul>
                {missing.map((what) => (
                  <li key={what}>{what}</li>
                ))}
              </ul>
            )}
            {next.article !== undefined && <span>{next.article}</span>}
          </div>
          {/* Not `disabled`: whoever comes by keyboard shall reach it and hear what is missing. */}
          <Button
            size="md"
            loading={next.busy}
            aria-describedby={why}
            aria-disabled={blocked || undefined}
            data-disabled={blocked || undefined}
            onClick={() => {
              if (!blocked) next.onPress()
            }}
          >
            {next.label}
          </Button>
        </div>
      )}
    </div>
  )
}

function Tick() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path
        d="m2.5 6.5 2.5 2.5 4.5-5.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
